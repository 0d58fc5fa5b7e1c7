from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.errors import ContentError
from zine.impose.pdf.grey.calculator import calculator


@pytest.mark.parametrize(
    ("code", "given_", "result"),
    [
        ("{ }", [1, 2], [1, 2]),
        ("{ add }", [1, 2], [3]),
        ("{ 2 div 1 exch sub }", [0.5], [0.75]),
        ("{ dup mul sqrt }", [3], [3]),
        ("{ 7 3 idiv 7 3 mod }", [], [2, 1]),
        ("{ 3 1 roll }", [1, 2, 3], [3, 1, 2]),
        ("{ 3 -1 roll }", [1, 2, 3], [2, 3, 1]),
        ("{ 2 copy add }", [1, 2], [1, 2, 3]),
        ("{ 1 index }", [1, 2], [1, 2, 1]),
        ("{ dup 0.5 gt { pop 1 } { pop 0 } ifelse }", [0.7], [1]),
        ("{ dup 0.5 gt { pop 1 } if }", [0.2], [0.2]),
        ("{ 1 1 atan 90 sin 0 cos }", [], [45, 1, 1]),
        (
            "{ -1.5 abs -1.5 neg 1.5 round 1.2 ceiling 1.7 truncate }",
            [],
            [1.5, 1.5, 2, 2, 1],
        ),
        ("{ true false or not 5 3 and 1 3 bitshift }", [], [0, 1, 8]),
        ("{ % a remark\n 2 3 exp }", [], [8]),
    ],
)
def test_programs_compute_what_they_say(code, given_, result):
    assert calculator(code.encode())(given_) == pytest.approx(result)


@pytest.mark.parametrize(
    "code", ["", "{", "}", "{ } }", "{ launch }", "1 2 add", "{ { }", "{ 1e }"]
)
def test_what_is_no_program_is_refused(code):
    with pytest.raises(ContentError, match="a program that cannot run"):
        calculator(code.encode())


@pytest.mark.parametrize(
    "code", ["{ pop }", "{ 0 div }", "{ -1 sqrt }", "{ 300 copy }"]
)
def test_what_cannot_be_computed_is_refused(code):
    with pytest.raises(ContentError):
        calculator(code.encode())([1] if "pop" not in code else [])


@given(st.binary(max_size=60))
def test_rubbish_is_never_more_than_refused(code):
    with contextlib.suppress(ContentError):
        calculator(b"{ %b }" % code)([0.5])

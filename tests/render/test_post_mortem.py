from __future__ import annotations

import signal

import pytest

from zine.errors import LimitError, SetupError
from zine.render.post_mortem import post_mortem


@pytest.mark.parametrize(
    ("cause", "sentence"),
    [
        (signal.SIGXCPU, "the layout used up its processor time"),
        (
            signal.SIGKILL,
            (
                "the layout was stopped by the system, which usually means it ran out"
                " of memory"
            ),
        ),
        (
            signal.SIGSEGV,
            (
                "the layout engine broke down (SIGSEGV), which usually means too much"
                " memory or too deep nesting"
            ),
        ),
    ],
)
def test_a_child_that_was_ended_hit_a_limit(cause, sentence):
    error = post_mortem(-cause, "noise")

    assert isinstance(error, LimitError)
    assert str(error) == sentence
    assert error.hint


@pytest.mark.parametrize(
    ("code", "log", "sentence"),
    [
        (
            1,
            "Traceback\nOSError: cannot load library 'pango'\n",
            "the layout engine broke off: OSError: cannot load library 'pango'",
        ),
        (0, "", "the layout engine broke off"),
        (-signal.SIGTERM, "", "the layout engine broke off"),
        (-200, "", "the layout engine broke off"),
    ],
)
def test_any_other_end_is_a_matter_of_set_up(code, log, sentence):
    error = post_mortem(code, log)

    assert isinstance(error, SetupError)
    assert str(error) == sentence
    assert error.hint == "Run `zine doctor`; it says what is missing."

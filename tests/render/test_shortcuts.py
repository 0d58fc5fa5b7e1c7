from __future__ import annotations

import json
import subprocess
import sys

import pyphen
import pytest

from zine.render import shortcuts

PROBE = """
import json, sys
import pyphen
from zine.render.shortcuts import _read_patterns_when_needed

plain = pyphen.HyphDict.__init__
_read_patterns_when_needed()
quick = pyphen.HyphDict(pyphen.LANGUAGES[sys.argv[1]])
slow = object.__new__(pyphen.HyphDict)
plain(slow, pyphen.LANGUAGES[sys.argv[1]])
read = {letters: quick.patterns.get(letters) for letters in list(quick.patterns)}
print(json.dumps([read == slow.patterns, quick.maxlen == slow.maxlen, len(read)]))
"""


@pytest.mark.parametrize("language", ["en_US", "ca", "ru_RU", "hu_HU", "el_GR"])
def test_a_dictionary_read_line_by_line_has_the_same_patterns(language):
    answer = subprocess.run(
        [sys.executable, "-c", PROBE, language], capture_output=True, check=True
    )

    same_patterns, same_length, count = json.loads(answer.stdout)

    assert same_patterns
    assert same_length
    assert count > 100


class Stream:
    def __init__(self):
        self.calls = []

    def __getattr__(self, name):
        return lambda *numbers: self.calls.append((name, *numbers))


def test_a_plain_outline_is_drawn_point_by_point():
    stream = Stream()

    shortcuts._draw_plain_path(stream, "M1 2L3 4C5 6 7 8 9 10Z")

    assert stream.calls == [
        ("move_to", 0, 0),
        ("move_to", 1.0, 2.0),
        ("line_to", 3.0, 4.0),
        ("curve_to", 5.0, 6.0, 7.0, 8.0, 9.0, 10.0),
        ("close",),
    ]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("m1 2l3 4z", id="relative"),
        pytest.param("M1 2L3 4", id="open"),
        pytest.param("M1 2L3 4 5 6Z", id="repeated points"),
        pytest.param("M1.2.3 2L3 4Z", id="numbers run together"),
        pytest.param("M1 2A1 1 0 0 1 3 4Z", id="an arc"),
        pytest.param("M1,2L3 4Z", id="commas"),
        pytest.param("", id="nothing"),
    ],
)
def test_any_other_outline_is_left_to_the_engine(data):
    assert not shortcuts._PLAIN_PATH.fullmatch(data)


def test_pyphen_itself_is_as_the_shortcut_expects():
    assert pyphen.HyphDict.__init__.__code__.co_varnames[:2] == ("self", "path")

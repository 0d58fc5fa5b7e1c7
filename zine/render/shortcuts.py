"""Do some of what WeasyPrint's helpers do, with the same result and in less time.

Each shortcut replaces one function of another library; how to do without is said in
:mod:`zine.render.quickstart`.

* cffi reads a C type such as ``char[]`` by having a C parser read the names of all
  types first, 60 of them, for each of two dozen types.  It gets those that occur.
* A drawing's outlines are taken apart with a regular expression for each point.  Plain
  ones, such as the shadows of our headings, are read in one go.
* A hyphenation dictionary has thousands of patterns, and pyphen takes each apart before
  the first word.  They are taken apart when a word needs them.
"""

from __future__ import annotations

import importlib
import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_NUMBER = r"-?(?:\d+\.?\d*|\.\d+)"
_PAIR = f"{_NUMBER} {_NUMBER}"
_PLAIN_PATH = re.compile(
    rf"(?:M{_PAIR}(?:L{_PAIR}|Q{_PAIR} {_PAIR}|C{_PAIR} {_PAIR} {_PAIR})+Z)+"
)
"""Closed outlines with absolute points, one space between numbers: what we write."""

_PATH_STEP = re.compile(r"([MLQCZ])([^MLQCZ]*)")
_MARKERS = ("marker", "marker-start", "marker-mid", "marker-end")

_WITHOUT_DIGITS = str.maketrans("", "", "0123456789")
_NO_PATTERN = (
    *("%", "#", "LEFTHYPHENMIN", "RIGHTHYPHENMIN"),
    *("COMPOUNDLEFTHYPHENMIN", "COMPOUNDRIGHTHYPHENMIN"),
)
_SOME_VALUE = re.compile("[1-9]")
_ODD_PATTERN = re.compile(r"/|\^\^")
"""Alternative spellings and escaped letters: left to pyphen."""

_ENCODINGS = {b"microsoft-cp1251": "cp1251"}

_ONE_TYPE = "void __dummy("
"""How cffi wraps a single type for its parser."""


def take_shortcuts() -> None:
    """Put every shortcut in place; the libraries must not have been used yet."""
    _read_types_alone()
    _draw_plain_paths_at_once()
    _read_patterns_when_needed()


def _read_types_alone() -> None:
    """Let cffi parse one type without declaring every other type first."""
    parser: Any = importlib.import_module("cffi.cparser").Parser
    parse = parser._parse  # noqa: SLF001 - what this file is for

    def parse_alone(self: Any, source: str) -> Any:  # noqa: ANN401
        if not source.startswith(_ONE_TYPE):
            return parse(self, source)
        known = self._declarations
        words = set(re.findall(r"\w+", source))
        self._declarations = {
            name: type_
            for name, type_ in known.items()
            if name.removeprefix("typedef ") in words
        }
        try:
            return parse(self, source)
        finally:
            self._declarations = known

    parser._parse = parse_alone  # noqa: SLF001


def _draw_plain_paths_at_once() -> None:
    """Let plain outlines skip the engine's general path reader."""
    tags = importlib.import_module("weasyprint.svg").TAGS
    general = tags["path"]

    def path(svg: Any, node: Any, font_size: float) -> None:  # noqa: ANN401
        data = node.get("d", "")
        if _PLAIN_PATH.fullmatch(data) and not any(map(node.get, _MARKERS)):
            _draw_plain_path(svg.stream, data)
        else:
            general(svg, node, font_size)

    tags["path"] = path


def _draw_plain_path(stream: Any, data: str) -> None:  # noqa: ANN401
    """Do to ``stream`` just what the engine would do."""
    stream.move_to(0, 0)
    x = y = 0.0
    for letter, text in _PATH_STEP.findall(data):
        numbers = [float(number) for number in text.split()]
        if letter == "M":
            stream.move_to(*numbers)
        elif letter == "L":
            stream.line_to(*numbers)
        elif letter == "C":
            stream.curve_to(*numbers)
        elif letter == "Q":
            stream.curve_to(*_as_cubic(x, y, *numbers))
        else:
            stream.close()
            continue
        x, y = numbers[-2:]


def _as_cubic(  # noqa: PLR0913 - three points
    x1: float, y1: float, x2: float, y2: float, x3: float, y3: float
) -> tuple[float, ...]:
    return (
        *(x2 * 2 / 3 + x1 / 3, y2 * 2 / 3 + y1 / 3),
        *(x2 * 2 / 3 + x3 / 3, y2 * 2 / 3 + y3 / 3),
        *(x3, y3),
    )


def _read_patterns_when_needed() -> None:
    """Let pyphen keep a dictionary's lines until a word asks for them."""
    dictionary: Any = importlib.import_module("pyphen").HyphDict
    read_all = dictionary.__init__

    def read_lines(self: Any, path: Path) -> None:  # noqa: ANN401
        first, _, rest = path.read_bytes().partition(b"\n")
        encoding = _ENCODINGS.get(first.strip().lower(), first.strip().decode())
        lines = [
            line
            for line in map(str.strip, rest.decode(encoding).split("\n"))
            if _SOME_VALUE.search(line) and not line.startswith(_NO_PATTERN)
        ]
        odd = [line for line in lines if _ODD_PATTERN.search(line)]
        self.patterns = {}
        if odd:
            read_all(self, _Lines(odd))
            lines = [line for line in lines if not _ODD_PATTERN.search(line)]
        odd_patterns = self.patterns
        self.patterns = _Patterns(
            (line.translate(_WITHOUT_DIGITS), line) for line in lines
        )
        self.patterns.update(odd_patterns)
        self.cache = {}
        self.maxlen = max(map(len, self.patterns))

    dictionary.__init__ = read_lines


class _Lines:
    """A few lines of a dictionary, in place of its file."""

    def __init__(self, lines: list[str]) -> None:
        self._text = "\n".join(["UTF-8", *lines])

    def open(self, _mode: str) -> BytesIO:
        return BytesIO(self._text.encode())

    def read_text(self, _encoding: str) -> str:
        return self._text


class _Patterns(dict[str, Any]):
    """Letters to where a pattern's values begin and what they are, made on demand."""

    def get(self, letters: str, default: Any = None) -> Any:  # noqa: ANN401
        found = dict.get(self, letters, default)
        if isinstance(found, str):
            found = self[letters] = _values(found)
        return found


def _values(pattern: str) -> tuple[int, tuple[int, ...]]:
    """Return a pattern such as ``.hy3ph`` as ``(3, (3,))``: offset and values."""
    values = [int(digit or 0) for digit, _ in re.findall(r"(\d?)(\D?)", pattern)]
    some = [index for index, value in enumerate(values) if value]
    return some[0], tuple(values[some[0] : some[-1] + 1])

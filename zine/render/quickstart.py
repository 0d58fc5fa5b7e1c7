"""Import the layout engine in half the time.

This is the one file that knows how WeasyPrint finds its libraries.  All of it is
optional: ``ZINE_PLAIN_START=1`` turns it off, and a test holds that the pages are the
same without it.

* On Linux WeasyPrint asks ``ctypes.util.find_library`` for two dozen names that do not
  exist, each of which starts a compiler; it then opens the libraries by their ``.so``
  names, which needs no search.  So the search is switched off during the import.
* Two large parts of fontTools serve only fonts that HarfBuzz cannot pack, and variable
  ones.  They are loaded when such a font turns up.
  first, 60 of them, for each of two dozen types.  It gets the names that occur.
  first, 60 of them, for each of two dozen types.  It gets only the names that occur.
* A drawing's outlines are taken apart with a regular expression for each point.  Plain
  ones, such as the shadows of our headings, are read in one go.
* The garbage collector walks all modules again and again while they are being made.  It
  rests until they are there, then leaves them alone and comes less often.
"""

from __future__ import annotations

import ctypes.util
import gc
import importlib
import os
import re
import sys
from contextlib import ExitStack, contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN_START = "ZINE_PLAIN_START"
"""Environment variable that turns all of this off."""

_RARE = {
    "fontTools.subset": ("Options", "Subsetter"),
    "fontTools.varLib.instancer": ("instantiateVariableFont",),
}
"""Modules that can wait, and what WeasyPrint calls in them."""

COLLECT_AFTER = 50_000
"""New objects between two rounds of the garbage collector; Python's own is 700."""

_NUMBER = r"-?(?:\d+\.?\d*|\.\d+)"
_PAIR = f"{_NUMBER} {_NUMBER}"
_PLAIN_PATH = re.compile(
    rf"(?:M{_PAIR}(?:L{_PAIR}|Q{_PAIR} {_PAIR}|C{_PAIR} {_PAIR} {_PAIR})+Z)+"
)
"""Closed outlines with absolute points, one space between numbers: what we write."""

_PATH_STEP = re.compile(r"([MLQCZ])([^MLQCZ]*)")
_MARKERS = ("marker", "marker-start", "marker-mid", "marker-end")

_ONE_TYPE = "void __dummy("
"""How cffi wraps a single type for its parser."""


def import_engine() -> None:
    """Import WeasyPrint and everything that laying out a zine needs."""
    with ExitStack() as tricks:
        if not os.environ.get(PLAIN_START):
            tricks.enter_context(_no_library_search())
            tricks.enter_context(_rare_modules_later())
            tricks.enter_context(_no_collection())
            _read_types_alone()
            _draw_plain_paths_at_once()
        for name in ("zine.render.engine", "zine.layout.compose", "zine.content.model"):
            importlib.import_module(name)


@contextmanager
def _no_library_search() -> Iterator[None]:
    if not sys.platform.startswith("linux"):
        yield
        return
    found = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        yield
    finally:
        ctypes.util.find_library = found


@contextmanager
def _rare_modules_later() -> Iterator[None]:
    """Put stand-ins where the rare modules would be while others import them."""
    waiting = [name for name in _RARE if name not in sys.modules]
    for name in waiting:
        sys.modules[name] = _stand_in(name)
    try:
        yield
    finally:
        for name in waiting:
            del sys.modules[name]


def _stand_in(name: str) -> ModuleType:
    module = ModuleType(name)
    for attribute in _RARE[name]:
        setattr(module, attribute, _later(name, attribute))
    package = sys.modules.get(name.rpartition(".")[0])
    if package is not None:
        setattr(package, name.rpartition(".")[2], module)
    return module


def _later(name: str, attribute: str) -> Any:  # noqa: ANN401 - stands for anything
    def call(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        return getattr(importlib.import_module(name), attribute)(*args, **kwargs)

    return call


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


@contextmanager
def _no_collection() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()
        gc.set_threshold(COLLECT_AFTER, 20, 20)

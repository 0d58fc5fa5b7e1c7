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
* The garbage collector walks all modules again and again while they are being made.  It
  rests until they are there, and then leaves them alone.
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


@contextmanager
def _no_collection() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()

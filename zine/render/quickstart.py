"""Import the layout engine in half the time.

This file and :mod:`zine.render.shortcuts` are the ones that know how other libraries
work inside.  All of it is optional: ``ZINE_PLAIN_START=1`` turns it off, and a test
holds that the pages are the same without it.

* On Linux WeasyPrint asks ``ctypes.util.find_library`` for two dozen names that do not
  exist, each of which starts a compiler; it then opens the libraries by their ``.so``
  names, which needs no search.  So the search is switched off during the import.
* Two large parts of fontTools serve only fonts that HarfBuzz cannot pack, and variable
  ones.  They are loaded when such a font turns up.
* The garbage collector walks all modules again and again while they are being made.  It
  rests until they are there, then leaves them alone and comes less often.
"""

from __future__ import annotations

import ctypes.util
import gc
import importlib
import os
import sys
from contextlib import ExitStack, contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

from zine.render.shortcuts import take_shortcuts

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


def import_engine() -> None:
    """Import WeasyPrint and everything that laying out a zine needs."""
    with ExitStack() as tricks:
        if not os.environ.get(PLAIN_START):
            tricks.enter_context(_no_library_search())
            tricks.enter_context(_rare_modules_later())
            tricks.enter_context(_no_collection())
            take_shortcuts()
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


@contextmanager
def _no_collection() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()
        gc.set_threshold(COLLECT_AFTER, 20, 20)

"""Import the layout engine in half the time.

This is the one file that knows how WeasyPrint finds its libraries.  All of it is
optional: ``ZINE_PLAIN_START=1`` turns it off, and a test holds that the pages are the
same without it.

* On Linux WeasyPrint asks ``ctypes.util.find_library`` for two dozen names that do not
  exist, each of which starts a compiler; it then opens the libraries by their ``.so``
  names, which needs no search.  So the search is switched off during the import.
* The garbage collector walks all modules again and again while they are being made.  It
  rests until they are there, and then leaves them alone.
"""

from __future__ import annotations

import ctypes.util
import gc
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def import_engine() -> None:
    """Import WeasyPrint and everything that laying out a zine needs."""
    if os.environ.get("ZINE_PLAIN_START"):
        _import()
        return
    with _no_library_search(), _no_collection():
        _import()


def _import() -> None:
    import weasyprint  # noqa: F401 - imported for its effect

    import zine.content.model
    import zine.layout.compose
    import zine.render.engine  # noqa: F401


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
def _no_collection() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()

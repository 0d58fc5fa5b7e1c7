"""Read the command line without loading pydantic.

Typer checks every value with it, even a plain word, and loading it takes longer than
all the rest of a build that has nothing to do.  This is the one file that knows; it is
optional: ``ZINE_PLAIN_START=1`` turns it off, and a test holds that the answers are the
same without it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typer import core

if TYPE_CHECKING:
    from collections.abc import Callable

PLAIN_START = "ZINE_PLAIN_START"
"""Environment variable that turns this off."""

_READERS: dict[Any, Callable[[Any], object]] = {
    bool: bool,
    str: str,
    Path: Path,
    list[str]: list,
    list[Path]: lambda words: [Path(word) for word in words],
}
"""How the kinds of value are read that our commands take."""


class _Plain:
    """Stands in for Typer's reader of one option or argument."""

    def __init__(self, read: Callable[[Any], object]) -> None:
        self._read = read

    def coerce(self, value: object, **_: object) -> object:
        return None if value is None else self._read(value)


def read_words_plainly() -> None:
    """Have Typer take words as they are typed; leave everything else to it."""
    thorough = getattr(core, "build_runtime_param", None)
    if thorough is None or os.environ.get(PLAIN_START):
        return

    def build(descriptor: Any) -> Any:  # noqa: ANN401 - no name of Typer's is public
        read = _READERS.get(descriptor.annotation)
        return thorough(descriptor) if read is None else _Plain(read)

    setattr(core, "build_runtime_param", build)  # noqa: B010 - not exported either

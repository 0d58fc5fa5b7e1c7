"""How photographs are turned into black dots: the ways there are, and their names."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Halftone(StrEnum):
    """A way to print greys with black alone."""

    NONE = "none"
    LASER = "laser"
    COPIER = "copier"
    COARSE = "coarse"
    THRESHOLD = "threshold"
    LINE = "line"


PREFIX = "halftone-"
"""Of the class that asks for one: ``{.halftone-coarse}``."""


def halftone_of(names: Iterable[str]) -> Halftone | None:
    """Return the halftone that a list of classes asks for, the last if there are many.

    Args:
        names: Classes; those that ask for no halftone do not matter.
    """
    wishes = [it.removeprefix(PREFIX) for it in names if it.startswith(PREFIX)]
    return next((Halftone(it) for it in reversed(wishes) if it in {*Halftone}), None)

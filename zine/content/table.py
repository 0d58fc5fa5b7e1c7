"""Settings as they were read: plain data, and the line each value stands on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zine.errors import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

KeyPath = tuple[str | int, ...]
"""Where a value stands: keys, and positions in lists counted from 0."""

MAX_DEPTH = 20
"""Tables in tables; ours need four."""


@dataclass(frozen=True, slots=True)
class Table:
    """The settings of one file.

    Attributes:
        file: Name relative to the zine's folder.
        data: Text, lists and tables; from TOML numbers, booleans and dates, too.
        lines: Line of each key that was found, counted from 1 in the whole file.
    """

    file: str
    data: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[KeyPath, int] = field(default_factory=dict)

    def place(self, path: KeyPath = ()) -> Place:
        """Return where the value at ``path`` stands, or what holds it."""
        while path and path not in self.lines:
            path = path[:-1]
        return Place(self.file, self.lines.get(path))

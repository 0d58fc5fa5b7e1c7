"""Settings at the top of a text: YAML between ``---``, or TOML between ``+++``.

``---`` is also how Markdown draws a line across the page.  So a text has front matter
only if what follows its first line looks like settings; everything else is printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from zine.content.table import Table
from zine.content.toml_tables import load_toml
from zine.content.yaml_strings import load_strings
from zine.errors import ContentError, LimitError, Place

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_FRONT_MATTER = 100_000
"""Characters; a parser's time is better spent on the text."""


@dataclass(frozen=True, slots=True)
class _Kind:
    fence: str
    looks: re.Pattern[str]
    load: Callable[..., Table]


_KINDS = (
    _Kind("---", re.compile(r"""["']?[\w-]+["']?\s*:(\s|$)"""), load_strings),
    _Kind(
        "+++",
        re.compile(r"""\[|["']?[\w-]+["']?(\.[\w-]+)*\s*="""),
        load_toml,
    ),
)


class _Handler(BaseHandler):
    """Hands one kind of front matter to our own strict parser."""

    def __init__(self, kind: _Kind, file: str, first_line: int) -> None:
        super().__init__(_fence(kind))
        self.kind = kind
        self.file = file
        self.first_line = first_line
        self.table = Table(file)

    def load(self, fm: str) -> dict[str, Any]:
        text = fm.removeprefix("\n")
        self.table = self.kind.load(text, self.file, first_line=self.first_line)
        return dict(self.table.data)


def split_front_matter(text: str, file: str) -> tuple[Table, int]:
    """Return the settings at the top of a text, and the offset where the text begins.

    Raises:
        ContentError: The settings are not closed, or cannot be read.
        LimitError: They are too long, or nested too deep.
    """
    start = len(text) - len(text.lstrip())
    first = text[start:].partition("\n")[0].rstrip()
    kind = next((kind for kind in _KINDS if kind.fence == first), None)
    if kind is None or not _has_settings(text[start:], kind):
        return Table(file), 0
    line = text.count("\n", 0, start) + 1
    end = _end(text, start, kind, Place(file, line))
    handler = _Handler(kind, file, line + 1)
    # Only the head is handed over: the library would strip the text behind it.
    frontmatter.parse(text[start:end], handler=handler)
    return handler.table, end


def _has_settings(text: str, kind: _Kind) -> bool:
    has_comment = False
    for line in map(str.strip, text.split("\n")[1:]):
        if line == kind.fence:
            return not has_comment  # "# Heading" between two lines is a heading
        if line.startswith("#"):
            has_comment = True
        elif line:
            return kind.looks.match(line) is not None
    return False


def _end(text: str, start: int, kind: _Kind, place: Place) -> int:
    found = _fence(kind).search(text, start + len(kind.fence))
    if found is None:
        raise ContentError(
            f"the settings that begin with {kind.fence} are not closed",
            place=place,
            hint=f"Put a line with only {kind.fence} below the last setting.",
        )
    if found.start() - start > MAX_FRONT_MATTER:
        raise LimitError(
            f"the settings are longer than {MAX_FRONT_MATTER // 1000} kB", place=place
        )
    return found.end()


def _fence(kind: _Kind) -> re.Pattern[str]:
    return re.compile(rf"^{re.escape(kind.fence)}[ \t]*$", re.MULTILINE)

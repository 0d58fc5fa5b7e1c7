"""Say what looks like a stanza, a list or a heading, and is printed as prose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.content.escape import quoted
from zine.content.locate import without_code
from zine.content.markdown_lookalikes import Lookalikes

if TYPE_CHECKING:
    from zine.content.draft import Draft

_MARK = re.compile(r"\s*(\S+)")


def tell_lookalikes(draft: Draft, found: Lookalikes) -> None:
    """Tell about paragraphs that look like something else."""
    if found == Lookalikes():
        return
    numbers = _numbered(draft)
    for line in found.stanzas:
        draft.tell_at(
            f"the lines from {quoted(line)} on look like a part of the poem below them,"
            " and are printed as prose",
            numbers.get(line.strip()),
            hint="Put {.verse} below each stanza, or the whole poem between the lines"
            ' <div class="verse" markdown="1"> and </div>, with an empty line inside'
            " each.",
        )
    for line in found.bullets:
        draft.tell_at(
            f"{quoted(line)} looks like the first item of a list; it is printed as"
            " words, one item behind the other",
            numbers.get(line.strip()),
            hint=f"Begin each item with {_instead(line)}, and leave an empty line above"
            " the first.",
        )
    for line in found.items:
        draft.tell_at(
            f"{quoted(line)} looks like an item of a list; it is printed as words, in"
            " the middle of its paragraph",
            numbers.get(line.strip()),
            hint="Leave an empty line above the list.",
        )
    for line in found.headings if draft.is_part else ():
        sign, title = _parted(line)
        draft.tell_at(
            f"{quoted(line)} has no space behind its {quoted(sign)}, so it is no"
            " heading; it is printed as it is",
            numbers.get(line.strip()),
            hint=f"Write {sign} {title}, or \\{line.strip()} for the sign itself.",
        )


def _numbered(draft: Draft) -> dict[str, int]:
    """Return where each line first stands, its place in a list or quotation aside."""
    known: dict[str, int] = {}
    before = draft.text[: draft.start].count("\n")
    typed = without_code(draft.text[draft.start :]).split("\n")
    for number, line in enumerate(typed, start=before + 1):
        known.setdefault(line.strip(" \t>"), number)
    return known


def _instead(line: str) -> str:
    """Return what Markdown has for a sign of another kind."""
    mark = _MARK.match(line)
    return "“1.”, “2.”" if mark and mark[1][-1:] == ")" else "“- ”"


def _parted(heading: str) -> tuple[str, str]:
    title = heading.strip().lstrip("#")
    return heading.strip().removesuffix(title), title

"""Say what looks like a stanza, a list or a heading, and is printed as prose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.content.escape import quoted
from zine.content.locate import typed_line

if TYPE_CHECKING:
    from zine.content.draft import Draft
    from zine.content.markdown_lookalikes import Lookalikes

_MARK = re.compile(r"\s*(\S+)")


def tell_lookalikes(draft: Draft, found: Lookalikes) -> None:
    """Tell about paragraphs that look like something else."""
    for line in found.stanzas:
        _tell(
            draft,
            f"the lines from {quoted(line)} on look like a stanza of the poem below"
            " them, and are printed as prose",
            line,
            "Put {.verse} below each stanza, or the whole poem between the lines"
            ' <div class="verse" markdown="1"> and </div>, with an empty line inside'
            " each.",
        )
    for line in found.bullets:
        _tell(
            draft,
            f"{quoted(line)} looks like the first item of a list; it is printed as"
            " words, one item behind the other",
            line,
            f"Begin each item with {_instead(line)}, and leave an empty line above"
            " the first.",
        )
    for line in found.items:
        _tell(
            draft,
            f"{quoted(line)} looks like an item of a list; it is printed as words, in"
            " the middle of its paragraph",
            line,
            "Leave an empty line above the list.",
        )
    for line in found.headings if draft.is_part else ():
        sign, title = _parted(line)
        _tell(
            draft,
            f"{quoted(line)} has no space behind its {quoted(sign)}, so it is no"
            " heading; it is printed as it is",
            line,
            f"Write {sign} {title}, or \\{line.strip()} for the sign itself.",
        )


def _tell(draft: Draft, message: str, typed: str, hint: str) -> None:
    lines = draft.lines(typed_line(typed))
    draft.tell_at(message, lines[0] if lines else None, hint=hint)


def _instead(line: str) -> str:
    """Return what Markdown has for a sign of another kind."""
    mark = _MARK.match(line)
    return "“1.”, “2.”" if mark and mark[1][-1:] == ")" else "“- ”"


def _parted(heading: str) -> tuple[str, str]:
    title = heading.strip().lstrip("#")
    return heading.strip().removesuffix(title), title

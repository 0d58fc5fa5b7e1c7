"""Slips of the pen: signs that open something and never close it, tables that are none.

Markdown prints them as they are, and nobody has asked for that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.content.escape import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft
    from zine.content.markdown_tables import Slips

_LITERAL = ("code", "pre", "kbd", "samp")
"""Where people write about Markdown."""

_FENCE = re.compile(r"^\s{0,3}(~{3,}|`{3,})", re.MULTILINE)

SLANTED = "slanted words that do not end"

_BLOCKS = ("p", "li", "dd")

_STARRED = re.compile(r"\*(?!\*)\w+")
"""What a paragraph begins with: slanted words, or a note to a star further up."""

_STAR = re.compile(r"(?<=[^\s*(])\*(?![\w*])")
"""It stands behind a word, which has a note below."""

_OPENED = (
    (re.compile(r"(?<![\w*])\*\*(?!\*)\w+"), "**", "bold words that do not end"),
    (re.compile(r"(?<=[\s(])\*(?!\*)\w+"), "*", SLANTED),
    (re.compile(r"(?<![\w~])~~(?!~)\w+"), "~~", "struck words that do not end"),
    (re.compile(r"(?<!`)`(?!`)\w*"), "`", "code that does not end"),
)
"""Signs with the word behind them, and what they open.  Two ends, no backtracking."""


def tell_open_signs(draft: Draft) -> None:
    """Tell about signs that have reached the page."""
    for text in _texts(draft.body):
        if fence := _FENCE.search(text):
            _tell_fence(fence[1], draft)
            continue
        for pattern, sign, what in _OPENED:
            for found in pattern.finditer(text):
                _tell(found[0], sign, what, draft)
    if not any(_STAR.search(text) for text in _texts(draft.body)):
        for element in draft.body.iter():
            starred = element.tag in _BLOCKS and _STARRED.match(element.text or "")
            if starred:
                _tell(starred[0], "*", SLANTED, draft)


def tell_tables(draft: Draft, slips: Slips) -> None:
    """Tell about tables that are not what they were meant to be."""
    for head, (rule, columns) in slips.rules.items():
        draft.tell(
            f"{quoted(head)} has {_columns(columns)}, and the line of dashes below it"
            f" {rule}; so it is printed with its bars, and no table",
            head,
            hint=f"Write |{columns * ' --- |'} below it.",
        )
    for head in slips.ruleless:
        draft.tell(
            f"there is no line of dashes below {quoted(head)}; so it is printed with"
            " its bars, and no table",
            head,
            hint="Put a line such as | --- | --- | below the first one.",
        )
    for row in slips.long_rows:
        draft.tell(
            f"the row {quoted(row)} has more cells than its table has columns",
            row,
            hint="Take one out, or give the first two lines one more; write \\| for a"
            " bar that is printed.",
        )


def _columns(count: int) -> str:
    return f"{count} column{'s' * (count != 1)}"


def _tell_fence(sign: str, draft: Draft) -> None:
    draft.tell(
        f"the code that {quoted(sign)} begins has no end, so it is printed as words",
        sign,
        hint=f"Put {sign} on a line of its own where the code ends.",
    )


def _tell(typed: str, sign: str, what: str, draft: Draft) -> None:
    at = draft.text.find(typed, draft.start)
    if at < 0 or draft.text[at - 1 : at] == "\\":
        return  # somebody has seen to it that the sign is printed
    draft.tell(
        f"{quoted(typed)} opens {what}; it is printed as it is",
        typed,
        hint=f"Put {sign} behind the last word, or write {_escaped(sign)} for the sign"
        " itself.",
    )


def _escaped(sign: str) -> str:
    return "".join(f"\\{it}" for it in sign)


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _LITERAL:
            yield from _texts(child)
        yield child.tail or ""

"""Turn Markdown into a draft, whatever it contains."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.content.draft import Draft
from zine.content.escape import quoted
from zine.content.html_tree import MAX_DEPTH, Page, parse_html
from zine.content.markdown_text import to_html
from zine.content.nesting import check_nesting
from zine.content.quotes import set_marks
from zine.content.rules.lookalikes import tell_lookalikes
from zine.content.rules.slips import tell_tables
from zine.errors import ContentError, LimitError, Notice, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zine.content.markdown_lookalikes import Lookalikes
    from zine.content.markdown_tables import Slips
    from zine.content.model import SourceText


def make_draft(  # noqa: PLR0913 # all keyword-only
    markdown: str,
    *,
    source: SourceText,
    start: int,
    lang: str,
    anchor: str,
    is_part: bool = True,
) -> Draft:
    """Return Markdown as a draft.

    Args:
        markdown: The text.
        source: The file it stands in.
        start: Offset in the file where it begins; earlier lines are not meant.
        lang: BCP 47 tag; decides the quotation marks.
        anchor: ``id`` of the part.
        is_part: Whether the text is a part, or a passage of the settings.

    Raises:
        ContentError: The text cannot be parsed, or an unclosed tag would swallow it.
        LimitError: It is nested too deep.
    """
    check_nesting(markdown, source.file)
    parsed = _parsed(markdown, source.file)
    draft = Draft(
        file=source.file,
        text=source.text,
        start=start,
        body=parsed.body.tree,
        notes={label: page.tree for label, page in parsed.notes.items()},
        anchor=anchor,
        is_part=is_part,
        lang=lang,
        abbreviations=parsed.abbreviations,
    )
    for page in (parsed.body, *parsed.notes.values()):
        _check(page, draft)
        set_marks(page.tree, lang)
    tell_tables(draft, parsed.slips)
    tell_lookalikes(draft, parsed.lookalikes)
    if parsed.unclosed:
        draft.notices.append(_left_open(parsed.unclosed, draft))
    return draft


@dataclass(frozen=True, slots=True)
class _Parsed:
    body: Page
    notes: Mapping[str, Page]
    abbreviations: Mapping[str, str]
    unclosed: str
    slips: Slips
    lookalikes: Lookalikes


def _parsed(markdown: str, file: str) -> _Parsed:
    try:
        html = to_html(markdown)
        notes = {label: parse_html(note) for label, note in html.notes.items()}
        return _Parsed(
            parse_html(html.body),
            notes,
            html.abbreviations,
            html.unclosed,
            html.slips,
            html.lookalikes,
        )
    except Exception as error:  # two libraries, any text: the list of crashes is open
        raise ContentError(
            "the text could not be read as Markdown"
            f" (the parser stopped with {type(error).__name__})",
            place=Place(file),
            hint="Halve the text until you find the passage, and write that in"
            " another way.",
        ) from error


def _check(page: Page, draft: Draft) -> None:
    if page.is_too_deep:
        raise LimitError(
            f"the text is nested more than {MAX_DEPTH} levels deep",
            place=Place(draft.file),
            hint="Take out some levels; no page is wide enough for them.",
        )
    if page.swallower:
        raise ContentError(
            f"{quoted(page.swallower)} is not closed, so all the text behind it"
            " would be lost",
            place=_unclosed_place(draft, page.swallower.removeprefix("<")),
            hint="Close it, or write &lt; if you mean the sign.",
        )
    if page.unclosed:
        draft.notices.append(_left_open(page.unclosed, draft))


def _left_open(name: str, draft: Draft) -> Notice:
    return Notice(
        f"“<{name}>” is not closed, so the rest of the text is inside it",
        _unclosed_place(draft, name),
        hint=f"Put </{name}> where it should end.",
    )


def _unclosed_place(draft: Draft, name: str) -> Place:
    """Return the line of the first opening tag that no closing tag belongs to."""
    tag = re.escape(name) + r"\b" * name.isalnum()
    pattern = rf"(<{tag})|" + ("-->" if name == "!--" else f"</{tag}")
    still_open: list[int] = []
    for found in re.finditer(pattern, draft.text[draft.start :], re.IGNORECASE):
        if found[1]:
            still_open.append(found.start())
        elif still_open:
            still_open.pop()
    if not still_open:
        return Place(draft.file)
    line = draft.text.count("\n", 0, draft.start + still_open[0]) + 1
    return Place(draft.file, line)

"""Footnotes: each note goes where it is first called, and prints below that page.

The theme floats ``span.footnote`` to the foot of the page and counts them.  A later
call of the same note becomes ``a.footnote-again``; ``numbering.py`` writes its number.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zine.content.elements import REFERENCE
from zine.content.escape import quoted
from zine.content.rules.flatten import flatten
from zine.content.rules.ids import slug
from zine.content.tree import add_text, make, parents_in, replace

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft, Ids


@dataclass(slots=True)
class _Notes:
    """The notes of one text, and where those already placed can be found."""

    draft: Draft
    ids: Ids
    placed: dict[str, str] = field(default_factory=dict)


def place_notes(draft: Draft, ids: Ids) -> None:
    """Move every note to its first call; none is lost."""
    notes = _Notes(draft, ids)
    _fill_calls(draft.body, notes, is_nested=False)
    while draft.notes:
        _append_orphan(notes)


def _fill_calls(element: Element, notes: _Notes, *, is_nested: bool) -> None:
    """Fill the calls in a text first, then those in the notes that were placed."""
    parents = parents_in(element)
    filled = []
    for call in list(element.iter(REFERENCE)):
        label = call.get("label") or ""
        note = notes.draft.notes.pop(label, None)
        if note is not None:
            new = _note(label, note, notes, is_nested=is_nested)
            filled.append(new)
        elif label in notes.placed:
            new = make("a", "footnote-again", href=f"#{notes.placed[label]}")
        else:
            new = make("span")  # raw HTML that imitates our mark
        replace(parents[call], call, new)
    for new in filled:
        _fill_calls(new, notes, is_nested=True)


def _note(label: str, note: Element, notes: _Notes, *, is_nested: bool) -> Element:
    """Return a note as inline content; one inside another stands in parentheses."""
    unique = notes.ids.take(f"fn-{notes.draft.anchor}-{slug(label)}")
    notes.placed[label] = unique
    new = make("span", "" if is_nested else "footnote", id=unique)
    add_text(new, " (" if is_nested else "")
    flatten(note, new)
    add_text(new, ")" if is_nested else "")
    return new


def _append_orphan(notes: _Notes) -> None:
    """Print a note that nothing calls below the text."""
    draft = notes.draft
    called = {
        call.get("label")
        for label, note in draft.notes.items()
        for call in note.iter(REFERENCE)
        if call.get("label") != label
    }
    label = next((label for label in draft.notes if label not in called), None)
    label = next(iter(draft.notes)) if label is None else label
    orphan = make("p", "footnote-orphan")
    flatten(draft.notes.pop(label), orphan)
    draft.body.append(orphan)
    draft.tell(
        f"nothing refers to the note {quoted(f'[^{label}]')}; it is printed below the"
        " text",
        f"[^{label}]:",
        hint=f"Put [^{label}] where the note belongs.",
    )
    _fill_calls(orphan, notes, is_nested=True)

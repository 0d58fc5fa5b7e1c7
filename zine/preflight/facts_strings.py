"""What the entries of a page tell beside colours and fonts: links, missing letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from zine.preflight.facts_notdef import boxes_of
from zine.preflight.facts_used import strings
from zine.preflight.resources import table

if TYPE_CHECKING:
    from pikepdf import Object

    from zine.preflight.facts_notdef import Boxes

MOST_LINKS = 500
"""Of a page that are read."""

MOST_FORMS = 1000
"""Of a page that are followed."""

LONGEST = 4 * 2**20
"""Bytes of content that are looked through; the text of a page is some thousand."""

DO = re.compile(rb"/([^\s/\[\]<>(){}%]+)\s+Do\b")
"""What draws a form or a picture."""

SHOWING = "q Q Tf Tj TJ ' \""
"""Operators that choose a font and print letters."""


def read_links(page: Object) -> tuple[str, ...]:
    """Return the addresses that a click on a page opens, each once."""
    notes = page.get("/Annots")
    if not isinstance(notes, Array):
        return ()
    found = (_address(it) for it in list(notes)[:MOST_LINKS])
    return tuple(dict.fromkeys(it for it in found if it))


class _Read(NamedTuple):
    """What a piece of content has: boxes, and the names of what it draws."""

    boxes: int
    drawn: frozenset[str]


class Missing:
    """Counts letters that fonts do not have; forms that pages share are read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], _Read] = {}
        self._fonts: dict[tuple[int, int], Boxes | None] = {}

    def letters(self, page: Object) -> int:
        """Return how often a page prints the letter 0 of a font, which is a box."""
        content = page.get("/Contents")
        waiting = [(content, page.get("/Resources"))]
        seen: set[tuple[int, int]] = set()
        count = 0
        while waiting and len(seen) < MOST_FORMS:
            it, resources = waiting.pop()
            if not isinstance(it, Stream) or it.objgen in seen:
                continue
            seen.add(it.objgen)
            read = self._read(it, resources)
            count += read.boxes
            forms = table(resources, "/XObject")
            waiting += [
                (form, form.get("/Resources", resources))
                for form in (forms[name] for name in read.drawn if name in forms)
                if isinstance(form, Stream) and form.get("/Subtype") == Name.Form
            ]
        return count

    def _read(self, content: Stream, resources: Any) -> _Read:  # noqa: ANN401
        known = self._known.get(content.objgen)
        if known is None:
            data = content.read_bytes()[:LONGEST]
            drawn = frozenset(f"/{it.decode('latin-1')}" for it in DO.findall(data))
            fonts = {
                name: boxes
                for name, font in table(resources, "/Font").items()
                if (boxes := self._boxes(font)) is not None
            }
            known = _Read(_in(content, data, fonts), drawn)
            self._known[content.objgen] = known
        return known

    def _boxes(self, font: Any) -> Boxes | None:  # noqa: ANN401
        if not font.is_indirect:
            return boxes_of(font)
        if font.objgen not in self._fonts:
            self._fonts[font.objgen] = boxes_of(font)
        return self._fonts[font.objgen]


def _address(note: Any) -> str:  # noqa: ANN401
    action = note.get("/A") if isinstance(note, Dictionary) else None
    address = action.get("/URI") if isinstance(action, Dictionary) else None
    return str(address) if isinstance(address, String) else ""


def _in(content: Stream, data: bytes, fonts: dict[str, Boxes]) -> int:
    if len(data) == LONGEST or not any(it.may_be_in(data) for it in fonts.values()):
        return 0
    count = 0
    boxes: Boxes | None = None
    saved: list[Boxes | None] = []
    for step in pikepdf.parse_content_stream(content, SHOWING):
        operator = str(step.operator)
        if operator == "q":
            saved.append(boxes)
        elif operator == "Q":
            boxes = saved.pop() if saved else boxes
        elif not len(step.operands):
            continue
        elif operator == "Tf":
            boxes = fonts.get(str(step.operands[0]))
        elif boxes is not None:
            count += sum(map(boxes.count, strings(step.operands[-1])))
    return count

"""What the entries of a page tell beside colours and fonts: links, missing letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from zine.preflight.facts_used import strings

if TYPE_CHECKING:
    from pikepdf import Object

MOST_LINKS = 500
"""Of a page that are read."""

MOST_FORMS = 1000
"""Of a page that are followed."""

LONGEST = 4 * 2**20
"""Bytes of content that are looked through; the text of a page is some thousand."""

TRACES = (b"0000", b"\0\0", b"\\0\\0", b"\\000")
"""What no content that shows the letter 0 is without."""

DO = re.compile(rb"/([^\s/\[\]<>(){}%]+)\s+Do\b")
"""What draws a form or a picture."""

SHOWING = "Tf Tj TJ ' \""
"""Operators that choose a font and print letters."""

WHOLE_CODES = {"/Identity-H", "/Identity-V"}
"""Ways to write letters as two bytes each, which are their numbers in the font."""


def read_links(page: Object) -> tuple[str, ...]:
    """Return the addresses that a click on a page opens, each once."""
    notes = page.get("/Annots")
    if not isinstance(notes, Array):
        return ()
    found = (_address(it) for it in list(notes)[:MOST_LINKS])
    return tuple(dict.fromkeys(it for it in found if it))


class _Read(NamedTuple):
    """What a piece of content has: letters 0, and the names of what it draws."""

    boxes: int
    drawn: frozenset[str]


class Missing:
    """Counts letters that fonts do not have; forms that pages share are read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], _Read] = {}

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
            forms = _table(resources, "/XObject")
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
            known = _Read(_in(content, data, _table(resources, "/Font")), drawn)
            self._known[content.objgen] = known
        return known


def _address(note: Any) -> str:  # noqa: ANN401
    action = note.get("/A") if isinstance(note, Dictionary) else None
    address = action.get("/URI") if isinstance(action, Dictionary) else None
    return str(address) if isinstance(address, String) else ""


def _in(content: Stream, data: bytes, fonts: Any) -> int:  # noqa: ANN401
    if len(data) == LONGEST or not any(trace in data for trace in TRACES):
        return 0
    if not any(_is_whole(font) for font in fonts.values()):
        return 0
    count, is_whole = 0, False
    for step in pikepdf.parse_content_stream(content, SHOWING):
        if not len(step.operands):
            continue
        if str(step.operator) == "Tf":
            font = fonts.get(str(step.operands[0]))
            is_whole = _is_whole(font)
        elif is_whole:
            count += sum(map(_boxes, strings(step.operands[-1])))
    return count


def _is_whole(font: Any) -> bool:  # noqa: ANN401
    return (
        isinstance(font, Dictionary)
        and font.get("/Subtype") == Name.Type0
        and str(font.get("/Encoding")) in WHOLE_CODES
    )


def _boxes(codes: bytes) -> int:
    return sum(codes[index : index + 2] == b"\0\0" for index in range(0, len(codes), 2))


def _table(resources: Any, key: str) -> Any:  # noqa: ANN401
    table = resources.get(key) if isinstance(resources, Dictionary) else None
    return table if isinstance(table, Dictionary) else Dictionary()

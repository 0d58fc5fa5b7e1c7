"""Tag what the engine leaves untagged for those who have a PDF read to them.

The engine knows neither footnotes nor lists that go on overleaf, and it takes folios
for text.  Its function that makes a structure element of each box is followed by ours,
which mends the element.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import pydyf
from weasyprint.formatting_structure.boxes import FootnoteAreaBox, MarginBox

if TYPE_CHECKING:
    from collections.abc import Iterator

LIST_PARTS = ("/Lbl", "/LBody")
"""All that an item of a list may hold (ISO 32000-1, table 336)."""

HEADER = "/TH"
CELLS = (HEADER, "/TD")
"""What counts even if there is nothing in it."""


def tag_more() -> None:
    """Mend every structure element that the engine makes from now on."""
    tags: Any = importlib.import_module("weasyprint.pdf.tags")
    build = tags._build_box_tree  # noqa: SLF001 - there is no other way in

    def built(  # noqa: PLR0913 - as the engine has it
        box: Any,  # noqa: ANN401
        parent: Any,  # noqa: ANN401
        pdf: Any,  # noqa: ANN401
        page: int,
        nums: Any,  # noqa: ANN401
        annotations: Any,  # noqa: ANN401
        marks: Any,  # noqa: ANN401
    ) -> Iterator[Any]:
        before = set(nums)
        for element in build(box, parent, pdf, page, nums, annotations, marks):
            if element["K"] or element["S"] in CELLS:
                _mend(element, box, pdf)
                if element["S"] == HEADER:
                    element["A"]["Scope"] = _scope(parent, pdf)
                yield element
        if isinstance(box, MarginBox):
            _leave_out(set(nums) - before, page, pdf)

    tags._build_box_tree = built  # noqa: SLF001


def _mend(element: Any, box: Any, pdf: Any) -> None:  # noqa: ANN401
    if isinstance(box, FootnoteAreaBox):
        for note in _children(element, pdf):
            note["S"] = "/Note"
            # PDF/UA-1 asks for one that no other note has (ISO 14289-1, 7.9).
            note["ID"] = pydyf.String(f"note-{note.number}")
    elif element["S"] == "/LI":
        _gather(element, pdf)
    elif box.link_annotation:
        # The call of a note leads to it, and its number leads back.
        element["S"] = "/Link"


def _scope(row: Any, pdf: Any) -> str:  # noqa: ANN401
    """Return what the header in a row is of: a column at the head of a table."""
    return "/Column" if _object(row["P"], pdf)["S"] == "/THead" else "/Row"


def _leave_out(marks: set[int], page: int, pdf: Any) -> None:  # noqa: ANN401
    """Make artifacts of marked content: folios and running heads are not read aloud."""
    contents = _object(_object(pdf.page_references[page], pdf)["Contents"], pdf).stream
    for place, item in enumerate(contents):
        if isinstance(item, pydyf.Dictionary) and item.get("MCID") in marks:
            contents[place - 1 : place + 2] = ["/Artifact", b"BMC", b""]


def _gather(item: Any, pdf: Any) -> None:  # noqa: ANN401
    """Put into a body what lies loose in an item of a list."""
    children = _children(item, pdf)
    loose = [it for it in children if it["S"] not in LIST_PARTS]
    if not loose:
        return
    body = pydyf.Dictionary(
        {
            "Type": "/StructElem",
            "S": "/LBody",
            "K": pydyf.Array([it.reference for it in loose]),
            "Pg": item["Pg"],
            "P": item.reference,
        }
    )
    pdf.add_object(body)
    for it in loose:
        it["P"] = body.reference
    kept = [it.reference for it in children if it["S"] in LIST_PARTS]
    item["K"] = pydyf.Array([*kept, body.reference])


def _children(element: Any, pdf: Any) -> list[Any]:  # noqa: ANN401
    """Return the elements right below one; marked content has no reference."""
    references = [it for it in element["K"] if isinstance(it, bytes)]
    return [_object(it, pdf) for it in references]


def _object(reference: bytes, pdf: Any) -> Any:  # noqa: ANN401
    return pdf.objects[int(reference.split()[0])]

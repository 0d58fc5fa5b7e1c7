"""Clean notes, links and fields: they look as before, and say nothing of who wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object

from zine.impose.pdf.annotations import HIDDEN
from zine.impose.pdf.telling import leads_to_somebody
from zine.impose.pdf.words import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Pdf

    from zine.impose.pdf.clicks import Clicks
    from zine.impose.pdf.scrub import Scrubber

LOOKS = {
    *("/Type", "/Subtype", "/Rect", "/AP", "/AS", "/F", "/Border", "/C", "/OC", "/BS"),
    *("/BE", "/CA", "/ca", "/BM", "/IC", "/QuadPoints", "/Vertices", "/L", "/LE"),
    *("/LL", "/LLE", "/LLO", "/Cap", "/CO", "/CP", "/InkList", "/Path", "/RD", "/Q"),
    *("/DA", "/DS", "/CL", "/IT", "/Sy", "/H", "/Name", "/Rotate", "/StructParent"),
    *("/Lang", "/Dest", "/A"),
}
"""What an annotation looks like (ISO 32000-2, 12.5), and what a click on it does."""

FIELD = {
    *("/FT", "/Parent", "/Kids", "/T", "/TU", "/Ff", "/V", "/DV", "/MaxLen", "/Opt"),
    *("/TI", "/I", "/MK"),
}
"""What a field is (ISO 32000-2, 12.7.4)."""

FORM = {"/Fields", "/NeedAppearances", "/DR", "/DA", "/Q"}
"""What a form needs to look and to be filled in as before."""

MOST_FIELDS = 20_000
"""Fields of a form that are cleaned; no form has more."""


def clean_notes(page: Object, clicks: Clicks, scrubber: Scrubber) -> set[object]:
    """Clean what lies on a page; return the marks of what is left."""
    notes = page.get("/Annots")
    if not isinstance(notes, Array):
        if "/Annots" in page:
            del page["/Annots"]
        return set()
    kept = [it for it in notes if _is_shown(it)]
    for it in kept:
        _clean(it, clicks, scrubber)
    page.Annots = Array(kept)
    return {it.objgen for it in kept}


def clean_form(pdf: Pdf, scrubber: Scrubber) -> None:
    """Clean the form of a document: names become numbers, scripts and XML go."""
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, Dictionary):
        if "/AcroForm" in pdf.Root:
            del pdf.Root["/AcroForm"]
        return
    for key in form.keys() - FORM:
        del form[key]
    if isinstance(form.get("/DR"), Dictionary):
        scrubber.scrub(form.DR, "/Resources")
    for number, field in enumerate(_fields(form.get("/Fields")), start=1):
        _clean_field(field, number)


def is_out_of_sight(field: Object) -> bool:
    """Return whether a field is on no page, so that nobody sees what it holds."""
    flags = field.get("/F", 0)
    is_hidden = isinstance(flags, int) and bool(flags & HIDDEN)
    return is_hidden or ("/Kids" not in field and "/Rect" not in field)


def _is_shown(it: object) -> bool:
    return isinstance(it, Dictionary) and it.get("/Subtype") != Name.Popup


def _clean(it: Object, clicks: Clicks, scrubber: Scrubber) -> None:
    kind = it.get("/Subtype")
    kept = set(LOOKS)
    if kind == Name.Widget:
        kept |= FIELD
    if kind == Name.Link or (kind == Name.FreeText and "/AP" not in it):
        kept.add("/Contents")  # Of a link, it is what is read aloud.
    for key in it.keys() - kept:
        del it[key]
    if leads_to_somebody(read_words(it.get("/Contents"))):
        del it["/Contents"]
    clicks.clean(it)
    for key in ("/AP", "/MK"):
        looks = it.get(key)
        if isinstance(looks, Dictionary):
            scrubber.scrub(looks)


def _fields(fields: Object | None) -> Iterator[Object]:
    """Yield the fields of a form, those above before those below."""
    waiting = [it for it in fields] if isinstance(fields, Array) else []  # noqa: C416
    seen: set[tuple[int, int]] = set()
    while waiting and len(seen) < MOST_FIELDS:
        it = waiting.pop(0)
        if not isinstance(it, Dictionary) or it.objgen in seen:
            continue
        seen.add(it.objgen)
        yield it
        below = it.get("/Kids")
        waiting += [*below] if isinstance(below, Array) else []


def _clean_field(field: Object, number: int) -> None:
    for key in field.keys() - LOOKS - FIELD:
        del field[key]
    if "/T" in field:
        field.T = str(number)
    if field.get("/FT") == Name.Sig or is_out_of_sight(field):
        for key in ("/V", "/DV"):
            if key in field:
                del field[key]

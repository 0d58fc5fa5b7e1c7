"""WeasyPrint behind one function: a composition in, pages out, everything odd named."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, Any

import pydyf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from zine.errors import ContentError, ThemeError, all_of
from zine.layout.composition import ZINE_ORIGIN
from zine.render.balance import balance_headings
from zine.render.broken_tables import say_broken_tables
from zine.render.columns import narrow_tables
from zine.render.complaints import Complaints
from zine.render.copyfit import copyfit
from zine.render.cover_fit import fit_cover
from zine.render.dictionaries import choose_dictionaries
from zine.render.false_shadows import leave_out_false_shadows
from zine.render.fetcher import Door
from zine.render.gaps import say_gaps
from zine.render.glyphs import (
    check_families,
    missing_glyph,
    say_fallbacks,
    say_lost_slants,
)
from zine.render.hanging_space import let_spaces_hang
from zine.render.indents import indent_from_the_right
from zine.render.links import check_links
from zine.render.locate import find_reference
from zine.render.losses import loss_error
from zine.render.markers import place_markers
from zine.render.narrowed import say_narrowed
from zine.render.note_places import say_notes
from zine.render.pages import Pages
from zine.render.pitch import say_lost_pitch
from zine.render.repairs import mend
from zine.render.sheets import read_sheets
from zine.render.sight import BACK_COVER, opens_from_right, page_name
from zine.render.spanning_tables import span_columns, with_spans_or_without
from zine.render.survey import survey
from zine.render.tagging import tag_more
from zine.render.whole_words import keep_words_whole
from zine.render.wishes import name_wishes

if TYPE_CHECKING:
    from collections.abc import Callable

    from zine.errors import ZineError
    from zine.layout.composition import Composition
    from zine.render.fetcher import Refusal

PRODUCER = "zine"
"""What the PDF says made it.  No version: it would tell more than it helps."""

MOST_OTHERS = 4
"""References that an error names besides the first."""


def typeset(
    composition: Composition, *, on_page: Callable[[int], None] = lambda _: None
) -> Pages:
    """Return the pages of a composition as one tagged PDF.

    Args:
        composition: What layout made.
        on_page: Called with the number of each page as it is laid out; may raise to
            stop.

    Raises:
        ContentError: A picture, a reference, a character or a line that cannot be
            printed, with file and line where they can be told.
        ThemeError: The same in the theme.
    """
    return with_spans_or_without(lambda: _typeset(composition, on_page))


def _typeset(composition: Composition, on_page: Callable[[int], None]) -> Pages:
    door = Door(composition)
    try:
        desk = _Desk(composition, door)
        composition, ground = fit_cover(composition, desk.try_cover, door)
        text = desk.read(composition.html)
        fitted = copyfit(
            lambda css: desk.lay_out(text, ground + css, Complaints(on_page)),
            composition,
        )
        document, complaints = fitted.trial.document, fitted.trial.complaints
        check_links(document, composition)
        leave_out_false_shadows(document)
        has_halftones = name_wishes(document.pages)
        with complaints:
            pdf = _written(document)
    except Exception:
        # A refused reference can make the engine stumble much later.
        _raise_refusals(door, composition)
        raise
    _raise_refusals(door, composition)
    if loss := loss_error({**desk.sheets.losses, **complaints.losses}, composition):
        raise loss
    if complaints.missing:
        raise missing_glyph(complaints.missing, composition.texts)
    late_notes = tuple(say_notes(document, composition))
    sights = survey(document, composition)
    check_families(document, sights.letters, composition)
    said = (*desk.sheets.notices, *complaints.notices)
    return Pages(
        pdf=pdf,
        count=len(document.pages),
        size=composition.page,
        notices=(
            *composition.notices,
            *dict.fromkeys(said),
            *say_fallbacks(document, composition),
            *say_lost_slants(sights.slanted, composition),
            *say_lost_pitch(sights.letters, composition),
            *say_gaps(document, composition),
            *late_notes,
            *say_narrowed(document, composition),
            *say_broken_tables(document, composition),
            *fitted.notices,
        ),
        files=tuple(sorted(door.files.items())),
        back_cover=page_name(document.pages[-1]) == BACK_COVER,
        ending=fitted.ending,
        fitted=fitted.said,
        has_halftones=has_halftones,
    )


class _Desk:
    """A composition before the engine: read once, laid out as often as needed.

    Attributes:
        sheets: Its styles.
    """

    def __init__(self, composition: Composition, door: Door) -> None:
        self._door = door
        self._fonts = FontConfiguration()
        self._pictures: dict[Any, Any] = {}
        self.sheets = read_sheets(composition.styles, door, self._fonts)

    def read(self, html: str) -> HTML:
        """Return HTML as the engine has it."""
        return HTML(string=html, base_url=ZINE_ORIGIN, url_fetcher=self._door)

    def try_cover(self, html: str) -> Any:  # noqa: ANN401
        """Return a document that is tried out, and about which nothing is said."""
        return self.lay_out(self.read(html), "", Complaints(lambda _: None))[0]

    def lay_out(
        self, html: HTML, css: str, complaints: Complaints
    ) -> tuple[Any, Complaints]:
        """Return a document with more styles than its own, and what was said."""
        with complaints:
            more = [self._own(css)] if css else []
            document = html.render(
                stylesheets=[*self.sheets.read, *more],
                font_config=self._fonts,
                presentational_hints=False,
                cache=self._pictures,
            )
        return document, complaints

    def _own(self, css: str) -> CSS:
        return CSS(string=css, base_url=ZINE_ORIGIN, url_fetcher=self._door)


def _written(document: Any) -> bytes:  # noqa: ANN401
    out = io.BytesIO()
    document.write_pdf(out, pdf_variant="pdf/ua-1", finisher=_finish)
    return out.getvalue()


def _finish(document: Any, pdf: pydyf.PDF) -> None:  # noqa: ANN401 - no types
    """Sign the PDF with our name instead of a library's version."""
    pdf.info["Producer"] = pydyf.String(PRODUCER)
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and item.extra.get("Type") == "/Metadata":
            item.stream = [
                _signed(part) if isinstance(part, bytes) else part
                for part in item.stream
            ]
    labels = pydyf.Dictionary({"Nums": pydyf.Array([0, pydyf.Dictionary({"S": "/D"})])})
    pdf.catalog["PageLabels"] = labels
    if opens_from_right(document.pages[0]):
        pdf.catalog["ViewerPreferences"]["Direction"] = "/R2L"


def _signed(xmp: bytes) -> bytes:
    start = xmp.find(b'Producer="')
    if start < 0:
        return xmp
    start += len(b'Producer="')
    return xmp[:start] + PRODUCER.encode() + xmp[xmp.index(b'"', start) :]


def _raise_refusals(door: Door, composition: Composition) -> None:
    if not door.refusals:
        return
    told = door.refusals[: 1 + MOST_OTHERS]
    errors = [_located(it, composition, door) for it in told]
    if more := len(door.refusals) - len(told):
        errors[-1].message += f" (and {more} more)"
    raise all_of(errors)


def _located(refusal: Refusal, composition: Composition, door: Door) -> ZineError:
    """Return the error with its place and in the family that the place makes it."""
    place, where = find_reference(refusal.reference, composition, door.drawings)
    error = refusal.error
    family = type(error)
    # A theme's or the zine's own.
    if family is ContentError and (refusal.label or where is ThemeError):
        family = ThemeError
    return family(error.message, place=place, hint=error.hint)


mend()
tag_more()
narrow_tables()
span_columns()
balance_headings()
choose_dictionaries()
place_markers()
keep_words_whole()
let_spaces_hang()
indent_from_the_right()
logging.getLogger("weasyprint").propagate = False
logging.getLogger("fontTools").propagate = False

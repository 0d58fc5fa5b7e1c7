"""Decide which page goes where on which sheet.  Arithmetic only: no PDF is opened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from zine.errors import PaperError
from zine.impose.cover import cover_sheet
from zine.impose.creep import creep_shifts
from zine.impose.fit import fit_sheet
from zine.impose.forme import Forme, read_forme
from zine.impose.grid import Grid
from zine.impose.lines import Line, draw_lines
from zine.impose.pagination import ReadingOrder, count_sheets, paginate
from zine.impose.placing import Fit, Placing, clip_rect, trim_rect
from zine.impose.sheet import (
    Binding,
    Flip,
    Placement,
    Sheet,
    Side,
    half_turned,
    page_turn,
)
from zine.impose.signatures import choose_signatures, parse_signature_wish
from zine.impose.slot import Face, Slot
from zine.impose.step import Edge, Pile, Piling
from zine.units import HAIR, Pt, Rect, Size, in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.scheme import Scheme
    from zine.paper import Paper


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole job on paper; everything said about it is read from here.

    Attributes:
        scheme: How the sheets are folded, with the spine where it is wanted.
        paper: What they are made of.
        sheet_size: The sheet as it lies: landscape for two pages side by side.
        page_size: One finished page, as it is on paper.
        scale: How much smaller it is there than as it was laid out.
        flip: The printer setting the backs are made for.
        binding: Where the spine is, or the side that is read from.
        placing: How pages sit in their panels.
        order: The pages of one booklet as they are read, blanks included.
        poster: The page that fills the back of the sheet, or ``None``.
        signatures: Sheets in each signature.
        sheets: In the order of printing.
        lines: Where each sheet is folded, cut and slit, on its front.
        shifts: For each page of the booklet, how far creep moves it to the spine.
        cover: Number of the sheet that is printed apart, on a stock of its own, or
            ``None``.
    """

    scheme: Scheme
    paper: Paper
    sheet_size: Size
    page_size: Size
    scale: float
    flip: Flip
    binding: Binding
    placing: Placing
    order: ReadingOrder
    poster: int | None
    signatures: tuple[int, ...]
    sheets: tuple[Sheet, ...]
    lines: tuple[Line, ...]
    shifts: tuple[Pt, ...]
    cover: int | None = None

    @property
    def blanks(self) -> tuple[int, ...]:
        """Places in the booklet, counted from 1, that stay blank."""
        return tuple(
            place for place, page in enumerate(self.order, start=1) if page is None
        )

    @property
    def backs(self) -> bool:
        """Whether anything is printed on the back of any sheet."""
        return self.poster is not None or (
            self.scheme.prints_backs
            and any(it.page for sheet in self.sheets for it in sheet.back.placements)
        )

    @property
    def pinned(self) -> float | None:
        """The scale of every page, or ``None`` if each shrinks as it must."""
        return None if self.placing.fit is Fit.SHRINK else self.scale

    @property
    def bleed(self) -> Pt:
        """Ink that may go beyond the page."""
        return self.placing.bleed

    @property
    def grid(self) -> Grid:
        """The panels of each sheet."""
        return Grid(self.sheet_size, self.scheme.rows, self.scheme.columns)


def plan_imposition(  # noqa: PLR0913 - a job on paper is eight facts
    pages: int,
    *,
    scheme: Scheme,
    paper: Paper,
    page_size: Size,
    flip: Flip = Flip.SHORT,
    binding: Binding | None = None,
    signature: str | None = None,
    placing: Placing | None = None,
    back_cover: bool = True,
) -> Plan:
    """Return the plan for ``pages`` pages.

    Args:
        pages: How many there are before blanks are added.
        scheme: How the sheets are folded.
        paper: The sheet; which way round it lies follows from the page.
        page_size: One finished page.
        flip: The printer's setting, whichever way the sheet lies.
        binding: Right for scripts that run from right to left; ``None`` for what the
            scheme is made for.
        signature: Pages in each signature: ``auto``, a number, or a range.
        placing: How pages sit in their panels.
        back_cover: Whether the last page is one and has to stay last.

    Raises:
        PaperError: The page does not fit the paper, or the pages the scheme.
    """
    placing = placing or Placing()
    binding = binding or Binding(scheme.spine or Edge.LEFT)
    scheme = _bound(scheme, binding)
    poster = pages if scheme.poster and pages == scheme.pages_per_sheet + 1 else None
    bound = pages if poster is None else pages - 1
    signatures = _signatures(bound, scheme, signature)
    grid, scale = fit_sheet(paper, page_size, scheme, placing)
    size = Size(Pt(page_size.width * scale), Pt(page_size.height * scale))
    size = size.within(placing.room(grid.panel, scheme))
    forme = read_forme(scheme, signatures)
    order = paginate(bound, len(forme.slots), scheme, back_cover=back_cover)
    cover = None if placing.cover is None else cover_sheet(forme.slots)
    shifts = creep_shifts(
        tuple(slot.depth for slot in forme.slots),
        caliper=placing.caliper,
        cover=None if cover is None else placing.cover,
        anchor=placing.anchor,
    )
    plan = Plan(
        scheme=scheme,
        paper=paper,
        sheet_size=grid.sheet,
        page_size=size,
        scale=scale,
        flip=flip,
        binding=binding,
        placing=placing,
        order=order,
        poster=poster,
        signatures=signatures,
        sheets=(),
        lines=draw_lines(forme.joints, grid),
        shifts=shifts,
        cover=cover,
    )
    plan = replace(plan, sheets=_sheets(plan, dict(_placed(plan, forme))))
    if min(shifts, default=0) < 0:
        _check_on_paper(plan)
    return plan


def _check_on_paper(plan: Plan) -> None:
    """Check that pages which creep moves away from the spine stay on their sheet."""
    width, height = plan.sheet_size
    off = max(
        max(-it.trim.x0, -it.trim.y0, it.trim.x1 - width, it.trim.y1 - height)
        for sheet in plan.sheets
        for side in (sheet.front, sheet.back)
        for it in side.placements
    )
    if off > HAIR:
        raise PaperError(
            f"creep moves outer pages {in_mm(Pt(off)):.1f} mm off {plan.paper.title}",
            hint="Let the cover stay where it is, or choose a larger sheet.",
        )


def _bound(scheme: Scheme, binding: Binding) -> Scheme:
    try:
        return scheme.bound_at(Edge(binding))
    except ValueError as error:
        reason = (
            "it has no spine"
            if scheme.is_loose
            else f"“{error}” gives it a spine at the side"
        )
        raise PaperError(
            f"{scheme.name} cannot be bound at the {binding}: {reason}",
            hint='Set binding = "left" or "right", or choose another scheme.',
        ) from error


def _signatures(pages: int, scheme: Scheme, wish: str | None) -> tuple[int, ...]:
    """Return how many sheets each signature has."""
    sheets = count_sheets(pages, scheme)
    if scheme.takes_signatures:
        sizes = parse_signature_wish(wish or scheme.signature)
        return choose_signatures(pages, per_sheet=scheme.pages_per_sheet, sizes=sizes)
    if wish not in (None, "auto"):
        raise PaperError(
            f"{scheme.name} is not made of signatures, here is one of {wish} pages",
            hint='Set scheme = "signatures", or leave the signature out.',
        )
    ways = {step.how for step in scheme.steps_of(Pile)}
    return (1,) * sheets if ways == {Piling.GATHER} else (sheets,)


def _placed(plan: Plan, forme: Forme) -> Iterator[tuple[Slot, Placement]]:
    """Yield every slot of every copy with what is printed there."""

    # Sheets are alike, so most pages lie where another one lies on another sheet.
    @cache
    def lie(row: int, column: int, spine: Edge | None, shift: Pt) -> tuple[Rect, Rect]:
        panel = plan.grid.rect(row, column)
        trim = trim_rect(plan.page_size, panel, spine, plan.placing, shift=shift)
        return trim, clip_rect(trim, panel, spine, plan.bleed)

    for page, slot, shift in zip(plan.order, forme.slots, plan.shifts, strict=True):
        for rows, columns in forme.copies:
            place = slot.moved(rows, columns)
            trim, clip = lie(place.row, place.column, place.spine, shift)
            yield place, Placement(page, trim, place.turned, clip)


def _sheets(plan: Plan, placed: dict[Slot, Placement]) -> tuple[Sheet, ...]:
    formes: dict[tuple[int, Face], list[Placement]] = {}
    for slot in sorted(placed, key=lambda slot: (slot.sheet, slot.row, slot.column)):
        formes.setdefault((slot.sheet, slot.face), []).append(placed[slot])
    places = [
        (signature, place)
        for signature, sheets in enumerate(plan.signatures, start=1)
        for place in range(1, sheets + 1)
    ]
    return tuple(
        Sheet(
            number,
            front=Side(tuple(formes.get((number, Face.FRONT), ()))),
            back=_back(Side(tuple(formes.get((number, Face.BACK), ()))), plan),
            signature=signature,
            place=place,
        )
        for number, (signature, place) in enumerate(places, start=1)
    )


def _back(side: Side, plan: Plan) -> Side:
    """Return a back made for turning like a page as this printer needs it.

    Turning about the other edge shows the same back on its head: turn all of it.
    """
    if plan.poster is not None:
        whole = Rect(Pt(0), Pt(0), plan.sheet_size.width, plan.sheet_size.height)
        return Side((Placement(plan.poster, whole, turned=False, clip=whole),))
    if plan.flip is page_turn(plan.sheet_size):
        return side
    return half_turned(side, plan.sheet_size)

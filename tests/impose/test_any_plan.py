"""What holds for every plan, whatever the scheme, the spine, the printer and pages."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.impose.samples import SCHEMES, bindings_of, stamp_plan
from zine.impose.placing import Anchor, Placing, Position
from zine.impose.printout import print_out
from zine.impose.proof import prove_plan
from zine.impose.sheet import Flip
from zine.units import mm

MOST_SHEETS = 6
NEAR = 0.01

PLACINGS = st.builds(
    Placing,
    position=st.sampled_from(Position),
    spine_margin=st.sampled_from([0, mm(3)]),
    gutter=st.sampled_from([0, mm(4)]),
    bleed=st.sampled_from([0, mm(3)]),
)
CREEPING = st.builds(
    Placing,
    position=st.sampled_from(Position),
    caliper=st.sampled_from([mm(0.1), mm(0.3)]),
    anchor=st.sampled_from(Anchor),
)


ANY = tuple(SCHEMES.values())
PRINTED_ON_BOTH_SIDES = tuple(it for it in ANY if it.prints_backs)


@st.composite
def wishes(draw, placings=PLACINGS, schemes=ANY):
    """Return what :func:`stamp_plan` takes, but for the flip."""
    scheme = draw(st.sampled_from(schemes))
    sheets = MOST_SHEETS if scheme.takes_many_sheets else 1
    most = scheme.pages_per_sheet * sheets + scheme.poster
    wish = draw(st.sampled_from(["auto", "16", "16-32"]))
    return {
        "scheme": scheme,
        "pages": draw(st.integers(1, most)),
        "binding": draw(st.sampled_from([*bindings_of(scheme)])),
        "placing": draw(placings),
        "signature": wish if scheme.takes_signatures else None,
    }


def jobs(**choices):
    """Return plans, made for either edge."""
    return st.builds(
        lambda wish, flip: stamp_plan(**wish, flip=flip),
        wishes(**choices),
        st.sampled_from(Flip),
    )


def sides(plan):
    for sheet in plan.sheets:
        yield from (sheet.front, sheet.back)


def page_sides(plan):
    """Yield the sides that are printed with pages of the booklet."""
    for sheet in plan.sheets:
        yield sheet.front
        if plan.scheme.prints_backs:
            yield sheet.back


few = settings(max_examples=150)


@few
@given(jobs())
def test_every_page_is_printed_once_for_each_copy(plan):
    printed = Counter(it.page for side in sides(plan) for it in side.placements)
    pages = [page for page in plan.order if page is not None]

    blanks = printed.pop(None, 0)
    assert blanks == len(plan.blanks) * plan.scheme.copies
    if plan.poster is not None:
        assert plan.poster == len(pages) + 1
        assert printed.pop(plan.poster) == 1
    assert pages == list(range(1, len(pages) + 1))
    assert printed == dict.fromkeys(pages, plan.scheme.copies)


@few
@given(jobs())
def test_blanks_are_last_or_just_before_the_back_cover_and_few(plan):
    pages = len(plan.order) - len(plan.blanks)
    last = len(plan.order) if plan.scheme.is_loose or pages < 2 else len(plan.order) - 1

    assert plan.blanks == tuple(range(last - len(plan.blanks) + 1, last + 1))
    if not plan.scheme.takes_signatures:
        assert len(plan.blanks) < plan.scheme.pages_per_sheet


@few
@given(jobs())
def test_pages_stay_inside_their_panels(plan):
    for it in print_out(plan).values():
        panel = plan.grid.rect(*plan.grid.cell(it.rect))
        assert panel.x0 - NEAR <= it.clip.x0 <= it.rect.x0 + NEAR
        assert panel.y0 - NEAR <= it.clip.y0 <= it.rect.y0 + NEAR
        assert it.rect.x1 - NEAR <= it.clip.x1 <= panel.x1 + NEAR
        assert it.rect.y1 - NEAR <= it.clip.y1 <= panel.y1 + NEAR
        assert it.clip.x0 >= it.rect.x0 - plan.bleed - NEAR
        assert it.clip.y1 <= it.rect.y1 + plan.bleed + NEAR


@few
@given(jobs(placings=st.one_of(PLACINGS, CREEPING)))
def test_no_ink_lies_on_other_ink(plan):
    for side in page_sides(plan):
        for one, other in combinations((it.clip for it in side.placements), 2):
            beside = one.x1 <= other.x0 + NEAR or other.x1 <= one.x0 + NEAR
            above = one.y1 <= other.y0 + NEAR or other.y1 <= one.y0 + NEAR
            assert beside or above


@few
@given(jobs())
def test_each_side_is_full_and_drawn_row_by_row(plan):
    panels = plan.scheme.rows * plan.scheme.columns
    for side in page_sides(plan):
        cells = [plan.grid.cell(it.trim) for it in side.placements]
        assert cells == sorted(cells)
        assert len(set(cells)) == panels


@few
@given(jobs())
def test_sheets_are_counted_through_their_signatures(plan):
    assert [sheet.number for sheet in plan.sheets] == [*range(1, len(plan.sheets) + 1)]
    assert (
        tuple(Counter(it.signature for it in plan.sheets).values()) == plan.signatures
    )
    for sheet, following in pairwise(plan.sheets):
        if sheet.signature == following.signature:
            assert following.place == sheet.place + 1
        else:
            assert (following.signature, following.place) == (sheet.signature + 1, 1)


@few
@given(jobs(placings=CREEPING, schemes=PRINTED_ON_BOTH_SIDES))
def test_both_sides_of_a_leaf_and_of_a_fold_move_alike(plan):
    rectos, versos = plan.shifts[::2], plan.shifts[1::2]

    assert rectos == versos or not plan.scheme.spine
    if len(set(plan.signatures)) == 1:
        assert plan.shifts == plan.shifts[::-1]


@few
@given(jobs(placings=CREEPING))
def test_creep_moves_by_whole_sheets_from_where_it_is_anchored(plan):
    caliper, anchor = plan.placing.caliper, plan.placing.anchor
    halves = [shift / caliper * 2 for shift in plan.shifts]
    lowest, highest = min(halves), max(halves)
    still = {
        Anchor.COVER: lowest,
        Anchor.CENTRE: highest,
        Anchor.MIDDLE: lowest + highest,
    }

    assert all(abs(it - round(it)) < NEAR for it in halves)
    assert abs(still[anchor]) < NEAR


@few
@given(jobs(placings=st.one_of(PLACINGS, CREEPING)))
def test_whatever_is_planned_reads_through(plan):
    prove_plan(plan)


@few
@given(wishes())
def test_for_the_other_edge_the_backs_alone_are_turned_by_half(wish):
    short, long = (stamp_plan(**wish, flip=flip) for flip in Flip)

    for here, there in zip(short.sheets, long.sheets, strict=True):
        assert here.front == there.front
        if short.scheme.prints_backs:
            assert [(it.page, it.turned) for it in here.back.placements] == [
                (it.page, not it.turned) for it in reversed(there.back.placements)
            ]
        else:
            assert here.back == there.back

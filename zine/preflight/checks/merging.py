"""Colours that are told apart on a screen, and are one grey on paper."""

from __future__ import annotations

from colorsys import rgb_to_hsv
from itertools import chain, combinations, islice
from typing import TYPE_CHECKING

from zine.preflight.facts_painted import ink_of
from zine.preflight.finding import Finding, Level, beside, shortened
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zine.preflight.facts import Area, Page, Text
    from zine.preflight.facts_flat import Colour
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

    Pair = tuple[Area, Area]

WORDS, AREAS = "words-in-grey", "colours-in-grey"

LEAST = 3.0
"""Contrast of large letters with what they stand on (WCAG 2.2, 1.4.3); below it they
are hard to read on a screen, and on a copy they are gone."""

STEP = 0.06
"""Of ink: at 85 lines an inch and 600 dots there are 51 greys, in steps of 2 %; three
of them are lost on a copy."""

SAME = 0.01
"""Of ink: greys that differ by less are one, and meant to be."""

NO_PAPER = 0.15
"""Ink of an area that is told apart from paper, whatever is beside it."""

SHADES = 4
"""So many pairs of greys on a page are the steps of a shading, and of colours they may
be those of a picture that was drawn in many."""

CHANCE = 1 / 3
"""Of the pairs of colours that touch on a page, as many as that merge in a map or in
bars of one strength; in a drawing with lights and darks it is one in eight."""

COLOURFUL = 0.25
"""Saturation of a colour that has a name; a scan has none of the strongest."""

OTHER = 1 / 6
"""Of the circle of hues: as far as from red to yellow."""

BETTER = (
    "Put black words on white, or on a tint below 20 %; or make them white on black."
)
DARKER = "Set it in black, or in a grey of 50 % and more."

LARGE = Pt(14)
"""5 mm: a smaller area is a detail."""

TOUCHING = Pt(2)

INTO = 0.15
"""Of the smaller box of two shapes: two discs reach as far into one another's box, or
nearly, before they touch."""

MOST_PAIRS = 20_000


def check_words_in_grey(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with words on a tint, or a colour, nearly as grey as they are."""
    del subject
    if profile.tint is None:
        return
    for page in pages:
        found = [
            (contrast(it.ink, it.behind or 0), it)
            for it in page.texts
            if it.behind or _is_large_and_grey(it, profile)
        ]
        least, text = min(found, key=lambda it: it[0], default=(LEAST, None))
        if text is None or least >= LEAST:
            continue
        ground = _percent(text.behind) if text.behind else "white"
        yield Finding(
            WORDS,
            Level.WARNING,
            page.number,
            f"“{shortened(text.words)}” is {_percent(text.ink)} black on {ground}: a"
            f" contrast of {beside(LEAST, least, 1)} to 1, and below {LEAST:g} to 1 a"
            " copy cannot be read",
            least,
            LEAST,
            "to 1",
            BETTER if text.behind else DARKER,
            "words",
            text.words,
            text.box,
        )


def check_colours_in_grey(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages where areas of two colours meet that are one grey without them."""
    if not profile.black_only:
        return
    # A build has turned its colours into greys already.
    merging = _merging_greys if subject.imposed is not None else _merging_colours
    for page in pages:
        areas = [it for it in page.areas if it.seen and _is_large(it)]
        pairs = list(islice(combinations(areas, 2), MOST_PAIRS))
        found = (_of_areas(page, merging(pairs)), _merging_in_pictures(page))
        yield from islice(chain.from_iterable(found), 1)


def _merging_greys(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the areas that meet and are nearly one grey; none of a shading."""
    same = [it for it in pairs if _are_one(it) and _are_two_greys(*it) and _touch(*it)]
    return same if len(_kinds(same)) < SHADES else []


def _merging_colours(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the areas of two colours that meet and are one grey without them."""
    two = ((a, b) for a, b in pairs if _are_two_hues(a.colour, b.colour))
    meeting = [it for it in two if _touch(*it)]
    same = [it for it in meeting if _are_one(it)]
    is_drawing = SHADES <= len(_kinds(same)) < CHANCE * len(_kinds(meeting))
    return [] if is_drawing else same


def _of_areas(page: Page, same: Sequence[Pair]) -> Iterator[Finding]:
    """Yield what is to be said of a page with areas that merge, if it has any."""
    if not same:
        return
    a, b = min(same, key=_step)
    colours = {it.colour for pair in same for it in pair}
    all_of_them = (
        f"{len(colours)} colours merge with those beside them: "
        if colours > {a.colour, b.colour}
        else ""
    )
    yield Finding(
        AREAS,
        Level.WARNING,
        page.number,
        f"{all_of_them}two colours that touch {_both(a.ink, _step((a, b)))}",
        100 * _step((a, b)),
        100 * STEP,
        "%",
        "Make one of them lighter, or leave white between them.",
        "area",
        box=_around(a.box, b.box),
    )


def _merging_in_pictures(page: Page) -> Iterator[Finding]:
    """Yield a picture of few colours, two of which meet and are one grey."""
    found = [
        (abs(ink_of(one) - ink_of(other)), ink_of(one), it.box)
        for it in page.pictures
        if min(it.box.width, it.box.height) >= LARGE
        for one, other in it.touching
        if _are_two_hues(one, other)
    ]
    step, ink, box = min(found, key=lambda it: it[0], default=(STEP, 0, None))
    if step < STEP:
        yield Finding(
            AREAS,
            Level.WARNING,
            page.number,
            f"two colours that touch in a picture {_both(ink, step)}",
            100 * step,
            100 * STEP,
            "%",
            "Make one of them lighter, or draw a black line between them.",
            "picture",
            box=box,
        )


def contrast(one: float, other: float) -> float:
    """Return the contrast ratio of two amounts of ink, as WCAG has it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _is_large_and_grey(it: Text, profile: Profile) -> bool:
    """Return whether words on bare paper are judged here: others are pale, or small."""
    is_pale = it.ink < (profile.tint or 0) / 100
    return it.behind == 0 and it.size >= profile.grey_type and not is_pale


def _luminance(ink: float) -> float:
    """Return the light that a grey sends back, by the curve of sRGB (IEC 61966-2-1)."""
    grey = 1 - ink
    return grey / 12.92 if grey <= 0.04045 else ((grey + 0.055) / 1.055) ** 2.4  # noqa: PLR2004


def _is_large(it: Area) -> bool:
    return min(it.box.width, it.box.height) >= LARGE


def _are_two_hues(one: Colour, other: Colour) -> bool:
    """Return whether two colours have different names."""
    hues = [rgb_to_hsv(*it) for it in (one, other)]
    apart = abs(hues[0][0] - hues[1][0])
    is_colourful = min(it[1] for it in hues) >= COLOURFUL
    return is_colourful and min(apart, 1 - apart) >= OTHER


def _are_two_greys(one: Area, other: Area) -> bool:
    """Return whether two areas are of two greys, neither of which is nearly paper."""
    return abs(one.ink - other.ink) >= SAME and min(one.ink, other.ink) >= NO_PAPER


def _are_one(pair: Pair) -> bool:
    return _step(pair) < STEP


def _step(pair: Pair) -> float:
    return abs(pair[0].ink - pair[1].ink)


def _kinds(pairs: Iterable[Pair]) -> set[frozenset[Colour]]:
    return {frozenset((a.colour, b.colour)) for a, b in pairs}


def _touch(one: Area, other: Area) -> bool:
    """Return whether two areas meet, and not just the boxes around them."""
    if one.fills and other.fills:
        return _meet(one.box, other.box)
    if _overlapped(one.box, other.box) >= INTO:
        return True
    meeting = (
        ("right", "left", one.box.x1 - other.box.x0),
        ("left", "right", other.box.x1 - one.box.x0),
        ("top", "bottom", one.box.y1 - other.box.y0),
        ("bottom", "top", other.box.y1 - one.box.y0),
    )
    return _meet(one.box, other.box) and any(
        abs(gap) < TOUCHING and _goes_along(one, side) and _goes_along(other, beside)
        for side, beside, gap in meeting
    )


def _goes_along(it: Area, side: str) -> bool:
    return it.fills or side in it.flat


def _overlapped(a: Rect, b: Rect) -> float:
    """Return how much of the smaller of two boxes is in the other."""
    wide = max(min(a.x1, b.x1) - max(a.x0, b.x0), 0)
    high = max(min(a.y1, b.y1) - max(a.y0, b.y0), 0)
    return wide * high / min(a.width * a.height, b.width * b.height)


def _meet(a: Rect, b: Rect) -> bool:
    return (
        a.x0 - TOUCHING < b.x1
        and b.x0 - TOUCHING < a.x1
        and a.y0 - TOUCHING < b.y1
        and b.y0 - TOUCHING < a.y1
    )


def _around(a: Rect, b: Rect) -> Rect:
    return Rect(min(a.x0, b.x0), min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1))


def _both(ink: float, step: float) -> str:
    """Return what becomes of two colours."""
    limit = 100 * STEP
    return (
        f"are both about {_percent(ink)} black in grey,"
        f" {beside(limit, 100 * step)} % apart; below {limit:.0f} % a copy shows one"
    )


def _percent(ink: float) -> str:
    return f"{100 * ink:.0f} %"

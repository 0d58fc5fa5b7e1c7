"""What there is to say of a page that has been copied, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.preflight.copies.copier import DEAD
from zine.preflight.copies.survival import BROKEN, GONE, first_below
from zine.preflight.copies.tones import ENOUGH_GREYS
from zine.preflight.facts import Text
from zine.units import Pt, in_mm, mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.copies.survival import Survival, Thing
    from zine.preflight.copies.worst import Place
    from zine.preflight.facts import Line, Page
    from zine.units import Rect, Size

LONGEST_SHOWN = 28
"""Letters of what is lost."""


FATES = {
    "type": ("breaks up", "is lost"),
    "white type": ("begins to fill up", "fills up"),
    "line": ("breaks up", "is lost"),
}
"""What happens to things that are harmed, and to those that are lost."""

BLACK = 0.85
"""Of ink: what has less is drawn in dots, and gets lost by them and not by its size."""

IN_BLACK = {"type": "Set it in black.", "line": "Draw it in black."}
"""What to try next with what is pale."""

MOST_NAMED = 3
"""Of the same kind that are named with the worst of it."""

HINTS = {
    "type": "Set it larger or bolder.",
    "white type": "Set it larger or bolder, or black on white.",
    "line": "Draw it half a point wide.",
}
"""What to try next."""

NEAR_EDGE = "Keep it 5 mm from the edges: a copier does not print there."


class Verdict(NamedTuple):
    """One thing to say of a page.

    Attributes:
        kind: ``type``, ``white type``, ``line``, ``code``, ``place`` or ``greys``.
        since: From which copy on; 0 if the print itself is too fine.
        lost: Whether it is lost; else it is harmed.
        short: What suffers, in two words.
        what: The same, with its words or place.
        sentence: What happens to it.
        hint: The next thing to try.
    """

    kind: str
    since: int
    lost: bool
    short: str
    what: str
    sentence: str
    hint: str


def ordinal(number: int) -> str:
    """Return which copy it is."""
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number, 'th') }"


def verdicts(it: Survival, place: Place) -> tuple[Verdict, ...]:
    """Return what there is to say of a page, the worst first."""
    found = [*_things(it), *_codes(it), *_greys(it)]
    if not found:
        found += _place(place, it.original.facts)
    return tuple(sorted(found, key=lambda each: (not each.lost, each.since)))


def _things(it: Survival) -> Iterator[Verdict]:
    """Yield the worst of each kind, and what else is of it."""
    kinds: dict[tuple[str, bool], list[Thing]] = {}
    for thing in it.things:
        kinds.setdefault((_kind(thing.it), _is_pale(thing.it)), []).append(thing)
    for (kind, _), (worst, *others) in kinds.items():
        yield _thing(kind, worst, others, it.original.facts.size)


def _kind(it: Text | Line) -> str:
    if isinstance(it, Text):
        return "white type" if it.reversed else "type"
    return "line"


def _is_pale(it: Text | Line) -> bool:
    return it.ink < BLACK and _kind(it) in IN_BLACK


def _thing(kind: str, thing: Thing, others: list[Thing], page: Size) -> Verdict:
    it, lost = thing.it, thing.goes is not None
    since = thing.goes or thing.breaks or len(thing.left)
    pale = "pale, " if _is_pale(it) else ""
    if isinstance(it, Text):
        short = f"{kind}, {it.size:.3g} pt"
        how = "white on black, " if it.reversed else pale
        what = f"“{_shortened(it.words)}”, {how}{it.size:.3g} pt"
    else:
        short = f"a line, {pale}{it.width:.2g} pt"
        what = f"{short}, {_at(it.box.x0, Pt(page.height - it.box.y1))}"
    left = percent(thing.left[-1])
    sentence = (
        f"{what}: {FATES[kind][lost]} {_when(since)};"
        f" {left} of its strokes are left{_likewise(others, page)}"
    )
    hint = NEAR_EDGE if _is_near_edge(it.box, page) else HINTS[kind]
    hint = IN_BLACK[kind] if pale else hint
    return Verdict(kind, since, lost, short, what, sentence, hint)


def _likewise(others: list[Thing], page: Size) -> str:
    """Return which others suffer, too, or where to look for them."""
    if not others:
        return ""
    names = list(dict.fromkeys(_named(each.it, page) for each in others))
    if len(names) > MOST_NAMED:
        return f"; {len(others)} more suffer, marked in the picture"
    return f"; so it is with {', '.join(names)}"


def _named(it: Text | Line, page: Size) -> str:
    if isinstance(it, Text):
        return f"“{_shortened(it.words)}”"
    return f"the one {_at(it.box.x0, Pt(page.height - it.box.y1))}"


def _is_near_edge(box: Rect, page: Size) -> bool:
    dead = mm(DEAD + 1)
    return min(box.x0, box.y0, page.width - box.x1, page.height - box.y1) < dead


def _codes(it: Survival) -> Iterator[Verdict]:
    for code in it.codes:
        what = f"the QR code {_shortened(code.says)}"
        when = _when(code.since) if code.since else "even as it is printed"
        yield Verdict(
            kind="code",
            since=code.since,
            lost=True,
            short="QR code",
            what=what,
            sentence=f"{what}: a phone cannot read it {when}",
            hint="Print it larger: modules of half a millimetre live.",
        )


def _greys(it: Survival) -> Iterator[Verdict]:
    for area in it.areas[:1]:
        since = first_below(area.left, ENOUGH_GREYS) or len(area.left)
        what, box = "its greys", area.photo
        if box is not None:
            top = it.original.facts.size.height - box.y1
            what = f"the greys of the picture {_at(box.x0, Pt(top))}"
        others = len(it.areas) - 1
        more = f" (and of {others} more on the page)" if others else ""
        yield Verdict(
            kind="greys",
            since=since,
            lost=False,
            short="greys",
            what=what,
            sentence=f"{what}{more}: they turn white or black {_when(since)};"
            f" {percent(area.left[-1])} are about as they were",
            hint="Say nothing with a tint; print photos in coarse dots.",
        )


def _place(place: Place, page: Page) -> Iterator[Verdict]:
    since = first_below(place.left, BROKEN)
    if since is None:
        return
    gone = first_below(place.left, GONE)
    at = f"{place.x:.0f} mm from the left, {place.y:.0f} mm from the top"
    if _is_in_picture(place, page):
        # Nobody knows whether it is letters, lines or hair.
        short, hint = "fine in a picture", "Show it larger, or make it darker."
        what = f"what is fine in the picture {at}"
        how = "some fills up" if place.fills else "some of it is lost"
    elif place.fills:
        short, hint = "narrow white", "Draw it larger, and wider apart."
        what, how = f"the white between lines {at}", "fills up"
    else:
        short, hint = "fine lines", "Draw it bolder."
        what, how = f"the fine lines {at}", "are lost" if gone else "break up"
    yield Verdict(
        "place",
        gone or since,
        gone is not None,
        short,
        what,
        f"{what}: {how} {_when(gone or since)}; {percent(place.left[-1])} is left",
        hint,
    )


def _is_in_picture(place: Place, page: Page) -> bool:
    x, y = mm(place.x), page.size.height - mm(place.y)
    boxes = [it.box for it in page.pictures]
    return any(it.x0 <= x <= it.x1 and it.y0 <= y <= it.y1 for it in boxes)


def percent(share: float) -> str:
    """Return a share as people write it."""
    return f"{round(100 * share)} %"


def _when(copy: int) -> str:
    return f"in the {ordinal(copy)} copy"


def _at(x: Pt, y: Pt) -> str:
    return f"{in_mm(x):.0f} mm from the left, {in_mm(y):.0f} mm from the top"


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"

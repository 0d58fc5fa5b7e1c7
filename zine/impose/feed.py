"""Both sides on a printer that prints one: how the pile goes back, and in what order.

The fronts are printed first.  Each sheet falls on the one before, so the last lies on
top; the feed takes sheets from the top.  Two things are a printer's own: whether
printed sides come out facing up or down, and which side of the paper its feed prints.
If the printed sides lie as the feed needs them the pile goes in as it is, and the last
sheet is the first to get its back; if not it is turned over, and the first sheet is.
"""

from __future__ import annotations

from enum import StrEnum


class Feed(StrEnum):
    """How printed sides come out, and in which order the sheets are taken again.

    Three sheets with numbers tell which it is: print them, look how they lie, put them
    back as they are and print three letters.  Letters on the blank sides: ``reversed``.
    Letters over the numbers: ``same``.
    """

    FACE_UP_SAME = "face-up-same"
    FACE_UP_REVERSED = "face-up-reversed"
    FACE_DOWN_SAME = "face-down-same"
    FACE_DOWN_REVERSED = "face-down-reversed"

    @property
    def comes_out_up(self) -> bool:
        """Whether the printed side faces you in the output tray."""
        return self in (Feed.FACE_UP_SAME, Feed.FACE_UP_REVERSED)

    @property
    def turns_over(self) -> bool:
        """Whether the pile is turned over before it goes back."""
        return self in (Feed.FACE_UP_SAME, Feed.FACE_DOWN_SAME)

    @property
    def goes_in_up(self) -> bool:
        """Whether the printed side faces you when the pile is in the feed."""
        return self.comes_out_up != self.turns_over


def backs_order(sheets: int, feed: Feed) -> tuple[int, ...]:
    """Return the numbers of the sheets in the order in which their backs are printed.

    Every sheet is among them: one whose back is empty has to go through as well, or
    those after it get the wrong backs.
    """
    numbers = range(1, sheets + 1)
    return tuple(numbers if feed.turns_over else reversed(numbers))


def draw_feed(feed: Feed) -> str:
    """Return a drawing of what to do with the pile, at most 72 columns wide."""
    out = _pile("321", is_up=feed.comes_out_up)
    back = _pile("123" if feed.turns_over else "321", is_up=feed.goes_in_up)
    act = "turned over" if feed.turns_over else "as it lies"
    middle = ("", "", act, "----->", "")
    first = "sheet 1" if feed.turns_over else "the last sheet"
    how = "Turn the pile over." if feed.turns_over else "Do not turn it over."
    lines = (
        f"  The fronts come out{'':<17}The pile goes in",
        f"  {_facing(is_up=feed.comes_out_up):<36}{_facing(is_up=feed.goes_in_up)}",
        *(
            f"  {it:<18}{how:^15}   {other}"
            for it, how, other in zip(out, middle, back, strict=True)
        ),
        f"  The edge > came out first and goes in first. {how}",
        f"  Then print the backs. The first of them lands on {first}.",
    )
    return "\n".join(line.rstrip() for line in lines if line.strip())


def _pile(numbers: str, *, is_up: bool) -> tuple[str, ...]:
    """Return a pile of sheets seen from its side, with ink above or below."""
    sheets = tuple(f"{number} {'=' * 14}>" for number in numbers)
    ink = "   printed side"
    return (ink, *sheets, "") if is_up else ("", *sheets, ink)


def _facing(*, is_up: bool) -> str:
    return f"printed side {'UP' if is_up else 'DOWN'}"

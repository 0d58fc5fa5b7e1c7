"""The lines that letters make: runs that stand side by side, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zine.preflight.facts import Text

GAP = 1.2
"""Times the size of the type: words that are further apart are in other columns."""

LEVEL = 0.3
"""Times the size: so far apart may the feet of runs be, as some letters have tails."""

NEXT = (0.7, 1.7)
"""Times the size: from one line to the next."""


class TextLine(NamedTuple):
    """A line of text that runs across the page, upright."""

    words: str
    size: Pt
    box: Rect


def lines_of(texts: Iterable[Text]) -> tuple[TextLine, ...]:
    """Return the upright lines of a page, from its head to its foot."""
    upright = [it for it in texts if not it.turned and it.box.width > 0]
    rows: list[list[Text]] = []
    for text in sorted(upright, key=lambda it: (-it.box.y0, it.box.x0)):
        near = rows[-1][-1] if rows else None
        if near and abs(near.box.y0 - text.box.y0) <= LEVEL * max(near.size, text.size):
            rows[-1].append(text)
        else:
            rows.append([text])
    return tuple(line for row in rows for line in _parted(row))


def follows(line: TextLine, other: TextLine) -> bool:
    """Return whether ``line`` is the next below ``other``, in the same column."""
    least, most = (it * other.size for it in NEXT)
    is_beside = line.box.x1 <= other.box.x0 or line.box.x0 >= other.box.x1
    return not is_beside and least <= other.box.y0 - line.box.y0 <= most


def _parted(row: Sequence[Text]) -> list[TextLine]:
    """Return the lines that stand side by side in a row."""
    lines: list[TextLine] = []
    for it in sorted(row, key=lambda it: it.box.x0):
        last = lines[-1] if lines else None
        if last and it.box.x0 - last.box.x1 <= GAP * max(it.size, last.size):
            lines[-1] = TextLine(
                f"{last.words} {it.words}",
                max(last.size, it.size),
                Rect(
                    last.box.x0,
                    min(last.box.y0, it.box.y0),
                    max(last.box.x1, it.box.x1),
                    max(last.box.y1, it.box.y1),
                ),
            )
        else:
            lines.append(TextLine(it.words, it.size, it.box))
    return lines

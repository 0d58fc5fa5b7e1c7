"""Keep tables within the page, and words in them whole as long as that goes.

The engine knows two ways: words are whole, and a table of long words runs off the page;
or words may break anywhere, and short ones break to make room for long sentences beside
them.  Here words are whole: if that is too wide, the type gets smaller, and if
that is not enough, the widest columns give way.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from zine.render.tight_tables import tighten

if TYPE_CHECKING:
    from collections.abc import Sequence


def narrow_tables() -> None:
    """Have every table that would be wider than its place made narrower."""
    module: Any = importlib.import_module("weasyprint.layout.table")
    lay_out = module.auto_table_layout

    def laid_out(context: Any, box: Any, containing_block: Any) -> None:  # noqa: ANN401
        tighten(context, box, containing_block[0] - _outside(box))
        lay_out(context, box, containing_block)
        table = box.get_wrapped_table()
        room, _ = containing_block
        excess = _outside(box) + table.border_width() - room
        if excess > 0 and table.column_widths:
            within = sum(table.column_widths) - excess
            table.column_widths = capped(table.column_widths, max(0, within))
            table.width -= excess

    module.auto_table_layout = laid_out


def capped(widths: Sequence[float], room: float) -> list[float]:
    """Return widths that add up to ``room``: none is more than it takes, most stay.

    Args:
        widths: That add up to more.
        room: For all of them.
    """
    left = room
    for done, width in enumerate(sorted(widths)):
        share = left / (len(widths) - done)
        if width > share:
            return [min(it, share) for it in widths]
        left -= width
    return [*widths]


def _outside(box: Any) -> float:  # noqa: ANN401
    """Return how wide the margins beside a table are."""
    edges = (box.margin_left, box.margin_right)
    return sum(float(it) for it in edges if it != "auto")

"""A plan as text, for tests, logs and the terminal.

    sheet 1  front [8 1]
             back  [2 7]

Each bracket is a side as it is printed, rows from the top divided by ``/``; ``r5`` is
page 5 standing on its head and ``-`` a blank.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zine.impose.plan import Plan
    from zine.impose.sheet import Placement, Side


def draw_plan(plan: Plan) -> str:
    """Return a head line about the job and two lines for each sheet."""
    columns = plan.scheme.columns
    head = (
        f"{plan.scheme.name} on {plan.paper.name} {plan.sheet_size},"
        f" pages {plan.page_size}, flip on the {plan.flip} edge, spine {plan.binding}"
    )
    lines = [head]
    for sheet in plan.sheets:
        label = f"sheet {sheet.number}"
        lines.append(f"{label}  front {_drawn(sheet.front, columns)}")
        if plan.backs:
            lines.append(f"{'':{len(label)}}  back  {_drawn(sheet.back, columns)}")
    return "\n".join(lines) + "\n"


def _drawn(side: Side, columns: int) -> str:
    marks = [_mark(placement) for placement in side.placements]
    rows = (marks[start : start + columns] for start in range(0, len(marks), columns))
    return f"[{' / '.join(' '.join(row) for row in rows)}]"


def _mark(placement: Placement) -> str:
    if placement.page is None:
        return "-"
    return f"{'r' if placement.turned else ''}{placement.page}"

"""Every scheme that comes with the program: drawn, with what it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.handbook.words import coded, entry, indented, listed, plain
from zine.cli.schemes import GROUPS, LEGEND, _facts, _tools
from zine.impose.scheme_file import KEYS, SWITCHES, WORDS, load_scheme, scheme_names
from zine.impose.sketch import sketch_sheet
from zine.impose.specimen import specimen

if TYPE_CHECKING:
    from zine.impose.plan import Plan
    from zine.impose.scheme import Scheme

OPENING = f"""
Each is drawn as its first sheet comes out of the printer: the front, and beside it the
back if it is printed too.

    {LEGEND[: LEGEND.index("5")].strip()}

An arrow behind a number says that the page stands on its head. The *grid* is rows by
columns of one side.
"""

GAP = "   "


def schemes() -> str:
    """Return the part about schemes."""
    known = [load_scheme(name) for name in scheme_names()]
    blocks = [OPENING.strip()]
    for heading, belongs in GROUPS.items():
        blocks += [f"## {heading}", *(_scheme(it) for it in known if belongs(it))]
    blocks += [
        "## What a scheme file may say",
        f"It has to say {coded(KEYS)}; it may say {coded((*SWITCHES, *WORDS))}.",
    ]
    return listed(blocks)


def _scheme(scheme: Scheme) -> str:
    plan = specimen(scheme)
    facts = [f"Grid {scheme.rows}x{scheme.columns}", *_facts(scheme, plan)]
    tools = f"Tools: {_tools(plan)}."
    return entry(
        f"`{scheme.name}`",
        f"*{scheme.title}.* {plain(scheme.description)}",
        indented(drawing(plan)),
        plain(f"{'; '.join(facts)}. {tools}"),
    )


def drawing(plan: Plan) -> str:
    """Return the sides of the first sheet beside each other."""
    sides = sketch_sheet(plan, plan.sheets[0])
    rows = zip(*(side.lines for side in sides), strict=True)
    return "\n".join(GAP.join(row) for row in rows)

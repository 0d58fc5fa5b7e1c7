"""Every paper and page size that has a name, with its measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.handbook.words import coded, listed
from zine.content.model import PANEL
from zine.paper import ALIASES, FORMATS, IN_COPIERS, SHEETS
from zine.units import inch, mm

if TYPE_CHECKING:
    from zine.units import Size

NEAR = 0.01
"""Of a millimetre, or of an inch."""


def papers() -> str:
    """Return the part about papers."""
    formats = [f"- `{it.name}`: {measures(it.size)}" for it in FORMATS.values()]
    return listed(
        [
            f"Most copiers take {coded(IN_COPIERS)}.",
            "A paper without a name is called by its sides: `320x450mm`.",
            "The pages of a zine (`format`), in millimetres or inches (in):",
            "\n".join([*formats, f"- `{PANEL}`: as large as the folded sheet allows"]),
            "The sheets (`sheet`, `--sheet`), in millimetres or inches (in):",
            '<div class="columns" markdown="1">',
            "\n".join(f"- `{it.name}`: {measures(it.size)}" for it in SHEETS.values()),
            "</div>",
            "Other names for some of them: "
            + "; ".join(f"`{other}` for `{name}`" for other, name in ALIASES.items())
            + ".",
        ]
    )


def measures(size: Size) -> str:
    """Return width and height in inches if the trade does, else in millimetres."""
    for unit, one in (("", mm(1)), (" in", inch(1))):
        sides = [side / one for side in size]
        rounded = [round(it * 4) / 4 if unit else round(it) for it in sides]
        if all(abs(a - b) < NEAR for a, b in zip(sides, rounded, strict=True)):
            return " × ".join(f"{it:g}" for it in rounded) + unit
    return " × ".join(f"{side / mm(1):.1f}" for side in size)

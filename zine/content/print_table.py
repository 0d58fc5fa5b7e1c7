"""What ``[print]`` in ``zine.toml`` may say about the run: copies, paper, prices."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from zine.content.print_run import PrintRun
from zine.content.printing import Switch  # noqa: TC001 - pydantic reads it
from zine.content.values import Line  # noqa: TC001 - likewise
from zine.units import NUMBER

MOST_COPIES = 1_000_000
"""Nobody copies more; a number with more noughts is a slip."""

MOST_STAPLES = 3
"""In one fold; finishers drive two, and three hold a tall booklet."""


def _whole(value: object, least: int, most: int, what: str) -> int:
    """Return a whole number; front matter knows only words."""
    plain = str(value).strip()
    is_whole = re.fullmatch("[0-9]{1,9}", plain) and not isinstance(value, bool)
    if not is_whole or not least <= int(plain) <= most:
        raise ValueError(f"it can be {what} from {least} to {most:,}")
    return int(plain)


def _copies(value: object) -> int:
    return _whole(value, 1, MOST_COPIES, "a whole number")


def _staples(value: object) -> int:
    return _whole(value, 0, MOST_STAPLES, "a number")


def _price(value: Any) -> Decimal:  # noqa: ANN401 # whatever the parser found
    """Return an amount of money, to the last digit as it is written."""
    if isinstance(value, Decimal):
        return value
    plain = str(value).strip()
    if isinstance(value, bool) or not re.fullmatch(NUMBER, plain):
        raise ValueError("it can be a number such as 0.05; the currency stands apart")
    return Decimal(plain.replace(",", "."))


Copies = Annotated[int, BeforeValidator(_copies)]
Staples = Annotated[int, BeforeValidator(_staples)]
Price = Annotated[Decimal, BeforeValidator(_price)]
"""Of one piece; exact, since cents add up."""


class PrintTable(BaseModel):
    """The run, as ``[print]`` has it; what is left out is not reckoned with."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    copies: Copies | None = None
    """How many copies are to be made. The print card, the terminal and `zine.json` then
    say what all of them take.
    """
    text_stock: Line = ""
    """The paper inside, by its weight or thickness, and its colour behind a comma:
    `80 gsm`, `24 lb bond`, `0.1 mm, yellow`; or its colour alone. Without it: `80 gsm`.
    """
    cover_stock: Line = ""
    """The paper of the cover, said likewise: `65 lb cover`, `160 gsm, red`, `pink`.
    The outermost sheet then has a file of its own. Without it: the cover is of the same
    paper as the rest.
    """
    staples: Staples | None = None
    """How many staples hold a copy: 0 to 3. Without it: as many as the scheme says."""
    trim: Switch = False
    """`true` if the fore-edge will be cut even: inner pages then move towards the
    spine.
    """
    price_per_side: Price | None = None
    """What one printed side costs, as copiers count: `0.05`."""
    price_per_sheet: Price | None = None
    """What a sheet of the paper inside costs if that is billed apart; or what a sheet
    costs with the print on it, if sides are not counted.
    """
    price_per_cover_sheet: Price | None = None
    """What a sheet of the cover's paper costs, in the same way. Without it: what
    `price_per_sheet` says.
    """
    price_per_copy: Price | None = None
    """What folding, stapling and trimming one copy costs."""
    currency: Line = ""
    """What prices are in: `€`, `$`, `CHF` …"""


def print_run(table: PrintTable) -> PrintRun:
    """Return a checked table as the plain data that travels on."""
    return PrintRun(**table.model_dump())

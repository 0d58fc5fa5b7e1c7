"""Tell of paper that is too thick for the folds of a scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.errors import Notice
from zine.units import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.errors import Place
    from zine.outputs.job import Run


def remarks_on_folds(run: Run, place: Place | None) -> Iterator[Notice]:
    """Yield that the paper inside cannot be folded as it should be, and what could.

    Args:
        run: On one paper.
        place: Where the stock is asked for, if it is.
    """
    strain, scheme = run.estimate.strain, run.plan.scheme.name
    if strain is not None:
        yield Notice(
            f"text_stock is {shown(strain.stock.words)}, which is too thick for"
            f" {scheme}: {strain.layers} layers of it do not fold flat",
            place=place,
            hint=f"Take paper of {strain.heaviest} gsm or less, or a scheme with fewer"
            " folds: zine schemes.",
        )

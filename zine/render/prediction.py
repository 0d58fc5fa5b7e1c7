"""How many pages a text will take if its type is stretched, before it is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zine.errors import ThemeError
from zine.layout.bounds import Measures
from zine.render.sight import measure_of

if TYPE_CHECKING:
    from zine.layout.bounds import Bounds
    from zine.layout.composition import Composition
    from zine.units import Size

FINEST = 0.004
"""Two stretches nearer to one another give the same lines."""


class Prediction:
    """Predicts how many pages a text takes from the area of its letters."""

    def __init__(self, own: Measures, bounds: Bounds, page: Size) -> None:
        self._own, self._bounds, self._page = own, bounds, page
        self._usual = self._area(0)

    def factor(self, stretch: float) -> float:
        """Return how many times the usual number of pages it takes."""
        return self._area(stretch) / self._usual

    def stretch(self, factor: float) -> float:
        """Return the stretch at which it takes so many times the pages."""
        low, high = -1.0, 1.0
        while high - low > FINEST / 4:
            middle = (low + high) / 2
            if self.factor(middle) < factor:
                low = middle
            else:
                high = middle
        return (low + high) / 2

    def _area(self, stretch: float) -> float:
        it = self._own.stretched(self._bounds, stretch)
        width = max(1.0, self._page.width - it.fore - it.spine)
        height = max(1.0, self._page.height - it.head - it.foot)
        return it.size * it.lead / (width * height)


def own_measures(page: Any) -> Measures:  # noqa: ANN401 - WeasyPrint ships no types
    """Return the measures of a page as its theme has them.

    Raises:
        ThemeError: It does not say one of them.
    """
    found = {name: measure_of(page, name) for name in Measures._fields}
    lacking = [name for name, it in found.items() if it is None]
    if lacking:
        raise ThemeError(
            f"the theme gives no length for --{lacking[0]}, so its pages cannot be"
            " fitted",
            hint='Let it say extends = "base", or leave out how many pages there are.',
        )
    return Measures(**{name: it or 0 for name, it in found.items()})


def foreseen(page: Any, composition: Composition) -> float:  # noqa: ANN401
    """Return how many times its pages a text takes as tight as can be.

    1 if nobody knows: the theme does not say what its measures are.
    """
    try:
        own = own_measures(page)
    except ThemeError:
        return 1
    return Prediction(own, composition.bounds, composition.page).factor(-1)

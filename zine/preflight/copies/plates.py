"""Pictures of a page and its copies: whole, and one place of each through a lens."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageChops, ImageDraw

from zine.impose.pdf.album import Plate, plate
from zine.preflight.copies import survival
from zine.preflight.copies.lie import cut, smaller
from zine.units import MM_PER_INCH

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

    from zine.preflight.copies.survival import Survival

GREYS = 30
"""That a picture is shown in: few, for files to be small."""

HARMS = (survival.LOST, survival.FILLED)
LOST, FILLED, FRAME = GREYS, GREYS + 1, GREYS + 2
"""Colours of black that has gone, of white that has, and of what frames the place."""

RED, BLUE = (255, 190, 180), (16, 96, 255)
"""Those colours.  Most people who do not see red tell it from blue.  The red is pale:
words that are lost have to look lost, and not as if they were printed in red."""

STRONG = (224, 32, 16)
"""Of the frame."""

PALETTE = bytes(
    [value * 255 // (GREYS - 1) for value in range(GREYS) for _ in range(3)]
    + [*RED, *BLUE, *STRONG]
)

_STEPS = [round(value * (GREYS - 1) / 255) for value in range(256)]
SEEN = 40
"""Of 255: so much of a small pixel has to be lost for it to be shown as such."""

_SOME = [255 if value > SEEN else 0 for value in range(256)]
_FRAME = 2
"""Pixels that the frame around the place is wide."""


STRIPE = 2
"""Pixels that the stripes are wide by which lost black is drawn, and the gaps."""

SWATCH = 4
"""Pixels each way: the smallest page that there is."""


class Window(NamedTuple):
    """The part of a page that is seen through the lens, in its pixels."""

    left: int
    top: int
    right: int
    bottom: int


def window(
    it: Survival, at: tuple[float, float], *, width: float, height: float
) -> Window:
    """Return so many millimetres of a page around a place."""
    page, scale = it.original.picture, it.original.dpi / MM_PER_INCH
    wide, high = round(width * scale), round(height * scale)
    left = max(0, min(round(at[0] * scale - wide / 2), page.width - wide))
    top = max(0, min(round(at[1] * scale - high / 2), page.height - high))
    return Window(left, top, left + wide, top + high)


def whole_pages(it: Survival, lens: Window, *, wide: int) -> list[Plate]:
    """Return the page and its copies, so many pixels wide, with what is lost marked."""
    page = it.original.picture
    scale = wide / page.width
    size = (wide, max(1, round(page.height * scale)))
    none = Image.new("L", size)
    whole = (0, 0, *page.size)
    shown = [(smaller(page, size), none, none)]
    for each in it.generations:
        lost, filled = (_small(each.harmed(how, whole), size) for how in HARMS)
        shown.append((each.copy.seen_from_afar(size), lost, filled))
    frame = tuple(round(side * scale) for side in lens)
    return [_plate(*them, frame=frame) for them in shown]


def cut_outs(it: Survival, lens: Window) -> list[Plate]:
    """Return a part of the page and of its copies, with what is lost marked."""
    none = Image.new("L", (lens.right - lens.left, lens.bottom - lens.top))
    hatch = _hatched(none.size)
    shown = [(cut(it.original.picture, lens), none, none)]
    for each in it.generations:
        lost, filled = (each.harmed(how, lens) for how in HARMS)
        marked = ImageChops.darker(lost, hatch)
        shown.append((each.copy.seen_closely(lens), marked, filled))
    return [_plate(*them) for them in shown]


def swatch(colour: int) -> Plate:
    """Return a patch of a colour of the palette, for the key."""
    return plate(SWATCH, SWATCH, PALETTE, bytes([colour]) * SWATCH**2)


def _small(mask: Picture, size: tuple[int, int]) -> Picture:
    """Return a mask so small that a single pixel of it can hardly be seen."""
    if not mask.getbbox():
        return Image.new("L", size)
    return smaller(mask, size).point(_SOME)


def _hatched(size: tuple[int, int]) -> Picture:
    """Return slanted stripes: what is lost is drawn by them, not to be read as ink."""
    stripe = [255] * STRIPE + [0] * STRIPE
    rows = [bytes(stripe[at:] + stripe[:at]) for at in range(2 * STRIPE)]
    times = size[0] // (2 * STRIPE) + 1
    lines = [(row * times)[: size[0]] for row in rows]
    every = b"".join(lines[y % len(lines)] for y in range(size[1]))
    return Image.frombytes("L", size, every)


def _plate(
    picture: Picture,
    lost: Picture,
    filled: Picture,
    *,
    frame: tuple[int, ...] = (),
) -> Plate:
    shown = picture.point(_STEPS)
    shown.paste(LOST, mask=lost)
    shown.paste(FILLED, mask=filled)
    if frame:
        ImageDraw.Draw(shown).rectangle(frame, outline=FRAME, width=_FRAME)
    return plate(shown.width, shown.height, PALETTE, shown.tobytes())

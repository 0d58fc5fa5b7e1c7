"""Draw the picture in the README: the spreads of the sample pamphlet, as they are read.

Run by ``make picture`` after ``make zine``.  Grey in four levels, so that it stays
under 20 KiB.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

READ = Path("build/collectives/collectives-read.pdf")
PICTURE = Path(__file__).with_name("spreads.png")

HEIGHT = 220
GAP = 14
GREYS = (0, 120, 205, 255)
"""The four levels: ink, two for the edges of letters, paper."""

TABLE = 225
"""What the paper lies on."""


def main() -> None:
    """Write the picture and say how large it is."""
    pages = [_page(page) for page in pypdfium2.PdfDocument(READ)]
    width = pages[0].width
    # The cover lies alone; then two pages face each other.
    spreads = [[pages[0]], *(pages[n : n + 2] for n in range(1, 7, 2))]
    total = sum(width * len(spread) + GAP for spread in spreads) + GAP
    picture = Image.new("L", (total, HEIGHT + 2 * GAP), TABLE)
    x = GAP
    for spread in spreads:
        for page in spread:
            picture.paste(page, (x, GAP))
            x += width
        if len(spread) == 2:
            fold = ImageDraw.Draw(picture)
            fold.line((x - width, GAP, x - width, GAP + HEIGHT - 1), fill=GREYS[1])
        x += GAP
    _four_greys(picture).save(PICTURE, optimize=True, bits=2)
    print(f"{PICTURE.name}: {PICTURE.stat().st_size / 1024:.1f} KiB")  # noqa: T201


def _page(page: pypdfium2.PdfPage) -> Image.Image:
    scale = 4 * HEIGHT / page.get_height()
    large = page.render(scale=scale, grayscale=True).to_pil()
    width = round(page.get_width() * HEIGHT / page.get_height())
    return large.resize((width, HEIGHT), Image.Resampling.LANCZOS)


def _four_greys(picture: Image.Image) -> Image.Image:
    # A little darker than it is: letters this small are mostly edge.
    nearest = [
        min(range(4), key=lambda i: abs(GREYS[i] - 255 * (grey / 255) ** 1.6))
        for grey in range(256)
    ]
    flat = picture.point(nearest).convert("P")
    flat.putpalette([level for grey in GREYS for level in (grey, grey, grey)])
    return flat


if __name__ == "__main__":
    main()

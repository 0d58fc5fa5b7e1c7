"""Impose a PDF for saddle stitch on Letter with pypdf, the way its manual tells.

Run as ``python pypdf_saddle.py IN OUT`` in an environment that has pypdf.
"""

from __future__ import annotations

import sys

from pypdf import PdfReader, PdfWriter, Transformation

SHEET = (792, 612)


def main(source: str, target: str) -> None:
    """Write ``target``: two pages on each side, in the order of a folded stack."""
    pages, writer = PdfReader(source).pages, PdfWriter()
    places = len(pages) + -len(pages) % 4
    for number in range(places // 2):
        outer, inner = places - 1 - number, number
        pair = (inner, outer) if number % 2 else (outer, inner)
        side = writer.add_blank_page(*SHEET)
        for half, place in enumerate(pair):
            if place < len(pages):
                move = Transformation().translate(half * SHEET[0] / 2, 0)
                side.merge_transformed_page(pages[place], move)
        side.compress_content_streams()
    writer.write(target)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""A picture with a page of its own, in every theme."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pypdfium2
import pytest
from pypdfium2 import raw

from tests.layout.samples import composed, write
from tests.render.samples import photo, saved
from tests.themes.test_themes import THEMES
from zine.content.read import read_zine
from zine.paper import DEAD_EDGE
from zine.units import Size, mm

TEXT = """
Before the picture.

![A photo](photo.jpg "Its caption"){.full-page}

Behind the picture.
"""
SIZES = [
    pytest.param(None, id="full"),
    pytest.param(Size(mm(105), mm(148)), id="small"),
    pytest.param(Size(mm(74), mm(105)), id="tiny"),
]


def printed(folder, text, theme, page, shape=(900, 1400)):
    from zine.render.engine import typeset

    files = {
        "zine.toml": f'title = "The Paper"\ntheme = "{theme}"\n',
        "01-a.md": text,
        "photo.jpg": saved(photo(shape).convert("L"), "JPEG"),
    }
    return typeset(composed(replace(read_zine(write(folder, files)), page=page)))


def plates_of(pages):
    """Return each page with a picture: its number, its text, and the picture's box."""
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        return [
            (number, page.get_textpage().get_text_bounded().strip(), item.get_bounds())
            for number, page in enumerate(pdf)
            for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])
        ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", THEMES)
def test_a_picture_stands_alone_with_its_caption(tmp_path, theme, size):
    pages = printed(tmp_path, TEXT, theme, size)

    ((_, text, (left, bottom, right, top)),) = plates_of(pages)
    assert text == "Its caption"
    width, height = pages.size
    assert min(left, bottom, width - right, height - top) >= DEAD_EDGE - 0.1
    assert pages.notices == ()
    # As large as fits: as wide as paper can be printed, or as high but for a caption.
    room = 80 if theme == "large-print" else 60
    assert (
        right - left > width - 2 * DEAD_EDGE - 2
        or top - bottom > height - 2 * DEAD_EDGE - room
    )


def test_a_picture_keeps_its_shape(tmp_path):
    for shape in ((900, 1400), (1500, 600)):
        pages = printed(tmp_path, TEXT, "pamphlet", None, shape)

        ((_, _, (left, bottom, right, top)),) = plates_of(pages)
        assert (right - left) / (top - bottom) == pytest.approx(
            shape[0] / shape[1], rel=0.01
        )


@pytest.mark.parametrize("theme", ["broadsheet", "pamphlet"])
def test_the_text_goes_on_behind_it_as_it_did_before(tmp_path, theme):
    pages = printed(tmp_path, TEXT, theme, None)

    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        inks = [page.render(scale=1).to_numpy().min(axis=2) < 128 for page in pdf]
    before, _, behind = inks[2:5]
    head = np.flatnonzero(before.any(axis=1))[0]
    # The running head of the broadsheet, the first line of the pamphlet.
    assert np.flatnonzero(behind.any(axis=1))[0] == pytest.approx(head, abs=1)


def test_a_picture_at_the_end_leaves_no_empty_page(tmp_path):
    pages = printed(tmp_path, TEXT.partition("Behind")[0], "broadsheet", None)

    assert pages.count == 5


@pytest.mark.parametrize("size", SIZES)
def test_other_pictures_are_no_larger_than_their_pixels_allow(tmp_path, size):
    text = '![A](photo.jpg "Its caption")\n\nWords.'

    pages = printed(tmp_path, text, "pamphlet", size, shape=(60, 40))

    ((_, _, (left, _, right, _)),) = plates_of(pages)
    assert right - left == pytest.approx(60 / 150 * 72, abs=0.1)

"""Covers from settings alone: a picture and a style, in every theme."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw

from tests.layout.samples import composed, write
from tests.render.samples import saved
from tests.render.tag_tree import headings_of
from tests.themes.test_themes import THEMES
from zine.content.model import CoverStyle
from zine.content.read import read_zine
from zine.errors import ContentError
from zine.paper import DEAD_EDGE
from zine.render.engine import typeset
from zine.units import Size, mm

SIZES = {"full": None, "small": Size(mm(105), mm(148)), "tiny": Size(mm(74), mm(105))}
SMALL_THEMES = [it for it in THEMES if it != "large-print"]

GREY = 128
"""No theme prints it, so it is the picture's."""

ALONG = 0.12
"""Of the page; no picture is smaller."""


BAKERS = {
    "title": "The Long Winter of the Bakers",
    "authors": "Emma Roth",
    "cover": "No. 3, spring",
}
SHAPES = {"wide": (1400, 700), "square": (900, 900), "tall": (700, 1100)}


CENTRED = ("broadsheet", "ransom")
HARD = [
    {"title": "Two kitchens and a garden", "subtitle": "a zine", "cover": "No. 3"},
    {"title": "How to mend a bicycle tube", "authors": "Ana, Luis", "cover": "No. 3"},
    {"title": "Zwei Küchen / Deux cuisines"},
    {"title": "Two Kitchens / Deux cuisines"},
    {"title": "The Long Winter of the Bakers", "cover": "No. 3"},
    {"title": "Ink and Rent: A Reader"},
    {"title": "Donaudampfschifffahrtsgesellschaft", "lang": "de"},
    {"title": "Donaudampfschifffahrtsgesellschaft"},
]
LONG = (
    "What the Tenants of Number Nine Learned About Heating, Landlords and Each Other in"
    " One Winter"
)


def in_turn(themes, sizes, others):
    """Return each theme in each size, with the others in turn: all pairs."""
    return [
        (theme, size, others[(i + j) % len(others)])
        for i, theme in enumerate(themes)
        for j, size in enumerate(sizes)
    ]


def read(root, shape=(700, 900), **settings):
    said = {"title": "Bread and Roses", "subtitle": "a song"} | settings
    toml = "".join(f'{key} = "{value}"\n' for key, value in said.items())
    files = {
        "p.png": saved(Image.new("L", shape, GREY)),
        "lines.png": saved(ring()),
    }
    return read_zine(write(root, {"zine.toml": toml, "01-a.md": "Words.", **files}))


def ring():
    """Return a drawing in black lines on nothing."""
    drawing = Image.new("RGBA", (600, 600), (0, 0, 0, 0))
    ImageDraw.Draw(drawing).ellipse((20, 20, 580, 580), outline="black", width=30)
    return drawing


def printed(zine, size="full"):
    return typeset(composed(replace(zine, page=SIZES[size])))


def first_page(pages):
    with pypdfium2.PdfDocument(BytesIO(pages.pdf)) as pdf:
        return np.asarray(pdf[0].render(scale=1, grayscale=True).to_pil())


def picture_in(pixels):
    """Return height and width of the picture, in parts of the page."""
    grey = abs(pixels.astype(int) - GREY) < 3
    # The edges of letters are grey here and there, but not along a whole line.
    return (grey.mean(axis=1) > ALONG).mean(), (grey.mean(axis=0) > ALONG).mean()


@pytest.mark.parametrize(
    ("theme", "size", "style"),
    in_turn(SMALL_THEMES, SIZES, ["open", "framed", "black"]),
)
def test_a_picture_takes_what_the_words_leave(tmp_path, theme, size, style):
    pages = printed(read(tmp_path, theme=theme, style=style, image="p.png"), size)

    height, width = picture_in(first_page(pages))
    assert 0.38 < height < 0.8
    assert height / width == pytest.approx(900 / 700 / 1.45, rel=0.15)


@pytest.mark.parametrize(
    ("theme", "size", "dress"),
    in_turn(THEMES, SIZES, [("wide", "black"), ("square", "framed"), ("tall", "open")]),
)
def test_a_title_gives_way_to_a_picture(tmp_path, theme, size, dress):
    shape, style = dress
    zine = read(
        tmp_path, SHAPES[shape], theme=theme, style=style, image="p.png", **BAKERS
    )

    page = first_page(printed(zine, size))

    height, width = picture_in(page)
    assert height > (0.17 if shape == "wide" else 0.36)
    if shape == "wide":
        assert width > 0.65
    grey = abs(page.astype(int) - GREY) < 3
    sides = np.flatnonzero(grey.mean(axis=0) > ALONG)
    left, right = sides[0], page.shape[1] - sides[-1]
    if theme in CENTRED:
        assert left == pytest.approx(right, abs=8)
    elif shape == "tall":
        assert left < right - 20


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        (it, THEMES[(n + k) % len(THEMES)])
        for n, it in enumerate(HARD)
        for k in (0, 2, 5)
    ],
    ids=lambda it: it["title"] if isinstance(it, dict) else it,
)
def test_a_title_gives_way_before_it_is_refused(tmp_path, title, theme):
    pages = printed(read(tmp_path, theme=theme, **title))

    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        words = pdf[0].get_textpage().get_text_bounded()
    bare = "".join(words.split()).replace("\ufffe", "").replace("\x02", "")
    assert "".join(title["title"].split()).casefold() in bare.casefold()
    lines = words.casefold().splitlines()
    assert not {"the", "of", "a", "and", "of the", "/"} & {it.strip() for it in lines}


@pytest.mark.parametrize(
    ("theme", "size"),
    [(it, ("full", "tiny")[number % 2]) for number, it in enumerate(THEMES)],
)
def test_a_very_long_title_still_fits(tmp_path, theme, size):
    zine = read(tmp_path, theme=theme, image="p.png", title=LONG, cover="No. 3")

    assert picture_in(first_page(printed(zine, size)))[0] > 0.1


@pytest.mark.parametrize("theme", THEMES)
def test_a_black_drawing_on_a_black_cover_lies_on_white(tmp_path, theme):
    zine = read(tmp_path, theme=theme, style="black", image="lines.png")

    page = first_page(printed(zine))

    middle = page[page.shape[0] * 3 // 4, 20:-20]  # through the drawing
    white, black = np.flatnonzero(middle > 200), np.flatnonzero(middle < 50)
    assert len(white) > 0.25 * len(middle)
    assert ((white[0] < black) & (black < white[-1])).sum() > 4
    edge = int(DEAD_EDGE) - 1
    assert (page[edge + 6 : edge + 10, 40:-40] < 50).all()


def test_letters_of_a_cover_of_ones_own_have_a_leading_of_their_own(tmp_path):
    lines = "One<br>Two<br>Three"
    html = f'<p style="font-size: 40pt">{lines}</p>'
    write(tmp_path, {"templates/cover.html": html})

    with pypdfium2.PdfDocument(printed(read(tmp_path)).pdf) as pdf:
        text = pdf[0].get_textpage()
        tops = [text.get_rect(it)[3] for it in range(text.count_rects())]
    assert len(tops) == 3
    assert tops[0] - tops[1] > 40


@pytest.mark.parametrize("style", ["poster", "image"])
@pytest.mark.parametrize("theme", THEMES)
def test_a_picture_can_be_the_whole_cover(tmp_path, theme, style):
    pages = printed(read(tmp_path, theme=theme, style=style, image="p.png"))

    height, width = picture_in(first_page(pages))
    assert width > 0.85
    assert height > (0.4 if style == "poster" else 0.7)


@pytest.mark.parametrize("style", CoverStyle)
@pytest.mark.parametrize("theme", THEMES)
def test_no_cover_prints_where_printers_cannot(tmp_path, theme, style):
    page = first_page(printed(read(tmp_path, theme=theme, style=style, image="p.png")))

    edge = int(DEAD_EDGE) - 1
    inside = page[edge:-edge, edge:-edge]
    assert (page < 250).sum() == (inside < 250).sum() > 0


@pytest.mark.parametrize("theme", THEMES)
def test_a_black_cover_is_black_and_its_title_can_be_read(tmp_path, theme):
    plain = first_page(printed(read(tmp_path, theme=theme)))
    black = first_page(printed(read(tmp_path, theme=theme, style="black")))

    assert (plain > 200).mean() > 0.7
    assert (black < 50).mean() > 0.6
    assert (black[40:-40, 40:-40] > 200).mean() > 0.01


@pytest.mark.parametrize("style", ["open", "framed", "black", "poster"])
def test_the_title_is_one_heading_whatever_the_style(tmp_path, style):
    pages = printed(read(tmp_path, style=style, image="p.png"))

    level, words = headings_of(pages.pdf)[0]
    assert (level, "".join(words.split())) == ("H1", "BreadandRoses")


@pytest.mark.parametrize("size", ["full", "tiny"])
def test_behind_a_cover_without_words_stands_the_title(tmp_path, size):
    zine = read(tmp_path, style="image", image="p.png", authors="Emma")

    pages = printed(zine, size)

    assert headings_of(pages.pdf)[0][0] == "H1"
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        inside = pdf[1].get_textpage().get_text_bounded()
    assert inside.split()[:6] == ["Bread", "and", "Roses:", "a", "song", "Emma"]


@pytest.mark.parametrize("style", ["poster", "image"])
def test_a_cover_that_is_a_picture_needs_one(tmp_path, style):
    with pytest.raises(ContentError, match=f"style is “{style}”, but there is no pic"):
        read(tmp_path, style=style)


def test_a_picture_is_a_picture_and_nothing_else(tmp_path):
    with pytest.raises(ContentError, match="it has to be one picture"):
        read(tmp_path, image="![x](p.png) and words")


def test_a_picture_without_words_for_those_who_cannot_see_it_is_said(tmp_path):
    (notice,) = read(tmp_path, image="p.png").notices

    assert "“p.png” has no description" in notice.message
    assert read(tmp_path, image="![Bread](p.png)").notices == ()


def test_words_that_run_over_the_cover_are_refused(tmp_path):
    zine = read(tmp_path, subtitle="and so on " * 80)

    with pytest.raises(ContentError, match="words on the cover are too long"):
        printed(zine)


@pytest.mark.parametrize("size", ["full", "tiny"])
def test_the_back_cover_says_what_it_is_asked_to(tmp_path, size):
    pages = printed(read(tmp_path, back="Made *by hand*."), size)

    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        last = pdf[len(pdf) - 1].get_textpage().get_text_bounded()
    assert last == "Made by hand."
    assert pages.back_cover

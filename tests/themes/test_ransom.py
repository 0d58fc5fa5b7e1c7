"""The ransom theme: a title cut out of newspapers that still can be read aloud."""

from __future__ import annotations

import re
from dataclasses import replace

import pypdfium2
import pytest

from tests.layout.samples import write
from tests.render.tag_tree import headings_of
from zine.content.read import read_zine
from zine.layout.compose import compose
from zine.layout.search import installed_themes
from zine.paper import DEAD_EDGE
from zine.units import Size, mm

TITLES = [
    pytest.param("Collectives", id="one word"),
    pytest.param("The Means of Production & Other Very Short Stories", id="eight"),
    pytest.param("Donaudampfschifffahrtsgesellschaftskapitän", id="a long word"),
    pytest.param("Взаимная помощь", id="Cyrillic"),
    pytest.param("Αλληλοβοήθεια τώρα", id="Greek"),
    pytest.param("word " * 40, id="too many words to cut out"),
]
SIZES = [
    pytest.param((139.7, 210), id="full"),
    pytest.param((105, 148.5), id="small"),
    pytest.param((69.85, 107.95), id="tiny"),
]


@pytest.fixture
def composed(tmp_path):
    def compose_title(title, size=(139.7, 210), subtitle="below", more=""):
        said = f'title = "{title}"\nsubtitle = "{subtitle}"\n{more}\n'
        toml = f'{said}theme = "ransom"\n'
        zine = read_zine(write(tmp_path, {"zine.toml": toml, "01-a.md": "Words."}))
        page = Size(mm(size[0]), mm(size[1]))
        return compose(replace(zine, page=page), [installed_themes()])

    return compose_title


def bare(text):
    return "".join(text.split()).replace("\ufffe", "").replace("\x02", "")


@pytest.mark.parametrize("size", SIZES[::2])
@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_on_the_cover_once_and_each_word_in_one_piece(title, size, composed):
    from zine.render.engine import typeset

    pages = typeset(composed(title, size))

    text = read_cover(pages)
    assert {*title.split()} <= {*text.split()}
    assert bare(text) == bare(title) + "below"
    assert [bare(it) for _, it in headings_of(pages.pdf)] == [bare(title)]
    assert pages.notices == ()


def read_cover(pages):
    """Return the text of the cover, once it is sure that it can be printed."""
    scale = 2
    edge = int(DEAD_EDGE * scale) - 1
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        cover = pdf[0]
        ink = cover.render(scale=scale).to_numpy().min(axis=2) < 250
        text = cover.get_textpage().get_text_bounded()
    assert ink.mean() > 0.02
    ink[edge:-edge, edge:-edge] = False
    assert not ink.any()
    return text


@pytest.mark.parametrize("size", SIZES)
def test_a_long_subtitle_stays_on_the_paper(size, composed):
    from zine.render.engine import typeset

    subtitle = "a line that is much longer than the page is wide, and then some"

    text = read_cover(typeset(composed("Zine", size, subtitle)))

    assert bare(text) == "Zine" + bare(subtitle)


@pytest.mark.parametrize("size", SIZES)
def test_scraps_give_way_to_what_stands_below_them(size, composed):
    first, *_, last = composed("How to start", size).covers

    assert 0 < depth_of_scraps(last) < 0.6 * depth_of_scraps(first)


def depth_of_scraps(html):
    return sum(map(float, re.findall(r"; height: ([\d.]+)pt", html)))


def test_the_letters_seen_are_not_the_letters_read(composed):
    html = composed("Zine").html

    assert html.count(">Zine<") == 1
    assert "data:image/svg+xml" in html


@pytest.mark.parametrize("title", ["相互扶助", "עזרה הדדית", "مساعدة Zine"])
def test_a_title_that_no_face_has_is_set_plain(title, composed):
    html = composed(title).html

    assert '<span class="line">' in html
    assert "data:image/svg+xml" not in html

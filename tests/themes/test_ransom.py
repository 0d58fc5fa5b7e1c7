"""The ransom theme: a title cut out of newspapers that still can be read aloud."""

from __future__ import annotations

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
    def compose_title(title, size=(139.7, 210)):
        toml = f'title = "{title}"\nsubtitle = "below"\ntheme = "ransom"\n'
        zine = read_zine(write(tmp_path, {"zine.toml": toml, "01-a.md": "Words."}))
        page = Size(mm(size[0]), mm(size[1]))
        return compose(replace(zine, page=page), [installed_themes()])

    return compose_title


def bare(text):
    return "".join(text.split()).replace("\ufffe", "").replace("\x02", "")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_on_the_cover_once_and_each_word_in_one_piece(title, size, composed):
    from zine.render.engine import typeset

    pages = typeset(composed(title, size))

    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        cover = pdf[0]
        text = cover.get_textpage().get_text_bounded()
        scale = 2
        ink = cover.render(scale=scale).to_numpy().min(axis=2) < 250
    assert {*title.split()} <= {*text.split()}
    assert bare(text) == bare(title) + "below"
    assert [bare(it) for _, it in headings_of(pages.pdf)] == [bare(title)]
    assert pages.notices == ()
    edge = int(DEAD_EDGE * scale) - 1
    assert ink.mean() > 0.02
    ink[edge:-edge, edge:-edge] = False
    assert not ink.any()


def test_the_letters_seen_are_not_the_letters_read(composed):
    html = composed("Zine").html

    assert html.count(">Zine<") == 1
    assert "data:image/svg+xml" in html


@pytest.mark.parametrize("title", ["相互扶助", "עזרה הדדית", "مساعدة Zine"])
def test_a_title_that_no_face_has_is_set_plain(title, composed):
    html = composed(title).html

    assert f'pt">{title}</h1>' in html
    assert "data:image/svg+xml" not in html

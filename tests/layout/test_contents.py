from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from tests.layout.samples import composed, write
from tests.themes.test_themes import made_small
from zine.content.read import read_zine
from zine.layout.contents import list_contents

PARTS = {
    "01-a.md": "# Bread\n\nFlour.\n\n## Yeast[^1]\n\nWait.\n\n[^1]: Or sourdough.",
    "02-b.md": "# Roses\n\nEarth.\n\n## Thorns\n\n### Cuts\n\nOuch.\n\n## Scent\n\nMm.",
    "03-c.md": "No title here.",
}
RESOURCES = '[[group]]\nname = "Books"\n[[group.entry]]\ntitle = "B"\n'


def zine_with(root, contents, more=None, **settings):
    lines = "".join(f'{key} = "{value}"\n' for key, value in settings.items())
    toml = f'title = "T"\ncontents = {contents}\n{lines}'
    return read_zine(write(root, {"zine.toml": toml, **(PARTS | (more or {}))}))


def pages_of(zine):
    from zine.render.engine import typeset

    return typeset(composed(zine))


def texts_of(pages):
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def titles(listed):
    return [(it["title"], [one["title"] for one in it["below"]]) for it in listed]


def test_titles_are_listed_and_with_2_headings_too(tmp_path):
    assert titles(list_contents(zine_with(tmp_path, "true"))) == [
        ("Bread", []),
        ("Roses", []),
    ]
    assert titles(list_contents(zine_with(tmp_path, "2"))) == [
        ("Bread", ["Yeast"]),
        ("Roses", ["Thorns", "Scent"]),
    ]
    assert list_contents(zine_with(tmp_path, "false")) == []


def test_headings_of_a_text_without_a_title_stand_in_its_place(tmp_path):
    more = {"03-c.md": "Words.\n\n## A heading\n\nMore."}

    assert titles(list_contents(zine_with(tmp_path, "2", more)))[-1] == (
        "A heading",
        [],
    )


def test_nothing_to_list_is_said(tmp_path):
    toml = 'title = "T"\ncontents = true\n'
    zine = read_zine(write(tmp_path, {"zine.toml": toml, "01-a.md": "Words."}))

    composition = composed(zine)

    assert [it.message for it in composition.notices] == [
        "there is no page of contents, because no text has a title"
    ]
    assert "contents-page" not in composition.html


@pytest.mark.parametrize("theme", ["pamphlet", "broadsheet", "plain"])
def test_each_line_ends_in_the_page_that_prints_that_number(tmp_path, theme):
    more = {"resources.toml": RESOURCES}

    texts = texts_of(pages_of(zine_with(tmp_path, "2", more, theme=theme)))

    found = dict(re.findall(r"^([^\d\n]+?) ?(\d+)\s*$", texts[2], re.MULTILINE))
    wanted = {"Bread", "Yeast", "Roses", "Thorns", "Scent", "Additional Resources"}
    assert wanted <= {*found}
    for title in wanted:
        page = texts[int(found[title]) - 1]
        assert title in page
        assert found[title] in page.split()


def test_without_it_the_pamphlet_has_no_numbers(tmp_path):
    assert "4" not in "".join(texts_of(pages_of(zine_with(tmp_path, "false"))))


def test_each_line_is_a_link_to_its_text(tmp_path):
    pages = pages_of(zine_with(tmp_path, "2", {"resources.toml": RESOURCES}))

    with pikepdf.open(BytesIO(pages.pdf)) as pdf:
        links = dict.fromkeys(str(it.Dest) for it in pdf.pages[2].Annots)
    assert [*links] == ["part-a", "yeast", "part-b", "thorns", "scent", "resources"]


def test_it_speaks_the_language_of_the_zine(tmp_path):
    html = composed(zine_with(tmp_path, "true", lang="fr")).html

    assert ">Sommaire<" in html


def test_on_a_tiny_page_it_is_short_and_the_text_begins_below(tmp_path):
    pages = made_small(zine_with(tmp_path, "2", theme="plain"), 74.25, 105)

    (page,) = (it for it in texts_of(pages) if "Contents" in it)
    assert "Thorns" not in page
    assert "Roses" in page
    assert "Flour." in page


def test_headings_without_a_title_above_them_are_set(tmp_path):
    more = {"01-a.md": "An untitled first text.\n\n## Soup\n\nwords"}
    assert any("Soup" in it for it in texts_of(pages_of(zine_with(tmp_path, 2, more))))


def test_a_title_with_a_note_is_listed_without_it_and_keeps_it(tmp_path):
    more = {"01-a.md": "# Bread[^1]\n\nFlour.\n\n[^1]: Or cake."}
    zine = zine_with(tmp_path, "true", more)
    pages = pages_of(zine)

    assert titles(list_contents(zine))[0] == ("Bread", [])
    assert sum("Or cake." in it for it in texts_of(pages)) == 1
    with pikepdf.open(BytesIO(pages.pdf)) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert "Bread" in [it.title for it in top.children]

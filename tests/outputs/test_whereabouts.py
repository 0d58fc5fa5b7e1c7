from __future__ import annotations

import pytest

from tests.preflight.samples import page
from zine.outputs.page_map import PageMap
from zine.outputs.whereabouts import locate_findings
from zine.preflight.facts import Text
from zine.preflight.finding import Finding, Level
from zine.units import Pt, Rect

TEXT = """\
The first line of the first page.

![A cat](cat.png)

The last line of the first page.

Said on both pages.

A line on the second page.

---

Said on both pages.

A [link](https://example.org/abc) on the second page.

![A dog](dog.png)
"""
TEXTS = [("01-body.md", TEXT)]

LEFT, RIGHT = (10, 100), (210, 300)
SIDES = PageMap(((1, 2),), (1, 2))


def at(across, y, height=10):
    return Rect(Pt(across[0]), Pt(y), Pt(across[1]), Pt(y + height))


def text(words, across, y):
    return Text(words, Pt(9), at(across, y))


SIDE = page(
    texts=(
        text("The first line of the first page.", LEFT, 280),
        text("The last line of the first page.", LEFT, 120),
        text("Said on both pages.", LEFT, 100),
        text("first line", LEFT, 80),
        text("A line on the second page.", RIGHT, 280),
        text("Said on both pages.", RIGHT, 200),
        text("A link on the second page.", RIGHT, 180),
    )
)


def finding(about, words="", box=None):
    return Finding(
        *("any", Level.WARNING, 1, "it is", 1, 2, "pt", "Try."), about, words, box
    )


@pytest.mark.parametrize(
    ("about", "words", "box", "number", "line"),
    [
        ("words", "A line on the second page.", at(RIGHT, 280), 2, 9),
        ("words", "Said on both pages.", at(LEFT, 100), 1, 7),
        ("words", "Said on both pages.", at(RIGHT, 200), 2, 13),
        ("words", "Nowhere in the text.", at(RIGHT, 200), 2, None),
        ("picture", "", at(LEFT, 150, 99), 1, 3),
        ("picture", "", at(RIGHT, 20, 99), 2, 17),
        ("line", "", at(RIGHT, 250, 0), 2, 11),
        ("link", "https://example.org/abc", None, None, 15),
        pytest.param("area", "", at(RIGHT, 170, 60), 2, 13, id="words stand on it"),
        pytest.param("area", "", at(LEFT, 70, 29), 1, 1, id="a few letters on it"),
        pytest.param("area", "", at(RIGHT, 20, 99), 2, 17, id="a drawing"),
    ],
)
def test_what_is_on_a_page_comes_from_a_line(about, words, box, number, line):
    (it,) = locate_findings([finding(about, words, box)], [SIDE], SIDES, TEXTS)

    assert it.booklet_page == number
    assert str(it.source) == (f"01-body.md:{line}" if line else "None")


def test_single_pages_have_their_own_numbers():
    (it,) = locate_findings([finding("line", "", at(LEFT, 250))], [SIDE], None, TEXTS)

    assert it.booklet_page is None
    assert str(it.source) in {"01-body.md:3", "01-body.md:11"}


def test_a_decoration_far_from_any_picture_of_the_text_has_no_line():
    bare = [("01-body.md", TEXT.replace("![", "[").replace("---", ""))]
    about = [finding("picture", "", at(LEFT, 150)), finding("line", "", at(LEFT, 150))]

    assert [it.source for it in locate_findings(about, [SIDE], SIDES, bare)] == [
        *(None, None)
    ]


def test_without_the_texts_only_the_page_is_told():
    (it,) = locate_findings([finding("line", "", at(RIGHT, 9))], [SIDE], SIDES, [])

    assert (it.booklet_page, it.source) == (2, None)


def test_what_is_about_a_whole_file_stays_as_it_is():
    whole = [finding("")]

    assert locate_findings(whole, [SIDE], SIDES, TEXTS) == tuple(whole)


def test_of_several_lines_none_is_told_if_none_can_be_on_the_page():
    body = "Said here.\n\n" + TEXT + "\nA line on the third page.\n\nSaid here.\n"
    third = text("A line on the third page.", LEFT, 200)
    sides = [SIDE, page(2, texts=(third,))]
    pages = PageMap(((1, 2), (3, None)), (1, 2))
    said = finding("words", "Said here.", at(RIGHT, 220))

    (it,) = locate_findings([said], sides, pages, [("01-body.md", body)])

    assert (it.booklet_page, it.source) == (2, None)


def test_of_a_file_only_some_pages_may_be_known():
    words = (text("The last line of the first page.", LEFT, 120),)
    seventh = page(texts=words)._replace(number=7)
    area = finding("area", box=at(LEFT, 100, 50))._replace(page=7)

    (it,) = locate_findings([area], [seventh], None, TEXTS)

    assert str(it.source) == "01-body.md:5"

from __future__ import annotations

import pytest

from zine.content import quotes
from zine.content.html_tree import parse_html
from zine.content.quotes import ENGLISH, UNDECIDED, quotation_marks, set_marks


@pytest.mark.parametrize(
    ("lang", "outer"),
    [
        ("en", "“”"),
        ("en-GB", "“”"),
        ("de", "„“"),
        ("de-AT", "„“"),
        ("de-CH", "«»"),
        ("es-MX", "«»"),
        ("pl", "„”"),
        ("ru", "«»"),
        ("sv", "””"),
        ("ar-EG", "«»"),
        ("he", "””"),
        ("ja", "「」"),
        ("zh-Hans", "“”"),
        ("zh-TW", "「」"),
        ("xx", "“”"),
    ],
)
def test_a_language_has_its_own_marks(lang, outer):
    assert "".join(quotation_marks(lang)[2:]) == outer


def test_french_keeps_a_narrow_space_inside_its_marks():
    assert quotation_marks("fr")[2:] == ("«\u202f", "\u202f»")


@pytest.mark.parametrize("lang", quotes._BY_LANGUAGE)
def test_every_row_has_four_marks_and_none_is_a_typewriters(lang):
    marks = quotation_marks(lang)

    assert len(marks) == len(ENGLISH)
    assert not {"'", '"', ""} & set(marks)


def test_each_part_of_a_text_has_the_marks_of_its_own_language():
    _, _, opened, closed = UNDECIDED
    said = f"{opened}a{closed}"
    part = f'<p>{said}<b lang="en">{said}</b>{said}</p>'
    tree = parse_html(f'{said}<div lang="de">{said}{part}</div>{said}').tree

    set_marks(tree, "sv")

    assert "".join(tree.itertext()) == "”a”„a“„a““a”„a“”a”"

from __future__ import annotations

import pytest

from zine.content.html_tree import parse_html
from zine.content.markdown_text import to_html
from zine.content.quotes import set_marks
from zine.content.tree import words


@pytest.mark.parametrize(
    ("lang", "typed", "set_"),
    [
        ("en", "\"a 'b' c\" it's the '90s", "“a ‘b’ c” it’s the ’90s"),
        ("en", "a -- b --- c...", "a – b — c…"),
        ("de", "\"a 'b' c\" geht's", "„a ‚b‘ c“ geht’s"),
        ("fr", '"l\'amour"', "«\u202fl’amour\u202f»"),
        ("en", '"*a*"', "“a”"),
        ("de", '"**a**"', "„a“"),
        ("en", "'*a*'", "‘a’"),
        ("en", "5 > 3 & 2", "5 > 3 & 2"),
        ("zh", '他说："好。"', "他说：“好。”"),
        ("ja", '「A」，"B"', "「A」，「B」"),
    ],
)
def test_quotes_and_dashes_are_set_as_the_language_has_them(lang, typed, set_):
    page = parse_html(to_html(typed).body)
    set_marks(page.tree, lang)

    assert "".join(page.tree.itertext()) == set_


def test_code_keeps_its_quotes():
    page = parse_html(to_html("`\"a\" -- 'b'`").body)

    assert words(page.tree) == "\"a\" -- 'b'"

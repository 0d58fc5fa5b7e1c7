from __future__ import annotations

import pytest
from markupsafe import Markup

from zine.layout.isolation import apart


@pytest.mark.parametrize(
    ("text", "lang", "wanted"),
    [
        ("Perpetua O.", "ar", '<bdi dir="ltr">Perpetua O.</bdi>'),
        ("Perpetua O.", "en", "Perpetua O."),
        ("ليلى", "ar", "ليلى"),
        ("ליל”ה!", "en", '<bdi dir="rtl">ליל”ה!</bdi>'),
        ("1990–1999", "ar", "1990–1999"),
        ("A & B", "fa", '<bdi dir="ltr">A &amp; B</bdi>'),
        (Markup('<i lang="he">A</i>'), "he", '<bdi dir="ltr"><i lang="he">A</i></bdi>'),
    ],
)
def test_words_that_run_the_other_way_are_kept_apart(text, lang, wanted):
    assert apart(text, lang) == wanted

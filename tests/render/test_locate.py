from __future__ import annotations

import pytest

from tests.layout.samples import composed, themed
from zine.errors import ContentError, Place, ThemeError
from zine.render.locate import find_reference, locate, locate_words

TEXTS = (("01.md", "one\ntwo cafe\u0301"), ("02.md", "\n\nthree caf\u00e9 two\nmore"))


@pytest.mark.parametrize(
    ("needle", "place"),
    [
        ("one", Place("01.md", 1)),
        ("two", Place("01.md", 2)),
        ("three", Place("02.md", 3)),
        ("cafe\u0301", Place("01.md", 2)),
        ("caf\u00e9", Place("02.md", 3)),
        ("four", None),
        ("", None),
    ],
)
def test_the_first_occurrence_is_named(needle, place):
    assert locate(TEXTS, needle) == place


def test_decomposed_words_are_found_in_composed_text():
    assert locate(TEXTS[1:], "cafe\u0301") == Place("02.md", 3)


@pytest.mark.parametrize(
    ("words", "line"),
    [("three café", 3), ("two more", 3), ("more ‘quotes’", 4), ("zzz", None)],
)
def test_printed_words_are_found_although_lines_and_quotes_differ(words, line):
    place = locate_words(TEXTS[1:], words)

    assert place == (Place("02.md", line) if line else None)


@pytest.fixture
def composition(tmp_path):
    return composed(
        themed(
            tmp_path,
            css="p {}\n/* leaf.png */",
            template='\n\n<img src="logo.png">',
            text="Words.\n\n![A cat](images/a%20cat.png?x=1&y=2)",
        )
    )


@pytest.mark.parametrize(
    ("reference", "place", "family"),
    [
        ("images/a cat.png", Place("01-text.md", 3), ContentError),
        ("elsewhere/leaf.png", Place("bad/bad.css", 2), ThemeError),
        ("logo.png", Place("bad/bad.html", 3), ThemeError),
        ("nowhere.png", None, ContentError),
        ("http://[", None, ContentError),
        ("", None, ContentError),
    ],
)
def test_a_reference_is_found_where_it_was_written(
    composition, reference, place, family
):
    assert find_reference(reference, composition) == (place, family)

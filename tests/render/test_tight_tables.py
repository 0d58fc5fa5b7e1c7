from __future__ import annotations

import pypdfium2
import pytest

from tests.layout.samples import zine_of
from zine.errors import ContentError
from zine.render.tight_tables import Needs, Spans

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NAMES = ("Marguerite", "Jun", "Wenceslas", "Perpetua", "Jun", "Ilse", "nobody")


def table(head, *rows):
    lines = (head, ["---"] * len(head), *rows)
    return "".join(f"| {' | '.join(it)} |\n" for it in lines)


COLUMN = 160
"""Points: more than a column of the broadsheet is wide."""

ROTA = table(("", *DAYS), ("Kitchen", *NAMES))
SMALL = table(("Fold", "Paper"), ("once", "thick"))


@pytest.fixture
def typed(tmp_path, typeset):
    """Set a text; return its lines with the sizes of their type, and where they end."""

    def typed(text, theme):
        pages = typeset(zine_of(tmp_path, text, theme=theme))
        words, found = "", []
        with pypdfium2.PdfDocument(pages.pdf) as pdf:
            for page in pdf:
                layer = page.get_textpage()
                words += layer.get_text_bounded()
                for it in page.get_objects(filter=[1], textpage=layer):
                    _, _, right, _ = it.get_bounds()
                    found.append((it.extract(), it.get_font_size(), right))
        return words, found

    return typed


@pytest.mark.parametrize("theme", ["pamphlet", "typewriter", "broadsheet", "ransom"])
def test_a_rota_of_a_week_keeps_its_words_whole(typed, theme):
    words, _ = typed(f"Words.\n\n{ROTA}", theme)

    assert {*words.split()} >= {*DAYS, *NAMES, "Kitchen"}


def size_of(found, word):
    return next(size for words, size, _ in found if word in words)


def test_only_a_table_that_is_too_wide_is_set_smaller(typed):
    _, found = typed(f"Words.\n\n{ROTA}\n\nMore.\n\n{SMALL}", "pamphlet")

    assert size_of(found, "Marguerite") < size_of(found, "thick")
    assert size_of(found, "Marguerite") >= 7.99


@pytest.mark.parametrize(("text", "reaches_over"), [(ROTA, True), (SMALL, False)])
def test_a_table_that_is_too_wide_for_a_column_reaches_over_both(
    typed, text, reaches_over
):
    _, found = typed(f"Words.\n\n{text}", "broadsheet")

    ends = [
        right for words, _, right in found if words.strip() in (*DAYS, "Fold", "Paper")
    ]
    assert (max(ends) - min(ends) > COLUMN) == reaches_over


def test_what_a_table_needs_at_the_least_is_small_type_with_little_between():
    needs = Needs(words=500, between=100, size=12, smallest=9)

    assert needs.at_the_least(3) == pytest.approx(300 + 3 * 4 / 0.75)


def test_what_gets_lost_beside_a_table_over_columns_is_set_again_without_one():
    spans, seen = Spans(), []

    def lose_it_once():
        seen.append(spans.allowed)
        spans.used = True
        if spans.allowed:
            raise ContentError("the text “Monday” is on no page", hint="")
        return "pages"

    assert spans.tried(lose_it_once) == "pages"
    assert seen == [True, False]


def test_an_error_that_has_nothing_to_do_with_tables_is_raised_at_once():
    seen = []

    def fail():
        seen.append(1)
        raise ContentError("a picture is missing", hint="")

    with pytest.raises(ContentError):
        Spans().tried(fail)

    assert len(seen) == 1

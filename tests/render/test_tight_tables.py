from __future__ import annotations

from itertools import pairwise

import pypdfium2
import pytest

from tests.layout.samples import zine_of
from zine.render.tight_tables import Needs

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NAMES = ("Marguerite", "Jun", "Wenceslas", "Perpetua", "Jun", "Ilse", "nobody")


def table(head, *rows):
    lines = (head, ["---"] * len(head), *rows)
    return "".join(f"| {' | '.join(it)} |\n" for it in lines)


ROTA = table(("", *DAYS), ("Kitchen", *NAMES))
SMALL = table(("Fold", "Paper"), ("once", "thick"))


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


def test_columns_that_are_too_narrow_keep_a_letter_of_white_between_them(
    tmp_path, typeset
):
    text = table(["Responsibilities"] * 9, ["responsibilities"] * 9)
    zine = zine_of(tmp_path, text)

    with pypdfium2.PdfDocument(typeset(zine).pdf) as pdf:
        pages = [[it.get_bounds() for it in page.get_objects([1])] for page in pdf]

    boxes = max(pages, key=len)
    rows = [[it for it in boxes if abs(it[1] - one[1]) < 1] for one in boxes]
    gaps = [b[0] - a[2] for row in rows for a, b in pairwise(sorted(row))]
    assert len(gaps) > 9 * 8
    assert min(gaps) > 3.5


def test_what_a_table_needs_at_the_least_is_small_type_with_little_between():
    needs = Needs(words=500, between=100, size=12, smallest=9)

    assert needs.at_the_least(3) == pytest.approx(300 + 3 * 4 / 0.75)

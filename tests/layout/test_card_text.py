from __future__ import annotations

import pytest

from tests.impose.samples import SCHEMES
from tests.layout.cards import card_for, full_card
from zine.layout.card import compose_card
from zine.layout.card_text import COLUMNS

MINI = """\
Print card: Tiny

* one side only
* actual size 100 %, not “fit to page”
* black, no colour

Print the file for your paper. Its pages are arranged already: no “booklet”
setting.
"""

SHEET = """\
The sheets
----------
Sheet 1, front: [5↓] [4↓] [3↓] [2↓] / [6] [7] [8] [1]
↓ = stands on its head

Step by step
------------
Set by set; at first the fronts lie towards you, as shown above.
1. Fold the sheet into equal panels, each fold to both sides, and lay it
   flat again as it was, the pages up. Rows: 2, columns: 4.
2. Slit folds open only here: between rows 1 and 2 (columns: 2, 3). Rows are
   counted from the top, columns from the left.
3. Fold the upper half away from you, behind the rest.
4. Push both ends together until the slit opens and the pages stand like a
   star, in pairs back to back: 1 and 2, 3 and 4 and so on.
5. Close it like a book: page 1 in front, the last page at the back.

Print ONE copy first
--------------------
1. Print one copy as said above, from a PDF reader: a web browser makes it
   smaller.
2. Does each sheet look as drawn?
3. Put it together: do the pages run from 1 to 8, all upright?
"""


def text(*args, **settings):
    return compose_card(card_for(*args, **settings)).text


def test_a_mini_zine_is_told_from_the_file_to_the_fold():
    said = text("mini8", title="Tiny").replace("\u00a0", " ")

    assert said.startswith(MINI)
    assert SHEET in said
    assert said.endswith("Copies: 100  Sheets: 100\n")


def test_more_sheets_than_are_told_are_counted():
    assert "Further sheets: 6" in text("saddle-stitch", 9)
    assert "Further" not in text("saddle-stitch", 2)


def test_single_pages_are_told_with_their_size_and_their_sheet():
    said = text("saddle-stitch").replace("\u00a0", " ")

    (line, *_) = (it for it in said.splitlines() if "-shop-" in it)
    assert "  [Pages: " in line
    assert " mm, Sheets: A3, Checksum: " in line


@pytest.mark.parametrize("name", SCHEMES)
def test_it_is_plain_letters_in_lines_that_do_not_wrap(name):
    said = text(name, 3, lang="de")

    assert "&" not in said
    assert "%(" not in said
    steps = said[said.index("Schritt für Schritt") : said.index("Exemplare: 10 ")]
    assert all(len(line) <= COLUMNS for line in steps.splitlines())


def test_a_run_is_told_with_its_cover_and_what_to_spare():
    said = compose_card(full_card()).text.replace("\u00a0", " ")

    assert "\n\nSheet 1, the cover, on paper of its own, 65 lb cover:\n" in said
    assert (
        "1. Score before folding, or it cracks: 65 lb cover, 170 gsm coated. Ask for\n"
        in said
    )
    assert said.endswith(
        "Copies: 12,000  Sheets: 108,000 + 5,409  Cover sheets: 12,000 + 601\n"
        "After the +: to spare, for what is spoilt.\n"
        "The cost leaves out what is to spare.\n"
    )


def test_lines_below_headings_are_as_long_and_signs_twice_as_wide():
    japanese = text("saddle-stitch", lang="ja").splitlines()

    assert japanese[japanese.index("手順") + 1] == "----"

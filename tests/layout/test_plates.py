from __future__ import annotations

import pytest

from zine.layout.plates import cut_at_plates

PLATE = '<figure class="full-page"><img alt="A" src="a.png"></figure>'


def cut(html):
    return [(str(it.html), it.is_plate) for it in cut_at_plates(html)]


@pytest.mark.parametrize(
    "plate",
    [PLATE, PLATE.replace("full", "wide full"), PLATE.replace("page", "page x")],
)
def test_a_plate_parts_the_text_around_it(plate):
    assert cut(f"<p>One</p>{plate}<p>Two</p>") == [
        ("<p>One</p>", False),
        (plate, True),
        ("<p>Two</p>", False),
    ]


def test_plates_next_to_each_other_have_nothing_between():
    assert cut(f"{PLATE}\n{PLATE}") == [(PLATE, True), (PLATE, True)]


@pytest.mark.parametrize(
    "html", ["", "<p>Words</p>", PLATE.replace("full-page", "no-full-page")]
)
def test_what_has_no_plate_stays_in_one_piece(html):
    assert cut(html) == [(html, False)]

from __future__ import annotations

import zlib

import numpy as np
import pypdfium2 as pdfium
import pytest

from tests.preflight.copies.samples import fared, line, tint, words
from zine.preflight.copies.plates import BLUE, LOST, RED, STRIPE
from zine.preflight.copies.sheet import PAPER, bind, spread
from zine.preflight.copies.words import verdicts
from zine.preflight.copies.worst import worst_place


def pictured(content, generations=3):
    page = fared(content, generations)
    place = worst_place(page)
    return spread(page, place, verdicts(page, place))


def seen(data, number=0):
    with pdfium.PdfDocument(data) as pdf:
        page = pdf[number]
        text = page.get_textpage().get_text_range()
        return page.get_size(), text, page.render(scale=1).to_numpy()[..., ::-1]


def test_a_page_says_what_is_lost_and_how_much_of_each_copy_is_left():
    size, text, _ = seen(bind([pictured(words(4))], "Copies"))

    assert size == pytest.approx(PAPER, abs=0.01)
    assert "Page 1" in text
    assert "4 pt: is lost in the" in text
    for name in ("as it is printed", "1st copy", "2nd copy", "3rd copy"):
        assert name in text


def test_greys_are_spoken_of_where_there_are_any():
    assert ", greys " in seen(bind([pictured(tint(0.6))], "C"))[1]
    assert ", greys " not in seen(bind([pictured(words(4))], "C"))[1]


def test_a_page_that_lives_says_so():
    assert "Nothing is lost in 3 gen" in seen(bind([pictured(words(12))], "C"))[1]


def test_there_is_a_page_for_each_page():
    data = bind([pictured(words(12)), pictured(words(4))], "Copies")

    with pdfium.PdfDocument(data) as pdf:
        assert len(pdf) == 2
        assert pdf.get_metadata_value("Title") == "Copies"


def test_what_is_lost_is_red_in_the_pictures_and_more_so_in_later_copies():
    _, _, pixels = seen(bind([pictured(words(4))], "Copies"))
    red = (pixels[..., 0].astype(int) - pixels[..., 1]) > 15
    columns = [it.sum() for it in np.array_split(red, 4, axis=1)]

    assert columns[1] < columns[3]
    assert set(map(tuple, pixels.reshape(-1, 3))) >= {RED, BLUE}


def test_lost_words_are_pale_and_hatched_and_not_to_be_read_as_ink():
    it = pictured(b"0.8 g " + words(14))
    lens = it.plates[7]
    lost = np.frombuffer(zlib.decompress(lens.data), np.uint8) == LOST

    assert min(RED) > 150
    runs = "".join("x" if it else " " for it in lost).split()
    assert lost.sum() > 500
    assert max(map(len, runs)) <= STRIPE


@pytest.mark.parametrize("generations", [1, 4, 5, 9])
def test_any_number_of_copies_stands_side_by_side_on_the_paper(generations):
    it = pictured(line(0.1), generations)

    assert len(it.plates) == len(it.places) == 2 * (generations + 1) + 2
    for place in it.places:
        assert 0 < place.x0 < place.x1 < PAPER.width
        assert 0 < place.y0 < place.y1 < PAPER.height
    boxes = sorted(it.places)
    assert not any(
        one.x1 > two.x0 and two.x1 > one.x0 and one.y1 > two.y0 and two.y1 > one.y0
        for at, one in enumerate(boxes)
        for two in boxes[at + 1 :]
    )


def test_the_same_page_makes_the_same_bytes():
    assert bind([pictured(words(4))], "C") == bind([pictured(words(4))], "C")

from __future__ import annotations

import pytest

from tests.preflight.copies.samples import (
    SOLID,
    code,
    fared,
    line,
    printed,
    tint,
    words,
)
from zine.preflight.copies.words import ordinal, percent, verdicts
from zine.preflight.copies.worst import Place, worst_place
from zine.preflight.facts import Picture
from zine.units import Pt, Rect


def said(content):
    page = fared(content)
    return verdicts(page, worst_place(page))


def test_of_a_page_that_lives_nothing_is_said():
    assert said(words(11)) == ()
    assert said(b"") == ()


@pytest.mark.parametrize(
    ("content", "kind", "start"),
    [
        (words(4), "type", "“The quick brown fox jumps ov…”, 4 pt: is lost in the"),
        (words(4.5), "type", "“The quick brown fox jumps ov…”, 4.5 pt: breaks up in"),
        (
            SOLID + words(4),
            "white type",
            "“The quick brown fox jumps ov…”, white on black, 4",
        ),
        (line(0.1), "line", "a line, 0.1 pt, 11 mm from the left, 26 mm from the top"),
        (code(0.3), "code", "the QR code https://seedsforchange.org.u…: a phone"),
        (tint(0.6), "greys", "its greys: they turn white or black in the 2nd copy"),
    ],
)
def test_what_is_lost_is_said_with_its_words_or_place(content, kind, start):
    (verdict,) = said(content)

    assert verdict.kind == kind
    assert verdict.sentence.startswith(start)
    assert verdict.since in {1, 2, 3}
    assert verdict.hint.endswith(".")


def test_pale_words_are_to_be_set_in_black_and_small_ones_larger():
    (pale,) = said(b"0.8 g " + words(14))
    (small,) = said(words(4))

    assert ", pale, 14 pt: " in pale.sentence
    assert pale.hint == "Set it in black."
    assert small.hint == "Set it larger or bolder."


def test_a_pale_line_is_to_be_drawn_in_black():
    (pale,) = said(b"0.8 G " + line(1))

    assert pale.hint == "Draw it in black."


def test_what_is_lost_likewise_is_named():
    both = words(4, "One thing said") + b"1 0 0 1 0 20 cm " + words(4, "And another")
    many = b"".join(
        words(4, f"Number {number} of them") + b"1 0 0 1 0 10 cm "
        for number in range(6)
    )

    (two,), (six,) = said(both), said(many)

    assert "“One thing said”" in two.sentence
    assert "“And another”" in two.sentence
    assert six.sentence.endswith("; 5 more suffer, marked in the picture")


def test_letters_in_a_picture_are_not_called_lines():
    place = Place(20, 20, (0.5, 0.4), fills=False)
    page = printed(words(11)).facts
    box = Rect(Pt(0), Pt(0), Pt(150), Pt(150))
    scan = page._replace(pictures=(Picture((100, 100), 100, box),))

    drawn, scanned = (verdicts(_whole(it), place)[0] for it in (page, scan))

    assert drawn.sentence.startswith("the fine lines 20 mm from the left")
    assert scanned.sentence.startswith("what is fine in the picture 20 mm from")
    assert "Draw" not in scanned.hint


def _whole(page):
    """Return a page on which all that has a name lives."""
    it = fared(words(11))
    return it._replace(original=it.original._replace(facts=page))


def test_what_is_lost_is_said_before_what_breaks_up():
    first, second = said(b"1 0 0 1 0 20 cm " + words(4.5) + line(0.1))

    assert (first.kind, first.lost) == ("line", True)
    assert (second.kind, second.lost) == ("type", False)


def test_what_nobody_has_named_is_said_by_its_place():
    rules = b"".join(
        b"1.5 w 100 %g m 200 %g l S " % (1.85 * y, 1.85 * y) for y in range(30, 40)
    )

    (verdict,) = said(rules)

    assert verdict.kind == "place"
    assert verdict.sentence.startswith("the white between lines ")


def test_what_is_too_near_the_edge_is_not_to_be_drawn_bolder():
    (inside,) = said(line(0.1))
    (outside,) = said(b"1 w 30 6 m 270 6 l S")

    assert inside.hint == "Draw it half a point wide."
    assert "edge" in outside.hint


def test_numbers_are_written_as_people_write_them():
    assert [ordinal(it) for it in (1, 2, 3, 4, 9)] == [
        "1st",
        "2nd",
        "3rd",
        "4th",
        "9th",
    ]
    assert percent(0.876) == "88 %"

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.errors import PaperError
from zine.paper import (
    ALIASES,
    DEAD_EDGE,
    FORMATS,
    IN_COPIERS,
    PAPERS,
    SHEETS,
    find_paper,
    papers_that_hold,
)
from zine.units import Size, in_mm, inch, mm

EVERYTHING = [*SHEETS.items(), *FORMATS.items()]


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [("letter", 612, 792), ("a4", 595.28, 841.89)],
)
def test_sheets_are_as_large_as_the_standard_says(name, width, height):
    size = PAPERS[name].size

    assert (size.width, size.height) == pytest.approx((width, height), abs=0.005)


MILLIMETRES = """
a0 841x1189, a1 594x841, a2 420x594, a3 297x420, a4 210x297, a5 148x210, a6 105x148,
a7 74x105, a8 52x74, b0 1000x1414, b1 707x1000, b2 500x707, b3 353x500, b4 250x353,
b5 176x250, b6 125x176, b7 88x125, jis-b0 1030x1456, jis-b1 728x1030, jis-b2 515x728,
jis-b3 364x515, jis-b4 257x364, jis-b5 182x257, jis-b6 128x182, jis-b7 91x128,
ra3 305x430, ra4 215x305, sra3 320x450, sra4 225x320
"""

INCHES = {
    "half-letter": (5.5, 8.5),
    "legal": (8.5, 14),
    "tabloid": (11, 17),
    "ansi-e": (34, 44),
    "arch-a": (9, 12),
    "arch-b": (12, 18),
    "arch-c": (18, 24),
    "arch-d": (24, 36),
    "arch-e": (36, 48),
    "arch-e1": (30, 42),
}


@pytest.mark.parametrize("row", MILLIMETRES.split(","))
def test_metric_sheets_are_halved_down_to_whole_millimetres(row):
    name, sides = row.split()
    size = SHEETS[name].size

    assert f"{in_mm(size.width):g}x{in_mm(size.height):g}" == sides


@pytest.mark.parametrize(("name", "sides"), INCHES.items())
def test_american_sheets_are_as_many_inches_as_the_packet_says(name, sides):
    size = SHEETS[name].size

    assert (size.width, size.height) == (inch(sides[0]), inch(sides[1]))


def test_a_zine_is_made_for_two_papers_and_a_sheet_can_be_many_more():
    assert [*PAPERS] == ["letter", "a4"]
    assert PAPERS.items() <= SHEETS.items()
    assert len(SHEETS) > 40


@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_is_found_however_its_name_is_typed(name):
    title = SHEETS[name].title

    for words in (name, name.upper(), title, f" {title} ", name.replace("-", "")):
        assert find_paper(words) is SHEETS[name]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        *ALIASES.items(),
        ("11 × 17", "tabloid"),
        ("DIN A4", "a4"),
        ("ISO B5", "b5"),
        ("US Letter", "letter"),
        ("Arch D", "arch-d"),
        ("210x297mm", "a4"),
        ("297 x 210 mm", "a4"),
        ("297mm x 210mm", "a4"),
        ("21 × 29,7 cm", "a4"),
        ("8.5x11in", "letter"),
        ("8.5 X 11 Inches", "letter"),
        ('8.5" x 11"', "letter"),
        ("612x792pt", "letter"),
        ("257*364mm", "jis-b4"),
    ],
)
def test_packets_and_measures_name_sheets_too(words, name):
    assert find_paper(words) is SHEETS[name]


@pytest.mark.parametrize(
    ("words", "name", "title", "size"),
    [
        ("595x842pt", "595x842pt", "595 × 842 pt", Size(595, 842)),
        ("20cmx100mm", "100mmx20cm", "100 mm × 20 cm", Size(mm(100), mm(200))),
        ("33.5 × 50 cm", "33.5x50cm", "33.5 × 50 cm", Size(mm(335), mm(500))),
        ("25x25mm", "25x25mm", "25 × 25 mm", Size(mm(25), mm(25))),
        ("200x200in", "200x200in", "200 × 200 in", Size(inch(200), inch(200))),
        ("5x1m", "1x5m", "1 × 5 m", Size(mm(1000), mm(5000))),
    ],
)
def test_a_sheet_of_other_measures_is_called_by_them(words, name, title, size):
    paper = find_paper(words)

    assert (paper.name, paper.title) == (name, title)
    assert (paper.size.width, paper.size.height) == pytest.approx(
        (size.width, size.height)
    )


@given(st.floats(25, 5000), st.floats(25, 5000), st.sampled_from(["mm", " MM"]))
def test_any_sheet_between_the_bounds_is_taken_and_stands_upright(one, other, unit):
    paper = find_paper(f"{one:.3f} x {other:.3f}{unit}")

    sides = [in_mm(paper.size.width), in_mm(paper.size.height)]
    assert sides == pytest.approx(sorted([one, other]), abs=0.01)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("8.5x11", "“8.5x11” has no unit"),
        ("210 x 297", "“210 x 297” has no unit"),
        ("210mmx297", "“210mmx297” has no unit"),
        ("21x30furlongs", "“21x30furlongs” has the unit “furlongs”, which is not"),
        ("10x100mm", "a sheet of “10x100mm” is too small to print on"),
        ("0x0mm", "too small"),
        ("1x6m", "a sheet of “1x6m” is too large to print on"),
        ("200x201in", "too large"),
        ("999999999x999999999m", "too large"),
        ("lettr", "there is no paper called “lettr”; did you mean “letter”?"),
        ("tabloyd", "did you mean “tabloid”?"),
        ("a9", "did you mean “a8”?"),
        ("papyrus scroll", "there is no paper called “papyrus scroll”$"),
        ("", "there is no paper called “”"),
        ("-5x10mm", "there is no paper"),
        ("infxnanmm", "there is no paper"),
        ("\x1b[2Jx", r"there is no paper called “\?\[2Jx”"),
        ("x" * 1000, "“x{40}…”"),
    ],
)
def test_what_is_not_a_sheet_is_refused_in_a_sentence(words, message):
    with pytest.raises(PaperError, match=message) as refused:
        find_paper(words)

    assert refused.value.hint


@given(
    st.text(max_size=30) | st.from_regex(r"[0-9.,]{1,5} ?x ?[0-9.,]{1,5} ?[a-z]{0,3}")
)
def test_nothing_anybody_types_is_worse_than_refused(words):
    with suppress(PaperError):
        assert find_paper(words).size.width > 0


def test_the_easiest_paper_to_come_by_is_advised_first():
    need = Size(mm(230), mm(320))

    holding = papers_that_hold(lambda it: need.fits_in(it.size))

    assert [it.name for it in holding[:3]] == ["tabloid", "a3", "arch-b"]
    assert {it.name for it in holding} > {"b4", "jis-b4", "ra2", "a0"}
    assert papers_that_hold(lambda it: it.size.width > inch(200)) == ()


def test_sheets_are_listed_from_small_to_large():
    areas = [it.size.width * it.size.height for it in SHEETS.values()]
    handy = [SHEETS[name].size for name in IN_COPIERS]

    assert areas == sorted(areas)
    assert [it.width * it.height for it in handy] == sorted(
        it.width * it.height for it in handy
    )


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [("universal", 139.7, 210), ("half-letter", 139.7, 215.9), ("a5", 148, 210)],
)
def test_pages_are_as_large_as_the_trade_says(name, width, height):
    size = FORMATS[name].size

    assert (in_mm(size.width), in_mm(size.height)) == pytest.approx((width, height))


@pytest.mark.parametrize("paper", PAPERS.values(), ids=lambda paper: paper.name)
def test_a_universal_page_fits_twice_on_every_sheet(paper):
    page = FORMATS["universal"].size

    assert Size(2 * page.width, page.height).fits_in(paper.size.turned())


@pytest.mark.parametrize(("name", "it"), EVERYTHING)
def test_each_row_stands_upright_under_its_own_name(name, it):
    assert it.name == name
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert it.size.width < it.size.height
    assert it.title


def test_printers_reach_everything_but_a_quarter_inch():
    assert in_mm(DEAD_EDGE) == pytest.approx(6.35)

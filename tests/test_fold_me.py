"""The one-sheet zine that explains itself: is what it says true, and can it be read?"""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from tests.reader import page_sizes, read_letters, render, written
from tests.samples import contents
from tests.shell import zine
from tests.test_house import ROOT
from zine.impose.lines import LineKind
from zine.impose.plan import plan_imposition
from zine.impose.scheme_file import load_scheme
from zine.paper import DEAD_EDGE, PAPERS
from zine.units import Size, mm

FOLD_ME = ROOT / "content" / "fold-me"
DRAWINGS = sorted((FOLD_ME / "images").glob("*.svg"))
MAP = FOLD_ME / "images" / "map.svg"
PAGES = {"letter": (69.85, 107.95), "a4": (74.25, 105)}
HEADINGS = (
    *("FoldMe", "Paper", "Fold", "Cut"),
    *("Push", "Staple", "PrintOne", "Trade"),
)
SVG = "{http://www.w3.org/2000/svg}"

THINNEST = 0.353
"""Millimetres: a point."""

SMALLEST_TYPE = 8
PX = 0.75
"""Points; layout counts in pixels of CSS."""

DPI = 120


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    here = tmp_path_factory.mktemp("fold-me")
    ended = zine("build", FOLD_ME, cwd=here)
    assert ended.returncode == 0, ended.stderr
    return here / "build" / "fold-me", ended


@pytest.fixture(scope="module")
def folder(built):
    return built[0]


@pytest.fixture(scope="module")
def record(folder):
    return json.loads((folder / "zine.json").read_text(encoding="utf-8"))


def test_it_is_sheets_for_each_paper_and_a_file_to_read(folder):
    assert [*contents(folder)] == [
        *("fold-me-card.pdf", "fold-me-card.txt"),
        *("fold-me-print-a4.pdf", "fold-me-print-letter.pdf", "fold-me-read.pdf"),
        "zine.json",
    ]


def test_it_is_eight_pages_on_one_sheet_of_either_paper(record):
    assert [(it["paper"], it["pages"], it["sheets"]) for it in record["runs"]] == [
        ("letter", 8, 1),
        ("a4", 8, 1),
    ]
    assert [tuple(it["page_mm"]) for it in record["runs"]] == [*PAGES.values()]
    assert not any(run["blanks"] for run in record["runs"])


def test_nothing_had_to_be_warned_about(built, record):
    assert built[1].stderr == ""
    assert record["notices"] == []


def test_the_terminal_says_nothing_that_is_not_so(built):
    said = built[1].stdout

    assert said.startswith("✔ fold-me: 8 pages, 1 sheet of Letter or A4\n")
    assert "one-sided, actual size (100 %)" in said
    for wrong in ("two-sided", "SHORT", "staple", "For a shop"):
        assert wrong not in said


def test_each_page_says_what_it_has_to(folder):
    texts = [written(page) for page in read_letters(folder / "fold-me-read.pdf")]

    for heading, text in zip(HEADINGS, texts, strict=True):
        assert text.startswith(heading)
    assert "Nowmakeyourown." in texts[-1]


@pytest.mark.parametrize("paper", PAPERS)
def test_no_ink_comes_near_the_edge_of_the_sheet(paper, folder):
    edge = int(DEAD_EDGE / 72 * DPI) - 1

    for image in render(folder / f"fold-me-print-{paper}.pdf", DPI):
        inside = image[edge:-edge, edge:-edge]
        assert int((image < 250).sum()) == int((inside < 250).sum())


@pytest.mark.parametrize("paper", PAPERS)
def test_type_is_large_enough_for_a_copier(paper, folder):
    letters = read_letters(folder / f"fold-me-print-{paper}.pdf")[0]

    assert round(min(letter.size for letter in letters) * PX, 1) >= SMALLEST_TYPE


@pytest.mark.parametrize("paper", PAPERS)
def test_the_sheet_lies_on_its_side_and_is_black(paper, folder):
    ((width, height),) = page_sizes(folder / f"fold-me-print-{paper}.pdf")
    assert width > height

    image = render(folder / f"fold-me-print-{paper}.pdf", 72)[0].astype(int)
    assert np.ptp(image, axis=2).max() <= 2


def the_plan():
    page = Size(*map(mm, PAGES["a4"]))
    scheme = load_scheme("mini8")
    return plan_imposition(8, scheme=scheme, paper=PAPERS["a4"], page_size=page)


def test_each_page_is_printed_in_its_panel(folder):
    letters = read_letters(folder / "fold-me-print-a4.pdf")[0]

    for it in the_plan().sheets[0].front.placements:
        in_panel = [
            letter
            for letter in letters
            if it.trim.x0 < letter.x < it.trim.x1 and it.trim.y0 < letter.y < it.trim.y1
        ]
        assert written(in_panel).startswith(HEADINGS[it.page - 1])


def read_drawing(path):
    """Return a drawing with its width and height."""
    root = ET.parse(path).getroot()  # noqa: S314
    width, height = map(float, root.get("viewBox").split()[2:])
    return root, width, height


def drawn_numbers():
    """Return the numbers in the drawing of the sheet: where, and on their heads or not.

    Places are parts of the sheet from its lower left.
    """
    root, width, height = read_drawing(MAP)
    found = {}
    for path in root.iter(f"{SVG}path"):
        if number := re.fullmatch("n([1-8])", path.get("class", "")):
            transform = path.get("transform")
            x, y = map(float, re.match(r"translate\((\S+) (\S+)\)", transform).groups())
            turned = "rotate(180)" in transform
            found[int(number[1])] = (x / width, 1 - y / height, turned)
    return found


def test_the_drawing_of_the_sheet_is_that_of_the_scheme():
    plan = the_plan()
    sheet = plan.sheet_size

    numbers = drawn_numbers()

    assert sorted(numbers) == [*range(1, 9)]
    for placement in plan.sheets[0].front.placements:
        trim = placement.trim
        x, y, turned = numbers[placement.page]
        assert x == pytest.approx((trim.x0 + trim.x1) / 2 / sheet.width, abs=0.02)
        assert y == pytest.approx((trim.y0 + trim.y1) / 2 / sheet.height, abs=0.02)
        assert turned is placement.turned


def test_the_slit_in_the_drawing_is_where_the_paper_is_slit():
    plan = the_plan()
    (slit,) = [line for line in plan.lines if line.kind is LineKind.SLIT]
    root, width, height = read_drawing(MAP)

    (thick,) = [p for p in root.iter(f"{SVG}path") if p.get("stroke-width") == "1.5"]
    x0, y0, *_, x1, y1 = map(float, re.findall(r"[\d.]+", thick.get("d")))

    places = (x0 / width, 1 - y0 / height, x1 / width, 1 - y1 / height)
    sheet = plan.sheet_size
    wanted = (slit.start.x, slit.start.y, slit.end.x, slit.end.y)
    scale = (sheet.width, sheet.height) * 2
    assert places == pytest.approx(
        [length / whole for length, whole in zip(wanted, scale, strict=True)], abs=0.02
    )


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda path: path.name)
def test_drawings_are_thick_black_lines_without_type(drawing):
    root, *_ = read_drawing(drawing)

    for element in root.iter():
        assert not element.tag.endswith("text")
        assert element.get("fill", "none") in {"none", "#fff", "#000"}
        assert element.get("stroke", "none") in {"none", "#000"}
        scale = float(
            (re.findall(r"[^e]scale\((\S+)\)", str(element.attrib)) or [1])[0]
        )
        assert float(element.get("stroke-width", "0.6")) * scale >= THINNEST


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda path: path.name)
def test_every_drawing_is_used(drawing):
    texts = [path.read_text(encoding="utf-8") for path in FOLD_ME.glob("*.*")]

    assert any(f"images/{drawing.name}" in text for text in texts)

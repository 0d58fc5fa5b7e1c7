"""A printer with known faults: its test sheet is read, and then all comes out right."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from pikepdf import Pdf

from tests import trial_reader
from tests.faulty_printer import PX, FaultyPrinter, pictures
from tests.impose.samples import A4, LETTER, SCHEMES, numbered_pdf, saved
from tests.shell import zine
from tests.trial_reader import DARK
from zine.impose.place import opened, sheets, written
from zine.impose.plan import plan_imposition
from zine.impose.printer import Printer
from zine.impose.sheet import Flip, half_turned
from zine.impose.trial.readings import printer_from
from zine.impose.trial.sheet import trial_sheet
from zine.paper import SHEETS
from zine.units import Size, in_mm, mm

NEAR = 0.2
"""Millimetres that a page may be away from its place."""

FAULTY = FaultyPrinter(
    flips=Flip.LONG, back=(1.5, -2), across=0.992, along=0.992, dead=5
)

CROOKED = FaultyPrinter(
    front=(-1, 0.75), back=(0.5, 1.25), across=1.004, along=0.99, dead=4
)
"""Another, whose feed stretches what its drum does not."""

PAGE = Size(mm(130), mm(190))

SMALL = Size(mm(100), mm(130))

SPOTS = ((12, 12), (115, 12), (12, 175))
"""Where a page has its spots, in millimetres from its lower left; they tell which way
up it is."""

SPOT = 3
"""How large they are."""


@cache
def known(printer, paper):
    """Print a test sheet, read it as a person does, and keep what it says."""
    pdf = written(trial_sheet(paper, Flip.SHORT), None)
    (sheet,) = printer.prints(pdf)
    readings = trial_reader.read(sheet, pictures(pdf)[1], paper)
    return readings, printer_from("faulty", readings)


def spotted_pages(count, size):
    pdf = Pdf.new()
    for _ in range(count):
        pdf.add_blank_page(page_size=size)
        squares = (f"{mm(x)} {mm(y)} {mm(SPOT)} {mm(SPOT)} re f" for x, y in SPOTS)
        pdf.pages[-1].Contents = pdf.make_stream("\n".join(squares).encode())
    return saved(pdf)


def planned(paper, flip, pages=8):
    return plan_imposition(
        pages, scheme=SCHEMES["saddle-stitch"], paper=paper, page_size=PAGE, flip=flip
    )


def imposed(plan, printer=None):
    with opened(spotted_pages(8, plan.page_size)) as pages:
        return written(sheets(plan, pages, title="Spots", printer=printer), pages)


def wanted(side):
    """Yield the middle of each spot of a side, in millimetres from the lower left."""
    for it in side.placements:
        for x, y in SPOTS:
            along, up = x + SPOT / 2, y + SPOT / 2
            if it.turned:
                yield in_mm(it.trim.x1) - along, in_mm(it.trim.y1) - up
            else:
                yield in_mm(it.trim.x0) + along, in_mm(it.trim.y0) + up


def astray(paper, x, y):
    """Return how far a spot is from where it should be; 5 if it is gone.

    Args:
        paper: One side of a printed sheet.
        x: Where its middle should be.
        y: Likewise, in millimetres from the lower left.
    """
    reach, foot = 5, len(paper) / PX
    rows = slice(round((foot - y - reach) * PX), round((foot - y + reach) * PX))
    columns = slice(round((x - reach) * PX), round((x + reach) * PX))
    dark = 255.0 - paper[rows, columns]
    if dark.sum() < SPOT**2 * PX**2 * DARK:
        return reach
    down, right = np.indices(dark.shape) + 0.5
    across = columns.start / PX + (right * dark).sum() / dark.sum() / PX
    up = foot - rows.start / PX - (down * dark).sum() / dark.sum() / PX
    return float(np.hypot(across - x, up - y))


def worst(printed, plan, *, flips):
    """Return how far the spot is astray that is furthest from its place."""
    found = []
    for sheet, (front, back) in zip(plan.sheets, printed, strict=True):
        found += [astray(front, *it) for it in wanted(sheet.front)]
        # Backs are planned as the printer prints them; here they are turned like pages.
        side = sheet.back
        if flips is Flip.LONG:
            side = half_turned(side, plan.sheet_size)
        found += [astray(back, *it) for it in wanted(side)]
    return max(found)


@pytest.mark.parametrize("fault", [FAULTY, CROOKED], ids=["flips long", "crooked"])
@pytest.mark.parametrize("paper", [A4, SHEETS["legal"]], ids=lambda it: it.name)
def test_sheets_for_a_faulty_printer_come_out_right(fault, paper):
    read, printer = known(fault, paper)

    assert read.flip is fault.flips
    for side, (right, up) in ((read.front, fault.front), (read.back, fault.back)):
        assert (side.upright, side.level) == (5 + right, 5 + up)

    plan = planned(paper, printer.flip)
    printed = fault.prints(imposed(plan, printer))

    assert worst(printed, plan, flips=fault.flips) < NEAR


def test_sheets_that_stand_upright_come_out_right_as_well():
    _, printer = known(FAULTY, LETTER)
    plan = plan_imposition(
        8, scheme=SCHEMES["quarto"], paper=LETTER, page_size=SMALL, flip=printer.flip
    )
    perfect = Printer("perfect", "letter", dialog=printer.flip, flip=printer.flip)

    printed = FAULTY.prints(imposed(plan, printer))
    wanted = FaultyPrinter(Flip.LONG).prints(imposed(plan, perfect))

    assert plan.sheet_size.height > plan.sheet_size.width
    assert apart(printed, wanted) < NEAR


def test_without_a_correction_they_do_not():
    plan = planned(A4, Flip.LONG)

    assert worst(FAULTY.prints(imposed(plan)), plan, flips=FAULTY.flips) > 2


def test_a_test_sheet_for_the_printer_shows_nothing_any_more():
    _, printer = known(FAULTY, A4)
    pdf = written(trial_sheet(A4, printer.dialog, printer), None)

    (sheet,) = FAULTY.prints(pdf)
    again = trial_reader.read(sheet, pictures(pdf)[1], A4)

    assert (again.front.upright, again.front.level) == (5, 5)
    assert (again.back.upright, again.back.level) == (5, 5)
    assert in_mm(again.across) == pytest.approx(230, abs=0.5)
    assert in_mm(again.along) == pytest.approx(150, abs=0.5)


def test_the_lowest_roof_is_where_the_printer_stops():
    perfect, _ = known(FaultyPrinter(), A4)
    read, _ = known(FaultyPrinter(front=(2, 0), dead=4), A4)

    assert perfect.front.edges == perfect.back.edges == (1, 1, 1, 1)
    # A print that is 2 mm too far right has its left Ts 2 mm further in.
    assert read.front.edges == (2, 6, 4, 4)
    assert read.back.edges == (4, 4, 4, 4)


@pytest.mark.parametrize("flip", Flip)
def test_upright_sheets_are_laid_down_with_both_sides_alike(flip):
    plan = plan_imposition(
        8,
        scheme=SCHEMES["quarto"],
        paper=A4,
        page_size=Size(mm(90), mm(130)),
        flip=flip,
    )
    assert plan.sheet_size.height > plan.sheet_size.width
    perfect = Printer("perfect", "a4", dialog=flip, flip=flip)

    upright = through(*pictures(quarto(plan)), flip is Flip.LONG)
    lying = through(*pictures(quarto(plan, perfect)), flip is Flip.SHORT)

    for it, other in zip(upright, lying, strict=True):
        assert np.mean(np.abs(it - np.rot90(other, -1)) > DARK) < 1e-4


def quarto(plan, printer=None):
    with numbered_pdf(8, plan.page_size) as pdf, opened(saved(pdf)) as pages:
        return written(sheets(plan, pages, title="", printer=printer), pages)


def through(front, back, turns_like_a_page):
    """Return both sides of a sheet as they lie behind each other, from the front."""
    return front, np.fliplr(back) if turns_like_a_page else np.flipud(back)


READ = (
    *("--paper", "a4", "--flip", "long", "--front-upright", "5", "--front-level", "5"),
    *("--across", "228", "--along", "149", "--front-edges", "6"),
    *("--back-upright", "6.5", "--back-level", "3", "--back-edges", "7"),
)
"""What somebody reads off the test sheet of that printer, as it is typed."""


def test_a_build_for_a_printer_comes_out_of_it_as_any_build_should(tmp_path):
    (tmp_path / "essay.md").write_text("# Hello\n\nWords, and more words.\n")
    home = {"XDG_CONFIG_HOME": tmp_path / "config"}
    assert zine("printer", "add", "old", *READ, cwd=tmp_path, **home).returncode == 0
    build = ("build", "essay.md", "--paper", "a4")

    zine(*build, "--flip", "long", "--out", "plain", cwd=tmp_path, **home)
    ended = zine(*build, "--printer", "old", "--out", "moved", cwd=tmp_path, **home)
    again = zine(*build, "--printer", "old", "--out", "moved", cwd=tmp_path, **home)

    assert "on old, and on no other printer" in ended.stdout
    assert "nothing has changed" in again.stdout
    plain, moved = (tmp_path / name / "essay" for name in ("plain", "moved"))
    wanted = FaultyPrinter(Flip.LONG).prints(plain / "essay-print-a4.pdf")
    printed = FAULTY.prints(moved / "essay-print-a4.pdf")
    assert apart(printed, wanted) < NEAR
    assert apart(FAULTY.prints(plain / "essay-print-a4.pdf"), wanted) > 1
    for name in ("essay-shop-a4.pdf", "essay-read.pdf"):
        assert (moved / name).read_bytes() == (plain / name).read_bytes()


def test_another_reading_of_the_printer_builds_anew(tmp_path):
    (tmp_path / "essay.md").write_text("# Hello\n\nWords.\n")
    home = {"XDG_CONFIG_HOME": tmp_path / "config"}
    add, build = ("printer", "add", "old", *READ), ("build", "essay.md")
    zine(*add, cwd=tmp_path, **home)
    zine(*build, "--printer", "old", cwd=tmp_path, **home)
    before = (tmp_path / "build" / "essay" / "essay-print-a4.pdf").read_bytes()

    zine(*add, "--back-upright", "6", "--replace", cwd=tmp_path, **home)
    ended = zine(*build, "--printer", "old", cwd=tmp_path, **home)

    assert "nothing has changed" not in ended.stdout
    after = (tmp_path / "build" / "essay" / "essay-print-a4.pdf").read_bytes()
    assert after != before


def apart(printed, wanted):
    """Return how far the ink of a side is from where it should be, on any side."""
    pairs = zip(printed, wanted, strict=True)
    sides = [side for pair in pairs for side in zip(*pair, strict=True)]
    return max(np.hypot(*(middle(it) - middle(other))) for it, other in sides)


def middle(paper):
    """Return the middle of all ink, in millimetres."""
    dark = 255.0 - paper
    if not dark.sum():
        return np.zeros(2)
    down, right = (np.arange(it) + 0.5 for it in dark.shape)
    rows, columns = dark.sum(axis=1), dark.sum(axis=0)
    return np.array([(rows * down).sum(), (columns * right).sum()]) / dark.sum() / PX

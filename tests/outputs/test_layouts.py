from __future__ import annotations

import pytest

from tests.samples import write_zine
from zine.content.read import read_zine
from zine.errors import ContentError
from zine.impose.fit import fit_sheet
from zine.impose.scheme_file import scheme_names
from zine.outputs.layouts import choose_layouts, panel_of, told_of
from zine.outputs.ticket import Wishes, write_ticket
from zine.units import in_mm


@pytest.fixture
def choose(tmp_path):
    """Return pages in millimetres with the sheets they are for."""

    def choose(**settings):
        zine = read_zine(write_zine(tmp_path / "sample", **settings))
        ticket = write_ticket(zine, Wishes())
        layouts = choose_layouts(ticket, zine.settings.format)
        return {measures(it.page): [p.name for p in it.papers] for it in layouts}

    return choose


def measures(size):
    return round(in_mm(size.width), 2), round(in_mm(size.height), 2)


BOTH = ["letter", "a4"]


def test_a_sheet_folded_once_has_universal_pages(choose):
    assert choose() == {(139.7, 210): BOTH}
    assert choose(scheme="signatures") == {(139.7, 210): BOTH}
    assert choose(scheme="folios", sheet="a4") == {(139.7, 210): ["a4"]}


def test_a_mini_zine_is_laid_out_at_its_panels_for_each_paper(choose):
    assert choose(scheme="mini8") == {(69.85, 107.95): BOTH[:1], (74.25, 105): BOTH[1:]}


@pytest.mark.parametrize("scheme", ["quarto", "cut-and-stack", "perfect-bound"])
def test_four_panels_on_a_sheet_are_quarters(scheme, choose):
    assert choose(scheme=scheme) == {
        (107.95, 139.7): ["letter"],
        (105, 148.5): ["a4"],
    }


def test_a_larger_sheet_has_larger_pages(choose):
    assert choose(sheet="tabloid") == {(215.9, 279.4): ["tabloid"]}
    assert choose(sheet="a3", scheme="quarto") == {(139.7, 210): ["a3"]}


def test_a_format_asked_for_stays(choose):
    assert choose(format="a5") == {(148, 210): BOTH}
    assert choose(format="universal", sheet="a3") == {(139.7, 210): ["a3"]}


def test_a_panel_can_be_asked_for(choose):
    assert choose(format="panel") == {
        (139.7, 215.9): ["letter"],
        (148.5, 210): ["a4"],
    }


def test_a_booklet_bound_at_the_top_is_broad(choose):
    assert choose(binding="top", sheet="a4") == {(210, 148.5): ["a4"]}


def test_sheets_whose_panels_are_alike_share_a_layout(tmp_path):
    zine = read_zine(write_zine(tmp_path / "other", format="panel"))
    ticket = write_ticket(zine, Wishes(("a4", "letter", "210x297mm")))

    shares = [it.papers for it in choose_layouts(ticket, "panel")]

    assert [[it.name for it in papers] for papers in shares] == [["a4"], ["letter"]]


@pytest.mark.parametrize("name", scheme_names())
def test_each_panel_fits_its_sheet_at_full_size(name, tmp_path):
    zine = read_zine(write_zine(tmp_path / "sample", scheme=name))
    ticket = write_ticket(zine, Wishes())

    for paper in ticket.papers:
        page = panel_of(paper, ticket)
        grid, scale = fit_sheet(paper, page, ticket.bound, ticket.placing)
        assert scale == 1
        assert measures(grid.panel) == measures(page)


@pytest.mark.parametrize(
    ("sheets", "told"), [(("a4", "a3"), "on A4: too short"), (("a4",), "too short")]
)
def test_a_number_of_pages_that_cannot_be_had_is_told_with_the_paper(
    sheets, told, tmp_path
):
    zine = read_zine(write_zine(tmp_path / "sample"))
    ticket = write_ticket(zine, Wishes(sheets=sheets, pages="8"))
    first, *_ = choose_layouts(ticket, zine.settings.format)

    with pytest.raises(ContentError) as caught, told_of(first, ticket):
        raise ContentError("too short", hint="Ask for pages = 4.")

    assert caught.value.message == told
    assert caught.value.hint.startswith("Ask for pages = 4.")
    assert ("--sheet" in caught.value.hint) == (len(sheets) > 1)

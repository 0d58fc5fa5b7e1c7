from __future__ import annotations

from dataclasses import replace

import pytest

from tests.impose.test_printer import OFFICE
from tests.samples import write_zine
from zine.content.read import read_zine
from zine.errors import PaperError
from zine.impose.sheet import Binding, Flip
from zine.impose.terms import Terms
from zine.outputs.ticket import Wishes, write_ticket
from zine.units import in_mm


@pytest.fixture
def ticket(tmp_path):
    def ticket(wishes=None, **settings):
        zine = read_zine(write_zine(tmp_path / "sample", **settings))
        return write_ticket(zine, wishes or Wishes())

    return ticket


def papers(ticket):
    return [paper.name for paper in ticket.papers]


def test_a_zine_that_asks_for_nothing_is_a_stapled_booklet_on_usual_paper(ticket):
    usual = ticket()

    assert usual.scheme.name == "saddle-stitch"
    assert papers(usual) == ["letter", "a4"]
    assert (usual.flip, usual.binding, usual.signature) == (Flip.SHORT, None, None)
    assert usual.placing.caliper == 0
    assert usual.marks == ()


def test_the_command_line_decides_over_the_zine(ticket):
    wishes = Wishes(("a3",), "long", frozenset({"read"}))

    decided = ticket(wishes, sheet="a4", flip="short")

    assert papers(decided) == ["a3"]
    assert (decided.flip, decided.only) == (Flip.LONG, {"read"})


@pytest.mark.parametrize(
    ("settings", "binding"),
    [
        ({"lang": "en"}, None),
        ({"lang": "he"}, Binding.RIGHT),
        ({"lang": "fa", "scheme": "accordion"}, Binding.RIGHT),
        ({"lang": "ar", "binding": "left"}, Binding.LEFT),
        ({"binding": "right"}, Binding.RIGHT),
        ({"lang": "ar", "scheme": "top-bound"}, None),
    ],
)
def test_a_text_from_the_right_opens_from_there(settings, binding, ticket):
    assert ticket(**settings).binding is binding


def test_a_booklet_bound_at_the_top_has_its_panels_one_above_the_other(ticket):
    top = ticket(binding="top")

    assert (top.scheme.rows, top.scheme.columns) == (1, 2)
    assert (top.bound.rows, top.bound.columns) == (2, 1)


@pytest.mark.parametrize("wish", ["auto", "16", "40-60"])
def test_sections_can_be_as_large_as_is_wished(wish, ticket):
    assert ticket(scheme="signatures", signature=wish).signature == wish


def test_creep_is_made_up_for_only_if_the_zine_is_trimmed(ticket):
    assert ticket(trim="false", stock="80 g/m2").placing.caliper == 0
    caliper = ticket(trim="true", stock="80 g/m2").placing.caliper
    assert in_mm(caliper) == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"scheme": "quarto-in-three"}, "there is no scheme .quarto-in-three."),
        ({"stock": "80"}, "“80” has no unit"),
        ({"scheme": "mini8", "binding": "top"}, "mini8 cannot be bound at the top"),
        ({"signature": "16"}, "saddle-stitch is not made of signatures"),
        (
            {"scheme": "signatures", "signature": "18"},
            "no signature has 18 pages, as each sheet has 4",
        ),
    ],
)
def test_what_cannot_be_is_said_with_the_line_it_stands_on(settings, said, ticket):
    with pytest.raises(PaperError, match=said) as caught:
        ticket(**settings)

    assert str(caught.value.place) == f"zine.toml:{len(settings) + 1}"
    assert caught.value.hint


def test_what_is_wrong_with_a_schemes_own_file_is_said_there(ticket, tmp_path):
    folder = tmp_path / "sample" / "schemes"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text('title = "Mine"\n')

    with pytest.raises(PaperError) as caught:
        ticket(scheme="mine")

    assert str(caught.value.place) == "schemes/mine.toml"


def asking(words, root, **settings):
    """Return the ticket of a zine whose run is asked for in so many words."""
    folder = write_zine(root / "sample", **settings)
    file = folder / "zine.toml"
    file.write_text(f"{file.read_text(encoding='utf-8')}[print]\n{words}\n")
    return write_ticket(read_zine(folder), Wishes())


@pytest.mark.parametrize("key", ["text_stock", "cover_stock"])
def test_a_paper_that_is_none_is_said_with_the_line_it_stands_on(key, tmp_path):
    with pytest.raises(PaperError, match="“cardstock” is not the thickness") as caught:
        asking(f'copies = 4\n{key} = "cardstock"', tmp_path)

    assert str(caught.value.place) == "zine.toml:4"


def test_the_run_travels_on_as_papers_and_prices(tmp_path):
    words = 'cover_stock = "65 lb cover"\ncopies = 7\nprice_per_side = 0.05'

    terms = asking(words, tmp_path).terms

    assert (terms.copies, terms.asked, terms.trim) == (7, True, False)
    assert (terms.text.gsm, round(terms.cover.gsm)) == (80, 176)
    assert str(terms.prices.side) == "0.05"


def test_who_asks_for_no_run_has_copy_paper_in_the_tray(ticket):
    assert ticket().terms == Terms()


@pytest.mark.parametrize(
    ("words", "caliper", "cover"),
    [
        ("trim = true", 0.1, None),
        ('cover_stock = "0.2 mm"', 0, 0),
        ('cover_stock = "0.2 mm"\ntrim = true', 0.1, 0.2),
    ],
)
def test_pages_move_against_creep_only_if_it_is_cut_off(
    words, caliper, cover, tmp_path
):
    placing = asking(words, tmp_path).placing

    assert in_mm(placing.caliper) == pytest.approx(caliper)
    assert (placing.cover and round(in_mm(placing.cover), 3)) == cover


def test_an_older_word_for_trimming_still_does_it(ticket):
    assert in_mm(ticket(stock="0.2 mm", trim="true").placing.caliper) == pytest.approx(
        0.2
    )


def test_a_scheme_is_stapled_as_it_is_wanted_and_so_is_its_spare(tmp_path):
    of = asking("staples = 0", tmp_path, scheme="cut-and-stack")

    assert (of.scheme.staples, of.load(of.scheme.spare).staples) == (0, 0)


def test_staples_where_there_are_none_are_noticed_on_their_line(tmp_path):
    (said,) = asking("staples = 2", tmp_path, scheme="signatures").notices

    assert str(said.place) == "zine.toml:4"


def test_a_price_for_a_cover_that_nobody_wants_is_noticed_on_its_line(tmp_path):
    price = "price_per_cover_sheet = 0.5"
    (said,) = asking(price, tmp_path).notices

    assert "no cover_stock" in said.message
    assert str(said.place) == "zine.toml:3"
    assert not asking(f'{price}\ncover_stock = "160 gsm"', tmp_path).notices


OBSTINATE = replace(OFFICE, dialog=Flip.SHORT, flip=Flip.LONG)


def test_a_printer_that_was_tested_chooses_the_edge_and_its_paper(ticket):
    made = ticket(Wishes(printer=OBSTINATE), flip="short")

    assert (made.flip, made.printer) == (Flip.LONG, OBSTINATE)
    assert papers(made) == ["a4"]
    assert not made.notices


def test_a_paper_that_is_asked_for_is_kept_for_any_printer(ticket):
    assert papers(ticket(Wishes(("letter",), printer=OFFICE))) == ["letter"]
    assert papers(ticket(Wishes(printer=OFFICE), sheet="a3")) == ["a3"]


def test_an_edge_that_is_typed_wins_over_the_printer(ticket):
    made = ticket(Wishes(flip="short", printer=OBSTINATE))

    assert (made.flip, made.printer.dialog) == (Flip.SHORT, Flip.SHORT)
    assert made.printer.back == OBSTINATE.back.half_turned()
    assert "--flip short wins" in made.notices[0].message


@pytest.mark.parametrize(("wish", "settings"), [("13", {}), (None, {"pages": 13})])
def test_pages_that_are_no_multiple_of_a_sheet_are_told_of_once(wish, settings, ticket):
    said = [str(it) for it in ticket(Wishes(pages=wish), **settings).notices]

    (told,) = [it for it in said if "no multiple" in it]
    assert ("zine.toml" in told) == (wish is None)

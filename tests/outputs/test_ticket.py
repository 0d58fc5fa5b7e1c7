from __future__ import annotations

import pytest

from tests.samples import write_zine
from zine.content.read import read_zine
from zine.errors import PaperError
from zine.impose.sheet import Binding, Flip
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

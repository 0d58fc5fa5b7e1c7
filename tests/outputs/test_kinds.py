from __future__ import annotations

import pytest

from tests.impose.samples import A4, LETTER
from tests.samples import blank_card, job
from zine.errors import ZineError
from zine.impose.placing import NOTHING, Placing
from zine.outputs.kinds import ALL, make_products, possible_files


def files(*only):
    made = make_products(job(8, LETTER, A4), only, setter=blank_card)
    return [it.file for it in made]


def test_a_zine_has_seven_files_in_the_order_they_are_needed():
    assert files() == [
        "sample-print-letter.pdf",
        "sample-print-a4.pdf",
        "sample-shop-letter.pdf",
        "sample-shop-a4.pdf",
        "sample-read.pdf",
        "sample-card.pdf",
        "sample-card.txt",
    ]


@pytest.mark.parametrize("kind", ALL)
def test_one_kind_can_be_made_alone(kind):
    assert all(f"-{kind}" in name for name in files(kind))
    assert len(files(kind)) == (1 if kind == "read" else 2)


def test_the_order_of_wishes_does_not_matter():
    assert files("read", "print") == files("print", "read")


@pytest.mark.parametrize(
    "product", make_products(job(), setter=blank_card), ids=lambda it: it.file
)
def test_each_file_knows_its_kind_and_is_what_its_name_says(product):
    assert product.kind in product.file
    assert product.paper in {"a4", None}
    assert product.data.startswith(b"%PDF-") == product.file.endswith(".pdf")


def test_while_the_card_is_set_the_sheets_are_looked_at():
    order = []

    def setter(card):
        order.append("begun")
        return lambda: order.append("done") or blank_card(card)()

    make_products(job(), setter=setter, meanwhile=lambda _: order.append("looked"))

    assert order == ["begun", "looked", "done"]


def test_a_card_is_fetched_even_if_the_look_at_the_sheets_fails():
    fetched = []

    def setter(card):
        return lambda: fetched.append(card) or blank_card(card)()

    def stumble(_):
        raise ZineError("a sheet that cannot be read")

    with pytest.raises(ZineError, match="a sheet that"):
        make_products(job(), setter=setter, meanwhile=stumble)
    assert fetched


def test_the_card_names_the_same_files_whether_they_are_made_or_not():
    seen = []

    def setter(card):
        seen.append((card.files, card.single))
        return blank_card(card)

    make_products(job(8, LETTER, A4), setter=setter)
    make_products(job(8, LETTER, A4), ["card"], setter=setter)

    assert seen[0] == seen[1]
    assert [it.name for it in seen[0][0]] == files("print")


def test_every_file_that_is_made_is_known_to_be_possible():
    possible = possible_files("sample")

    assert {*files()} <= possible
    assert all(name.startswith("sample-") for name in possible)


APART = Placing(cover=NOTHING)


@pytest.mark.parametrize("only", [(), ("print",)], ids=["all", "print"])
def test_a_cover_is_made_with_the_sheets_that_go_into_it(only):
    made = make_products(job(8, A4, placing=APART), only, setter=blank_card)

    names = [it.file for it in made]
    assert names[:2] == ["sample-print-a4.pdf", "sample-cover-a4.pdf"]
    assert {*names} <= possible_files("sample", only)


def test_a_cover_is_left_out_where_other_kinds_are_asked_for():
    made = make_products(job(8, A4, placing=APART), ("shop",), setter=blank_card)

    assert {it.kind for it in made} == {"shop"}
    assert "sample-cover-a4.pdf" not in possible_files("sample", ("shop",))

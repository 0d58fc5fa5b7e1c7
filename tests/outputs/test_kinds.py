from __future__ import annotations

import pytest

from tests.impose.samples import A4, LETTER
from tests.samples import job
from zine.outputs.kinds import KINDS, make_products, possible_files


def files(*only):
    return [it.file for it in make_products(job(8, LETTER, A4), only)]


def test_a_zine_has_five_files_in_the_order_they_are_needed():
    assert files() == [
        "sample-print-letter.pdf",
        "sample-print-a4.pdf",
        "sample-shop-letter.pdf",
        "sample-shop-a4.pdf",
        "sample-read.pdf",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_one_kind_can_be_made_alone(kind):
    assert all(f"-{kind}" in name for name in files(kind))
    assert len(files(kind)) == (1 if kind == "read" else 2)


def test_the_order_of_wishes_does_not_matter():
    assert files("read", "print") == files("print", "read")


@pytest.mark.parametrize("product", make_products(job()), ids=lambda it: it.file)
def test_each_file_knows_its_kind_and_is_a_pdf(product):
    assert product.kind in product.file
    assert product.paper in {"a4", None}
    assert product.data.startswith(b"%PDF-")


def test_every_file_that_is_made_is_known_to_be_possible():
    possible = possible_files("sample")

    assert {*files()} <= possible
    assert all(name.startswith("sample-") for name in possible)

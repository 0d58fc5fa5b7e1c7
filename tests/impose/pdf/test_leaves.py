from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name

from tests.impose.pdf.samples import (
    INK,
    is_printed_the_same,
    opened,
    page_pdf,
    to_bytes,
)
from zine.errors import ContentError, LimitError, PaperError
from zine.impose.pdf import leaves


def sizes(pdf):
    with opened(pdf) as source:
        return [(it.size.width, it.size.height) for it in source.pages]


def refusal(pdf, error=PaperError):
    with pytest.raises(error) as caught, opened(pdf):
        pass
    return caught.value


def nested(pdf, levels=3):
    """Put nodes between the root of the tree of pages and its leaves."""
    top = pdf.Root.Pages
    for _ in range(levels):
        node = pdf.make_indirect(
            Dictionary(Type=Name.Pages, Kids=top.Kids, Count=top.Count, Parent=top)
        )
        for kid in node.Kids:
            kid.Parent = node
        top.Kids = Array([node])
    return top


def test_what_the_tree_hands_down_reaches_its_leaves():
    pdf = page_pdf(pages=2)
    top = nested(pdf)
    first = pdf.pages[0].obj
    top.MediaBox, top.Resources = first.MediaBox, first.Resources
    top.CropBox, top.Rotate = Array([20, 20, 180, 200]), 90
    for page in (it.obj for it in pdf.pages):
        del page["/MediaBox"], page["/Resources"]
    pdf.pages[1].obj.Rotate = 180

    assert is_printed_the_same(pdf)
    assert sizes(pdf) == [(180, 160), (160, 180)]


def test_the_nearest_node_counts():
    pdf = page_pdf()
    top = nested(pdf)
    top.Rotate = 90
    top.Kids[0].Rotate = 0

    assert sizes(pdf) == [(200, 240)]


def test_trim_and_bleed_are_not_handed_down():
    pdf = page_pdf()
    nested(pdf).TrimBox = Array([20, 20, 40, 40])

    with opened(pdf, box="trim") as source:
        assert source.pages[0].size.width == 200


def test_a_tree_that_bites_its_own_tail_comes_to_an_end():
    pdf = page_pdf(pages=2)
    top = nested(pdf, levels=2)
    top.Parent = top.Kids[0]
    top.Kids[0].Kids[0].Kids.append(top)

    try:
        assert sizes(pdf)[0] == (200, 240)
    except ContentError as error:
        assert error.hint  # noqa: PT017 - to refuse it is as good


def test_a_page_that_is_its_own_parent_comes_to_an_end():
    pdf = page_pdf()
    pdf.pages[0].obj.Parent = pdf.pages[0].obj

    assert sizes(pdf) == [(200, 240)]


def test_the_same_page_may_come_twice():
    pdf = page_pdf()
    pdf.Root.Pages.Kids.append(pdf.pages[0].obj)
    pdf.Root.Pages.Count = 2
    source = to_bytes(pdf)

    assert sizes(source) == [(200, 240)] * 2


@pytest.mark.parametrize("count", [-1, 0, 7, 10**9])
def test_a_count_that_lies_does_no_harm(count):
    pdf = page_pdf(pages=2)
    pdf.Root.Pages.Count = count

    assert sizes(pdf) == [(200, 240)] * 2


def test_a_booklet_of_three_thousand_pages_is_read():
    assert len(sizes(page_pdf(pages=3000, content=b""))) == 3000


@pytest.mark.parametrize(
    ("box", "found"),
    [
        ([0, 0, 0, 0], "0 × 0 points"),
        ([5, 5, 5, 300], "0 × 295 points"),
        ([0, 0, 2, 300], "2 × 300 points"),
        ([0, 0, 14401, 300], "1.44e+04 × 300 points"),
        ([0, 0, 10**18, 300], "1e+18 × 300 points"),
    ],
)
def test_a_page_of_impossible_size_is_named(box, found):
    pdf = page_pdf(pages=2)
    pdf.pages[1].obj.MediaBox = Array(box)

    error = refusal(pdf)

    assert error.message == f"page 2 is {found}, no size of a page"
    assert error.hint == "Leave it out, or make its sides 3 to 14400 points."


def test_too_many_pages_are_refused(monkeypatch):
    monkeypatch.setattr(leaves, "MOST_PAGES", 3)

    error = refusal(page_pdf(pages=4), LimitError)

    assert error.message == "this PDF has 4 pages, more than 3"
    assert error.hint == "Split it into several files."


def test_what_stands_between_streams_and_is_none_is_passed_over():
    pdf = page_pdf()
    page = pdf.pages[0].obj
    page.Contents = Array([7, page.Contents, Name.Nothing, Dictionary()])

    with opened(pdf) as source:
        assert len(source.pages[0].leaf.contents) == 1
        assert source.pages[0].leaf.contents[0].read_bytes() == INK
    assert is_printed_the_same(pdf)

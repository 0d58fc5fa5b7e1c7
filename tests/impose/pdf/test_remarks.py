from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary

from tests.impose.pdf.samples import layer, opened, page_pdf
from zine.impose.pdf.remarks import MOST_NAMED, remarks_on_pages
from zine.units import mm


def notices(pdf):
    with opened(pdf) as source:
        return (*source.notices, *remarks_on_pages(source))


def remark(pdf):
    """Return the one thing that is said of a file."""
    (notice,) = notices(pdf)
    assert str(notice.place) == "sample.pdf"
    return notice


def pages_of(*sizes, **entries):
    """Return a PDF with pages of these sizes in millimetres."""
    pdf = page_pdf(pages=len(sizes), **entries)
    for page, (width, height) in zip(pdf.pages, sizes, strict=True):
        page.obj.MediaBox = Array([0, 0, mm(width), mm(height)])
    return pdf


def layered(*names, hidden):
    pdf = page_pdf()
    groups = [layer(pdf, it) for it in names]
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array(groups), D=Dictionary(OFF=Array(groups[:hidden]))
    )
    return pdf


def test_of_a_plain_file_nothing_is_said():
    assert notices(page_pdf(pages=3)) == ()


# Damage and locks are tested with ``damage.py``.


# ---------------------------------------------------------------------------- sizes


def test_mixed_sizes_are_named_the_commonest_first():
    notice = remark(pages_of((105, 148), (148, 210), (148, 210)))

    assert notice.message == (
        "pages come in 2 sizes: 2 of 148 × 210 mm, 1 of 105 × 148 mm"
    )
    assert notice.hint == "Each stands in the middle."


def test_a_page_that_lies_on_its_side_has_another_size():
    pdf = pages_of((148, 210), (148, 210))
    pdf.pages[1].obj.Rotate = 90

    assert remark(pdf).message == (
        "pages come in 2 sizes: 1 of 148 × 210 mm, 1 of 210 × 148 mm"
    )


def test_sizes_printers_cannot_tell_apart_are_the_same():
    assert notices(pages_of((148, 210), (148.2, 209.9))) == ()


def trimmed(*edges):
    """Return a PDF whose pages have a trim so many millimetres inside them."""
    pdf = pages_of(*((154, 216),) * len(edges))
    for page, edge in zip(pdf.pages, edges, strict=True):
        if edge is not None:
            page.obj.TrimBox = Array(
                [mm(edge), mm(edge), mm(154 - edge), mm(216 - edge)]
            )
    return pdf


def test_bleed_that_would_be_printed_as_page_is_said():
    said = remark(trimmed(5, 3))

    assert said.message.startswith("these pages are to be trimmed: 3 mm or more around")
    assert said.hint.startswith("Say --bleed 3mm to have it cut off")


@pytest.mark.parametrize("edges", [(3, 0), (3, None), (0.2,), (-1,)])
def test_a_trim_that_leaves_no_bleed_is_not_worth_a_word(edges):
    assert notices(trimmed(*edges)) == ()


def test_many_sizes_are_not_all_named():
    message = remark(pages_of(*((100 + it, 200) for it in range(8)))).message

    assert message.startswith("pages come in 8 sizes: 1 of 100 × 200 mm, ")
    assert message.endswith(" and 3 more")
    assert message.count("×") == MOST_NAMED


# ---------------------------------------------------------------------------- units


@pytest.mark.parametrize(
    ("units", "said"),
    [
        ([2, 1, 1], "page 1 asks"),
        ([1, 2, 10], "pages 2, 3 ask"),
        ([2] * 7, "pages 1, 2, 3, 4, 5 and 2 more ask"),
    ],
)
def test_larger_units_are_passed_over_and_said(units, said):
    pdf = page_pdf(pages=len(units))
    for page, unit in zip(pdf.pages, units, strict=True):
        page.obj.UserUnit = unit

    notice = remark(pdf)

    assert notice.message == (
        f"{said} for larger units, which viewers pass over, and so does zine"
    )
    assert notice.hint == "Check the size of the sheets."


def test_the_usual_unit_is_not_worth_a_word():
    assert notices(page_pdf(UserUnit=1)) == ()


# --------------------------------------------------------------------------- layers


@pytest.mark.parametrize(
    ("names", "hidden", "said"),
    [
        (["Notes", "Art"], 1, "a layer does not print: “Notes”"),
        (["Notes", "Art"], 2, "2 layers do not print: “Notes”, “Art”"),
        (["A\x1b[31m\nB"], 1, "a layer does not print: “A [31m B”"),
    ],
)
def test_hidden_layers_are_named(names, hidden, said):
    notice = remark(layered(*names, hidden=hidden))

    assert notice.message == said
    assert "Show it in the program the PDF comes from" in notice.hint


def test_many_layers_are_not_all_named():
    names = [f"Layer {it}" for it in range(9)]

    message = remark(layered(*names, hidden=9)).message

    assert message.startswith("9 layers do not print: ")
    assert message.endswith("“Layer 4” and 4 more")


def test_layers_that_print_are_not_worth_a_word():
    assert notices(layered("Notes", "Art", hidden=0)) == ()


# ---------------------------------------------------------------------------- forms


def test_a_form_only_adobe_reader_can_show_is_said():
    pdf = page_pdf()
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(b"<xdp/>"))

    notice = remark(pdf)

    assert notice.message.startswith("this PDF is an XFA form")
    assert notice.hint.startswith("Print it to a new PDF from Adobe Reader")


def test_any_other_form_is_not_worth_a_word():
    pdf = page_pdf()
    pdf.Root.AcroForm = Dictionary(Fields=Array())

    assert notices(pdf) == ()


def test_all_that_is_to_be_said_is_said():
    pdf = pages_of((148, 210), (105, 148), UserUnit=2)
    hidden = layer(pdf, "Notes")
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([hidden]), D=Dictionary(OFF=Array([hidden]))
    )

    said = [it.message for it in notices(pdf)]

    assert ["layer" in said[0], "sizes" in said[1], "units" in said[2]] == [True] * 3

from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Name, Object, PageCopyWarning

from tests.impose.pdf.samples import (
    INK,
    annotate,
    drawn,
    form_of,
    is_inked,
    is_printed_the_same,
    opened,
    page_pdf,
    panel,
    panels,
    printed,
)

HIDDEN, PRINT, NO_ZOOM, NO_ROTATE, NO_VIEW, LOCKED = 2, 4, 8, 16, 32, 128

MARK = b"1 0 0 rg 0 0 100 50 re f 0 0 1 rg 0 0 30 50 re f"
"""Looks that are different at both ends."""


def stamped(rect=(50, 150, 150, 200), *, flags=PRINT, content=INK, box=None, **looks):
    """Return a page with one stamp."""
    pdf = page_pdf(content)
    form = form_of(pdf, MARK, **looks)
    if box is not None:
        form.BBox = Object.parse(box)
    annotate(pdf, pdf.pages[0].obj, "Stamp", rect, flags=flags, AP=Dictionary(N=form))
    return pdf


def form_pdf(*, need_appearances=False, size=(200, 240)):
    pdf = page_pdf(b"", size=size)
    font = pdf.pages[0].obj.Resources.Font.F1
    pdf.Root.AcroForm = Dictionary(
        Fields=Array(),
        DA="/Helv 12 Tf 0 g",
        DR=Dictionary(Font=Dictionary(Helv=font)),
        NeedAppearances=need_appearances,
    )
    return pdf


def field(pdf, kind, rect, *, flags=PRINT, **entries):
    it = annotate(
        pdf,
        pdf.pages[0].obj,
        "Widget",
        rect,
        flags=flags,
        FT=Name(f"/{kind}"),
        T=f"field {len(pdf.Root.AcroForm.Fields)}",
        **entries,
    )
    pdf.Root.AcroForm.Fields.append(it)
    return it


def with_a_box(state, value, **settings):
    """Return a form with one box that can be ticked."""
    pdf = form_pdf(**settings)
    looks = Dictionary(Yes=form_of(pdf, MARK), Off=form_of(pdf, b"0 0 100 50 re S"))
    box = field(pdf, "Btn", [20, 20, 120, 70], AP=Dictionary(N=looks))
    if state:
        box.AS = Name(f"/{state}")
    if value:
        box.V = Name(f"/{value}")
    return pdf


def is_ticked(image):
    blue, _, red = image[195, 110]
    return bool(red > 200 and blue < 80)


# -------------------------------------------------------------------- what prints


@pytest.mark.parametrize(
    "flags",
    [
        0,
        PRINT,
        PRINT | HIDDEN,
        PRINT | NO_VIEW,
        NO_VIEW,
        PRINT | NO_ZOOM | LOCKED,
        HIDDEN,
    ],
)
def test_a_stamp_prints_when_its_flags_say_so(flags):
    pdf = stamped(flags=flags)

    assert is_printed_the_same(pdf)
    is_seen = is_inked(panel(panels(stamped(flags=flags, content=b""))))
    assert is_seen == (flags & PRINT and not flags & HIDDEN)


def test_a_stamp_that_got_lost_would_be_noticed():
    pdf = stamped(content=b"")
    assert is_inked(printed(pdf))

    del pdf.pages[0].obj["/Annots"]

    assert not is_inked(panel(panels(pdf)))


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("flags", [PRINT, PRINT | NO_ROTATE])
def test_a_stamp_lies_on_a_turned_page_as_in_a_viewer(turn, flags):
    pdf = stamped(flags=flags)
    pdf.pages[0].obj.Rotate = turn

    assert is_printed_the_same(pdf)


@pytest.mark.parametrize(
    "matrix", [[1, 0, 0, 1, 30, 40], [0, 1, -1, 0, 0, 0], [2, 0, 0, 0.5, 0, 0]]
)
def test_the_looks_of_a_stamp_may_be_turned(matrix):
    assert is_printed_the_same(stamped(Matrix=Array(matrix)))


@pytest.mark.parametrize(
    "rect", [(150, 200, 50, 150), (-20, -20, 30, 30), (10, 10, 10, 60), (0, 0, 0, 0)]
)
def test_a_stamp_may_be_anywhere(rect):
    assert is_printed_the_same(stamped(rect))


@pytest.mark.parametrize("box", [b"[0 0 0 0]", b"[0 0 50 25]", b"[100 50 0 0]", b"7"])
def test_looks_without_a_usual_size(box):
    assert is_printed_the_same(stamped(box=box))


def test_a_page_with_nothing_but_a_stamp():
    pdf = stamped()
    del pdf.pages[0].obj["/Contents"]

    assert is_printed_the_same(pdf)


def test_the_last_stamp_is_on_top_and_fields_are_above_all():
    pdf = form_pdf()
    looks = form_of(pdf, b"0 1 0 rg 0 0 100 50 re f")
    field(pdf, "Tx", [20, 20, 120, 70], AP=Dictionary(N=looks))
    for x, colour in ((40, b"1 0 0 rg "), (60, b"0 0 1 rg ")):
        looks = form_of(pdf, colour + b"0 0 100 50 re f")
        annotate(
            pdf, pdf.pages[0].obj, "Stamp", [x, 40, 160, 90], AP=Dictionary(N=looks)
        )

    assert is_printed_the_same(pdf)


def test_a_marker_lets_the_text_shine_through():
    pdf = page_pdf()
    looks = form_of(
        pdf,
        b"/M gs 1 1 0 rg 0 0 100 50 re f",
        Resources=Dictionary(ExtGState=Dictionary(M=Dictionary(BM=Name.Multiply))),
        Group=Dictionary(S=Name.Transparency),
    )
    page = pdf.pages[0].obj
    annotate(pdf, page, "Highlight", [20, 110, 120, 150], AP=Dictionary(N=looks))

    assert is_printed_the_same(pdf)


def test_what_pops_up_is_not_printed():
    pdf = page_pdf()
    looks = Dictionary(N=form_of(pdf, MARK))
    annotate(pdf, pdf.pages[0].obj, "Popup", [0, 0, 100, 100], AP=looks)

    assert is_printed_the_same(pdf)


def test_one_stamp_on_two_pages_is_on_both():
    pdf = page_pdf(pages=2)
    looks = Dictionary(N=form_of(pdf, MARK))
    stamp = annotate(pdf, pdf.pages[0].obj, "Stamp", [10, 10, 80, 80], AP=looks)
    pdf.pages[1].obj.Annots = Array([stamp])

    assert is_printed_the_same(pdf)


@pytest.mark.parametrize(
    "annotations", [b"7", b"[]", b"[7 null <<>>]", b"[<</AP 7 /F 4>>]"]
)
def test_what_are_no_annotations_print_nothing(annotations):
    pdf = page_pdf()
    pdf.pages[0].obj.Annots = Object.parse(annotations)

    assert is_printed_the_same(pdf)


def test_flags_that_are_no_number_print_nothing():
    assert is_printed_the_same(stamped(flags=Name.Print))


# ------------------------------------------------------------------ filled-in forms


def test_a_field_that_is_filled_in_is_printed():
    pdf = form_pdf()
    words = b"/Tx BMC BT /F1 14 Tf 1 0 0 rg 5 8 Td (Ana) Tj ET EMC"
    looks = form_of(pdf, words, Resources=pdf.pages[0].obj.Resources)
    field(pdf, "Tx", [20, 20, 120, 70], V="Ana", AP=Dictionary(N=looks))

    assert is_inked(panel(panels(pdf)))
    assert is_printed_the_same(pdf)


@pytest.mark.parametrize(
    ("state", "value"),
    [("Yes", "Yes"), ("Off", "Off"), ("Yes", "Off"), ("Off", "Yes"), ("Yes", None)],
)
def test_a_box_is_ticked_as_it_is_in_a_viewer(state, value):
    assert is_printed_the_same(with_a_box(state, value))


@pytest.mark.parametrize(
    ("state", "value"), [(None, "Yes"), (None, None), ("No", "Yes")]
)
def test_a_box_that_is_in_no_state_is_not_ticked(state, value):
    """PDFium draws a frame of its own instead; Poppler does the same as zine."""
    pdf = with_a_box(state, value)

    assert is_ticked(panel(panels(with_a_box("Yes", "Yes"))))
    assert not is_ticked(panel(panels(pdf)))
    assert is_inked(panel(panels(pdf)))


def test_a_box_that_leaves_its_state_to_the_viewer_is_ticked():
    assert is_ticked(panel(panels(with_a_box(None, "Yes", need_appearances=True))))


def test_one_of_several_boxes_is_ticked_by_the_field_above_them():
    pdf = form_pdf()
    above = pdf.make_indirect(Dictionary(FT=Name.Btn, V=Name.B, T="x", Ff=1 << 15))
    above.Kids = Array()
    for index, name in enumerate(("A", "B")):
        looks = Dictionary({f"/{name}": form_of(pdf, MARK)})
        looks.Off = form_of(pdf, b"0 0 100 50 re S")
        rect = [20, 20 + 60 * index, 120, 70 + 60 * index]
        kid = annotate(
            pdf, pdf.pages[0].obj, "Widget", rect, AP=Dictionary(N=looks), Parent=above
        )
        kid.AS = Name(f"/{name}") if name == "B" else Name.Off
        above.Kids.append(kid)
    pdf.Root.AcroForm.Fields.append(above)

    assert is_printed_the_same(pdf)


@pytest.mark.parametrize(
    ("kind", "entries"),
    [
        ("Tx", {"V": "Filled in"}),
        ("Ch", {"V": "two", "Opt": Array(["one", "two"]), "Ff": 1 << 17}),
    ],
)
def test_a_field_that_leaves_its_looks_to_the_viewer_is_drawn(kind, entries):
    pdf = form_pdf(need_appearances=True)
    field(pdf, kind, [20, 100, 180, 130], DA="/Helv 14 Tf 0 g", **entries)

    seen = panel(panels(pdf))

    assert is_inked(seen[110:140, 20:180])


def test_a_hidden_field_stays_hidden():
    pdf = form_pdf(need_appearances=True)
    field(pdf, "Tx", [20, 100, 180, 130], V="Secret", flags=PRINT | HIDDEN)

    assert not is_inked(panel(panels(pdf)))


@pytest.mark.parametrize("need_appearances", [True, False])
def test_a_form_is_imposed_without_a_word(need_appearances, recwarn, caplog):
    pdf = with_a_box(None, None, need_appearances=need_appearances)
    field(pdf, "Btn", [20, 100, 180, 130])

    with opened(pdf) as source:
        assert is_inked(panel(drawn(source)))
        assert source.notices == ()
    assert (list(recwarn), caplog.records) == ([], [])


def test_a_field_the_form_has_lost_is_printed_without_a_word():
    pdf = form_pdf()
    looks = Dictionary(N=form_of(pdf, MARK))
    field(pdf, "Tx", [20, 20, 120, 70], AP=looks)
    pdf.Root.AcroForm.Fields = Array()
    file = BytesIO()
    with pytest.warns(PageCopyWarning):
        pdf.save(file)

    assert is_ticked(panel(panels(file.getvalue())))

from __future__ import annotations

from io import BytesIO

from pikepdf import Dictionary, Name, Pdf, Stream

from zine.impose.pdf.some_pages import pages_with


def pdf_of(*contents):
    """Return a PDF whose pages can draw a picture, a form with it, and itself."""
    pdf = Pdf.new()
    picture = pdf.make_stream(b"\0", Subtype=Name.Image)
    form = pdf.make_stream(b"q\n/P Do\nQ\ninside", Subtype=Name.Form)
    loop = pdf.make_stream(b"/L Do", Subtype=Name.Form)
    objects = Dictionary(P=picture, F=form, L=loop, D=Dictionary())
    for width, content in enumerate(contents, start=10):
        pdf.add_blank_page(page_size=(width, 9))
        pdf.pages[-1].obj.Resources = Dictionary(XObject=objects)
        pdf.pages[-1].obj.Contents = Stream(pdf, content)
    file = BytesIO()
    pdf.save(file)
    return file.getvalue()


def find(*contents):
    return pages_with(
        pdf_of(*contents),
        lambda lines: [it for it in lines if it.endswith(b"side")],
        lambda name, _: [name],
    )


def test_pages_on_which_something_is_found_are_taken_out_in_their_order():
    some = find(b"outside", b"q\nQ", b"/P Do", b"/F Do\noutside")

    assert some.found == {
        1: {b"outside"},
        3: {"/P"},
        4: {"/P", b"inside", b"outside"},
    }
    with Pdf.open(BytesIO(some.pdf)) as pdf:
        assert [int(it.mediabox[2]) for it in pdf.pages] == [10, 12, 13]


def test_no_pages_are_no_file():
    assert find(b"/P gs", b"/D Do", b"/Missing Do") == ({}, b"")


def test_a_form_that_draws_itself_comes_to_an_end():
    assert find(b"/L Do") == ({}, b"")

from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Encryption, Name, OutlineItem, Pdf

from tests.impose.pdf.samples import annotate, page_pdf, printed, saved
from zine.errors import ContentError
from zine.impose.pdf.anonymous import anonymous


def made(pdf, **wishes):
    return anonymous(pdf if isinstance(pdf, bytes) else saved(pdf), name="a", **wishes)


def reader_file():
    """Return a file for readers, with all they need, and some of its maker."""
    pdf = page_pdf(pages=3, Tabs=Name.S, StructParents=0)
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem("Cover", 0))
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.K = Dictionary(Type=Name.StructElem, S=Name.Figure, P=root, Alt="A cat")
    pdf.Root.StructTreeRoot = root
    pdf.Root.Lang, pdf.Root.MarkInfo = "en", Dictionary(Marked=True)
    pdf.Root.OpenAction = Array([pdf.pages[1].obj, Name.Fit])
    link = Dictionary(S=Name.URI, URI="https://example.org")
    annotate(pdf, pdf.pages[0].obj, "Link", (0, 0, 9, 9), A=link)
    pdf.docinfo.Title, pdf.docinfo.Author = "Engines", "Ada"
    return pdf


def test_what_readers_need_stays():
    data = made(reader_file())

    with Pdf.open(BytesIO(data)) as pdf:
        assert str(pdf.Root.StructTreeRoot.K.Alt) == "A cat"
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.OpenAction.D[0].objgen == pdf.pages[1].obj.objgen
        assert str(pdf.Root.Outlines.First.Title) == "Cover"
        assert str(pdf.pages[0].obj.Annots[0].A.URI) == "https://example.org"
        assert pdf.pages[0].obj.StructParents == 0
        assert len(pdf.pages) == 3
    assert (printed(data) == printed(reader_file())).all()


def test_the_title_goes_unless_it_is_wanted():
    without, with_it = made(reader_file()), made(reader_file(), keep_title=True)

    with Pdf.open(BytesIO(without)) as pdf:
        assert "/Info" not in pdf.trailer
    with Pdf.open(BytesIO(with_it)) as pdf:
        assert dict(pdf.docinfo) == {"/Title": "Engines"}


def test_the_same_file_gives_the_same_bytes_whoever_made_it():
    one, other = reader_file(), reader_file()
    other.docinfo.Author = "Charles"
    other.docinfo.CreationDate = "D:20240229"

    assert made(one) == made(one)
    assert made(one) == made(other)


def test_a_locked_file_is_refused():
    locked = saved(page_pdf(), encryption=Encryption(owner="o"))

    with pytest.raises(ContentError, match="locked against changes"):
        made(locked)


def test_a_signature_is_taken_out_only_if_that_is_said():
    pdf = page_pdf()
    signature = pdf.make_indirect(
        Dictionary(Type=Name.Sig, ByteRange=Array([0, 1]), Name="Ada")
    )
    field = annotate(pdf, pdf.pages[0].obj, "Widget", (0, 0, 9, 9), FT=Name.Sig)
    field.V = signature
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)

    with pytest.raises(ContentError, match="signature would be gone") as caught:
        made(pdf)

    assert "--unsign" in caught.value.hint
    assert b"Ada" not in made(pdf, unsign=True)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 nothing", saved(Pdf.new())])
def test_what_has_no_pages_is_refused_in_words(data):
    with pytest.raises(ContentError):
        made(data)

from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Dictionary, Object, Pdf, Stream

from tests.impose.pdf.samples import opened, page_pdf, panels
from zine.impose.pdf.title import LONGEST

XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>%b</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>"""

DEFAULT = b'<rdf:Alt><rdf:li xml:lang="x-default">From XMP</rdf:li></rdf:Alt>'


def titled(info=None, xmp=None):
    """Return a file with a title in one place, or in both."""
    pdf = page_pdf()
    if info is not None:
        title = Object.parse(info)
        pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=title))
    if xmp is not None:
        pdf.Root.Metadata = Stream(pdf, xmp)
    return pdf


def title_of(file):
    with opened(file) as source:
        return source.title


@pytest.mark.parametrize(
    ("info", "xmp", "title"),
    [
        pytest.param(None, None, "", id="none"),
        pytest.param(b"(From Info)", None, "From Info", id="in one place"),
        pytest.param(None, XMP % DEFAULT, "From XMP", id="in the other"),
        pytest.param(b"(From Info)", XMP % DEFAULT, "From Info", id="in both"),
        pytest.param(b"(  )", XMP % DEFAULT, "From XMP", id="blank in the first"),
        pytest.param(b"<EFBBBFFF>", XMP % DEFAULT, "From XMP", id="no text"),
        pytest.param(b"7", XMP % DEFAULT, "From XMP", id="a number"),
        pytest.param(None, XMP % b"Plain", "Plain", id="plain words in XMP"),
        pytest.param(b"(A\\n B\\tC)", None, "A B C", id="several lines"),
    ],
)
def test_a_title_is_read_where_it_is(info, xmp, title):
    assert title_of(titled(info, xmp)) == title


def test_an_info_that_is_none_has_no_title():
    pdf = page_pdf()
    pdf.trailer.Info = Object.parse(b"7")

    assert title_of(pdf) == ""


def test_a_title_stays_with_the_sheets():
    with Pdf.open(BytesIO(panels(titled(b"(Zine No. 7)")))) as pdf:
        assert str(pdf.docinfo.Title) == "Zine No. 7"


def test_a_title_is_no_novel():
    assert title_of(titled(b"(%b)" % (b"x" * 5000))) == "x" * LONGEST


@pytest.mark.parametrize(
    ("xmp", "title"),
    [
        pytest.param(b"junk", "", id="junk"),
        pytest.param(b"", "", id="nothing"),
        pytest.param(b"<a/>", "", id="other XML"),
        pytest.param((XMP % DEFAULT)[:-30], "From XMP", id="cut off"),
        pytest.param(XMP % b"Fr\x01om", "From", id="a forbidden sign"),
        pytest.param(
            (XMP % DEFAULT).replace(
                b'xmlns:dc="http://purl.org/dc/elements/1.1/"', b""
            ),
            "From XMP",
            id="an undeclared prefix",
        ),
        pytest.param(
            XMP % b"<rdf:Bag><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Bag>",
            "",
            id="titles in no order",
        ),
    ],
)
def test_xmp_that_is_broken_is_nobodys_business(xmp, title, caplog, recwarn):
    assert title_of(titled(xmp=xmp)) == title
    assert (caplog.records, list(recwarn)) == ([], [])


def test_xmp_reads_no_file_of_this_computer(tmp_path):
    (tmp_path / "secret").write_text("hush")
    entity = b'<!DOCTYPE x [<!ENTITY e SYSTEM "%b"><!ENTITY f "hush">]>'
    entity %= (tmp_path / "secret").as_uri().encode()

    assert title_of(titled(xmp=entity + XMP % b"A&e;&f;")) == "A"


@pytest.mark.parametrize("metadata", [b"[1]", b"(words)", b"<</Type /Metadata>>"])
def test_xmp_that_is_no_stream_has_no_title(metadata):
    pdf = page_pdf()
    pdf.Root.Metadata = Object.parse(metadata)

    assert title_of(pdf) == ""

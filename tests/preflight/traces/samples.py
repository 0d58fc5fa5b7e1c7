"""PDFs with one planted trace each, and what is found in them."""

from __future__ import annotations

from io import BytesIO

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tests.impose.pdf.samples import INK, annotate, form_of, page_pdf, to_bytes
from zine.impose.pdf.anonymous import anonymous
from zine.preflight.likeness import first_difference
from zine.preflight.traces.read import read_traces

__all__ = ["INK", "Array", "Name", "annotate", "form_of", "page_pdf", "to_bytes"]

ADA = "Ada Lovelace"
PATH = r"C:\Users\ada\secret.pdf"


def traces(pdf):
    """Return what may lead to somebody."""
    return read_traces(to_bytes(pdf), name="a.pdf").telling


def said(pdf):
    """Return kinds and values of what may lead to somebody."""
    return {(it.kind, it.value) for it in traces(pdf)}


def everything(pdf):
    """Return kinds and values of all that is said."""
    return {(it.kind, it.value) for it in read_traces(to_bytes(pdf), name="a").traces}


def scrubbed(pdf, **wishes):
    """Return a PDF without its traces; it looks and reads the same."""
    data = to_bytes(pdf)
    new = anonymous(data, name="a.pdf", **wishes)
    assert first_difference(data, new) is None
    return new


def is_found_and_gone(pdf, *expected):
    """Return whether all that is expected is found, and nothing is after scrubbing."""
    data = to_bytes(pdf)
    found = said(data)
    missing = set(expected) - found
    assert not missing, found
    left = traces(scrubbed(data, unsign=True))
    assert not left, left
    return True


def draw(pdf, key, thing, *, on=0):
    """Draw a form or a picture on a page of a file, under a name."""
    page = pdf.pages[on].obj
    page.Resources.XObject = Dictionary({f"/{key}": thing})
    name = Name(f"/{key}").unparse()
    page.Contents = pdf.make_stream(INK + b" q 60 0 0 60 120 10 cm %b Do Q" % name)
    return pdf


def coded_picture(pdf, data, code="DCTDecode", size=(16, 16)):
    """Return a picture as it comes from a camera."""
    it = Stream(pdf, data)
    it.update(
        Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=size[0],
            Height=size[1],
            ColorSpace=Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=Name(f"/{code}"),
        )
    )
    return it


def reopened(data):
    return Pdf.open(BytesIO(data))


XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
{attributes}>{inside}</rdf:Description></rdf:RDF></x:xmpmeta>"""


def metadata(inside="", attributes=""):
    """Return metadata as programs write them."""
    return XMP.format(inside=inside, attributes=attributes).encode()


AUTHOR = f"<dc:creator><rdf:Seq><rdf:li>{ADA}</rdf:li></rdf:Seq></dc:creator>"

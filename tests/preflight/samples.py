"""Facts and files for the checks: good ones, to be spoilt in one point."""

from __future__ import annotations

from io import BytesIO

from pikepdf import Dictionary, Name, Pdf

from zine.preflight.facts import Page
from zine.preflight.profile import load_profile
from zine.preflight.subject import Subject
from zine.units import Pt, Rect, Size

SIZE = Size(Pt(400), Pt(300))
MIDDLE = Rect(Pt(100), Pt(100), Pt(200), Pt(150))

COPIER = load_profile("copy-shop")
SHOP = load_profile("production")
RISO = load_profile("riso")


def page(number=1, size=SIZE, **facts):
    """Return facts of a page that is fine unless they say otherwise."""
    return Page(number, size, Rect(Pt(0), Pt(0), *size), **facts)


def found(check, *pages, press=COPIER, **subject):
    """Return what a check finds."""
    return list(check(pages, Subject("a.pdf", **subject), press))


def pdf_of(content, *, size=SIZE, resources=None, pages=1, **entries):
    """Return a PDF whose pages have these operators, with Helvetica as F1."""
    pdf = Pdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    for _ in range(pages):
        pdf.add_blank_page(page_size=size)
        it = pdf.pages[-1].obj
        it.Resources = Dictionary(Font=Dictionary(F1=font))
        for key, value in (resources(pdf) if resources else {}).items():
            it.Resources[f"/{key}"] = value
        it.Contents = pdf.make_stream(content)
        for key, value in entries.items():
            it[f"/{key}"] = value
    file = BytesIO()
    pdf.save(file)
    return file.getvalue()

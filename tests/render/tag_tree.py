"""Read what a screen reader would: the tags of a PDF with the text that is in each."""

from __future__ import annotations

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium


def tags_of(pdf):
    """Return ``(tag, text)`` for each element of the structure tree, in order."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        texts = _texts_by_mark(page)
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            _walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), texts, found)
        pdfium.FPDF_StructTree_Close(tree)
    return found


def spoken(pdf):
    """Return what a screen reader says.

    Without the notes, which it offers apart, and the heads of tables that go on
    overleaf: each page has a table of its own, and each table has its head.
    """
    tags = tags_of(pdf)
    whole = "".join(text for tag, text in tags if tag == "Document")
    heads = [text for tag, text in tags if tag == "THead"]
    again = [text for at, text in enumerate(heads) if text in heads[:at]]
    for head in again:
        first, rest = whole.split(head, 1)
        whole = first + head + rest.replace(head, "", 1)
    for tag, text in tags:
        if tag == "Note":
            whole = whole.replace(text, "", 1)
    return whole


def headings_of(pdf):
    """Return ``(tag, text)`` for each heading, in order."""
    levels = {f"H{level}" for level in range(1, 7)}
    return [(tag, text) for tag, text in tags_of(pdf) if tag in levels]


def _texts_by_mark(page):
    textpage = page.get_textpage()
    texts = {}
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        mark = pdfium.FPDFPageObj_GetMarkedContentID(item)
        size = pdfium.FPDFTextObj_GetText(item, textpage, None, 0)
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDFTextObj_GetText(
            item, textpage, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
        )
        text = buffer.raw.decode("utf-16-le").rstrip("\0")
        texts[mark] = texts.get(mark, "") + text
    return texts


def _walk(element, texts, found):
    place = len(found)
    found.append(None)
    inside = []
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            inside.append(_walk(child, texts, found))
        else:
            mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
            # A link has something else than words in it, and artifacts have no number.
            inside.append(texts.pop(mark, "") if mark >= 0 else "")
    text = "".join(inside)
    found[place] = (_tag(element), text)
    return text


def _tag(element):
    size = pdfium.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_StructElement_GetType(element, buffer, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")

from __future__ import annotations

import pytest

from tests.preflight.traces.samples import (
    ADA,
    AUTHOR,
    Name,
    draw,
    form_of,
    is_found_and_gone,
    metadata,
    page_pdf,
)
from zine.preflight.traces.metadata import read_metadata


def on_the_document(pdf, stream):
    pdf.Root.Metadata = stream


def on_a_page(pdf, stream):
    pdf.pages[0].obj.Metadata = stream


def on_a_form(pdf, stream):
    draw(pdf, "Fm", form_of(pdf, b"0 0 1 1 re f", Metadata=stream))


def on_a_font(pdf, stream):
    pdf.pages[0].obj.Resources.Font.F1.Metadata = stream


@pytest.mark.parametrize("hang", [on_the_document, on_a_page, on_a_form, on_a_font])
def test_metadata_are_found_wherever_they_hang_and_gone(hang):
    pdf = page_pdf()
    dates = 'xmp:CreateDate="2024-02-29T13:05:12+01:00" xmp:CreatorTool="Scribus"'
    hang(
        pdf,
        pdf.make_stream(metadata(AUTHOR, dates), Type=Name.Metadata, Subtype=Name.XML),
    )

    assert is_found_and_gone(
        pdf,
        ("author", ADA),
        ("made", "2024-02-29 13:05:12 +01:00"),
        ("time zone", "UTC+01:00"),
        ("program", "Scribus"),
    )


def test_a_history_of_who_worked_when_is_read():
    history = (
        '<m:History xmlns:m="m/" xmlns:e="e/"><rdf:Seq><rdf:li'
        ' e:when="2024-01-01T09:00:00Z" e:softwareAgent="Illustrator"/></rdf:Seq>'
        "</m:History>"
    )

    found = {(it.kind, it.value) for it in read_metadata(metadata(history), "here")}

    assert found == {
        ("worked on", "2024-01-01 09:00:00 UTC"),
        ("program", "Illustrator"),
    }


def test_a_title_leads_to_nobody():
    title = (
        "<dc:title><rdf:Alt><rdf:li xml:lang='en'>Engines</rdf:li></rdf:Alt></dc:title>"
    )

    (found,) = read_metadata(metadata(title), "here")

    assert (found.value, found.is_telling) == ("Engines", False)


@pytest.mark.parametrize(
    "text",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
        b"<x><y></x>",
        b"\xff\xfe not XML /home/ada/",
    ],
)
def test_metadata_that_are_no_metadata_are_said_and_not_parsed(text):
    kinds = [it.kind for it in read_metadata(text, "here")]

    assert kinds[0] == "metadata"


def test_empty_metadata_say_nothing():
    assert not list(read_metadata(b" \n", "here"))

from __future__ import annotations

import pytest
from pikepdf import Dictionary

from tests.preflight.traces.samples import (
    PATH,
    Name,
    annotate,
    everything,
    is_found_and_gone,
    page_pdf,
    reopened,
    said,
    scrubbed,
)


def linked(**action):
    pdf = page_pdf()
    page = pdf.pages[0].obj
    annotate(pdf, page, "Link", (10, 10, 90, 40), A=Dictionary(**action))
    return pdf


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ({"S": Name.URI, "URI": "file:///home/ada/a.pdf"}, ("user name", "ada")),
        (
            {"S": Name.URI, "URI": "mailto:ada@example.org"},
            ("e-mail", "ada@example.org"),
        ),
        (
            {"S": Name.URI, "URI": "http://nas.local/a"},
            ("server", "http://nas.local/a"),
        ),
        ({"S": Name.Launch, "F": PATH}, ("starts a program", PATH)),
        ({"S": Name.GoToR, "F": Dictionary(UF=PATH)}, ("opens a file", PATH)),
        ({"S": Name.SubmitForm, "F": r"\\nas\forms"}, ("server", "nas")),
        (
            {"S": Name.JavaScript, "JS": "app.alert('Ada')"},
            ("script", "app.alert('Ada')"),
        ),
    ],
    ids=lambda it: it[0] if isinstance(it, tuple) else "",
)
def test_what_a_click_gives_away_is_found_and_gone(action, expected):
    assert is_found_and_gone(linked(**action), expected)


def test_a_script_in_a_stream_is_read():
    pdf = page_pdf()
    script = pdf.make_stream(b"open('/home/ada/x')")
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=script)

    assert is_found_and_gone(pdf, ("user name", "ada"))


def test_a_link_to_the_web_is_said_and_stays():
    pdf = linked(S=Name.URI, URI="https://example.org/zines?page=2")

    assert not said(pdf)
    assert ("link to", "example.org") in everything(pdf)
    with reopened(scrubbed(pdf)) as left:
        address = left.pages[0].obj.Annots[0].A.URI
    assert str(address) == "https://example.org/zines?page=2"

"""What a screen reader is told of notes, lists, links and folios."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from tests.layout.samples import zine_of
from tests.render.tag_tree import tags_of

TEXT = """
Words[^1] and more[^2], [a link](https://example.org/there).

{items}

| Fold | Pages |
| ---- | ----: |
| once |     4 |

<table><tr><th>Fold</th><td>twice</td></tr></table>

[^1]: First.
[^2]: Second.
"""
ITEMS = "\n\n".join(f"- Item {n}.\n\n    {'More words. ' * 30}" for n in range(9))


@pytest.fixture
def pages(tmp_path, typeset):
    """Return pages with folios, and a list that goes on overleaf."""
    return typeset(zine_of(tmp_path, TEXT.format(items=ITEMS), theme="plain"))


def elements_of(pdf):
    """Yield each structure element, and the one it stands in."""

    def walk(element, parent):
        if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
            return
        yield element, parent
        for child in element.K:
            yield from walk(child, element)

    yield from walk(pdf.Root.StructTreeRoot.K[0], None)


def marks_of(page):
    """Return the tag and the number of each piece of marked content on a page."""
    return [
        (str(operands[0]), operands[1].get("/MCID") if len(operands) > 1 else None)
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) in {"BMC", "BDC"}
    ]


def test_each_note_is_one_and_has_an_id_of_its_own(pages):
    with pikepdf.open(BytesIO(pages.pdf)) as pdf:
        notes = [it for it, _ in elements_of(pdf) if it.S == "/Note"]
        ids = {str(note.ID) for note in notes}

    texts = [text for tag, text in tags_of(pages.pdf) if tag == "Note"]
    assert [text.rstrip() for text in texts[:2]] == ["1. First.", "2. Second."]
    assert len(ids) == len(notes) == 3


def test_a_list_that_goes_on_overleaf_has_nothing_loose_in_it(pages):
    with pikepdf.open(BytesIO(pages.pdf)) as pdf:
        held = [
            str(it.S) for it, parent in elements_of(pdf) if parent and parent.S == "/LI"
        ]
        lists = [str(it.S) for it, _ in elements_of(pdf)].count("/L")

    assert lists > 1
    assert set(held) == {"/Lbl", "/LBody"}


def test_every_link_is_tagged_as_one(pages):
    with pikepdf.open(BytesIO(pages.pdf)) as pdf:
        holders = [
            str(it.S)
            for it, _ in elements_of(pdf)
            for child in it.K
            if isinstance(child, pikepdf.Dictionary) and child.get("/Type") == "/OBJR"
        ]

    assert len(holders) > 4
    assert set(holders) == {"/Link"}


def test_nothing_is_tagged_that_has_nothing_in_it(pages):
    with pikepdf.open(BytesIO(pages.pdf)) as pdf:
        assert [str(it.S) for it, _ in elements_of(pdf) if not len(it.K)] == []


def test_folios_are_not_read_aloud(pages):
    with pikepdf.open(BytesIO(pages.pdf)) as pdf:
        read = {
            (it.Pg.objgen, int(child))
            for it, _ in elements_of(pdf)
            for child in it.K
            if isinstance(child, int)
        }
        marked = {
            (page.obj.objgen, int(number))
            for page in pdf.pages
            for _, number in marks_of(page)
            if number is not None
        }
        artifacts = [tag for tag, _ in marks_of(pdf.pages[2])].count("/Artifact")

    assert marked == read
    # The folio, and the rule above the notes.
    assert artifacts == 2


def test_heads_of_tables_say_what_they_are_of(pages):
    with pikepdf.open(BytesIO(pages.pdf)) as pdf:
        scopes = [str(it.A.Scope) for it, _ in elements_of(pdf) if it.S == "/TH"]

    assert scopes == ["/Column", "/Column", "/Row"]

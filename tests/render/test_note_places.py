from __future__ import annotations

import re
from io import BytesIO

import pypdfium2
import pytest

from tests.layout.samples import composed, write, zine_of
from zine.content.read import read_zine
from zine.errors import ContentError, Place
from zine.render.engine import typeset

PARAGRAPH = (
    "The committee met on a Tuesday, and it did not agree, so it met again. " * 3
)
QUARREL = "The page is stained with soup, but the quarrel is clear enough. "


def text_with(*notes, behind=""):
    """Return four paragraphs, the last of which ends with notes of so many words."""
    calls = "".join(f"[^{number}]" for number, _ in enumerate(notes))
    quarrel = QUARREL.split() * 200
    said = (f"[^{n}]: n{n} {' '.join(quarrel[:it])}" for n, it in enumerate(notes))
    text = "\n\n".join([PARAGRAPH] * 4)
    return "\n\n".join([f"# Essay\n\n{text}last{calls}", behind, *said])


def printed(folder, text, theme="pamphlet"):
    return typeset(composed(zine_of(folder, text, theme=theme)))


def pages_with(word, pages):
    with pypdfium2.PdfDocument(BytesIO(pages.pdf)) as pdf:
        texts = [it.get_textpage().get_text_bounded() for it in pdf]
    return [n for n, it in enumerate(texts, start=1) if re.search(rf"\b{word}\b", it)]


@pytest.mark.parametrize("words", [20, *range(252, 300, 6), 450])
def test_a_note_stands_below_its_line_however_long_it_is(tmp_path, words):
    pages = printed(tmp_path, text_with(words))

    assert pages_with("n0", pages) == pages_with("last[0-9]", pages) != []
    assert pages.notices == ()


def test_a_note_that_no_page_can_hold_is_named(tmp_path):
    with pytest.raises(
        ContentError, match=r"the note “n0 The page is stained .* no ro"
    ) as e:
        printed(tmp_path, text_with(900))

    assert e.value.place == Place("01-text.md", 13)
    assert re.search(
        r"holds about [56]\d0 words of notes, and this one has 901", e.value.hint
    )


def test_a_note_that_would_stand_on_the_back_cover_is_named(tmp_path):
    with pytest.raises(
        ContentError, match=r"page 5: the note “n0 .* nor on another page"
    ):
        printed(tmp_path, text_with(430), theme="plain")


def test_a_note_that_has_to_wait_for_the_next_page_is_told(tmp_path):
    pages = printed(
        tmp_path,
        text_with(90, 90, 90, 90, behind="\n\n".join([PARAGRAPH] * 9)),
        theme="large-print",
    )

    (call,) = pages_with("last[0-9]+", pages)
    (note,) = pages_with("n1", pages)
    assert note > call
    messages = [it.message for it in pages.notices]
    assert any(
        it.startswith(f"page {call}: the note “n1 ") and it.endswith(f"on page {note}")
        for it in messages
    )


def test_notes_of_two_texts_stay_with_their_texts(tmp_path):
    files = {
        "zine.toml": 'title = "T"',
        "01-a.md": text_with(276),
        "02-b.md": text_with(282).replace("n0", "m0").replace("last", "end"),
    }

    pages = typeset(composed(read_zine(write(tmp_path, files))))

    assert pages_with("n0", pages) == pages_with("last[0-9]", pages)
    assert pages_with("m0", pages) == pages_with("end[0-9]", pages)

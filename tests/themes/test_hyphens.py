"""Where words are broken at the end of a line, and where never."""

from __future__ import annotations

import pypdfium2

from tests.layout.samples import write
from zine.content.read import read_zine
from zine.layout.compose import compose
from zine.layout.search import installed_themes
from zine.render.engine import typeset

WORD = "misunderstanding"
FEW, MANY = (
    " ".join(f"{'and' * (number % 4)} {WORD}" for number in range(count)).strip()
    for count in (40, 300)
)


def printed(folder, text):
    """Return a text in the pamphlet."""
    toml = 'title = "T"\ntheme = "pamphlet"'
    root = write(folder, {"zine.toml": toml, "01-a.md": text})
    return typeset(compose(read_zine(root), (installed_themes(),)))


def whole(pages):
    """Return how often the long word is printed in one piece."""
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        texts = [page.get_textpage().get_text_bounded() for page in pdf]
    return "".join(texts).count(WORD)


def test_words_of_a_text_may_be_broken_at_the_end_of_a_line(tmp_path):
    assert whole(printed(tmp_path, MANY)) < 300


def test_what_is_typed_is_never_broken(tmp_path):
    assert whole(printed(tmp_path, MANY.replace(WORD, f"`{WORD}`"))) == 300


def test_a_word_broken_in_any_type_needs_no_letter_of_another_font(tmp_path):
    pages = printed(tmp_path, f"| {FEW} |\n| --- |\n| *{FEW}* |")

    assert whole(pages) < 80
    assert pages.notices == ()

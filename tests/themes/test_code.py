"""What is typed is printed as it is typed."""

from __future__ import annotations

import pypdfium2

from tests.layout.samples import write
from zine.content.read import read_zine
from zine.layout.compose import compose
from zine.layout.search import installed_themes
from zine.render.engine import typeset

WORD = "extraordinarily"


def lines_of(folder, word):
    """Return the lines on which a word stands that is printed many times."""
    toml = 'title = "T"\ntheme = "pamphlet"'
    root = write(
        folder, {"zine.toml": toml, "01-a.md": f"a {word} quite {word} " * 200}
    )
    pages = typeset(compose(read_zine(root), (installed_themes(),)))
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        texts = [page.get_textpage().get_text_bounded() for page in pdf]
    return [line.rstrip() for text in texts[2:] for line in text.splitlines()]


def broken(lines):
    return [line for line in lines if line and not line.endswith((WORD, "a", "quite"))]


def test_words_of_a_text_may_be_broken_at_the_end_of_a_line(tmp_path):
    assert broken(lines_of(tmp_path, WORD))


def test_what_is_typed_is_never_broken(tmp_path):
    lines = lines_of(tmp_path, f"`{WORD}`")

    assert len(lines) > 100
    assert broken(lines) == []

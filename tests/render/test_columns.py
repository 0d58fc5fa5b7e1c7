from __future__ import annotations

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import zine_of
from zine.render.columns import capped

widths = st.lists(st.floats(1, 500), min_size=1, max_size=9)

TABLE = """
| Fold | Number | {head} |
| ---- | -----: | ------ |
| a    | 400    | {words} |
"""


@given(widths, st.floats(0.05, 1))
def test_columns_take_all_the_room_and_only_wide_ones_give_way(widths, share):
    room = sum(widths) * share

    new = capped(widths, room)

    assert sum(new) == pytest.approx(room)
    narrowed = [it for it, old in zip(new, widths, strict=True) if it < old]
    assert all(it == pytest.approx(max(new)) for it in narrowed)
    assert all(it <= old for it, old in zip(new, widths, strict=True))


def printed(typeset, folder, **cells):
    """Return the words of a table, and how far to the right they go."""
    pages = typeset(zine_of(folder, TABLE.format(**cells), theme="plain"))
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        text = pdf[pages.count - 2].get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        return text.get_text_bounded(), max(right for _, _, right, _ in boxes)


def test_short_words_are_whole_beside_long_sentences(tmp_path, typeset):
    text, _ = printed(typeset, tmp_path, head="Words " * 20, words="and more " * 30)

    assert "Fold Number Words" in " ".join(text.split())


def test_words_that_are_too_long_for_the_page_stay_on_it(tmp_path, typeset):
    long = "Rechtsschutzversicherungsgesellschaften" * 3

    text, right = printed(typeset, tmp_path, head=long, words="x")

    assert text.count("Rechts") + text.count("Rechts-") >= 1
    assert right < 139.7 / 25.4 * 72 - 20

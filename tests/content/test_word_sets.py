from __future__ import annotations

from zine.content.word_sets import names_in


def test_words_become_a_set():
    assert names_in("b a\n c a") == {"a", "b", "c"}

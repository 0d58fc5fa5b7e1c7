from __future__ import annotations

import pytest

from zine.layout.last_words import LONGEST, keep_last_words

JOINED = [
    "<h2>Songs for a Long Winter\xa0Evening</h2>",
    '<h3 id="a" class="b">What to do about\xa0both?</h3>',
    "<h2>Songs <em>for a Winter\xa0Night</em></h2>",
    '<p class="subtitle">A house that belongs to\xa0nobody</p>',
    '<p class="with-next pull-quote">It is yours to\xa0mend.</p>',
    "<figcaption>Found by six people and a\xa0dog</figcaption>",
]
LEFT = [
    "<h2>Winter Evening</h2>",
    "<h2>A Winter Evening</h2>",
    f"<h2>Songs for a long {'a' * LONGEST} b</h2>",
    "<h2>Songs for a <em>Winter</em> Night</h2>",
    "<h2>Songs of Bread &amp; Soup</h2>",
    "<p>Songs for a long winter evening</p>",
    '<p class="subtitles">Songs for a long winter evening</p>',
]


@pytest.mark.parametrize("html", JOINED)
def test_the_last_words_of_what_is_displayed_stay_together(html):
    assert keep_last_words(html.replace("\xa0", " ")) == html


@pytest.mark.parametrize("html", LEFT)
def test_other_words_are_left_as_they_are(html):
    assert keep_last_words(html) == html


def test_each_heading_of_a_document_is_looked_at():
    one = "<h2>Songs for a Long Winter\xa0Evening</h2>"

    joined = keep_last_words(f"<p>A b c d e</p>{one}{one}".replace("\xa0", " "))

    assert joined == f"<p>A b c d e</p>{one}{one}"

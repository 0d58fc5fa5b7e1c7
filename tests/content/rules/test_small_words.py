from __future__ import annotations

import pytest


@pytest.fixture
def bound(lone):
    """Return a text in a language; its spaces that do not break are underscores."""

    def bound(text, lang="pl"):
        zine = lone(f"---\ntitle: T\nlang: {lang}\n---\n{text}")
        return zine.parts[0].html.replace("\u00a0", "_")

    return bound


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("W domu i w lesie", "W_domu i_w_lesie"),
        ("Idę, a\npotem wracam", "Idę, a_potem wracam"),
        ("z *książką* (i bez)", "z_<em>książką</em> (i_bez)"),
        ("dom W. Nowaka, typu L, 5 a", "dom W. Nowaka, typu L, 5 a"),
        ("T-a jest", "T-a jest"),
        ("`a b` i", "<code>a b</code> i"),
    ],
)
def test_a_word_of_one_letter_stays_with_the_next(bound, text, printed):
    assert bound(text) == f"<p>{printed}</p>"


def test_each_language_has_its_own_small_words(bound):
    assert bound("k vodě a s ní", "cs") == "<p>k_vodě a_s_ní</p>"
    assert bound("k wodzie", "pl") == "<p>k wodzie</p>"
    assert bound("a man in a boat; I was", "en") == "<p>a man in a boat; I was</p>"


def test_words_in_another_language_follow_their_own(bound):
    html = bound('a <span lang="en">in a boat</span> i <span lang="cs">k ní</span>')

    assert "a_<span" in html
    assert "in a boat</span> i_<span" in html
    assert ">k_ní<" in html


def test_lines_of_a_poem_stay_lines(bound):
    assert bound("pod drzewem i\nw lesie\n{.verse}").count('class="line"') == 2


def test_small_words_are_kept_in_headings_and_in_notes(bound):
    html = bound("## Dom i las\n\nx[^1]\n\n[^1]: W domu.")

    assert "Dom i_las" in html
    assert "W_domu" in html


def test_small_words_are_kept_in_the_title_of_a_text(read):
    zine = read({"zine.toml": "title = 'T'\nlang = 'pl'", "01-a.md": "# Las i ty\n\nx"})

    assert zine.parts[0].title == "Las i\u00a0ty"

from __future__ import annotations

import re


def facing(one, other):
    """Return Markdown with two languages side by side."""
    return (
        '<div class="bilingual" markdown="1">\n'
        f'<div lang="en" markdown="1">\n\n{one}\n\n</div>\n'
        f'<div lang="ar" markdown="1">\n\n{other}\n\n</div>\n</div>'
    )


def sides(html):
    """Return the language and the words of each side, pair by pair."""
    return re.findall(r'<div class="side" lang="(..)" dir="...">(.*?)</div>', html)


def test_each_paragraph_stands_in_a_pair_with_its_translation(printed):
    html = printed(facing("One\n\nTwo", "واحد\n\nاثنان"))

    assert html.count('<div class="pair">') == 2
    assert sides(html) == [
        *(("en", "<p>One</p>"), ("ar", "<p>واحد</p>")),
        *(("en", "<p>Two</p>"), ("ar", "<p>اثنان</p>")),
    ]
    assert 'lang="ar" dir="rtl"' in html


def test_a_paragraph_without_a_translation_keeps_its_place_and_is_told(printed, told):
    text = facing("One\n\nTwo", "واحد")

    assert sides(printed(text))[2:] == [("en", "<p>Two</p>"), ("ar", "")]
    assert told(text)[0].startswith("essay.md:1: side by side stand 2 and 1 paragraphs")


def test_three_languages_are_told_and_left_as_they_are(printed, told):
    text = facing("One", "Two").replace("</div>\n</div>", "</div>\n<p>x</p></div>")

    assert "pair" not in printed(text)
    assert told(text) == ["essay.md:1: a text side by side has 3 parts; it needs two"]


def test_text_that_is_not_markdown_is_one_paragraph(printed):
    html = printed(
        '<div class="bilingual"><div lang="en">a <b>b</b> c</div><div>d</div></div>'
    )

    assert "<p>a <b>b</b> c</p>" in html
    assert html.count('<div class="pair">') == 1


def test_notes_are_numbered_as_the_pairs_are_read(printed):
    notes = "\n\n[^l]: last\n\n[^m]: middle"
    html = printed(facing("One\n\nTwo[^l]", "واحد[^m]\n\nاثنان") + notes)

    assert html.index("middle") < html.index("last")


def test_each_text_side_by_side_is_told_with_its_own_line(told):
    right, wrong = (
        facing("A", "B"),
        '<div class="bilingual" markdown="1">\n\nA\n\n</div>',
    )

    notices = told(f"~~~\n{right}\n~~~\n\n{right}\n\n{wrong}")

    assert notices == ["essay.md:29: a text side by side has 1 part; it needs two"]

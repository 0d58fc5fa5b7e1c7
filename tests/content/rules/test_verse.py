from __future__ import annotations

import pytest

LINE = '<span class="line">'


def lines(html):
    assert html.startswith('<p class="verse">')
    return (
        html.removeprefix(f'<p class="verse">{LINE}')
        .removesuffix("</span></p>")
        .split(f"</span> {LINE}")
    )


@pytest.mark.parametrize(
    ("poem", "found"),
    [
        ("one\ntwo", ["one", "two"]),
        ("one  \ntwo", ["one", "two"]),
        ("one\n  two\n    three", ["one", "\u2003two", "\u2003\u2003three"]),
        ("*one* a\ntwo **b** c", ["<em>one</em> a", "two <strong>b</strong> c"]),
        ("one *a\nb* two\nthree", ["one <em>a\nb</em> two", "three"]),
        ("alone", ["alone"]),
    ],
)
def test_each_line_of_the_manuscript_is_a_line(printed, poem, found):
    assert lines(printed(f"{poem}\n{{.verse}}")) == found


def test_a_note_stays_in_its_line(printed):
    html = printed("one[^1]\ntwo\n{.verse}\n\n[^1]: A note.")

    assert html.index("A note") < html.index("two")


def test_other_paragraphs_stay_as_they_are(printed):
    assert printed("one\n  two") == "<p>one\n  two</p>"


def test_a_poem_holds_its_stanzas(printed):
    html = printed('<div class="verse" markdown="1">\n\na\n  b\n\nc\n\n</div>\n\nd')

    assert html.startswith('<div class="poem">')
    assert html.count('<p class="verse">') == 2
    assert f"{LINE}\u2003b</span>" in html
    assert html.endswith("<p>d</p>")

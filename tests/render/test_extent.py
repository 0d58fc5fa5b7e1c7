from __future__ import annotations

from types import SimpleNamespace

import pytest
from weasyprint import HTML

from zine.render.extent import measure

PAGE = (
    "<style>@page { size: 400px 600px; margin: 50px }"
    " html { font: 16px/20px serif } body { margin: 0 }"
)
PARAGRAPH = "<p style='margin: 0'>word<br>word<br>word<br>word<br>word</p>"
DOT = (
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>"
).replace("'", "%22")
BREAK = "<div style='break-before: page'></div>"


def extent(body, style="", lang="en"):
    """Measure pages of 25 lines."""
    return measure(HTML(string=f"{PAGE}{style}</style>{body}").render(), lang=lang)


def test_a_text_is_measured_in_pages_lines_and_words():
    found = extent(PARAGRAPH * 7)

    assert (found.total, found.last, found.lines) == (2, 2, 25)
    assert [it.pages for it in found.stretches] == [2]
    assert found.fill == pytest.approx(0.4, abs=0.02)
    assert found.flow == pytest.approx(1.4, abs=0.02)


def test_each_break_ends_a_stretch():
    found = extent(PARAGRAPH + BREAK + PARAGRAPH * 5 + BREAK + PARAGRAPH * 2)

    assert [it.pages for it in found.stretches] == [1, 2]
    assert [it.fill for it in found.stretches] == pytest.approx([0.2, 0.4], abs=0.02)


def test_covers_do_not_flow_and_a_back_without_text_is_behind_it():
    named = "section { page: cover; break-after: page } .back { break-before: page }"

    found = extent(f"<section>Title</section>{PARAGRAPH}<div class=back></div>", named)

    assert (found.total, found.last, found.still, found.after) == (3, 2, 1, 1)
    assert [it.pages for it in found.stretches] == [1]


def test_words_are_counted_where_there_is_text_and_no_picture():
    full = "<p style='margin: 0'>" + "one two three<br>" * 40 + "</p>"
    picture = f"<img style='display: block; height: 260px; width: 200px' src='{DOT}'>"

    assert extent(full).words == pytest.approx(75, abs=1)
    assert extent(full + picture).words == pytest.approx(75, abs=1)


def test_a_picture_with_text_beside_it_takes_its_own_width_alone():
    beside = f"<img style='float: left; height: 500px; width: 150px' src='{DOT}'>"
    text = "<div style='margin-left: 150px'>" + "a b c d<br>" * 25 + "</div>"

    assert extent(beside + text).words == pytest.approx(200, abs=3)


def test_of_few_words_nobody_can_tell_how_many_fill_a_page():
    assert extent(PARAGRAPH).words == 0


def test_folios_and_footnotes_are_no_text():
    notes = (
        "@page { @bottom-center { content: counter(page) } @footnote { margin: 0 } }"
        " .n { float: footnote } .n::footnote-call, .n::footnote-marker { content: '' }"
    )

    plain, noted = (
        extent(PARAGRAPH),
        extent(
            f"{PARAGRAPH}<p>with a note<span class=n>a<br>b<br>c<br>d</span></p>", notes
        ),
    )

    assert plain.fill == pytest.approx(0.2, abs=0.02)
    assert noted.lines == pytest.approx(plain.lines - 4, abs=0.3)


def test_words_are_not_counted_where_they_are_not_set_apart():
    assert extent(PARAGRAPH * 30, lang="ja").words == 0
    assert extent(PARAGRAPH * 30, lang="zh-Hant").ending.words == 0
    assert extent(PARAGRAPH * 30, lang="ko").words > 0


def test_pages_without_anything_on_them_have_no_extent():
    assert extent("") is None
    assert measure(SimpleNamespace(pages=[]), lang="en") is None

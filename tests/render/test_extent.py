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
BREAK = "<div style='break-before: page'></div>"


def extent(body, style="", lang="en"):
    """Measure pages of 25 lines."""
    return measure(HTML(string=f"{PAGE}{style}</style>{body}").render(), lang=lang)


def test_a_text_is_measured_in_pages_lines_and_words():
    found = extent(PARAGRAPH * 7)

    assert (found.total, found.last, found.lines, found.words) == (2, 2, 25, 35)
    assert found.ends == (pytest.approx(0.4, abs=0.02),)
    assert found.flow == pytest.approx(1.4, abs=0.02)
    assert found.ending.words == pytest.approx(25, abs=0.3)


def test_each_break_ends_a_stretch():
    found = extent(PARAGRAPH + BREAK + PARAGRAPH * 5 + BREAK + PARAGRAPH * 2)

    assert found.ends == pytest.approx((0.2, 0.4), abs=0.02)


def test_covers_do_not_flow_and_a_back_without_text_is_behind_it():
    named = "section { page: cover; break-after: page } .back { break-before: page }"

    found = extent(f"<section>Title</section>{PARAGRAPH}<div class=back></div>", named)

    assert (found.total, found.last, found.still, found.after) == (3, 2, 1, 1)
    assert found.words == 5


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
    assert extent(PARAGRAPH, lang="ja").words == 0
    assert extent(PARAGRAPH, lang="zh-Hant").ending.words == 0


def test_pages_without_anything_on_them_have_no_extent():
    assert extent("") is None
    assert measure(SimpleNamespace(pages=[]), lang="en") is None

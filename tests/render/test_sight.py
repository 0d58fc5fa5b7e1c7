from __future__ import annotations

from io import BytesIO

import pytest
from weasyprint import HTML

from tests.layout.samples import pamphlet
from tests.render.samples import photo, saved
from zine.render.sight import look_at

FONT = pamphlet().typefaces[0].path.as_uri()
STYLE = f"""
@font-face {{ font-family: Serif; src: url({FONT}) }}
@page {{ size: 300pt 200pt; margin: 20pt }}
body, p {{ margin: 0; font: 10pt/12pt Serif }}
"""


def seen(html, css=""):
    page = HTML(string=f"<style>{STYLE}{css}</style>{html}").render().pages[0]
    return [it for it in look_at(page) if it.text is None or it.text.strip()]


def words(html, css=""):
    return [it.text for it in seen(html, css)]


def test_texts_are_seen_in_reading_order():
    assert words("<p>One <b>two</b> three</p><ul><li>four</ul>") == [
        *("One ", "two", " three", "• ", "four")
    ]


def test_a_text_is_seen_where_it_is_and_in_which_fonts():
    (text,) = seen('<p style="font-family: Serif, Other; margin: 5pt">Words</p>')

    assert text.rect.x0 == pytest.approx(25)
    assert text.rect.y0 == pytest.approx(25, abs=3)
    assert 20 < text.rect.width < 40
    assert text.families == ("Serif", "Other")
    assert text.window is None


def test_a_picture_is_seen_with_its_name():
    url = "data:image/png;base64,"
    from base64 import b64encode

    url += b64encode(saved(photo((30, 20)))).decode()

    (picture,) = seen(f'<img style="width: 60pt" src="{url}">')

    assert picture.text is None
    assert picture.source == url
    assert picture.rect.width == pytest.approx(60)
    assert picture.rect.height == pytest.approx(40)


@pytest.mark.parametrize(
    "css",
    [
        "i { display: none }",
        "i { visibility: hidden }",
        "i { display: inline-block; opacity: 0.01 }",
        "i { color: transparent }",
        "i { font-size: 0.9pt }",
        "p { color: #fff0 }",
    ],
)
def test_what_nobody_could_read_is_not_seen(css):
    assert "hidden" not in words("<p><i>hidden</i></p><div>plain</div>", css)
    assert "plain" in words("<p><i>hidden</i></p><div>plain</div>", css)


def test_a_child_of_something_hidden_may_show():
    css = "p { visibility: hidden } i { visibility: visible }"

    assert words("<p>no <i>yes</i></p>", css) == ["yes"]


def test_what_is_moved_is_seen_where_it_went():
    css = "p { width: 100pt; transform: translate(40pt, 30pt) }"
    (still,) = seen("<p>Words</p>")

    (moved,) = seen("<p>Words</p>", css)

    assert moved.rect.x0 - still.rect.x0 == pytest.approx(40)
    assert moved.rect.y0 - still.rect.y0 == pytest.approx(30)


def test_moves_add_up():
    css = "div { transform: translate(40pt) } p { transform: translate(0, 30pt) }"
    (still,) = seen("<div><p>Words</p></div>")

    (moved,) = seen("<div><p>Words</p></div>", css)

    assert moved.rect.x0 - still.rect.x0 == pytest.approx(40)
    assert moved.rect.y0 - still.rect.y0 == pytest.approx(30)


def test_what_is_turned_is_seen_standing():
    (lying,) = seen("<p>Words and words</p>")

    (standing,) = seen("<p>Words and words</p>", "p { transform: rotate(90deg) }")

    assert standing.rect.height == pytest.approx(lying.rect.width, abs=0.1)
    assert standing.rect.width == pytest.approx(lying.rect.height, abs=0.1)


def test_a_box_with_hidden_overflow_is_a_window():
    css = "p { overflow: hidden; width: 50pt; height: 8pt; padding: 2pt }"

    first, *_ = seen("<p>Words and words and words</p>", css)

    assert first.window.width == pytest.approx(54)
    assert first.window.height == pytest.approx(12)


def test_a_window_in_a_window_is_what_both_show():
    css = "div { overflow: hidden; height: 9pt } p { overflow: hidden; width: 50pt }"

    first, *_ = seen("<div><p>Words</p></div>", css)

    assert first.window.width == pytest.approx(50)
    assert first.window.height == pytest.approx(9)


def test_looking_changes_nothing():
    document = HTML(string=f"<style>{STYLE}</style><p>Words</p>").render()
    list(look_at(document.pages[0]))
    once, twice = BytesIO(), BytesIO()
    document.write_pdf(once)
    HTML(string=f"<style>{STYLE}</style><p>Words</p>").write_pdf(twice)

    assert once.getvalue() == twice.getvalue()

"""Zines and themes that would lay out for ever, or take all memory: each ends in one
sentence, and the press works for the next zine."""

from __future__ import annotations

import pytest
from PIL import Image

from tests.layout.samples import search_path, themed, with_html, write, zine_of
from tests.render.samples import saved
from zine.errors import LimitError, ZineError
from zine.render.limits import MEGABYTE, Limits
from zine.render.press import Press

NESTED_FLEX = '<div style="display: flex">' * 16 + "x" + "</div>" * 16
ONE_NOTE = 'x<span class="footnote">note</span> '


def copies(levels):
    groups = ["<g id='a0'><rect width='1' height='1'/></g>"]
    groups += [
        f"<g id='a{level}'>" + f"<use href='#a{level - 1}'/>" * 10 + "</g>"
        for level in range(1, levels + 1)
    ]
    return f"<svg xmlns='http://www.w3.org/2000/svg'>{''.join(groups)}</svg>"


def assert_still_works(press, root):
    press.send(zine_of(root / "next", "Fine."), search_path(zine_of(root / "next")))
    assert press.receive().count == 4


def ending(press, zine):
    press.send(zine, search_path(zine))
    with pytest.raises(ZineError) as caught:
        press.receive()
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300
    return caught.value


SLOW_HTML = {
    "flex boxes in flex boxes": NESTED_FLEX,
    "a cell a million columns wide": "<table><tr><td colspan=1000000>x</table>",
    "five thousand footnotes": f"<p>{ONE_NOTE * 5_000}</p>",
}
SLOW_THEMES = {
    "a gradient of a millionth of a pixel": {
        "css": "body { background: repeating-linear-gradient(red 0, blue 1e-6px) }"
    },
    "a loop in a loop": {
        "template": "{% for i in range(99999) %}{% for j in range(99999) %}"
        "{% endfor %}{% endfor %}"
    },
}


@pytest.fixture(scope="module")
def hasty_press():
    with Press(Limits(seconds=1)) as press:
        yield press


@pytest.mark.parametrize("html", SLOW_HTML.values(), ids=SLOW_HTML.keys())
def test_a_text_that_lays_out_for_ever_is_stopped(hasty_press, tmp_path, html):
    error = ending(hasty_press, with_html(zine_of(tmp_path), html))

    assert isinstance(error, LimitError)
    assert str(error) == "the layout is not finished after 1 second" or (
        "processor time" in str(error)
    )


@pytest.mark.parametrize("theme", SLOW_THEMES.values(), ids=SLOW_THEMES.keys())
def test_a_theme_that_lays_out_for_ever_is_stopped(hasty_press, tmp_path, theme):
    assert isinstance(ending(hasty_press, themed(tmp_path, **theme)), LimitError)


def test_after_a_stop_the_press_works_again(tmp_path):
    with Press(Limits(seconds=5)) as press:
        press.send(
            with_html(zine_of(tmp_path), NESTED_FLEX), search_path(zine_of(tmp_path))
        )
        # Stopped by hand: waiting for the clock has been tested above.
        press.stop()
        assert_still_works(press, tmp_path)


@pytest.mark.parametrize(
    ("open_tag", "close_tag", "times"),
    [
        ("<div>", "</div>", 137),
        ("<div>", "</div>", 500),
        ("<blockquote>", "</blockquote>", 8),
        ("<b>", "</b>", 500),
        ("<span>", "</span>", 239),
    ],
)
def test_deep_nesting_is_laid_out(printed, tmp_path, open_tag, close_tag, times):
    html = open_tag * times + "x" + close_tag * times

    assert printed(with_html(zine_of(tmp_path), html)).count == 4


def test_bottomless_nesting_is_refused(press, tmp_path):
    html = "<div>" * 5_000 + "x" + "</div>" * 5_000

    error = ending(press, with_html(zine_of(tmp_path), html))

    assert str(error) == "this zine cannot be laid out: it is nested too deeply"
    assert_still_works(press, tmp_path)


def test_lists_in_lists_run_off_the_page_by_name(press, tmp_path):
    html = "<ul><li>x" * 40 + "</li></ul>" * 40

    assert "over the right margin" in str(
        ending(press, with_html(zine_of(tmp_path), html))
    )


def test_pages_are_counted(press, tmp_path):
    template = '{% for i in range(999) %}<p style="break-after: page">x</p>{% endfor %}'

    error = ending(press, themed(tmp_path, template=template))

    assert isinstance(error, LimitError)
    assert str(error) == "the zine has more than 60 pages"
    assert error.hint == "Split it into volumes."


def test_what_takes_all_memory_is_named(tmp_path):
    double = "{% set a = a ~ a %}" * 30
    template = f"\n{{% set a = 'x' * 1000000 %}}{double}{{{{ a }}}}"
    canvas = saved(Image.new("RGBA", (7_000, 7_000), "red"), compress_level=1)
    write(tmp_path, {"huge.png": canvas})
    with Press(Limits(seconds=30, memory=640 * MEGABYTE)) as press:
        error = ending(press, themed(tmp_path / "theme", template=template))
        assert isinstance(error, LimitError)
        assert str(error) == "bad/bad.html:2: the template needs too much memory"

        error = ending(press, zine_of(tmp_path, "![Red](huge.png)"))
        assert isinstance(error, LimitError)
        assert str(error) == "01-text.md:1: “huge.png” needs too much memory"

        assert_still_works(press, tmp_path)


def test_a_drawing_that_multiplies_is_named(press, tmp_path):
    write(tmp_path, {"bomb.svg": copies(7)})

    error = ending(press, zine_of(tmp_path, "Words.\n\n![A bomb](bomb.svg)"))

    assert isinstance(error, LimitError)
    assert str(error) == (
        "01-text.md:3: the drawing “bomb.svg” copies its parts more than 10,000 times"
    )


@pytest.mark.parametrize(
    "css",
    [
        "@import url(bad.css); p { color: black }",
        "*:has(*)" * 12 + " { color: black }",
        "@page { size: 1mm 1mm; margin: 0 }",
        "@page { size: 1e9px 1e9px }",
        "p { font-size: 1e9px }",
        "p { margin-left: -1e9px }",
        "body { columns: 1000000 }",
        "p::before { content: counter(a, upper-roman); counter-reset: a 9999999 }",
        "p { width: 1e308px; height: 1e308px; transform: scale(0) }",
        ":root { --a: var(--b); --b: var(--a) } p { color: var(--a) }",
        ":root { --a: x x x x x x x x x x } " * 50,
    ],
)
def test_an_odd_style_sheet_ends_in_pages_or_in_one_sentence(press, tmp_path, css):
    zine = themed(tmp_path, css=css)
    press.send(zine, search_path(zine))
    try:
        pages = press.receive()
    except ZineError as error:
        assert "\n" not in str(error)  # noqa: PT017
    else:
        assert pages.count >= 1


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        (
            "\n{{ 'a' * 10 ** 10 }}",
            "bad/bad.html:2: the template makes a value of more than 1,000,000 parts",
        ),
        (
            "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
            "bad/bad.html:1: the template calls itself without end",
        ),
        (
            "{{ cycler.__init__.__globals__.os.popen('touch PWNED').read() }}",
            "bad/bad.html:1: template: access to attribute '__init__' of 'type'",
        ),
    ],
)
def test_a_template_bomb_is_named_with_its_line(
    press, tmp_path, monkeypatch, template, sentence
):
    monkeypatch.chdir(tmp_path)

    assert str(ending(press, themed(tmp_path, template=template))).startswith(sentence)
    assert not list(tmp_path.rglob("PWNED"))

from __future__ import annotations

import html
import re
from dataclasses import replace
from urllib.parse import unquote

import numpy as np
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import composed, pamphlet, zine_of
from tests.render.samples import text_of
from tests.render.tag_tree import tags_of
from zine.layout.initial_drawing import GAP
from zine.layout.initials import opening_of, set_initials
from zine.layout.search import installed_themes
from zine.layout.theme import load_theme
from zine.render import engine
from zine.units import Size, mm

THEME = pamphlet()
RUN = "so the story runs on, and on, for as many lines as it takes to go around. "
TALE = (
    "Once upon a time there was a printer who never stopped, and the printer had a"
    " friend who never began. "
)
SCALE = 8
"""Pixels in a point."""


def with_initial(text, says=' class="drop-cap"', **wishes):
    initial = replace(THEME.initial, **wishes)
    return set_initials(f"<p{says}>{text}</p>", initial, THEME.typefaces, most=5)


def without_initials(document):
    bare = re.sub(r'<span class="initial" style="[^"]*"></span>', "", document)
    return re.sub(r'<span class="initial-letter"[^>]*>(.*?)</span>', r"\1", bare)


def printed(folder, text, theme="pamphlet", page=None, **settings):
    """Return a text in a theme."""
    from zine.render.engine import typeset

    zine = zine_of(folder, text, theme=theme, **settings)
    return typeset(composed(replace(zine, page=page)))


# ------------------------------------------------------------------ which letters


@pytest.mark.parametrize(
    ("text", "marks", "letter"),
    [
        ("Once", "", "O"),
        ("“Once", "“", "O"),
        ("« Jamais", "« ", "J"),
        ("— Salut", "— ", "S"),
        ("¿Quién", "¿", "Q"),
        ("1976", "", "1"),
        ("E\u0301lan", "", "E\u0301"),
        ("Весна", "", "В"),
        ("שלום", "", "ש"),
        ("私", "", "私"),
    ],
)
def test_a_paragraph_opens_with_marks_and_a_letter(text, marks, letter):
    assert opening_of(text) == (marks, letter)


@pytest.mark.parametrize("text", ["", " ", "...", "“", "☞ Look", "مرحبا"])
def test_signs_and_letters_that_join_the_next_are_no_initials(text):
    assert opening_of(text) is None
    assert with_initial(text) == f'<p class="drop-cap">{text}</p>'


def test_only_a_paragraph_that_asks_for_it_has_an_initial():
    assert 'class="initial"' in with_initial("Once")
    assert 'class="initial"' in with_initial("Once", ' class="lead drop-cap"')
    assert with_initial("Once", ' class="no-drop-cap"') == (
        '<p class="no-drop-cap">Once</p>'
    )
    assert with_initial("Once", "") == "<p>Once</p>"


def test_a_theme_can_begin_each_text_with_one():
    initial = replace(THEME.initial, first=True)

    def begins(html):
        return "initial" in set_initials(html, initial, THEME.typefaces, most=5)

    assert begins(f'<div class="body">\n<p>Once {RUN * 3}</p>')
    assert begins(f'<div class="body">\n<h2 id="a">A</h2>\n<p>Once {RUN * 3}</p>')
    assert not begins(f'<div class="body continued">\n<p>Once {RUN * 3}</p>')
    assert not begins(f'<div class="body"><p>One.</p><p>Two {RUN * 3}</p>')
    assert not begins(f'<div class="body"><p class="epigraph">Once {RUN * 3}</p>')
    assert not begins(f'<div class="body"><p>Short.</p> {RUN * 3}')


def test_a_theme_can_do_without():
    assert with_initial("Once", lines=1) == '<p class="drop-cap">Once</p>'


def test_a_letter_that_no_face_has_stays_in_its_word():
    assert with_initial("私は") == '<p class="drop-cap">私は</p>'


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30))
def test_no_letter_is_lost_or_added(text):
    source = html.escape(text)

    out = without_initials(with_initial(source))

    said = re.sub("<.*?>", "", out)
    assert html.unescape(said).strip() == text.strip()


def test_the_letter_is_drawn_and_nothing_else():
    document = with_initial("“Quite.")

    (drawing,) = re.findall(r"data:image/svg\+xml,(.*?)&quot;", document)
    assert set(re.findall(r"<(\w+)", unquote(drawing))) == {"svg", "path"}
    assert "fill" not in unquote(drawing)


@pytest.mark.parametrize(
    ("holder", "is_close"),
    [
        ("<body>", True),
        ('<body dir="rtl">', False),
        ('<body dir="rtl"><article dir="ltr">', True),
        ('<body><article dir="rtl"></article><article>', True),
    ],
)
def test_a_word_that_runs_the_other_way_stays_clear_of_its_initial(holder, is_close):
    html = set_initials(
        f'{holder}<p class="drop-cap">Lots', THEME.initial, THEME.typefaces, most=2
    )

    assert (f"margin-inline-end: {GAP}em" in html) == is_close


def test_words_in_italics_keep_them():
    document = with_initial("<em>Once</em> upon")

    assert '<em><span class="initial-letter"' in document


# ------------------------------------------------------------------ how it is read


@pytest.mark.parametrize(
    "begins",
    ["Once upon", "“Quite so", "A teapot", "1976 was", "Élan is", "*Once* upon"],
)
@pytest.mark.parametrize("theme", ["pamphlet", "broadsheet", "stencil", "typewriter"])
def test_the_word_comes_out_whole(tmp_path, theme, begins):
    pages = printed(tmp_path, f"{begins} {RUN}\n{{.drop-cap}}", theme)

    said = begins.replace("*", "")
    assert f"{said} so" in text_of(pages.pdf)
    assert any(
        tag == "P" and " ".join(text.split()).startswith(said)
        for tag, text in tags_of(pages.pdf)
    )
    assert pages.notices == ()


# ------------------------------------------------------------------ where it stands


def ink_of(pages, left=0, right=None):
    """Return which pixels of the last page with words are black."""
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        page = next(it for it in reversed(list(pdf)) if text_on(it))
        return page.render(scale=SCALE).to_numpy().min(axis=2)[:, left:right] < 128


def text_on(page):
    return page.get_textpage().get_text_range().strip()


def rows_of(ink):
    """Return the bands of rows with ink, as (top, bottom) in points."""
    dark = np.flatnonzero(np.diff(np.r_[0, ink.any(axis=1), 0]))
    return [(a / SCALE, b / SCALE) for a, b in dark.reshape(-1, 2)]


@pytest.mark.parametrize("size", [None, Size(mm(105), mm(148)), Size(mm(70), mm(105))])
@pytest.mark.parametrize("theme", ["pamphlet", "stencil", "typewriter", "broadsheet"])
def test_it_spans_whole_lines_from_capital_to_baseline(tmp_path, theme, size):
    """All letters are flat at head and foot, so what is black is a capital high."""
    words = "I" + "HHHHH " * 60
    lines = load_theme(theme, [installed_themes()]).initial.lines
    lines = min(lines, 2) if size and size.width < mm(90) else lines

    ink = ink_of(printed(tmp_path, f"{words}\n{{.drop-cap}}", theme, size))

    columns = np.flatnonzero(ink.any(axis=0))
    start = columns[0]
    wide = next(it for it in range(start, ink.shape[1]) if not ink[:, it].any())
    body = rows_of(ink[:, wide : wide + 40 * SCALE])
    body = [it for it in body if it[1] - it[0] > 3][:lines]
    letter = next(it for it in rows_of(ink[:, start:wide]) if it[1] - it[0] > 12)
    assert letter[0] == pytest.approx(body[0][0], abs=0.3)
    assert letter[1] == pytest.approx(body[lines - 1][1], abs=0.3)


def test_a_letter_of_another_script_is_lent_and_its_word_kept_whole(tmp_path):
    he = printed(tmp_path / "he", f"שלום {'לכולן ' * 40}\n{{.drop-cap}}", lang="he")
    ru = printed(tmp_path / "ru", f"Йод {'был ' * 60}\n{{.drop-cap}}", "broadsheet")

    assert "שלום לכולן" in text_of(he.pdf)
    assert "Йод был" in text_of(ru.pdf)
    assert ink_of(he)[:, -80 * SCALE : -40 * SCALE].any(axis=1).sum() > 20 * SCALE


def test_a_short_paragraph_is_as_deep_as_its_initial(tmp_path):
    short = printed(tmp_path / "a", "Oh.\n{.drop-cap}\n\nNext.")
    bare = printed(tmp_path / "b", "Oh.\n\nNext.")

    assert rows_of(ink_of(short))[-1][1] == pytest.approx(
        rows_of(ink_of(bare))[-1][1] + 12.5, abs=0.5
    )


@pytest.mark.parametrize("theme", ["pamphlet", "broadsheet"])
def test_no_page_ends_between_an_initial_and_its_lines(monkeypatch, tmp_path, theme):
    documents = []
    honest = engine.survey
    monkeypatch.setattr(
        engine, "survey", lambda it, _: documents.append(it) or honest(it, _)
    )
    text = TALE * 3 + "\n{.drop-cap}\n\nafter"
    for fillers in {"pamphlet": range(17, 22), "broadsheet": range(6, 10)}[theme]:
        before = "filler\n\n" * fillers
        printed(tmp_path, f"{before}{text}", theme, Size(mm(105), mm(148)))

        drawing, letter = places(documents[-1], "initial", "initial-letter")
        assert drawing == pytest.approx(letter, abs=1)


def places(document, *names):
    """Return on which page, and how far below its head, elements stand."""
    found = {}
    for number, page in enumerate(document.pages):
        for box in page._page_box.descendants():
            if box.element is not None and box.element_tag == "span":
                found.setdefault(box.element.get("class"), (number, box.position_y))
    return [found[name] for name in names]


def test_a_word_of_one_letter_takes_its_space_along(tmp_path):
    text = "I " + "HHHHHHH " * 6 + "\n{.drop-cap}"
    ink = ink_of(printed(tmp_path, text, "broadsheet"))

    columns = np.flatnonzero(ink.any(axis=0))
    wide = next(it for it in range(columns[0], ink.shape[1]) if not ink[:, it].any())
    beside = ink[:, wide : wide + 100 * SCALE]
    lines = [it for it in rows_of(beside) if it[1] - it[0] > 3][:3]
    starts = [
        np.flatnonzero(beside[int(a * SCALE) : int(b * SCALE)].any(axis=0))[0]
        for a, b in lines
    ]

    assert len(starts) > 1
    assert np.ptp(starts) <= SCALE

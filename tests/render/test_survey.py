from __future__ import annotations

import unicodedata

import pytest

from tests.layout.samples import themed, with_html, write, zine_of
from tests.render.samples import photo, saved, text_of
from zine.errors import ContentError, ThemeError

BOX = '<div class="box">{}</div>'

TEXTS = {
    "English with everything": """
        # Head with *em*, `code` and a note[^1]

        “Quotes”, dashes – — …, fi ffi ﬁ ligatures, e.g. AT&T <https://example.org/a_b>.
        A [link](https://example.org/very/long/path/that/goes/on/and/on/and/on/index.html)
        and again[^1], H<sub>2</sub>O, x², ½, <q>quoted</q>, <s>struck</s>, HTML.

        | a | b |
        |---|---|
        | 1 | 2 |

        1. one
            - two

        Term
        :   Meaning

        ~~~
        code  with	tabs
        ~~~

        *[HTML]: HyperText Markup Language

        [^1]: A note with **bold**.

            And a second paragraph.
        """,
    "German, broken by hand and by rule": """
        # Straße, Maß, Größe

        Donaudampfschifffahrtsgesellschaftskapitänsmütze Rindfleischetikettierung
        Silben\u00adtrennungs\u00adalgo\u00adrith\u00admus STRASSE Straße ẞ ß fünf ﬆ.
        """,
    "French with narrow spaces": "« Œuvre\u202f! », l’été, naïve, Ÿ, ça\u00a0va\u202f?",
    "Turkish": "# İstanbul ve ılık\n\nIğdır’ın İ ı I i diyarı",
    "Vietnamese": "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm",
    "Polish and Czech": "Zażółć gęślą jaźń. Příliš žluťoučký kůň úpěl ďábelské ódy.",
    "Greek": "# Ὅμηρος\n\nΜῆνιν ἄειδε, θεά, ΣΊΣΥΦΟΣ Σίσυφος ᾼ ᾳ ΐ Ά έυ άι",
    "Russian and Ukrainian": "# Съешь\n\nещё этих мягких булок. Їжак ґава й",
    "accents apart": unicodedata.normalize(
        "NFD", "# Café naïve\n\nTất cả ą́ ộ Ǻ Å é̂ ñ\n\ncafé"
    ),
    "zero-width signs": "a\u200bb c\u200dd e\u2060f \ufeffg h\u200ei \u00adj\u00ad",
    "one word as long as a page": "a" * 3_000 + " `" + "a_b" * 300 + "`",
    "digits and signs": "1 ١ 2² ₃ ¼ % ‰ § ¶ † ‡ • · € £ ¥ © ® ™ ° ′ ″ ∞ ≠ ≤ ± × ÷ − √",
    "sharp and long": "ſtraſſe Ǆ ǅ ŉ ẖ ΰ İ ĳ Ĳ ﬀ ﬃ ŀ",
}
"""Texts that the fonts of the pamphlet can set on any computer."""

OTHER_SCRIPTS = {
    "Arabic": "# عنوان\n\nيولد جميع الناس أحرارا متساوين في الكرامة. لا إله، مُحَمَّد ١٢٣",
    "Hebrew": "# כותרת\n\nכל בני אדם נולדו בני חורין. שָׁלוֹם עֲלֵיכֶם",
    "Armenian": "# Հայոց\n\nԲոլոր մարդիկ ծնվում են ազատ ու հավասար և ﬗ",
    "Georgian": "# ქართული\n\nყველა ადამიანი იბადება თავისუფალი და თანასწორი",
    "Lao": "ມະນຸດທຸກຄົນເກີດມາມີກຽດສັກສີ",
    "two directions": "The word \u2067שלום\u2069 in عرب text, 12 عرب 34, (عرب)",
    "phonetics": "ʁɛʒɔ̃ ŋɡ ʔ ə ˈstɹɛs",
    "symbols": "Hello ☺ ☀ ★ ✂ → ⇒ ∀x∈ℝ ℃ № Ω",
}
"""Texts that need a font of the computer, such as DejaVu Sans."""


def undent(text):
    lines = text.strip().split("\n")
    return "\n".join(line.removeprefix(" " * 8) for line in lines)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_text_that_is_all_there_raises_no_alarm(typeset, tmp_path, text):
    typeset(zine_of(tmp_path, undent(text)))


@pytest.mark.parametrize("text", OTHER_SCRIPTS.values(), ids=OTHER_SCRIPTS.keys())
def test_a_text_in_another_script_raises_no_alarm(typeset, tmp_path, text):
    try:
        typeset(zine_of(tmp_path, text))
    except ContentError as error:
        # Without a font for it, that is what is said, and nothing else.
        assert "no font here has the character" in error.message  # noqa: PT017


@pytest.mark.parametrize("lang", ["ar", "he", "tr", "el", "lt", "de", "nl"])
def test_the_language_of_a_zine_raises_no_alarm(typeset, tmp_path, lang):
    text = "# Istanbul Iğdır ΆΣ\n\nijs IJS istanbul ĳ Straße άι Ά ᾳ ŉ į̇́ ì"

    typeset(zine_of(tmp_path, text, lang=lang))


@pytest.mark.parametrize(
    "css",
    [
        *(
            f"body {{ text-transform: {value} }}"
            for value in ("uppercase", "lowercase", "capitalize", "full-width")
        ),
        "body { font-variant: small-caps }",
        "p { font-feature-settings: 'liga' 0 } p::first-letter { font-size: 20pt }",
        "p { columns: 2 } p { hyphens: auto; text-align: justify; width: 60pt }",
        "p { letter-spacing: 3pt; word-spacing: 5pt; white-space: pre-wrap }",
        "p { overflow: hidden } blockquote { overflow: hidden; line-height: 1 }",
        "p::before { content: 'More: ' counter(page) } q { quotes: '<' '>' }",
        "p { position: relative; left: 5pt; transform: rotate(3deg) }",
        "p { opacity: 0.5; color: #333; font-size: 6pt }",
        "p { float: left; width: 80pt } .footnote { float: none; display: inline }",
        "thead { display: table-header-group } p { string-set: s content() }",
        "html { overflow: hidden } body { overflow: auto }",
    ],
)
def test_a_style_that_hides_nothing_raises_no_alarm(typeset, tmp_path, css):
    text = "# Heads\n\n> quoted Straße\n\nΆΣ ᾳ ΐ fi ŉ İ ß Ünïcödé[^1] “x” ½ Ⅷ."
    text += "\n\n[^1]: One."
    zine = themed(tmp_path, css=css, text=f"---\nlang: el\n---\n{text}")

    try:
        typeset(zine)
    except ContentError as error:
        assert "no font here has the character" in error.message  # noqa: PT017


def test_a_text_as_long_as_a_book_raises_no_alarm(typeset, tmp_path):
    words = "Nobody is in charge, and by ten they will have settled it.[^{0}]"
    notes = "\n".join(f"[^{i}]: Note {i} says something, too." for i in range(60))
    text = "\n\n".join(f"{words.format(i)} " * 1 + "Words. " * 90 for i in range(60))

    pages = typeset(zine_of(tmp_path, f"{text}\n\n{notes}"))

    assert pages.count > 15


def test_rubies_and_details_are_all_printed(typeset, tmp_path):
    text = (
        "<ruby>base<rp>(</rp><rt>top</rt><rp>)</rp></ruby>\n\n"
        "<details><summary>Sum</summary>inside</details>\n\n<div hidden>plain</div>"
    )

    printed = text_of(typeset(zine_of(tmp_path, text)).pdf)

    assert all(word in printed for word in ("base", "top", "Sum", "inside", "plain"))


# ------------------------------------------------------------------ text that is lost


@pytest.mark.parametrize(
    "css",
    [
        ".box { display: none }",
        ".box { visibility: hidden }",
        ".box { opacity: 0 }",
        ".box { color: transparent }",
        ".box { color: rgba(0, 0, 0, 0.01) }",
        ".box { font-size: 0 }",
        ".box { font-size: 0.5pt }",
        ".box { max-lines: 1; block-ellipsis: auto; continue: discard }",
        ".box { content: none } .box { display: none }",
    ],
)
def test_text_that_is_swallowed_is_named(typeset, tmp_path, css):
    words = "swallowed words " * 20
    zine = themed(tmp_path, css=css, text=f"Words.\n\n{words}")
    zine = with_html(zine, f"<p>Words.</p>{BOX.format(words)}")

    with pytest.raises(ContentError) as caught:
        typeset(zine)
    assert str(caught.value).startswith("01-text.md:3: the text “swallowed words")
    assert str(caught.value).endswith("is on no page")
    assert caught.value.hint


@pytest.mark.parametrize("word", ["words", "Sample", "x", "1", "★", "!"])
def test_text_that_is_swallowed_once_is_named_even_if_it_is_printed_elsewhere(
    typeset, tmp_path, word
):
    zine = themed(tmp_path, css=".box { display: none }", text=f"Words. {word}")
    zine = with_html(zine, f"<p>x words Sample 1 !</p>{BOX.format(word)}")

    with pytest.raises(ContentError) as caught:
        typeset(zine)
    assert caught.value.message == f"the text “{word}” is on no page"


def test_a_template_that_prints_no_texts_is_caught(typeset, tmp_path):
    template = '<html lang="en"><title>T</title><body>{{ zine.title }}'

    pages = typeset(themed(tmp_path, template=template, text="Lost."))

    # The document is what is laid out; that a theme must print every part is the
    # business of the preflight.
    assert "Lost" not in text_of(pages.pdf)


@pytest.mark.parametrize(
    "css",
    [
        ".box { overflow: hidden; height: 10pt }",
        ".box { overflow: hidden; width: 20pt; white-space: nowrap }",
        ".box { overflow: hidden; white-space: nowrap; text-overflow: ellipsis }",
        ".box { overflow: hidden; max-height: 10pt; text-indent: -900pt }",
        ".box { overflow: hidden; transform: translate(9pt); height: 0 }",
        ".box { overflow: auto; height: 10pt }",
    ],
)
def test_text_that_is_cut_off_is_named(typeset, tmp_path, css):
    words = "these words are cut off " * 12
    zine = themed(tmp_path, css=css, text=f"Words.\n\n{words}")
    zine = with_html(zine, f"<p>Words.</p>{BOX.format(words)}")

    with pytest.raises(ContentError) as caught:
        typeset(zine)
    assert str(caught.value).startswith("01-text.md:3: page 3: “")
    assert "cut off by a box that is too small" in caught.value.message


# ------------------------------------------------------------------ text that runs over


@pytest.mark.parametrize(
    ("css", "side"),
    [
        (".box { white-space: nowrap }", "right"),
        (".box { margin-left: -60pt }", "left"),
        (".box { position: absolute; top: -60pt; left: 0 }", "upper"),
        (".box { position: absolute; top: 700pt; left: 0; height: 9pt }", "lower"),
        (".box { transform: translate(300pt) }", "right"),
        (".box { transform: rotate(90deg) translate(0, 400pt) }", "left"),
        ("main { transform: translate(-99pt) } p { margin: 0 99pt }", "left"),
    ],
)
def test_text_that_runs_over_a_margin_is_named(typeset, tmp_path, css, side):
    words = "these words run over and over " * 4
    zine = themed(tmp_path, css=css, text=f"Words.\n\n{words}")
    zine = with_html(zine, f"<p>Words.</p>{BOX.format(words)}")

    with pytest.raises(ContentError) as caught:
        typeset(zine)
    error = caught.value
    assert error.message.startswith("page 3: “these words run over and over")
    assert error.message.endswith(f"pt over the {side} margin")
    assert str(error.place) == "01-text.md:3"
    says = {"upper": "--head wider", "lower": "--foot wider"}
    assert says.get(side, "lines break at spaces") in error.hint


def test_a_wide_table_runs_over_by_name(typeset, tmp_path):
    cells = " | ".join("unbreakable" for _ in range(12))
    css = "td, th { overflow-wrap: normal; hyphens: none }"
    zine = themed(tmp_path, css=css, text=f"| {cells} |\n|{'---|' * 12}\n| {cells} |")

    with pytest.raises(ContentError) as caught:
        typeset(zine)
    assert str(caught.value).startswith("01-text.md:1: page 3: “unbreakable” runs ")


def test_text_may_touch_the_safe_area_and_no_more(typeset, tmp_path):
    css = "@page {{ margin: {}pt }} p {{ margin: 0; text-align: right }}"
    css += " @page cover {{ margin: 36pt }} @page :left {{ margin: {}pt }}"

    typeset(themed(tmp_path / "in", css=css.format(18, 18), text="Words"))
    with pytest.raises(ContentError, match=r"“Words” runs 1 pt over the "):
        typeset(themed(tmp_path / "out", css=css.format(17, 17), text="Words"))


def test_a_picture_that_runs_off_the_page_is_named(typeset, tmp_path):
    write(tmp_path, {"cat.png": saved(photo())})
    zine = themed(
        tmp_path,
        css="img { max-width: none; width: 500pt }",
        text="Words.\n\n![A cat](cat.png)",
    )

    with pytest.raises(ContentError) as caught:
        typeset(zine)
    assert str(caught.value).startswith(
        "01-text.md:3: page 3: the picture “cat.png” runs "
    )


def test_a_picture_may_bleed_to_the_edge(typeset, tmp_path):
    write(tmp_path, {"cat.png": saved(photo())})
    css = "figure { margin: 0 -11.5mm 0 -14.5mm } img { max-width: none; width: 100% }"

    typeset(themed(tmp_path, css=css, text="![A cat](cat.png)"))


# ------------------------------------------------------------------ the page itself


@pytest.mark.parametrize(
    "css", ["@page { size: A4 }", "@page :right { size: 100mm 100mm }"]
)
def test_a_theme_does_not_change_the_format(typeset, tmp_path, css):
    with pytest.raises(ThemeError) as caught:
        typeset(themed(tmp_path, css=css))
    assert "but the zine's format is 139.7 × 210 mm" in caught.value.message
    assert caught.value.hint == "Take “size” out of the theme's @page rules."


@pytest.mark.parametrize("name", ["universal", "half-letter", "a5"])
def test_every_format_is_printed_in_its_size(typeset, tmp_path, name):
    pages = typeset(zine_of(tmp_path, format=name))

    assert pages.count == 4

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.layout.samples import composed, pamphlet, search_path, themed, write, zine_of
from tests.render.samples import text_of, tiny_font
from zine.errors import ContentError, ThemeError
from zine.layout.installing import pip_install
from zine.render.glyphs import (
    check_families,
    missing_glyph,
    say_fallbacks,
    say_lost_slants,
)
from zine.render.limits import Limits
from zine.render.press import Press

CHEROKEE = "ᏣᎳᎩ"
TEXTS = (("01.md", "Words\n\nand 漢字"), ("02.md", "one &#x10FFFD; two &#128578;"))


# ------------------------------------------------------------------ missing letters


def test_a_missing_letter_is_named_with_its_place_and_a_package_that_has_it():
    error = missing_glyph("漢", TEXTS)

    assert str(error) == (
        "01.md:3: no font here has the character “漢”"
        " (U+6F22, cjk unified ideograph-6f22)"
    )
    assert error.hint == (
        "Install a font that has it"
        f" ({pip_install('noto-cjk-sans-jp-regular', 'noto-cjk-sans-jp-bold')},"
        " or on Debian: apt install fonts-noto-cjk),"
        " or replace it in the text."
    )


def test_several_missing_letters_are_one_error():
    error = missing_glyph("漢字一二三四五六", TEXTS)

    assert error.message.endswith(" (also U+5B57, U+4E00, U+4E8C, U+4E09, U+56DB …)")


def test_letters_of_another_font_have_a_hint_of_their_own():
    error = missing_glyph("漢ภา字", TEXTS)

    assert error.message.endswith("(also U+5B57)")
    (thai,) = error.others
    assert "(U+0E20, thai character pho samphao) (also U+0E32)" in thai.message
    assert "apt install fonts-noto-core" in thai.hint


@pytest.mark.parametrize(
    ("letter", "line"), [("\U0010fffd", 1), ("\N{SLIGHTLY SMILING FACE}", 1)]
)
def test_a_letter_written_as_a_number_is_found_too(letter, line):
    place = missing_glyph(letter, TEXTS).place

    assert (place.file, place.line) == ("02.md", line)


def test_a_letter_that_no_text_has_comes_without_a_place():
    assert missing_glyph("☃", TEXTS).place is None


@pytest.mark.parametrize("letter", ["\U0010fffd", "\ue000", "\u0378"])
def test_a_code_point_without_a_meaning_has_to_be_replaced(letter):
    assert missing_glyph(letter, ()).hint == (
        "It has no agreed meaning: replace it in the text."
    )


@pytest.mark.parametrize(
    ("letter", "package"),
    [
        *(("न", "fonts-noto-core"), ("ع", "fonts-noto-core"), ("한", "fonts-noto-cjk")),
        *(("あ", "fonts-noto-cjk"), ("☃", "fonts-symbola"), ("🙂", "fonts-symbola")),
        *(("𐌰", "fonts-noto-core"), ("𝔄", "fonts-symbola"), ("𠀀", "fonts-noto-cjk")),
        *(("Ꮳ", "fonts-noto-core"), ("ﷺ", "fonts-noto-core")),
    ],
)
def test_each_script_has_its_package(letter, package):
    assert f"on Debian: apt install {package})" in missing_glyph(letter, ()).hint


# ------------------------------------------------------------------ in print


@pytest.fixture(scope="module")
def bare_press(tmp_path_factory):
    """A press on a computer whose only font has six Cherokee letters."""
    folder = tmp_path_factory.mktemp("fonts")
    tiny_font(folder / "box.ttf", "Box Cherokee", CHEROKEE)
    write(
        folder,
        {
            "fonts.conf": f"<fontconfig><dir>{folder}</dir>"
            f"<cachedir>{folder}/cache</cachedir></fontconfig>"
        },
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FONTCONFIG_FILE", str(folder / "fonts.conf"))
        with Press(Limits(seconds=20)) as press:
            yield press


@pytest.fixture
def bare(bare_press):
    def set_zine(zine):
        bare_press.send(zine, search_path(zine))
        return bare_press.receive()

    return set_zine


def test_the_pamphlet_needs_no_font_of_the_computer(bare, tmp_path):
    pages = bare(zine_of(tmp_path, "# Wörter\n\n*Ça* **va** Ελλάδα “Жук” 12½ – €…"))

    assert pages.notices == ()


def test_letters_that_the_theme_lacks_are_set_in_a_font_that_has_them(bare, tmp_path):
    pages = bare(zine_of(tmp_path, f"Words and {CHEROKEE}."))

    (notice,) = pages.notices
    assert str(notice) == (
        "Cherokee letters are set in “Box Cherokee”, a font of this computer;"
        " another computer may break the lines elsewhere"
    )
    assert CHEROKEE in text_of(pages.pdf)


def test_a_letter_that_no_font_has_is_an_error_with_file_and_line(bare, tmp_path):
    with pytest.raises(ContentError) as caught:
        bare(zine_of(tmp_path, "Fine.\n\nNot fine: Ꮿ"))
    assert str(caught.value) == (
        "01-text.md:3: no font here has the character “Ꮿ” (U+13EF, cherokee letter ya)"
    )


@pytest.mark.parametrize("letter", ["\U0010fffd", "\ue123", "漢"])
def test_a_letter_is_never_a_box(bare, tmp_path, letter):
    with pytest.raises(ContentError, match=f"U\\+{ord(letter):04X}"):
        bare(zine_of(tmp_path, f"x{letter}x"))


def test_a_missing_letter_in_a_title_is_found_in_the_settings(bare, tmp_path):
    with pytest.raises(ContentError, match=r"^zine.toml:1: no font here has"):
        bare(zine_of(tmp_path, title="漢"))


def test_a_family_that_is_not_there_is_an_error(bare, tmp_path):
    with pytest.raises(ThemeError) as caught:
        bare(themed(tmp_path, css='\np { font-family: "Comic Neue", "Papyrus" }'))
    assert str(caught.value) == (
        "bad/bad.css:2: the font family “Comic Neue” is not there"
    )
    assert caught.value.hint == (
        "Add a [[typeface]] for it to theme.toml, or name one that is."
    )


@pytest.mark.parametrize(
    "families",
    ['"Comic Neue", "Source Serif Pro"', '"Box Cherokee"', '"source serif pro"'],
)
def test_one_family_of_a_list_is_enough(bare, tmp_path, families):
    css = f"p {{ font-family: {families} }}"
    text = CHEROKEE if "Box" in families else "Words"

    bare(themed(tmp_path, css=css, text=text))


def test_a_family_that_sets_nothing_need_not_be_there(bare, tmp_path):
    css = 'table { font-family: "Comic Neue" } br { font-family: "Papyrus" }'

    assert bare(themed(tmp_path, css=css)).notices == ()


def test_a_font_that_a_theme_brings_is_no_fallback(bare, tmp_path):
    zine = themed(
        tmp_path,
        css='p { font-family: "Source Serif Pro", "My Box" }',
        toml='[[typeface]]\nfamily = "My Box"\nfile = "box.ttf"\n',
        text=f"Words and {CHEROKEE}.",
    )
    tiny_font(tmp_path / "templates/bad/box.ttf", "Whatever", CHEROKEE)

    assert bare(zine).notices == ()


def test_a_font_file_that_is_damaged_is_an_error(bare, tmp_path):
    zine = themed(
        tmp_path,
        css='p { font-family: "My Box", "Source Serif Pro" }',
        toml='[[typeface]]\nfamily = "My Box"\nfile = "box.ttf"\n',
    )
    write(tmp_path, {"templates/bad/box.ttf": b"\0\1\0\0" + b"\xff" * 500})

    with pytest.raises(ThemeError, match=r"^the font file of “My Box” is damaged$"):
        bare(zine)


# ------------------------------------------------------------------ what is said


def document_with(**fonts):
    return SimpleNamespace(
        fonts={
            name: SimpleNamespace(
                family=name, to_unicode=dict(enumerate(letters, start=1))
            )
            for name, letters in fonts.items()
        }
    )


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("αβ", "Greek letters are"),
        ("漢あ", "Chinese or Japanese, Hiragana letters are"),
        ("한", "Korean letters are"),
        ("☀★ ", "“☀★” is"),
    ],
)
def test_scripts_are_called_by_their_names(tmp_path, letters, words):
    (notice,) = say_fallbacks(document_with(Other=letters), composed(zine_of(tmp_path)))

    assert notice.message.startswith(f"{words} set in “Other”, a font of this computer")


def test_spaces_in_another_font_are_nobodys_business(tmp_path):
    assert (
        say_fallbacks(document_with(Other=" \u2003"), composed(zine_of(tmp_path))) == ()
    )


@pytest.mark.parametrize("family", ["serif", "monospace", "Source Sans Pro", "Other"])
def test_generic_families_and_those_in_use_are_there(tmp_path, family):
    check_families(
        document_with(Other="x"), [("Nope", family)], composed(zine_of(tmp_path))
    )


# ------------------------------------------------------------------ lost italics


def lost(text, family="Source Serif Pro"):
    composition = SimpleNamespace(typefaces=pamphlet().typefaces)
    return [str(it) for it in say_lost_slants({(family,): text}, composition)]


def test_letters_whose_italics_are_missing_are_said():
    assert lost("It is русский") == [
        (
            "“Source Serif Pro” has no italics for some letters: Cyrillic letters are"
            " upright"
        )
    ]


def test_a_family_without_italics_loses_all_of_them():
    assert lost("abc", "IBM Plex Mono") == [
        "“IBM Plex Mono” has no italics for some letters: Latin letters are upright"
    ]


@pytest.mark.parametrize(
    ("text", "family"),
    [
        pytest.param("It is “so”… 12", "Source Serif Pro", id="letters it has"),
        pytest.param("→ ☞", "Source Serif Pro", id="no letter"),
        pytest.param("русский", "Box", id="a family of the computer"),
    ],
)
def test_nothing_is_said_where_no_italics_are_lost(text, family):
    assert lost(text, family) == []


def test_russian_italics_in_the_pamphlet_are_said_to_be_upright(bare, tmp_path):
    pages = bare(zine_of(tmp_path, "Это *русский* and *English* text."))

    (notice,) = pages.notices
    assert str(notice).endswith("Cyrillic letters are upright")

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.layout.samples import composed, themed, zine_of
from zine.errors import LimitError, ThemeError
from zine.layout.composition import ZINE_ORIGIN
from zine.paper import FORMATS
from zine.units import Size, mm


@pytest.mark.parametrize("code", ["{{ 7*7 }}", "{% raw %}", "{# gone #}", "{{"])
def test_template_code_in_a_zine_is_text(tmp_path, code):
    zine = zine_of(tmp_path, f"# Head {code}\n\nBody {code}", title=f"Title {code}")

    html = composed(zine).html

    assert f"Title {code}" in html
    assert f"Body {code}" in html


def test_html_in_settings_is_text(tmp_path):
    zine = zine_of(tmp_path, title="<b>Fish & Chips</b>", closing="<script>x</script>")

    html = composed(zine).html

    assert "<title>&lt;b&gt;Fish &amp; Chips&lt;/b&gt;</title>" in html
    assert "<script" not in html


@pytest.mark.parametrize(
    ("width", "height", "named"),
    [
        *((74.25, 105, "tiny"), (69.85, 107.95, "tiny"), (105, 148.5, "small")),
        *((107.95, 139.7, "small"), (139.7, 210, "full"), (215.9, 139.7, "full")),
    ],
)
def test_a_theme_is_told_how_small_the_page_is(width, height, named, tmp_path):
    page = Size(mm(width), mm(height))

    composition = composed(replace(zine_of(tmp_path), page=page))

    assert composition.page == page
    assert f' class="{named}-page"' in composition.html


@pytest.mark.parametrize(
    ("settings", "pages", "text"),
    [
        ({"lang": "he"}, "rtl", "rtl"),
        ({"binding": "right"}, "rtl", "ltr"),
        ({"lang": "ar", "binding": "left"}, "ltr", "rtl"),
        ({"lang": "fa", "binding": "top"}, "rtl", "rtl"),
    ],
)
def test_pages_and_text_can_run_from_the_right(settings, pages, text, tmp_path):
    styles = composed(zine_of(tmp_path, **settings)).styles[0].text

    assert f"html {{ direction: {pages} }} body {{ direction: {text} }}" in styles


def test_what_runs_from_the_left_need_not_be_said(tmp_path):
    assert "direction" not in composed(zine_of(tmp_path)).styles[0].text


def test_what_stands_on_the_cover_is_markdown(tmp_path):
    html = composed(zine_of(tmp_path, cover="A *line*.")).html

    assert '<div class="on-cover"><p>A <em>line</em>.</p></div>' in html


def test_a_format_that_asks_the_sheet_is_universal_without_one(tmp_path):
    composition = composed(zine_of(tmp_path, format="panel"))

    assert composition.page == FORMATS["universal"].size


def test_the_page_size_comes_from_the_format(tmp_path):
    composition = composed(zine_of(tmp_path, format="half-letter"))

    assert composition.page == FORMATS["half-letter"].size
    assert "size: 396.0000pt 612.0000pt" in composition.styles[0].text


def test_every_font_file_is_declared_without_its_path(tmp_path):
    composition = composed(zine_of(tmp_path))

    declared = composition.styles[0].text

    for index in range(len(composition.typefaces)):
        assert f'url("https://fonts.invalid/{index}")' in declared
    assert str(composition.typefaces[0].path.parent) not in declared


def test_a_themes_styles_come_behind_those_it_extends(tmp_path):
    composition = composed(themed(tmp_path, css="p { color: black }"))

    names = [sheet.name for sheet in composition.styles]

    assert names[:2] == ["page size and fonts", "base/rhythm.css"]
    assert names[-1] == "bad/bad.css"
    origins = {sheet.name: sheet.origin for sheet in composition.styles}
    mounted = {mount.origin: mount.label for mount in composition.mounts}
    assert mounted[origins["bad/bad.css"]] == "bad"
    assert mounted[origins["base/rhythm.css"]] == "base"
    assert mounted[ZINE_ORIGIN] == ""


def test_sources_and_templates_travel_along_so_that_errors_can_name_a_line(tmp_path):
    composition = composed(themed(tmp_path, template="<p>x</p>", text="Words."))

    assert ("01-text.md", "Words.") in composition.texts
    assert composition.templates == (("bad/bad.html", "<p>x</p>"),)


def test_the_document_names_no_folder_of_this_computer(tmp_path):
    composition = composed(zine_of(tmp_path))

    assert str(tmp_path) not in composition.html
    assert not any(str(tmp_path) in sheet.text for sheet in composition.styles)


def test_a_style_sheet_outside_the_theme_is_refused(tmp_path):
    zine = themed(tmp_path)
    sheet = tmp_path / "templates/bad/bad.css"
    sheet.unlink()
    sheet.symlink_to(tmp_path / "zine.toml")

    with pytest.raises(ThemeError) as caught:
        composed(zine)
    assert str(caught.value) == (
        "bad/theme.toml: the style sheet “bad.css” is not in the theme's folder"
    )


def test_a_style_sheet_that_is_not_utf_8_is_named_with_its_line(tmp_path):
    with pytest.raises(ThemeError, match=r"^bad/bad.css:2: byte 2 is not UTF-8$"):
        composed(themed(tmp_path, css=b"\n/\xff"))


def test_a_style_sheet_may_not_be_huge(tmp_path):
    with pytest.raises(LimitError, match=r"^bad/bad.css: the file is larger than 2 MB"):
        composed(themed(tmp_path, css=" " * 2_000_001))


def test_a_theme_that_is_not_there_is_named(tmp_path):
    with pytest.raises(
        ThemeError, match=r"^zine.toml:\d: there is no theme called “pamphlett”"
    ):
        composed(zine_of(tmp_path, theme="pamphlett"))

from __future__ import annotations

import pytest


def test_attributes_that_run_or_hide_are_dropped(lone):
    zine = lone('<p onclick="x()" hidden data-x="1" class="lead">a</p>')

    assert zine.parts[0].html == '<p class="lead">a</p>'
    assert zine.notices == ()


def test_a_style_is_dropped_and_told(lone):
    zine = lone('a\n\n<span style="color:red">b</span>')

    assert zine.parts[0].html == "<p>a</p>\n<p><span>b</span></p>"
    assert str(zine.notices[0]) == "essay.md:3: the style “color:red” was left out"


def test_a_text_cannot_use_the_classes_of_the_rules(printed):
    assert printed("a\n{.footnote .lead}") == '<p class="lead">a</p>'


def test_cells_of_a_table_align_by_class(printed):
    html = printed("|a|b|\n|:-:|-:|\n|c|d|")

    assert '<th class="align-center">a</th>' in html
    assert '<td class="align-right">d</td>' in html


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<td colspan=3>", ' colspan="3"'),
        ("<td colspan=1000000>", ""),
        ("<td colspan=51>", ""),
        ("<td rowspan=x>", ""),
        ("<td rowspan=²>", ""),
    ],
)
def test_a_cell_spans_no_more_than_a_page_can_show(printed, html, kept):
    assert f"<td{kept}>" in printed(f"<table><tr>{html}a</td></tr></table>")


@pytest.mark.parametrize(
    ("attribute", "kept"),
    [
        ('lang="de-AT"', ' lang="de-AT" dir="ltr"'),
        ('lang="fa-IR"', ' lang="fa-IR" dir="rtl"'),
        ('lang="he" dir="ltr"', ' lang="he" dir="ltr"'),
        ('lang="german"', ""),
        ('dir="rtl"', ' dir="rtl"'),
        ('dir="up"', ""),
        ('id="  "', ""),
        ('cite="https://x.org"', ""),
    ],
)
def test_an_attribute_has_to_make_sense(printed, attribute, kept):
    assert printed(f"<q {attribute}>a</q>") == f"<p><q{kept}>a</q></p>"


def test_an_anchor_of_the_old_kind_is_an_anchor(printed):
    assert printed('<a name="x"></a>a [b](#x)') == (
        '<p><a id="x"></a>a <a href="#x">b</a></p>'
    )


def test_a_list_may_start_anywhere(printed):
    assert printed("7. a").startswith('<ol start="7"')

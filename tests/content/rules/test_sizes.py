from __future__ import annotations

import pytest

from zine.content.rules.sizes import measured


@pytest.mark.parametrize(
    ("typed", "css"),
    [
        ("50%", "50%"),
        ("33.3 %", "33.3%"),
        ("40mm", "40mm"),
        ("4 CM", "4cm"),
        ("1.5in", "1.5in"),
        ("120", "120px"),
        ("120px", "120px"),
        ("٥٠%", "50%"),
    ],
)
def test_a_measure_is_a_number_and_a_unit(typed, css):
    measure = measured(typed)

    assert measure is not None
    assert measure.css == css


@pytest.mark.parametrize(
    "typed",
    [
        *("", "0%", "101%", "-5mm", "0", "1px", "99999", "2000mm", "5em", "wide"),
        *("50%;color:red", "calc(1px)", "50%}", "1e3mm"),
    ],
)
def test_what_is_no_measure_or_an_impossible_one_is_none(typed):
    assert measured(typed) is None


@pytest.mark.parametrize(
    "text",
    [
        "![A cat](cat.png){width=50%}",
        "![A cat](cat.png)\n{width=50%}",
        '<img src="cat.png" alt="A cat" width="50%">',
        '<img src="cat.png" alt="A cat" width="50%" height="900">',
    ],
)
def test_a_picture_has_the_width_that_is_asked_for(printed, text):
    html = printed(text)

    assert 'style="width:50%"' in html
    assert "height" not in html


def test_a_picture_may_have_a_height_instead(printed):
    assert 'style="height:30mm"' in printed("![A cat](cat.png){height=30mm}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("![A cat](c.png){width=wide}", "no picture can have the width “wide”"),
        ("![A cat](c.png){height=50%}", "no picture can have the height “50%”"),
        ("Words.\n{width=50%}", "only a picture can have a width; “50%” was left out"),
        ("Words.\n{.half}", "only a picture can be “half”"),
    ],
)
def test_what_cannot_be_is_told_with_its_line(told, text, said):
    (notice,) = told(f"one\n\n{text}")

    assert notice.startswith(("essay.md:3: ", "essay.md:4: "))
    assert said in notice

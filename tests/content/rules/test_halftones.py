from __future__ import annotations

import pytest


def test_a_picture_says_itself_what_is_asked_for_its_figure(printed):
    assert printed("![A cat](cat.jpg){.halftone-coarse}") == (
        '<figure class="halftone-coarse">'
        '<img alt="A cat" src="cat.jpg" class="halftone-coarse"></figure>'
    )


def test_pictures_in_a_box_say_what_is_asked_for_it(printed):
    html = printed('<div class="halftone-line"><p><img src="a.jpg" alt="A"></p></div>')

    assert '<img src="a.jpg" alt="A" class="halftone-line">' in html


def test_the_nearest_wish_counts(printed):
    html = printed(
        '<div class="halftone-line">'
        '<img class="old halftone-none" src="a.jpg" alt="A"></div>'
    )

    assert '<img class="old halftone-none"' in html


def test_a_picture_of_which_nothing_is_asked_says_nothing(printed):
    assert "class" not in printed("![A cat](cat.jpg)")


def test_the_picture_on_the_cover_keeps_its_wish(read):
    image = "![A cat](images/cat.jpg){.halftone-none}"
    zine = read({"zine.toml": f'title = "T"\nimage = "{image}"\n', "01-a.md": "Words."})

    assert 'class="halftone-none"' in zine.image


@pytest.mark.parametrize(
    ("wish", "hint"),
    [("corse", "Did you mean “halftone-coarse”?"), ("x", "There is: halftone-none,")],
)
def test_a_halftone_that_there_is_not_is_told(lone, wish, hint):
    text = f"One.\n\n![A cat](cat.jpg){{.halftone-{wish}}}\n"

    (notice,) = lone(text).notices

    assert str(notice) == f"essay.md:3: there is no halftone “{wish}”"
    assert notice.hint.startswith(hint)

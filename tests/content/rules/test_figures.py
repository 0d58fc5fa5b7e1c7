from __future__ import annotations

import pytest


def test_a_picture_alone_becomes_a_figure_with_a_caption(printed):
    assert printed('![A cat](cat.png "The cat"){.wide #c}') == (
        '<figure class="wide"><img alt="A cat" id="c" src="cat.png">'
        "<figcaption>The cat</figcaption></figure>"
    )


def test_a_picture_without_a_caption_has_none(printed):
    html = printed("![A cat](cat.png)\n{.wide}")

    assert html == '<figure class="wide"><img alt="A cat" src="cat.png"></figure>'


def test_a_picture_among_words_stays_there(printed):
    assert printed("a ![cat](cat.png) b") == (
        '<p>a <img alt="cat" src="cat.png" class="among-words"> b</p>'
    )


def test_a_caption_among_words_is_told(told):
    assert told('one\n\na ![cat](cat.png "The cat")') == [
        (
            "essay.md:3: the caption “The cat” is not printed, because its picture"
            " stands among words"
        )
    ]


def test_a_picture_nobody_describes_is_told(lone):
    zine = lone("one\n\n![](cat.png)\n\n<img src=dog.png>")

    assert [str(notice) for notice in zine.notices] == [
        (
            "essay.md:3: the picture “cat.png” has no description for people who cannot"
            " see it"
        ),
        (
            "essay.md:5: the picture “dog.png” has no description for people who cannot"
            " see it"
        ),
    ]
    assert zine.notices[0].hint == (
        "Put what it shows between the brackets: ![…](cat.png)."
    )


@pytest.mark.parametrize("alt", ["IMG_2034.JPG", "scan-01.png", "DSC00231", "IMG-7"])
def test_a_picture_with_a_file_name_for_a_description_is_told(told, alt):
    assert told(f"one\n\n![{alt}](cat.png)") == [
        (
            f"essay.md:3: the picture “cat.png” has but a file name, “{alt}”, for"
            " people who cannot see it"
        )
    ]


@pytest.mark.parametrize("alt", ["A file called cat.png", "Cat", "DSC, the band"])
def test_words_for_a_description_are_not(told, alt):
    assert told(f"![{alt}](cat.png)") == []


def test_a_picture_without_a_file_is_left_out_and_told(lone):
    zine = lone("a <img alt=x> b")

    assert zine.parts[0].html == "<p>a  b</p>"
    assert str(zine.notices[0]) == (
        "essay.md:1: there is a picture without a file; it was left out"
    )


def test_a_picture_for_a_whole_page_stands_on_its_own(printed, lone):
    assert printed("![A](a.png)\n{.full-page}").startswith('<figure class="full-page">')

    zine = lone("> ![A](a.png){.full-page}\n\nAnd ![B](b.png){.full-page} here.")

    assert "full-page" not in zine.parts[0].html
    assert [it.message for it in zine.notices] == [
        f"the picture “{name}.png” has no page of its own, because it stands inside of"
        " something else"
        for name in "ab"
    ]


@pytest.mark.parametrize(
    "source",
    [
        *("../cat.png", "images/../../cat.png", "%2e%2e/cat.png", "~/cat.png"),
        *("/home/ann/cat.png", "file:///cat.png", "C:/Users/ann/cat.png"),
    ],
)
def test_a_picture_outside_the_folder_is_refused(refused, source):
    error = refused(f"one\n\n![A cat]({source})")

    assert str(error) == (
        f"essay.md:3: the picture “{source}” lies outside the zine's folder"
    )
    assert error.hint == "Copy it into the folder, and write images/cat.png."


@pytest.mark.parametrize("source", ["images/../cat.png", "./cat.png", "/cat.png"])
def test_a_picture_inside_the_folder_is_not(told, source):
    assert told(f"![A cat]({source})") == []

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.layout.samples import composed, zine_of
from zine.errors import ContentError
from zine.render.complete import check_complete


@pytest.mark.parametrize(
    "drawn",
    [
        *("Words, “says” Straße: ½ of ŉ", "WORDS, “SAYS” STRASSE: ½ OF ʼN"),
        *("words,“says”straße:½ofŉ", "Ｗords, “ｓａｙｓ” Straße: ½ of ŉ"),
        *(
            "½ of ŉ: Straße “says”, Words",
            "Wo-\u2010rds, “sa\u00adys” Straße: ½ of ŉ 1.",
        ),
    ],
)
def test_letters_are_the_same_in_any_dress_and_order(tmp_path, drawn):
    html = "<title>No</title><p>Words, &ldquo;says&rdquo; Stra&szlig;e: ½ of ŉ</p>"
    composition = replace(composed(zine_of(tmp_path)), html=html)

    check_complete(drawn, composition)
    with pytest.raises(ContentError):
        check_complete(drawn.replace("½", ""), composition)


LINK = (
    '<p>Read <a href="https://example.org/tools">this</a>{}, and more.</p>'
    "<p>Words. This is in example.org. Letters of tools.</p>"
)


@pytest.mark.parametrize(
    "address",
    [
        '<a class="address">example.<wbr>org/<wbr>tools</a>',
        '<span class="link-address">(example.<wbr>org/<wbr>tools)</span>',
    ],
)
def test_a_hidden_address_is_told_as_one_at_its_link(tmp_path, address):
    text = "Read [this](https://example.org/tools), and more."
    composition = composed(zine_of(tmp_path, text))
    composition = replace(composition, html=LINK.format(address))
    printed = "Read this, and more. Words. This is in example.org. Letters of tools."

    check_complete(f"{printed} (example.org/tools)", composition)
    with pytest.raises(ContentError, match="address of a link is hidden") as caught:
        check_complete(printed, composition)
    assert "01-text.md:1: the address" in str(caught.value)
    assert "“example.org/tools” is on no page" in str(caught.value)

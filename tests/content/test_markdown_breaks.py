from __future__ import annotations

import pytest

from zine.content.markdown_text import to_html


def test_a_backslash_at_the_end_of_a_line_breaks_it():
    assert to_html("one\\\ntwo").body == "<p>one<br />\ntwo</p>"


@pytest.mark.parametrize("text", ["one\\\\\ntwo", "`one\\\ntwo`", "one \\ two\nthree"])
def test_other_backslashes_do_not(text):
    assert "<br" not in to_html(text).body

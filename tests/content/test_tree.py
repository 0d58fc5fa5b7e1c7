from __future__ import annotations

from xml.etree.ElementTree import Comment, fromstring

import pytest

from zine.content.tree import (
    add_text,
    ancestors,
    classes,
    insert_after,
    is_comment,
    make,
    parents_in,
    remove,
    replace,
    serialised,
    unwrap,
    words,
)


def tree(inner):
    return fromstring(f"<p>{inner}</p>")  # noqa: S314 # written here


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a<b>x</b>c", "ac"),
        ("<i/>a<b>x</b>c", "<i></i>ac"),
        ("<b>x</b>", ""),
    ],
)
def test_what_is_removed_leaves_the_text_around_it(before, after):
    root = tree(before)

    remove(root, root.find("b"))

    assert serialised(root) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a<b>x</b>c", "axc"),
        ("a<b>x<i>y</i>z</b>c", "ax<i>y</i>zc"),
        ("<i>1</i>a<b><i>y</i></b>c", "<i>1</i>a<i>y</i>c"),
        ("a<b/>c", "ac"),
    ],
)
def test_what_is_unwrapped_leaves_its_content(before, after):
    root = tree(before)

    unwrap(root, root.find("b"))

    assert serialised(root) == after


def test_what_replaces_an_element_has_the_text_behind_it():
    root = tree("a<b>x</b>c")

    replace(root, root.find("b"), make("i", "new", "y"))

    assert serialised(root) == 'a<i class="new">y</i>c'


def test_what_is_inserted_comes_before_the_text_behind():
    root = tree("a<b>x</b>c")

    insert_after(root, root.find("b"), make("i"))

    assert serialised(root) == "a<b>x</b><i></i>c"


def test_text_is_added_at_the_end():
    root = tree("a<b/>")
    add_text(root, "c")
    add_text(root, None)
    add_text(root.find("b"), "x")

    assert serialised(root) == "a<b>x</b>c"


def test_ancestors_are_named_from_the_inside_out():
    root = tree("<b><i><u/></i></b>")

    found = ancestors(root.find(".//u"), parents_in(root))

    assert [element.tag for element in found] == ["i", "b", "p"]


def test_words_are_read_across_elements():
    assert words(tree("a\n <b>b</b>  c")) == "a b c"


def test_classes_are_listed():
    assert classes(make("p", "a b")) == ["a", "b"]
    assert classes(make("p")) == []


def test_a_comment_is_no_element():
    assert is_comment(Comment("x"))
    assert not is_comment(make("p"))


def test_text_is_escaped_and_void_elements_stay_open():
    root = tree('a &lt; b &amp; c<br/><img src="x&quot;y"/><wbr/>')

    assert serialised(root) == (
        "a &lt; b &amp; c<br>" + '<img src="x&quot;y">' + "<wbr>"
    )

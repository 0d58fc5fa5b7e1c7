from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from zine.errors import ContentError, LimitError
from zine.render.drawings import COPY_LIMIT, DEPTH_LIMIT, clean_drawing, is_drawing

NAMESPACES = (
    "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
)


def svg(inner, head=""):
    return f"{head}<svg {NAMESPACES} width='9' height='9'>{inner}</svg>".encode()


def clean(inner):
    root = ET.fromstring(clean_drawing(svg(inner), "“x.svg”"))  # noqa: S314
    return [element.tag.partition("}")[2] for element in root.iter()]


def copies(levels, *, by="href"):
    """Return ten copies of ten copies of ... one rectangle."""
    groups = ["<g id='a0'><rect width='1' height='1'/></g>"]
    groups += [
        f"<g id='a{level}'>" + f"<use {by}='#a{level - 1}'/>" * 10 + "</g>"
        for level in range(1, levels + 1)
    ]
    return "".join(groups)


def refusal(data, family):
    with pytest.raises(family) as caught:
        clean_drawing(data, "“x.svg”")
    return caught.value


@pytest.mark.parametrize(
    "head",
    [
        "",
        "\ufeff",
        "\n ",
        "<?xml version='1.0'?>",
        "<!-- drawn by hand -->",
        "<?xml version='1.0'?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x'>",
    ],
)
def test_a_drawing_is_known_by_its_beginning(head):
    data = svg("<rect/>", head)

    assert is_drawing(data)
    assert b"rect" in clean_drawing(data.lstrip(), "x")


def test_a_drawing_whose_names_have_a_prefix_is_one():
    data = b"<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:rect/></s:svg>"

    assert is_drawing(data)
    assert b"rect" in clean_drawing(data, "x")


@pytest.mark.parametrize(
    "data", [b"", b"<html><p>svg</p>", b"svg", b"\x89PNG<svg", b"words <svg"]
)
def test_other_files_are_no_drawings(data):
    assert not is_drawing(data)


def test_what_is_drawn_stays():
    assert clean("<g><path d='M0 0'/><text>x</text></g>") == [
        "svg",
        "g",
        "path",
        "text",
    ]


@pytest.mark.parametrize(
    "dropped",
    [
        "<script>alert(1)</script>",
        "<g><script/></g>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        "<metadata>Alice</metadata>",
        "<animate/>",
        "<set/>",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'/>",
    ],
)
def test_what_is_not_drawn_goes(dropped):
    assert set(clean(dropped + "<rect/>")) <= {"svg", "g", "rect"}


def test_comments_and_the_names_of_programs_go():
    data = svg("<!-- Alice --><rect/>", "<?xml version='1.0'?><!-- Alice's Draw -->")

    assert b"Alice" not in clean_drawing(data, "x")


@pytest.mark.parametrize(
    "head",
    [
        "<!DOCTYPE svg [<!ENTITY a 'aaaa'>]>",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE svg [<!ENTITY % p SYSTEM 'http://127.0.0.1/'> %p;]>",
    ],
)
def test_entities_are_refused(head):
    error = refusal(svg("<text>&a;</text>", head), ContentError)

    assert str(error) == "the drawing “x.svg” defines entities"
    assert error.hint == "Save it as “plain SVG”."


def test_entities_in_another_encoding_are_refused_too():
    text = svg("<text>&a;</text>", "<!DOCTYPE svg [<!ENTITY a 'x'>]>").decode()

    refusal(("\ufeff" + text).encode("utf-16"), ContentError)


@pytest.mark.parametrize("data", [b"<svg><g></svg>", b"<svg", b"<svg>&nbsp;</svg>"])
def test_a_drawing_that_is_not_well_formed_is_named(data):
    error = refusal(data, ContentError)

    assert str(error).startswith("the drawing “x.svg” is not well-formed: ")


def test_a_huge_drawing_is_refused():
    error = refusal(svg("<!--" + "x" * 2_100_000 + "-->"), LimitError)

    assert str(error) == "the drawing “x.svg” has 2.1 MB; the limit is 2 MB"


def test_a_drawing_of_many_parts_is_refused():
    error = refusal(svg("<g/>" * 50_001), LimitError)

    assert "more than 50,000 elements or is nested more than 100 deep" in str(error)


def test_a_deep_drawing_is_refused_and_a_less_deep_one_is_not():
    inside = DEPTH_LIMIT - 1

    clean("<g>" * inside + "</g>" * inside)
    refusal(svg("<g>" * (inside + 1) + "</g>" * (inside + 1)), LimitError)
    refusal(svg("<g>" * 100_000 + "</g>" * 100_000), LimitError)


@pytest.mark.parametrize("by", ["href", "xlink:href"])
def test_copies_of_copies_are_counted(by):
    error = refusal(svg(copies(7, by=by)), LimitError)

    assert str(error) == (
        f"the drawing “x.svg” copies its parts more than {COPY_LIMIT:,} times"
    )


def test_a_thousand_copies_are_fine():
    assert clean(copies(3)).count("use") == 30


def test_copies_in_a_circle_are_no_copies():
    clean("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>")
    clean("<use id='a' href='#a'/>")


def test_a_long_chain_of_copies_is_refused():
    chain = "".join(f"<use id='a{i}' href='#a{i + 1}'/>" for i in range(40_000))

    refusal(svg(chain), LimitError)


def test_a_reference_to_something_outside_is_no_copy():
    clean("<use href='http://127.0.0.1/x.svg#a'/><use href='#nowhere'/><use/>")

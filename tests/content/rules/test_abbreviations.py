from __future__ import annotations

FULL = (
    '<abbr title="Hyper Text">HTML</abbr><span class="abbr-full"> (Hyper Text)</span>'
)
SHORT = '<abbr title="Hyper Text">HTML</abbr>'
DEFINED = "\n\n*[HTML]: Hyper Text"


def test_an_abbreviation_is_spelled_out_once_in_a_zine(read):
    zine = read({"01-a.md": f"HTML HTML{DEFINED}", "02-b.md": f"HTML{DEFINED}"})

    assert zine.parts[0].html == f"<p>{FULL} {SHORT}</p>"
    assert zine.parts[1].html == f"<p>{SHORT}</p>"


def test_an_abbreviation_in_a_heading_is_spelled_out_in_the_text(printed):
    html = printed(f"## HTML\n\nHTML{DEFINED}")

    assert html == f'<h2 id="html">{SHORT}</h2>\n<p>{FULL}</p>'


def test_an_abbreviation_that_is_only_in_a_heading_is_spelled_out_there(printed):
    html = printed(f"## HTML{DEFINED}")

    assert html == f'<h2 id="html" data-title="HTML">{FULL}</h2>'


def test_an_abbreviation_that_the_author_spells_out_is_left_alone(printed):
    assert printed(f"HTML (Hyper Text){DEFINED}") == f"<p>{SHORT} (Hyper Text)</p>"


def test_an_abbreviation_that_does_not_occur_is_told(told):
    assert told("one\n\n*[HTML]: Hyper Text") == [
        "essay.md:3: the abbreviation “HTML” is explained, but does not occur"
    ]

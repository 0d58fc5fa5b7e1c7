from __future__ import annotations


def test_headings_begin_at_the_second_level(printed):
    html = printed("x\n\n# A\n\n## B\n\n### C\n\n# D")

    assert html == (
        '<p>x</p>\n<h2 id="a">A</h2>\n<h2 id="b">B</h2>\n<h3 id="c">C</h3>\n'
        '<h2 id="d">D</h2>'
    )


def test_a_heading_with_a_note_has_a_title_without_it(printed):
    html = printed("## A[^1] & *b* [c](https://x.org)\n\n[^1]: note")

    assert 'data-title="A &amp; b c"' in html


def test_a_heading_without_notes_needs_no_other_title(printed):
    assert "data-title" not in printed("## A *b*")


def test_a_link_to_a_title_that_was_taken_out_leads_to_the_part(read):
    zine = read({"zine.toml": "title='Z'", "01-a.md": "# My Title {#t}\n\n[x](#t)"})

    assert zine.parts[0].html == '<p><a href="#part-a">x</a></p>'
    assert zine.notices == ()


def test_a_link_to_a_title_by_its_words_leads_to_the_part(read):
    zine = read({"zine.toml": "title='Z'", "01-a.md": "# My Title\n\n[x](#my-title)"})

    assert zine.parts[0].html == '<p><a href="#part-a">x</a></p>'

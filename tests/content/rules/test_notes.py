from __future__ import annotations


def test_a_note_goes_where_it_is_called(printed):
    assert printed("a[^x] b\n\n[^x]: the *note*") == (
        '<p>a<span class="footnote" id="fn-part-essay-x">the <em>note</em></span> b</p>'
    )


def test_a_second_call_repeats_the_number(printed):
    assert printed("a[^x] b[^y] c[^y]\n\n[^x]: one\n[^y]: two").endswith(
        ' c<a class="footnote-again" href="#fn-part-essay-y">2</a></p>'
    )


def test_notes_of_the_same_name_in_two_parts_are_two_notes(read):
    text = "a[^1]\n\n[^1]: b"

    zine = read({"01-a.md": text, "02-b.md": text})

    assert 'id="fn-part-a-1"' in zine.parts[0].html
    assert 'id="fn-part-b-1"' in zine.parts[1].html


def test_a_note_of_several_paragraphs_stands_inside_its_paragraph(printed):
    assert printed("a[^1]\n\n[^1]: one\n\n    two") == (
        '<p>a<span class="footnote" id="fn-part-essay-1"><span class="fn-p">one</span>'
        '<span class="fn-p">two</span></span></p>'
    )


def test_a_note_that_only_another_note_calls_stands_in_it_in_parentheses(printed):
    assert printed("a[^1]\n\n[^1]: one[^2]\n[^2]: two[^1]") == (
        '<p>a<span class="footnote" id="fn-part-essay-1">one'
        '<span id="fn-part-essay-2"> (two<a class="footnote-again"'
        ' href="#fn-part-essay-1">1</a>)</span></span></p>'
    )


def test_a_note_that_the_text_calls_too_stands_there(printed):
    assert printed("a[^1] b[^2]\n\n[^1]: one[^2]\n[^2]: two") == (
        '<p>a<span class="footnote" id="fn-part-essay-1">one'
        '<a class="footnote-again" href="#fn-part-essay-2">2</a></span>'
        ' b<span class="footnote" id="fn-part-essay-2">two</span></p>'
    )


def test_a_note_that_nothing_calls_is_printed_below_and_told(lone):
    zine = lone("a\n\n[^x]: one\n\n    two")

    assert zine.parts[0].html == (
        '<p>a</p><p class="footnote-orphan"><span class="fn-p">one</span>'
        '<span class="fn-p">two</span></p>'
    )
    assert [str(notice) for notice in zine.notices] == [
        "essay.md:3: nothing refers to the note “[^x]”; it is printed below the text"
    ]
    assert zine.notices[0].hint == "Put [^x] where the note belongs."


def test_notes_that_only_call_each_other_are_printed_once_each(printed):
    html = printed("a\n\n[^x]: one[^y]\n[^y]: two[^x]")

    assert html.count("one") == html.count("two") == 1


def test_a_note_may_stand_in_a_heading_or_a_table(printed):
    html = printed("## A[^1]\n\n|a[^2]|\n|-|\n|b|\n\n[^1]: one\n[^2]: two")

    assert html.count('class="footnote"') == 2

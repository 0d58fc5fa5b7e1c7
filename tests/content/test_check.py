from __future__ import annotations

import pytest

from zine.content.check import check
from zine.content.settings import PartSettings, ResourcesTable, SettingsTable
from zine.content.toml_tables import load_toml
from zine.errors import ContentError


def complain(text, model=SettingsTable, **more):
    with pytest.raises(ContentError) as caught:
        check(model, load_toml(text, "zine.toml"), **more)
    return str(caught.value), caught.value.hint


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "zine.toml: “title” is missing"),
        ("title = ''", "zine.toml:1: title is empty; it has to say something"),
        ("title = true", "zine.toml:1: title is true; it must be text"),
        ("title = ['a']", "zine.toml:1: title is a list; it must be text"),
        ("[title]", "zine.toml:1: title is a table; it must be text"),
        (
            "title = 'T'\nflipp = 'short'",
            "zine.toml:2: “flipp” is not a setting; did you mean “flip”?",
        ),
        ("title = 'T'\nqqq = 1", "zine.toml:2: “qqq” is not a setting"),
        (
            "title = 'T'\n\nflip = 'sideways'",
            "zine.toml:3: flip is “sideways”; it can be “short” or “long”",
        ),
        (
            "title = 'T'\npaper = 3",
            (
                "zine.toml:2: paper is “3”; it can be “letter”, “a4”, “both”, “tabloid”"
                " or “a3”, the name of another paper, or measures such as “210x297mm”"
            ),
        ),
        (
            "title = 'T'\nformat = 'a6'",
            (
                "zine.toml:2: format is “a6”; it can be “universal”, “half-letter”,"
                " “a5” or “panel”"
            ),
        ),
        (
            "title = 'T'\nlang = 'en_US'",
            "zine.toml:2: lang is “en_US”; did you mean “en-US”?",
        ),
        ("title = 'T'\nauthors = 3", "zine.toml:2: authors is “3”; it must be a list"),
        (
            "title = 'T'\nauthors = ['a', true]",
            "zine.toml:2: authors 2 is true; it must be text",
        ),
        (
            "title = 'T'\nsources = ['x']",
            "zine.toml:2: sources 1 is “x”; it must be a table",
        ),
        (
            "title = 'T'\n[[sources]]\ntitle = 'a'\n[[sources]]\ntitel = 1\ntitle = 2",
            "zine.toml:5: sources 2: “titel” is not a setting; did you mean “title”?",
        ),
        (
            "title = 'T'\n[[sources]]\nissue = 16",
            "zine.toml:2: sources 1: “title” is missing",
        ),
    ],
)
def test_a_mistake_is_one_plain_sentence(text, message):
    assert complain(text)[0] == message


def all_of(text):
    with pytest.raises(ContentError) as caught:
        check(SettingsTable, load_toml(text, "zine.toml"))
    return [(str(it), it.hint) for it in (caught.value, *caught.value.others)]


def test_each_of_several_mistakes_has_its_place_and_its_hint():
    first, second, third = all_of("title = 'T'\nflip = 1\n\nbinding = 2\nx = 3\n")

    assert first == ("zine.toml:2: flip is “1”; it can be “short” or “long”", "")
    assert second[0].startswith("zine.toml:4: binding is “2”; ")
    assert third[0] == "zine.toml:5: “x” is not a setting"
    assert third[1].startswith("The settings here are title, ")


def test_of_very_many_mistakes_the_rest_are_counted():
    *_, last = all_of("title = 'T'\n" + "".join(f"qq{it} = 1\n" for it in range(9)))

    assert last[0] == "zine.toml:7: “qq5” is not a setting (and 3 more)"


def test_a_misspelt_key_is_not_missing_as_well():
    assert complain("titel = 'T'")[0] == (
        "zine.toml:1: “titel” is not a setting; did you mean “title”?"
    )


def test_an_unknown_key_comes_with_those_that_are_known():
    assert complain("title = 'T'\nqqq = 1")[1].startswith(
        "The settings here are title, subtitle, authors"
    )


def test_a_missing_key_comes_with_the_line_to_add():
    assert complain("")[1] == 'Add a line such as title = "…".'


def test_a_key_that_is_right_elsewhere_says_where():
    message, hint = complain("flip = 'long'", PartSettings, elsewhere=("flip",))

    assert (
        message == "zine.toml:1: “flip” is a setting of the whole zine, not of a part"
    )
    assert hint == "Put it into zine.toml."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "zine.toml: “group” is missing"),
        ("group = []", "zine.toml:1: group is empty; it needs at least one entry"),
        (
            "[[group]]\nname = 'Z'",
            "zine.toml:1: group 1: “entry” is missing",
        ),
        (
            (
                "[[group]]\nname = 'Z'\n[[group.entry]]\ntitle = 'a'\n"
                "[[group.entry]]\ntitle = 'b'\nlink = 'x.org'"
            ),
            (
                "zine.toml:7: group 1, entry 2: link is “x.org”; it must begin with"
                " “https://”, “http://” or “mailto:”"
            ),
        ),
    ],
)
def test_a_mistake_in_a_list_says_in_which_entry(text, message):
    assert complain(text, ResourcesTable)[0] == message

from __future__ import annotations

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from zine.content.values import LangTag, Line, Lines, Link, Name, Text


def value(kind, found):
    return TypeAdapter(kind).validate_python(found)


def complaint(kind, found):
    with pytest.raises(ValidationError) as caught:
        value(kind, found)
    (detail,) = caught.value.errors()
    return str(detail["ctx"]["error"])


def test_numbers_and_dates_become_text():
    assert value(Line, 16) == "16"
    assert value(Line, date(1992, 5, 1)) == "1992-05-01"


def test_a_line_stays_on_one_line():
    assert value(Line, "a\n  b\t c") == "a b c"
    assert value(Text, "a\n  b") == "a\n  b"


def test_a_yes_or_no_is_no_text():
    assert complaint(Line, found=True) == "it must be text"


@pytest.mark.parametrize("character", ["\0", "\x1b", "\ud800", "\ufffe"])
def test_what_cannot_be_printed_is_refused(character):
    assert complaint(Text, f"a{character}").endswith("which cannot be printed")


def test_one_line_can_stand_for_several():
    assert value(Lines, "Jane") == ("Jane",)
    assert value(Lines, ["Jane", "Ann"]) == ("Jane", "Ann")
    assert value(Lines, "") == ()


def test_a_name_says_something():
    assert complaint(Name, " ") == "it has to say something"


@pytest.mark.parametrize(
    "tag", ["en", "en-US", "zh-Hant-TW", "sr-Latn", "de-CH-1996", "yue", "de-x-zine"]
)
def test_a_language_tag_is_one(tag):
    assert value(LangTag, tag) == tag


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("en_US", "did you mean “en-US”?"),
        ("de_DE.UTF-8", "did you mean “de-DE”?"),
        ("ger", "did you mean “de”?"),
        ("POR-BR", "did you mean “pt-BR”?"),
        ("english", "it must be a language tag such as “en”, “de” or “pt-BR”"),
        ("", "it must be a language tag such as “en”, “de” or “pt-BR”"),
        ("en; x", "it must be a language tag such as “en”, “de” or “pt-BR”"),
    ],
)
def test_what_is_no_language_tag_is_refused(tag, said):
    assert complaint(LangTag, tag) == said


@pytest.mark.parametrize("address", ["https://x.org", "mailto:a@b.org", "HTTP://X", ""])
def test_a_link_leads_to_the_web_or_a_mailbox(address):
    assert value(Link, address) == address


@pytest.mark.parametrize("address", ["javascript:x", "file:///etc", "x.org", "//x.org"])
def test_a_link_that_leads_elsewhere_is_refused(address):
    assert complaint(Link, address).startswith("it must begin with “https://”")

"""What a setting's value may look like: text, tags, addresses, short lists."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator

from zine.content.decode import UNPRINTABLE
from zine.content.escape import quoted

LANG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8}|-[a-z](-[a-z0-9]{2,8})+)*", re.IGNORECASE)
"""BCP 47 as people use it: language, then script, region, variant."""

SHORTER = {
    "ara": "ar",
    "chi": "zh",
    "cze": "cs",
    "dan": "da",
    "deu": "de",
    "dut": "nl",
    "ell": "el",
    "eng": "en",
    "fin": "fi",
    "fra": "fr",
    "fre": "fr",
    "ger": "de",
    "gre": "el",
    "heb": "he",
    "hun": "hu",
    "ita": "it",
    "jpn": "ja",
    "kor": "ko",
    "pol": "pl",
    "por": "pt",
    "rus": "ru",
    "spa": "es",
    "swe": "sv",
    "tur": "tr",
    "ukr": "uk",
    "zho": "zh",
}
"""Codes of three letters (ISO 639-2) for which BCP 47 wants that of two; a language
that is called otherwise would be set without its hyphens and its words."""

LINK_SCHEMES = ("https", "http", "mailto")
"""Where a link may lead.  Anything else can open files or run programs."""

SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


def _as_text(value: object) -> object:
    """Turn what TOML calls numbers and dates into text; an issue can be 16."""
    if isinstance(value, bool):
        raise ValueError("it must be text")  # noqa: TRY004 # pydantic wants this one
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    return str(value) if isinstance(value, int) else value


def _printable(text: str) -> str:
    found = UNPRINTABLE.search(text)
    if found is not None:
        raise ValueError(f"it contains {quoted(found[0])}, which cannot be printed")
    return text


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _not_empty(text: str) -> str:
    if not text:
        raise ValueError("it has to say something")
    return text


def _as_list(value: Any) -> Any:  # noqa: ANN401 # whatever the parser found
    """Take one value for a list of one, and ``key:`` with nothing after it for none."""
    if value == "":
        return ()
    return (value,) if isinstance(value, (str, dict)) else value


def _lang(tag: str) -> str:
    plain = tag.replace("_", "-").partition(".")[0]
    language, *more = plain.split("-")
    better = "-".join([SHORTER.get(language.lower(), language), *more])
    if better == tag and LANG.fullmatch(tag):
        return tag
    if LANG.fullmatch(better):
        raise ValueError(f"did you mean {quoted(better)}?")
    raise ValueError("it must be a language tag such as “en”, “de” or “pt-BR”")


def lower(value: object) -> object:
    """Return words in small letters."""
    return value.lower() if isinstance(value, str) else value


def _link(address: str) -> str:
    scheme = SCHEME.match(address)
    if address and (scheme is None or scheme[1].lower() not in LINK_SCHEMES):
        raise ValueError("it must begin with “https://”, “http://” or “mailto:”")
    return address


def _at_least_one(values: tuple[Any, ...]) -> tuple[Any, ...]:
    if not values:
        raise ValueError("it needs at least one entry")
    return values


Text = Annotated[str, BeforeValidator(_as_text), AfterValidator(_printable)]
"""Text that may run over several lines."""

Line = Annotated[Text, AfterValidator(_one_line)]
"""Text on one line."""

Name = Annotated[Line, AfterValidator(_not_empty)]
"""A line that says something."""

Lines = Annotated[tuple[Name, ...], BeforeValidator(_as_list)]
"""One line or several."""

LangTag = Annotated[Line, AfterValidator(_lang)]
Link = Annotated[Line, AfterValidator(_link)]

AsList = BeforeValidator(_as_list)
"""Lets a single table stand for a list of one."""

AnyCase = BeforeValidator(lower)
"""Lets people write Letter or SHORT."""

AtLeastOne = AfterValidator(_at_least_one)
"""Refuses an empty list."""

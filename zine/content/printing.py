"""What a setting about paper may look like: sheets, page formats, signatures, marks."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator

from zine.content.escape import listed, quoted
from zine.content.model import PANEL
from zine.content.values import Line, lower
from zine.errors import PaperError
from zine.paper import ALIASES, FORMATS, PAPERS, SHEETS, find_paper

BOTH = "both"
"""The sheets that a zine is made for unless others are chosen."""

MARKS = ("crop", "fold", "slit", "cut", "stations", "collation", "registration", "slug")
"""What can be drawn on a sheet beside the pages."""

NONE, ALL = "none", "all"
"""How to say that no marks are wanted, or every one."""

SWITCHES = dict.fromkeys(("true", "yes", "on"), True) | dict.fromkeys(
    ("false", "no", "off"), False
)
"""YAML's words for what is so and what is not, with all that its older version has
(yaml.org/type/bool.html) but its letters, y and n."""

NEAR = 0.7
"""How alike two words are if one is meant by the other: not a 5 by a B5."""

_SIGNATURE = re.compile(r"auto|[1-9][0-9]{0,5}([-–][1-9][0-9]{0,5})?")


def paper_named(words: str) -> str:
    """Return the name of a sheet, or ``both``.

    Raises:
        ValueError: There is no such sheet; the message says which there are.
    """
    if words.strip().lower() == BOTH:
        return BOTH
    try:
        return find_paper(words).name
    except PaperError as error:
        raise ValueError(_no_paper(words, error)) from error


def _no_paper(words: str, error: PaperError) -> str:
    if not error.message.startswith("there is no paper"):
        return error.message
    if "," in words:
        return 'several stand in a list, such as ["a4", "a3"]'
    known = (BOTH, *SHEETS, *ALIASES)
    usual = listed((*PAPERS, BOTH, "tabloid", "a3"), last="or")
    return (
        f"it can be {usual}, the name of another paper, or measures such as"
        f" “210x297mm”{_meant(words.strip()[:20], known)}"
    )


def spread_papers(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return each sheet once, with ``both`` for what it stands for."""
    spread = (it for name in names for it in (PAPERS if name == BOTH else (name,)))
    return tuple(dict.fromkeys(spread))


def _format(name: str) -> str:
    known = (*FORMATS, PANEL)
    if name not in known:
        raise ValueError(f"it can be {listed(known)}{_meant(name, known)}")
    return name


def _signature(words: str) -> str:
    plain = words.replace(" ", "").lower()
    if not _SIGNATURE.fullmatch(plain):
        raise ValueError("it can be “auto”, pages such as “16”, or a range: “40-60”")
    return plain.replace("–", "-")


def _pages(words: str) -> str:
    plain = words.replace(" ", "").lower()
    if not re.fullmatch("auto|[1-9][0-9]{0,3}", plain):
        raise ValueError("it can be “auto”, or a number of pages such as “8”")
    return plain


def _mark(name: str) -> str:
    known = (*MARKS, ALL, NONE)
    if name.lower() not in known:
        raise ValueError(f"it can be {listed(known)}{_meant(name, known)}")
    return name.lower()


def _without_none(names: tuple[str, ...]) -> tuple[str, ...]:
    spread = (it for name in names for it in (MARKS if name == ALL else (name,)))
    return tuple(name for name in dict.fromkeys(spread) if name != NONE)


def _one_paper(value: Any) -> Any:  # noqa: ANN401 # whatever the parser found
    """Take one sheet for a list of one, and say what is wrong with it."""
    if isinstance(value, (list, tuple)):
        return value
    return (paper_named(str(value)),) if value != "" else ()


def _marks_apart(value: Any) -> Any:  # noqa: ANN401
    """Take ``crop, fold`` for a list of two, as the command line does."""
    if isinstance(value, (list, tuple)):
        return value
    return tuple(_mark(it.strip()) for it in str(value).split(",") if it.strip())


def _switch(value: object) -> bool:
    """Return what is switched; front matter knows only words."""
    said = str(value).strip().lower()
    if said not in SWITCHES:
        raise ValueError("it can be true or false")
    return SWITCHES[said]


def _depth(value: object) -> int:
    """Return how many levels of headings are listed."""
    said = str(value).strip().lower()
    depths = {"0": 0, "1": 1, "2": 2} | SWITCHES
    if said not in depths:
        raise ValueError("it can be true, 2 or false")
    return int(depths[said])


def _meant(name: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(name.lower(), known, n=1, cutoff=NEAR)
    return f"; did you mean {quoted(near[0])}?" if near else ""


FormatName = Annotated[Line, BeforeValidator(lower), AfterValidator(_format)]

Sheets = Annotated[
    tuple[Annotated[Line, AfterValidator(paper_named)], ...],
    BeforeValidator(_one_paper),
    AfterValidator(spread_papers),
]
"""One sheet or several: ``letter``, ``both``, ``["a4", "tabloid"]``, ``210x297mm``."""

SignatureWish = Annotated[Line, AfterValidator(_signature)]
"""Pages in each signature: ``auto``, 16 or ``40-60``."""

PagesWish = Annotated[Line, AfterValidator(_pages)]
"""Pages that the text is to fill: ``auto`` or 8."""

Marks = Annotated[
    tuple[Annotated[Line, AfterValidator(_mark)], ...],
    BeforeValidator(_marks_apart),
    AfterValidator(_without_none),
]
"""One mark or several; ``none`` for none."""

Switch = Annotated[bool, BeforeValidator(_switch)]
"""``true`` or ``false``."""

Depth = Annotated[int, BeforeValidator(_depth)]
"""Levels of headings that a page of contents lists: ``true`` for the first."""

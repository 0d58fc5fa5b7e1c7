"""Wishes that nobody hears: a class mistyped, or braces that ended up as words."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from zine.content.escape import quoted
from zine.content.locate import named_in, typed_line
from zine.content.tree import classes, words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

KNOWN = (
    *("lead", "verse", "epigraph", "pull-quote", "drop-cap", "full-page"),
    *("small", "half"),
    *("columns", "dialogue", "bilingual"),
)
"""What a text may ask for by name, in every theme."""

NEAR = 0.8
"""How alike a name has to be to be meant by mistake; a theme may have others."""

_INDENTED = re.compile(r"(?: {4}| {0,3}\t)[ \t]*\S")
_BRACES = re.compile(r"\{\s*\.[\w-]+[^{}]*\}")


def tell_unheard(draft: Draft) -> None:
    """Tell about wishes that have no effect."""
    for element in draft.body.iter():
        for name in classes(element):
            _check_name(name, draft)
        if element.tag == "p":
            _check_braces(element, draft)


def mistyped(name: str) -> str:
    """Return the name that is meant, or ``""`` if it is right or quite another."""
    close = get_close_matches(name.lower(), KNOWN, n=1, cutoff=NEAR)
    return "" if name in KNOWN or not close else close[0]


def _check_name(name: str, draft: Draft) -> None:
    meant = mistyped(name)
    if not meant:
        return
    lines = draft.lines(named_in(name))
    draft.tell_at(
        f"nothing is called {quoted(name)} here",
        lines[0] if lines else draft.place(name).line,
        hint=f"Did you mean {{.{meant}}}?",
    )


def _check_braces(paragraph: Element, draft: Draft) -> None:
    said = words(paragraph).strip()
    if not _BRACES.fullmatch(said) or len(paragraph):
        return
    for line in draft.lines(typed_line(said)):
        above = draft.text.split("\n")[line - 2] if line > 1 else ""
        if _INDENTED.match(above):
            draft.tell_at(
                "what is indented by four spaces is set as code, so"
                f" {quoted(said)} below it is printed as it is",
                line,
                hint="Begin each line with less than four spaces.",
            )
        elif not above.strip():
            draft.tell_at(
                f"{quoted(said)} stands alone, so it is printed as it is",
                line,
                hint="Put it right below its paragraph, with no empty line between.",
            )

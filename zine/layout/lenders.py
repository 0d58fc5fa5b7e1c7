"""Faces that lend a theme letters of scripts that its own have not.

A theme names the families it likes.  Where a text has letters of a script that such a
family lacks, a lender's family is named after it, so that every theme can set them, and
on every computer alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.layout.shaping import open_face

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zine.layout.shaping import Face
    from zine.layout.typefaces import Typeface

SCRIPTS = {
    "latn": "\u0100-\u024f\u1e00-\u1eff",
    "grek": "\u0370-\u03ff\u1f00-\u1fff",
    "cyrl": "\u0400-\u052f",
    "arab": "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "hebr": "\u0590-\u05ff\ufb1d-\ufb4f",
    "hani": "\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f"
    "\uff00-\uffef\U00020000-\U0003ffff",
}
"""Letters of scripts that can be lent, as in a regular expression; with the names of
ISO 15924.  Chinese comes with Japanese and Korean, in one font."""

FIRST = {"el": "grek"}
"""Languages whose lenders are named first.  Many faces have a few Greek letters, for
formulas; a word must not be set in two."""

_ENDS = r"(?=\s*(?:[,;}!]|$))"
"""A family is the last thing in a value, or another one follows."""


@dataclass(frozen=True, slots=True)
class Lender:
    """A face that helps out.

    Attributes:
        face: What it sets letters in.
        script: A key of :data:`SCRIPTS`.
        to: Families it helps; none means all that nobody else helps.
    """

    face: Typeface
    script: str
    to: tuple[str, ...] = ()


def wanted(lenders: Iterable[Lender], text: str) -> tuple[Lender, ...]:
    """Return the lenders whose script occurs in ``text``."""
    there = {it for it, letters in SCRIPTS.items() if re.search(f"[{letters}]", text)}
    return tuple(it for it in lenders if it.script in there)


def helpers(lenders: Sequence[Lender], family: str) -> tuple[Lender, ...]:
    """Return the lenders that help a family, those for it by name."""
    named = [it for it in lenders if family in it.to]
    served = {it.script for it in named}
    others = [it for it in lenders if not it.to and it.script not in served]
    return (*named, *others)


def name_lenders(
    css: str, lenders: Sequence[Lender], families: Iterable[str], lang: str
) -> str:
    """Return a style sheet in which the lenders are named after whom they help.

    Args:
        css: Names of families are in quotes.
        lenders: Those that are wanted.
        families: What the theme brings.
        lang: BCP 47 tag of the zine.
    """
    first = FIRST.get(lang.partition("-")[0].lower())
    chains = {}
    for family in families:
        found = helpers(lenders, family)
        before = [it.face.family for it in found if it.script == first]
        after = [it.face.family for it in found if it.script != first]
        names = dict.fromkeys((*before, family, *after))
        chains[family] = ", ".join(f'"{name}"' for name in names)
    known = "|".join(re.escape(it) for it in chains)
    return re.sub(rf"([\"'])({known})\1{_ENDS}", lambda found: chains[found[2]], css)


def lent_faces(lenders: Sequence[Lender], family: str, weight: int) -> tuple[Face, ...]:
    """Return the faces that help a family in one weight, in the order to try them."""
    near: dict[str, Typeface] = {}
    for it in helpers(lenders, family):
        best = near.get(it.face.family)
        if best is None or it.face.distance(weight) < best.distance(weight):
            near[it.face.family] = it.face
    return tuple(
        open_face(it.path, weight if it.heaviest else None) for it in near.values()
    )

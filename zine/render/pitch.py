"""Tell of letters that a face of one width lacks, such as a typewriter's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.errors import Notice
from zine.layout.lenders import SCRIPTS
from zine.layout.shaping import open_face
from zine.render.glyphs import name_letters

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from zine.layout.composition import Composition
    from zine.layout.shaping import Face

TYPED = re.compile(f"[{SCRIPTS['latn']}{SCRIPTS['grek']}{SCRIPTS['cyrl']}]")
"""Letters that typewriters have in some countries."""

FEWEST = 6
"""Different letters; fewer are signs of a formula, and no text."""


def say_lost_pitch(
    letters: Mapping[tuple[str, ...], Collection[str]], composition: Composition
) -> Iterator[Notice]:
    """Yield a notice for each face of one width that lacks letters of the text.

    Args:
        letters: That are drawn, by the families that the styles ask for.
        composition: With the theme's faces.
    """
    paths = {face.family: face.path for face in composition.typefaces}
    lost: dict[str, set[str]] = {}
    for families, drawn in letters.items():
        for family in families:
            face = open_face(paths[family]) if family in paths else None
            if face and _is_of_one_width(face):
                found = {it for it in drawn if TYPED.match(it) and it.isalpha()}
                missing = {it for it in found if not face.has(it)}
                lost.setdefault(family, set()).update(missing)
    for family, missing in lost.items():
        if len(missing) >= FEWEST:
            yield Notice(
                f"“{family}”, in which all letters are equally wide, lacks some:"
                f" {name_letters(missing)} set in another face",
                hint="Take another theme for this language, or add a typewriter face"
                " that has them to one of your own: zine new --theme mine.",
            )


def _is_of_one_width(face: Face) -> bool:
    return face.advance("i") == face.advance("m")

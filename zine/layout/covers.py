"""The cover, again and again, each time with a title that gives way a little more.

How much room the words below a title take, and the picture, is known when they are laid
out.  So each way to set the title is made here, and the first that fits is printed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zine.layout.templates import render_templates
from zine.layout.theme_folder import find_theme_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zine.layout.theme import Theme

COVER = "cover-page.html"
"""The template of the page, from its first tag to its last."""

STEPS = (0.0, 0.12, 0.24, 0.36, 0.48, 0.6, 0.72, 0.86, 1.0)
"""How far the title gives way: ``give`` in templates."""


def render_covers(
    theme: Theme,
    context: Mapping[str, Any],
    functions: Mapping[str, Callable[..., Any]],
) -> tuple[str, ...]:
    """Return the cover in every way in which it may be set, the first as it likes best.

    Raises:
        ThemeError: As in :func:`render_templates`.
    """
    if not any(find_theme_file(folder, COVER) for folder in theme.folders):
        return ()
    cover = replace(theme, template=COVER)
    contexts = ({**context, "give": step} for step in STEPS)
    made = render_templates(cover, contexts, functions)
    return tuple(dict.fromkeys(it.html.strip() for it in made))

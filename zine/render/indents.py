"""Set in a first line, or let it hang, from the side on which it begins.

The engine does so from the left alone: where lines run from the right, a first line is
as wide as it should be, and begins where the others do.
"""

from __future__ import annotations

import importlib
from typing import Any

FROM_THE_SIDE = ("start", "justify", "right")
"""Lines of text from the right that begin at the right."""


def indent_from_the_right() -> None:
    """Have first lines of text that runs from the right moved to where they belong."""
    inline: Any = importlib.import_module("weasyprint.layout.inline")
    next_line = inline.get_next_linebox

    def moved(context: Any, linebox: Any, *rest: Any) -> Any:  # noqa: ANN401
        line, resume_at = next_line(context, linebox, *rest)
        is_indented = line is not None and linebox.text_indent
        if is_indented and _begins_at_the_right(linebox.style):
            line.translate(dx=-linebox.text_indent)
        return line, resume_at

    inline.get_next_linebox = moved


def _begins_at_the_right(style: Any) -> bool:  # noqa: ANN401
    return style["direction"] == "rtl" and style["text_align_all"] in FROM_THE_SIDE

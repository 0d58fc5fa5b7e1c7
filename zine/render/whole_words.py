"""Break no word that is to stay whole, unless it is longer than a line.

A style says with ``hyphenate-limit-zone`` how much of a line may stay empty before a
word is broken.  The engine forgets it where the word begins an element, such as words
in italics; and it reckons columns of tables as if every word were broken.
"""

from __future__ import annotations

import importlib
from typing import Any

USERS = ("weasyprint.layout.inline", "weasyprint.layout.preferred")
"""Who breaks lines."""


def keep_words_whole() -> None:
    """Have lines broken by words where the engine would break words."""
    modules: list[Any] = [importlib.import_module(name) for name in USERS]
    split = modules[0].split_first_line

    def split_by_words(  # noqa: PLR0913 - as the engine has it
        text: str,
        style: Any,  # noqa: ANN401
        context: Any,  # noqa: ANN401
        max_width: float | None,
        spacing: float,
        is_line_start: bool = True,  # noqa: FBT001, FBT002
        minimum: bool = False,  # noqa: FBT001, FBT002
    ) -> Any:  # noqa: ANN401
        is_ragged = style["hyphenate_limit_zone"].value > 0
        if style["hyphens"] == "auto" and (
            minimum or (is_ragged and not is_line_start)
        ):
            style = style.copy()
            style["hyphens"] = "manual"
        return split(text, style, context, max_width, spacing, is_line_start, minimum)

    for module in modules:
        module.split_first_line = split_by_words

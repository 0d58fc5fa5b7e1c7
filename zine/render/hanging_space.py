"""Let the space at the end of a line hang over it.

The engine measures words together with the space behind them.  Where words fill a line
to its end, and words in italics or a link follow, that space does not fit; and it
breaks the line behind the first word.
"""

from __future__ import annotations

import importlib
from typing import Any

COLLAPSING = ("normal", "nowrap", "pre-line")
"""What ``white-space`` says where a space at the end of a line is not printed."""


def let_spaces_hang() -> None:
    """Have words fill a line that is wide enough for them but not for a space more."""
    inline: Any = importlib.import_module("weasyprint.layout.inline")
    split = inline.split_text_box

    def split_hanging(
        context: Any,  # noqa: ANN401
        box: Any,  # noqa: ANN401
        width: float | None,
        *rest: Any,  # noqa: ANN401
        **named: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        found = split(context, box, width, *rest, **named)
        line, resume_at, _ = found
        is_one_word = (
            resume_at is not None and line is not None and " " not in line.text
        )
        if width is None or not is_one_word or not _ends_in_a_space(box):
            return found
        bare = box.copy_with_text(box.text.rstrip(" "))
        whole, more, _ = split(context, bare, width, *rest, **named)
        if more is not None or whole is None or whole.width > width:
            return found
        whole.text += " "  # after which a line may end
        return whole, None, False

    inline.split_text_box = split_hanging


def _ends_in_a_space(box: Any) -> bool:  # noqa: ANN401
    return box.text.endswith(" ") and box.style["white_space"] in COLLAPSING

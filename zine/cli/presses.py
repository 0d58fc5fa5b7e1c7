"""What ``--profile`` means: a press that all have, one of one's own, or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from zine.errors import PaperError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zine.preflight.profile import Profile


def press_folders(source: Path | None = None) -> tuple[Path, ...]:
    """Return where presses of one's own may be: in a zine, and where one is."""
    here = Path("presses")
    if source is None:
        return (here,)
    return ((source if source.is_dir() else source.parent) / here, here)


def chosen_press(words: str | None, folders: Iterable[Path]) -> Profile:
    """Return the press that was typed, or the usual one.

    Raises:
        UsageError: There is none of that name.
        PaperError: Its file says what makes no sense.
    """
    from zine.preflight.profile import USUAL, load_profile, load_profile_file

    if words is None:
        return load_profile(USUAL)
    if words.endswith(".toml"):
        return load_profile_file(Path(words), folders)
    try:
        return load_profile(words, folders)
    except PaperError as exc:
        if exc.place:
            raise
        raise UsageError(f"--profile: {exc.message}", hint=exc.hint) from exc

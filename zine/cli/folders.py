"""Where a command runs, and what it works on there."""

from __future__ import annotations

from pathlib import Path

from zine.errors import UsageError


def here() -> Path:
    """Return the folder the command runs in.

    Raises:
        UsageError: It is no longer there.
    """
    try:
        return Path.cwd()
    except OSError as exc:
        raise UsageError(
            "the folder you are in is no longer there", hint="Go to another: cd ~"
        ) from exc


def told(path: Path) -> str:
    """Return what a path is called in a sentence: a dot is no name."""
    return str(path) if path.name.strip(".") else path.resolve().name or str(path)


def default_paths() -> list[Path]:
    """Return where zines are unless somebody says."""
    content = Path("content")
    return [content] if content.is_dir() else [Path()]

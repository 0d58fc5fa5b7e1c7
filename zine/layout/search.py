"""Where themes are looked for."""

from __future__ import annotations

from pathlib import Path


def theme_search_path(root: Path, here: Path) -> tuple[Path, ...]:
    """Return the folders that may hold themes, nearest first.

    Args:
        root: The zine's folder.
        here: Where the command runs.
    """
    return (root / "templates", here / "templates", installed_themes())


def installed_themes() -> Path:
    """Return the folder of the themes that come with the tool.

    In a wheel they lie inside the package; in a checkout beside it.
    """
    package = Path(__file__).parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"

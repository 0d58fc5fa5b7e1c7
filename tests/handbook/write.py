"""Write the reference in the handbook from the code, or say what it would be.

Run by ``make handbook``.  What stands in these files is said in the program itself: the
commands in their help, the settings below their fields, schemes and themes in their own
files.  Change it there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.handbook.commands import commands
from tests.handbook.papers import papers
from tests.handbook.schemes import schemes
from tests.handbook.settings import settings
from tests.handbook.themes import themes
from tests.layout.samples import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Callable

HANDBOOK = REPOSITORY / "content" / "handbook"

PARTS: dict[str, tuple[str, Callable[[], str]]] = {
    "90-commands.md": ("Commands", commands),
    "91-settings.md": ("Settings", settings),
    "92-schemes.md": ("Schemes", schemes),
    "93-themes.md": ("Themes", themes),
    "94-papers.md": ("Papers", papers),
}
"""Each file of the reference: its title, and what is in it."""


def reference() -> dict[str, str]:
    """Return the files of the reference as the code would have them."""
    return {
        name: f"---\ntitle: {title}\n---\n\n{write().rstrip()}\n"
        for name, (title, write) in PARTS.items()
    }


def main() -> None:
    """Write what has changed, and say so."""
    for name, text in reference().items():
        file = HANDBOOK / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
            print(f"{name} is written anew")  # noqa: T201


if __name__ == "__main__":
    main()

"""The command that installs a package for the Python that runs, as a person types it.

``pip`` alone is often another one: of the system, which refuses, or of no use to us.
"""

from __future__ import annotations

import shlex
import sys
from pathlib import Path


def pip_install(*packages: str) -> str:
    """Return what to type, wherever the command was typed from."""
    folder = Path(sys.executable).parent
    pip = next((it for it in (folder / "pip", folder / "pip.exe") if it.exists()), None)
    words = [_typed(pip)] if pip else [_typed(Path(sys.executable)), "-m", "pip"]
    return shlex.join([*words, "install", *packages])


def _typed(program: Path) -> str:
    """Return a program as it is called from here, by its shortest way."""
    try:
        return str(program.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(program)

"""The printers that somebody has tested: a file for each, in their own config folder.

This is the one place that looks there, and only for a printer that is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.names import safe_name
from zine.errors import OutputError, Place, SetupError, UsageError
from zine.outputs.printer_file import read_printer, write_printer
from zine.outputs.write import write_all
from zine.units import shown

if TYPE_CHECKING:
    from pathlib import Path

    from zine.impose.printer import Printer

SUFFIX = ".toml"


def printers_folder() -> Path:
    """Return where the printers are, there or not."""
    from platformdirs import user_config_path

    return user_config_path("zine", appauthor=False) / "printers"


def printer_names() -> tuple[str, ...]:
    """Return the names of all printers, sorted."""
    return tuple(
        sorted(
            path.stem
            for path in printers_folder().glob(f"*{SUFFIX}")
            if path.is_file() and safe_name(path.stem) == path.stem
        )
    )


def checked_name(name: str) -> str:
    """Return a name for a printer if it can be that of a file anywhere.

    Raises:
        UsageError: It cannot.
    """
    plain = name.strip().lower()
    if not plain or safe_name(plain) != plain:
        raise UsageError(
            f"{shown(name)} is no name for a printer",
            hint=f"Take letters, figures and hyphens, such as {safe_name(name)}.",
        )
    return plain


def load_printer(name: str) -> Printer:
    """Return a printer.

    Raises:
        UsageError: There is none of that name.
        SetupError: Its file is damaged.
    """
    path = _there(name)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text in UTF-8"
        raise SetupError(
            f"this printer cannot be read: {reason}",
            place=Place(str(path)),
            hint=f"Test it again: zine printer add {path.stem} --replace.",
        ) from error
    return read_printer(path.stem, text, str(path))


def save_printer(printer: Printer) -> Path:
    """Write a printer, all or nothing, and return its file.

    Raises:
        OutputError: It cannot be written.
    """
    folder = printers_folder()
    name = f"{printer.name}{SUFFIX}"
    try:
        write_all(folder, [(name, write_printer(printer).encode())])
    except OutputError as error:
        reason = getattr(error.__cause__, "strerror", None) or error.message
        raise OutputError(
            f"the printer cannot be kept in {folder}: {reason}",
            hint="See whether you may write there.",
        ) from error
    return folder / name


def remove_printer(name: str) -> Path:
    """Remove a printer and return what was its file.

    Raises:
        UsageError: There is none of that name.
        OutputError: It cannot be removed.
    """
    path = _there(name)
    try:
        path.unlink()
    except OSError as error:
        raise OutputError(
            f"cannot remove {path}: {error.strerror}", hint="Remove it by hand."
        ) from error
    return path


def _there(name: str) -> Path:
    plain, names = checked_name(name), printer_names()
    if plain in names:
        return printers_folder() / f"{plain}{SUFFIX}"
    known = ", ".join(names)
    raise UsageError(
        f"there is no printer called {shown(name)} on this computer",
        hint=f"You have tested {known}."
        if names
        else f"Test it: zine test-sheet, then zine printer add {plain}.",
    )

"""Font files, found by path so that the page breaks are the same on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from zine.errors import Place, SetupError, ThemeError
from zine.layout.installing import pip_install
from zine.layout.theme_folder import find_theme_file

PACKAGE_PREFIX = "package:"
"""``package:NAME/FILE`` in a theme is a file inside an installed font package."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """One style of one family.

    Attributes:
        family: Name the style sheets use.
        weight: 100 to 900, as in CSS.
        style: ``normal`` or ``italic``.
        path: An OpenType or TrueType file.
        heaviest: A variable font goes from ``weight`` to this; others have 0 here.
    """

    family: str
    weight: int
    style: str
    path: Path
    heaviest: int = 0

    def distance(self, weight: int) -> int:
        """Return how far a weight is from what the file has."""
        most = self.heaviest or self.weight
        return max(self.weight - weight, weight - most, 0)


def typeface_path(file: str, folder: Path, place: Place) -> Path:
    """Return where the font file named in a theme lies.

    Args:
        file: ``package:NAME/FILE``, or a path relative to the theme's folder.
        folder: The theme's folder.
        place: The theme file that names it, for messages.

    Raises:
        SetupError: The font package is not installed.
        ThemeError: The file does not exist.
    """
    if file.startswith(PACKAGE_PREFIX):
        package, _, name = file.removeprefix(PACKAGE_PREFIX).partition("/")
        path = _file_of(_package_folder(package, place), name)
    else:
        path = find_theme_file(folder, file)
    if path is None:
        raise ThemeError(
            f"the font file “{file}” does not exist",
            place=place,
            hint="Put the file into the theme's folder or correct its name.",
        )
    return path


def is_installed(file: str) -> bool:
    """Return whether a font file is one of a theme, or of a package that is there."""
    package = file.removeprefix(PACKAGE_PREFIX).partition("/")[0]
    return not file.startswith(PACKAGE_PREFIX) or (
        package.isidentifier() and find_spec(package) is not None
    )


def _file_of(package: Path, name: str) -> Path | None:
    """Return a file of an installed package, which may be made of symbolic links."""
    parts = PurePosixPath(name).parts
    path = package / name
    is_inside = bool(parts) and ".." not in parts and not name.startswith("/")
    return path if is_inside and path.is_file() else None


def _package_folder(package: str, place: Place) -> Path:
    spec = find_spec(package) if package.isidentifier() else None
    if spec is None or not spec.submodule_search_locations:
        raise SetupError(
            f"the font package “{package}” is not installed",
            place=place,
            hint=f"Run `{pip_install(package.replace('_', '-'))}`.",
        )
    return Path(spec.submodule_search_locations[0])

"""The files that a command looks at when it is given a PDF, a zine or its build."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.cli.folders import told
from zine.content.find import find_zines
from zine.content.names import zine_name
from zine.errors import OutputError, Place, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


class Printed(NamedTuple):
    """A file to be looked at.

    Attributes:
        path: Where it is.
        name: Of the zine, or of the file without its ending.
        which: What it is of a build, in words; ``""`` for any other PDF.
    """

    path: Path
    name: str
    which: str = ""


class Build(NamedTuple):
    """The files that were made of a zine.

    Attributes:
        name: Of the zine.
        files: At least one.
        source: Where the zine is, if that is known.
    """

    name: str
    files: Sequence[Path]
    source: Path | None = None


def one_of_each(path: Path, out: Path) -> Iterator[Printed]:
    """Yield the PDF at a path, or of each build the pages as people read them.

    Args:
        path: A PDF, a folder of a build, a zine, or a folder of zines.
        out: Where zines were built.

    Raises:
        UsageError: There are no files of a zine.
    """
    if is_pdf(path):
        yield Printed(path, path.stem)
        return
    for build in builds_at(path, out):
        yield _pages_of(build)


def is_pdf(path: Path) -> bool:
    """Return whether a path is meant as a PDF and not as a zine or its build."""
    return path.suffix.lower() == ".pdf"


def builds_at(path: Path, out: Path) -> Iterator[Build]:
    """Yield the builds of the zines that are meant by a path.

    Args:
        path: A folder of a build, a zine, or a folder of zines.
        out: Where zines were built.

    Raises:
        UsageError: There are no files of a zine.
    """
    from zine.outputs.checking import files_of

    if path.is_dir() and (files := files_of(path)):
        yield Build(path.resolve().name, files)
        return
    for source in find_zines(path):
        name = zine_name(source)
        # Built here, or by somebody who went into the zine's folder.
        inside = source if source.is_dir() else source.parent
        files = files_of(out / name) or files_of(inside / out / name)
        if not files:
            raise UsageError(
                f"there are no files of {told(source)} in {out / name}/",
                hint="Build it first: zine build. Or say --out if they are elsewhere.",
            )
        yield Build(name, files, source)


def read_file(path: Path) -> bytes:
    """Return what is in a PDF.

    Raises:
        OutputError: It cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as exc:
        reason = (exc.strerror or str(exc)).lower()
        raise OutputError(
            f"this PDF cannot be read: {reason}",
            place=Place(str(path)),
            hint="Check the path; build the zine again if the file is one of its own.",
        ) from exc


def _pages_of(build: Build) -> Printed:
    """Return the first file of single pages, or else of sheets: papers are alike."""
    from zine.outputs.checking import subject_of

    for path in build.files:
        if not subject_of(path).imposed:
            return Printed(path, build.name, "single pages, as people read them")
    return Printed(build.files[0], build.name, "sheets, as they are printed")

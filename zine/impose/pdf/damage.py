"""Say in one sentence what is wrong with somebody's PDF, and stop it from harming."""

from __future__ import annotations

import logging
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import settings

from zine.errors import ContentError, LimitError, PaperError, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_UNPACKED = 64 * 2**20
"""Bytes a page may be unpacked to.  The text of a page is some thousand."""

DEEPEST = 100
"""How deep arrays and dictionaries may be nested."""

MOST_WARNINGS = 1000
"""A file qpdf has more to say about than this is beyond repair."""


NO_NEWS = (
    ("", pikepdf.PageCopyWarning),  # that fields are no longer fields
    ("A password was provided, but no password was needed", UserWarning),
)
"""What pikepdf warns programmers of, and people need not know."""

WITHOUT = "save a copy of the PDF without one"
"""What can always be done about a password."""

NO_PAGES = "no pages found"
"""What qpdf says of a file that is whole, but empty."""


def set_limits() -> None:
    """Tell qpdf how much memory somebody's file may take."""
    settings.set_qpdf_limits(
        doc_max_warnings=MOST_WARNINGS,
        parser_max_nesting=DEEPEST,
        flate_max_memory=MOST_UNPACKED,
        run_length_max_memory=MOST_UNPACKED,
        png_max_memory=MOST_UNPACKED,
        tiff_max_memory=MOST_UNPACKED,
        dct_max_memory=MOST_UNPACKED,
    )


@contextmanager
def told_plainly(name: str, *, password: str | None = None) -> Iterator[None]:
    """Turn whatever qpdf and pikepdf raise into errors people can act on.

    Args:
        name: Of the file.
        password: That was given, or ``""``; ``None`` where nobody can give one.
    """
    place = Place(name)
    try:
        with warnings.catch_warnings():
            for start, category in NO_NEWS:
                warnings.filterwarnings("ignore", start, category)
            yield
    except pikepdf.PasswordError as error:
        if password:
            raise ContentError(
                "the password does not open this PDF",
                place=place,
                hint="Check it for capitals and spaces.",
            ) from error
        raise ContentError(
            "this PDF asks for a password",
            place=place,
            hint=f"{WITHOUT[0].upper()}{WITHOUT[1:]}."
            if password is None
            else f"Give it with --password, or {WITHOUT}.",
        ) from error
    except PaperError as error:
        raise PaperError(
            error.message, place=error.place or place, hint=error.hint
        ) from error
    except (MemoryError, RecursionError) as error:
        raise LimitError(
            "this PDF is too large or too deep to be read",
            place=place,
            hint="Print it to a new PDF from a viewer, and impose that.",
        ) from error
    except (
        pikepdf.PikepdfError,
        pikepdf.ForeignObjectError,
        # What pikepdf lets through when a file says the impossible.
        ArithmeticError,
        AttributeError,
        LookupError,
        NotImplementedError,
        RuntimeError,
        TypeError,
        ValueError,
    ) as error:
        raise _beyond_repair(str(error), place) from error


def _beyond_repair(said: str, place: Place) -> ContentError:
    """Return the error for a file nothing can be made of."""
    if NO_PAGES in said:
        return ContentError(
            "there are no pages in this PDF",
            place=place,
            hint="Give another, or export it again.",
        )
    return ContentError(
        "this PDF is damaged beyond repair",
        place=place,
        hint="Save or export it again, or print it to a new PDF from a viewer.",
    )


# What it says of a file is raised, or asked for with ``get_warnings``.
logging.getLogger("pikepdf").setLevel(logging.CRITICAL)

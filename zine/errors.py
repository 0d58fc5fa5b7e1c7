"""What can go wrong, each with a sentence, a place, a hint and an exit status.

    ZineError            1  something in the zine, its theme or a PDF has to change
    ├── ContentError     1  a text, a setting or a picture
    ├── ThemeError       1  a template or a style sheet
    ├── PaperError       1  pages, sheets and schemes that do not fit together
    ├── OutputError      1  a file that cannot be written
    ├── SetupError       1  this computer lacks something
    ├── UsageError       2  the command line
    └── LimitError       3  too long, too large, too deep

Nothing else may reach the terminal; ``cli/app.py`` is the one place that prints
these and ends the process.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self


class ExitCode(IntEnum):
    """How the process ends."""

    FINE = 0
    PROBLEM = 1
    USAGE = 2
    LIMIT = 3
    STOPPED = 130


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the sources something was found.

    Attributes:
        file: Path as the reader knows it, relative to the zine or theme folder.
        line: Counted from 1, or ``None`` when the whole file is meant.
    """

    file: str
    line: int | None = None

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader should be told although the build goes on.

    Attributes:
        message: One sentence.
        place: Where it comes from, if anywhere.
        hint: The next thing to try, one imperative sentence, or ``""``.
    """

    message: str
    place: Place | None = None
    hint: str = ""

    def __str__(self) -> str:
        return self.message if self.place is None else f"{self.place}: {self.message}"


class ZineError(Exception):
    """Base of every error a reader of the terminal can act on.

    Attributes:
        message: One sentence: what is the case, with the value that was found.
        place: File and line, or ``None``.
        hint: The next thing to try, one imperative sentence, or ``""``.
        others: More of what is wrong in the same place, each an error of its own.
        exit_code: Process status of this family.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.PROBLEM

    def __init__(
        self,
        message: str,
        *,
        place: Place | None = None,
        hint: str = "",
        others: tuple[ZineError, ...] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.hint = hint
        self.others = others

    def __str__(self) -> str:
        return self.message if self.place is None else f"{self.place}: {self.message}"

    def at(self, place: Place | None) -> Self:
        """Return this error with a place if it has none."""
        return type(self)(
            self.message,
            place=self.place or place,
            hint=self.hint,
            others=self.others,
        )

    def to_json(self) -> dict[str, Any]:
        """Return this error as plain data, for the pipe out of a child process."""
        return {
            "family": type(self).__name__,
            "message": self.message,
            "place": None if self.place is None else asdict(self.place),
            "hint": self.hint,
            "others": [it.to_json() for it in self.others],
        }

    @staticmethod
    def from_json(data: dict[str, Any]) -> ZineError:
        """Return the error that :meth:`to_json` described."""
        family = _FAMILIES.get(data["family"], ZineError)
        place = None if data["place"] is None else Place(**data["place"])
        others = tuple(map(ZineError.from_json, data.get("others", ())))
        return family(data["message"], place=place, hint=data["hint"], others=others)


class ContentError(ZineError):
    """A text, a setting or a picture of the zine has to change."""


class ThemeError(ZineError):
    """A template, a style sheet or a font of a theme has to change."""


class PaperError(ZineError):
    """Pages, sheets and schemes do not fit together."""


class OutputError(ZineError):
    """A file cannot be written."""


class SetupError(ZineError):
    """This computer lacks something the tool stands on."""


class UsageError(ZineError):
    """The command line asks for something that does not exist."""

    exit_code = ExitCode.USAGE


class LimitError(ZineError):
    """Too long, too large or too deep; stopped to protect the computer."""

    exit_code = ExitCode.LIMIT


def all_of(errors: Sequence[ZineError]) -> ZineError:
    """Return the first of several errors, with the others."""
    first, *others = errors
    return type(first)(
        first.message, place=first.place, hint=first.hint, others=tuple(others)
    )


_FAMILIES: dict[str, type[ZineError]] = {
    family.__name__: family
    for family in (
        ZineError,
        ContentError,
        ThemeError,
        PaperError,
        OutputError,
        SetupError,
        UsageError,
        LimitError,
    )
}

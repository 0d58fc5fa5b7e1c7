"""Take BibTeX apart: its entries, their fields, and the line of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro, month_names
from pybtex.scanner import PrematureEOF, PybtexSyntaxError
from pybtex.utils import CaseInsensitiveDict

from zine.content.escape import quoted
from zine.errors import ContentError, LimitError, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zine.content.model import SourceText

HINT = "An entry looks like this: @book{emma1910, author = {…}, title = {…}}."

MAX_SPELLED = 1_000_000
"""Characters that all abbreviations of a file may be spelled out to."""


class Value(NamedTuple):
    """A field as it is written, on one line, and the line on which it begins."""

    text: str
    line: int


class Entry(NamedTuple):
    """One ``@type{key, …}``; the names of fields are in small letters."""

    type: str
    key: str
    fields: Mapping[str, Value]
    place: Place


class _Parser(LowLevelParser):  # type: ignore[misc] # pybtex ships no types
    """Pybtex's parser, which notes lines as it goes and spells out no bombs."""

    start = 1

    def __init__(self, text: str) -> None:
        super().__init__(text, macros=CaseInsensitiveDict(month_names))
        self.lines: dict[str, int] = {}
        self._spelled = 0

    def parse_command(self) -> Any:  # noqa: ANN401 - a tuple of one of three shapes
        self.start, self.lines = self.lineno, {}
        return super().parse_command()

    def parse_value(self) -> None:
        name = str(self.current_field_name or "").lower()
        if self.current_entry_key is not None and name in self.lines:
            raise ContentError(
                f"{quoted(name)} stands twice in one entry", hint="Keep one of them."
            )
        self.lines[name] = self.lineno
        super().parse_value()

    def substitute_macro(self, name: str) -> str:
        text = str(super().substitute_macro(name))
        self._spelled += len(text)
        if self._spelled > MAX_SPELLED:
            raise LimitError(
                f"the @string abbreviations make more than {MAX_SPELLED:,} characters"
            )
        return text


def read_entries(source: SourceText) -> Iterator[Entry]:
    """Yield every entry of a file.

    Raises:
        ContentError: It is not BibTeX.
        LimitError: Its abbreviations are spelled out to too much.
    """
    parser = _Parser(source.text)
    try:
        for command, content in parser:
            if command.lower() not in {"string", "preamble"}:
                key, fields = content
                yield _entry(command.lower(), key, fields, parser, source.file)
    except (ContentError, LimitError) as error:
        error.place = Place(source.file, parser.lineno)
        raise
    except PybtexSyntaxError as error:
        raise _not_bibtex(error, parser, source.file) from error


def _entry(
    type_: str,
    key: str,
    fields: list[tuple[str, list[str]]],
    parser: _Parser,
    file: str,
) -> Entry:
    found = {
        name.lower(): Value(
            " ".join("".join(parts).split()), parser.lines[name.lower()]
        )
        for name, parts in fields
    }
    return Entry(type_, key, found, Place(file, parser.start))


def _not_bibtex(error: PybtexSyntaxError, parser: _Parser, file: str) -> ContentError:
    place = Place(file, error.lineno)
    problem = str(error.args[0])
    if isinstance(error, UndefinedMacro):
        return ContentError(
            f"{quoted(problem)} is not defined",
            place=place,
            hint=f"Put words between braces: {{{problem[:40]}}}.",
        )
    if isinstance(error, PrematureEOF):
        return ContentError(
            "the entry that begins here does not end",
            place=Place(file, parser.start),
            hint="Close every brace and quotation mark that it opens; or take out the @"
            " if there is no entry here.",
        )
    return ContentError(
        f"the bibliography cannot be read as BibTeX: {problem}", place=place, hint=HINT
    )

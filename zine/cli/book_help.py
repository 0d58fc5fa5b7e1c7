"""Help that reads like a book: options in chapters, each with a word before it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

import typer
from typer.core import TyperCommand

if TYPE_CHECKING:
    from collections.abc import Mapping


class Entry(NamedTuple):
    """One option, explained.

    Attributes:
        words: What it is for.
        value: What is written behind it; ``None`` for a switch.
    """

    words: str
    value: str | None = None


class Chapter(NamedTuple):
    """Options that belong together.

    Attributes:
        opening: What is said before them.
        entries: By the name of the option.
    """

    opening: str
    entries: Mapping[str, Entry]


Book = dict[str, Chapter]
"""Chapters by their titles, in the order in which they are read."""


class BookCommand(TyperCommand):
    """A command that explains itself in chapters.

    The last chapter takes the options that no other has.
    """

    book: ClassVar[Book] = {}

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - not exported
        """Write the chapters one after the other."""
        told = {name for chapter in self.book.values() for name in chapter.entries}
        options = [it for it in self.get_params(ctx) if it.param_type_name == "option"]
        *_, last = self.book
        for title, chapter in self.book.items():
            with formatter.section(title):
                if chapter.opening:
                    _write(formatter, chapter.opening)
                    formatter.write_paragraph()
                for option in options:
                    mine = not chapter.entries.keys().isdisjoint(option.opts)
                    loose = title == last and told.isdisjoint(option.opts)
                    row = option.get_help_record(ctx)
                    if row and (mine or loose):
                        _write(formatter, row[0])
                        with formatter.indentation(), formatter.indentation():
                            _write(formatter, row[1])


def _write(formatter: Any, text: str) -> None:  # noqa: ANN401 - not exported
    """Write a paragraph; names of options are not broken at their hyphens."""
    indent = " " * formatter.current_indent
    lines = textwrap.wrap(
        text,
        formatter.width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
    formatter.write("".join(f"{line}\n" for line in lines))


def entry_of(book: Book, name: str, *short: str) -> Any:  # noqa: ANN401 - as Typer has it
    """Return the option called ``name``, as the book has it."""
    entry = next(it.entries[name] for it in book.values() if name in it.entries)
    return typer.Option(
        name, *short, metavar=entry.value, help=entry.words, show_default=False
    )

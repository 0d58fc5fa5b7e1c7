from __future__ import annotations

from typing import Annotated

import typer

from zine.cli.book_help import BookCommand, Chapter, Entry, entry_of

BOOK = {
    "The fold": Chapter("Fold well.", {"--scheme": Entry("How you fold.", "NAME")}),
    "And": Chapter("", {"--quiet": Entry("Say nothing.")}),
}


def help_of(book):
    class Command(BookCommand):
        """Has a book."""

    Command.book = book
    app = typer.Typer(rich_markup_mode=None, add_completion=False)

    @app.command(cls=Command)
    def press(
        scheme: Annotated[str, entry_of(BOOK, "--scheme")] = "",
        quiet: Annotated[bool, entry_of(BOOK, "--quiet", "-q")] = False,  # noqa: FBT002
    ):
        """Press."""

    command = typer.main.get_command(app)
    return command.get_help(typer.Context(command, info_name="press"))


def test_chapters_stand_in_their_order_each_with_its_opening():
    text = help_of(BOOK)

    assert "The fold:\n  Fold well.\n\n  --scheme NAME\n      How you fold.\n" in text
    assert text.index("The fold:") < text.index("And:")


def test_what_no_chapter_has_is_in_the_last():
    text = help_of(BOOK)

    assert text.index("-q, --quiet") > text.index("And:")
    assert text.index("--help") > text.index("And:")


def test_names_of_options_are_not_broken():
    long = "face-up-reversed " * 12
    book = BOOK | {"The fold": Chapter("", {"--scheme": Entry(long, "NAME")})}
    # The words come with the option, not with the chapter.
    text = help_of(book)

    assert "-\n" not in text

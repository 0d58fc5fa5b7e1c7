"""Every command with its options, as the command line itself has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import typer

from tests.handbook.words import entry, listed, plain
from zine.cli.app import app
from zine.cli.book_help import BookCommand

if TYPE_CHECKING:
    from collections.abc import Iterator

EVERYWHERE = {"--help"}
"""What every command takes: said once."""


def tree() -> Any:
    """Return the command ``zine`` with all that is below it."""
    return typer.main.get_command(app)


def options_of(command: Any) -> list[Any]:
    """Return the options of a command that its help lists."""
    return [
        it for it in command.params if it.param_type_name == "option" and not it.hidden
    ]


def commands() -> str:
    """Return the part about commands."""
    root = tree()
    blocks = [plain(root.help), _list(options_of(root))]
    blocks.append(entry("`-h`, `--help`", "Say what a command does, and end."))
    for name, command in listed_commands(root):
        blocks += [f"## zine {name}", *_command(name, command)]
    return listed(blocks)


def listed_commands(above: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every command that help lists, by its name, and those that are below it."""
    for name, command in above.commands.items():
        if not command.hidden:
            yield f"{before}{name}", command
        if hasattr(command, "commands"):
            yield from listed_commands(command, f"{before}{name} ")


def _command(name: str, command: Any) -> Iterator[str]:
    options = [it for it in options_of(command) if not _everywhere(it)]
    arguments = [it for it in command.params if it.param_type_name == "argument"]
    usage = [
        "zine",
        name,
        *(["[OPTIONS]"] if options else []),
        *map(_argument, arguments),
    ]
    yield f"`{' '.join(usage)}`"
    yield from _help(command.help)
    if isinstance(command, BookCommand):
        yield from _chapters(command, options)
    elif options:
        yield _list(options)


def _everywhere(option: Any) -> bool:
    return not EVERYWHERE.isdisjoint(option.opts)


def _argument(argument: Any) -> str:
    name = argument.metavar
    name = name if argument.required else f"[{name}]"
    return f"{name} …" if argument.nargs == -1 else name


def _help(text: str) -> Iterator[str]:
    """Yield the paragraphs of a help text; ``\\b`` keeps the lines of an example."""
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        if paragraph.startswith("\b"):
            lines = [line.strip() for line in paragraph.splitlines()[1:]]
            yield "\n".join(f"    {line}" for line in lines)
        else:
            yield plain(paragraph)


def _chapters(command: BookCommand, options: list[Any]) -> Iterator[str]:
    """Yield the chapters of a command that explains itself like a book."""
    told = {name for chapter in command.book.values() for name in chapter.entries}
    *_, last = command.book
    for title, chapter in command.book.items():
        mine = [
            it
            for it in options
            if not chapter.entries.keys().isdisjoint(it.opts)
            or (title == last and told.isdisjoint(it.opts))
        ]
        if mine:
            yield (
                f"**{title}.** {plain(chapter.opening)}"
                if chapter.opening
                else f"**{title}**"
            )
            yield _list(mine)


def _list(options: list[Any]) -> str:
    return listed(_option(it) for it in options if not _everywhere(it))


def _option(option: Any) -> str:
    value = "" if option.is_flag else f" {option.metavar}"
    *short, name = sorted(option.opts, key=len)
    term = ", ".join([*(f"`{it}`" for it in short), f"`{name}{value}`"])
    words = plain(option.help)
    if option.show_default and option.default and not option.is_flag:
        words += f" Without it: `{option.default}`."
    return entry(term, words)

"""``zine printer``: its commands and their options, as they are typed."""

from __future__ import annotations

from typing import Annotated

import typer

printer = typer.Typer(
    invoke_without_command=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Name = Annotated[str, typer.Argument(metavar="NAME", hidden=True)]


def _reading(words: str) -> object:
    return typer.Option(help=words, metavar="READING", show_default=False)


@printer.callback()
def _printers(context: typer.Context) -> None:
    """List the printers you have tested, to print on with --printer NAME.

    To test one: zine test-sheet makes a sheet, and zine printer add NAME asks what it
    looks like once it is printed.
    """
    if context.invoked_subcommand is None:
        list_tested()


@printer.command("list", short_help="List the printers you have tested.")
def list_tested() -> None:
    """List the printers you have tested, as zine printer alone does."""
    from zine.cli.printers import list_printers

    list_printers()


@printer.command(short_help="Say what you read off a test sheet.")
def add(
    name: Name,
    paper: Annotated[str | None, _reading("The paper it is printed on.")] = None,
    dialog: Annotated[
        str | None, _reading("The edge chosen in the print dialog, short or long.")
    ] = None,
    flip: Annotated[str | None, _reading("A: short or long.")] = None,
    front_upright: Annotated[str | None, _reading("B: a number from 1 to 9.")] = None,
    front_level: Annotated[str | None, _reading("C: a number from 1 to 9.")] = None,
    across: Annotated[str | None, _reading("D: a length, such as 198.5mm.")] = None,
    along: Annotated[str | None, _reading("E: a length.")] = None,
    front_edges: Annotated[
        str | None, _reading("F: four numbers: left, right, upper, lower.")
    ] = None,
    back_upright: Annotated[str | None, _reading("G: a number from 1 to 9.")] = None,
    back_level: Annotated[str | None, _reading("H: a number from 1 to 9.")] = None,
    back_edges: Annotated[str | None, _reading("J: four numbers.")] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Forget what was known of this printer.")
    ] = False,
) -> None:
    """Say what you read off a test sheet; what you leave out is asked for.

    NAME is what you call the printer, such as library.
    """
    from zine.cli.printers import add_printer

    typed = {
        "--paper": paper,
        "--dialog": dialog,
        "--flip": flip,
        "--front-upright": front_upright,
        "--front-level": front_level,
        "--across": across,
        "--along": along,
        "--front-edges": front_edges,
        "--back-upright": back_upright,
        "--back-level": back_level,
        "--back-edges": back_edges,
    }
    add_printer(name, typed, replace=replace)


@printer.command(short_help="Say what a printer does.")
def show(name: Name) -> None:
    """Say what the printer called NAME does, and what is done about it."""
    from zine.cli.printers import show_printer

    show_printer(name)


@printer.command(short_help="Forget a printer.")
def remove(name: Name) -> None:
    """Forget the printer called NAME."""
    from zine.cli.printers import forget_printer

    forget_printer(name)

"""The commands, and the one place where errors become words and an exit status.

``zine --help`` has to answer at once, so the commands import what they need when they
run, and nothing here imports the layout engine or a PDF library.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from typer.exceptions import TyperException

from zine import __version__
from zine.cli import terminal
from zine.cli.build import build
from zine.cli.check import check
from zine.cli.impose import ImposeCommand, impose
from zine.cli.inspect import inspect
from zine.cli.printer import printer
from zine.cli.quickstart import read_words_plainly
from zine.cli.scrub import scrub
from zine.cli.trial import trial
from zine.errors import ExitCode, UsageError, ZineError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

TRACEBACK = "ZINE_TRACEBACK"
"""Environment variable that shows where a mistake of ours was made."""

read_words_plainly()

app = typer.Typer(
    name="zine",
    help="Markdown in, a booklet out: imposed, foldable, ready for the photocopier.",
    invoke_without_command=True,
    # Plain help: the decorated one takes longer to load than a build takes to start.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        terminal.say(f"zine {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Say which version this is.",
        ),
    ] = False,
) -> None:
    del version
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(ExitCode.USAGE)


app.command(short_help="Turn Markdown into booklets.")(build)


app.command(
    cls=ImposeCommand, short_help="Put the pages of any PDF on sheets to fold."
)(impose)


app.command(short_help="Check files before they are printed.")(check)


app.command(short_help="Show what PDFs tell about their makers.")(inspect)


app.command(short_help="Take out of a PDF what tells of its maker.")(scrub)


app.command("test-sheet", short_help="Make a sheet that shows a printer's faults.")(
    trial
)


app.add_typer(printer, name="printer", short_help="Keep what a test sheet has shown.")


@app.command(short_help="Show every way to fold a sheet.")
def schemes(
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", hidden=True),
    ] = None,
) -> None:
    """Show every way to fold a sheet: drawn, with what it makes and the tools it takes.

    With NAME, one of them at length, and what the hands do step by step.
    """
    from zine.cli.schemes import show_schemes

    show_schemes(name)


@app.command(short_help="Show how a zine can look.")
def themes(
    sheet: Annotated[
        bool,
        typer.Option(
            "--sheet", help="Make themes.pdf, with a cover and a spread of each."
        ),
    ] = False,
) -> None:
    """Show how a zine can look: the themes that zine.toml can choose from."""
    from zine.cli.themes import make_theme_sheet, show_themes

    if sheet:
        make_theme_sheet()
    else:
        show_themes()


@app.command(short_help="Start a zine, or a theme, in a new folder.")
def new(
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", hidden=True),
    ] = None,
    theme: Annotated[
        str | None,
        typer.Option(
            help="Start a theme instead: a folder of this name in templates/, with a"
            " word on everything in it.",
            metavar="NAME",
        ),
    ] = None,
    like: Annotated[
        str,
        typer.Option(help="The theme that it starts from.", metavar="THEME"),
    ] = "pamphlet",
) -> None:
    """Start a zine: a folder with a text that builds at once and explains itself.

    NAME is what to call the folder, for example my-zine.
    """
    if theme is not None:
        from zine.cli.new_theme import make_theme_folder

        make_theme_folder(theme, like=like)
    if name is not None:
        from zine.cli.new import make_zine_folder

        make_zine_folder(Path(name))
    if name is None and theme is None:
        raise UsageError(
            "there is no name for the zine",
            hint="Say NAME, as in zine new my-zine; see zine new --help.",
        )


@app.command(short_help="Say what this computer lacks.")
def doctor() -> None:
    """Say what this computer lacks, and the command that mends it."""
    from zine.cli.doctor import run_doctor

    run_doctor()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status; no traceback for anything expected."""
    _stop_when_asked()
    try:
        return _run(arguments)
    except BrokenPipeError:
        # Whoever was reading has gone; Python would complain again on the way out.
        sys.stdout = sys.stderr = None
    except Exception as exc:
        if os.environ.get(TRACEBACK):
            raise
        what = f"{type(exc).__name__}: {exc}"
        terminal.complain(f"this is a mistake in zine, not in your text ({what})")
        terminal.advise(f"Please report it with all that {TRACEBACK}=1 makes it print.")
    finally:
        # Nothing that is still around has to be looked at on the way out.
        gc.freeze()
    return ExitCode.PROBLEM


def _run(arguments: Sequence[str] | None) -> int:
    try:
        status = app(args=arguments, prog_name="zine", standalone_mode=False)
    except ZineError as exc:
        terminal.show_error(exc)
        return exc.exit_code
    except TyperException as exc:
        terminal.complain(exc.format_message())
        terminal.advise(_advice(exc.format_message()))
        return ExitCode.USAGE
    if status == ExitCode.STOPPED:
        terminal.complain("stopped; the files of the last build are as they were")
    return status if isinstance(status, int) else ExitCode.FINE


def _advice(complaint: str) -> str:
    if "extra argument" in complaint:
        return (
            "Put a name with spaces in quotes, and write lists like crop,fold; see"
            " `zine COMMAND --help`."
        )
    return "Try `zine --help`, or `zine COMMAND --help`."


def _stop_when_asked() -> None:
    """Treat a polite end, or a terminal that was closed, like Ctrl-C."""
    for number in (getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP")):
        # Under nohup the second is ignored on purpose.
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    del number, frame
    raise KeyboardInterrupt

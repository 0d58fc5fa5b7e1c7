"""The commands, and the one place where errors become words and an exit status.

``zine --help`` has to answer at once, so the commands import what they need when they
run, and nothing here imports the layout engine or a PDF library.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from typer.exceptions import TyperException

from zine import __version__
from zine.cli import terminal
from zine.errors import ExitCode, ZineError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

app = typer.Typer(
    name="zine",
    help="Markdown in, a booklet out: imposed, foldable, ready for the photocopier.",
    no_args_is_help=True,
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
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Say which."
        ),
    ] = False,
) -> None:
    del version


@app.command()
def build(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="A zine's folder, a folder of zines, or one Markdown file."
            "  Without any: content/, or this folder if it is a zine.",
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        Path, typer.Option(help="Folder for the files; each zine gets one inside.")
    ] = Path("build"),
    paper: Annotated[
        str | None,
        typer.Option(
            help="letter, a4 or both: the sheets you print on.", metavar="PAPER"
        ),
    ] = None,
    flip: Annotated[
        str | None,
        typer.Option(
            help="short or long: the edge to flip on, as the print dialog calls it.",
            metavar="EDGE",
        ),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            help="print, shop or read: make only this kind of file; may be repeated.",
            metavar="KIND",
        ),
    ] = None,
    jobs: Annotated[
        int, typer.Option(help="How many zines to lay out side by side.", min=1, max=64)
    ] = 1,
    timeout: Annotated[
        float, typer.Option(help="Seconds the layout of one zine may take.", min=1)
    ] = 50.0,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say nothing unless it fails.")
    ] = False,
) -> None:
    """Turn Markdown into sheets to print, pages for a shop, and a file to read."""
    from zine.cli.build import run_build

    run_build(
        paths or [],
        out=out,
        paper=paper,
        flip=flip,
        only=only or [],
        jobs=jobs,
        timeout=timeout,
        quiet=quiet,
    )


@app.command()
def new(
    name: Annotated[
        str, typer.Argument(help="Name of the folder to make, for example my-zine.")
    ],
) -> None:
    """Start a zine: a folder with a text that builds at once and explains itself."""
    from zine.cli.new import make_zine_folder

    make_zine_folder(Path(name))


@app.command()
def doctor() -> None:
    """Say what this computer lacks, and the command that mends it."""
    from zine.cli.doctor import run_doctor

    run_doctor()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status; no traceback for anything expected."""
    signal.signal(signal.SIGTERM, _stop)
    try:
        status = app(args=arguments, prog_name="zine", standalone_mode=False)
    except ZineError as exc:
        terminal.show_error(exc)
        return exc.exit_code
    except TyperException as exc:
        terminal.complain(exc.format_message())
        terminal.advise("Try `zine --help`, or `zine COMMAND --help`.")
        return ExitCode.USAGE
    except BrokenPipeError:
        # Whoever was reading has gone; Python would complain again on the way out.
        sys.stdout = None
        return ExitCode.PROBLEM
    if status == ExitCode.STOPPED:
        terminal.complain("stopped; the files of the last build are as they were")
    return status if isinstance(status, int) else ExitCode.FINE


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    del number, frame
    raise KeyboardInterrupt

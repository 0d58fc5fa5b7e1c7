"""``zine check``: its options, as they are typed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zine.errors import UsageError


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", hidden=True),
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            help="What prints it, as the setting press has it.",
            metavar="NAME",
        ),
    ] = None,
    out: Annotated[
        Path,
        typer.Option(help="Where zines were built.", metavar="FOLDER"),
    ] = Path("build"),
    generations: Annotated[
        str | None,
        typer.Option(
            help="Copy it, and the copy, 1 to 9 times, and show what is left.",
            metavar="N",
        ),
    ] = None,
    fix: Annotated[
        bool,
        typer.Option("--fix", help="Mend what can be mended, and write it beside."),
    ] = False,
    fixed: Annotated[
        Path | None,
        typer.Option("-o", help="The PDF that --fix writes.", metavar="FIXED.pdf"),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Say it for a program to read.")
    ] = False,
) -> None:
    """Check PDFs, or the last build of zines, before they are printed.

    Errors end it with 1, warnings with 0.
    """
    from zine.cli.checking import run_check
    from zine.cli.fixing import run_fix
    from zine.cli.folders import default_paths
    from zine.cli.generations import run_generations

    if fixed is not None and not fix:
        raise UsageError(
            "-o names the PDF that --fix writes", hint="Say --fix, too, or leave it."
        )
    if fix and generations is not None:
        raise UsageError(
            "--fix and --generations are two things",
            hint="Ask for one, and then for the other.",
        )
    these = paths or default_paths()
    if fix:
        run_fix(these, fixed=fixed, profile=profile, as_json=as_json)
    elif generations is None:
        run_check(these, out=out, profile=profile, as_json=as_json)
    elif profile is None:
        run_generations(these, out=out, generations=generations, as_json=as_json)
    else:
        raise UsageError(
            "--profile has no say in --generations: a copier does the copying",
            hint="Ask for one, and then for the other.",
        )

"""``zine inspect``: its options, as they are typed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def inspect(
    paths: Annotated[list[Path], typer.Argument(metavar="FILE.pdf", hidden=True)],
    password: Annotated[
        str, typer.Option(help="Opens a PDF that asks for one.", metavar="WORD")
    ] = "",
    as_json: Annotated[
        bool, typer.Option("--json", help="Say it for a program to read.")
    ] = False,
) -> None:
    """Show what PDFs tell about whoever made them.

    Names, paths, dates, places, programs, notes, older versions, words out of sight: of
    the document and of each picture and font in it. What is found is no mistake, so it
    ends with 0. `zine scrub` takes it out.
    """
    from zine.cli.inspecting import run_inspect

    run_inspect(paths, password=password, as_json=as_json)

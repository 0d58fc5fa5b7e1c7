"""``zine build``: its options, as they are typed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def build(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", hidden=True),
    ] = None,
    out: Annotated[
        Path,
        typer.Option(
            help="Where the files go; each zine gets a folder inside.", metavar="FOLDER"
        ),
    ] = Path("build"),
    sheet: Annotated[
        str | None,
        typer.Option(
            help="The paper you print on: letter, a4, both, tabloid, a3 …, its sides,"
            " 320x450mm, or a list: a4,a3.",
            metavar="PAPER",
        ),
    ] = None,
    # An older word for it.
    paper: Annotated[str | None, typer.Option(metavar="PAPER", hidden=True)] = None,
    pages: Annotated[
        str | None,
        typer.Option(
            help="How many pages to fill, by changing the type: 8, or auto for whole"
            " sheets.",
            metavar="NUMBER",
        ),
    ] = None,
    flip: Annotated[
        str | None,
        typer.Option(
            help="The edge your printer flips on: short or long.", metavar="EDGE"
        ),
    ] = None,
    printer: Annotated[
        str | None,
        typer.Option(
            help="Make the sheets for a printer you have tested: zine test-sheet.",
            metavar="NAME",
        ),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            help="Make only this kind of file: print, shop, read or card. May be"
            " repeated.",
            metavar="KIND",
        ),
    ] = None,
    jobs: Annotated[
        str | None,
        typer.Option(help="How many zines to lay out side by side.", metavar="NUMBER"),
    ] = None,
    timeout: Annotated[
        str,
        typer.Option(help="How long the layout of one may take.", metavar="SECONDS"),
    ] = "50",
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say nothing unless something fails.")
    ] = False,
) -> None:
    """Turn Markdown into sheets to print, pages for a shop, and a file to read.

    PATH is a zine's folder, a folder of zines, or one Markdown file. Without any: the
    folder called content, or else the folder you are in.
    """
    from zine.cli.building import run_build

    run_build(
        paths or [],
        out=out,
        sheets={"--sheet": sheet, "--paper": paper},
        pages=pages,
        flip=flip,
        printer=printer,
        only=only or [],
        jobs=jobs,
        timeout=timeout,
        quiet=quiet,
    )

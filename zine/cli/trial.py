"""``zine test-sheet``: its options, as they are typed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def trial(
    paper: Annotated[
        str | None,
        typer.Option(
            help="What you print it on: letter, a4, a3 … Without it: letter.",
            metavar="PAPER",
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            help="Where it goes. Without it: test-sheet and the paper, in the folder"
            " you are in.",
            metavar="FILE",
        ),
    ] = None,
    flip: Annotated[
        str,
        typer.Option(
            help="The edge you choose in the print dialog: short; or long, if there is"
            " no choice.",
            metavar="EDGE",
            show_default=False,
        ),
    ] = "short",
    printer: Annotated[
        str | None,
        typer.Option(
            help="Make up for the faults of this printer, to see that none is left.",
            metavar="NAME",
        ),
    ] = None,
) -> None:
    """Make a sheet that shows what your printer does wrong, to be printed once.

    zine printer add NAME asks what it looks like then: nine readings off it.
    """
    from zine.cli.trying import make_test_sheet

    make_test_sheet(paper, out=out, flip=flip, printer=printer)

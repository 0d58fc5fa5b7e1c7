"""``zine scrub``: its options, as they are typed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def scrub(
    source: Annotated[Path, typer.Argument(metavar="IN.pdf", hidden=True)],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="The new file.", metavar="OUT.pdf"),
    ] = None,
    keep_title: Annotated[
        bool, typer.Option("--keep-title", help="Leave the title in.")
    ] = False,
    unsign: Annotated[
        bool, typer.Option("--unsign", help="Take a signature out, too.")
    ] = False,
    overwrite: Annotated[
        bool,
        typer.Option("--overwrite", help="Replace OUT.pdf if it is there."),
    ] = False,
) -> None:
    """Take out of a PDF what tells of whoever made it.

    Its pages look the same, pixel by pixel, and read the same; that is checked before
    anything is written. Tags, bookmarks, page sizes and links to the web stay. The
    title goes: many programs put the name of a file there.
    """
    from zine.cli.scrubbing import run_scrub

    run_scrub(source, out, keep_title=keep_title, unsign=unsign, overwrite=overwrite)

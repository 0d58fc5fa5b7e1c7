"""``zine impose``: its options, as they are typed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zine.cli.apprentice import BOOK
from zine.cli.book_help import BookCommand, entry_of


class ImposeCommand(BookCommand):
    """Explains itself by what the hands do."""

    book = BOOK


def impose(
    source: Annotated[
        Path | None, typer.Argument(metavar="IN.pdf", hidden=True)
    ] = None,
    out: Annotated[Path | None, entry_of(BOOK, "--out", "-o")] = None,
    pages: Annotated[str | None, entry_of(BOOK, "--pages")] = None,
    password: Annotated[str, entry_of(BOOK, "--password")] = "",
    box: Annotated[str | None, entry_of(BOOK, "--box")] = None,
    scheme: Annotated[str, entry_of(BOOK, "--scheme")] = "saddle-stitch",
    exactly: Annotated[bool, entry_of(BOOK, "--exactly")] = False,
    no_back_cover: Annotated[bool, entry_of(BOOK, "--no-back-cover")] = False,
    grid: Annotated[str | None, entry_of(BOOK, "--grid")] = None,
    binding: Annotated[str | None, entry_of(BOOK, "--binding")] = None,
    signature: Annotated[str | None, entry_of(BOOK, "--signature")] = None,
    sheet: Annotated[str | None, entry_of(BOOK, "--sheet")] = None,
    flip: Annotated[str | None, entry_of(BOOK, "--flip")] = None,
    printer: Annotated[str | None, entry_of(BOOK, "--printer")] = None,
    fit: Annotated[str, entry_of(BOOK, "--fit")] = "actual",
    position: Annotated[str, entry_of(BOOK, "--position")] = "spine",
    gutter: Annotated[str, entry_of(BOOK, "--gutter")] = "0mm",
    spine_margin: Annotated[str, entry_of(BOOK, "--spine-margin")] = "0mm",
    bleed: Annotated[str, entry_of(BOOK, "--bleed")] = "0mm",
    creep: Annotated[str, entry_of(BOOK, "--creep")] = "off",
    creep_anchor: Annotated[str, entry_of(BOOK, "--creep-anchor")] = "cover",
    marks: Annotated[str, entry_of(BOOK, "--marks")] = "none",
    fronts_backs: Annotated[bool, entry_of(BOOK, "--fronts-backs")] = False,
    feed: Annotated[str | None, entry_of(BOOK, "--feed")] = None,
    flats: Annotated[bool, entry_of(BOOK, "--flats")] = False,
    dummy: Annotated[bool, entry_of(BOOK, "--dummy")] = False,
    spreads: Annotated[bool, entry_of(BOOK, "--spreads")] = False,
    unfold: Annotated[bool, entry_of(BOOK, "--unfold")] = False,
    quiet: Annotated[bool, entry_of(BOOK, "--quiet", "-q")] = False,
) -> None:
    """Put the pages of any PDF on sheets that fold into a zine.

    To impose is to put pages on a large sheet so that, once it is folded, they stand
    in their order and the right way up. IN.pdf has them one after the other, as they
    are read, the front cover first.

    \b
        zine impose essay.pdf
        zine impose essay.pdf -o sheets.pdf --scheme quarto --sheet a3
    """  # noqa: D301 - the sign keeps the lines below it as they are
    from zine.cli.impose_words import ImposeWords
    from zine.cli.imposing import run_impose

    choice = {
        "fronts-backs": fronts_backs,
        "flats": flats,
        "dummy": dummy,
        "spreads": spreads,
        "unfold": unfold,
    }
    words = ImposeWords(
        source=source,
        out=out,
        pages=pages,
        password=password,
        box=box,
        scheme=scheme,
        exactly=exactly,
        no_back_cover=no_back_cover,
        grid=grid,
        binding=binding,
        signature=signature,
        sheet=sheet,
        flip=flip,
        fit=fit,
        position=position,
        gutter=gutter,
        spine_margin=spine_margin,
        bleed=bleed,
        creep=creep,
        creep_anchor=creep_anchor,
        marks=marks,
        ways=tuple(name for name, wanted in choice.items() if wanted),
        feed=feed,
        printer=printer,
    )
    run_impose(words, quiet=quiet)

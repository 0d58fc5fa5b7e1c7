"""What ``zine test-sheet`` does: make the sheet, and say what to do with it."""

from __future__ import annotations

from pathlib import Path

from zine.cli import terminal
from zine.cli.impose_words import said_at, sure
from zine.cli.items import show_item, wrapped
from zine.errors import UsageError
from zine.impose.sheet import Flip
from zine.paper import PAPERS, find_paper
from zine.units import shown


def make_test_sheet(
    paper: str | None, *, out: Path | None, flip: str, printer: str | None
) -> None:
    """Make the test sheet for a paper.

    Raises:
        UsageError: There is no such paper, edge or printer.
        PaperError: The paper is too small.
    """
    edge = sure("--flip", flip, Flip)
    from zine.outputs.printers import load_printer

    known = load_printer(printer) if printer else None
    usual = known.paper if known else next(iter(PAPERS))
    with said_at("--paper"):
        sheet = find_paper(paper or usual)
    # What draws a PDF takes its time to load.
    from zine.impose.place import written
    from zine.impose.trial.sheet import trial_sheet
    from zine.outputs.write import BY_O, write_all

    if known:
        edge = known.dialog
    data = written(trial_sheet(sheet, edge, known and known.on(sheet)), None)
    file = _file(out, sheet.name)
    write_all(file.parent, [(file.name, data)], way_out=BY_O)
    mark = terminal.style("✔", terminal.GREEN)
    terminal.say(f"{mark} a test sheet of {sheet.title}")
    how = f"two-sided, flip on the {edge.upper()} edge, actual size (100 %)"
    show_item("To print", [str(file), how])
    if known:
        words = (
            "Every crease should meet its slanted line at 5, and both rulers be right."
        )
        show_item("Then", wrapped(words))
        return
    words = (
        "Fold it in half both ways and open it. Then say zine printer add NAME, which"
        " asks for what stands behind each letter."
    )
    show_item("Then", wrapped(words))


def _file(out: Path | None, paper: str) -> Path:
    if out is not None and not out.is_dir():
        if out.suffix.lower() != ".pdf":
            raise UsageError(
                f"{shown(str(out))} does not end in .pdf, and what comes out is a PDF",
                hint=f"Say -o {out.stem.strip('-.') or 'test'}.pdf, or name a folder.",
            )
        return out
    return (out or Path()) / f"test-sheet-{paper}.pdf"

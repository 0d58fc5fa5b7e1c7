"""``zine scrub``: a PDF without its maker, and what could not be taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.cli import terminal
from zine.cli.inspecting import read_file, show_traces, usual
from zine.cli.items import counted
from zine.cli.patience import Patience
from zine.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from zine.outputs.scrubbing import Scrubbed

PICTURES = (
    "Or save the pages as pictures, and make a PDF of those: nothing is left in it but"
    " what can be seen."
)
"""What else takes words out that nobody sees."""


def run_scrub(
    source: Path, out: Path | None, *, keep_title: bool, unsign: bool, overwrite: bool
) -> None:
    """Scrub a PDF and say what came of it."""
    target = _target(source, out, overwrite=overwrite)
    data = read_file(source)
    from zine.outputs.scrubbing import scrub_file

    with Patience("scrubbing", quiet=False):
        found = scrub_file(
            data, target, name=str(source), keep_title=keep_title, unsign=unsign
        )
    _show(target, found)


def _target(source: Path, out: Path | None, *, overwrite: bool) -> Path:
    if out is None:
        raise UsageError(
            "there is no name for the new file",
            hint=f"Say -o, as in zine scrub {source} -o clean.pdf.",
        )
    if not overwrite and out.exists() and source.exists() and out.samefile(source):
        raise UsageError(
            f"{out} is the file itself, which stays as it is",
            hint="Give the new file another name, or say --overwrite.",
        )
    if out.is_dir():
        raise UsageError(f"{out} is a folder", hint="Say the name of the file, too.")
    if out.exists() and not overwrite:
        raise UsageError(
            f"{out} is there already",
            hint="Give the new file another name, or say --overwrite.",
        )
    return out


def _show(target: Path, found: Scrubbed) -> None:
    mark = terminal.style("✔", terminal.GREEN)
    name = terminal.style(str(target), terminal.BOLD)
    gone = counted(found.gone, "trace")
    pages = found.after.pages
    same = f"{pages} pages look and read" if pages > 1 else "the page looks and reads"
    terminal.tell(f"{mark} {name}: ", f"{gone} taken out; {same} as before")
    if found.remaining:
        terminal.say("  ! This is still in it, because it is part of the pages:")
        show_traces(found.remaining)
        terminal.tell(
            "    ",
            "Take it out in the program that the PDF comes from, if it has to go.",
        )
        if any(it.kind.startswith("words ") for it in found.remaining):
            terminal.tell("    ", PICTURES)
    nothing = "nothing else" if found.remaining else "nothing"
    terminal.tell("  ", f"It tells {nothing} beyond {usual(found.after)}.")

"""What a build knows of its own files, for the checks; and what they are for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from zine.content.halftones import Halftone
from zine.outputs import imposed, reading, shop
from zine.outputs.lost_in_print import lost_in_print
from zine.outputs.page_map import page_map
from zine.outputs.press import press_in
from zine.outputs.printer_facts import rims_in
from zine.outputs.record import read_record
from zine.outputs.sources import unchanged_texts
from zine.outputs.whereabouts import locate_findings
from zine.preflight.checks.table import CHECKS, OF_PAGES, judge
from zine.preflight.facts_read import QUICK, read_facts
from zine.preflight.finding import summarise
from zine.preflight.profile import load_profile
from zine.preflight.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from zine.errors import Notice
    from zine.outputs.job import Product
    from zine.outputs.record import Record
    from zine.preflight.facts import Page
    from zine.preflight.finding import Finding
    from zine.preflight.profile import Profile

PRINTED = (*imposed.KINDS, shop.KIND)
"""Kinds of files that go to a press."""

PAGES_OF_A_FOLD = 4
FRONT_COVER = 1


def remarks_of_press(
    record: Record,
    products: Sequence[Product],
    press: Profile,
    texts: Sequence[tuple[str, str]] = (),
    lost: Sequence[Finding] = (),
) -> Iterator[Notice]:
    """Yield what a press would say about the sheets of a build, each thing once.

    Args:
        record: Of the build.
        products: Its files.
        press: What prints it.
        texts: ``(file, text)`` of the zine, in reading order.
        lost: What of its pages is lost on the way there.
    """
    subjects, sheets = subjects_of(record), _sheets(products)
    for product in sheets[:1]:
        yield from (it.notice(product.file) for it in summarise(lost))
    told = {(it.check, it.page) for it in lost}
    said = set()
    for product in (*sheets, *_pages(products)):
        pages, is_sheets = _facts(product), product.kind in imposed.KINDS
        checks = CHECKS if is_sheets else OF_PAGES
        judged = judge(pages, subjects[product.file], press, checks)
        sides = page_map(record, product.file)
        found = locate_findings(judged, pages, sides, texts)
        new = (it for it in found if (it.check, it.booklet_page) not in told)
        for it in summarise(new):
            # What is wrong with a page is wrong with it on every paper.
            known = (product.kind, it.worst.check, it.booklet_pages or it.pages)
            if known not in said:
                yield it.notice(product.file)
            said.add(known)


def look_at_products(products: Sequence[Product]) -> None:
    """Look at what is printed while there is time; the remarks come later."""
    for product in (*_sheets(products), *_pages(products)):
        _facts(product)


def _sheets(products: Sequence[Product]) -> list[Product]:
    return [it for it in products if it.kind in imposed.KINDS]


def _pages(products: Sequence[Product]) -> list[Product]:
    """Return the single pages for one paper: for another they are the same."""
    return [it for it in products if it.kind == shop.KIND][:1]


@lru_cache(maxsize=4 * len(PRINTED))
def _facts(product: Product) -> tuple[Page, ...]:
    return read_facts(product.data, name=product.file, dpi=QUICK)


def subjects_of(record: Record) -> dict[str, Subject]:
    """Return what each file for a press is for, as the record of the build has it."""
    subjects = {
        it["file"]: _subject(record, it["file"], it["kind"])
        for it in record["outputs"]
        if it["kind"] in PRINTED
    }
    # What is wrong with a zine is wrong in all its files; once is enough to hear it.
    for file in (*subjects,)[:1]:
        imprint = record.get("imprint")
        known = None if imprint is None else tuple(imprint)
        subjects[file] = subjects[file]._replace(
            imprint=known, bound=record["binding"], folded=_folded(record)
        )
    return subjects


def subject_of(path: Path) -> Subject:
    """Return what a file is for; the record beside it knows, if it is one of ours."""
    record = read_record(path.parent)
    if record is None:
        return Subject(path.name)
    known = subjects_of(record)
    is_read = (path.name, reading.KIND) in (
        (it["file"], it["kind"]) for it in record["outputs"]
    )
    return known.get(path.name, Subject(path.name, on_screen=is_read))


def located(
    findings: Sequence[Finding],
    pages: Sequence[Page],
    path: Path,
    source: Path | None = None,
) -> tuple[Finding, ...]:
    """Return findings about a file that know where they come from.

    Args:
        findings: About the file.
        pages: Its facts.
        path: Where it is; the record beside it knows its pages, if it is one of ours.
        source: The zine it was built from, if that is known.
    """
    record = read_record(path.parent)
    if record is None or path.name not in subjects_of(record):
        return tuple(findings)
    texts = unchanged_texts(record, source) if source else ()
    return locate_findings(findings, pages, page_map(record, path.name), texts)


def files_of(folder: Path) -> tuple[Path, ...]:
    """Return the files for a press that the last build has put into a folder."""
    record = read_record(folder)
    return tuple(folder / name for name in subjects_of(record)) if record else ()


def press_of(folder: Path, folders: Iterable[Path] = ()) -> Profile | None:
    """Return the press that a zine was built for, if its record is there.

    Args:
        folder: Of the build.
        folders: Of presses besides those that all have.
    """
    record = read_record(folder)
    if record is None or "press" not in record:
        return None
    own = press_in(record["own_press"]) if "own_press" in record else None
    return own or load_profile(record["press"], folders)


def lost_beside(
    path: Path, press: Profile, source: Path | None = None
) -> tuple[Path, tuple[Finding, ...]] | None:
    """Return the reading copy of a build, and what of its pages print loses.

    Args:
        path: The first file for a press of the build, or else there is none.
        press: What prints it.
        source: The zine it was built from, if that is known.
    """
    record = read_record(path.parent)
    if record is None or path.name not in (*subjects_of(record),)[:1]:
        return None
    copy = next((it for it in record["outputs"] if it["kind"] == reading.KIND), None)
    pages = path.parent / copy["file"] if copy else path
    if copy is None or not pages.is_file():
        return None
    texts = unchanged_texts(record, source) if source else ()
    usual = Halftone(record["halftone"]) if "halftone" in record else None
    lost = lost_in_print(pages.read_bytes(), press, usual, texts)
    return (pages, lost) if lost else None


def _subject(record: Record, file: str, kind: str) -> Subject:
    is_imposed = kind in imposed.KINDS
    printer = record.get("printer") if is_imposed else None
    return Subject(
        file,
        imposed=is_imposed,
        spine=None if is_imposed else record["binding"],
        backs=record["backs"],
        multiple=PAGES_OF_A_FOLD if record["staples"] else None,
        rims=printer and rims_in(printer),
        black=_black(record, file) if record.get("black_cover") else (),
    )


def _folded(record: Record) -> int:
    """Return how many sheets of copy paper are as thick as a fold with staples."""
    is_stapled = any(step.startswith("staple") for step in record["steps"])
    through = record["runs"][0]["estimate"]["stapled_sheets"]
    return through or 0 if is_stapled else 0


def _black(record: Record, file: str) -> tuple[tuple[int, float], ...]:
    """Return where in a file the front cover is, and how much of a side it takes."""
    sides = page_map(record, file)
    if sides is None:
        return ((FRONT_COVER, 1.0),)
    return tuple(
        (number, 1 / len(pages))
        for number, pages in enumerate(sides.sides, start=1)
        if FRONT_COVER in pages
    )

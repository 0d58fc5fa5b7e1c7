"""``zine.json``: what was built from what, and enough to say it again without building.

The record names no folder, user or time, so the same zine makes the same record
everywhere.  Its last line seals the rest: a record that somebody has edited, or that
was cut short, counts as none.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from zine import __version__
from zine.outputs.estimate_facts import estimate_facts
from zine.outputs.printer_facts import printer_facts
from zine.units import Pt, in_mm

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from zine.errors import Notice
    from zine.impose.plan import Plan
    from zine.outputs.job import Job, Product, Run
    from zine.render.ending import Ending
    from zine.units import Size

RECORD_FILE = "zine.json"

_SEAL = "seal"

SHAPE = 2
"""Raised whenever a record says other things: one of another version of this program is
none, and the zine is built anew, rather than misread."""

Record = dict[str, Any]
"""Plain data, as it is in the file."""


def make_record(
    job: Job,
    products: Sequence[Product],
    *,
    fingerprint: str,
    inputs: Mapping[str, str],
    notices: Sequence[Notice],
) -> Record:
    """Return the record of a build.

    Args:
        job: What was built.
        products: Its files.
        fingerprint: Of everything that went in; see :mod:`zine.outputs.freshness`.
        inputs: SHA-256 of each file of the zine, by name.
        notices: What the reader was told.
    """
    plan = job.runs[0].plan
    return {
        "zine": job.name,
        "title": job.title,
        "lang": job.lang,
        "made_with": f"zine {__version__}",
        "page_mm": _in_mm(plan.page_size),
        "pages": len(plan.order),
        "blanks": list(plan.blanks),
        "scheme": plan.scheme.name,
        "scheme_title": plan.scheme.title,
        "grid": [plan.scheme.rows, plan.scheme.columns],
        "steps": [str(step) for step in plan.scheme.steps],
        "staples": plan.scheme.staples,
        "copies": plan.scheme.copies,
        "pages_per_sheet": plan.scheme.pages_per_sheet,
        "signatures": list(plan.signatures),
        "backs": plan.backs,
        "print": job.runs[0].how_to_print,
        "press": job.press,
        "printer": job.printer and printer_facts(job.printer),
        "asked": job.runs[0].terms.asked,
        "creep_mm": round(in_mm(_creep(plan)), 2),
        "flip": plan.flip.value,
        "binding": plan.binding.value,
        "sheets": _page_map(plan),
        "papers": [run.plan.paper.name for run in job.runs],
        "runs": [_run_facts(run) for run in job.runs],
        "outputs": [
            {
                "file": product.file,
                "kind": product.kind,
                "paper": product.paper,
                "sha256": hashlib.sha256(product.data).hexdigest(),
            }
            for product in products
        ],
        "inputs": dict(inputs),
        "fingerprint": fingerprint,
        "notices": list(map(_notice, notices)),
    }


def add_notices(record: Record, notices: Iterable[Notice]) -> None:
    """Add what only the finished files could tell."""
    record["notices"] += map(_notice, notices)


def _notice(notice: Notice) -> dict[str, str | None]:
    return {
        "message": notice.message,
        "place": None if notice.place is None else str(notice.place),
        "hint": notice.hint,
    }


def encode_record(record: Record) -> bytes:
    """Return the record as it is written, sealed."""
    return _text(record | {_SEAL: _seal(record)}).encode()


def read_record(folder: Path) -> Record | None:
    """Return the record of the last build in ``folder`` if it is as it was written."""
    try:
        record = json.loads((folder / RECORD_FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(record, dict) or record.pop(_SEAL, None) != _seal(record):
        return None
    return record


def _seal(record: Record) -> str:
    return hashlib.sha256(f"{SHAPE} {_text(record)}".encode()).hexdigest()


def _text(record: Record) -> str:
    return json.dumps(record, indent=1, ensure_ascii=False) + "\n"


def _run_facts(run: Run) -> dict[str, Any]:
    """Return what can differ from one paper to the next."""
    plan = run.plan
    return {
        "paper": plan.paper.name,
        "title": plan.paper.title,
        "page_mm": _in_mm(plan.page_size),
        "pages": len(plan.order),
        "blanks": list(plan.blanks),
        "sheets": len(plan.sheets),
        "cover": plan.cover,
        "creep_mm": round(in_mm(_creep(plan)), 2),
        "hands": list(run.hands),
        "percent": round(plan.scale * 100, 1),
        "fitted": run.pages.fitted,
        "ending": _ending(run.pages.ending, run.pages.count),
        "estimate": estimate_facts(run.estimate),
    }


def _ending(ending: Ending | None, count: int) -> dict[str, Any] | None:
    """Return where the text ends, and what it would take to end elsewhere."""
    if ending is None:
        return None
    return {
        "page": ending.page,
        "pages": count,
        "fill": ending.fill,
        "stretches": [list(it) for it in ending.stretches],
        "lines": ending.lines,
        "words": ending.words,
        "tightest": ending.tightest,
    }


def _creep(plan: Plan) -> Pt:
    """Return how much further the innermost page moves than the outermost."""
    return Pt(max(plan.shifts, default=0) - min(plan.shifts, default=0))


def _in_mm(size: Size) -> list[float]:
    return [round(in_mm(edge), 2) for edge in (size.width, size.height)]


def _page_map(plan: Plan) -> list[dict[str, Any]]:
    """Return the pages on each sheet, left to right; turned pages are negative."""
    return [
        {
            "sheet": sheet.number,
            "front": [
                _signed(it.page, turned=it.turned) for it in sheet.front.placements
            ],
            "back": [
                _signed(it.page, turned=it.turned) for it in sheet.back.placements
            ],
        }
        for sheet in plan.sheets
    ]


def _signed(page: int | None, *, turned: bool) -> int | None:
    return page if page is None or not turned else -page

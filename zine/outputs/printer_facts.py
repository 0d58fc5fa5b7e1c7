"""A printer as the record of a build has it: plain data, lengths in millimetres."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zine.preflight.facts import Edges
from zine.units import in_mm, mm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zine.impose.printer import Fault, Printer


def printer_facts(printer: Printer) -> dict[str, Any]:
    """Return all that is known of a printer as plain data, in millimetres."""
    return {
        "name": printer.name,
        "paper": printer.paper,
        "dialog": printer.dialog.value,
        "flip": printer.flip.value,
        "across": round(printer.across, 5),
        "along": round(printer.along, 5),
        "front": _fault_facts(printer.front),
        "back": _fault_facts(printer.back),
    }


def _fault_facts(fault: Fault) -> dict[str, Any]:
    return {
        "right": round(in_mm(fault.right), 2),
        "up": round(in_mm(fault.up), 2),
        "rim": [round(in_mm(it), 2) for it in fault.rim],
    }


def rims_in(facts: Mapping[str, Any]) -> tuple[Edges, Edges]:
    """Return what stays blank on fronts and on backs, as :func:`printer_facts` say."""
    front, back = (Edges(*map(mm, facts[it]["rim"])) for it in ("front", "back"))
    return front, back

"""Read a date however a program has written it down, with its time zone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.preflight.traces.trace import About, trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.traces.trace import Trace

_PDF = re.compile(
    r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?\s*(Z|[+-]\d\d'?(?:\d\d)?'?)?"
)
"""ISO 32000-2, 7.9.4; all but the year may be missing."""

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?"
)

_ZONE = re.compile(r"[+-]\d\d")


def read_date(words: str) -> tuple[str, str] | None:
    """Return a date as people write it, and its time zone or ``""``."""
    found = _PDF.match(words) or _ISO.match(words)
    if found is None:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    date = "-".join(it for it in (year, month, day) if it)
    time = ":".join(it for it in (hour, minute, second) if it)
    return f"{date} {time}".strip(), _zone(zone or "")


def dated(kind: str, words: str, where: str) -> Iterator[Trace]:
    """Yield a date, and where on earth its clock goes like that."""
    date, zone = read_date(words) or (words, "")
    yield trace(About.WHEN, kind, f"{date} {zone}".strip(), where)
    if _ZONE.match(zone) and zone != "+00:00":
        yield trace(About.WHERE, "time zone", f"UTC{zone}", where)


def _zone(zone: str) -> str:
    digits = re.sub(r"\D", "", zone)
    if not digits:
        return "UTC" if zone else ""
    return f"{zone[0]}{digits[:2]}:{digits[2:4] or '00'}"

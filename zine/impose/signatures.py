"""How many sheets each signature has."""

from __future__ import annotations


def parse_signature_wish(words: str) -> str:
    """Return the wish."""
    return words


def choose_signatures(pages: int, *, per_sheet: int, sizes: str) -> tuple[int, ...]:
    """Return sheets in each signature."""
    sheets = -(-pages // per_sheet)
    size = 4 if sizes == "auto" else int(sizes) // per_sheet
    rest = (sheets % size,) if sheets % size else ()
    return (size,) * (sheets // size) + rest

"""Numbers as a language writes them: 1,234.5 or 1 234,5."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal


def grouped(number: Decimal | int, places: int = 0, lang: str = "en") -> str:
    """Return a number with so many figures behind its point."""
    # Slow to load; most builds have nothing to do and reckon nothing.
    from babel.numbers import format_decimal

    from zine.layout.words import locale_of

    behind = f".{'0' * places}" if places else ""
    return format_decimal(number, format=f"#,##0{behind}", locale=locale_of(lang))


def coin_places(currency: str) -> int:
    """Return how many figures a currency has behind the point: two if it is unknown.

    Args:
        currency: Three letters (ISO 4217), as KWD.
    """
    from babel.numbers import get_currency_precision

    return get_currency_precision(currency.upper())


def ranges(numbers: Iterable[int]) -> Iterator[str]:
    """Yield rising numbers with those that follow on each other as one: 3–5, 9."""
    for row in rows(numbers):
        yield str(row[0]) if len(row) == 1 else f"{row[0]}–{row[-1]}"


def rows(numbers: Iterable[int]) -> list[list[int]]:
    """Return rising numbers in rows of those that follow on each other."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found

"""Print plain tables whose columns line up."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width, and whether its words begin at the left."""

    heading: str
    width: int
    left: bool = False

    def fit(self, text: str) -> str:
        """Return ``text`` as wide as the column."""
        return text.ljust(self.width) if self.left else text.rjust(self.width)


@dataclass(frozen=True, slots=True)
class Table:
    """Columns whose rows are printed as soon as they are known."""

    columns: tuple[Column, ...]

    def print_heading(self) -> None:
        """Print what the columns are."""
        self.print_row(*(column.heading for column in self.columns))

    def print_row(self, *cells: str) -> None:
        """Print one row; cells at the end may be left out."""
        fitted = (it.fit(cell) for it, cell in zip(self.columns, cells, strict=False))
        print("  ".join(fitted).rstrip(), flush=True)

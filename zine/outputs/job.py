"""Everything the outputs of one zine are made from, and what each of them is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zine.impose.plan import Plan
    from zine.render.pages import Pages


@dataclass(frozen=True, slots=True)
class Job:
    """One zine, laid out and planned.

    Attributes:
        name: What its files are called.
        title: For the title bar of viewers.
        lang: BCP 47 tag of the text.
        pages: Laid out, in reading order.
        plans: One for each paper it is printed on; at least one.
    """

    name: str
    title: str
    lang: str
    pages: Pages
    plans: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """One finished file, not yet written.

    Attributes:
        file: Its name.
        kind: ``print``, ``shop`` or ``read``.
        paper: The sheet it is for, or ``None`` for the screen.
        data: Its bytes.
    """

    file: str
    kind: str
    paper: str | None
    data: bytes

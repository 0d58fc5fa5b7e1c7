"""Some pages of a PDF, alone; and what a page of the engine's draws."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import Dictionary, Object, Pdf, Stream

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator


def some_pages(pdf: Pdf, numbers: Collection[int]) -> bytes:
    """Return a file of these pages alone; ``b""`` if there are none.

    Args:
        pdf: Loses all others.
        numbers: Counted from 1.
    """
    if not numbers:
        return b""
    for number in range(len(pdf.pages), 0, -1):
        if number not in numbers:
            del pdf.pages[number - 1]
    file = BytesIO()
    pdf.save(file)
    return file.getvalue()


def drawn(resources: Object, lines: Iterable[bytes]) -> Iterator[tuple[str, Stream]]:
    """Yield the forms and pictures that lines draw, with their names there.

    Args:
        resources: Of the content.
        lines: Of it; the engine writes each operator on a line of its own.
    """
    names = {it.split()[0].decode() for it in lines if it.endswith(b" Do")}
    objects = resources.get("/XObject", Dictionary()) if names else Dictionary()
    for name in sorted(names):
        it = objects.get(name)
        if isinstance(it, Stream):
            yield name, it

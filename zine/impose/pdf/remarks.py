"""What is worth knowing about a PDF somebody wants to impose."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pikepdf import Dictionary

from zine.errors import Notice, Place
from zine.impose.pdf.boxes import read_rect
from zine.units import Pt, in_mm, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.pdf.source import Source, SourcePage
    from zine.units import Size

LEAST_BLEED, USUAL_BLEED = 1.0, 3.0
"""Millimetres: what is worth speaking of, and what printers ask for."""

MOST_NAMED = 5
"""Sizes, pages or layers that are named one by one."""


def remarks(source: Source, *, password: str) -> Iterator[Notice]:
    """Yield what people should know before they print."""
    yield from remarks_on_damage(source)
    place = Place(source.name)
    for remark in (_lock, _layers, _form):
        message, hint = remark(source, password)
        if message:
            yield Notice(message, place, hint)


def remarks_on_pages(source: Source) -> Iterator[Notice]:
    """Yield what people should know about the pages that are wanted."""
    for remark in (_sizes, _trims, _units):
        message, hint = remark(source)
        if message:
            yield Notice(message, Place(source.name), hint)


def trim_hint(source: Source) -> str:
    """Return what to do about pages that have bleed around their trim, or ``""``."""
    return _trims(source)[1]


def remarks_on_damage(source: Source) -> Iterator[Notice]:
    """Yield whether anything had to be repaired since this was last asked.

    What no page needs until it is written is not read before.
    """
    if source.pdf.get_warnings():
        yield Notice(
            "this PDF was damaged and is repaired as far as possible",
            Place(source.name),
            "Compare the sheets with the original before you print.",
        )


def _lock(source: Source, password: str) -> tuple[str, str]:
    if not source.pdf.is_encrypted:
        return "", ""
    opened = "with its password" if password else "with an empty password"
    return (
        f"this PDF is encrypted and opened {opened}; what is made of it is not",
        "",
    )


def _sizes(source: Source) -> tuple[str, str]:
    frames = Counter(it.frame for it in source.pages)
    sizes: Counter[str] = Counter()
    for frame, count in frames.items():
        sizes[_rounded(frame.size)] += count
    if len(sizes) == 1:
        return "", ""
    named = _listed([f"{count} of {size}" for size, count in sizes.most_common()])
    return f"pages come in {len(sizes)} sizes: {named}", "Each stands in the middle."


def _trims(source: Source) -> tuple[str, str]:
    """Tell of bleed that would be printed as part of the page."""
    spare = [_beyond_trim(it) for it in source.pages if "/TrimBox" in it.leaf.page]
    bleed = min(spare, default=0.0)
    if bleed < LEAST_BLEED or len(spare) < len(source.pages):
        return "", ""
    message = (
        f"these pages are to be trimmed: {bleed:.2g} mm or more around them is bleed,"
        " which is now taken for part of the page"
    )
    hint = (
        f"Say --bleed {min(bleed, USUAL_BLEED):.2g}mm to have it cut off, or --box trim"
        " to leave it out."
    )
    return message, hint


def _beyond_trim(page: SourcePage) -> float:
    """Return the millimetres around the finished page that are taken for page."""
    trim = read_rect(page.leaf.page.get("/TrimBox"))
    if trim is None:
        return 0.0
    it = page.frame.page
    sides = (trim.x0 - it.x0, trim.y0 - it.y0, it.x1 - trim.x1, it.y1 - trim.y1)
    return in_mm(Pt(min(sides)))


def _rounded(size: Size) -> str:
    # Half a millimetre is within what printers and paper keep.
    width, height = (round(in_mm(it) * 2) / 2 for it in (size.width, size.height))
    return f"{width:g} × {height:g} mm"


def _units(source: Source) -> tuple[str, str]:
    pages = [
        it.number
        for it in source.pages
        if "/UserUnit" in it.leaf.keys and it.leaf.page.get("/UserUnit") != 1
    ]
    if not pages:
        return "", ""
    numbers = _listed([str(it) for it in pages])
    subject = f"page {numbers} asks" if len(pages) == 1 else f"pages {numbers} ask"
    return (
        f"{subject} for larger units, which viewers pass over, and so does zine",
        "Check the size of the sheets.",
    )


def _layers(source: Source, _password: str) -> tuple[str, str]:
    if source.layers is None or not source.layers.hidden:
        return "", ""
    names = [shown(it) for it in source.layers.hidden_names]
    subject = "a layer does" if len(names) == 1 else f"{len(names)} layers do"
    return (
        f"{subject} not print: {_listed(names)}",
        "Show it in the program the PDF comes from if it should print.",
    )


def _form(source: Source, _password: str) -> tuple[str, str]:
    form = source.pdf.Root.get("/AcroForm")
    if not isinstance(form, Dictionary) or "/XFA" not in form:
        return "", ""
    return (
        "this PDF is an XFA form, of which only the plain pages can be printed",
        "Print it to a new PDF from Adobe Reader, and impose that.",
    )


def _listed(names: list[str]) -> str:
    more = len(names) - MOST_NAMED
    first = ", ".join(names[:MOST_NAMED])
    return f"{first} and {more} more" if more > 0 else first

"""Pages and lines on their heads, and pages that run backwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page, Text
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME, BACKWARDS = "upside-down", "mirrored"

MOSTLY = 0.9
"""Of the letters of a page: sheets to be folded have both ways on one side."""

OF_EACH_HALF = 0.1
"""Of the letters: a sheet whose other row of pages is blank has all in one half."""

HALF = 180
"""Degrees."""

LEAST = 3
"""Pages that prove how a file is meant."""

STYLE = "templates/zine.css, or in the theme: look for “transform”"
"""Where a zine says such things."""

WORD = 6
"""Letters, of a page that has hardly any, or of a line."""

SAME = 0.1
"""Of the size of type, for it to be the same."""

NEXT = 2
"""Times the size: as far, at most, is the next line."""

TEXT = 40
"""Letters that a page needs for anybody to tell which way is up."""


def check_upside_down(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages whose text runs upside down, or a line of it among others."""
    del profile
    if subject.imposed:
        return
    told = [it for it in pages if _letters(it) >= TEXT]
    turned = [it.number for it in told if _is_turned(it)]
    if _are_all_upright(told):
        turned = [it.number for it in pages if _letters(it) >= WORD and _is_over(it)]
    if not _are_meant_so(turned, told):
        for number in turned:
            yield _finding(number, "it stands on its head", subject)
    lines = [(it, line) for it in pages for line in _lines_over(it)]
    for page, line in lines if len(lines) == 1 and not turned else ():
        if _is_among_others(line, page) or _is_heading(line, page):
            what = f"the line “{shortened(line.words)}” stands on its head"
            yield _finding(page.number, what, subject)


def _finding(number: int, what: str, subject: Subject) -> Finding:
    return Finding(
        NAME,
        Level.WARNING,
        number,
        what,
        HALF,
        0,
        "degrees",
        f"Turn it by 180 degrees in {_maker(subject)}.",
    )


def check_mirrored(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages that run backwards, unless all do, as for an iron or a block."""
    del profile
    if subject.imposed:
        return
    told = [it for it in pages if _letters(it) >= TEXT]
    mirrored = [it for it in told if _is_mirrored(it)]
    for page in mirrored if len(mirrored) < len(told) else ():
        yield Finding(
            BACKWARDS,
            Level.WARNING,
            page.number,
            "its words run backwards, as in a mirror",
            1,
            0,
            "pages",
            f"Flip it back in {_maker(subject)}.",
        )


def _maker(subject: Subject) -> str:
    """Return what has turned a page; of zines only styles do."""
    return "the program that made it" if subject.imposed is None else STYLE


def _are_meant_so(turned: list[int], told: list[Page]) -> bool:
    """Return whether a file has such pages by design.

    Sheets that a printer turns on their long edge have every back the other way up, and
    what is two booklets, each the other's back, has all from the middle on.
    """
    numbers = [it.number for it in told]
    backs = [it for it in numbers if it % 2 == 0]
    second = numbers[len(numbers) - len(turned) :]
    return turned == backs or (LEAST <= len(turned) < len(told) and turned == second)


def _are_all_upright(told: list[Page]) -> bool:
    """Return whether each page of text is one way up, and most are upright.

    So it is no file of sheets, which have both on one side, or half a side blank.
    """
    over = [_turned(it) / _letters(it) for it in told]
    upright = sum(share <= 1 - MOSTLY for share in over)
    is_mixed = any(1 - MOSTLY < share < MOSTLY for share in over)
    return not is_mixed and upright >= max(LEAST, len(told) / 2)


def _letters(page: Page) -> int:
    return sum(len(it.words) for it in page.texts)


def _is_turned(page: Page) -> bool:
    """Return whether all of a page is upside down, and not one row of a sheet."""
    middle = page.size.height / 2
    above = sum(len(it.words) for it in _lines_over(page) if it.box.y0 > middle)
    turned = _turned(page)
    both = OF_EACH_HALF * turned <= above <= (1 - OF_EACH_HALF) * turned
    return both and _is_over(page)


def _is_over(page: Page) -> bool:
    return _turned(page) >= MOSTLY * _letters(page)


def _turned(page: Page) -> int:
    return sum(len(it.words) for it in _lines_over(page))


def _lines_over(page: Page) -> list[Text]:
    return [it for it in page.texts if it.turned == HALF]


def _is_among_others(line: Text, page: Page) -> bool:
    """Return whether there are lines of its kind above it and below it.

    Answers to riddles stand upside down at the foot of a page, or in other type.
    """
    alike = [
        it
        for it in page.texts
        if not it.turned
        and abs(it.size - line.size) < SAME * line.size
        and it.box.x0 < line.box.x1
        and line.box.x0 < it.box.x1
    ]
    near = NEXT * line.size
    return (
        len(line.words) >= WORD
        and any(0 < it.box.y0 - line.box.y0 < near for it in alike)
        and any(0 < line.box.y0 - it.box.y0 < near for it in alike)
    )


def _is_heading(line: Text, page: Page) -> bool:
    """Return whether a line is larger than all others and stands over most of them."""
    upright = [it for it in page.texts if not it.turned]
    below = sum(len(it.words) for it in upright if it.box.y0 < line.box.y0)
    return (
        len(line.words) >= WORD
        and below >= max(TEXT, MOSTLY * (_letters(page) - len(line.words)))
        and line.size > max(it.size for it in upright)
    )


def _is_mirrored(page: Page) -> bool:
    backwards = sum(len(it.words) for it in page.texts if it.mirrored)
    return backwards >= MOSTLY * _letters(page)

"""What ``zine printer add`` asks for, one thing for each letter on the test sheet.

An answer that was typed as an option is not asked for again; what is missing is asked
for if somebody sits there, and else named.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from zine.cli import terminal
from zine.errors import PaperError, UsageError, ZineError
from zine.impose.printer import laid_down
from zine.impose.sheet import Flip
from zine.impose.trial.readings import Readings, SideReadings
from zine.impose.trial.rulers import lengths
from zine.impose.trial.slant import MIDDLE, REACH
from zine.outputs.printer_file import STRETCH, WIDEST
from zine.paper import find_paper
from zine.units import NUMBER, Pt, in_mm, mm, number, parse_length, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zine.paper import Paper


class Question(NamedTuple):
    """One thing to read off a test sheet.

    Attributes:
        words: What is asked, with the letter where it stands.
        read: Turns the answer into a value.
        usual: The answer of one who only presses Enter; ``""`` if there is none.
    """

    words: str
    read: Callable[[str], Any]
    usual: str = ""


def questions(paper: Paper) -> dict[str, Question]:
    """Return what is asked about a test sheet on a paper, by the name of the option."""
    across, along = lengths(laid_down(paper.size)[0])
    return {
        "--dialog": Question(
            "The edge you chose in the print dialog, which the front names: short or"
            " long.",
            _edge,
            "short",
        ),
        "--flip": Question(
            "A, on the back: the word that stands upright if you turn the sheet over"
            " like the page of a book, short or long.",
            _edge,
        ),
        "--front-upright": Question(
            f"B, on the front: the number at the upright crease; {MIDDLE} is perfect.",
            _crease,
        ),
        "--front-level": Question("C: the number at the level crease.", _crease),
        "--across": Question(
            f"D: how long the level line is, in mm; {across} is perfect.",
            lambda words: _ruler(words, across),
        ),
        "--along": Question(
            f"E: how long the upright line is, in mm; {along} is perfect.",
            lambda words: _ruler(words, along),
        ),
        "--front-edges": Question(
            "F: at each edge, the lowest number whose T is printed whole, with its bar:"
            " left, right, upper, lower, such as 4 4 5 5.",
            _edges,
        ),
        "--back-upright": Question(
            "G, on the back, held so that you can read it: the number at the upright"
            " crease.",
            _crease,
        ),
        "--back-level": Question("H: the number at the level crease.", _crease),
        "--back-edges": Question(
            "J, on the back: likewise the lowest number whose T is whole: left, right,"
            " upper, lower.",
            _edges,
        ),
    }


PAPER = Question(
    "The paper of the test sheet: letter, a4 … It is named on its front.", find_paper
)
"""Asked first: it says how long the lines are."""


def ask(typed: Mapping[str, str | None]) -> Readings:
    """Return what was read off a test sheet.

    Args:
        typed: Answers given already, by the name of the option.

    Raises:
        UsageError: An answer is no answer, or is missing and nobody is there to ask.
    """
    if not sys.stdin.isatty():
        _refuse_silence(typed)
    paper = _answer("--paper", PAPER, typed.get("--paper"))
    found = {
        option: _answer(option, question, typed.get(option))
        for option, question in questions(paper).items()
    }
    return Readings(
        paper=paper,
        dialog=found["--dialog"],
        flip=found["--flip"],
        front=_side(found, "front"),
        back=_side(found, "back"),
        across=found["--across"],
        along=found["--along"],
    )


def _side(found: Mapping[str, Any], name: str) -> SideReadings:
    return SideReadings(
        upright=found[f"--{name}-upright"],
        level=found[f"--{name}-level"],
        edges=found[f"--{name}-edges"],
    )


def _refuse_silence(typed: Mapping[str, str | None]) -> None:
    missing = [it for it, words in typed.items() if words is None and it != "--dialog"]
    if missing:
        raise UsageError(
            f"there is nobody to ask for {', '.join(missing)}",
            hint="Type them as options, or run this in a terminal.",
        )


def _answer(option: str, question: Question, typed: str | None) -> Any:  # noqa: ANN401 - as read
    if typed is None and not sys.stdin.isatty():
        typed = question.usual
    if typed is not None:
        try:
            return question.read(typed)
        except ZineError as error:
            raise UsageError(f"{option}: {error.message}", hint=error.hint) from error
    while True:
        usual = f" [{question.usual}]" if question.usual else ""
        terminal.tell("", question.words)
        words = input(f"{usual} > ".lstrip()) or question.usual
        try:
            return question.read(words)
        except ZineError as error:
            terminal.show_error(error)


def _edge(words: str) -> Flip:
    plain = words.strip().lower()
    if plain not in tuple(Flip):
        raise PaperError(f"{shown(words)} is neither short nor long")
    return Flip(plain)


def _crease(words: str) -> float:
    least, most = MIDDLE - REACH, MIDDLE + REACH
    return _number(words, least, most, hint="Off the scale? Is the size set to 100 %?")


def _ruler(words: str, wanted: int) -> Pt:
    """Return a length; without a unit, in millimetres."""
    plain = words.strip()
    length = mm(number(plain)) if re.fullmatch(NUMBER, plain) else parse_length(plain)
    if abs(in_mm(length) / wanted - 1) > STRETCH:
        raise PaperError(
            f"{shown(words)} is far from {wanted} mm",
            hint="Measure the whole line; is the size set to 100 %?",
        )
    return length


def _edges(words: str) -> tuple[float, ...]:
    """Return four numbers; one stands for all."""
    each = re.split(r"[\s,;]+", words.strip())
    if len(each) not in (1, 4):
        raise PaperError(
            f"{shown(words)} should be four numbers",
            hint="Left, right, upper, lower: 4 4 5 5. One stands for all.",
        )
    return tuple(_number(it, 1, WIDEST) for it in each * (4 // len(each)))


def _number(words: str, least: float, most: float, *, hint: str = "") -> float:
    plain, between = words.strip(), f"from {least:g} to {most:g}"
    if not re.fullmatch(NUMBER, plain):
        raise PaperError(
            f"{shown(words)} is no number {between}",
            hint=f"Type it in figures: {least:g}.",
        )
    value = number(plain)
    if not least <= value <= most:
        raise PaperError(f"{shown(words)} is no number {between}", hint=hint)
    return value

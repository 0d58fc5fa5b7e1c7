"""The little language some colours are computed in (ISO 32000-2, 7.10.5)."""

from __future__ import annotations

import math
import operator
import re
from typing import TYPE_CHECKING, Any

from zine.errors import ContentError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_WORDS = 20_000
"""Of one program; they are a few lines."""

MOST_ON_STACK = 200

_WORD = re.compile(rb"[{}]|[^\s{}]+")

Program = list[Any]
"""Numbers, names of operators, and programs within."""


def calculator(code: bytes) -> Callable[[Sequence[float]], list[float]]:
    """Return what a program computes.

    Raises:
        ContentError: It is no program.
    """
    words = _WORD.findall(re.sub(rb"%[^\r\n]*", b"", code))
    if len(words) > MOST_WORDS or words[:1] != [b"{"]:
        raise _nonsense()
    program, end = _block(words, 1)
    if end != len(words):
        raise _nonsense()

    def function(xs: Sequence[float]) -> list[float]:
        stack: list[Any] = [*xs]
        try:
            _run(program, stack)
        except (IndexError, ArithmeticError, ValueError, TypeError) as error:
            raise _nonsense() from error
        return [float(it) for it in stack]

    return function


def _nonsense() -> ContentError:
    return ContentError(
        "a colour is computed by a program that cannot run",
        hint="Print it to a new PDF from a viewer.",
    )


def _block(words: Sequence[bytes], at: int) -> tuple[Program, int]:
    """Return the program that begins at a word, and where it ends."""
    program: Program = []
    while at < len(words):
        word = words[at]
        at += 1
        if word == b"}":
            return program, at
        if word == b"{":
            inner, at = _block(words, at)
            program.append(inner)
        else:
            program.append(_parsed(word))
    raise _nonsense()


def _parsed(word: bytes) -> float | str:
    try:
        return float(word)
    except ValueError:
        name = word.decode("latin-1")
        if name not in _BINARY and name not in _UNARY and name not in _OTHERS:
            raise _nonsense() from None
        return name


def _run(program: Program, stack: list[Any]) -> None:
    for word in program:
        if not isinstance(word, str):
            stack.append(word)
        elif word in _BINARY:
            second, first = stack.pop(), stack.pop()
            stack.append(_BINARY[word](first, second))
        elif word in _UNARY:
            stack.append(_UNARY[word](stack.pop()))
        else:
            _OTHERS[word](stack)
        if len(stack) > MOST_ON_STACK:
            raise ValueError(word)


def _logic(
    of_truths: Callable[[Any, Any], Any], of_numbers: Callable[[int, int], int]
) -> Callable[[Any, Any], Any]:
    def both(first: Any, second: Any) -> Any:  # noqa: ANN401 - a truth or a number
        if isinstance(first, bool):
            return of_truths(first, second)
        return of_numbers(int(first), int(second))

    return both


def _shift(number: float, places: float) -> int:
    places = max(-64, min(64, int(places)))
    return int(number) << places if places > 0 else int(number) >> -places


_BINARY: dict[str, Callable[[Any, Any], Any]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": operator.truediv,
    "idiv": lambda a, b: int(a / b),
    "mod": lambda a, b: math.fmod(int(a), int(b)),
    "exp": math.pow,
    "atan": lambda a, b: math.degrees(math.atan2(a, b)) % 360,
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "ge": operator.ge,
    "lt": operator.lt,
    "le": operator.le,
    "and": _logic(operator.and_, operator.and_),
    "or": _logic(operator.or_, operator.or_),
    "xor": _logic(operator.xor, operator.xor),
    "bitshift": _shift,
}

_UNARY: dict[str, Callable[[Any], Any]] = {
    "abs": abs,
    "neg": operator.neg,
    "ceiling": math.ceil,
    "floor": math.floor,
    "round": lambda a: math.floor(a + 0.5),
    "truncate": math.trunc,
    "sqrt": math.sqrt,
    "sin": lambda a: math.sin(math.radians(a)),
    "cos": lambda a: math.cos(math.radians(a)),
    "ln": math.log,
    "log": math.log10,
    "cvi": math.trunc,
    "cvr": float,
    "not": lambda a: (not a) if isinstance(a, bool) else ~int(a),
}


def _if(stack: list[Any]) -> None:
    program, condition = stack.pop(), stack.pop()
    if condition:
        _run(program, stack)


def _if_else(stack: list[Any]) -> None:
    otherwise, program, condition = stack.pop(), stack.pop(), stack.pop()
    _run(program if condition else otherwise, stack)


def _copy(stack: list[Any]) -> None:
    count = int(stack.pop())
    if count > len(stack):
        raise IndexError(count)
    if count > 0:
        stack.extend(stack[-count:])


def _index(stack: list[Any]) -> None:
    stack.append(stack[-1 - int(stack.pop())])


def _roll(stack: list[Any]) -> None:
    turns, count = int(stack.pop()), int(stack.pop())
    if count > 0:
        part = stack[-count:]
        turns %= count
        stack[-count:] = part[count - turns :] + part[: count - turns]


def _exchange(stack: list[Any]) -> None:
    stack[-1], stack[-2] = stack[-2], stack[-1]


_OTHERS: dict[str, Callable[[list[Any]], object]] = {
    "true": lambda stack: stack.append(True),
    "false": lambda stack: stack.append(False),
    "pop": lambda stack: stack.pop(),
    "exch": _exchange,
    "dup": lambda stack: stack.append(stack[-1]),
    "copy": _copy,
    "index": _index,
    "roll": _roll,
    "if": _if,
    "ifelse": _if_else,
}

"""Functions of a PDF, evaluated: tints, gradients (ISO 32000-2, 7.10)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from math import floor, prod
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Stream

from zine.errors import ContentError
from zine.impose.pdf.grey.calculator import calculator

if TYPE_CHECKING:
    from pikepdf import Object

Function = Callable[[Sequence[float]], list[float]]
"""Numbers in, numbers out."""

MOST_SAMPLES = 4_000_000
"""In the table of one function; more is made to harm."""


def read_function(it: Object) -> Function:
    """Return what a function, or an array of them, computes.

    Raises:
        ContentError: It is of no kind that is known.
    """
    if isinstance(it, Array):
        each = [read_function(one) for one in it]
        return lambda xs: [y for one in each for y in one(xs)]
    kind = (
        int(it.get("/FunctionType", -1)) if isinstance(it, Dictionary | Stream) else -1
    )
    makers = {0: _sampled, 2: _exponential, 3: _stitched, 4: _calculated}
    if kind not in makers:
        raise ContentError(
            "a colour is computed by a function of an unknown kind",
            hint="Print it to a new PDF from a viewer.",
        )
    return _within(makers[kind](it), it)


def _floats(it: Object | None, default: Sequence[float] = ()) -> list[float]:
    return [float(one) for one in it] if it is not None else [*default]


def _pairs(numbers: Sequence[float]) -> list[tuple[float, float]]:
    return list(zip(numbers[::2], numbers[1::2], strict=False))


def _clip(
    values: Sequence[float], bounds: Sequence[tuple[float, float]]
) -> list[float]:
    if not bounds:
        return [*values]
    return [
        min(max(value, low), high)
        for value, (low, high) in zip(values, bounds, strict=False)
    ]


def _within(function: Function, it: Object) -> Function:
    """Return the function kept to its domain and its range."""
    domain, codomain = (
        _pairs(_floats(it.get("/Domain"))),
        _pairs(_floats(it.get("/Range"))),
    )
    return lambda xs: _clip(function(_clip(xs, domain)), codomain)


def _exponential(it: Object) -> Function:
    low, high = _floats(it.get("/C0"), (0.0,)), _floats(it.get("/C1"), (1.0,))
    power = float(it.get("/N", 1))

    def function(xs: Sequence[float]) -> list[float]:
        share = xs[0] ** power if xs[0] or power > 0 else 0.0
        return [a + share * (b - a) for a, b in zip(low, high, strict=False)]

    return function


def _stitched(it: Object) -> Function:
    pieces = [read_function(one) for one in it["/Functions"]]
    (low, high), *_ = _pairs(_floats(it["/Domain"]))
    edges = [low, *_floats(it["/Bounds"]), high]
    encode = _pairs(_floats(it["/Encode"]))

    def function(xs: Sequence[float]) -> list[float]:
        x = xs[0]
        at = next(
            (k for k in range(len(pieces) - 1) if x < edges[k + 1]), len(pieces) - 1
        )
        return pieces[at]([_between(x, edges[at], edges[at + 1], *encode[at])])

    return function


def _between(x: float, low: float, high: float, first: float, last: float) -> float:
    """Return where ``x`` of one range is in another."""
    return first if high == low else first + (x - low) * (last - first) / (high - low)


def _calculated(it: Object) -> Function:
    return calculator(it.read_bytes())


def _sampled(it: Object) -> Function:
    sizes = [int(one) for one in it["/Size"]]
    domain, codomain = _pairs(_floats(it["/Domain"])), _pairs(_floats(it["/Range"]))
    bits = int(it["/BitsPerSample"])
    encode = _pairs(_floats(it.get("/Encode"))) or [(0, size - 1) for size in sizes]
    decode = _pairs(_floats(it.get("/Decode"))) or codomain
    samples = _unpacked(it.read_bytes(), bits, prod(sizes) * len(codomain))
    full = float((1 << bits) - 1)

    def sample(places: Sequence[int], output: int) -> float:
        index, step = 0, 1
        for place, size in zip(places, sizes, strict=True):
            index += place * step
            step *= size
        low, high = decode[output]
        return low + samples[index * len(codomain) + output] * (high - low) / full

    def function(xs: Sequence[float]) -> list[float]:
        corners: list[tuple[tuple[int, float], ...]] = []
        for x, bounds, target, size in zip(xs, domain, encode, sizes, strict=True):
            at = min(max(_between(x, *bounds, *target), 0), size - 1)
            first = min(floor(at), max(size - 2, 0))
            share = at - first
            second = min(first + 1, size - 1)
            corners.append(((first, 1 - share), (second, share)))
        found = [0.0] * len(codomain)
        for corner in product(*corners):
            weight = prod(share for _, share in corner)
            if weight:
                places = [place for place, _ in corner]
                for output in range(len(codomain)):
                    found[output] += weight * sample(places, output)
        return found

    return function


def _unpacked(data: bytes, bits: int, count: int) -> Sequence[int]:
    """Return so many whole numbers of so many bits."""
    if not 0 < count <= MOST_SAMPLES or bits not in (1, 2, 4, 8, 12, 16, 24, 32):
        raise ContentError("a colour is computed from a table that cannot be")
    if bits == 8:  # noqa: PLR2004 - one byte each
        return data.ljust(count, b"\0")
    whole = int.from_bytes(data, "big")
    total = len(data) * 8
    mask = (1 << bits) - 1
    return [(whole >> max(total - (at + 1) * bits, 0)) & mask for at in range(count)]

"""One thing the hands do with paper: what is said of it, and what lies there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zine.impose.leaf import Bundle
    from zine.impose.movement_words import Act
    from zine.impose.step import Edge, Step
    from zine.layout.said import Said


class Movement(NamedTuple):
    """One thing the hands do.

    Attributes:
        sentences: What to do.
        does: A step of the scheme, or a part of one; ``None`` for what follows from
            all of them.
        before: The paper as it lies on the table, if it is followed.
        after: The same when it is done.
        edges: Where a knife goes along the booklet.
    """

    sentences: tuple[Said, ...]
    does: Step | Act | None = None
    before: tuple[Bundle, ...] = ()
    after: tuple[Bundle, ...] = ()
    edges: tuple[Edge, ...] = ()

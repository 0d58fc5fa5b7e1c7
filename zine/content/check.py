"""Check settings against their types; every mistake is an error in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from zine.content.mistakes import Mistake
from zine.errors import ContentError

if TYPE_CHECKING:
    from zine.content.table import Table

Model = TypeVar("Model", bound=BaseModel)

MAX_FURTHER = 5
"""Mistakes that are listed besides the first."""


def check(
    model: type[Model], table: Table, *, elsewhere: tuple[str, ...] = ()
) -> Model:
    """Return a file's settings, typed.

    Args:
        model: What may be said.
        table: What is said.
        elsewhere: Keys that would be right in ``zine.toml``, for the hint.

    Raises:
        ContentError: The first mistake, with the others.
    """
    try:
        return model.model_validate(dict(table.data))
    except ValidationError as error:
        details = error.errors(include_url=False)
    mistakes = _without_echoes([Mistake(d, model, elsewhere) for d in details])
    mistakes.sort(key=lambda mistake: table.place(mistake.stands_at).line or 0)
    raise _error(mistakes, table)


def _error(mistakes: list[Mistake], table: Table) -> ContentError:
    shown, more = mistakes[: 1 + MAX_FURTHER], len(mistakes) - 1 - MAX_FURTHER
    first, *others = ((it.sentence, table.place(it.stands_at), it.hint) for it in shown)
    if more > 0:
        sentence, place, hint = others[-1]
        others[-1] = (f"{sentence} (and {more} more)", place, hint)
    return ContentError(
        first[0],
        place=first[1],
        hint=first[2],
        others=tuple(ContentError(s, place=p, hint=h) for s, p, h in others),
    )


def _without_echoes(mistakes: list[Mistake]) -> list[Mistake]:
    """Drop “title is missing” where “titel” was written; it is one mistake."""
    meant = {(*m.path[:-1], m.nearest) for m in mistakes if m.kind == "extra_forbidden"}
    return [m for m in mistakes if m.kind != "missing" or m.path not in meant]

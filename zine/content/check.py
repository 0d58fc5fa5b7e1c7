"""Check settings against their types, and say each mistake in one plain sentence."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from zine.content.escape import listed, quoted
from zine.errors import ContentError, Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import ErrorDetails

    from zine.content.table import KeyPath, Table

Model = TypeVar("Model", bound=BaseModel)

MAX_FURTHER = 5
"""Mistakes that a hint lists besides the first."""


def check(
    model: type[Model], table: Table, *, elsewhere: tuple[str, ...] = ()
) -> Model:
    """Return a file's settings, typed.

    Args:
        model: What may be said.
        table: What is said.
        elsewhere: Keys that would be right in ``zine.toml``, for the hint.

    Raises:
        ContentError: The first mistake; the hint has the others.
    """
    try:
        return model.model_validate(dict(table.data))
    except ValidationError as error:
        details = error.errors(include_url=False)
    mistakes = sorted(
        ((table.place(_found_path(d)), _sentence(d, model)) for d in details),
        key=lambda mistake: mistake[0].line or 0,
    )
    hint = "" if len(mistakes) > 1 else _hint(details[0], model, elsewhere)
    raise _error(mistakes, hint)


def _error(mistakes: list[tuple[Place, str]], hint: str) -> ContentError:
    (place, sentence), *further = mistakes
    if further:
        sentence += f" (and {len(further)} more)"
        shown = [f"{place}: {text}" for place, text in further[:MAX_FURTHER]]
        hint = f"Look at these, too: {'; '.join(shown)}."
    return ContentError(sentence, place=place, hint=hint)


def _sentence(detail: ErrorDetails, model: type[BaseModel]) -> str:
    path = detail["loc"]
    make = _SENTENCES.get(detail["type"], _plain)
    where = [
        f"{path[at - 1]} {key + 1}"
        for at, key in enumerate(path)
        if at and isinstance(key, int) and at < len(path) - 1
    ]
    return f"{', '.join(where)}: " * bool(where) + make(detail, _key(path), model)


def _unknown(detail: ErrorDetails, key: str, model: type[BaseModel]) -> str:
    near = get_close_matches(key.lower(), _keys_beside(model, detail["loc"]), n=1)
    question = f"; did you mean {quoted(near[0])}?" if near else ""
    return f"{quoted(key)} is not a setting{question}"


def _missing(_: ErrorDetails, key: str, __: type[BaseModel]) -> str:
    return f"{quoted(key)} is missing"


def _choice(detail: ErrorDetails, key: str, _: type[BaseModel]) -> str:
    words = tuple(re.findall(r"'([^']*)'", detail["ctx"]["expected"]))
    return f"{key} is {_found(detail)}; it can be {listed(words)}"


def _said(detail: ErrorDetails, key: str, _: type[BaseModel]) -> str:
    return f"{key} is {_found(detail)}; {detail['ctx']['error']}"


def _wants(what: str) -> Callable[[ErrorDetails, str, type[BaseModel]], str]:
    def sentence(detail: ErrorDetails, key: str, _: type[BaseModel]) -> str:
        return f"{key} is {_found(detail)}; it must be {what}"

    return sentence


def _plain(detail: ErrorDetails, key: str, _: type[BaseModel]) -> str:
    return f"{key} is {_found(detail)}; {detail['msg'].lower()}"


_SENTENCES: dict[str, Callable[[ErrorDetails, str, type[BaseModel]], str]] = {
    "enum": _choice,
    "extra_forbidden": _unknown,
    "literal_error": _choice,
    "missing": _missing,
    "model_type": _wants("a table"),
    "string_type": _wants("text"),
    "tuple_type": _wants("a list"),
    "value_error": _said,
}
"""How each kind of mistake that pydantic finds is said."""


def _hint(
    detail: ErrorDetails, model: type[BaseModel], elsewhere: tuple[str, ...]
) -> str:
    key = _key(detail["loc"])
    if detail["type"] == "missing":
        return f"Add a line such as {key} = “…”."
    if detail["type"] != "extra_forbidden":
        return ""
    if key in elsewhere:
        return f"{quoted(key)} belongs in zine.toml."
    return f"The settings here are {', '.join(_keys_beside(model, detail['loc']))}."


def _key(path: KeyPath) -> str:
    """Return how people call a setting: by its key, or as the 2nd of a list."""
    if path and isinstance(path[-1], int):
        return f"{path[-2]} {path[-1] + 1}"
    return str(path[-1]) if path else "this"


def _found_path(detail: ErrorDetails) -> KeyPath:
    """A missing key stands nowhere; what lacks it does."""
    return detail["loc"][:-1] if detail["type"] == "missing" else detail["loc"]


def _found(detail: ErrorDetails) -> str:
    match detail["input"]:
        case bool(value):
            return str(value).lower()
        case "" | [] | ():
            return "empty"
        case dict():
            return "a table"
        case list() | tuple():
            return "a list"
        case value:
            return quoted(value)


def _keys_beside(model: type[BaseModel], path: KeyPath) -> list[str]:
    """Return the keys that are right where the last key of ``path`` stands."""
    for key in path[:-1]:
        if isinstance(key, str):
            model = _model_in(model.model_fields[key].annotation) or model
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 # any type
    for inner in (annotation, *get_args(annotation)):
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            return inner
    return None

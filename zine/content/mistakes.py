"""What pydantic finds wrong with settings, said the way people say it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from zine.content.escape import listed, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import ErrorDetails

    from zine.content.table import KeyPath


TABLE = "print"
"""The only table of settings that is no list; its keys are easily put elsewhere."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing wrong with settings.

    Attributes:
        detail: As pydantic reports it.
        model: What may be said.
        elsewhere: Keys that would be right in ``zine.toml``.
    """

    detail: ErrorDetails
    model: type[BaseModel]
    elsewhere: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """Pydantic's word for it."""
        return self.detail["type"]

    @property
    def path(self) -> KeyPath:
        """Keys and positions that lead to the value."""
        return self.detail["loc"]

    @property
    def stands_at(self) -> KeyPath:
        """The path of something that is there: what is missing stands nowhere."""
        return self.path[:-1] if self.kind == "missing" else self.path

    @property
    def sentence(self) -> str:
        """What is the case, without the file and line."""
        where = ", ".join(
            f"{self.path[at - 1]} {key + 1}"
            for at, key in enumerate(self.path[:-1])
            if isinstance(key, int)
        )
        said = _SENTENCES.get(self.kind, _unforeseen)(self)
        return f"{where}: {said}" if where else said

    @property
    def hint(self) -> str:
        """The next thing to try, or ``""``."""
        if self._table_name in _TABLES:
            return _TABLES[self._table_name]
        if self.kind == "missing":
            return f'Add a line such as {self.key} = "…".'
        return self._where_it_belongs if self.kind == "extra_forbidden" else ""

    @property
    def _where_it_belongs(self) -> str:
        """What to do with a key that is unknown here."""
        if self.is_elsewhere:
            return "Put it into zine.toml."
        if self._table_it_is_in:
            return f"Put it below a line [{self._table_it_is_in}]."
        if self.path[0] == TABLE and self.key in self.model.model_fields:
            return f"Put it above the line [{TABLE}], with the others."
        return f"The settings here are {', '.join(self.keys_beside)}."

    @property
    def _table_name(self) -> str:
        """The table, or list of them, that is missing or no table; or ``""``."""
        if self.kind not in {"missing", "model_type"}:
            return ""
        return next(key for key in reversed(self.path) if isinstance(key, str))

    @property
    def key(self) -> str:
        """What people call the setting: by its key, or as the 2nd of a list."""
        *_, last = self.path
        return f"{self.path[-2]} {last + 1}" if isinstance(last, int) else str(last)

    @property
    def found(self) -> str:
        """What was written."""
        match self.detail["input"]:
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

    @property
    def is_elsewhere(self) -> bool:
        """Whether a part says what only the whole zine can say."""
        return len(self.path) == 1 and self.key in self.elsewhere

    @property
    def nearest(self) -> str:
        """The right key that looks most like this one, or ``""``."""
        near = get_close_matches(self.key.lower(), self.keys_beside, n=1)
        return near[0] if near else ""

    @property
    def _table_it_is_in(self) -> str:
        """The table of the zine's settings that has this key, or ``""``."""
        fields = self.model.model_fields
        inner = _model_in(fields[TABLE].annotation) if TABLE in fields else None
        is_in = len(self.path) == 1 and inner and self.key in inner.model_fields
        return TABLE if is_in else ""

    @property
    def keys_beside(self) -> list[str]:
        """The keys that are right where this one stands."""
        model = self.model
        for key in self.path[:-1]:
            if isinstance(key, str):
                model = _model_in(model.model_fields[key].annotation) or model
        return list(model.model_fields)


_TABLES = {
    "group": 'Write [[group]] on a line of its own, and below it name = "Books".',
    "entry": 'Write [[group.entry]] on a line of its own, and below it title = "…".',
    "print": "Write [print] on a line of its own, and below it copies = 40.",
    "sources": 'Write [[sources]] on a line of its own, and below it title = "…".',
}
"""What to type for tables: TOML's way of writing them has to be shown."""


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 # any type
    for inner in (annotation, *get_args(annotation)):
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            return inner
    return None


def _unknown(mistake: Mistake) -> str:
    name = quoted(mistake.key)
    if mistake.is_elsewhere:
        return f"{name} is a setting of the whole zine, not of a part"
    question = f"; did you mean {quoted(mistake.nearest)}?" if mistake.nearest else ""
    return f"{name} is not a setting{question}"


def _choice(mistake: Mistake) -> str:
    allowed = tuple(re.findall(r"'([^']*)'", mistake.detail["ctx"]["expected"]))
    return f"{mistake.key} is {mistake.found}; it can be {listed(allowed)}"


def _said(mistake: Mistake) -> str:
    return f"{mistake.key} is {mistake.found}; {mistake.detail['ctx']['error']}"


def _wants(what: str) -> Callable[[Mistake], str]:
    return lambda mistake: f"{mistake.key} is {mistake.found}; it must be {what}"


def _unforeseen(mistake: Mistake) -> str:
    return f"{mistake.key} is {mistake.found}; {mistake.detail['msg'].lower()}"


_SENTENCES: dict[str, Callable[[Mistake], str]] = {
    "enum": _choice,
    "extra_forbidden": _unknown,
    "literal_error": _choice,
    "missing": lambda mistake: f"{quoted(mistake.key)} is missing",
    "model_type": _wants("a table"),
    "string_type": _wants("text"),
    "string_unicode": _wants("text"),
    "tuple_type": _wants("a list"),
    "value_error": _said,
}
"""How each kind of mistake is said."""

"""Every setting of ``zine.toml``: what it means, and what it may be."""

from __future__ import annotations

import ast
import inspect
from typing import Any, Literal, get_args, get_origin

from tests.handbook.words import coded, entry, listed
from zine.content import print_table
from zine.content import settings as source
from zine.content.model import PANEL, PartKind
from zine.content.print_table import PrintTable
from zine.content.printing import MARKS, NONE
from zine.content.settings import (
    GroupTable,
    PartSettings,
    ResourceEntry,
    ResourcesTable,
    SettingsTable,
    SourceTable,
)
from zine.paper import FORMATS

OPENING = """
Write them into `zine.toml` as `key = "value"`. A single Markdown file can say the same,
as `key: value` between two lines of `---` at its top.
"""

VALUES = {
    "format": (*FORMATS, PANEL),
    "marks": (*MARKS, NONE),
    "trim": ("true", "false"),
}
"""What settings may be whose type does not list it."""

ELSEWHERE = {
    "scheme": "See *Schemes*.",
    "theme": "See *Themes*.",
    "sheet": "See *Papers*.",
}
"""Where what they may be is listed."""

RUN = """
## The run

In a table `[print]` of `zine.toml`:
"""

OTHERS = (
    ("Each `[[sources]]` of `zine.toml`", SourceTable),
    ("The lines between `---` at the top of a numbered file", PartSettings),
    ("`resources.toml`", ResourcesTable),
    ("Each `[[group]]` of it", GroupTable),
    ("Each `[[group.entry]]` of that", ResourceEntry),
)
"""Smaller tables, and where they stand."""


def settings() -> str:
    """Return the part about settings."""
    meanings = words_below_fields(inspect.getsource(source), "SettingsTable")
    fields = SettingsTable.model_fields
    blocks = [OPENING.strip()]
    blocks += [_setting(name, fields[name], meanings) for name in fields]
    of_run = words_below_fields(inspect.getsource(print_table), "PrintTable")
    run = PrintTable.model_fields
    blocks += [RUN.strip(), *(_setting(name, run[name], of_run) for name in run)]
    blocks += ["## Other files", *(_other(*row) for row in OTHERS)]
    kinds = coded(PartKind, "or")
    blocks.append(f"Only the keys in **bold** have to be there. `kind` can be {kinds}.")
    return listed(blocks)


def words_below_fields(code: str, name: str) -> dict[str, str]:
    """Return what is written below each field of a class, by its name."""
    (found,) = [
        it
        for it in ast.parse(code).body
        if isinstance(it, ast.ClassDef) and it.name == name
    ]
    said = {}
    for field, below in zip(found.body, found.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr):
            said[field.target.id] = " ".join(ast.literal_eval(below.value).split())
    return said


def _setting(name: str, field: Any, meanings: dict[str, str]) -> str:
    if name not in meanings:
        raise LookupError(f"{name} in zine/content has no words below it")
    meaning, _, without = meanings[name].partition("Without it: ")
    values = VALUES.get(name) or _choices(field.annotation)
    words = [meaning.strip()]
    if values and not all(f"`{it}`" in meaning for it in values):
        words.append(f"It can be {coded(values, 'or')}.")
    if name in ELSEWHERE:
        words.append(ELSEWHERE[name])
    words.append(f"*Without it:* {without or _default(field)}")
    return entry(f"`{name}`", " ".join(words))


def _choices(annotation: Any) -> tuple[str, ...]:
    """Return the words that a type lists."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(word for it in get_args(annotation) for word in _choices(it))


def _default(field: Any) -> str:
    if field.is_required():
        return "there is no zine; this one must be there."
    if field.default in ("", (), None):
        return "nothing."
    said = str(field.default)
    return f"`{said.lower() if isinstance(field.default, bool) else said}`."


def _other(where: str, table: Any) -> str:
    keys = (
        f"**`{name}`**" if it.is_required() else f"`{name}`"
        for name, it in table.model_fields.items()
    )
    return f"{where}: {', '.join(keys)}."

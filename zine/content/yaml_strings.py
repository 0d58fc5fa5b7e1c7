"""YAML with one type of value: text.

YAML likes to guess: ``no`` is false, ``1984`` a number, ``190:30`` a number to the
base of sixty, ``2026-02-31`` a crash.  Nothing is guessed here; the settings' types
decide what a text means.  What only programs write (anchors, aliases, tags) is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from zine.content.escape import quoted
from zine.content.table import MAX_DEPTH, KeyPath, Table
from zine.content.yaml_mistakes import not_yaml
from zine.errors import ContentError, LimitError, Place


@dataclass(slots=True)
class _Level:
    """A list or table that is still being filled."""

    container: list[Any] | dict[str, Any]
    path: KeyPath
    key: str | None = None


def load_strings(text: str, file: str, *, first_line: int = 1) -> Table:
    """Return YAML as text, lists and tables.

    Args:
        text: One YAML document whose top is a table, or nothing.
        file: For messages.
        first_line: Line of the file on which ``text`` begins.

    Raises:
        ContentError: Not YAML, or YAML that people have no use for.
        LimitError: Nested too deep.
    """
    builder = _Builder(file, first_line)
    try:
        for event in yaml.parse(text, Loader=yaml.BaseLoader):
            builder.take(event)
    except yaml.YAMLError as error:
        raise not_yaml(error, text, file, first_line=first_line) from error
    except (ValueError, OverflowError) as error:  # "\U7fffffff" is one
        raise ContentError(
            "the settings hold a character code that does not exist", place=Place(file)
        ) from error
    return builder.table()


@dataclass(slots=True)
class _Builder:
    file: str
    first_line: int
    levels: list[_Level] = field(default_factory=list)
    lines: dict[KeyPath, int] = field(default_factory=dict)
    root: Any = None
    documents: int = 0

    def take(self, event: yaml.Event) -> None:
        self._refuse(event)
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent():
                self._open({}, event)
            case yaml.SequenceStartEvent():
                self._open([], event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.levels.pop()
            case _:
                self.documents += isinstance(event, yaml.DocumentStartEvent)

    def table(self) -> Table:
        data = self.root or {}
        if self.documents > 1 or not isinstance(data, dict):
            raise ContentError(
                "the settings are not a list of “key: value” lines",
                place=Place(self.file, self.first_line),
            )
        return Table(self.file, data, self.lines)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        top = self.levels[-1] if self.levels else None
        if top is not None and isinstance(top.container, dict) and top.key is None:
            self._key(top, event)
        else:
            self._put(event.value, event)

    def _key(self, top: _Level, event: yaml.ScalarEvent) -> None:
        if event.value in top.container:
            raise ContentError(
                f"{quoted(event.value)} is set twice", place=self._place(event)
            )
        top.key = event.value
        self.lines[*top.path, event.value] = self._line(event)

    def _open(self, container: list[Any] | dict[str, Any], event: yaml.Event) -> None:
        path = self._put(container, event)
        self.levels.append(_Level(container, path))
        if len(self.levels) > MAX_DEPTH:
            raise LimitError(
                f"the settings are nested more than {MAX_DEPTH} levels deep",
                place=self._place(event),
            )

    def _put(self, value: object, event: yaml.Event) -> KeyPath:
        if not self.levels:
            self.root = value
            return ()
        top = self.levels[-1]
        if isinstance(top.container, list):
            path: KeyPath = (*top.path, len(top.container))
            self.lines[path] = self._line(event)
            top.container.append(value)
            return path
        if top.key is None:
            raise ContentError(
                "a list or table cannot be a key", place=self._place(event)
            )
        path = (*top.path, top.key)
        top.container[top.key], top.key = value, None
        return path

    def _refuse(self, event: yaml.Event) -> None:
        tag = getattr(event, "tag", None)
        if getattr(event, "anchor", None) or tag not in (None, "!"):
            raise ContentError(
                "a value cannot begin with &, * or !",
                place=self._place(event),
                hint="Put the text between quotation marks.",
            )

    def _line(self, event: yaml.Event) -> int:
        mark = event.start_mark
        return self.first_line + (0 if mark is None else mark.line)

    def _place(self, event: yaml.Event) -> Place:
        return Place(self.file, self._line(event))

"""Where templates run: they can do no harm and come out the same every time.

Themes come from strangers: templates run in Jinja's immutable sandbox, see only plain
data, and are loaded from the theme's folders alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    StrictUndefined,
    TemplateNotFound,
    Undefined,
)
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment

from zine.errors import LimitError, Place
from zine.layout.theme_folder import find_theme_file, read_theme_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType

    from jinja2 import Environment
    from jinja2.bccache import Bucket

    from zine.layout.theme import Theme

VALUE_LIMIT = 1_000_000
"""Characters, items or the size of a number that a multiplication may make."""

_CHANCE_GLOBALS = ("lipsum",)
_CHANCE_FILTERS = ("random",)
"""What would make the same zine come out differently each time."""


class _Compiled(BytecodeCache):
    """Templates that this process has compiled, for the next zine in the theme."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the template's code, if its text is still what was compiled."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the template's code."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox with less in it: no chance, no huge values, no objects.

    Attributes:
        texts: Every template that was read, by name.
    """

    intercepted_binops = frozenset(("*", "**", "%"))

    def __init__(self, theme: Theme) -> None:
        texts: dict[str, str] = {}
        super().__init__(
            loader=_ThemeLoader(theme, texts),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=_printable,
            bytecode_cache=_COMPILED,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.texts = texts
        for name in _CHANCE_GLOBALS:
            del self.globals[name]
        for name in _CHANCE_FILTERS:
            del self.filters[name]

    def call_binop(
        self,
        context: Any,  # noqa: ANN401 - Jinja's own signature
        operator: str,
        left: Any,  # noqa: ANN401
        right: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Calculate, unless what comes out would be enormous."""
        numbers = isinstance(left, (int, float)) and isinstance(right, (int, float))
        if not numbers and operator != "*":
            raise TypeError(f"“{operator}” is for numbers")
        if operator == "**" and (abs(left) > VALUE_LIMIT or abs(right) > 10):  # noqa: PLR2004
            raise LimitError("the template calculates with numbers too large")
        if operator == "*" and not numbers and _size(left) * _size(right) > VALUE_LIMIT:
            raise LimitError(
                f"the template makes a value of more than {VALUE_LIMIT:,} parts"
            )
        return super().call_binop(context, operator, left, right)


def _size(value: Any) -> int:  # noqa: ANN401
    return int(abs(value)) if isinstance(value, (int, float)) else len(value)


def _printable(value: Any) -> Any:  # noqa: ANN401 - whatever a template prints
    """Let words and numbers through; anything else would print as program text."""
    if isinstance(value, (str, int, float, Undefined)):
        return value
    if value is None:
        raise TypeError("this value is empty; ask with {% if %} before printing it")
    raise TypeError(f"a {type(value).__name__} cannot be printed, only its parts")


class _ThemeLoader(BaseLoader):
    """Finds templates in the theme's folders, nearest first."""

    def __init__(self, theme: Theme, texts: dict[str, str]) -> None:
        self._theme = theme
        self._texts = texts

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return a template's text and where it lies."""
        del environment
        name = "/".join(split_template_path(template))
        theme = self._theme
        for folder, label in zip(theme.folders, theme.labels, strict=True):
            path = find_theme_file(folder, name)
            if path is not None:
                text = read_theme_text(path, Place(f"{label}/{name}"))
                self._texts[f"{label}/{name}"] = text
                return text, f"{folder}/{name}", lambda: True
        raise TemplateNotFound(template)

"""Run a theme's templates where they can do no harm, and name the line that fails.

Themes come from strangers: templates run in Jinja's immutable sandbox, see only plain
data, and are loaded from the theme's folders alone.  Content is data, never a template.
"""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, Any

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from zine.errors import LimitError, Place, ThemeError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zine.layout.theme import Theme

DOCUMENT_LIMIT = 20_000_000
"""Characters a template may produce; the longest book we accept makes a fifth of it."""


def render_template(
    theme: Theme,
    context: Mapping[str, Any],
    functions: Mapping[str, Callable[..., Any]],
) -> str:
    """Return the document that the theme's main template makes of ``context``.

    Args:
        theme: Whose templates to run.
        context: Plain data only.
        functions: What templates may call besides Jinja's own filters.

    Raises:
        ThemeError: A template cannot be read or fails, with file and line.
        LimitError: The document grows beyond :data:`DOCUMENT_LIMIT`.
    """
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(theme.folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(functions)
    try:
        return _collect(environment.get_template(theme.template).generate(**context))
    except TemplateSyntaxError as exc:
        place = Place(f"{theme.name}/{exc.name}", exc.lineno)
        raise ThemeError(f"template: {exc.message}", place=place) from exc
    except TemplateNotFound as exc:
        raise ThemeError(
            f"the template “{exc.name}” does not exist",
            place=_failing_line(exc, theme),
            hint="Put the file into the theme's folder or correct the name.",
        ) from exc
    except LimitError:
        raise
    except RecursionError as exc:
        raise LimitError(
            "the template calls itself without end", place=_failing_line(exc, theme)
        ) from exc
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as exc:
        # Inside a template anything can be divided, indexed or converted wrongly.
        raise ThemeError(
            f"template: {exc}",
            place=_failing_line(exc, theme),
            hint="The names a template may use are listed in the README.",
        ) from exc


def _collect(pieces: Any) -> str:  # noqa: ANN401 - an iterator of str from Jinja
    out: list[str] = []
    size = 0
    for piece in pieces:
        out.append(piece)
        size += len(piece)
        if size > DOCUMENT_LIMIT:
            raise LimitError(
                f"the template makes more than {DOCUMENT_LIMIT:,} characters",
                hint="Look for a loop that does not end.",
            )
    return "".join(out)


def _failing_line(exc: BaseException, theme: Theme) -> Place:
    """Return the innermost template line in the traceback."""
    for frame in reversed(traceback.extract_tb(exc.__traceback__)):
        for folder in theme.folders:
            if frame.filename.startswith(f"{folder}/"):
                name = frame.filename.removeprefix(f"{folder}/")
                return Place(f"{folder.name}/{name}", frame.lineno)
    return Place(f"{theme.name}/{theme.template}")

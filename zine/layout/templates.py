"""Run a theme's templates and name the line that fails.

Content is data, never a template; :mod:`zine.layout.sandbox` says what a template can
reach.
"""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, Any, NamedTuple

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from zine.errors import LimitError, Place, ThemeError, ZineError
from zine.layout.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from zine.layout.theme import Theme

DOCUMENT_LIMIT = 20_000_000
"""Characters a template may produce; the longest book we accept makes a fifth of it."""


class Rendered(NamedTuple):
    """What templates made, and their own text so that errors can name a line."""

    html: str
    templates: tuple[tuple[str, str], ...]


def render_template(
    theme: Theme,
    context: Mapping[str, Any],
    functions: Mapping[str, Callable[..., Any]],
) -> Rendered:
    """Return the document that the theme's main template makes of ``context``.

    Args:
        theme: Whose templates to run.
        context: Plain data only.
        functions: What templates may call besides Jinja's own filters.

    Raises:
        ThemeError: A template cannot be read or fails, with file and line.
        LimitError: The document grows beyond :data:`DOCUMENT_LIMIT`.
    """
    (made,) = render_templates(theme, [context], functions)
    return made


def render_templates(
    theme: Theme,
    contexts: Iterable[Mapping[str, Any]],
    functions: Mapping[str, Callable[..., Any]],
) -> list[Rendered]:
    """Return the document that the theme's main template makes of each context.

    Raises:
        ThemeError: As in :func:`render_template`.
    """
    environment = Sandbox(theme)
    environment.globals.update(functions)
    return [_rendered(environment, theme, it) for it in contexts]


def _rendered(
    environment: Sandbox, theme: Theme, context: Mapping[str, Any]
) -> Rendered:
    try:
        pieces = environment.get_template(theme.template).generate(**context)
        return Rendered(_collect(pieces), tuple(environment.texts.items()))
    except TemplateSyntaxError as exc:
        place = _place(exc.filename or "", exc.lineno, theme)
        raise ThemeError(f"template: {exc.message}", place=place) from exc
    except TemplateNotFound as exc:
        raise ThemeError(
            f"the template “{exc.name}” does not exist",
            place=_failing_line(exc, theme),
            hint="Put the file into the theme's folder or correct the name.",
        ) from exc
    except ZineError as exc:
        exc.place = exc.place or _failing_line(exc, theme)
        raise
    except RecursionError as exc:
        raise LimitError(
            "the template calls itself without end", place=_failing_line(exc, theme)
        ) from exc
    except MemoryError as exc:
        raise LimitError(
            "the template needs too much memory", place=_failing_line(exc, theme)
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
    main = Place(f"{theme.name}/{theme.template}")
    places = (
        _place(frame.filename, frame.lineno, theme)
        for frame in reversed(traceback.extract_tb(exc.__traceback__))
    )
    return next((place for place in places if place), main)


def _place(filename: str, line: int | None, theme: Theme) -> Place | None:
    """Return a template's line as messages name it, or ``None`` for other files."""
    for folder, label in zip(theme.folders, theme.labels, strict=True):
        if filename.startswith(f"{folder}/"):
            return Place(f"{label}/{filename.removeprefix(f'{folder}/')}", line)
    return None

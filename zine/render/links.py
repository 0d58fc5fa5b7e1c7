"""What a finished PDF may point to, and what may not be in it at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from zine.errors import ThemeError
from zine.render.files import short
from zine.render.locate import find_reference

if TYPE_CHECKING:
    from zine.layout.composition import Composition

SCHEMES = frozenset(("http", "https", "mailto"))


def check_links(document: Any, composition: Composition) -> None:  # noqa: ANN401
    """Make sure that a laid-out document links to the web, to mailboxes and to itself.

    A relative link would show a made-up address to the reader, a ``file:`` link one of
    the author's folders; attachments and forms mean nothing on paper.

    Raises:
        ContentError: A link leads elsewhere, or a file would be attached.
        ThemeError: The same in the theme, or there is a form to fill in.
    """
    for page in document.pages:
        for kind, target, _, _ in page.links:
            if kind == "attachment":
                _refuse(target, "would attach its file to the PDF", composition)
            if kind == "external" and not _is_outside(target):
                _refuse(target, "does not lead to the web", composition)
        if any(page.forms.values()):
            raise ThemeError(
                "a form field cannot be printed",
                hint="Take “appearance: auto” out of the style sheets.",
            )
    if document.metadata.attachments:
        raise ThemeError(
            "a file would be attached to the PDF; a zine has no attachments",
            hint="Take “rel=attachment” out of the templates.",
        )


def _is_outside(target: str) -> bool:
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    host = (parts.hostname or "").rpartition(".")[2]
    return parts.scheme.lower() in SCHEMES and host != "invalid"


def _refuse(target: str, why: str, composition: Composition) -> None:
    origins = tuple(mount.origin for mount in composition.mounts)
    origin = next((o for o in origins if target.startswith(o)), "")
    reference = target.removeprefix(origin)
    place, family = find_reference(reference, composition)
    raise family(
        f"the link to “{short(reference)}” {why}",
        place=place,
        hint="Link to https://, http:// or mailto: addresses, or to #headings.",
    )

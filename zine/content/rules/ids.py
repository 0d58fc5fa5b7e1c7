"""Give every heading an ``id``, and every ``id`` a single owner in the zine."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from zine.content.tree import HEADINGS, words

if TYPE_CHECKING:
    from zine.content.draft import Draft, Ids

MAX_SLUG = 60
"""Characters of an ``id`` made from a heading."""


def give_ids(draft: Draft, ids: Ids) -> None:
    """Make ids unique; remember in ``draft.targets`` what the author calls them."""
    for element in [e for root in draft.roots for e in root.iter()]:
        wanted = element.get("id") or ""
        if not wanted and element.tag in HEADINGS:
            wanted = slug(words(element))
        if wanted:
            element.set("id", ids.take(slug(wanted)))
            draft.targets.setdefault(wanted, element.get("id", ""))


def slug(text: str) -> str:
    """Return text as an ``id``, as most Markdown tools make it: lower case, hyphens."""
    text = unicodedata.normalize("NFC", text).lower()
    text = re.sub(r"[^\w\s-]", "", text)
    text = re.sub(r"[\s-]+", "-", text.strip())
    return text[:MAX_SLUG].strip("-") or "section"

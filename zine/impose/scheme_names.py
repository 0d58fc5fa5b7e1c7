"""What people call a scheme, and which of those that there are they mean by it."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


def kebab(words: str) -> str:
    """Return words in small letters and digits, with hyphens between them."""
    return re.sub("[^a-z0-9]+", "-", words.lower()).strip("-")


def known_as(words: str, names: Collection[str]) -> str | None:
    """Return the one name that is meant by “Saddle stitch” or “mini-8”, if one is."""
    for name in (words, kebab(words)):
        if name in names:
            return name
    bare = kebab(words).replace("-", "")
    alike = [it for it in names if it.replace("-", "") == bare]
    return alike[0] if len(alike) == 1 else None


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Return the scheme whose name, or first word of it, is nearly the same."""
    words = {it.split("-")[0]: it for it in sorted(names, reverse=True)}
    words |= {it: it for it in names}
    near = get_close_matches(name, words, n=1)
    return words[near[0]] if near else None

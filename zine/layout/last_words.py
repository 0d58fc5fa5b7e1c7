"""No heading ends with a short word alone on a line: it takes the one before along."""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"

LONGEST = 14
"""Characters of the two, so that they fit in a line of a tiny page."""

FEWEST = 4
"""Words.  With fewer, two lines of one word each may be what looks best."""

_ENDS = r"(?:</(?:em|strong|i|b|cite|span|a)>)*\s*"
_LAST_TWO = re.compile(
    rf"(?<=\s)(?P<one>[^\s<>&;]+)[ \n](?P<two>[^\s<>&;]+)(?P<end>{_ENDS})$"
)
"""Two words in one element.  What is written ``&…;`` would be miscounted."""

_DISPLAYED = re.compile(
    r"<(?P<tag>h[2-6]|figcaption)\b[^>]*>(?P<heading>.*?)</(?P=tag)>"
    r'|<p\b[^>]*\bclass="[^"]*\b(?:subtitle|pull-quote)\b[^"]*"[^>]*>'
    r"(?P<words>.*?)</p>",
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]*>")


def keep_last_words(document: str) -> str:
    """Return a document with the last two words of what is displayed joined.

    Args:
        document: HTML as our templates write it.
    """
    return _DISPLAYED.sub(_joined, document)


def _joined(found: re.Match[str]) -> str:
    group = "words" if found["heading"] is None else "heading"
    inside = found[group]
    start, end = (it - found.start() for it in found.span(group))
    return found[0][:start] + _join(inside) + found[0][end:]


def _join(inside: str) -> str:
    if len(_TAG.sub(" ", inside).split()) < FEWEST:
        return inside
    two = _LAST_TWO.search(inside)
    if two is None or len(two["one"]) + 1 + len(two["two"]) > LONGEST:
        return inside
    return f"{inside[: two.start()]}{two['one']}{NO_BREAK}{two['two']}{two['end']}"

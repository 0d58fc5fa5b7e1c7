"""What words give away wherever they stand: paths, user names, servers, addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.impose.pdf.telling import (
    EMAIL,
    FILE_ADDRESS,
    HOME,
    PATHS,
    SUSPECT,
    WEB,
    is_private_host,
)
from zine.preflight.traces.trace import About, trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.traces.trace import Trace

LONGEST = 100_000
"""Characters of a text that are looked at."""


def give_away(words: str, where: str) -> Iterator[Trace]:
    """Yield what a text says of places in a computer or a network, and of people."""
    if not SUSPECT.search(words):
        return
    words = words[:LONGEST]
    for found in WEB.finditer(words):
        yield from _address(found, where)
    # An address in the web may well be called /home/.
    words = WEB.sub(" ", words)
    for found in FILE_ADDRESS.finditer(words):
        yield from _path(found[0], where)
    words = FILE_ADDRESS.sub(" ", words)
    for pattern in PATHS:
        for found in pattern.finditer(words):
            yield from _path(found[0], where)
        words = pattern.sub(" ", words)
    for found in EMAIL.finditer(words):
        yield trace(About.WHO, "e-mail", found[0], where)


def _path(path: str, where: str) -> Iterator[Trace]:
    yield trace(About.WHERE, "path", path.rstrip(" .,;"), where)
    if home := HOME.search(path):
        yield trace(About.WHO, "user name", home[1], where)
    if server := re.match(r"\\\\([^\\]+)|file://([^/]+)/", path):
        yield trace(About.WHERE, "server", server[1] or server[2], where)


def _address(found: re.Match[str], where: str) -> Iterator[Trace]:
    if found["user"]:
        yield trace(About.WHO, "user name", found["user"], where)
    if is_private_host(found["host"]):
        yield trace(About.WHERE, "server", found[0], where)

"""Links that nobody can follow on paper: what they open is printed nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from zine.preflight.finding import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "links"

LONGEST = 48
"""Of an address that is told."""

TELLING = 8
"""Letters that the end of an address needs; names are shorter, but follow on an @."""

LEFT_OUT = re.compile(r"[\s\u00ad\u200b\u2010-]|\ufffe|\x02")
"""What is put into an address, or left out, where a line ends."""


def check_links(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with links to addresses that no page has in print."""
    del subject, profile
    if not any(page.links for page in pages):
        return
    words = "".join(_plain(it.words) for page in pages for it in page.texts)
    for page in pages:
        unseen = [it for it in page.links if not _is_printed(it, words)]
        if not unseen:
            continue
        first = unseen[0] if len(unseen[0]) <= LONGEST else f"{unseen[0][:LONGEST]}…"
        more = f" and {len(unseen) - 1} more" if len(unseen) > 1 else ""
        yield Finding(
            NAME,
            Level.WARNING,
            page.number,
            f"the address of a link is not printed: {first}{more}",
            len(unseen),
            0,
            "links",
            "Print the address beside it, in a note, or at the end.",
            "link",
            unseen[0],
        )


def _is_printed(address: str, words: str) -> bool:
    """Return whether a reader could type an address, or find it by a name."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return True
    if parts.scheme in {"mailto", "tel", "sms", "xmpp"}:
        return _plain(parts.path) in words
    if parts.scheme not in {"http", "https", "ftp"} or not host:
        return True
    end = _plain(parts.path.rstrip("/").rpartition("/")[2])
    names = [host, *([host.split(".", 1)[1]] if host.count(".") > 1 else [])]
    is_named = any(_plain(name) in words for name in (*names, _readable(host)))
    needle = end if len(end) >= TELLING else f"@{end.removeprefix('@')}"
    return is_named or (end != "" and needle in words)


def _readable(host: str) -> str:
    """Return a host in its own letters: ``xn--bcher-kva.example`` is bücher.example."""
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def _plain(words: str) -> str:
    return LEFT_OUT.sub("", unquote(words)).casefold()

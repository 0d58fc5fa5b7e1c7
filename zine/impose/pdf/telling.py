"""Words that lead to somebody: paths with user names, servers at home, addresses."""

from __future__ import annotations

import re
from ipaddress import ip_address

SUSPECT = re.compile(r"[\\/@:]")
"""What no such word is without; most words have none of them."""

WEB = re.compile(
    r"\b(?:https?|ftp)://(?:(?P<user>[^\s/@:?#]{1,64})(?::[^\s/@]{0,64})?@)?"
    r"(?P<host>\[[0-9a-f:.]+\]|[^\s/:?#\"'<>()]+)[^\s\"'<>]*",
    re.IGNORECASE,
)

FILE_ADDRESS = re.compile(r"\bfile:/[^\s\"'<>()]+", re.IGNORECASE)

EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")

PATHS = (
    re.compile(r"(?<![\\\w:])\\\\[\w.$-]+\\[^\r\n\"'<>|:*?]+"),
    re.compile(r"(?<![A-Za-z])[A-Za-z]:(?:\\|/(?!/))[^\r\n\"<>|:*?]+"),
    re.compile(
        r"(?<![\w.])/(?:[A-Za-z]/)?(?:home|Users|export|Volumes|mnt|media|tmp|private|"
        r"var/folders|root|Documents and Settings)/[^\r\n\"<>|:*?)]+"
    ),
    re.compile(r"(?<!\w)~\w*/[^\s\"'<>]+"),
)
"""Paths of Windows in a network, of Windows, of Unix and macOS."""

HOME = re.compile(
    r"(?:/home/|[\\/]Users[\\/]|Documents(?: and |%20and%20)Settings[\\/])"
    r"([^\\/\"<>|]+)"
)
"""Where a path has the name of a user."""

_PRIVATE_ENDS = (".local", ".lan", ".home", ".internal", ".intranet", ".corp", ".test")


def is_private_host(host: str) -> bool:
    """Return whether a host is known in one house alone."""
    host = host.strip("[]").lower()
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(_PRIVATE_ENDS)


def without_paths(words: str) -> str:
    """Return words in which of each path only the name of the file is left."""
    for pattern in (FILE_ADDRESS, *PATHS):
        words = pattern.sub(lambda found: re.split(r"[\\/]", found[0])[-1], words)
    return words


def leads_to_somebody(words: str) -> bool:
    """Return whether there is a path, a user name, a server or an address in it."""
    if not SUSPECT.search(words):
        return False
    if any(it["user"] or is_private_host(it["host"]) for it in WEB.finditer(words)):
        return True
    words = WEB.sub(" ", words)
    return any(it.search(words) for it in (FILE_ADDRESS, *PATHS, EMAIL))

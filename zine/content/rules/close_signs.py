"""Keep a sign with what it belongs to: no line begins with “%”, or in French with “!”.

People type a common space there, as every keyboard has it.
"""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"
NARROW = "\u202f"
"""A narrower one that does not break either, as beside French quotation marks."""

_ALL = (
    (re.compile("(?<=[0-9]) (?=[%‰°€$£¥₺₽₴₪])"), NO_BREAK),
    (re.compile("(?<=[№§]) (?=[0-9])"), NO_BREAK),
)

_FRENCH = (
    (re.compile(r"(?<!\s) (?=[;!?»])|(?<=«) "), NARROW),
    (re.compile(r"(?<!\s) (?=:(?:\s|$))"), NO_BREAK),
    (re.compile("(?<=[Nn]°) (?=[0-9])"), NO_BREAK),
)
"""As in the *Lexique des règles typographiques* of the Imprimerie nationale."""

_RUSSIAN = ((re.compile(r"(?<!\s) (?=[\u2013\u2014] )"), NO_BREAK),)
"""A dash ends a line, and begins none unless somebody begins to speak."""

_OWN = {"fr": _FRENCH, "ru": _RUSSIAN, "uk": _RUSSIAN, "be": _RUSSIAN}


def keep_signs(text: str, lang: str) -> str:
    """Return a line whose signs stay with the word or the number beside them."""
    language = lang.lower().partition("-")[0]
    for pattern, space in (*_ALL, *_OWN.get(language, ())):
        text = pattern.sub(space, text)
    return text

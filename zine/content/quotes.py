"""Which quotation marks a language uses for the typewriter's two.  One row each."""

# ruff: noqa: RUF001 # the marks themselves

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ENGLISH = ("‘", "’", "“", "”")
"""Inner opening, inner closing, outer opening, outer closing."""

UNDECIDED = ("\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3")
"""What stands for them until it is known in which language they are.

Unicode keeps these for such use inside programs; no text has them.
"""

_LOW_HIGH = ("‚", "‘", "„", "“")
_LOW_RIGHT = ("‚", "’", "„", "”")
_GUILLEMETS = ("‘", "’", "«", "»")
_RIGHT = ("’", "’", "”", "”")
_CORNERS = ("『", "』", "「", "」")
_RUSSIAN = ("„", "“", "«", "»")

_BY_LANGUAGE = {
    "ar": ("‹", "›", "«", "»"),
    "bg": _LOW_HIGH,
    "ca": _GUILLEMETS,
    "cs": _LOW_HIGH,
    "da": _RIGHT,
    "de": _LOW_HIGH,
    "de-ch": ("‹", "›", "«", "»"),
    "de-li": ("‹", "›", "«", "»"),
    "el": _GUILLEMETS,
    "es": _GUILLEMETS,
    "et": _LOW_HIGH,
    "eu": _GUILLEMETS,
    "fa": ("‹", "›", "«", "»"),
    "fi": _RIGHT,
    # French leaves a narrow space inside the marks that must not break.
    "fr": ("‘", "’", "«\u202f", "\u202f»"),
    "fr-ch": ("‹", "›", "«", "»"),
    "gl": _GUILLEMETS,
    "he": _RIGHT,
    "hr": _LOW_RIGHT,
    "hu": ("»", "«", "„", "”"),
    "is": _LOW_HIGH,
    "it": _GUILLEMETS,
    "ja": _CORNERS,
    "lt": _LOW_HIGH,
    "nb": _GUILLEMETS,
    "nn": _GUILLEMETS,
    "no": _GUILLEMETS,
    "pl": _LOW_RIGHT,
    "pt-pt": _GUILLEMETS,
    "ro": ("«", "»", "„", "”"),
    "ru": _RUSSIAN,
    "sk": _LOW_HIGH,
    "sl": _LOW_HIGH,
    "sr": _LOW_RIGHT,
    "sv": _RIGHT,
    "uk": _RUSSIAN,
    "zh-hant": _CORNERS,
    "zh-hk": _CORNERS,
    "zh-tw": _CORNERS,
}
"""After Unicode CLDR's delimiters, where a language's printers agree with it."""


def quotation_marks(lang: str) -> tuple[str, str, str, str]:
    """Return the marks for a BCP 47 tag; English ones where none are listed."""
    tag = lang.lower()
    language = tag.partition("-")[0]
    return _BY_LANGUAGE.get(tag) or _BY_LANGUAGE.get(language, ENGLISH)


def set_marks(element: Element, lang: str) -> None:
    """Put the marks of the language, in each part of a tree, for the undecided ones.

    Args:
        element: With what is in it.
        lang: Of it, unless it says itself.
    """
    lang = element.get("lang") or lang
    table = str.maketrans(dict(zip(UNDECIDED, quotation_marks(lang), strict=True)))
    element.text = element.text and element.text.translate(table)
    for child in element:
        set_marks(child, lang)
        child.tail = child.tail and child.tail.translate(table)

"""LaTeX in a bibliography becomes plain letters: accents, dashes, no braces."""

from __future__ import annotations

import re
from typing import NamedTuple

from pybtex.exceptions import PybtexError
from pybtex.richtext import Text

_SPELLED = {
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotesingle": "'",
    "textquotedbl": '"',
    "quotedblbase": "„",
    "guillemetleft": "«",
    "guillemetright": "»",
    "guilsinglleft": "\u2039",
    "guilsinglright": "\u203a",
    "textexclamdown": "¡",
    "textquestiondown": "¿",
    "dots": "…",
    "textellipsis": "…",
    "textunderscore": "_",
    "euro": "€",
    "texteuro": "€",
    "ng": "ŋ",
    "textbar": "|",
    "slash": "/",
    "textdollar": "$",
    "textless": "<",
    "textgreater": ">",
    "nobreakspace": " ",
    "TeX": "TeX",
    "LaTeX": "LaTeX",
}
"""Commands that are a sign, and that the library leaves as they are."""

_DRESS = re.compile(
    r"\\(?:emph|text(?:bf|it|md|normal|rm|sc|sf|sl|subscript|superscript|tt|up)|mkbib(?:emph|italic|bold)|"
    r"url|path|nolinkurl|mbox|relax|em|bf|it|sc|sl|tt|rm|bfseries|itshape|scshape)"
    r"(?![A-Za-z])\s*"
)
"""How words look, which is for the theme to say; the words stay."""

_DOTLESS = re.compile(
    r"(\\[`'^\"~=.]|\\[uvH](?![A-Za-z]))\s*(?:\{\\([ij])\}|\\([ij])\b)"
)
"""An accent on a dotless i: the letter that is meant has one."""

_QUOTE = re.compile(r"\\(?:enquote|mkbibquote)\s*\{([^{}]*)\}")
_HREF = re.compile(r"\\href\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_SIGN = re.compile(rf"\\({'|'.join(_SPELLED)})(?![A-Za-z])(?:\s*\{{\}}|\s+)?")
_SPACE = re.compile(r"\\[,;:/! ]|\\\\(?:\[[^\]]*\])?|(?<!\\)~")
_REMARK = re.compile(r"(?<!\\)%")
_COMMAND = re.compile(r"\\(?:[A-Za-z]+\s*|.|$)")
_MATHS = re.compile(r"\$(?=\S)([^$]*?)(?<=\S)\$(?!\d)")
"""As Pandoc tells a formula from two prices."""

_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_RAISED_SIGNS = re.compile(r"\^(?:([0-9n])|\{([0-9n+()=-]+)\})")
_LOWERED_SIGNS = re.compile(r"_(?:([0-9])|\{([0-9+()=-]+)\})")
_BRACES = {r"\{": "\ue000", r"\}": "\ue001", r"\$": "\ue002"}
_BRACES_BACK = str.maketrans("\ue000\ue001\ue002", "{}$")
"""Braces that are printed, kept aside while the others go."""

_ESCAPED = re.compile(r"\\([_%#&~$])")
_HYPERLINK = re.compile(r"\\(?:url|href|path|nolinkurl)\s*\{([^{}]*)\}")


class Plain(NamedTuple):
    """What LaTeX says in plain letters, and commands that had to be left out."""

    text: str
    left_out: tuple[str, ...] = ()


def plain(latex: str) -> Plain:
    """Return the letters that ``latex`` stands for.

    Raises:
        ValueError: Braces that do not match, or no LaTeX at all.
    """
    if not re.search(r"[\\{}~%`'$]|--", latex):
        return Plain(latex)
    text = latex
    for written, kept in _BRACES.items():
        text = text.replace(written, kept)
    text = _MATHS.sub(lambda it: _formula(it[1]), text)
    text = _DOTLESS.sub(lambda it: f"{it[1]}{{{it[2] or it[3]}}}", text)
    text = _HREF.sub(r"\2 (\1)", _QUOTE.sub(r"“\1”", text))
    text = _SIGN.sub(lambda it: _SPELLED[it[1]], text)
    text = _SPACE.sub(" ", _DRESS.sub("", text))
    try:
        # A percent sign is one: nobody means a remark inside a title.
        text = str(Text.from_latex(_REMARK.sub(r"\\%", text)))
    except (PybtexError, UnicodeError, RecursionError) as error:
        raise ValueError(
            "its braces and backslashes cannot be read as LaTeX"
        ) from error
    left_out = tuple(found[0].strip() for found in _COMMAND.finditer(text))
    return Plain(_COMMAND.sub("", text).translate(_BRACES_BACK), left_out)


def _formula(latex: str) -> str:
    """Return a formula with its small figures, as far as letters have some."""
    raised = _RAISED_SIGNS.sub(lambda it: (it[1] or it[2]).translate(_RAISED), latex)
    return _LOWERED_SIGNS.sub(lambda it: (it[1] or it[2]).translate(_LOWERED), raised)


def plain_address(latex: str) -> str:
    """Return an address as it is typed; a percent sign in it is a percent sign."""
    found = _HYPERLINK.search(latex)
    address = _ESCAPED.sub(r"\1", found[1] if found else latex)
    return address.replace("{", "").replace("}", "")

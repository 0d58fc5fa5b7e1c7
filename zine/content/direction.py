"""Which way a language is written: it decides at which side a booklet opens."""

from __future__ import annotations

FROM_RIGHT = frozenset(
    (
        *("ar", "arc", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk"),
        *(
            "he",
            "iw",
            "khw",
            "ks",
            "lrc",
            "mzn",
            "nqo",
            "pnb",
            "ps",
            "sd",
            "skr",
            "syr",
        ),
        *("ug", "ur", "yi", "ji"),
    )
)
"""Languages whose usual script runs from right to left (Unicode CLDR, characters)."""

SCRIPTS_FROM_RIGHT = frozenset(
    ("adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa")
)
"""Scripts a tag can name after the language (ISO 15924)."""

SCRIPT_LENGTH = 4
"""Letters in the name of a script; a region has two, a variant more."""


def runs_from_right(lang: str) -> bool:
    """Return whether a text in ``lang``, a BCP 47 tag, is read from right to left."""
    language, *others = lang.lower().split("-")
    script = next((it for it in others if _is_script(it)), "")
    return script in SCRIPTS_FROM_RIGHT if script else language in FROM_RIGHT


def _is_script(subtag: str) -> bool:
    return len(subtag) == SCRIPT_LENGTH and subtag.isalpha()

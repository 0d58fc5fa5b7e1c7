"""Which fonts set which letters: missing families, fallbacks, missing glyphs."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from zine.errors import ContentError, Notice, ThemeError, all_of
from zine.layout.installing import pip_install
from zine.layout.shaping import open_face
from zine.render.locate import locate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zine.errors import Place, ZineError
    from zine.layout.composition import Composition

GENERIC = frozenset(
    (
        *("serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"),
        *("ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded"),
        *("math", "emoji", "fangsong"),
    )
)
"""Names that always lead to some font (CSS Fonts 4, 2.1.3)."""

_PACKAGES = (
    (0x1100, 0x11FF, "fonts-noto-cjk"),
    (0x2190, 0x2BFF, "fonts-symbola"),
    (0x2E80, 0x9FFF, "fonts-noto-cjk"),
    (0xAC00, 0xD7FF, "fonts-noto-cjk"),
    (0xF900, 0xFAFF, "fonts-noto-cjk"),
    (0xFE10, 0xFE4F, "fonts-noto-cjk"),
    (0xFF00, 0xFFEF, "fonts-noto-cjk"),
    (0x1D000, 0x1D7FF, "fonts-symbola"),
    (0x1F000, 0x1FAFF, "fonts-symbola"),
    (0x20000, 0x3FFFF, "fonts-noto-cjk"),
)
"""Debian packages by range of code points: one that has most of the range."""

DEFAULT_PACKAGE = "fonts-noto-core"
"""It has the alphabets of the world, from Armenian to Yi."""

_PYTHON_PACKAGES = {
    "fonts-noto-cjk": ("noto-cjk-sans-jp-regular", "noto-cjk-sans-jp-bold"),
}
"""Python packages with the same letters, which every theme then uses."""

PRIVATE_USE = "Co"


def missing_glyph(
    characters: Iterable[str], texts: tuple[tuple[str, str], ...]
) -> ZineError:
    """Return the error for characters that no installed font can draw.

    What another font would have is an error of its own, with its own hint.
    """
    by_advice: dict[str, list[str]] = {}
    for character in characters:
        by_advice.setdefault(_advice(character), []).append(character)
    return all_of([_missing(those, it, texts) for it, those in by_advice.items()])


def _missing(
    characters: Sequence[str], hint: str, texts: tuple[tuple[str, str], ...]
) -> ContentError:
    first = characters[0]
    others = ", ".join(f"U+{ord(c):04X}" for c in characters[1:6])
    more = f" (also {others}{' …' if len(characters) > 6 else ''})" if others else ""  # noqa: PLR2004
    return ContentError(
        f"no font here has the character “{first}” ({_name(first)}){more}",
        place=_locate_character(first, texts),
        hint=hint,
    )


def _locate_character(
    character: str, texts: tuple[tuple[str, str], ...]
) -> Place | None:
    """Return where a character stands, as it is or as a number."""
    code = ord(character)
    forms = (character, f"&#x{code:X};", f"&#x{code:x};", f"&#{code};")
    return next((place for form in forms if (place := locate(texts, form))), None)


def _name(character: str) -> str:
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X}" + (f", {name}" if name else "")


def _advice(character: str) -> str:
    if unicodedata.category(character) in {PRIVATE_USE, "Cn"}:
        return "It has no agreed meaning: replace it in the text."
    package = next(
        (p for low, high, p in _PACKAGES if low <= ord(character) <= high),
        DEFAULT_PACKAGE,
    )
    python = _PYTHON_PACKAGES.get(package)
    pip = f"{pip_install(*python)}, or " if python else ""
    ways = f"{pip}on Debian: apt install "
    return f"Install a font that has it ({ways}{package}), or replace it in the text."


def check_families(
    document: Any,  # noqa: ANN401 - WeasyPrint ships no types
    requested: Iterable[tuple[str, ...]],
    composition: Composition,
) -> None:
    """Make sure that each family list of the styles leads to a font that is there.

    Raises:
        ThemeError: None of the families in some list was found.
    """
    brought = {face.family.casefold() for face in composition.typefaces}
    used = {font.family.casefold() for font in document.fonts.values()}
    for families in requested:
        if not any(f.casefold() in brought | used | GENERIC for f in families):
            sheets = [(sheet.name, sheet.text) for sheet in composition.styles]
            raise ThemeError(
                f"the font family “{families[0]}” is not there",
                place=locate((*sheets, *composition.texts), families[0]),
                hint="Add a [[typeface]] for it to theme.toml, or name one that is.",
            )


def say_fallbacks(document: Any, composition: Composition) -> tuple[Notice, ...]:  # noqa: ANN401
    """Return a notice for each font that stepped in for letters the theme lacks."""
    brought = {face.family.casefold() for face in composition.typefaces}
    found: dict[str, set[str]] = {}
    for font in document.fonts.values():
        if font.family.casefold() not in brought:
            letters = "".join(font.to_unicode.values())
            found.setdefault(font.family, set()).update(letters)
    return tuple(
        Notice(
            f"{name_letters(letters)} set in “{family}”, a font of this computer;"
            " another computer may break the lines elsewhere",
        )
        for family, letters in sorted(found.items())
        if any(not c.isspace() for c in letters)
    )


def say_lost_slants(
    slanted: Mapping[tuple[str, ...], str], composition: Composition
) -> tuple[Notice, ...]:
    """Return a notice for each family of the theme whose italics lack some letters.

    The engine then takes the upright letters: the stress would be gone without a word.
    """
    notices = []
    for families, text in slanted.items():
        brought = [f for f in composition.typefaces if f.family == families[0]]
        italics = [open_face(f.path) for f in brought if f.style == "italic"]
        letters = {c for c in text if c.isalnum()}
        lost = {c for c in letters if not any(face.has(c) for face in italics)}
        if brought and lost:
            notices.append(
                Notice(
                    f"“{families[0]}” has no italics for some letters:"
                    f" {name_letters(lost)} upright",
                    hint="Use **two stars** to stress words in that script.",
                )
            )
    return tuple(notices)


def name_letters(letters: set[str]) -> str:
    """Name what the letters are: scripts if they have one, else the characters."""
    scripts = sorted(
        {
            unicodedata.name(c, "?").split()[0].capitalize()
            for c in letters
            if c.isalpha()
        }
    )
    if scripts:
        known = {"Cjk": "Chinese or Japanese", "Hangul": "Korean"}
        return ", ".join(known.get(s, s) for s in scripts) + " letters are"
    shown = "".join(sorted(c for c in letters if c.isprintable() and not c.isspace()))
    return f"“{shown[:12]}” is"

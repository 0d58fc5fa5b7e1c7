"""The templates' own words, in the language of the zine.

A template says them in English.  A theme's folder may hold translations, one gettext
catalogue for each language, ``locale/es.po``; those of the themes it extends are used
after its own, and English where none has the words.
"""

from __future__ import annotations

import re
from gettext import c2py
from io import BytesIO
from typing import TYPE_CHECKING

from babel.core import Locale, UnknownLocaleError
from babel.lists import format_list
from babel.messages.pofile import PoFileError, read_po
from markupsafe import Markup

from zine.errors import Place, ThemeError
from zine.layout.isolation import apart
from zine.layout.theme_folder import find_theme_file, read_theme_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message

    from zine.layout.theme import Theme

_NAME = re.compile(r"%\((\w+)\)s")
"""A place in a sentence that is filled in, as ``%(texts)s``."""


class Words:
    """The words of a theme in one language.

    Attributes:
        lang: BCP 47 tag.
    """

    def __init__(self, theme: Theme, lang: str) -> None:
        self.lang = lang
        self._catalogues = list(_catalogues(theme, lang))

    def functions(self) -> Mapping[str, Callable[..., Markup]]:
        """Return what templates call: ``_``, ``ngettext``, ``listed`` and ``apart``."""
        return {
            "_": self.say,
            "ngettext": self.count,
            "listed": self.listed,
            "apart": lambda text: apart(text, self.lang),
        }

    def say(self, message: str, **values: object) -> Markup:
        """Return ``message`` in this language, ``values`` filled in.

        Values are escaped unless they are markup already.
        """
        for catalogue in self._catalogues:
            found = catalogue.get(message)
            if found is not None and found.string:
                return _filled(_texts(found)[0], values)
        return _filled(message, values)

    def count(self, one: str, many: str, number: int, **values: object) -> Markup:
        """Return the form of a sentence that goes with ``number`` things."""
        for catalogue in self._catalogues:
            found = catalogue.get(one)
            if found is not None and all(_texts(found)):
                form = c2py(catalogue.plural_expr)(number)
                return _filled(_texts(found)[form], values)
        return _filled(one if number == 1 else many, values)

    def listed(self, items: Iterable[object]) -> Markup:
        """Return things in a row, as this language writes it: one, two and three."""
        parts = [
            item if isinstance(item, Markup) else apart(item, self.lang)
            for item in items
        ]
        return Markup(format_list(parts, locale=locale_of(self.lang)))  # noqa: S704 - escaped


def _catalogues(theme: Theme, lang: str) -> Iterator[Catalog]:
    """Yield catalogues, those of the theme itself and of the exact language first."""
    for folder, label in zip(theme.folders, theme.labels, strict=True):
        for tag in tags(lang):
            name = f"locale/{tag}.po"
            path = find_theme_file(folder, name)
            if path is not None:
                yield _read(path, Place(f"{label}/{name}"), tag)


WRITTEN = dict.fromkeys(("zh-TW", "zh-HK", "zh-MO"), "zh-Hant")
"""Where another script is usual; as Unicode's list of likely subtags has it."""


def tags(lang: str) -> Iterator[str]:
    """Yield ``pt-BR``, then ``pt``; of ``zh-TW`` the usual script in between."""
    parts = lang.split("-")
    for length in range(len(parts), 0, -1):
        tag = "-".join(parts[:length])
        yield tag
        if tag in WRITTEN:
            yield WRITTEN[tag]


def _read(path: Path, place: Place, tag: str) -> Catalog:
    text = read_theme_text(path, place)
    try:
        catalogue = read_po(BytesIO(text.encode()), abort_invalid=True, charset="utf-8")
    except (PoFileError, ValueError, LookupError, UnknownLocaleError) as exc:
        raise ThemeError(
            f"this is no gettext catalogue: {exc}",
            place=place,
            hint="Write it with a program for translators, such as Poedit.",
        ) from exc
    for message in catalogue:
        _check(message, place, tag)
    return catalogue


def _check(message: Message, place: Place, tag: str) -> None:
    """Check that a translation has all its forms and invents no names."""
    place = Place(place.file, message.lineno)
    if any(_texts(message)) and not all(_texts(message)):
        raise ThemeError(
            f"the {tag} words for “{_ids(message)[0]}” lack one of their forms",
            place=place,
            hint="Fill in every msgstr[…] that the language has.",
        )
    known = {name for text in _ids(message) for name in _NAME.findall(text)}
    for text in _texts(message):
        strange = set(_NAME.findall(text)) - known
        if message.id and strange:
            raise ThemeError(
                f"the {tag} words “{text}” speak of {min(strange)}, which the"
                " English ones do not",
                place=place,
                hint=f"Use {', '.join(sorted(known)) or 'no names'}.",
            )


def _ids(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, tuple | list) else (message.id,)


def _texts(message: Message) -> tuple[str, ...]:
    string = message.string or ""
    return tuple(string) if isinstance(string, tuple | list) else (string,)


def locale_of(lang: str) -> Locale:
    """Return how a language writes numbers and lists; English if that is not known."""
    for tag in tags(lang):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


def _filled(text: str, values: Mapping[str, object]) -> Markup:
    return Markup(text) % values if values else Markup(text)  # noqa: S704 - theme's own

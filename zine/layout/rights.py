"""What people may do with a zine, spelled out in its language.

Somebody writes ``CC BY-SA 4.0``; whoever finds the zine on a bus reads a sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from zine.layout.words import Words


class Licence(NamedTuple):
    """A way to give rights away.

    Attributes:
        sentence: In English, as the catalogues have it.
        name: What it is called, or ``""``.
        address: Where it can be read, without ``https://``; or ``""``.
    """

    sentence: str
    name: str = ""
    address: str = ""


BY = "Copy and change it freely; name its authors (%(licence)s)."
BY_SA = (
    "Copy and change it freely; name its authors and pass it on under the same terms"
    " (%(licence)s)."
)
BY_NC_SA = (
    "Copy and change it, but not for money; name its authors and pass it on under the"
    " same terms (%(licence)s)."
)
CC = "creativecommons.org"

PRESETS = {
    "anti-copyright": Licence(
        "Nobody reserves any rights. Copy it, change it, pass it on."
    ),
    "copy-freely": Licence(
        "Copy it freely and pass it on; please say where it comes from."
    ),
    "CC0": Licence(
        "To the public domain: no rights reserved (%(licence)s).",
        "CC0 1.0",
        f"{CC}/publicdomain/zero/1.0",
    ),
    "CC BY 4.0": Licence(BY, "CC BY 4.0", f"{CC}/licenses/by/4.0"),
    "CC BY-SA 4.0": Licence(BY_SA, "CC BY-SA 4.0", f"{CC}/licenses/by-sa/4.0"),
    "CC BY-NC-SA 4.0": Licence(
        BY_NC_SA, "CC BY-NC-SA 4.0", f"{CC}/licenses/by-nc-sa/4.0"
    ),
    "all rights reserved": Licence("All rights reserved."),
}
"""What ``rights`` may say for short.  Sentences say what the licence's own summary says
(creativecommons.org); version 4.0 is meant where none is named."""


def spell_out(rights: str, words: Words) -> Markup:
    """Return what a preset means in the language of ``words``; other rights as said."""
    licence = _FOUND.get(_plain(rights))
    if licence is None:
        return escape(rights)
    if not licence.name:
        return words.say(licence.sentence)
    link = Markup('{}{}<a class="address" href="https://{}/">{}</a>')
    comma = words.say(", ")
    named = link.format(licence.name, comma, licence.address, licence.address)
    return words.say(licence.sentence, licence=named)


def _plain(rights: str) -> str:
    """Return the letters alone, without the version that is meant anyway."""
    letters = re.sub("[^a-z0-9]", "", rights.lower())
    return re.sub("(?<=^cc0)10$|(?<=[a-z])40$", "", letters)


_FOUND = {_plain(name): licence for name, licence in PRESETS.items()}

"""Which dictionary breaks the words of a language.

The British one that pyphen brings, and takes for English of no country, has “fol-ded”
and “correc-ted”: of 241 common words that we broke by hand, as the books of Britain or
America do, it breaks 35 where neither does, the American one none.  With British
spellings that does well, too: “organ-i-sa-tion”, “trav-elled”, “cen-tre”.
"""

from __future__ import annotations

import importlib
from typing import Any

INSTEAD = {"en": "en_US", "en_GB": "en_US"}
"""Dictionaries that are not used, and what is, by pyphen's names."""


def choose_dictionaries() -> None:
    """Have pyphen open the better dictionary."""
    languages: Any = importlib.import_module("pyphen").LANGUAGES
    languages.update({worse: languages[it] for worse, it in INSTEAD.items()})

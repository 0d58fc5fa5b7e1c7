from __future__ import annotations

import pytest

from zine.content.rules.close_signs import NARROW, NO_BREAK, keep_signs


@pytest.fixture
def kept(lone):
    """Return a text: ``_`` is a space that does not break, and ``'`` a narrow one."""

    def kept(text, lang):
        zine = lone(f"---\ntitle: T\nlang: {lang}\n---\n{text}")
        html = zine.parts[0].html
        return html.replace(NO_BREAK, "_").replace(NARROW, "'")

    return kept


@pytest.mark.parametrize(
    ("lang", "text", "printed"),
    [
        ("en", "It costs 3.50 € (or 4 %), § 5.", "It costs 3.50_€ (or 4_%), §_5."),
        ("en", "Really ! So : it is", "Really ! So : it is"),
        ("fr", "« Moins », dit-elle ; quoi ?", "«'Moins'», dit-elle'; quoi'?"),
        ("fr", "Ainsi : *quoi* ? Le n° 4 !", "Ainsi_: <em>quoi</em>'? Le n°_4'!"),
        ("fr", "Écris `a : b ;` ici", "Écris <code>a : b ;</code> ici"),
        ("ru", "Он — мы, № 7. — Да", "Он_— мы, №_7._— Да"),
        ("de", "Er — wir", "Er — wir"),
    ],
)
def test_a_sign_stays_with_what_it_belongs_to(kept, lang, text, printed):
    assert kept(text, lang) == f"<p>{printed}</p>"


def test_who_begins_to_speak_does_so_on_a_line():
    assert keep_signs("— Да", "ru") == "— Да"

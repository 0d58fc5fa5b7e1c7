from __future__ import annotations

import pytest

from tests.layout.cards import card_for
from zine.layout.card_lang import card_lang


@pytest.mark.parametrize(
    ("lang", "card"),
    [("de-AT", "de-AT"), ("en-GB", "en-GB"), ("nl", "en"), ("fa", "en"), ("pt", "pt")],
)
def test_a_card_is_wholly_in_one_language(lang, card):
    assert card_lang(lang) == card
    assert card_for("saddle-stitch", lang=lang).lang == card

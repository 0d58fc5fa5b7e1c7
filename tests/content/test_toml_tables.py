from __future__ import annotations

import pytest

from zine.content.toml_tables import load_toml
from zine.errors import ContentError, LimitError


def test_a_number_with_a_point_keeps_its_zeros():
    assert load_toml("year = 1.10", "zine.toml").data["year"] == "1.10"


def test_a_number_beyond_all_numbers_is_refused():
    with pytest.raises(ContentError, match=r"^zine.toml: .* does not exist$"):
        load_toml(f"a = {'9' * 5000}", "zine.toml")


@pytest.mark.parametrize(
    "text",
    ["a = " + "[" * 25 + "]" * 25, "a = " + "[" * 50_000, "[" + "a." * 30 + "b]"],
)
def test_deep_nesting_is_refused(text):
    with pytest.raises(LimitError) as caught:
        load_toml(text, "zine.toml")

    assert str(caught.value) == (
        "zine.toml: the settings are nested more than 20 levels deep"
    )

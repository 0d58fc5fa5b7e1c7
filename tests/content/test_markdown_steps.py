from __future__ import annotations

import pytest

from zine.content.markdown_steps import stepped


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("- a\n  - b\n- c", "- a\n    - b\n- c"),
        ("- a\n  - b\n    - c", "- a\n    - b\n        - c"),
        ("1. a\n   - b\n   - c", "1. a\n    - b\n    - c"),
        ("- a\n  - b\n    more", "- a\n    - b\n      more"),
    ],
)
def test_two_spaces_are_a_step(typed, wanted):
    assert stepped(typed) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "- a\n    - b\n        - c",
        "- a\n - b\n  - c",
        " 9. a\n10. b",
        "  - a\n  - b",
        "- a\n  wrapped\n- b",
        "- in\n  1986. And so on\n- b",
        "- a\n      code",
    ],
)
def test_lines_that_are_right_stay_as_they_are(text):
    assert stepped(text) == text

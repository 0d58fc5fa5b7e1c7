from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from zine.content.model import Part, PartKind, Resource


def test_what_has_been_read_does_not_change():
    part = Part("01-a.md", "part-a", PartKind.ARTICLE, None, None, None, "<p>x</p>")

    with pytest.raises(FrozenInstanceError):
        part.html = ""


def test_an_entry_needs_a_title_and_nothing_else():
    assert Resource("Anti-Mass").link is None

from __future__ import annotations

import pytest

from tests.layout.samples import write, zine_of
from zine.content.read import read_zine
from zine.outputs.imprint import imprint_of


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({}, []),
        ({"place": "Ghent"}, ["place"]),
        ({"authors": ["Emma"], "date": "1910"}, ["authors", "date"]),
        ({"note": "Written in a kitchen."}, ["note"]),
    ],
)
def test_a_zine_says_who_when_and_where_in_its_settings(tmp_path, settings, said):
    assert imprint_of(zine_of(tmp_path, **settings)) == said


def test_the_author_of_a_text_is_an_author(tmp_path):
    text = "---\nauthor: Emma\n---\nWords."
    write(tmp_path, {"zine.toml": 'title = "T"', "01-a.md": text})

    assert imprint_of(read_zine(tmp_path)) == ["authors"]

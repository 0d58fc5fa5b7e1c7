from __future__ import annotations

import pytest

from tests.layout.samples import write
from tests.render.samples import photo, saved
from zine.content.read import read_zine


@pytest.fixture
def notices(tmp_path, typeset):
    """Set a picture as wide as is asked, or as high; return what is said."""

    def notices(asked, shape=(1600, 800)):
        text = f"Text.\n\n![A cat](images/cat.png){{{asked}}}\n\nText."
        write(tmp_path, {"zine.toml": 'title = "T"', "01-a.md": text})
        (tmp_path / "images").mkdir()
        (tmp_path / "images/cat.png").write_bytes(saved(photo(shape), "PNG"))
        return [str(it) for it in typeset(read_zine(tmp_path)).notices]

    return notices


def test_a_picture_that_is_to_be_wider_than_its_column_is_told(notices):
    (said,) = notices("width=200mm")

    assert said.startswith("01-a.md:3: page 3: cat.png is 114 mm wide, not 200 mm")


def test_a_picture_that_is_too_high_for_the_width_it_is_to_have_is_told(notices):
    (said,) = notices("width=100mm", shape=(800, 1600))

    assert "cat.png is 83 mm wide, not 100 mm" in said


def test_a_picture_that_is_to_be_higher_than_its_page_is_told(notices):
    (said,) = notices("height=30cm", shape=(800, 1600))

    assert "mm high, not 30 cm" in said


@pytest.mark.parametrize("asked", ["width=100mm", "height=2in", "width=100%", ".small"])
def test_a_picture_that_has_room_is_not(notices, asked):
    assert notices(asked) == []

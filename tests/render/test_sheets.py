from __future__ import annotations

import pytest
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetchingError

from tests.layout.samples import composed, write, zine_of
from zine.errors import Place
from zine.layout.composition import ZINE_ORIGIN, StyleSheet
from zine.render.engine import typeset
from zine.render.fetcher import Door
from zine.render.sheets import read_sheets


@pytest.fixture
def read(tmp_path):
    """Return a style sheet as the engine has it, and what was said of it."""
    door = Door(composed(zine_of(write(tmp_path, {"more.css": "b { color: red }"}))))

    def read(text, name="mine/mine.css"):
        sheet = StyleSheet(name, text, ZINE_ORIGIN)
        return read_sheets([sheet], door, FontConfiguration())

    read.door = door
    return read


def test_a_sheet_is_read_once(read):
    assert read("p { color: red }").read == read("p { color: red }").read
    assert read("p { color: red }").read != read("p { color: lime }").read


@pytest.mark.parametrize(
    "text",
    [
        '@import "more.css";',
        r'@\69mport "more.css";',
        '@IMPORT url("more.css");',
        '@font-face { font-family: X; src: url("more.css") }',
    ],
)
def test_what_a_sheet_asks_for_is_fetched_for_every_zine(read, text):
    one, other = read(text), read(text)

    assert one.read != other.read
    assert list(read.door.files) == ["more.css"]


def test_a_colour_profile_is_asked_for_each_time(read):
    text = '@color-profile --c { src: url("more.css") }'

    for _ in range(2):
        with pytest.raises(URLFetchingError, match="not a picture"):
            read(text)


def test_what_was_said_of_a_sheet_is_said_again_to_the_next_zine(read):
    first, second = (read("p { colr: red }") for _ in range(2))

    assert first.notices == second.notices
    (notice,) = second.notices
    assert "colr" in notice.message
    assert notice.place == Place("mine/mine.css", 1)
    assert not second.losses


def test_a_font_that_is_damaged_is_a_loss_each_time(read):
    text = '@font-face { font-family: X; src: url("more.css") }'

    assert read(text).losses
    assert read(text).losses


def test_a_zine_is_the_same_after_another_in_its_theme(tmp_path):
    first = typeset(composed(zine_of(tmp_path / "a", "One.", theme="broadsheet")))
    typeset(composed(zine_of(tmp_path / "b", "## Two\n\n- 2", theme="broadsheet")))
    again = typeset(composed(zine_of(tmp_path / "a", "One.", theme="broadsheet")))

    assert again.pdf == first.pdf

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest

from tests.layout.samples import write
from zine.errors import ThemeError
from zine.layout.search import installed_themes
from zine.layout.theme import offered_themes
from zine.outputs.theme_sheet import STYLES, theme_sheet
from zine.render.press import Press


@pytest.fixture(scope="module")
def press():
    with Press() as press:
        yield press


def themes(*names):
    offered = offered_themes((installed_themes(),))
    return [it for it in offered if it.name in names]


def texts(data):
    with pypdfium2.PdfDocument(BytesIO(data)) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def test_each_theme_has_a_page_with_its_name_its_covers_and_a_spread(press):
    chosen, told = themes("plain", "typewriter"), []

    data = theme_sheet(chosen, press, (installed_themes(),), on_theme=told.append)

    assert told == ["plain", "typewriter"]
    for theme, text in zip(chosen, texts(data), strict=True):
        assert theme.name in text
        assert theme.table["description"] in text
        # The cover of the zine, and one of each style but the picture alone.
        covers = "".join(text.lower().split()).count("asheetofeverything")
        assert covers == len(STYLES)
        assert "Leaving home" in text or "LEAVING HOME" in text
        row = "open framed black poster image framed, no picture black, no picture"
        assert text.count(row) == 1


def test_a_theme_that_cannot_be_used_is_named(press, tmp_path):
    write(
        tmp_path,
        {"mine/theme.toml": 'title = "M"\nextends = "plain"\nstyles = ["no.css"]\n'},
    )
    search = (tmp_path, installed_themes())

    with pytest.raises(ThemeError, match=r"no\.css"):
        theme_sheet(offered_themes((tmp_path,)), press, search)

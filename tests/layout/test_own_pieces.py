from __future__ import annotations

import pytest

from tests.layout.samples import composed, write, zine_of
from zine.errors import ThemeError


def test_a_cover_of_the_zines_own_stands_for_that_of_the_theme(tmp_path):
    write(tmp_path, {"templates/cover.html": "<p>My {{ zine.title }}</p>"})

    html = composed(zine_of(tmp_path)).html

    assert "<p>My Sample</p>" in html
    assert "Hello." in html


def test_a_style_of_the_zines_own_has_the_last_word(tmp_path):
    write(tmp_path, {"templates/zine.css": "p { color: red }"})

    *_, last = composed(zine_of(tmp_path, theme="plain")).styles

    assert (last.name, last.text) == ("templates/zine.css", "p { color: red }")


def test_pieces_and_a_theme_of_the_zines_own_go_together(tmp_path):
    write(
        tmp_path,
        {
            "templates/cover.html": "Mine.",
            "templates/own/theme.toml": 'extends = "plain"\nstyles = ["own.css"]\n',
            "templates/own/own.css": "p { color: black }",
        },
    )

    composition = composed(zine_of(tmp_path, theme="own"))

    assert composition.styles[-1].name == "own/own.css"
    assert "Mine." in composition.html


def test_a_mistake_in_a_piece_names_its_line(tmp_path):
    write(tmp_path, {"templates/cover.html": "one\n{{ nothing.here }}"})

    with pytest.raises(ThemeError) as raised:
        composed(zine_of(tmp_path))

    assert str(raised.value.place) == "templates/cover.html:2"


def test_a_link_to_somewhere_else_is_no_piece(tmp_path):
    write(tmp_path, {"secret.html": "secret", "zine/templates/x.html": ""})
    (tmp_path / "zine/templates/cover.html").symlink_to(tmp_path / "secret.html")

    assert "secret" not in composed(zine_of(tmp_path / "zine")).html


def test_without_pieces_the_theme_is_as_it_was(tmp_path):
    write(tmp_path, {"templates/other/theme.toml": 'extends = "plain"\n'})

    assert "templates/zine.css" not in {
        it.name for it in composed(zine_of(tmp_path)).styles
    }


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("covr.html", "nothing uses this file; did you mean cover.html?"),
        ("Cover.HTML.html", "nothing uses this file"),
        ("style.css", "nothing uses this file; did you mean zine.css?"),
    ],
)
def test_a_piece_that_nothing_asks_for_is_told(tmp_path, file, said):
    write(tmp_path, {f"templates/{file}": "x"})

    (notice,) = composed(zine_of(tmp_path)).notices

    assert notice.message.startswith(said)
    assert str(notice.place) == f"templates/{file}"


@pytest.mark.parametrize(
    "pieces",
    [
        {"cover.html": "{% include 'mine.html' %}", "mine.html": "x"},
        {"resources.html": "of a zine that has none"},
        {"zine.css": '@import "more.css";', "more.css": ""},
    ],
)
def test_a_piece_that_something_may_ask_for_is_not(tmp_path, pieces):
    write(tmp_path, {f"templates/{name}": text for name, text in pieces.items()})

    assert not composed(zine_of(tmp_path)).notices

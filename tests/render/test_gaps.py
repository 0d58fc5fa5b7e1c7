from __future__ import annotations

import pytest

from tests.layout.samples import write
from tests.render.samples import photo, saved
from zine.content.read import read_zine

FEW, MANY = "Some words of a text. " * 30, "Some words of a text. " * 90
PICTURE = "![A tower](images/tower.png)"


@pytest.fixture
def notices(tmp_path, typeset):
    """Set texts, with a picture as high as a page; return what is said of it."""

    def notices(*texts):
        parts = {f"0{at}-a.md": text for at, text in enumerate(texts, start=1)}
        write(tmp_path, {"zine.toml": 'title = "T"', **parts})
        (tmp_path / "images").mkdir()
        (tmp_path / "images/tower.png").write_bytes(saved(photo((900, 1600)), "PNG"))
        return [str(it) for it in typeset(read_zine(tmp_path)).notices]

    return notices


def test_a_page_that_a_picture_leaves_half_empty_is_told(notices):
    (said,) = notices(f"{FEW}\n\n{PICTURE}\n\n{MANY}")

    assert said.startswith("01-a.md:3: page 3 is only 24 %")
    assert said.endswith(" % full, since tower.png does not fit on it")


def test_a_few_lines_between_two_pictures_with_pages_of_their_own_are_told(notices):
    alone = f"{PICTURE}{{.full-page}}"

    (said,) = notices(f"{MANY}\n\n{alone}\n\nA word.\n\n{alone}\n\n{MANY}")

    assert said.startswith("01-a.md:3: page ")
    assert said.endswith("% full, since tower.png has the next page for itself")


def test_a_text_that_a_picture_with_a_page_of_its_own_interrupts_is_told(notices):
    (said,) = notices(f"{MANY}\n\n{MANY}\n\n{PICTURE}{{.full-page}}\n\n{MANY}")

    assert said.startswith("01-a.md:5: page 4 is only ")
    assert said.endswith("% full, since tower.png has the next page for itself")


def test_a_small_picture_that_is_left_over_for_the_last_page_is_told(notices):
    (said,) = notices(
        f"{MANY}\n\n{'Some words of a text. ' * 22}\n\n{PICTURE}{{width=40%}}"
    )

    assert said.startswith("01-a.md:5: page 4 holds nothing but tower.png")


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([f"{MANY}\n\n{PICTURE}\n\n{FEW}"], id="nearly full"),
        pytest.param([FEW, f"{PICTURE}\n\n{FEW}"], id="the text has ended"),
        pytest.param([f"{FEW}\n\n{PICTURE}{{.full-page}}\n\n{FEW}"], id="alone"),
        pytest.param(
            [f"{MANY}\n\n{MANY}\n\n{PICTURE}{{.full-page}}", FEW], id="at the end"
        ),
        pytest.param(
            [f"{PICTURE}{{.full-page}}\n\n{MANY}\n\n{PICTURE}{{.full-page}}"],
            id="much between",
        ),
        pytest.param([f"{FEW}\n\n{MANY}\n\n{FEW}"], id="no picture"),
    ],
)
def test_other_pages_are_not(notices, texts):
    assert notices(*texts) == []

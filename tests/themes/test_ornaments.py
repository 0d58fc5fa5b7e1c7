"""Breaks in a text: each theme has an ornament, and nobody has to hear it."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import numpy as np
import pypdfium2
import pytest

from tests.layout.samples import composed, write, zine_of
from tests.render.tag_tree import tags_of
from tests.themes.test_themes import THEMES
from zine.layout.search import installed_themes
from zine.units import Size, mm

FAINTEST = 0.5
"""Points; a copier loses thinner lines."""

SCALE = 8
"""Pixels in a point."""

DRAWINGS = sorted(installed_themes().glob("*/ornament.svg"))
WITH_A_BREAK = "Last words.\n\n* * *\n\nFirst words.\n\nMore.\n\nMore."

SMALL = Size(mm(105), mm(148))


def printed(folder, text, theme, page=SMALL):
    from zine.render.engine import typeset

    return typeset(composed(replace(zine_of(folder, text, theme=theme), page=page)))


def ink_of(pages):
    """Return the pages with text of their own, as pixels from 0 to 255."""
    with pypdfium2.PdfDocument(pages.pdf) as pdf:
        return [page.render(scale=SCALE).to_numpy() for page in list(pdf)[2:-1]]


def extra_ink(folder, theme):
    """Return what an ornament adds to a page: between one line and the next."""
    (page,) = ink_of(printed(folder, "one\n\n* * *\n\none", theme))
    dark = page.min(axis=2) < 128
    rows = np.flatnonzero(np.diff(np.r_[0, dark.any(axis=1), 0])).reshape(-1, 2)
    head = 1 if theme == "broadsheet" else 0
    return page[rows[head][1] + SCALE : rows[head + 2][0] - SCALE]


def test_drawings_are_black_and_no_line_is_thinner_than_a_copier_sees():
    assert len(DRAWINGS) > 5
    for drawing in DRAWINGS:
        svg = drawing.read_text(encoding="utf-8")
        colours = re.findall('(?:fill|stroke)="([^"]*)"', svg)
        widths = re.findall('stroke-width="([^"]*)"', svg)
        root = ET.fromstring(svg)  # noqa: S314 - our own
        size = [float(root.get(it).removesuffix("pt")) for it in ("width", "height")]

        assert {*colours} <= {"black", "white", "none"}
        assert all(float(it) >= FAINTEST for it in widths)
        # Drawn at the size it is printed: a unit is a point.
        assert root.get("viewBox") == f"0 0 {size[0]:g} {size[1]:g}"


@pytest.mark.parametrize("theme", THEMES)
def test_a_break_is_printed_in_black_and_read_as_nothing(tmp_path, theme):
    drawn = extra_ink(tmp_path / "a", theme)
    pages = printed(tmp_path / "b", "one\n\n* * *\n\none", theme)

    assert drawn.min() < 10
    assert np.ptp(drawn.astype(int), axis=2).max() == 0
    assert not [text for _, text in tags_of(pages.pdf) if "*" in text]
    assert "Figure" not in [tag for tag, _ in tags_of(pages.pdf)]
    assert pages.notices == ()


def test_themes_have_ornaments_of_their_own(tmp_path):
    shapes = {
        theme: tuple(extra_ink(tmp_path / theme, theme).min(axis=(0, 2)) < 128)
        for theme in THEMES
        if theme not in ("plain", "large-print")
    }

    assert len({*shapes.values()}) == len(shapes)


@pytest.mark.parametrize("theme", ["pamphlet", "ransom", "plain", "broadsheet"])
def test_a_break_never_begins_or_ends_a_page(tmp_path, theme):
    """The last words before it and the first behind it are on its page."""
    write(tmp_path, {"templates/zine.css": ".new { break-before: page }"})
    heights = range(26, 42) if theme == "broadsheet" else range(10, 26)
    tries = [
        "filler\n{.new}\n\n" + "filler\n\n" * lines + WITH_A_BREAK for lines in heights
    ]
    with pypdfium2.PdfDocument(printed(tmp_path, "\n\n".join(tries), theme).pdf) as pdf:
        texts = [page.get_textpage().get_text_bounded() for page in pdf]

    last = [number for number, it in enumerate(texts) if "Last words" in it]
    first = [number for number, it in enumerate(texts) if "First words" in it]

    assert last == first
    assert len(last) == len(heights)
    # Some stand with what is before them, some had to go to the next page.
    assert 0 < sum("filler" in texts[number] for number in last) < len(heights)

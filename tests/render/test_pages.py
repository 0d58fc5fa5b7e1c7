from __future__ import annotations

import pytest

from zine.render.pages import Pages
from zine.units import Pt, Size


def test_pages_stay_as_they_came_from_the_press():
    pages = Pages(b"%PDF", 4, Size(Pt(1), Pt(2)), (), ())

    with pytest.raises(AttributeError):
        pages.count = 5

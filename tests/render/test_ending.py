from __future__ import annotations

import pytest

from zine.render.ending import Ending, Stretch


def ending(*stretches, tightest=0.8):
    return Ending(9, tuple(Stretch(*it) for it in stretches), 40, 300, tightest)


@pytest.mark.parametrize(
    ("stretches", "pages", "lost"),
    [
        pytest.param([(3, 0.5)], 1, 0.5, id="the last page"),
        pytest.param([(3, 0.5)], 2, 1.5, id="and the one before"),
        pytest.param([(2, 0.9), (2, 0.05)], 1, 0.05, id="the emptiest"),
        pytest.param([(2, 0.3), (2, 0.1)], 2, 0.4, id="two last pages"),
        pytest.param([(1, 0.1), (3, 0.5)], 1, 0.5, id="a page alone stays"),
    ],
)
def test_a_page_goes_with_what_is_on_it(stretches, pages, lost):
    assert ending(*stretches).to_lose(pages) == pytest.approx(lost)


def test_of_a_text_something_has_to_stay():
    assert ending((1, 0.1)).to_lose(1) is None
    assert ending((1, 0.1), (3, 0.5)).to_lose(3) is None


@pytest.mark.parametrize(
    ("stretches", "pages", "may"),
    [
        pytest.param([(5, 0.3)], 1, True, id="a little over"),
        pytest.param([(5, 0.9)], 2, False, id="much over"),
        pytest.param([(1, 0.1)], 1, False, id="one page"),
        pytest.param([(9, 0.2)], 2, False, id="too many pages to be sure"),
        pytest.param([(2, 0.1)] * 3, 3, True, id="each a little over"),
        pytest.param([(2, 0.1), (2, 0.9)], 2, False, id="one of them much"),
    ],
)
def test_tighter_type_loses_what_is_a_little_over(stretches, pages, may):
    assert ending(*stretches).may_lose(pages) is may


def test_what_cannot_be_set_tighter_loses_nothing():
    assert not ending((5, 0.01), tightest=1).may_lose(1)


def test_of_a_book_nobody_knows_what_it_loses():
    assert not ending((262, 0.1))._replace(page=265).may_lose(1)

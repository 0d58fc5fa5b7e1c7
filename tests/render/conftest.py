"""One warm press for all tests of a process, and ways to set a zine."""

from __future__ import annotations

import pytest

from tests.layout.samples import composed, search_path
from zine.render.limits import Limits
from zine.render.press import Press


@pytest.fixture(scope="session")
def press():
    """Lay out in the child process; what never ends has a hastier one."""
    with Press(Limits(seconds=30, pages=60)) as press:
        yield press


@pytest.fixture
def printed(press):
    """Send a zine to the press and return its pages."""

    def set_zine(zine):
        press.send(zine, search_path(zine))
        return press.receive()

    return set_zine


@pytest.fixture
def typeset():
    """Lay out a zine in this process."""
    from zine.render.engine import typeset

    return lambda zine, **wishes: typeset(composed(zine), **wishes)

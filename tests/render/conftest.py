"""One warm press for all tests of a process, and ways to set a zine."""

from __future__ import annotations

import pypdfium2
import pytest

from tests.layout.samples import composed, search_path, zine_of
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


@pytest.fixture
def typed(tmp_path, typeset):
    """Set a text; return its lines with the sizes of their type, and where they end."""

    def typed(text, theme):
        pages = typeset(zine_of(tmp_path, text, theme=theme))
        words, found = "", []
        with pypdfium2.PdfDocument(pages.pdf) as pdf:
            for page in pdf:
                layer = page.get_textpage()
                words += layer.get_text_bounded()
                for it in page.get_objects(filter=[1], textpage=layer):
                    _, _, right, _ = it.get_bounds()
                    found.append((it.extract(), it.get_font_size(), right))
        return words, found

    return typed

from __future__ import annotations

import pytest

from tests.impose.pdf.samples import INK, page_pdf, saved
from zine.preflight.likeness import Unshowable, first_difference

PAGES = saved(page_pdf(pages=3))


def other_last_page(content=INK, size=(200, 240)):
    pdf = page_pdf(pages=2)
    pdf.pages.extend(page_pdf(content, size=size).pages)
    return saved(pdf)


def test_the_same_pages_are_alike():
    assert first_difference(PAGES, other_last_page()) is None


@pytest.mark.parametrize(
    "other",
    [
        other_last_page(INK.replace(b"(Zine)", b"(Zone)")),
        other_last_page(INK.replace(b"0.9 0.3", b"0.9 0.31")),
        other_last_page(INK.replace(b"0 g 25", b"0 g 3 Tr 25")),
        other_last_page(size=(200, 241)),
        saved(page_pdf(pages=2)),
    ],
    ids=["a letter", "a shade", "ink", "size", "missing"],
)
def test_the_page_that_differs_is_named(other):
    assert first_difference(PAGES, other) == 3
    assert first_difference(other, PAGES) == 3


def test_what_cannot_be_shown_is_said():
    with pytest.raises(Unshowable):
        first_difference(PAGES, b"no PDF")

from __future__ import annotations

from io import BytesIO

import pikepdf

from zine.impose.pdf.empty import empty_pages


def test_a_page_with_nothing_but_white_on_it_is_empty():
    pdf = pikepdf.new()
    for ink in (b"", b"1 g 0 0 100 90 re f", b"0 g 5 5 2 2 re f"):
        page = pdf.add_blank_page(page_size=(101, 90))
        page.Contents = pdf.make_stream(ink)
    file = BytesIO()
    pdf.save(file)

    assert empty_pages(file.getvalue()) == {1, 2}

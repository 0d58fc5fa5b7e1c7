from __future__ import annotations

from io import BytesIO

import pikepdf

from tests.layout.samples import write, zine_of
from tests.render.samples import photo, saved


def names_on(pages):
    """Return what the pages call the pictures that they draw."""
    with pikepdf.open(BytesIO(pages.pdf)) as pdf:
        return [
            str(step.operands[0])
            for page in pdf.pages
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) == "Do"
        ]


def zine_with(tmp_path, text, **settings):
    write(tmp_path, {"cat.jpg": saved(photo((1200, 900)), "JPEG")})
    return zine_of(tmp_path, text, **settings)


def test_a_picture_is_named_after_its_wish(tmp_path, printed):
    zine = zine_with(tmp_path, "![Cat](cat.jpg){.halftone-coarse}", theme="plain")

    pages = printed(zine)

    (name,) = names_on(pages)
    assert "-halftone-coarse-" in name
    assert pages.has_halftones


def test_one_picture_with_two_wishes_is_two(tmp_path, printed):
    text = (
        "![Cat](cat.jpg){.halftone-line}\n\n![Cat](cat.jpg)\n\n"
        "![Cat](cat.jpg){.halftone-none}"
    )

    names = names_on(printed(zine_with(tmp_path, text, theme="plain")))

    assert len(set(names)) == 3
    assert ["line" in it for it in names] == [True, False, False]
    assert ["none" in it for it in names] == [False, False, True]


def test_without_a_wish_a_picture_has_its_usual_name(tmp_path, printed):
    pages = printed(zine_with(tmp_path, "![Cat](cat.jpg)", theme="plain"))

    assert "halftone" not in str(names_on(pages))
    assert not pages.has_halftones


def test_a_drawing_stays_a_drawing(tmp_path, printed):
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'/>"
    write(tmp_path, {"a.svg": drawing})

    pages = printed(zine_of(tmp_path, "![A](a.svg){.halftone-coarse}", theme="plain"))

    assert not pages.has_halftones


def test_on_the_screen_all_is_as_it_was(tmp_path, printed):
    zine = zine_with(tmp_path, "![Cat](cat.jpg){.halftone-coarse}", theme="plain")

    with pikepdf.open(BytesIO(printed(zine).pdf)) as pdf:
        spaces = [it.ColorSpace for it in pdf.objects if _is_picture(it)]

    assert spaces == ["/DeviceRGB"]


def _is_picture(it):
    return isinstance(it, pikepdf.Stream) and it.get("/Subtype") == "/Image"

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pikepdf import Name, Pdf
from PIL import Image

from tests.impose.pdf.grey.dots import photo_sheet, pictures_in, ramp
from tests.render.samples import saved
from tests.samples import pages, write_zine
from tests.shell import zine
from zine.content.halftones import Halftone
from zine.outputs.prepress import choose_prepress, usual_dots
from zine.preflight.profile import load_profile

PLAIN = pages(4)
WISHING = replace(PLAIN, has_halftones=True)
PRESS = load_profile("copy-shop")
SHEET = photo_sheet(ramp(), (36, 36, 144, 96))


@pytest.mark.parametrize(
    ("asked", "laid_out", "dots"),
    [
        (None, [PLAIN], None),
        (Halftone.NONE, [PLAIN], None),
        (Halftone.LASER, [PLAIN], Halftone.LASER),
        (None, [PLAIN, WISHING], Halftone.NONE),
        (Halftone.LASER, [WISHING], Halftone.LASER),
    ],
)
def test_pictures_become_dots_if_the_zine_asks_for_it_or_one_of_them(
    asked, laid_out, dots
):
    assert usual_dots(asked, laid_out) is dots


def test_sheets_stay_as_they_are_unless_something_is_asked():
    assert choose_prepress(None, PRESS)(SHEET) is SHEET


def test_a_zine_may_ask_for_all_its_pictures():
    assert is_dots(choose_prepress(Halftone.LASER, PRESS)(SHEET))


def test_a_picture_may_ask_for_itself():
    own = photo_sheet(ramp(), (36, 36, 144, 96), name="Im-halftone-coarse-1")

    screen = choose_prepress(Halftone.NONE, PRESS)

    assert is_dots(screen(own))
    assert not is_dots(screen(SHEET))


@pytest.mark.parametrize(("usual", "bits"), [(None, 8), (Halftone.LASER, 1)])
def test_a_press_may_take_black_as_k_of_photos_in_dots_too(usual, bits):
    sheet = choose_prepress(usual, replace(PRESS, cmyk=True))(SHEET)

    with Pdf.open(BytesIO(sheet)) as pdf:
        photo = pdf.pages[0].obj.Resources.XObject.Im
        assert photo.BitsPerComponent == bits
        assert [*photo.ColorSpace][1:3] == [Name.Black, Name.DeviceCMYK]


def is_dots(data):
    ((facts, _),) = pictures_in(data)
    return facts["/BitsPerComponent"] == 1


def test_what_is_printed_has_dots_and_what_is_read_has_not(tmp_path):
    folder = write_zine(tmp_path / "z", "![A](a.png)", halftone="copier", theme="plain")
    (folder / "a.png").write_bytes(saved(Image.fromarray(ramp((900, 600)))))

    assert zine("build", "z", cwd=tmp_path).returncode == 0

    made = {it.name: it.read_bytes() for it in (tmp_path / "build/z").glob("*.pdf")}
    for kind in ("print-letter", "print-a4", "shop-letter", "shop-a4"):
        assert is_dots(made[f"z-{kind}.pdf"]), kind
    assert not is_dots(made["z-read.pdf"])


def test_a_zine_that_asks_for_no_such_halftone_is_not_built(tmp_path):
    write_zine(tmp_path / "z", halftone="corse")

    answer = zine("build", "z", cwd=tmp_path)

    assert answer.returncode == 1
    assert "halftone" in answer.stdout + answer.stderr
    assert "“coarse”" in answer.stdout + answer.stderr

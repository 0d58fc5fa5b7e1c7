from __future__ import annotations

from dataclasses import replace

from PIL import Image

from tests.impose.pdf.grey.dots import photo_sheet, pictures_in, ramp
from tests.render.samples import saved
from tests.samples import pages, write_zine
from tests.shell import zine
from zine.content.halftones import Halftone
from zine.outputs.dots import choose_screen

PLAIN = pages(4)
WISHING = replace(PLAIN, has_halftones=True)
SHEET = photo_sheet(ramp(), (36, 36, 144, 96))


def test_sheets_stay_as_they_are_unless_something_is_asked():
    for usual in (None, Halftone.NONE):
        assert choose_screen(usual, [PLAIN])(SHEET) is SHEET


def test_a_zine_may_ask_for_all_its_pictures():
    assert is_dots(choose_screen(Halftone.LASER, [PLAIN])(SHEET))


def test_a_picture_may_ask_for_itself():
    own = photo_sheet(ramp(), (36, 36, 144, 96), name="Im-halftone-coarse-1")

    screen = choose_screen(None, [PLAIN, WISHING])

    assert is_dots(screen(own))
    assert not is_dots(screen(SHEET))


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

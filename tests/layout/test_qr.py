from __future__ import annotations

from urllib.parse import unquote

import numpy as np
import pytest
import zxingcpp
from PIL import Image, ImageDraw

from zine.content.model import Resource, ResourceGroup, Resources
from zine.layout.qr import MODULE, QUIET, CodeMaker, qr_code
from zine.units import Pt, Size, mm

HUGE = Pt(1_000)
ADDRESSES = [
    "https://x.org",
    "https://www.jofreeman.com/joreen/tyranny.htm",
    "mailto:press@example.org",
    "https://de.wikipedia.org/wiki/Österreich?a=b&c=“d”#日本",
    f"https://example.org/{'a' * 300}",
]


def drawn(code, scale=4):
    """Return the drawing as a picture, by its path alone."""
    svg = unquote(code.source.partition(",")[2])
    modules = int(svg.split("viewBox='0 0 ")[1].split()[0])
    image = Image.new("L", (modules * scale, modules * scale), 255)
    for outline in svg.split("d='")[1].split("'")[0].split("Z")[:-1]:
        points = [it.split(" ") for it in outline.removeprefix("M").split("L")]
        (x0, y0), _, (x1, y1), _ = [(int(x) * scale, int(y) * scale) for x, y in points]
        ImageDraw.Draw(image).rectangle((x0, y0, x1 - 1, y1 - 1), 0)
    return image


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_code_says_its_address(address):
    (read,) = zxingcpp.read_barcodes(drawn(qr_code(address, HUGE)))

    assert read.text == address
    assert read.format == zxingcpp.BarcodeFormat.QRCode


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_code_corrects_less_than_a_seventh_of_itself(address):
    (read,) = zxingcpp.read_barcodes(drawn(qr_code(address, HUGE)))

    assert read.ec_level in {"M", "Q", "H"}


def test_a_module_is_large_enough_for_a_copier():
    code = qr_code("https://x.org", HUGE)
    modules = drawn(code, scale=1).width

    assert code.side / modules == MODULE >= mm(0.5)


def test_four_modules_of_white_lie_around_a_code():
    code = qr_code("https://x.org", HUGE)

    dark = np.argwhere(np.asarray(drawn(code, scale=1)) == 0)

    assert dark.min() == QUIET == 4
    assert dark.max() == drawn(code, scale=1).width - QUIET - 1
    assert code.quiet == QUIET * MODULE


def test_a_code_that_is_too_large_is_none():
    side = qr_code(ADDRESSES[1], HUGE).side

    assert qr_code(ADDRESSES[1], side) is not None
    assert qr_code(ADDRESSES[1], Pt(side - 0.1)) is None
    assert qr_code("https://" + "x" * 5_000, HUGE) is None


UNIVERSAL, TINY = Size(mm(139.7), mm(210)), Size(mm(74), mm(105))


@pytest.mark.parametrize(
    ("letters", "page", "is_said"),
    [
        (130, UNIVERSAL, False),
        (130, TINY, True),
        (40, TINY, False),
        (400, UNIVERSAL, True),
    ],
)
def test_what_has_no_room_on_the_page_is_said(letters, page, is_said):
    link = f"https://x.org/{'a' * letters}"
    entries = (
        Resource("Short", link="https://x.org", qr=True),
        Resource("Not", link=link),
    )
    wanted = Resource("Wanted", link=link, qr=True)
    group = ResourceGroup("G", (*entries, wanted))
    resources = Resources(None, "", (group,), "resources.bib")

    notices = [str(it) for it in CodeMaker(page).say_too_long(resources)]

    sentence = (
        "resources.bib: the address of “Wanted” is too long for a QR code on pages of"
        " this size, so none is printed"
    )
    assert notices == [sentence] * is_said


def test_a_zine_without_resources_has_no_codes():
    assert [*CodeMaker(UNIVERSAL).say_too_long(None)] == []


def test_templates_get_plain_data():
    made = CodeMaker(UNIVERSAL)("https://x.org")

    assert {key: type(value) for key, value in made.items()} == {
        "source": str,
        "side": float,
        "quiet": float,
    }

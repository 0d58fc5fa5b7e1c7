"""QR codes live through a photocopier: the finished pages are copied, and read."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
import segno
import zxingcpp
from PIL import Image, ImageDraw, ImageFilter

from tests.impose.samples import saved
from tests.layout.samples import write
from tests.reader import render
from tests.shell import zine
from zine.content.read import read_zine
from zine.layout.compose import compose
from zine.layout.search import installed_themes
from zine.layout.theme import offered_themes
from zine.preflight.copies.original import print_page
from zine.preflight.copies.survival import survival
from zine.preflight.facts_read import read_facts
from zine.units import Size, mm

DPI = 300

LINKS = (
    "https://x.org",
    "https://seedsforchange.org.uk/handbook",
    "https://www.jofreeman.com/joreen/tyranny.htm",
    "https://en.wikipedia.org/wiki/Shocking_Blue?section=4&from=zine#Reception_in_Ghent",
)

THEMES = [it.name for it in offered_themes((installed_themes(),))]

TINY = Size(mm(74.25), mm(105))
"""A page of a mini-zine on A4."""


def copied(page, seed=1):
    """Return a page as it comes out of an old copier, a little smaller and crooked.

    It is worse than that of ``zine check --generations``: codes have to live anywhere.
    """
    sheet = Image.fromarray(page).convert("L")
    small = sheet.resize([round(side * 0.98) for side in sheet.size], Image.BICUBIC)
    crooked = small.rotate(1, Image.BICUBIC, expand=True, fillcolor=255)
    blurred = np.asarray(crooked.filter(ImageFilter.GaussianBlur(2)), np.float32)
    noise = np.random.default_rng(seed)
    toner = blurred + 30 * noise.standard_normal(blurred.shape, np.float32) > 128
    dust = noise.random(blurred.shape, np.float32)
    copy = np.where(dust < 0.002, 0, np.where(dust > 0.998, 255, toner * 255))
    return Image.fromarray(copy.astype(np.uint8))


def qr_codes(page):
    """Return the codes on a page; no other kind is looked for."""
    return zxingcpp.read_barcodes(page, formats=zxingcpp.BarcodeFormat.QRCode)


def read_codes(pages):
    """Return what a phone reads: its lens does not see single dots of toner."""
    seen = [page.filter(ImageFilter.GaussianBlur(1.5)) for page in pages]
    return sorted(code.text for page in seen for code in qr_codes(page))


def with_codes(pages):
    """Return the pages that have codes on them: the others need not be copied."""
    return [page for page in pages if qr_codes(page)]


def pages_with_codes(data):
    """Return the pages of a PDF that have codes on them, as a PDF."""
    with pdfium.PdfDocument(data) as pdf, pikepdf.open(BytesIO(data)) as kept:
        for page in reversed(range(len(pdf))):
            if not qr_codes(pdf[page].render(scale=4).to_pil()):
                del kept.pages[page]
        return saved(kept)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    entries = "\n".join(
        f"@misc{{k{n}, title={{T{n}}}, url={{{link}}}, note={{Words. {'More. ' * n}}}}}"
        for n, link in enumerate(LINKS)
    )
    files = {
        "zine.toml": 'title = "Codes"\nqr = true\nsheet = "a4"\n',
        "01-text.md": "Words.",
        "resources.bib": entries,
    }
    return write(tmp_path_factory.mktemp("zines") / "codes", files)


@pytest.fixture(scope="module")
def sheets(folder, tmp_path_factory):
    """The sheets for the copier that have codes on them, as pictures."""
    here = tmp_path_factory.mktemp("out")
    ended = zine("build", folder, cwd=here)
    assert ended.returncode == 0, ended.stderr
    return with_codes(render(here / "build/codes/codes-print-a4.pdf", DPI))


@pytest.fixture(
    scope="module",
    params=[(name, None) for name in THEMES if name != "plain"] + [("plain", TINY)],
)
def pages(folder, request):
    """The pages of each theme as a PDF."""
    from zine.render.engine import typeset

    theme, page = request.param
    read = read_zine(folder)
    dressed = replace(read, page=page, settings=replace(read.settings, theme=theme))
    return typeset(compose(dressed, [installed_themes()]))


def test_every_code_on_the_sheets_can_be_read_from_a_copy_of_a_copy(sheets):
    once = [copied(sheet) for sheet in sheets]
    twice = [copied(np.asarray(sheet), seed=2) for sheet in once]

    assert read_codes(once) == sorted(LINKS)
    assert read_codes(twice) == sorted(LINKS)


def test_every_theme_prints_codes_that_live_through_a_copier(pages):
    with pdfium.PdfDocument(pages.pdf) as pdf:
        printed = [page.render(scale=DPI / 72).to_numpy() for page in pdf]

    assert read_codes(map(copied, with_codes(printed))) == sorted(LINKS)


@pytest.mark.parametrize(
    "pages", [("pamphlet", None), ("broadsheet", None), ("plain", TINY)], indirect=True
)
def test_no_code_is_lost_in_three_generations(pages):
    data = pages_with_codes(pages.pdf)
    codes, lost = [], []
    for facts in read_facts(data, name="codes.pdf"):
        page = print_page(data, facts)
        codes += [it.says for it in page.codes]
        lost += survival(page, 3).codes

    assert sorted(codes) == sorted(LINKS)
    assert lost == []


def test_every_code_lies_on_the_page_of_its_address(pages):
    found = 0
    with pdfium.PdfDocument(pages.pdf) as pdf:
        for page in pdf:
            codes = qr_codes(page.render(scale=4).to_pil())
            text = page.get_textpage().get_text_range()
            bare = "".join(text.split()).replace("\ufffe", "").replace("\x02", "")
            for code in codes:
                assert code.text.removeprefix("https://") in bare
                found += 1
    assert found == len(LINKS)


def test_a_code_is_said_aloud_as_what_it_leads_to(pages):
    with pikepdf.open(BytesIO(pages.pdf)) as pdf:
        figures = [it for it in pdf.objects if _is_figure(it)]
        said = sorted(str(it.Alt) for it in figures)

    assert said == sorted(f"QR code: {link}" for link in LINKS)


def _is_figure(item):
    return isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"


def test_codes_are_pure_black_on_pure_white(sheets):
    page = sheets[0]
    code = qr_codes(page)[0]
    modules = len(segno.make_qr(code.text, error="M").matrix)
    corners = [(p.x, p.y) for p in (code.position.top_left, code.position.bottom_right)]
    (x0, x1), (y0, y1) = (sorted(both) for both in zip(*corners, strict=True))
    side = (x1 - x0 + y1 - y0) / 2 / modules

    xs, ys = (start + side * (np.arange(modules) + 0.5) for start in (x0, y0))
    centres = page[np.ix_(ys.astype(int), xs.astype(int))]

    assert set(np.unique(centres)) == {0, 255}
    assert side * 25.4 / DPI >= 0.5
    quiet = round(3.5 * side)
    around = page[y0 - quiet : y1 + quiet, x0 - quiet : x1 + quiet].copy()
    around[quiet - 3 : -quiet + 3, quiet - 3 : -quiet + 3] = 255
    assert around.min() == 255


@pytest.mark.parametrize("share", [0.25, 0.35])
def test_a_code_too_small_would_be_noticed(sheets, share):
    small = [
        np.asarray(
            Image.fromarray(it).resize([round(s * share) for s in it.shape[1::-1]])
        )
        for it in sheets
    ]

    assert read_codes(map(copied, small)) != sorted(LINKS)


def test_a_damaged_code_would_be_noticed(sheets):
    damaged = []
    for sheet in sheets:
        picture = Image.fromarray(sheet)
        for code in qr_codes(sheet):
            at, end = code.position.top_left, code.position.bottom_right
            (x0, x1), (y0, y1) = sorted((at.x, end.x)), sorted((at.y, end.y))
            third = (y1 - y0) // 3
            box = (x0, y0 + third, x1, y1 - third)
            ImageDraw.Draw(picture).rectangle(box, "white")
        damaged.append(copied(np.asarray(picture)))

    assert read_codes(damaged) == []

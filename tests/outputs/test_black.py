from __future__ import annotations

import pytest
from PIL import Image

from tests.impose.pdf.grey.samples import colours_in
from tests.layout.samples import composed, write, zine_of
from tests.render.samples import saved
from tests.samples import blank_card
from zine.impose.instructions import hand_movements
from zine.impose.plan import plan_imposition
from zine.impose.scheme_file import load_scheme
from zine.outputs.black import in_black
from zine.outputs.job import Job, Run
from zine.outputs.kinds import make_products
from zine.paper import PAPERS
from zine.render.engine import typeset

RAINBOW = """<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">
<linearGradient id="a"><stop stop-color="red"/><stop offset="1" stop-color="#00f"/>
</linearGradient><rect width="200" height="60" fill="url(#a)"/>
<text y="90" fill="green" font-size="30">Colour</text></svg>"""


@pytest.fixture
def pages(tmp_path):
    write(
        tmp_path,
        {
            "a.svg": RAINBOW,
            "b.png": saved(Image.new("RGBA", (300, 300), (200, 30, 60, 180))),
            "c.jpg": saved(Image.new("RGB", (300, 300), (20, 130, 60)), "JPEG"),
            "templates/zine.css": "h2 { color: #c30 }",
        },
    )
    text = "## Red\n\n![a](a.svg)\n\n![b](b.png)\n\n![c](c.jpg)\n"
    return typeset(composed(zine_of(tmp_path, text)))


def test_only_the_reading_copy_keeps_its_colours(pages):
    plan = plan_imposition(
        pages.count,
        scheme=load_scheme("saddle-stitch"),
        paper=PAPERS["a4"],
        page_size=pages.size,
    )
    job = Job("x", "X", "en", (Run(pages, plan, hand_movements(plan)),))

    made = make_products(job, ("print", "shop", "read"), setter=blank_card)
    coloured = {it.kind: bool(colours_in(it.data)) for it in made}

    assert coloured == {"print": False, "shop": False, "read": True}


def test_the_same_pages_are_turned_once(pages):
    assert in_black(pages.pdf) is in_black(pages.pdf)

"""Numbered pages, schemes that are not shipped yet, and plans, for the tests here."""

from __future__ import annotations

from io import BytesIO

from pikepdf import Array, Dictionary, Name, Pdf

from zine.impose.plan import plan_imposition
from zine.impose.scheme import Scheme
from zine.impose.scheme_file import load_scheme, scheme_names
from zine.impose.sheet import Binding, Flip, page_turn
from zine.impose.step import Ring
from zine.impose.step_words import parse_step
from zine.paper import FORMATS, PAPERS, SHEETS
from zine.units import Size, mm

UNIVERSAL = FORMATS["universal"].size
HALF_LETTER = FORMATS["half-letter"].size
A5 = FORMATS["a5"].size
LETTER, A4 = PAPERS["letter"], PAPERS["a4"]
QUARTER_A4 = Size(mm(100), mm(140))
EIGHTH_A4 = Size(mm(70), mm(100))
STAMP = Size(mm(30), mm(40))

NUMBER_X, NUMBER_FROM_HEAD = 20, 40
"""Where the number stands on a numbered page, in points from its left and its head."""


def scheme_of(grid, *steps, name="sample"):
    rows, columns = map(int, grid.split("x"))
    steps = tuple(parse_step(words) for words in steps)
    return Scheme(name, name.title(), "", rows, columns, steps)


SADDLE = load_scheme("saddle-stitch")
QUARTO = scheme_of("2x2", "fold top behind", "fold left behind", name="quarto")
OCTAVO = scheme_of(
    "2x4",
    *("fold left behind", "fold top behind", "fold left behind"),
    name="octavo",
)
NESTED_QUARTO = scheme_of(
    "2x2", "nest", "fold top behind", "fold left behind", name="nested-quarto"
)
GATHERED = scheme_of("1x2", "fold left behind", "gather", name="gathered")


def lying(size, binding):
    """Return a page size as it is under a spine: what is bound at the top is wide."""
    return size.turned() if binding is Binding.TOP else size


SCHEMES = {name: load_scheme(name) for name in scheme_names()}
"""All that are shipped."""


def saddle_plan(pages=8, *, paper=A4, page_size=UNIVERSAL, binding=None, **settings):
    return plan_imposition(
        pages,
        scheme=SADDLE,
        paper=paper,
        page_size=lying(page_size, binding),
        binding=binding,
        **settings,
    )


def quarto_plan(pages=8, *, flip=Flip.LONG, **settings):
    return plan_imposition(
        pages, scheme=QUARTO, paper=A4, page_size=QUARTER_A4, flip=flip, **settings
    )


def stamp_plan(scheme, pages, *, flip=None, binding=None, size=STAMP, **settings):
    """Return a plan of small pages on A3, turned like a page unless ``flip`` is set."""
    scheme = load_scheme(scheme) if isinstance(scheme, str) else scheme
    binding = binding or Binding(scheme.spine or "left")
    plans = (
        plan_imposition(
            pages,
            scheme=scheme,
            paper=SHEETS["a3"],
            page_size=lying(size, binding),
            flip=turn,
            binding=binding,
            **settings,
        )
        for turn in ((flip,) if flip else Flip)
    )
    return next(it for it in plans if flip or it.flip is page_turn(it.sheet_size))


def bindings_of(scheme):
    """Yield the sides at which a scheme can be bound, or read from."""
    yield from (Binding.LEFT, Binding.RIGHT)
    if not (scheme.is_loose or scheme.steps_of(Ring)):
        yield Binding.TOP


def formes(plan):
    """Return the sides of all sheets in print order, as ``[r5 r4 / 8 1]``.

    ``r5`` is page 5 standing on its head and ``-`` a blank.
    """
    return [
        _forme(side, plan.scheme.columns)
        for sheet in plan.sheets
        for side in (sheet.front, sheet.back)[: 1 + plan.backs]
    ]


def _forme(side, columns):
    marks = [
        "-" if it.page is None else f"{'r' if it.turned else ''}{it.page}"
        for it in side.placements
    ]
    rows = (marks[start : start + columns] for start in range(0, len(marks), columns))
    return f"[{' / '.join(' '.join(row) for row in rows)}]"


def numbered_pdf(pages, size=UNIVERSAL, *, origin=(0, 0), bleed=0):
    """Return an open PDF whose pages carry their number, and ink all over the bleed."""
    pdf = Pdf.new()
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )
    x, y = origin
    trim = [x, y, x + size.width, y + size.height]
    media = [trim[0] - bleed, trim[1] - bleed, trim[2] + bleed, trim[3] + bleed]
    width, height = size.width + 2 * bleed, size.height + 2 * bleed
    for number in range(1, pages + 1):
        page = pdf.add_blank_page(page_size=(size.width, size.height))
        page.obj.MediaBox, page.obj.TrimBox = Array(media), Array(trim)
        page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
        ink = f"0.5 g {x - bleed} {y - bleed} {width} {height} re f\n" if bleed else ""
        baseline = y + size.height - NUMBER_FROM_HEAD
        text = f"BT 0 g /F1 24 Tf {x + NUMBER_X} {baseline} Td ({number}) Tj ET"
        page.obj.Contents = pdf.make_stream((ink + text).encode())
    return pdf


def saved(pdf):
    file = BytesIO()
    pdf.save(file, deterministic_id=True)
    return file.getvalue()

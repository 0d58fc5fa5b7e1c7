from __future__ import annotations

from io import BytesIO

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tests.preflight.samples import pdf_of
from tests.reader import render
from zine.impose.pdf.matrix import Matrix
from zine.impose.pdf.thicken import thicken

LEAST = 0.5
FORM = b"0.3 w 0 10 m 190 10 l S q [30 20] 0 d 0.1 w 0 20 m 190 20 l S Q"
PAGE = (
    b"BT /F1 12 Tf 20 230 Td (Hello) Tj ET 0.1 w 20 20 m 380 20 l S 2 w 20 40 m"
    b" 380 40 l S q .5 0 0 .5 20 100 cm /X Do Q q 1 0 0 1 200 100 cm /X Do Q"
    b" q 4 0 0 4 20 150 cm 0.25 w /X Do Q"
)


def form(pdf):
    it = Stream(pdf, FORM, Type=Name.XObject, Subtype=Name.Form)
    it.BBox = Array([0, 0, 400, 300])
    return {"XObject": Dictionary(X=pdf.make_indirect(it))}


def thickened(data, least=LEAST):
    with Pdf.open(BytesIO(data)) as pdf:
        thicken(pdf, range(1, len(pdf.pages) + 1), least)
        file = BytesIO()
        pdf.save(file, deterministic_id=True)
    return file.getvalue()


def strokes(it, resources, matrix, width=1.0):
    """Yield operators without ``w``, and how wide each line is on the page."""
    saved = []
    for step in pikepdf.parse_content_stream(it):
        operator, operands = str(step.operator), step.operands
        if operator == "w":
            width = float(operands[0])
            continue
        if operator == "Do":
            part = resources.XObject[str(operands[0])]
            yield from strokes(part, resources, matrix, width)
            continue
        if operator == "q":
            saved.append((matrix, width))
        elif operator == "Q":
            matrix, width = saved.pop()
        elif operator == "cm":
            matrix = Matrix(*map(float, operands)).then(matrix)
        at = round(width * matrix.a, 3) if operator == "S" else None
        yield operator, tuple(map(str, operands)), at


def drawn(data):
    with Pdf.open(BytesIO(data)) as pdf:
        page = pdf.pages[0]
        return list(strokes(page, page.Resources, Matrix(1, 0, 0, 1, 0, 0)))


def test_every_line_is_wide_enough_and_nothing_else_is_different():
    data = pdf_of(PAGE, resources=form)

    before, after = drawn(data), drawn(thickened(data))

    assert [it[:2] for it in before] == [it[:2] for it in after]
    for (*_, old), (*_, new) in zip(before, after, strict=True):
        assert new == (old if old is None else max(old, LEAST))
    assert {it[2] for it in before} > {0.1, 0.15, 0.05}


def test_ink_grows_around_thin_lines_alone(tmp_path):
    old, new = tmp_path / "old.pdf", tmp_path / "new.pdf"
    old.write_bytes(pdf_of(PAGE, resources=form))
    new.write_bytes(thickened(old.read_bytes(), least=2))

    before, after = (render(it, 144)[0][..., 0] for it in (old, new))

    rows = {round(300 - it / 2) for it in np.nonzero((before != after).any(axis=1))[0]}
    assert (after <= before).all()
    near = {20, 105, 110, 120, 190, 230}
    assert all(any(abs(row - it) <= 2 for it in near) for row in rows)
    assert all(any(abs(row - it) <= 2 for row in rows) for it in (20, 105, 110, 120))


def test_a_form_that_draws_itself_comes_to_an_end():
    def itself(pdf):
        resources = form(pdf)
        it = resources["XObject"].X
        it.write(FORM + b" 0.9 0 0 0.9 0 0 cm /X Do /X Do")
        it.Resources = Dictionary(XObject=Dictionary(X=it))
        return resources

    assert b"ZineLines" in thickened(pdf_of(PAGE, resources=itself))


def test_a_page_without_thin_lines_keeps_its_bytes():
    data = pdf_of(b"1 w 1 1 m 99 99 l S", resources=form)

    with Pdf.open(BytesIO(thickened(data))) as pdf:
        assert pdf.pages[0].Contents.read_bytes() == b"1 w 1 1 m 99 99 l S"

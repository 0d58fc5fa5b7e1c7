from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from pikepdf import Dictionary, Name
from pypdfium2 import PdfDocument
from pypdfium2.raw import FORMTYPE_XFA_FOREGROUND, FORMTYPE_XFA_FULL

from tests.impose.samples import A5, numbered_pdf, saved
from zine.impose.pdf.pdfium import ONE_AT_A_TIME
from zine.preflight import facts_read
from zine.preflight.facts_read import read_facts


def test_files_are_looked_at_one_after_the_other(monkeypatch):
    with numbered_pdf(4, A5) as pdf:
        data = saved(pdf)
    alone = read_facts(data, name="a.pdf")
    honest, held = facts_read._page, []

    def page(*arguments):
        held.append(ONE_AT_A_TIME.locked())
        return honest(*arguments)

    monkeypatch.setattr(facts_read, "_page", page)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: read_facts(data, name="a.pdf"), range(12)))

    assert found == [alone] * 12
    assert held == [True] * 48
    assert not ONE_AT_A_TIME.locked()


def test_nobody_is_told_how_to_build_a_viewer_for_forms(caplog):
    with numbered_pdf(1, A5) as pdf:
        field = Dictionary(Subtype=Name.Widget, FT=Name.Tx, Rect=[0, 0, 9, 9])
        form = Dictionary(
            Fields=[pdf.make_indirect(field)], XFA=pdf.make_stream(b"<a/>")
        )
        pdf.Root.AcroForm = form
        data = saved(pdf)

    with PdfDocument(data) as it:
        it.init_forms()
        kind = it.get_formtype()

    assert kind in {FORMTYPE_XFA_FULL, FORMTYPE_XFA_FOREGROUND}
    assert caplog.records == []

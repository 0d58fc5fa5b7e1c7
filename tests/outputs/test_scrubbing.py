from __future__ import annotations

import pytest

from tests.impose.pdf.samples import INK, page_pdf, saved
from zine.errors import ContentError
from zine.outputs import scrubbing
from zine.outputs.scrubbing import scrub_file

HIDDEN = b"BT /F1 12 Tf 1 g 100 220 Td (Secret) Tj ET"


def file_of(content=INK):
    pdf = page_pdf(content)
    pdf.docinfo.Author = "Ada"
    return saved(pdf)


def scrub(data, target):
    return scrub_file(data, target, name="a.pdf", keep_title=False, unsign=False)


def test_the_new_file_is_written_and_looked_at_again(tmp_path):
    found = scrub(file_of(), tmp_path / "new.pdf")

    assert found.gone == 1
    assert found.remaining == ()
    assert b"Ada" not in (tmp_path / "new.pdf").read_bytes()


def test_what_stays_is_said(tmp_path):
    found = scrub(file_of(INK + HIDDEN), tmp_path / "new.pdf")

    assert [it.value for it in found.remaining] == ["Secret"]
    assert found.gone == 1


def test_a_page_that_would_look_different_is_not_written(tmp_path, monkeypatch):
    def spoilt(*_, **__):
        return saved(page_pdf(INK.replace(b"Zine", b"Zone")))

    monkeypatch.setattr(scrubbing, "anonymous", spoilt)

    with pytest.raises(ContentError, match="page 1 would look or read differently"):
        scrub(file_of(), tmp_path / "new.pdf")
    assert not list(tmp_path.iterdir())

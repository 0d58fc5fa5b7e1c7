from __future__ import annotations

from pikepdf import Encryption

from tests.impose.pdf.samples import page_pdf, saved


def test_its_options_reach_the_reader(zine, tmp_path):
    locked = saved(page_pdf(), encryption=Encryption(user="u", owner="o"))
    (tmp_path / "a.pdf").write_bytes(locked)

    assert zine("inspect", "a.pdf").status == 1
    assert '"locked"' in zine("inspect", "a.pdf", "--password", "u", "--json").out


def test_a_file_has_to_be_named(zine):
    assert zine("inspect").status == 2

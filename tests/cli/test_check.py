from __future__ import annotations

from tests.preflight.samples import pdf_of


def test_its_options_reach_the_checks(zine, tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf_of(b"0 1 0 rg 90 90 9 9 re f"))

    assert "RGB" in zine("check", "a.pdf", "--profile", "riso").out
    assert "RGB" not in zine("check", "a.pdf", "--profile", "production").out


def test_a_press_that_is_not_known_is_wrong_usage(zine, tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf_of(b""))

    answer = zine("check", "a.pdf", "--profile", "letterpress")

    assert answer.status == 2
    assert "--profile" in answer.err

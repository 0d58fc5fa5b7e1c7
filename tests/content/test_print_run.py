from __future__ import annotations

from zine.content.model import Settings
from zine.content.print_run import PrintRun


def test_older_words_are_heard():
    run = Settings(title="T", trim=True, stock="24 lb bond").run

    assert (run.trim, run.text_stock) == (True, "24 lb bond")


def test_newer_words_are_heard():
    run = Settings(title="T", print=PrintRun(trim=True, text_stock="0.2 mm")).run

    assert (run.trim, run.text_stock) == (True, "0.2 mm")


def test_who_says_nothing_prints_on_what_is_in_the_tray():
    run = Settings(title="T").run

    assert (run.trim, run.text_stock, run.cover_stock) == (False, "80 gsm", "")
    assert run.copies is None

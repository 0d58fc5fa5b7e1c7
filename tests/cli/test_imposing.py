from __future__ import annotations

import gc

import pytest

from tests.impose.samples import numbered_pdf, saved
from zine.cli import imposing
from zine.cli.imposing import SAID, _as_options
from zine.outputs.order import Way


def test_every_way_out_has_its_words():
    assert SAID.keys() == set(Way)


@pytest.mark.parametrize(
    ("hint", "words"),
    [
        (
            'Set binding = "left" or "right", or choose another scheme.',
            "Set --binding left or right, or choose another scheme.",
        ),
        (
            'Set scheme = "signatures", or leave the signature out.',
            "Set --scheme signatures, or leave the signature out.",
        ),
        ("Ask for 12 or 16.", "Ask for 12 or 16."),
    ],
)
def test_hints_about_settings_become_hints_about_options(hint, words):
    assert _as_options(hint) == words


def test_garbage_is_collected_again_afterwards(zine, tmp_path, monkeypatch):
    with numbered_pdf(4) as pdf:
        (tmp_path / "a.pdf").write_bytes(saved(pdf))
    seen = []
    monkeypatch.setattr(imposing, "_show", lambda *_: seen.append(gc.isenabled()))

    assert zine("impose", "a.pdf").status == 0
    assert zine("impose", "nowhere.pdf").status == 1
    assert seen == [True]
    assert gc.isenabled()

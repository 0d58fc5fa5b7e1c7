from __future__ import annotations

import pytest

from tests.samples import write_zine
from tests.shell import zine
from zine.cli.quickstart import PLAIN_START

USAGES = [
    "",
    "--help",
    "build nowhere",
    "build --jobs many",
    "build --papr a4",
    "build --only read --only shop sample --out out",
    "build sample --out out --quiet --flip long",
    "new sample",
    "doctor extra",
    "impose nowhere.pdf --quiet --pages 1-2 -o out.pdf",
    "schemes quarto",
]


@pytest.mark.parametrize("words", USAGES)
def test_the_answers_are_the_same_without_it(words, tmp_path):
    write_zine(tmp_path / "quick" / "sample", colour="red")
    write_zine(tmp_path / "plain" / "sample", colour="red")

    quick = zine(*words.split(), cwd=tmp_path / "quick")
    plain = zine(*words.split(), cwd=tmp_path / "plain", **{PLAIN_START: "1"})

    assert (quick.returncode, quick.stdout, quick.stderr) == (
        plain.returncode,
        plain.stdout,
        plain.stderr,
    )

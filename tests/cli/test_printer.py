from __future__ import annotations

import pytest

READ = {
    "--paper": "a4",
    "--flip": "long",
    "--front-upright": "5",
    "--front-level": "5",
    "--across": "228.2",
    "--along": "148.8",
    "--front-edges": "5",
    "--back-upright": "6.5",
    "--back-level": "3",
    "--back-edges": "5 5 5 5",
}
"""What is read off the sheet of a printer with a fault, as options."""

TYPED = [word for pair in READ.items() for word in pair]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


def test_a_printer_is_added_listed_shown_and_removed(zine):
    assert "not tested a printer yet" in zine("printer").out

    added = zine("printer", "add", "Office", *TYPED)

    assert (added.status, added.err) == (0, "")
    assert "office" in zine("printer").out
    assert "flips on the LONG edge" in zine("printer", "show", "office").out
    assert zine("printer", "remove", "office").status == 0
    assert "not tested a printer yet" in zine("printer").out


def test_they_are_listed_by_that_name_too(zine):
    zine("printer", "add", "Office", *TYPED)
    bare, listed = zine("printer"), zine("printer", "list")

    assert (listed.status, listed.out) == (0, bare.out)
    assert "office" in listed.out


@pytest.mark.parametrize("command", ["add", "show", "remove"])
@pytest.mark.parametrize("words", [(), ("--help",)])
def test_each_command_explains_itself(command, words, zine):
    ended = zine("printer", command, *words)

    assert ended.status == (0 if words else 2)
    assert "NAME" in ended.out + ended.err

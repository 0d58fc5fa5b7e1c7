"""The program, run inside the test: no process to wait for."""

from __future__ import annotations

import signal
from types import SimpleNamespace

import pytest

from zine.cli import building
from zine.cli.app import main


@pytest.fixture
def zine(tmp_path, monkeypatch, capsys):
    """Run ``zine`` in a folder of its own; return its status and what it said."""
    monkeypatch.chdir(tmp_path)
    handlers = {number: signal.getsignal(number) for number in ASKING}

    def zine(*words):
        capsys.readouterr()
        status = main([*map(str, words)])
        out, err = capsys.readouterr()
        return SimpleNamespace(status=status, out=out, err=err)

    yield zine
    for number, handler in handlers.items():
        signal.signal(number, handler)


ASKING = (signal.SIGTERM, signal.SIGHUP)


@pytest.fixture
def asked(monkeypatch):
    """Build nothing; keep what was asked for, and answer with what the test lays in."""

    class Asked:
        results = ()

        def __call__(self, paths, options, reporter):
            self.paths, self.options, self.reporter = [*paths], options, reporter
            return self.results

    asked = Asked()
    monkeypatch.setattr(building, "build", asked)
    return asked

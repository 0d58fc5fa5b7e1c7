"""What our own files tell: nothing that the zine itself does not publish."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.shell import zine
from zine.preflight.traces.read import read_traces

ROOT = Path(__file__).parents[1]
ZINES = ("collectives", "fold-me")
"""With pictures, links and every setting that could be told; the handbook is longer."""

FOR_PRINT = {"title", "language", "program", "font", "identity"}
"""All that files for a printer, a shop and a counter say of themselves."""

FOR_SCREENS = {"subject", "part of the standard", "link to", "names of places"}
"""What the file for readers says besides."""

OF_FONTS = "font, "
"""What the makers of a font have written into it, the same for everybody."""


@pytest.fixture(scope="module", params=ZINES)
def built(request, tmp_path_factory):
    """A sample zine as its author wrote it, and the folder of its files."""
    here = tmp_path_factory.mktemp(request.param)
    source = ROOT / "content" / request.param
    ended = zine("build", source, "--quiet", cwd=here)
    assert ended.returncode == 0, ended.stderr
    settings = tomllib.loads((source / "zine.toml").read_text(encoding="utf-8"))
    return settings, here / "build" / request.param


def reports(folder, *kinds):
    """Yield what each file tells."""
    paths = [path for kind in kinds for path in folder.glob(f"*-{kind}*.pdf")]
    assert len(paths) >= len(kinds)
    for path in paths:
        yield read_traces(path.read_bytes(), name=path.name)


def kinds_of(report):
    return {it.kind for it in report.traces if not it.kind.startswith(OF_FONTS)}


def test_files_for_print_tell_nothing_beyond_title_and_program(built):
    _, folder = built

    for report in reports(folder, "print", "shop", "card"):
        assert report.telling == ()
        assert kinds_of(report) <= FOR_PRINT
        assert {it.value for it in report.traces if it.kind == "program"} == {"zine"}


def test_files_for_readers_tell_what_the_zine_publishes(built):
    settings, folder = built

    (report,) = reports(folder, "read")

    assert kinds_of(report) <= FOR_PRINT | FOR_SCREENS
    published = {*map(str, settings.values()), *settings.get("authors", [])}
    assert {it.value for it in report.telling} <= published

"""The house keeps its order: this reads the source and holds it to the design."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.shell import environment, zine
from zine.impose.place import impose

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "zine").rglob("*.py"))

ORDER = (
    *({"errors", "units", "paper"}, {"content"}, {"layout"}, {"render"}, {"impose"}),
    *({"preflight"}, {"outputs"}, {"pipeline"}, {"cli"}),
)
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}

OWNERS = {
    "frontmatter": "content",
    "markdown": "content",
    "pydantic": "content",
    "pybtex": "content",
    "pydantic_core": "content",
    "tinyhtml5": "content",
    "yaml": "content",
    "babel": "layout",
    "jinja2": "layout",
    "markupsafe": "layout",
    "pyphen": "layout/title_pieces.py",
    "segno": "layout/qr.py",
    "uharfbuzz": "layout",
    "fontTools": "impose/pdf/font_files.py preflight/facts_notdef.py"
    " preflight/facts_stems.py",
    "PIL": "render preflight/copies impose/pdf/grey preflight/traces/exif.py"
    " preflight/facts_flat.py preflight/facts_resampled.py",
    "pydyf": "render",
    "weasyprint": "render",
    "pikepdf": "impose/pdf preflight/facts_entries.py preflight/facts_notes.py"
    " preflight/facts_read.py preflight/facts_strings.py preflight/facts_used.py"
    " preflight/facts_notdef.py preflight/facts_patterns.py preflight/facts_tiles.py"
    " preflight/resources.py preflight/traces",
    "pypdfium2": "impose/pdf preflight/copies/original.py"
    " preflight/facts_colliding.py"
    " preflight/facts_covered.py preflight/facts_drawn.py preflight/facts_ink.py"
    " preflight/facts_objects.py preflight/facts_pictures.py"
    " preflight/facts_runs.py preflight/facts_slivers.py"
    " preflight/facts_stems.py preflight/facts_text.py preflight/facts_tiles.py"
    " preflight/facts_read.py preflight/likeness.py"
    " preflight/traces/covered.py preflight/traces/covers.py"
    " preflight/traces/hidden.py preflight/traces/read.py",
    "platformdirs": "outputs/printers.py",
    "rich": "cli",
    "typer": "cli",
    "zxingcpp": "preflight/copies/codes.py",
}
"""Where in ``zine/`` a library may be imported: one place, or few."""

SLOW = {*OWNERS} - {"typer", "rich"}
"""What answers that must come at once do without."""

WITHOUT_TESTS = {
    "__init__.py": "says what a folder is for and hands on names",
    "__main__.py": "two lines; every test of the whole program goes through them",
    "content/model.py": "types only",
    "impose/ink.py": "types only",
    "impose/movement.py": "types only",
    "impose/slot.py": "types only",
    "layout/card_facts.py": "types only",
    "outputs/job.py": "types only",
    "preflight/facts.py": "types only",
    "preflight/subject.py": "types only",
    "render/pages.py": "types only",
}
"""Files no test file mirrors, and why."""

MOST_LINES = 300


def named(path):
    return path.relative_to(ROOT / "zine").as_posix()


@cache
def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path):
    """Yield the full name of everything a file imports, wherever in it."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{named(path)} imports by dots"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def stage(name):
    return name.split("/")[0].removesuffix(".py")


def test_imports_point_upstream():
    for path in SOURCES:
        here = RANK.get(stage(named(path)), len(ORDER))
        if path.name == "__init__.py" and path.parent.name == "zine":
            here = -1

        used = {it.split(".")[1] for it in imported(path) if it.startswith("zine.")}

        for name in used & RANK.keys():
            assert RANK[name] <= here, f"{named(path)} imports {name}"


def test_each_library_is_imported_by_its_owner_alone():
    for path in SOURCES:
        libraries = {name.split(".")[0] for name in imported(path)}

        for library in libraries - sys.stdlib_module_names - {"zine"}:
            assert library in OWNERS, f"{named(path)}: nobody owns {library}"
            owners = OWNERS[library].split()
            is_owner = any(f"{named(path)}/".startswith(f"{it}/") for it in owners)
            assert is_owner, f"{named(path)} imports {library}"


def test_no_owner_keeps_a_library_that_it_does_not_use():
    used = {name.split(".")[0] for path in SOURCES for name in imported(path)}

    assert OWNERS.keys() <= used


def test_each_file_is_mirrored_by_a_test_file():
    for path in SOURCES:
        if not WITHOUT_TESTS.keys() & {path.name, named(path)}:
            folder = ROOT / "tests" / path.relative_to(ROOT / "zine").parent

            assert (folder / f"test_{path.name}").is_file(), named(path)


def test_no_excuse_outlives_its_file():
    for name in WITHOUT_TESTS:
        assert list((ROOT / "zine").rglob(name)), name


def test_each_file_is_short_and_has_a_sign_over_its_door():
    for path in SOURCES:
        sign = ast.get_docstring(tree(path)) or ""

        first = sign.split("\n")[0]
        assert first.endswith((".", "?", ":")), f"{named(path)} begins with no sentence"
        lines = path.read_text(encoding="utf-8").splitlines()
        assert len(lines) <= MOST_LINES, f"{named(path)} is too long"


def test_nothing_prints_but_the_terminal():
    for path in SOURCES:
        for node in ast.walk(tree(path)):
            name = getattr(getattr(node, "func", None), "id", "")
            place = f"{named(path)}:{getattr(node, 'lineno', '')}"
            assert name not in {"print", "breakpoint"}, place


def loaded_by(code, cwd):
    """Return which slow libraries are loaded once ``code`` has run."""
    report = "import sys; print(*{name.split('.')[0] for name in sys.modules})"
    answer = subprocess.run(
        [sys.executable, "-c", f"{code}\n{report}"],
        cwd=cwd,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return SLOW & set(answer.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(None, id="nothing"),
        pytest.param("--help", id="help"),
        pytest.param("--version", id="version"),
        pytest.param("build --help", id="help for a command"),
        pytest.param("build --papr", id="wrong usage"),
        pytest.param("build nowhere --quiet", id="no such folder"),
    ],
)
def test_a_quick_answer_loads_no_slow_library(words, tmp_path):
    run = f"main({words.split()})" if words else ""

    assert not loaded_by(f"from zine.cli.app import main; {run}", tmp_path)


def test_a_build_with_nothing_to_do_loads_no_slow_library(tmp_path):
    (tmp_path / "essay.md").write_text("# Hello\n\nA text.\n")
    assert zine("build", "essay.md", cwd=tmp_path).returncode == 0

    code = "from zine.cli.app import main; assert main(['build', 'essay.md']) == 0"

    assert not loaded_by(code, tmp_path)


def test_the_probe_notices_a_slow_library(tmp_path):
    assert loaded_by(f"import {impose.__module__}", tmp_path) == {"pikepdf"}

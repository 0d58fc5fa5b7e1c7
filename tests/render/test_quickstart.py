from __future__ import annotations

import subprocess
import sys

import pytest

from tests.layout.samples import REPOSITORY, search_path, write, zine_of
from tests.render.samples import photo, saved
from zine.render.press import Press
from zine.render.quickstart import PLAIN_START

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the tricks are for Linux")


def run(code, **variables):
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=REPOSITORY,
        env={"PATH": "/usr/bin:/bin", **variables},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_pages_are_the_same_with_and_without_the_quick_start(tmp_path, monkeypatch):
    write(tmp_path, {"cat.png": saved(photo())})
    text = (
        "# Wörter & *words*\n\nText[^1] `code` “q” ½ Ελλάδα.\n\n![A cat](cat.png)\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\nDonaudampfschifffahrt "
        * 30
        + "\n\n[^1]: Note."
    )
    zine = zine_of(tmp_path, text, lang="de")
    results = []
    for value in ("", "1"):
        monkeypatch.setenv(PLAIN_START, value)
        with Press() as press:
            press.send(zine, search_path(zine))
            results.append(press.receive())

    assert results[0] == results[1]


IS_QUICK = """
import sys
from zine.render.quickstart import import_engine
import_engine()
print("fontTools.varLib" in sys.modules)
"""


@LINUX
def test_the_quick_start_can_be_turned_off():
    assert run(IS_QUICK) == "False\n"
    assert run(IS_QUICK, ZINE_PLAIN_START="1") == "True\n"


def test_nothing_is_left_in_place_of_the_modules_that_come_later():
    code = (
        "import sys, ctypes.util\n"
        "before = ctypes.util.find_library\n"
        "from zine.render.quickstart import import_engine\n"
        "import_engine()\n"
        "from fontTools.subset import Subsetter\n"
        "print(Subsetter.__module__, ctypes.util.find_library is before)\n"
        "import gc; print(gc.isenabled())\n"
    )

    assert run(code) == "fontTools.subset True\nTrue\n"

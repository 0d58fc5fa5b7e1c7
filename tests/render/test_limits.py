from __future__ import annotations

import subprocess
import sys

import pytest

from zine.render.limits import MEGABYTE, Limits

LINUX = pytest.mark.skipif(
    sys.platform != "linux", reason="other systems have the wall clock alone"
)


def run(code):
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )


def test_limits_can_be_lowered():
    assert Limits(seconds=5).seconds == 5
    assert Limits(pages=3).pages == 3


@LINUX
def test_a_process_gets_no_more_memory_than_it_may_have():
    end = run(
        "from zine.render.limits import limit_memory\n"
        f"limit_memory({200 * MEGABYTE})\n"
        "try: bytearray(300 * 1024 * 1024)\n"
        "except MemoryError: print('refused')"
    )

    assert end.stdout == "refused\n"


@LINUX
def test_a_process_gets_no_more_time_than_it_may_have():
    end = run(
        "from zine.render.limits import limit_processor\n"
        "limit_processor(0)\n"
        "while True: pass"
    )

    assert end.returncode == -24  # SIGXCPU


@LINUX
def test_a_limit_can_be_set_again_for_the_next_zine():
    end = run(
        "from zine.render.limits import limit_memory, limit_processor\n"
        f"limit_memory({2000 * MEGABYTE}); limit_processor(30)\n"
        f"limit_memory({3000 * MEGABYTE}); limit_processor(60)\n"
        "print('fine')"
    )

    assert end.stdout == "fine\n"


@LINUX
def test_a_process_leaves_no_core_file_with_a_zine_in_it():
    end = run(
        "import resource\n"
        "from zine.render.limits import limit_memory\n"
        f"limit_memory({2000 * MEGABYTE})\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE))"
    )

    assert end.stdout == "(0, 0)\n"

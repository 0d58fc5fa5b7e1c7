"""Measure zine against its peers: whole processes, in pairs, in one run.

Run by ``make bench``; ``make bench WHAT=build`` or ``WHAT=impose`` does half of it.
"""

from __future__ import annotations

import argparse

from building import bench_build
from folders import ZINE
from imposing import bench_impose
from pairs import CommandFailedError

BENCHES = {"build": bench_build, "impose": bench_impose}


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description="Measure zine against its peers.")
    parser.add_argument(
        "what", nargs="?", choices=tuple(BENCHES), help="all if left out"
    )
    parser.add_argument("--zine", default=str(ZINE), help="the program under test")
    wish = parser.parse_args()
    print("Medians of pairs A B A B …; A/B is of the times, MiB the largest process.")
    for name, bench in BENCHES.items():
        if wish.what in {None, name}:
            print()
            try:
                bench(wish.zine)
            except CommandFailedError as error:
                raise SystemExit(f"{name}: {error}") from error


if __name__ == "__main__":
    main()

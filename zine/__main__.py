"""``zine`` and ``python -m zine``."""

from __future__ import annotations


def main() -> int:
    """Run the command line; a Ctrl-C before it is even loaded ends it quietly."""
    try:
        from zine.cli.app import main as run
    except KeyboardInterrupt:
        return 130
    return run()


if __name__ == "__main__":
    raise SystemExit(main())

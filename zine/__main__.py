"""``zine`` and ``python -m zine``."""

from __future__ import annotations

import gc


def main() -> int:
    """Run the command line; a Ctrl-C before it is even loaded ends it quietly."""
    # Loading makes nothing that could be swept away, and sweeping takes its time.
    gc.disable()
    try:
        from zine.cli.app import main as run
    except KeyboardInterrupt:
        return 130
    gc.enable()
    return run()


if __name__ == "__main__":
    raise SystemExit(main())

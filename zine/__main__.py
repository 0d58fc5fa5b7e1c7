"""``zine`` and ``python -m zine``."""

from __future__ import annotations

from zine.cli.app import main

if __name__ == "__main__":
    raise SystemExit(main())

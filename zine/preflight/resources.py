"""What the names in the content of a page stand for."""

from __future__ import annotations

from typing import Any

from pikepdf import Dictionary


def table(resources: Any, key: str) -> Any:  # noqa: ANN401 - whatever a file has there
    """Return a part of some resources, such as ``/Font``; empty if it is not there."""
    found = resources.get(key) if isinstance(resources, Dictionary) else None
    return found if isinstance(found, Dictionary) else Dictionary()

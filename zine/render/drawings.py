"""Drawings (SVG) are checked and pruned before layout draws them.

A drawing can hold scripts, whole web pages and references that multiply: ten copies of
ten copies of ten copies.  Each has a limit here, with a message that names the drawing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from zine.errors import ContentError, LimitError

if TYPE_CHECKING:
    from collections.abc import Mapping

SIZE_LIMIT = 2_000_000
"""Bytes."""

ELEMENT_LIMIT = 50_000
DEPTH_LIMIT = 100

COPY_LIMIT = 10_000
"""Elements after every ``use`` has been replaced by what it points to."""

_DROPPED = {"script", "foreignObject", "metadata", "set", "animate"}
_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")

_FIRST_TAG = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE|<svg|<\w+:svg)"
)


def is_drawing(data: bytes) -> bool:
    """Return whether this looks like SVG, by its first bytes."""
    return bool(_FIRST_TAG.match(data[:1000])) and b"svg" in data[:20_000]


def clean_drawing(data: bytes, name: str) -> bytes:
    """Return the drawing without anything that is not drawn.

    Args:
        data: The file.
        name: What to call it in messages.

    Raises:
        ContentError: It is not well-formed, or declares a document type.
        LimitError: It is larger, deeper or more often copied than the limits allow.
    """
    if len(data) > SIZE_LIMIT:
        raise LimitError(
            f"the drawing {name} has {len(data) / 1e6:.1f} MB; the limit is"
            f" {SIZE_LIMIT / 1e6:.0f} MB",
            hint="Simplify the drawing or export it as PNG.",
        )
    if b"<!ENTITY" in data:
        raise ContentError(
            f"the drawing {name} defines entities",
            hint="Save it as “plain SVG”.",
        )
    try:
        root = ET.fromstring(data)  # noqa: S314 - entities are refused above
    except (ET.ParseError, ValueError, LookupError) as exc:
        raise ContentError(
            f"the drawing {name} is not well-formed: {exc}",
            hint="Open it in a drawing program and save it again as “plain SVG”.",
        ) from exc
    _check_tree(root, name)
    _prune(root)
    _check_copies(root, name)
    return ET.tostring(root)


def _check_tree(root: ET.Element, name: str) -> None:
    level, depth, count = [root], 0, 0
    while level:
        depth, count = depth + 1, count + len(level)
        if depth > DEPTH_LIMIT or count > ELEMENT_LIMIT:
            raise LimitError(
                f"the drawing {name} has more than {ELEMENT_LIMIT:,} elements or is"
                f" nested more than {DEPTH_LIMIT} deep",
                hint="Simplify the drawing or export it as PNG.",
            )
        level = [child for element in level for child in element]


def _prune(root: ET.Element) -> None:
    for parent in list(root.iter()):
        for child in list(parent):
            if str(child.tag).rpartition("}")[2] in _DROPPED:
                parent.remove(child)


def _check_copies(root: ET.Element, name: str) -> None:
    by_id = {e.get("id", ""): e for e in root.iter() if e.get("id")}
    try:
        elements = _expanded(root, by_id, {}, frozenset())
    except RecursionError:
        elements = COPY_LIMIT + ELEMENT_LIMIT + 1
    if elements > COPY_LIMIT + ELEMENT_LIMIT:
        raise LimitError(
            f"the drawing {name} copies its parts more than {COPY_LIMIT:,} times",
            hint="Simplify the drawing or export it as PNG.",
        )


def _expanded(
    element: ET.Element,
    by_id: Mapping[str, ET.Element],
    known: dict[ET.Element, int],
    above: frozenset[ET.Element],
) -> int:
    """Return how many elements are drawn once every ``use`` is followed."""
    if element in known:
        return known[element]
    if element in above:
        return 0
    above = above | {element}
    total = 1 + sum(_expanded(child, by_id, known, above) for child in element)
    if element.tag == f"{_SVG}use":
        target = next((element.get(h, "") for h in _HREFS if element.get(h)), "")
        if target.startswith("#") and target[1:] in by_id:
            total += _expanded(by_id[target[1:]], by_id, known, above)
    known[element] = total
    return total

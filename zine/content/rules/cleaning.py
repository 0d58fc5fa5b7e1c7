"""Leave out what cannot be printed, and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.decode import printable
from zine.content.elements import LEFT_OUT, OURS, PLAIN, PRINTED
from zine.content.escape import quoted
from zine.content.rules.attributes import clean_attributes
from zine.content.tree import is_comment, remove, unwrap

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft


def clean(draft: Draft) -> None:
    """Reduce the tree to elements and attributes that mean something on paper."""
    for root in draft.roots:
        root.text = printable(root.text or "")
        _clean_inside(root, draft)


def _clean_inside(parent: Element, draft: Draft) -> None:
    """Descend; the depth has been checked."""
    for child in list(parent):
        child.tail = printable(child.tail or "")
        if is_comment(child):
            _comment(child, draft)
            remove(parent, child)
        elif _is_left_out(child, draft):
            remove(parent, child)
        else:
            child.text = printable(child.text or "")
            _clean_inside(child, draft)
            _keep(parent, child, draft)


def _keep(parent: Element, child: Element, draft: Draft) -> None:
    if child.tag in PRINTED or _is_ours(child):
        clean_attributes(child, draft)
        return
    if child.tag not in PLAIN and child.tag not in OURS:
        draft.tell(
            f"{quoted(f'<{child.tag}>')} is not an HTML element; it was left out, and"
            " what is inside it was kept",
            f"<{child.tag}",
            hint=f"Write &lt;{child.tag}> to print it as it is.",
        )
    unwrap(parent, child)


def _is_ours(child: Element) -> bool:
    """Return whether a mark is one of ours; raw HTML could imitate them."""
    return child.tag in OURS and not len(child)


def _is_left_out(element: Element, draft: Draft) -> bool:
    name = _name(element)
    if name not in LEFT_OUT:
        return False
    hint = LEFT_OUT[name]
    if hint:
        draft.tell(
            f"“<{name}>” cannot be printed; it was left out", f"<{name}", hint=hint
        )
    return True


def _name(element: Element) -> str:
    """Return a tag; drawings and formulas are named by their namespace."""
    namespace, _, name = element.tag.rpartition("}")
    if not namespace:
        return name
    return "math" if namespace.endswith("MathML") else "svg"


def _comment(comment: Element, draft: Draft) -> None:
    """Say when a comment is not meant as one: to HTML, ``<?…>`` is a comment."""
    text = comment.text or ""
    if text.startswith(("?", "[CDATA[")) and text.strip("?"):
        sign = "<![CDATA[" if text.startswith("[") else "<?"
        draft.tell(
            f"the passage that begins with {quoted(sign)} cannot be printed;"
            " it was left out",
            sign,
            hint="Write &lt; for the sign if the passage is part of the text.",
        )

"""Pictures: one that stands alone becomes a figure with a caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.escape import quoted
from zine.content.tree import classes, make, parents_in, remove

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

PLATE = "full-page"
"""Class of a picture that is to have a page of its own."""


def set_figures(draft: Draft) -> None:
    """Turn lone pictures into figures; tell about pictures that nobody describes."""
    parents = parents_in(draft.body)
    for image in list(draft.body.iter("img")):
        parent = parents[image]
        if not image.get("src"):
            draft.tell("there is a picture without a file; it was left out", "<img")
            remove(parent, image)
            continue
        _check_description(image, draft)
        if parent.tag == "p" and _is_alone(image, parent):
            _figure(parent, image)
        elif parent.tag != "figure":
            _check_caption(image, draft)
    _check_plates(draft)


def _figure(paragraph: Element, image: Element) -> None:
    """Change the paragraph in place; it gets the picture's classes."""
    names = [*classes(paragraph), *classes(image)]
    caption = image.attrib.pop("title", "")
    image.attrib.pop("class", None)
    paragraph.tag, paragraph.text, image.tail = "figure", None, None
    if names:
        paragraph.set("class", " ".join(names))
    if caption:
        paragraph.append(make("figcaption", text=caption))


def _is_alone(image: Element, parent: Element) -> bool:
    text = (parent.text or "") + (image.tail or "")
    return len(parent) == 1 and not text.strip()


def _check_description(image: Element, draft: Draft) -> None:
    if not (image.get("alt") or "").strip():
        source = image.get("src", "")
        draft.tell(
            f"the picture {quoted(source)} has no description for people who cannot"
            " see it",
            source,
            hint=f"Put one between the brackets: ![…]({source}).",
        )


def _check_caption(image: Element, draft: Draft) -> None:
    title = image.get("title")
    if title:
        draft.tell(
            f"the caption {quoted(title)} is not printed, because its picture stands"
            " among words",
            title,
            hint="Give the picture a paragraph of its own.",
        )


def _check_plates(draft: Draft) -> None:
    """Let only what stands on its own in the text have a page of its own."""
    on_its_own = set(draft.body)
    for element in draft.body.iter():
        names = classes(element)
        if PLATE not in names or (element.tag == "figure" and element in on_its_own):
            continue
        names.remove(PLATE)
        element.set("class", " ".join(names))
        if element.tag in ("figure", "img"):
            image = element if element.tag == "img" else element.find("img")
            source = "" if image is None else image.get("src", "")
            draft.tell(
                f"the picture {quoted(source)} has no page of its own, because it"
                " stands inside of something else",
                source,
                hint="Put it between two empty lines, outside of lists and boxes.",
            )

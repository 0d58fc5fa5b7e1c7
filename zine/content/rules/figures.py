"""Pictures: one that stands alone becomes a figure with a caption."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from zine.content.elements import BLOCKS
from zine.content.escape import quoted
from zine.content.rules.captions import caption
from zine.content.tree import ancestors, classes, parents_in, remove, words
from zine.errors import ContentError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

PLATE = "full-page"
"""Class of a picture that is to have a page of its own."""

AMONG_WORDS = "among-words"
"""Class of a picture in a line of text: a sign, which is printed small."""

_ELSEWHERE = (
    "../",
    "~/",
    "file:",
    "/home/",
    "/Users/",
    "/media/",
    "/mnt/",
    "/Volumes/",
)
_DRIVE = re.compile(r"[A-Za-z]:/")
"""How paths begin that lead out of the folder, or are of one computer alone."""

_FILE_NAME = re.compile(
    r"\S+\.(jpe?g|png|gif|svg|webp|tiff?|heic|bmp|avif)|(IMG|DSCN?|PXL|MVIMG)[-_]?\d+\S*",
    re.IGNORECASE,
)
"""What cameras and programs call a picture, which says nothing of what it shows."""


def set_figures(draft: Draft) -> None:
    """Turn lone pictures into figures; tell about pictures that nobody describes."""
    parents = parents_in(draft.body)
    for image in list(draft.body.iter("img")):
        parent = parents[image]
        if not image.get("src"):
            draft.tell("there is a picture without a file; it was left out", "<img")
            remove(parent, image)
            continue
        _check_place(image, draft)
        _check_description(image, draft)
        if parent.tag == "p" and _is_alone(image, parent):
            _figure(parent, image, draft)
        elif parent.tag != "figure":
            _check_caption(image, draft)
            if _has_words(image, parents):
                image.set("class", " ".join([*classes(image), AMONG_WORDS]))
    _check_plates(draft)


def _has_words(image: Element, parents: dict[Element, Element]) -> bool:
    """Return whether words stand in the same paragraph, list item or cell."""
    for holder in ancestors(image, parents):
        if holder.tag in BLOCKS or holder.tag == "body":
            return bool(words(holder))
    return False


def _check_place(image: Element, draft: Draft) -> None:
    """Raise if a picture lies where nobody else who builds the zine has it."""
    source = image.get("src", "")
    path = posixpath.normpath(unquote(source).replace("\\", "/"))
    if not (path.startswith(_ELSEWHERE) or _DRIVE.match(path)):
        return
    raise ContentError(
        f"the picture {quoted(source)} lies outside the zine's folder",
        place=draft.place(source),
        hint=f"Copy it into the folder, and write images/{posixpath.basename(path)}.",
    )


def _figure(paragraph: Element, image: Element, draft: Draft) -> None:
    """Change the paragraph in place; it gets the picture's classes."""
    names = [*classes(paragraph), *classes(image)]
    said = image.attrib.pop("title", "")
    image.attrib.pop("class", None)
    paragraph.tag, paragraph.text, image.tail = "figure", None, None
    if names:
        paragraph.set("class", " ".join(names))
    if said:
        paragraph.append(caption(said, draft))


def _is_alone(image: Element, parent: Element) -> bool:
    text = (parent.text or "") + (image.tail or "")
    return len(parent) == 1 and not text.strip()


def _check_description(image: Element, draft: Draft) -> None:
    source, alt = image.get("src", ""), (image.get("alt") or "").strip()
    if not alt:
        lacks = "no description"
    elif _FILE_NAME.fullmatch(alt):
        lacks = f"but a file name, {quoted(alt)},"
    else:
        return
    draft.tell(
        f"the picture {quoted(source)} has {lacks} for people who cannot see it",
        source,
        hint=f"Put what it shows between the brackets: ![…]({source}).",
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

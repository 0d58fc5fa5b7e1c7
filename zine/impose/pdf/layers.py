"""Which layers print (optional content, ISO 32000-2, 8.11).

Whether a layer prints is decided here once, the way PDFium does when it prints: what
the layer says of printing, else of viewing, else what the document begins with.  New
files say only that, so all printers and viewers show the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pikepdf import Array, Dictionary, Name

from zine.impose.pdf.words import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object, Pdf

SAID = (("/Print", "/PrintState"), ("/View", "/ViewState"))
"""Where a layer says itself whether it prints; the first that is there counts."""

VIEW = ("/View", "/All")
"""What layers are for that come and go.  Others are always shown."""


class Layers(NamedTuple):
    """The layers of a document.

    Attributes:
        groups: All of them.
        hidden: Those that do not print.
    """

    groups: tuple[Object, ...]
    hidden: tuple[Object, ...]

    @property
    def hidden_names(self) -> tuple[str, ...]:
        """What the layers that do not print are called."""
        return tuple(_name(it) for it in self.hidden)


def read_layers(pdf: Pdf) -> Layers | None:
    """Return the layers of a document, or ``None`` if it has none."""
    properties = pdf.Root.get("/OCProperties")
    if not isinstance(properties, Dictionary):
        return None
    groups = {it.objgen: it for it in _groups(properties.get("/OCGs"))}
    if not groups:
        return None
    config = properties.get("/D")
    config = config if isinstance(config, Dictionary) else Dictionary()
    shown = {key: config.get("/BaseState") != Name.OFF for key in groups}
    for key, state in (("/ON", True), ("/OFF", False)):
        shown |= {it.objgen: state for it in _groups(config.get(key))}
    hidden = [it for key, it in groups.items() if not _prints(it, begins=shown[key])]
    return Layers(tuple(groups.values()), tuple(hidden))


def write_layers(layers: Layers) -> Object:
    """Return the optional content properties that show exactly what prints."""
    for group in layers.groups:
        for key in group.keys() - {"/Type", "/Name", "/Intent"}:
            del group[key]
    config = Dictionary(BaseState=Name.ON, OFF=Array(layers.hidden), Order=Array())
    return Dictionary(OCGs=Array(layers.groups), D=config)


def _groups(value: Object | None) -> Iterator[Object]:
    if isinstance(value, Array):
        for it in value:
            if isinstance(it, Dictionary) and it.is_indirect:
                yield it


def _prints(group: Object, *, begins: bool) -> bool:
    intent = group.get("/Intent", Name.View)
    if not any(
        it in VIEW for it in (intent if isinstance(intent, Array) else [intent])
    ):
        return True
    usage = group.get("/Usage")
    for key, state in SAID:
        said = usage.get(key) if isinstance(usage, Dictionary) else None
        if isinstance(said, Dictionary) and state in said:
            return bool(said[state] != Name.OFF)
    return begins


def _name(group: Object) -> str:
    return read_words(group.get("/Name")) or "?"

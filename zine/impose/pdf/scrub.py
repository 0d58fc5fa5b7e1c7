"""Leave behind what is not printed: from page contents down to fonts and pictures.

Everything the looks of a page lead to is visited once.  What forms and pictures may
carry is listed; of everything else, what is known not to print is taken out.  Pages
that stay pages, to be read and not only printed, keep what leads to their tags.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Stream

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pikepdf import Object

PACKED = {"/Length", "/Filter", "/DecodeParms"}
"""What any stream needs to be unpacked."""

FORM = {
    *PACKED,
    *("/Type", "/Subtype", "/FormType", "/BBox", "/Matrix", "/Resources", "/Group"),
    *("/OC", "/Name"),
}
"""What a form XObject may carry (ISO 32000-2, table 93)."""

IMAGE = {
    *PACKED,
    *("/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent"),
    *("/Intent", "/ImageMask", "/Mask", "/Decode", "/Interpolate", "/SMask"),
    *("/SMaskInData", "/Matte", "/OC", "/Name"),
}
"""What a picture may carry (ISO 32000-2, table 87 and 142)."""

RESOURCES = {
    *("/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/XObject", "/Font"),
    "/Properties",
}
"""What content may name (ISO 32000-2, table 34)."""

STATE = {
    *("/Type", "/LW", "/LC", "/LJ", "/ML", "/D", "/RI", "/OP", "/op", "/OPM", "/Font"),
    *("/BG", "/BG2", "/UCR", "/UCR2", "/TR", "/TR2", "/HT", "/FL", "/SM", "/SA", "/BM"),
    *("/SMask", "/CA", "/ca", "/AIS", "/TK", "/UseBlackPtComp", "/HTO"),
}
"""What a graphics state may say (ISO 32000-2, table 57)."""

GROUP = {"/Type", "/S", "/CS", "/I", "/K"}
"""What a transparency group may say (ISO 32000-2, table 145)."""

SAID = {"/Resources": RESOURCES, "/Group": GROUP, "/a graphics state": STATE}
"""What dictionaries may say that are found under a name."""

INSIDE = {"/ExtGState": "/a graphics state"}
"""What is in a dictionary whose keys somebody made up."""

ALLOWED: dict[str, set[str]] = {"/Form": FORM, "/Image": IMAGE, "/PS": set()}
"""What streams of a kind may carry.  PostScript would run inside the printer."""

NOT_PRINTED = {
    *("/A", "/AA", "/AF", "/Alternates", "/Annots", "/Dest", "/Dests", "/EF"),
    *("/F", "/FDecodeParms", "/FFilter", "/JS", "/LastModified", "/Metadata", "/OPI"),
    *("/Parent", "/Pg", "/PieceInfo", "/PZ", "/Ref", "/StructParent"),
    *("/StructParents", "/Thumb", "/URI", "/URL", "/Usage"),
}
"""What other things may carry that is not printed, or is fetched from elsewhere."""

NAMED_FREELY = {*RESOURCES, "/CharProcs", "/Colorants"}
"""Dictionaries whose keys somebody made up: a font may be called ``/A``."""

NEVER_PRINTED = {
    *("/Page", "/Pages", "/Catalog", "/Annot", "/Action", "/Filespec", "/Outlines"),
    *("/EmbeddedFile", "/StructTreeRoot", "/StructElem", "/Metadata", "/Template"),
}
"""Types of what looks have no business leading to."""

MARKED = {"/OCG", "/OCMD"}
"""Types of the only marked content that changes looks."""

FOR_READERS = frozenset({"/StructParent", "/StructParents", "/Usage"})
"""What leads from looks to tags, and what layers are for."""

READ_ALOUD = frozenset({"/MCID", "/Lang", "/ActualText", "/Alt", "/E"})
"""What marked content says to those who listen (ISO 32000-2, 14.9)."""

NOTHING: frozenset[str] = frozenset()


class Scrubber:
    """Cleans what it is given, and nothing twice.

    Args:
        spared: Entries that are kept all the same.
        marks: Entries of marked content that are kept.
    """

    def __init__(
        self, spared: frozenset[str] = NOTHING, marks: frozenset[str] = NOTHING
    ) -> None:
        self._seen: set[tuple[int, int]] = set()
        self._spared = spared
        self._marks = marks

    def scrub(self, thing: Object, key: str = "") -> None:
        """Clean ``thing``, which was found at ``key``, and all it leads to."""
        waiting = [(thing, key)]
        while waiting:
            it, key = waiting.pop()
            if self._is_new(it):
                waiting += self._cleaned(it, key)

    def _is_new(self, thing: Object) -> bool:
        if not thing.is_indirect:
            return True
        is_new = thing.objgen not in self._seen
        self._seen.add(thing.objgen)
        return is_new

    def _cleaned(self, thing: Object, key: str) -> Iterable[tuple[Object, str]]:
        """Clean a thing called ``key`` where it was found; return what it leads to."""
        if isinstance(thing, Array):
            # Widths and the like: many numbers.
            if b"R" not in (text := thing.unparse()) and b"<<" not in text:
                return ()
            return [(it, key) for it in thing if _leads_on(it)]
        names = thing.keys()
        unwanted = names & NOT_PRINTED
        if key in NAMED_FREELY:
            unwanted = set()
        elif isinstance(thing, Stream) and "/Subtype" in names:
            unwanted |= names - ALLOWED.get(str(thing.Subtype), names)
        elif key in SAID:
            unwanted = names - SAID[key]
        if thing.get("/Type") in NEVER_PRINTED:
            unwanted = names
        for name in unwanted - self._spared - {"/Length"}:
            del thing[name]
        if key == "/Properties":
            _forget_marks(thing, self._marks)
        return [
            (value, name if key not in NAMED_FREELY else INSIDE.get(key, ""))
            for name, value in thing.items()
            if _leads_on(value)
        ]


def _leads_on(value: object) -> bool:
    return isinstance(value, Array | Dictionary | Stream)


def _forget_marks(properties: Object, kept: frozenset[str]) -> None:
    for name, value in properties.items():
        if not isinstance(value, Dictionary):
            properties[name] = Dictionary()
        elif value.get("/Type") not in MARKED:
            said = {key: it for key, it in value.items() if key in kept}
            properties[name] = Dictionary(said)

"""Clean the catalogue of a document and its pages: what each may keep is listed.

The rest is no longer reached, and not written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Object, Stream

from zine.impose.pdf.leaves import HANDED_DOWN
from zine.impose.pdf.notes import clean_notes

if TYPE_CHECKING:
    from zine.impose.pdf.clicks import Clicks
    from zine.impose.pdf.scrub import Scrubber

CATALOGUE = {
    *("/Type", "/Version", "/Pages", "/PageLabels", "/ViewerPreferences", "/Lang"),
    *("/PageLayout", "/PageMode", "/Outlines", "/OpenAction", "/AcroForm", "/MarkInfo"),
    *("/StructTreeRoot", "/OutputIntents", "/OCProperties"),
}
PAGE = {
    *("/Type", "/Parent", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"),
    *("/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group", "/Annots", "/Tabs"),
    "/StructParents",
}
MINOR = {
    "/MarkInfo": {"/Marked", "/UserProperties", "/Suspects"},
    "/ViewerPreferences": {
        *("/HideToolbar", "/HideMenubar", "/HideWindowUI", "/FitWindow"),
        *("/CenterWindow", "/DisplayDocTitle", "/NonFullScreenPageMode", "/Direction"),
        *("/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip", "/PrintScaling"),
        *("/Duplex", "/PickTrayByPDFSize", "/PrintPageRange", "/NumCopies", "/Enforce"),
    },
}
NODE = {"/Type", "/Parent", "/Kids", "/Count", *HANDED_DOWN}
BOOKMARK = {
    *("/Title", "/Parent", "/Prev", "/Next", "/First", "/Last", "/Count", "/Dest"),
    *("/A", "/C", "/F"),
}
INTENT = {
    *("/Type", "/S", "/OutputConditionIdentifier", "/RegistryName"),
    "/DestOutputProfile",
}
LAYER = {"/Type", "/Name", "/Intent", "/Usage"}
USES = {"/Print": "/PrintState", "/View": "/ViewState", "/Export": "/ExportState"}
ARRANGEMENT = {
    *("/BaseState", "/ON", "/OFF", "/Intent", "/AS", "/ListMode", "/RBGroups"),
    "/Locked",
}
"""What these may carry (ISO 32000-2, tables 29, 31, 147, 30, 151, 401, 96, 100)."""

MOST_BOOKMARKS = 100_000

_FOR_ALL = re.compile(rb"pdfuaid:part(?:>|\s*=\s*[\"'])\s*(\d)")
"""The note in the metadata that a file may be read by everybody (ISO 14289)."""

_METADATA = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    ' rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" pdfuaid:part="{part}">{title}'
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
)
_TITLE = (
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>'
)


def clean_page(page: Object, clicks: Clicks, scrubber: Scrubber) -> set[object]:
    """Clean a page and all above it; return the marks of what lies on it."""
    keep(page, PAGE)
    node: Object | None = page
    climbed: set[tuple[int, int]] = set()
    while isinstance(node, Dictionary) and node.objgen not in climbed:
        climbed.add(node.objgen)
        if node is not page:
            keep(node, NODE)
        if isinstance(node.get("/Resources"), Dictionary):
            scrubber.scrub(node.Resources, "/Resources")
        node = node.get("/Parent")
    if isinstance(page.get("/Group"), Dictionary):
        scrubber.scrub(page.Group, "/Group")
    return clean_notes(page, clicks, scrubber)


def keep(it: Object, kept: set[str]) -> None:
    """Take everything out of a dictionary that is not listed."""
    for key in it.keys() - kept:
        del it[key]


def clean_minor(root: Object) -> None:
    """Keep what viewers know of how a document is shown and marked."""
    for key, kept in MINOR.items():
        if isinstance(root.get(key), Dictionary):
            keep(root[key], kept)


def clean_bookmarks(outlines: Object | None, clicks: Clicks) -> None:
    """Clean what bookmarks do."""
    seen: set[tuple[int, int]] = set()
    waiting = [outlines]
    while waiting and len(seen) < MOST_BOOKMARKS:
        it = waiting.pop()
        if not isinstance(it, Dictionary) or it.objgen in seen:
            continue
        seen.add(it.objgen)
        keep(it, {*BOOKMARK, "/Type"})
        clicks.clean(it)
        waiting += [it.get("/First"), it.get("/Next")]


def clean_labels(labels: Object | None) -> None:
    """Keep how pages are counted; what is set before the numbers is somebody's."""
    waiting, seen = [labels], 0
    while waiting and seen < MOST_BOOKMARKS:
        it = waiting.pop()
        seen += 1
        if isinstance(it, Array):
            waiting += [*it]
        elif isinstance(it, Dictionary):
            if "/P" in it:
                del it["/P"]
            waiting += [it.get("/Nums"), it.get("/Kids")]


def clean_layers(properties: Object | None) -> None:
    """Number the layers, and keep when they are shown."""
    if not isinstance(properties, Dictionary):
        return
    keep(properties, {"/OCGs", "/D"})
    groups = properties.get("/OCGs")
    for number, it in enumerate(groups if isinstance(groups, Array) else (), start=1):
        if isinstance(it, Dictionary):
            keep(it, LAYER)
            it.Name = f"Layer {number}"
            _clean_usage(it.get("/Usage"))
    if isinstance(properties.get("/D"), Dictionary):
        keep(properties.D, ARRANGEMENT)


def _clean_usage(usage: Object | None) -> None:
    if isinstance(usage, Dictionary):
        keep(usage, {*USES})
        for key, state in USES.items():
            if isinstance(usage.get(key), Dictionary):
                keep(usage[key], {state})


def clean_intents(intents: Object | None) -> None:
    """Keep which colours are meant, and not who says so."""
    for it in intents if isinstance(intents, Array) else ():
        if isinstance(it, Dictionary):
            keep(it, INTENT)


def new_metadata(root: Object, title: str) -> bytes:
    """Return metadata that say only that everybody can read it, if they said so."""
    old = root.get("/Metadata")
    try:
        found = _FOR_ALL.search(old.read_bytes() if isinstance(old, Stream) else b"")
    except pikepdf.PikepdfError:
        return b""
    if not found:
        return b""
    safe = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    said = _TITLE.format(safe) if safe else ""
    return _METADATA.format(part=found[1].decode(), title=said).encode()

"""What a click may do: go to a page of the same file, or to a site in the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, Object, String

from zine.impose.pdf.telling import WEB, leads_to_somebody
from zine.impose.pdf.words import read_words

if TYPE_CHECKING:
    from pikepdf import Pdf

MOST_PARTS = 6
"""Of a destination: a page, how it is shown, and up to four numbers."""


class Clicks:
    """Cleans what links, bookmarks and buttons of one file do."""

    def __init__(self, pdf: Pdf) -> None:
        self._pages = {page.obj.objgen for page in pdf.pages}
        self._named = _named_places(pdf)

    def clean(self, thing: Object) -> None:
        """Leave to a thing what leads to a page or a site, and nothing else."""
        place = self._place(thing.get("/Dest"))
        action = self.action(thing.get("/A"))
        for key in ("/Dest", "/A", "/AA", "/PA"):
            if key in thing:
                del thing[key]
        if place is not None:
            thing.Dest = place
        elif action is not None:
            thing.A = action

    def action(self, action: Object | None) -> Object | None:
        """Return an action that does no harm, or ``None``."""
        if isinstance(action, Array):
            place = self._place(action)
            return None if place is None else Dictionary(S=Name.GoTo, D=place)
        if not isinstance(action, Dictionary):
            return None
        kind = action.get("/S")
        if kind == Name.GoTo:
            place = self._place(action.get("/D"))
            return None if place is None else Dictionary(S=Name.GoTo, D=place)
        if kind == Name.URI:
            address = read_words(action.get("/URI"))
            if WEB.match(address) and not leads_to_somebody(address):
                return Dictionary(S=Name.URI, URI=action.URI)
        if kind == Name.Named and isinstance(action.get("/N"), Name):
            return Dictionary(S=Name.Named, N=action.N)
        return None

    def _place(self, place: Object | None) -> Object | None:
        """Return where a destination is: names of places may tell as well."""
        if isinstance(place, Name | String):
            place = self._named.get(_key(place))
        if isinstance(place, Dictionary):
            place = place.get("/D")
        if not isinstance(place, Array) or not len(place):
            return None
        page = place[0]
        if not isinstance(page, Dictionary) or page.objgen not in self._pages:
            return None
        parts = [it for it in place if not isinstance(it, String)]
        return Array(parts[:MOST_PARTS])


def _named_places(pdf: Pdf) -> dict[bytes, Object]:
    """Return the places that have names, in the old way and in the new one."""
    found: dict[bytes, Object] = {}
    old = pdf.Root.get("/Dests")
    if isinstance(old, Dictionary):
        found |= {key[1:].encode(): it for key, it in old.items()}
    names = pdf.Root.get("/Names")
    tree = names.get("/Dests") if isinstance(names, Dictionary) else None
    if isinstance(tree, Dictionary):
        try:
            found |= {_bytes(key): it for key, it in NameTree(tree).items()}
        except (pikepdf.PikepdfError, RuntimeError, TypeError, ValueError):
            return found  # Links to names that cannot be read lead nowhere today.
    return found


def _key(name: Object) -> bytes:
    return str(name)[1:].encode() if isinstance(name, Name) else _bytes(str(name))


def _bytes(words: str | bytes) -> bytes:
    if isinstance(words, bytes):
        return words
    return words.encode("utf-8", "surrogatepass")

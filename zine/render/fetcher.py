"""The one door through which the layout engine gets files.

The engine knows made-up hosts only (see :mod:`zine.layout.composition`).  A host stands
for a folder; what lies in that folder may be read, nothing else: no network, no other
folder, no symlink that leads out.  Every refusal is kept, because the engine swallows
some of them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from zine.errors import ContentError, LimitError, ThemeError, ZineError
from zine.layout.composition import FONTS_ORIGIN, ZINE_ORIGIN
from zine.render.drawings import is_drawing
from zine.render.files import RELATIVE, find_inside, read_regular, short
from zine.render.locate import spellings
from zine.render.pictures import clean_picture, is_picture

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from zine.layout.composition import Composition, Mount

IN_STYLE = "Names in a style are relative to its own folder: put the file into {}/."

_FONT_STARTS = (b"\0\1\0\0", b"OTTO", b"true", b"wOFF", b"wOF2", b"ttcf")


@dataclass(frozen=True, slots=True)
class Refusal:
    """A reference that was not followed.

    Attributes:
        reference: As the author wrote it, as far as that can be told.
        label: Theme it stands in, or ``""`` for the zine's own texts.
        error: What to say.
    """

    reference: str
    label: str
    error: ZineError


class Door(URLFetcher):  # type: ignore[misc] # WeasyPrint ships no types
    """Hands out the files of one composition and remembers what it refused.

    Attributes:
        refusals: In the order they came up, each reference once.
        files: Hash (sha256) of every file that was handed out, by name.
        drawings: ``(name, text)`` of the drawings among them: they refer to others.
    """

    def __init__(self, composition: Composition) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self.refusals: list[Refusal] = []
        self.files: dict[str, str] = {}
        self.drawings: list[tuple[str, str]] = []
        self._mounts: Mapping[str, Mount] = {m.origin: m for m in composition.mounts}
        self._fonts = [face.path for face in composition.typefaces]
        self._page = composition.page
        self._html = composition.html
        self._cleaned: dict[Path, tuple[bytes, str]] = {}

    def fetch(
        self, url: str, headers: Mapping[str, str] | None = None
    ) -> URLFetcherResponse:
        """Return what ``url`` stands for.

        Raises:
            ValueError: It was refused; why is in :attr:`refusals`.
        """
        del headers
        try:
            body, kind = self._data(url) if _is_data(url) else self._file(url)
        except ZineError as exc:
            self._refuse(url, exc)
            raise ValueError(str(exc)) from exc
        except MemoryError as exc:
            self._refuse(url, LimitError(f"{_called(url)} needs too much memory"))
            raise ValueError(url) from exc
        except Exception as exc:
            # The engine would go on without the file, and nobody would know.
            why = f"{_called(url)} cannot be used ({type(exc).__name__}: {exc})"
            self._refuse(url, ContentError(why))
            raise ValueError(why) from exc
        return URLFetcherResponse(url, body, {"Content-Type": kind})

    def _refuse(self, url: str, error: ZineError) -> None:
        origin, path = split_address(url)
        mount = self._mounts.get(origin)
        label = mount.label if mount else ""
        refusal = Refusal(self._as_written(path) if mount else url, label, error)
        if refusal.reference not in {r.reference for r in self.refusals}:
            self.refusals.append(refusal)

    def _data(self, url: str) -> tuple[bytes, str]:
        try:
            response = super().fetch(url)
            data = response.read()
        except (ValueError, OSError) as exc:
            raise ContentError("a data: address cannot be decoded") from exc
        return clean_picture(data, "the picture in a data: address", self._page)

    def _file(self, url: str) -> tuple[bytes, str]:
        origin, path = split_address(url)
        if origin == FONTS_ORIGIN:
            return self._font(path)
        mount = self._mounts.get(origin)
        if mount is None:
            raise ContentError(
                f"“{short(url)}” is outside the zine, and nothing is fetched from the"
                " network or from other folders",
                hint="Save the file in the zine's folder first, and use its name there:"
                f" images/{short(PurePosixPath(path).name) or 'name.png'}.",
            )
        here = IN_STYLE.format(mount.label) if mount.label else RELATIVE
        real = find_inside(mount.folder, self._as_written(path), here)
        if real not in self._cleaned:
            data = read_regular(real, path)
            name = f"{mount.label}/{path}".lstrip("/")
            self.files[name] = hashlib.sha256(data).hexdigest()
            self._cleaned[real] = self._checked(data, path, mount)
        return self._cleaned[real]

    def _as_written(self, path: str) -> str:
        """Return a path with the slash in front that an address does not keep."""
        absolute = f"/{path}"
        is_written = any(f'"{it}"' in self._html for it in spellings(absolute))
        return absolute if path and is_written else path

    def _font(self, number: str) -> tuple[bytes, str]:
        """Return one of the theme's own font files, which have been found already."""
        if not (number.isdecimal() and int(number) < len(self._fonts)):
            raise ContentError(f"there is no font “{short(number)}”")
        path = self._fonts[int(number)]
        data = read_regular(path.resolve(), path.name)
        if not data.startswith(_FONT_STARTS):
            raise ThemeError(f"“{path.name}” is not a font")
        return data, "font/otf"

    def _checked(self, data: bytes, path: str, mount: Mount) -> tuple[bytes, str]:
        """Return the file made safe for the engine, with its media type."""
        if mount.origin != ZINE_ORIGIN:
            if path.endswith(".css"):
                return data, "text/css"
            if data.startswith(_FONT_STARTS):
                return data, "font/otf"
        if not is_picture(data):
            raise ContentError(
                f"“{short(path)}” is not a picture",
                hint="Use PNG, JPEG, WebP, AVIF, GIF, TIFF, BMP or SVG.",
            )
        if is_drawing(data):
            name = f"{mount.label}/{path}".lstrip("/")
            self.drawings.append((name, data.decode(errors="replace")))
        return clean_picture(data, f"“{short(path)}”", self._page)


def split_address(url: str) -> tuple[str, str]:
    """Return the origin and the path of an address, the path unquoted."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", url
    return f"{parts.scheme}://{parts.netloc}/", unquote(parts.path).lstrip("/")


def _is_data(url: str) -> bool:
    return url[:5].lower() == "data:"


def _called(url: str) -> str:
    """Return what to call an address in a sentence."""
    if _is_data(url):
        return "the picture in a data: address"
    return f"“{short(split_address(url)[1] or url)}”"

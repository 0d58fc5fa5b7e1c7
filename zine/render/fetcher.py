"""The one door through which the layout engine gets files.

The engine knows made-up hosts only (see :mod:`zine.layout.composition`).  A host stands
for a folder; what lies in that folder may be read, nothing else: no network, no other
folder, no symlink that leads out.  Every refusal is kept, because the engine swallows
some of them.
"""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from zine.errors import ContentError, LimitError, ThemeError, ZineError
from zine.layout.composition import FONTS_ORIGIN, ZINE_ORIGIN
from zine.render.pictures import clean_picture, is_picture

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from zine.layout.composition import Composition, Mount

FILE_LIMIT = 50_000_000
"""Bytes of one file; a 600-dpi scan of a Letter sheet in grey is 34 million."""

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
    """Hands out the files of one composition and remembers what it refused."""

    def __init__(self, composition: Composition) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self.refusals: list[Refusal] = []
        self.files: dict[str, str] = {}
        self._mounts: Mapping[str, Mount] = {m.origin: m for m in composition.mounts}
        self._fonts = [face.path for face in composition.typefaces]
        self._page = composition.page
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
        return URLFetcherResponse(url, body, {"Content-Type": kind})

    def _refuse(self, url: str, error: ZineError) -> None:
        origin, path = _split(url)
        mount = self._mounts.get(origin)
        label = mount.label if mount else ""
        reference = path if mount else url
        refusal = Refusal(reference, label, error)
        if refusal.reference not in {r.reference for r in self.refusals}:
            self.refusals.append(refusal)

    def _data(self, url: str) -> tuple[bytes, str]:
        try:
            response = super().fetch(url)
            data = response.read()
        except (ValueError, OSError) as exc:
            raise ContentError("this data: address cannot be decoded") from exc
        return clean_picture(data, "a picture in a data: address", self._page)

    def _file(self, url: str) -> tuple[bytes, str]:
        origin, path = _split(url)
        if origin == FONTS_ORIGIN:
            return self._fonts[int(path)].read_bytes(), "font/otf"
        mount = self._mounts.get(origin)
        if mount is None:
            raise ContentError(
                f"“{_short(url)}” is outside the zine, and nothing is fetched from"
                " the network or from other folders",
                hint="Download the file into the zine's folder and use its name there.",
            )
        real = _inside(mount.folder, path)
        if real in self._cleaned:
            return self._cleaned[real]
        data = _read(real, path)
        self.files[f"{mount.label}/{path}".lstrip("/")] = hashlib.sha256(
            data
        ).hexdigest()
        self._cleaned[real] = self._checked(data, path, mount)
        return self._cleaned[real]

    def _checked(self, data: bytes, path: str, mount: Mount) -> tuple[bytes, str]:
        """Return the file made safe for the engine, with its media type."""
        if mount.origin != ZINE_ORIGIN:
            if path.endswith(".css"):
                return data, "text/css"
            if data.startswith(_FONT_STARTS):
                return data, "font/otf"
        if not is_picture(data):
            family = ThemeError if mount.label else ContentError
            raise family(
                f"“{path}” is not a picture",
                hint="Use PNG, JPEG, WebP, AVIF, GIF, TIFF, BMP or SVG.",
            )
        return clean_picture(data, f"“{path}”", self._page)


def _is_data(url: str) -> bool:
    return url[:5].lower() == "data:"


def _split(url: str) -> tuple[str, str]:
    """Return the origin and the path of an address, the path unquoted."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", url
    return f"{parts.scheme}://{parts.netloc}/", unquote(parts.path).lstrip("/")


def _short(url: str) -> str:
    return url if len(url) <= 80 else f"{url[:77]}…"  # noqa: PLR2004 - one line


def _inside(folder: Path, path: str) -> Path:
    """Return the real path of a file below ``folder``.

    Raises:
        ContentError: There is no such file, or it lies elsewhere.
    """
    root = folder.resolve()
    if "\0" in path:
        raise ContentError(f"“{path!r}” is not a file name")
    # Names may be composed or decomposed: macOS writes é as two characters.
    for form in ("NFC", "NFD"):
        candidate = root / unicodedata.normalize(form, path)
        try:
            real = candidate.resolve(strict=True)
        except (OSError, RuntimeError):
            continue
        if not real.is_relative_to(root):
            raise ContentError(
                f"“{path}” leads out of the folder",
                hint="Copy the file into the folder itself.",
            )
        return real
    raise ContentError(
        f"the file “{_short(path)}” does not exist", hint=_nearest(root, path)
    )


def _nearest(root: Path, path: str) -> str:
    names = [
        str(p.relative_to(root))
        for pattern in ("*", "images/*", "pictures/*")
        for p in root.glob(pattern)
        if p.is_file()
    ]
    close = get_close_matches(path, names, n=1, cutoff=0.5)
    if close:
        return f"Did you mean “{close[0]}”?"
    return "Names are relative to the zine's folder, for example images/cover.png."


def _read(real: Path, path: str) -> bytes:
    """Return the bytes of a regular file.

    Non-blocking, so that a pipe or a device cannot hold the build for ever; no symlink,
    since the path has been resolved and what is there now must still be the file.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    flags |= getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(real, flags)
    except OSError as exc:
        raise ContentError(f"“{path}” cannot be read: {exc.strerror}") from exc
    with os.fdopen(descriptor, "rb") as stream:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise ContentError(f"“{path}” is not a file")
        if status.st_size > FILE_LIMIT:
            raise LimitError(
                f"“{path}” has {status.st_size / 1e6:.0f} MB; the limit is"
                f" {FILE_LIMIT / 1e6:.0f} MB",
                hint="Make the picture smaller.",
            )
        return stream.read(FILE_LIMIT + 1)

"""A changed PDF as bytes: small, and the same each time."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import ObjectStreamMode
from pikepdf import StreamDecodeLevel as Level

if TYPE_CHECKING:
    from pikepdf import Pdf


def packed(pdf: Pdf) -> bytes:
    """Return a finished file of sheets that was changed; its pictures stay packed."""
    file = BytesIO()
    pdf.save(
        file,
        static_id=True,
        fix_metadata_version=False,
        object_stream_mode=ObjectStreamMode.generate,
        stream_decode_level=Level.none,
    )
    return file.getvalue()

"""PDFium does one thing at a time: whoever asks it something waits for the others."""

from __future__ import annotations

import logging
from threading import Lock

ONE_AT_A_TIME = Lock()
"""Held from opening a document until it is closed; two threads in it at once crash."""

# It tells whoever built it that it knows no XFA; people are told in words of ours.
logging.getLogger("pypdfium2").setLevel(logging.ERROR)

"""PDFium does one thing at a time: whoever asks it something waits for the others."""

from __future__ import annotations

from threading import Lock

ONE_AT_A_TIME = Lock()
"""Held from opening a document until it is closed; two threads in it at once crash."""

"""The press: a limited child process that lays out one zine after another.

It is started before there is anything to do, so that the layout engine is warm by the
time the first text has been read.
"""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from typing import TYPE_CHECKING, Any, TypeVar

from zine.errors import LimitError, Notice, Place, SetupError, ZineError
from zine.render.ending import Ending, Stretch
from zine.render.frames import read_frame, write_frame
from zine.render.limits import Limits
from zine.render.pages import CardPage, Pages
from zine.render.post_mortem import post_mortem
from zine.units import Pt, Size

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from zine.content.model import Zine
    from zine.layout.card_facts import Card

Answer = TypeVar("Answer")

_KEPT_VARIABLES = (
    *("PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "PYTHONPATH"),
    *("XDG_CACHE_HOME", "LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"),
    *("FONTCONFIG_FILE", "FONTCONFIG_PATH", "WEASYPRINT_DLL_DIRECTORIES"),
    "ZINE_PLAIN_START",
)
"""What the child sees of the environment: enough to find libraries, fonts and a place
for temporary files, nothing that could change a page."""


class Press:
    """Lays out zines in a child process; use it as a context manager."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._process: subprocess.Popen[bytes] | None = None
        self._frames: queue.Queue[bytes | None] = queue.Queue()
        self._deadline = 0.0
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - lives with the press

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        self._log.close()

    def start(self) -> None:
        """Start the child if it is not running."""
        if self._process is not None:
            return
        variables = {k: v for k, v in os.environ.items() if k in _KEPT_VARIABLES}
        self._process = subprocess.Popen(
            # -P: a file in the current folder must not pass for a library.
            [sys.executable, "-P", "-m", "zine.render.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env=variables | {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONUTF8": "1"},
            # Its own session: Ctrl-C reaches the parent alone, which then stops it.
            start_new_session=True,
        )
        self._frames = queue.Queue()
        reader = threading.Thread(
            target=_pump, args=(self._process, self._frames), daemon=True
        )
        reader.start()

    def stop(self) -> None:
        """End the child and whatever it has started, now."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.poll() is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                if hasattr(os, "killpg"):
                    os.killpg(process.pid, signal.SIGKILL)
                else:
                    process.kill()
            process.wait()
        for stream in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()

    def send(self, zine: Zine, search: Sequence[Path]) -> None:
        """Hand a zine to the child; the pages are fetched with :meth:`receive`.

        Args:
            zine: Read and checked.
            search: Folders that hold theme folders, nearest first.
        """
        self._hand_over(zine, search)

    def receive(self, on_page: Callable[[int], None] = lambda _: None) -> Pages:
        """Wait for the pages of the zine that was sent last.

        Args:
            on_page: Called with the number of each page as it is laid out.

        Raises:
            ZineError: Whatever is wrong with the zine or its theme.
            LimitError: The zine takes too long or too much.
            SetupError: The layout engine cannot start on this computer.
        """
        return self._answer(self._pages, on_page)

    def set_card(self, card: Card) -> Callable[[], CardPage]:
        """Hand a print card to the child; what is returned waits for its page.

        Args:
            card: What it says.

        Raises:
            ZineError: As in :meth:`receive`.
        """
        self._hand_over(card, ())
        return lambda: self._answer(lambda it: CardPage(self._frame(), str(it["text"])))

    def _hand_over(self, work: Zine | Card, search: Sequence[Path]) -> None:
        self.start()
        process = self._process
        if process is None or process.stdin is None:
            raise SetupError("the layout engine did not start")
        self._deadline = time.monotonic() + self._limits.seconds
        # A child that has died already is noticed by whoever waits for its answer.
        with contextlib.suppress(BrokenPipeError):
            write_frame(process.stdin, pickle.dumps((work, search, self._limits)))

    def _answer(
        self,
        read: Callable[[dict[str, Any]], Answer],
        on_page: Callable[[int], None] = lambda _: None,
    ) -> Answer:
        """Wait for an answer; a child that gives none is stopped."""
        answered = False
        try:
            while "page" in (message := self._next()):
                on_page(message["page"])
            if "error" in message:
                error = ZineError.from_json(message["error"])
                answered = not isinstance(error, LimitError)
                raise error
            answer = read(message)
            answered = True
        except (KeyError, TypeError, ValueError, RecursionError) as exc:
            raise SetupError(
                f"the layout engine answered something else than pages ({exc!r})",
                hint="Run `zine doctor`; it says what is missing.",
            ) from exc
        finally:
            if not answered:
                # What it was doing cannot be trusted; the next zine gets a new child.
                self.stop()
        return answer

    def _next(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(self._frame())
        return message

    def _frame(self) -> bytes:
        left = max(0.0, self._deadline - time.monotonic())
        try:
            frame = self._frames.get(timeout=left)
        except queue.Empty:
            raise LimitError(
                f"the layout is not finished after {_seconds(self._limits.seconds)}",
                hint="Make the zine shorter or simpler, or allow more with --timeout.",
            ) from None
        if frame is None:
            raise self._death()
        return frame

    def _pages(self, message: dict[str, Any]) -> Pages:
        return Pages(
            pdf=self._frame(),
            count=message["count"],
            size=Size(Pt(message["width"]), Pt(message["height"])),
            notices=tuple(
                Notice(n["message"], n["place"] and Place(**n["place"]), n["hint"])
                for n in message["notices"]
            ),
            files=tuple((name, digest) for name, digest in message["files"]),
            back_cover=message["back_cover"],
            ending=_ending(message["ending"]),
            fitted=message["fitted"],
            has_halftones=message["has_halftones"],
        )

    def _death(self) -> ZineError:
        process = self._process
        code = process.wait() if process is not None else 0
        self._log.seek(0)
        return post_mortem(code, self._log.read().decode(errors="replace"))


def _seconds(number: float) -> str:
    return f"{number:.0f} second{'s' * (f'{number:.0f}' != '1')}"


def _ending(message: Any) -> Ending | None:  # noqa: ANN401 - plain data
    if message is None:
        return None
    page, stretches, *others = message
    return Ending(page, tuple(Stretch(*it) for it in stretches), *others)


def _pump(process: subprocess.Popen[bytes], frames: queue.Queue[bytes | None]) -> None:
    """Move messages from the pipe into a queue, which can be waited on with a clock."""
    if process.stdout is None:
        return
    frame: bytes | None = b""
    while frame is not None:
        with contextlib.suppress(OSError, ValueError):
            frame = read_frame(process.stdout)
            frames.put(frame)
            continue
        frame = None
        frames.put(frame)

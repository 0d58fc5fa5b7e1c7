"""The child process: reads a zine, lays it out, sends back the pages.

Run as ``python -m zine.render.worker``.  Requests come in on standard input, answers go
out on what was standard output; anything a library prints goes to standard error.
"""

from __future__ import annotations

import json
import os
import pickle
import sys
import threading
import time
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from zine.errors import LimitError, ZineError
from zine.layout.card_facts import Card
from zine.render.frames import read_frame, write_frame
from zine.render.limits import RECURSION, STACK, limit_memory, limit_processor
from zine.render.quickstart import import_engine

if TYPE_CHECKING:
    from typing import BinaryIO

    from zine.render.pages import Pages


LONGEST = 160
"""Characters of a library's own words that a sentence can carry."""


def main() -> None:
    """Serve requests until the parent goes away."""
    # Libraries that print must not end up in the middle of a message.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    parent = os.getppid()
    threading.Thread(target=_leave_with, args=(parent,), daemon=True).start()
    sys.setrecursionlimit(RECURSION)
    threading.stack_size(STACK)
    import_engine()
    while (request := read_frame(sys.stdin.buffer)) is not None:
        job = threading.Thread(target=_serve, args=(request, out), daemon=True)
        job.start()
        job.join()


def _leave_with(parent: int) -> None:
    """End this process as soon as its parent is gone, even in the middle of a page."""
    while os.getppid() == parent:
        time.sleep(1.0)
    os._exit(1)


def _serve(request: bytes, out: BinaryIO) -> None:
    try:
        work, search, limits = pickle.loads(request)  # noqa: S301 - from our parent
        limit_memory(limits.memory)
        limit_processor(limits.seconds)
        if isinstance(work, Card):
            message, pdf = _print_card(work)
        else:
            pages = _print(work, search, limits.pages, out)
            message, pdf = _description(pages), pages.pdf
    except ZineError as exc:
        _send(out, {"error": exc.to_json()})
    except MemoryError:
        _send(out, {"error": _too_much("it needs too much memory").to_json()})
    except RecursionError:
        _send(out, {"error": _too_much("it is nested too deeply").to_json()})
    except BaseException as exc:  # noqa: BLE001 - the last line of defence
        # The engine has many ways to trip over a document; none may reach the user
        # as a traceback.
        _send(out, {"error": _nonsense(exc).to_json()})
    else:
        _send(out, message)
        write_frame(out, pdf)


def _print(zine: Any, search: Any, most_pages: int, out: BinaryIO) -> Pages:  # noqa: ANN401
    from zine.layout.compose import compose
    from zine.render.engine import typeset

    def on_page(number: int) -> None:
        if number > most_pages:
            raise LimitError(
                f"the zine has more than {most_pages:,} pages",
                hint="Split it into volumes.",
            )
        _send(out, {"page": number})

    return typeset(compose(zine, search), on_page=on_page)


def _print_card(card: Card) -> tuple[dict[str, Any], bytes]:
    from zine.render.card import print_card

    page = print_card(card)
    return {"text": page.text}, page.pdf


def _too_much(what: str) -> LimitError:
    return LimitError(
        f"this zine cannot be laid out: {what}",
        hint="Make the pictures smaller and the nesting flatter, or split the zine.",
    )


def _nonsense(problem: BaseException) -> ZineError:
    words = " ".join(f"{type(problem).__name__}: {problem}".split())
    return ZineError(
        f"the layout engine cannot make sense of this zine ({words[:LONGEST]})",
        hint="Take out raw HTML and unusual constructions until it builds.",
    )


def _description(pages: Pages) -> dict[str, Any]:
    return {
        "count": pages.count,
        "width": pages.size.width,
        "height": pages.size.height,
        "notices": [asdict(notice) for notice in pages.notices],
        "files": pages.files,
        "back_cover": pages.back_cover,
        "ending": pages.ending,
        "fitted": pages.fitted,
        "has_halftones": pages.has_halftones,
    }


def _send(out: BinaryIO, message: dict[str, Any]) -> None:
    write_frame(out, json.dumps(message).encode())


if __name__ == "__main__":
    main()

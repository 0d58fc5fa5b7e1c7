"""From folders to files: read, lay out, plan, impose, write.

Each zine goes through three rooms.  Its texts are read here, in the main thread; it is
laid out by a press, a child process; its files are made and written by a worker thread
that waits for that press.  So while one zine is being laid out the next is being read.
"""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from queue import SimpleQueue
from typing import TYPE_CHECKING, Protocol

from zine.content.find import find_zines
from zine.content.names import zine_name
from zine.errors import UsageError, ZineError
from zine.layout.search import theme_search_path
from zine.outputs.record import RECORD_FILE
from zine.outputs.task import Task, find_task
from zine.render.limits import Limits
from zine.render.press import Press

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from zine.content.model import Zine
    from zine.impose.printer import Printer
    from zine.outputs.record import Record


ZINES_PER_PRESS = 4
"""A press takes as long to start as two pamphlets take to lay out."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line may decide over the head of ``zine.toml``.

    Attributes:
        out: Folder under which each zine gets a folder of its own.
        here: Where the command runs; ``templates`` in it may hold themes.
        sheets: Names of papers; empty leaves them to the zine.
        flip: ``short`` or ``long``; ``None`` leaves it to the zine.
        only: Kinds of output to make; empty for all.
        pages: That each text is to fill: ``auto`` or a number; ``None`` leaves it to
            the zine.
        printer: Whose faults the sheets make up for, if any.
        jobs: Presses that work side by side; ``None`` for as many as pay.
        limits: For the layout of each zine.
    """

    out: Path
    here: Path
    sheets: tuple[str, ...] = ()
    flip: str | None = None
    only: frozenset[str] = frozenset()
    pages: str | None = None
    printer: Printer | None = None
    jobs: int | None = None
    limits: Limits = field(default_factory=Limits)

    @property
    def choices(self) -> tuple[object, ...]:
        """What changes the outputs, for the fingerprint."""
        return (self.sheets, self.flip, sorted(self.only), self.pages, self.printer)


@dataclass(frozen=True, slots=True)
class Result:
    """How the build of one zine ended.

    Attributes:
        name: Of the zine.
        folder: Where its files are.
        record: What ``zine.json`` says, or ``None`` if it failed.
        built: Whether there was anything to do.
        error: Why it failed, or ``None``.
    """

    name: str
    folder: Path
    record: Record | None
    built: bool
    error: ZineError | None = None


class Reporter(Protocol):
    """Whoever shows how the build goes; called from several threads."""

    def begin(self, name: str) -> None:
        """A zine is about to be built."""

    def page(self, name: str, number: int) -> None:
        """A page has been laid out."""

    def end(self, result: Result) -> None:
        """A zine is done, or has failed."""


def build(
    paths: Sequence[Path], options: Options, reporter: Reporter
) -> tuple[Result, ...]:
    """Build every zine found at ``paths`` and return how each ended, in order.

    A zine that fails does not keep the others from being built.

    Raises:
        UsageError: There is nothing at a path, or two zines would have the same name.
    """
    sources = _distinct([source for path in paths for source in find_zines(path)])
    with ExitStack() as room:
        presses = []
        if any(_is_new(source, options) for source in sources):
            # There will be something to lay out: the engine warms up while we look.
            presses.append(room.enter_context(Press(options.limits)))
        known = [_look_at(source, options) for source in sources]
        for it in known:
            if isinstance(it, Result):
                reporter.end(it)
        tasks = [it for it in known if isinstance(it, Task)]
        built = iter(_build_all(tasks, presses, options, reporter) if tasks else ())
        return tuple(it if isinstance(it, Result) else next(built) for it in known)


def _is_new(source: Path, options: Options) -> bool:
    return not (options.out / zine_name(source) / RECORD_FILE).exists()


def _distinct(sources: Sequence[Path]) -> list[Path]:
    """Return each source once; two different ones must not share a name."""
    found: dict[str, Path] = {}
    for source in sources:
        name = zine_name(source)
        other = found.setdefault(name, source)
        if other.resolve() != source.resolve():
            raise UsageError(
                f"{other} and {source} would both be called “{name}”",
                hint="Rename one of them, or build them one at a time with --out.",
            )
    return list(found.values())


def _look_at(source: Path, options: Options) -> Task | Result:
    """Return what is to be done about a zine, or how it ended if that is nothing."""
    folder = options.out / zine_name(source)
    try:
        task = find_task(source, folder, here=options.here, choices=options.choices)
    except ZineError as exc:
        return Result(folder.name, folder, None, built=False, error=exc)
    if task.is_done:
        return Result(folder.name, folder, task.record, built=False)
    return task


def _build_all(
    tasks: Sequence[Task],
    started: Sequence[Press],
    options: Options,
    reporter: Reporter,
) -> list[Result]:
    # The presses start before there is anything to do: they warm up while we read.
    with ExitStack() as room:
        count = _press_count(options.jobs, len(tasks))
        others = (Press(options.limits) for _ in range(count - len(started)))
        presses = [*started, *(room.enter_context(it) for it in others)]
        idle: SimpleQueue[Press] = SimpleQueue()
        for press in presses:
            idle.put(press)
        pool = ThreadPoolExecutor(count)
        ends: list[Future[Result]] = []
        try:
            ends += (_start(task, options, reporter, pool, idle) for task in tasks)
            return [end.result() for end in ends]
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            _stop_all(presses, ends)


def _press_count(wished: int | None, tasks: int) -> int:
    """Return how many presses to use: never more than there is work for."""
    if wished is None:
        wished = min(os.cpu_count() or 1, -(-tasks // ZINES_PER_PRESS))
    return min(wished, tasks)


def _stop_all(presses: Sequence[Press], ends: Sequence[Future[Result]]) -> None:
    """End the child processes, and with them the threads that wait for them.

    More than once: a thread that was about to hand over a zine starts a press again.
    """
    running = {end for end in ends if not end.cancelled()}
    while True:
        for press in presses:
            press.stop()
        running = wait(running, timeout=0.05).not_done
        if not running:
            return


def _start(
    task: Task,
    options: Options,
    reporter: Reporter,
    pool: ThreadPoolExecutor,
    idle: SimpleQueue[Press],
) -> Future[Result]:
    """Read a zine and hand it on; what goes wrong becomes its result."""
    from zine.content.read import read_zine

    reporter.begin(task.name)
    try:
        zine = read_zine(task.source)
    except ZineError as exc:
        end: Future[Result] = Future()
        end.set_result(_failed(task, exc, reporter))
        return end
    return pool.submit(_finish, task, zine, options, reporter, idle)


def _finish(
    task: Task,
    zine: Zine,
    options: Options,
    reporter: Reporter,
    idle: SimpleQueue[Press],
) -> Result:
    # What need not be known to find that nothing has changed is loaded here.
    from zine.outputs.layouts import choose_layouts, told_of
    from zine.outputs.ticket import Wishes, write_ticket

    press = idle.get()
    try:
        ticket = write_ticket(
            zine,
            Wishes(
                options.sheets,
                options.flip,
                options.only,
                options.pages,
                options.printer,
                (options.here / "presses",),
            ),
        )
        laid_out = []
        for layout in choose_layouts(ticket, zine.settings.format):
            search = theme_search_path(zine.root, options.here)
            press.send(replace(zine, page=layout.page, wish=ticket.wish), search)
            # While the press works, load what comes next.
            from zine.outputs.finish import files_of, finish

            with told_of(layout, ticket):
                pages = press.receive(lambda number: reporter.page(task.name, number))
            laid_out.append((layout, pages))
        record = finish(
            zine,
            ticket,
            laid_out,
            folder=task.folder,
            origin=task.origin((*files_of(laid_out), *ticket.press_file)),
            setter=press.set_card,
        )
    except ZineError as exc:
        return _failed(task, exc, reporter)
    finally:
        idle.put(press)
    result = Result(task.name, task.folder, record, built=True)
    reporter.end(result)
    return result


def _failed(task: Task, error: ZineError, reporter: Reporter) -> Result:
    result = Result(task.name, task.folder, None, built=False, error=error)
    reporter.end(result)
    return result

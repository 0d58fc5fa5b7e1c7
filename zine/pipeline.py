"""From folders to files: read, lay out, plan, impose, write.

Each zine goes through three rooms.  Its texts are read here, in the main thread; it is
laid out by a press, a child process; its files are made and written by a worker thread
that waits for that press.  So while one zine is being laid out the next is being read.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TYPE_CHECKING, Protocol

from zine.content.find import find_zines
from zine.content.names import zine_name
from zine.errors import UsageError, ZineError
from zine.layout.search import theme_search_path
from zine.outputs.freshness import (
    fingerprint,
    hash_sources,
    last_record,
    pictures_beside,
)
from zine.render.limits import Limits
from zine.render.press import Press

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from zine.content.model import Zine
    from zine.outputs.record import Record


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line may decide over the head of ``zine.toml``.

    Attributes:
        out: Folder under which each zine gets a folder of its own.
        here: Where the command runs; ``templates`` in it may hold themes.
        paper: ``letter``, ``a4`` or ``both``; ``None`` leaves it to the zine.
        flip: ``short`` or ``long``; ``None`` leaves it to the zine.
        only: Kinds of output to make; empty for all.
        jobs: Presses that work side by side.
        limits: For the layout of each zine.
    """

    out: Path
    here: Path
    paper: str | None = None
    flip: str | None = None
    only: frozenset[str] = frozenset()
    jobs: int = 1
    limits: Limits = field(default_factory=Limits)

    @property
    def choices(self) -> tuple[object, ...]:
        """What changes the outputs, for the fingerprint."""
        return (self.paper, self.flip, sorted(self.only))


@dataclass(frozen=True, slots=True)
class Task:
    """One zine to build: where it lies, where its files go, what it is made of."""

    source: Path
    folder: Path
    inputs: dict[str, str]
    fingerprint: str


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
    sources = [source for path in paths for source in find_zines(path)]
    tasks = [_task(source, options) for source in _distinct(sources)]
    fresh = [_unchanged(task) for task in tasks]
    for result in fresh:
        if result is not None:
            reporter.end(result)
    stale = [task for task, result in zip(tasks, fresh, strict=True) if result is None]
    built = iter(_build_all(stale, options, reporter) if stale else ())
    return tuple(result or next(built) for result in fresh)


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


def _task(source: Path, options: Options) -> Task:
    folder = options.out / zine_name(source)
    root = source if source.is_dir() else source.parent
    inputs = hash_sources(source, options.out)
    if source.is_file():
        inputs |= pictures_beside(source, last_record(folder))
    return Task(source, folder, inputs, _mark(inputs, root, options))


def _mark(inputs: dict[str, str], root: Path, options: Options) -> str:
    return fingerprint(
        inputs,
        options=options.choices,
        themes=theme_search_path(root, options.here),
    )


def _unchanged(task: Task) -> Result | None:
    record = last_record(task.folder)
    if record is None or record.get("fingerprint") != task.fingerprint:
        return None
    return Result(task.folder.name, task.folder, record, built=False)


def _build_all(
    tasks: Sequence[Task], options: Options, reporter: Reporter
) -> list[Result]:
    presses = [Press(options.limits) for _ in range(min(options.jobs, len(tasks)))]
    idle: SimpleQueue[Press] = SimpleQueue()
    for press in presses:
        # Started before there is anything to do: it warms up while we read.
        press.start()
        idle.put(press)
    pool = ThreadPoolExecutor(len(presses))
    try:
        ends = [_start(task, options, reporter, pool, idle) for task in tasks]
        return [end.result() for end in ends]
    finally:
        # On Ctrl-C this ends the children first, which lets the threads finish.
        for press in presses:
            press.stop()
        pool.shutdown(cancel_futures=True)


def _start(
    task: Task,
    options: Options,
    reporter: Reporter,
    pool: ThreadPoolExecutor,
    idle: SimpleQueue[Press],
) -> Future[Result]:
    """Read a zine and hand it on; what goes wrong becomes its result."""
    from zine.content.read import read_zine

    reporter.begin(task.folder.name)
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
    press = idle.get()
    try:
        press.send(zine, theme_search_path(zine.root, options.here))
        # While the press works, load what comes next.
        from zine.outputs.finish import Origin, Wishes, finish

        pages = press.receive(lambda number: reporter.page(task.folder.name, number))
        record = finish(
            zine,
            pages,
            folder=task.folder,
            wishes=Wishes(options.paper, options.flip, options.only),
            origin=Origin(task.inputs, task.fingerprint),
        )
    except ZineError as exc:
        return _failed(task, exc, reporter)
    finally:
        idle.put(press)
    result = Result(task.folder.name, task.folder, record, built=True)
    reporter.end(result)
    return result


def _failed(task: Task, error: ZineError, reporter: Reporter) -> Result:
    result = Result(task.folder.name, task.folder, None, built=False, error=error)
    reporter.end(result)
    return result

"""What is built, in which order, and what happens to the others when one fails."""

from __future__ import annotations

import os
import threading

import pytest

from tests.samples import blank_card, contents, digest, pages, picture, write_zine
from zine import pipeline
from zine.content.read import read_zine
from zine.errors import ContentError, LimitError, PaperError, UsageError
from zine.pipeline import Options, build
from zine.units import in_mm


class Press:
    """Hands out numbered pages at once; does not lay anything out."""

    made: tuple[Press, ...] = ()
    wait_for_stop = False
    files: tuple[tuple[str, str], ...] = ()
    sent = ()
    count = 4

    def __init__(self, limits):
        self.limits = limits
        self.running = False
        self.stopped = threading.Event()
        Press.made += (self,)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        self.running = True

    def stop(self):
        self.running = False
        self.stopped.set()

    def send(self, zine, search):
        self.start()
        self.zine, self.search = zine, search
        self.sent = (*self.sent, zine.page)

    def receive(self, on_page):
        on_page(1)
        if self.wait_for_stop:
            assert self.stopped.wait(10)
            raise LimitError("The press was stopped.")
        if "trip over this" in self.zine.parts[0].html:
            raise RuntimeError("a mistake of ours")
        return pages(self.count, self.zine.page, files=self.files)

    def set_card(self, card):
        return blank_card(card)


class Diary:
    """Writes down what it is told."""

    def __init__(self):
        self.lines = []

    def begin(self, name):
        self.lines.append(f"begin {name}")

    def page(self, name, number):
        self.lines.append(f"{name} page {number}")

    def end(self, result):
        self.lines.append(f"end {result.name}")


@pytest.fixture(autouse=True)
def press(monkeypatch):
    monkeypatch.setattr(pipeline, "Press", Press)
    monkeypatch.setattr(Press, "made", ())
    return monkeypatch


@pytest.fixture
def make(tmp_path):
    """Build paths below the temporary folder, where the command also runs."""

    def make(*names, diary=None, **options):
        chosen = {"out": tmp_path / "build", "here": tmp_path} | options
        paths = [tmp_path / name for name in names or ["sample"]]
        return build(paths, Options(**chosen), diary or Diary())

    return make


@pytest.fixture
def sample(tmp_path):
    return write_zine(tmp_path / "sample")


def names(results):
    return [result.name for result in results]


@pytest.mark.usefixtures("sample")
def test_a_zine_is_read_laid_out_and_written(make, tmp_path):
    (result,) = make()

    assert result.built
    assert result.record["pages"] == 4
    assert result.folder == tmp_path / "build" / "sample"
    assert (result.folder / "sample-read.pdf").is_file()


@pytest.mark.usefixtures("sample")
def test_whoever_watches_is_told_of_each_step(make):
    diary = Diary()

    make(diary=diary)

    assert diary.lines == ["begin sample", "sample page 1", "end sample"]


@pytest.mark.usefixtures("sample")
def test_the_press_stops_when_the_work_is_done(make):
    make()

    assert [press.running for press in Press.made] == [False]


@pytest.mark.parametrize(
    ("jobs", "presses"), [(1, 1), (2, 2), (8, 3)], ids=["one", "two", "many"]
)
def test_no_more_presses_are_started_than_there_is_work_for(
    jobs, presses, make, tmp_path
):
    for name in "abc":
        write_zine(tmp_path / name)

    results = make("a", "b", "c", jobs=jobs)

    assert names(results) == ["a", "b", "c"]
    assert len(Press.made) == presses


@pytest.mark.parametrize(
    ("zines", "processors", "presses"),
    [(1, 8, 1), (4, 8, 1), (5, 8, 2), (9, 8, 3), (40, 2, 2), (5, None, 1)],
)
def test_a_second_press_is_started_when_it_pays(
    zines, processors, presses, monkeypatch
):
    monkeypatch.setattr("os.cpu_count", lambda: processors)

    assert pipeline._press_count(None, zines) == presses


def test_one_bad_zine_fails_alone(make, tmp_path):
    for name in "abc":
        write_zine(tmp_path / name)
    write_zine(tmp_path / "b", colour="red")

    good, bad, other = make("a", "b", "c")

    assert isinstance(bad.error, ContentError)
    assert "colour" in str(bad.error)
    assert bad.record is None
    assert good.built
    assert other.built
    assert {path.name for path in (tmp_path / "build").iterdir()} == {"a", "c"}


def test_a_zine_whose_file_cannot_be_read_fails_alone(make, tmp_path, monkeypatch):
    for name in "ab":
        write_zine(tmp_path / name)
    find_task = pipeline.find_task

    def closed(source, *where, **options):
        if source.name == "a":
            raise ContentError("a/01-text.md cannot be read")
        return find_task(source, *where, **options)

    monkeypatch.setattr(pipeline, "find_task", closed)

    bad, good = make("a", "b")

    assert bad.error
    assert good.built


def test_a_mistake_of_ours_ends_the_build_and_the_presses(make, tmp_path):
    write_zine(tmp_path / "sample", text="# Hello\n\ntrip over this\n")
    write_zine(tmp_path / "other")

    with pytest.raises(RuntimeError):
        make("sample", "other")

    assert not any(press.running for press in Press.made)


def test_two_zines_of_one_name_are_refused(make, tmp_path):
    write_zine(tmp_path / "here" / "Sample")
    write_zine(tmp_path / "there" / "sample")

    with pytest.raises(UsageError, match="would both be called “sample”") as caught:
        make("here", "there")

    assert "--out" in caught.value.hint
    assert not (tmp_path / "build").exists()


@pytest.mark.usefixtures("sample")
def test_a_zine_that_is_named_twice_is_built_once(make):
    assert names(make("sample", "sample/../sample", "sample/zine.toml")) == ["sample"]


def fingerprints(folder):
    """Return what changes when a file is written anew; reading one changes nothing."""
    return {
        path: (status.st_ino, status.st_mtime_ns, status.st_ctime_ns)
        for path, status in ((path, path.stat()) for path in folder.rglob("*"))
    }


@pytest.mark.usefixtures("sample")
def test_nothing_happens_if_nothing_has_changed(make, tmp_path):
    (first,) = make()
    before = fingerprints(tmp_path / "build")

    (second,) = make()

    assert not second.built
    assert second.record == first.record
    assert fingerprints(tmp_path / "build") == before
    assert len(Press.made) == 1, "a press was started for nothing"


def touch(root):
    for path in [*root.rglob("*")]:
        os.utime(path, (0, 0))


NO_CHANGES = {
    "other times": touch,
    "a hidden file": lambda root: (root / ".DS_Store").write_bytes(b"x"),
    "a note beside the zine": lambda root: (root.parent / "todo.txt").write_text("x"),
}

CHANGES = {
    "a text": lambda root: (root / "01-text.md").write_text("# Other\n\nText.\n"),
    "one letter": lambda root: append(root / "01-text.md", "."),
    "a new text": lambda root: (root / "02-more.md").write_text("More.\n"),
    "the settings": lambda root: append(root / "zine.toml", "# note\n"),
    "a picture": lambda root: (root / "cat.png").write_bytes(picture(shade=9)),
    "a theme beside": lambda root: write_theme(root.parent / "templates"),
    "a theme inside": lambda root: write_theme(root / "templates"),
    "an output edited": lambda root: append(output(root), " "),
    "an output deleted": lambda root: output(root).unlink(),
    "the record edited": lambda root: append(record(root), " x"),
    "the record deleted": lambda root: record(root).unlink(),
}


def append(path, text):
    path.write_bytes(path.read_bytes() + text.encode())


def write_theme(folder):
    (folder / "mine").mkdir(parents=True)
    (folder / "mine" / "theme.toml").write_text('title = "Mine"\n')


def output(root):
    return root.parent / "build" / "sample" / "sample-read.pdf"


def record(root):
    return output(root).with_name("zine.json")


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_noticed(change, make, sample):
    (sample / "cat.png").write_bytes(picture())
    make()

    CHANGES[change](sample)

    assert [result.built for result in (*make(), *make())] == [True, False]


@pytest.mark.parametrize("change", NO_CHANGES)
def test_what_changes_no_page_is_not_noticed(change, make, sample):
    make()

    NO_CHANGES[change](sample)

    assert not make()[0].built


@pytest.mark.parametrize(
    "options", [{"sheets": ("a4",)}, {"flip": "long"}, {"only": frozenset({"read"})}]
)
@pytest.mark.usefixtures("sample")
def test_another_wish_is_noticed(options, make):
    make()

    assert make(**options)[0].built
    assert not make(**options)[0].built
    assert make()[0].built


@pytest.mark.parametrize("jobs", [2, 3])
@pytest.mark.usefixtures("sample")
def test_wishes_that_change_no_page_are_not_noticed(jobs, make):
    make()

    assert not make(jobs=jobs)[0].built


@pytest.mark.parametrize("out", ["build", ".", "deep/er"])
def test_outputs_inside_the_zine_are_no_sources(out, make, sample):
    make(out=sample / out)

    assert not make(out=sample / out)[0].built


def test_a_lone_file_knows_its_pictures(make, tmp_path, monkeypatch):
    (tmp_path / "essay.md").write_text("# Essay\n\n![A cat](cat.png)\n")
    (tmp_path / "cat.png").write_bytes(picture())
    used = (("cat.png", digest(picture())), ("pamphlet/star.svg", "0"))
    monkeypatch.setattr(Press, "files", used)

    assert make("essay.md")[0].built
    assert not make("essay.md")[0].built, "its own picture was taken for a change"

    (tmp_path / "dog.png").write_bytes(picture())
    assert not make("essay.md")[0].built, "it does not use this one"

    (tmp_path / "cat.png").write_bytes(picture(shade=9))
    assert make("essay.md")[0].built


def test_a_lone_file_knows_the_schemes_beside_it(make, tmp_path):
    (tmp_path / "essay.md").write_text("# Essay\n\nText.\n")
    make("essay.md")

    (tmp_path / "schemes").mkdir()
    (tmp_path / "schemes" / "mine.toml").write_text("")

    assert make("essay.md")[0].built


def test_themes_are_looked_for_in_the_zine_then_here(make, sample, tmp_path):
    make()

    (press,) = Press.made
    assert press.search[:2] == (sample / "templates", tmp_path / "templates")


def sizes(press):
    return [
        (round(in_mm(it.width), 2), round(in_mm(it.height), 2)) for it in press.sent
    ]


def test_a_zine_is_laid_out_once_for_each_size_of_page(make, tmp_path, monkeypatch):
    monkeypatch.setattr(Press, "count", 8)
    write_zine(tmp_path / "mini", scheme="mini8")
    write_zine(tmp_path / "usual")

    mini, usual = make("mini", "usual", jobs=1)

    (press,) = Press.made
    assert sizes(press) == [(69.85, 107.95), (74.25, 105), (139.7, 210)]
    assert mini.record["papers"] == usual.record["papers"] == ["letter", "a4"]
    assert {path.name for path in mini.folder.iterdir()} == {
        *("mini-print-letter.pdf", "mini-print-a4.pdf", "mini-read.pdf", "zine.json"),
        *("mini-card.pdf", "mini-card.txt"),
    }


def test_what_one_layout_finds_wrong_ends_the_zine_not_the_press(
    make, tmp_path, monkeypatch
):
    monkeypatch.setattr(Press, "count", 9)
    write_zine(tmp_path / "mini", scheme="mini8")
    write_zine(tmp_path / "usual")

    mini, usual = make("mini", "usual", jobs=1)

    assert isinstance(mini.error, PaperError)
    assert usual.built


def test_a_scheme_that_does_not_exist_is_said_before_anything_is_laid_out(
    make, tmp_path
):
    write_zine(tmp_path / "sample", scheme="origami")

    (result,) = make()

    assert isinstance(result.error, PaperError)
    assert all(press.sent == () for press in Press.made)


def test_ctrl_c_while_a_zine_is_read_stops_the_presses(make, tmp_path, monkeypatch):
    for name in "abc":
        write_zine(tmp_path / name)
    monkeypatch.setattr(Press, "wait_for_stop", True)
    diary = Diary()

    def stop_at_c(path):
        if path.name == "c":
            raise KeyboardInterrupt
        return read_zine(path)

    monkeypatch.setattr("zine.content.read.read_zine", stop_at_c)

    with pytest.raises(KeyboardInterrupt):
        make("a", "b", "c", diary=diary)

    assert not any(press.running for press in Press.made)
    assert "b page 1" not in diary.lines, "work went on after Ctrl-C"
    assert contents(tmp_path / "build") == {}


def test_a_press_that_is_started_while_all_stop_is_stopped_as_well(
    make, tmp_path, monkeypatch
):
    for name in "ab":
        write_zine(tmp_path / name)
    monkeypatch.setattr(Press, "wait_for_stop", True)
    send = Press.send

    def send_late(press, zine, search):
        # Ctrl-C comes between taking an idle press and giving it a zine.
        assert press.stopped.wait(10)
        press.stopped.clear()
        send(press, zine, search)

    monkeypatch.setattr(Press, "send", send_late)
    monkeypatch.setattr("zine.content.read.read_zine", read_one_then_stop())

    with pytest.raises(KeyboardInterrupt):
        make("a", "b")

    assert not any(press.running for press in Press.made)


def read_one_then_stop():
    calls = []

    def read(path):
        calls.append(path)
        if len(calls) > 1:
            raise KeyboardInterrupt
        return read_zine(path)

    return read

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from io import BytesIO

import pytest

from tests.layout.cards import card_for
from tests.layout.samples import search_path, zine_of
from zine.errors import LimitError, Place, ThemeError, ZineError
from zine.render import worker
from zine.render.frames import read_frame, write_frame
from zine.render.limits import Limits


def answers(stream):
    found = []
    while (frame := read_frame(stream)) is not None:
        found.append(frame)
    return found


@pytest.fixture
def serve(monkeypatch):
    """Serve one request in this process, whose limits stay as they are."""
    monkeypatch.setattr(worker, "limit_memory", lambda _: None)
    monkeypatch.setattr(worker, "limit_processor", lambda _: None)

    def run(request):
        out = BytesIO()
        worker._serve(request, out)
        return answers(BytesIO(out.getvalue()))

    return run


def request(zine, limits=None):
    return pickle.dumps((zine, search_path(zine), limits or Limits()))


def test_a_zine_is_answered_with_pages_a_description_and_the_pdf(serve, tmp_path):
    *pages, description, pdf = serve(request(zine_of(tmp_path)))

    assert [json.loads(page)["page"] for page in pages][:4] == [1, 2, 3, 4]
    assert json.loads(description)["count"] == 4
    assert pdf.startswith(b"%PDF")


def test_too_many_pages_are_an_answer_too(serve, tmp_path):
    *_, last = serve(request(zine_of(tmp_path), Limits(pages=2)))

    error = ZineError.from_json(json.loads(last)["error"])
    assert isinstance(error, LimitError)
    assert str(error) == "the zine has more than 2 pages"


@pytest.mark.parametrize(
    ("problem", "family", "sentence"),
    [
        (
            ThemeError("wrong", place=Place("a.css", 3), hint="Mend it."),
            ThemeError,
            "a.css:3: wrong",
        ),
        (
            MemoryError(),
            LimitError,
            "this zine cannot be laid out: it needs too much memory",
        ),
        (
            RecursionError("x"),
            LimitError,
            "this zine cannot be laid out: it is nested too deeply",
        ),
        (
            AssertionError("two\nlines " + "x" * 999),
            ZineError,
            "the layout engine cannot make sense of this zine (AssertionError: two lin",
        ),
        (SystemExit(3), ZineError, "the layout engine cannot make sense of this zine"),
    ],
    ids=["ours", "memory", "depth", "theirs", "exit"],
)
def test_whatever_happens_is_one_sentence(
    serve, monkeypatch, problem, family, sentence
):
    def fail(*_):
        raise problem

    monkeypatch.setattr(worker, "_print", fail)

    (answer,) = serve(pickle.dumps((None, (), Limits())))

    error = ZineError.from_json(json.loads(answer)["error"])
    assert type(error) is family
    assert str(error).startswith(sentence)
    assert "\n" not in str(error)
    assert len(str(error)) < 300


def test_a_request_that_is_none_is_answered(serve):
    (answer,) = serve(b"not a pickle")

    assert "cannot make sense" in json.loads(answer)["error"]["message"]


def test_what_a_library_prints_does_not_disturb_the_answer(tmp_path):
    code = (
        "import zine.render.worker as worker\n"
        "real = worker._print\n"
        "def noisy(*args):\n"
        "    import os; print('hello', flush=True); os.write(1, b'noise')\n"
        "    return real(*args)\n"
        "worker._print = noisy\n"
        "worker.main()\n"
    )
    stdin = BytesIO()
    write_frame(stdin, request(zine_of(tmp_path)))

    end = subprocess.run(
        [sys.executable, "-c", code],
        input=stdin.getvalue(),
        capture_output=True,
        check=True,
    )

    assert answers(BytesIO(end.stdout))[-1].startswith(b"%PDF")
    assert b"hello" in end.stderr
    assert b"noise" in end.stderr


def test_a_card_is_answered_with_its_text_and_the_pdf(serve):
    answer, pdf = serve(pickle.dumps((card_for("mini8"), (), Limits())))

    assert json.loads(answer)["text"].startswith("Print card: The Folded Page")
    assert pdf.startswith(b"%PDF")

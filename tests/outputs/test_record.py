from __future__ import annotations

import json

import pytest

from tests.samples import digest, job
from zine import __version__
from zine.errors import Notice, Place
from zine.impose.placing import Placing
from zine.impose.sheet import Flip
from zine.outputs.job import Product
from zine.outputs.record import (
    RECORD_FILE,
    SHAPE,
    encode_record,
    make_record,
    read_record,
)
from zine.paper import PAPERS
from zine.units import mm

PRODUCTS = (
    Product("sample-print-a4.pdf", "print", "a4", b"sheets"),
    Product("sample-read.pdf", "read", None, b"pages"),
)
NOTICES = (
    Notice("It is coarse.", Place("a.md", 3), "Scan it again."),
    Notice("It is odd."),
)


def record(of=None, notices=()):
    return make_record(
        of or job(),
        PRODUCTS,
        fingerprint="abc",
        inputs={"a.md": "123"},
        notices=notices,
    )


def test_it_says_what_was_built():
    made = record()

    assert (made["zine"], made["title"], made["lang"]) == ("sample", "A Sample", "en")
    assert made["made_with"] == f"zine {__version__}"
    assert made["page_mm"] == [139.7, 210.0]
    assert (made["pages"], made["blanks"]) == (8, [])
    assert (made["scheme"], made["flip"]) == ("saddle-stitch", "short")
    assert made["binding"] == "left"
    assert made["papers"] == ["a4"]


def test_it_lists_each_file_with_its_hash():
    assert record()["outputs"] == [
        {
            "file": "sample-print-a4.pdf",
            "kind": "print",
            "paper": "a4",
            "sha256": digest(b"sheets"),
        },
        {
            "file": "sample-read.pdf",
            "kind": "read",
            "paper": None,
            "sha256": digest(b"pages"),
        },
    ]


def test_the_page_map_is_that_of_a_folded_booklet():
    assert record()["sheets"] == [
        {"sheet": 1, "front": [8, 1], "back": [2, 7]},
        {"sheet": 2, "front": [6, 3], "back": [4, 5]},
    ]


def test_a_page_on_its_head_is_negative_and_a_blank_is_none():
    made = record(job(5, flip=Flip.LONG))

    assert made["blanks"] == [5, 6, 7]
    assert made["sheets"] == [
        {"sheet": 1, "front": [5, 1], "back": [None, -2]},
        {"sheet": 2, "front": [None, 3], "back": [None, -4]},
    ]


def test_it_says_for_each_paper_what_it_takes_and_what_the_hands_do():
    made = record(job(8, PAPERS["letter"], PAPERS["a4"]))

    letter, a4 = made["runs"]
    assert (letter["paper"], letter["title"]) == ("letter", "Letter")
    assert (a4["pages"], a4["sheets"], a4["percent"]) == (8, 2, 100)
    assert a4["blanks"] == []
    assert any("Staple through the fold" in movement for movement in a4["hands"])


def test_creep_is_that_of_the_innermost_page():
    assert record()["creep_mm"] == 0
    thick = record(job(16, placing=Placing(caliper=mm(0.1))))
    assert thick["creep_mm"] == 0.3


def test_what_the_reader_was_told_is_kept():
    assert record(notices=NOTICES)["notices"] == [
        {"message": "It is coarse.", "place": "a.md:3", "hint": "Scan it again."},
        {"message": "It is odd.", "place": None, "hint": ""},
    ]


def test_a_record_is_read_as_it_was_written(tmp_path):
    made = record(notices=NOTICES)
    (tmp_path / RECORD_FILE).write_bytes(encode_record(made))

    assert read_record(tmp_path) == made


def test_the_same_build_makes_the_same_bytes():
    assert encode_record(record()) == encode_record(record())


def test_people_can_read_it():
    text = encode_record(record(notices=[Notice("Über €")])).decode()

    assert "Über €" in text
    assert text.endswith("}\n")


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda data: data.replace(b'"pages": 8', b'"pages": 4'), id="one"),
        pytest.param(lambda data: data.replace(b'"seal"', b'"deal"'), id="no seal"),
        pytest.param(lambda data: data[:-20], id="cut short"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: b"[]", id="a list"),
        pytest.param(lambda _: b"\xff", id="no text"),
        pytest.param(lambda _: b"[" * 100_000, id="nested"),
        pytest.param(lambda _: b'{"seal": null}', id="null"),
    ],
)
def test_an_edited_record_counts_as_none(edit, tmp_path):
    (tmp_path / RECORD_FILE).write_bytes(edit(encode_record(record())))

    assert read_record(tmp_path) is None


def test_a_record_of_another_shape_counts_as_none(tmp_path, monkeypatch):
    (tmp_path / RECORD_FILE).write_bytes(encode_record(record()))
    assert read_record(tmp_path) is not None

    monkeypatch.setattr("zine.outputs.record.SHAPE", SHAPE + 1)

    assert read_record(tmp_path) is None


def test_no_record_is_none(tmp_path):
    assert read_record(tmp_path) is None
    assert read_record(tmp_path / "nowhere") is None


def test_only_the_named_facts_are_in_it():
    made = json.loads(encode_record(record()))

    assert [*made] == [
        *("zine", "title", "lang", "made_with", "page_mm", "pages", "blanks"),
        *("scheme", "scheme_title", "grid", "steps", "staples", "copies"),
        *("pages_per_sheet", "signatures"),
        *(
            "backs",
            "print",
            "press",
            "printer",
            "asked",
            "creep_mm",
            "flip",
            "binding",
            "sheets",
            "papers",
            "runs",
            "outputs",
        ),
        *("inputs", "fingerprint", "notices", "seal"),
    ]

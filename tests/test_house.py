"""The whole house: the sample zine goes in, and what comes out is read back."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

import numpy as np
import pikepdf
import pytest

from tests.reader import page_sizes, read_letters, render, written
from tests.samples import contents, digest, picture, write_zine
from tests.shell import ZINE, environment, zine
from zine.units import mm

ROOT = Path(__file__).parents[1]
COLLECTIVES = ROOT / "content" / "collectives"
PAPERS = ("letter", "a4")
SIDES = [(8, 1), (2, 7), (6, 3), (4, 5)]

SHEETS = {"letter": (792.0, 612.0), "a4": (841.89, 595.28)}
SHOP_PAGES = {"letter": (396.0, 612.0), "a4": (419.53, 595.28)}

FILES = [
    "collectives-card.pdf",
    "collectives-card.txt",
    "collectives-print-a4.pdf",
    "collectives-print-letter.pdf",
    "collectives-read.pdf",
    "collectives-shop-a4.pdf",
    "collectives-shop-letter.pdf",
    "zine.json",
]

DPI = 120


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The sample zine's folder of outputs, and what the terminal said."""
    here = tmp_path_factory.mktemp("collectives")
    ended = zine("build", COLLECTIVES, cwd=here)
    assert ended.returncode == 0, ended.stderr
    return here / "build" / "collectives", ended


@pytest.fixture(scope="module")
def folder(built):
    return built[0]


@pytest.fixture(scope="module")
def pages(folder):
    """The letters of each page of the reading copy."""
    return read_letters(folder / "collectives-read.pdf")


def headings():
    """Return the headings of the sample as its author typed them, without spaces."""
    settings = tomllib.loads((COLLECTIVES / "zine.toml").read_text(encoding="utf-8"))
    resources = COLLECTIVES / "resources.toml"
    texts = [path.read_text(encoding="utf-8") for path in COLLECTIVES.glob("*.md")]
    found = [
        settings["title"],
        tomllib.loads(resources.read_text(encoding="utf-8"))["title"],
        *(line for text in texts for line in re.findall(r"(?m)^#+ (.*)$", text)),
    ]
    return [heading.replace(" ", "") for heading in found]


def test_the_files_are_those_of_the_promise(folder):
    assert [*contents(folder)] == FILES


def test_the_record_names_every_file_by_its_hash(folder):
    files = contents(folder)
    record = json.loads(files.pop("zine.json"))

    hashes = {it["file"]: it["sha256"] for it in record["outputs"]}
    assert hashes == {name: digest(data) for name, data in files.items()}
    assert (record["pages"], len(record["sheets"])) == (8, 2)
    assert record["blanks"] == []


def test_nothing_had_to_be_warned_about(built):
    folder, ended = built

    assert ended.stderr == ""
    assert json.loads((folder / "zine.json").read_text())["notices"] == []


def test_the_terminal_says_how_to_print_it_in_plain_lines(built):
    _, ended = built

    assert ended.stdout.startswith("✔ collectives: 8 pages, 2 sheets of Letter or A4\n")
    assert "two-sided, flip on the SHORT edge, actual size (100 %)" in ended.stdout
    assert "\x1b" not in ended.stdout
    assert max(map(len, ended.stdout.splitlines())) < 80


@pytest.mark.parametrize("paper", PAPERS)
def test_each_side_is_a_sheet_on_its_side(paper, folder):
    sizes = page_sizes(folder / f"collectives-print-{paper}.pdf")

    assert len(sizes) == 4
    for size in sizes:
        assert size == pytest.approx(SHEETS[paper], abs=0.01)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_folded_sheets_read_in_order(paper, folder, pages):
    sides = read_letters(folder / f"collectives-print-{paper}.pdf")
    middle = SHEETS[paper][0] / 2

    for side, (left, right) in zip(sides, SIDES, strict=True):
        on_the_left = [letter for letter in side if letter.x < middle]
        on_the_right = [letter for letter in side if letter.x >= middle]
        assert written(on_the_left) == written(pages[left - 1])
        assert written(on_the_right) == written(pages[right - 1])


@pytest.mark.parametrize("paper", PAPERS)
def test_pages_are_printed_at_full_size(paper, folder, pages):
    sides = read_letters(folder / f"collectives-print-{paper}.pdf")
    middle = SHEETS[paper][0] / 2

    for side, (left, right) in zip(sides, SIDES, strict=True):
        printed = {
            left: [letter for letter in side if letter.x < middle],
            right: [letter for letter in side if letter.x >= middle],
        }
        for number, letters in printed.items():
            assert_same_type(letters, pages[number - 1])


def assert_same_type(letters, originals):
    """Hold every letter to its original: as large, as wide, as far from the first."""
    for ours, theirs in zip(letters, originals, strict=True):
        assert ours.size == pytest.approx(theirs.size, abs=0.001)
        assert ours.width == pytest.approx(theirs.width, abs=0.01)
        assert ours.x - letters[0].x == pytest.approx(
            theirs.x - originals[0].x, abs=0.02
        )
        assert ours.y - letters[0].y == pytest.approx(
            theirs.y - originals[0].y, abs=0.02
        )


@pytest.mark.parametrize(
    "name", [it for it in FILES if it.endswith("pdf") and "card" not in it]
)
def test_each_heading_is_there_exactly_once(name, folder):
    letters = [letter for page in read_letters(folder / name) for letter in page]

    heavy = written([it for it in letters if it.font.endswith("Sans-Pro-Heavy")])

    expected = headings()
    for heading in expected:
        assert heavy.count(heading) == 1, heading
    assert Counter(heavy) == Counter("".join(expected))


def test_the_resources_are_on_page_7_and_the_back_cover_is_empty(folder, pages):
    path = COLLECTIVES / "resources.toml"
    resources = tomllib.loads(path.read_text(encoding="utf-8"))
    titles = [it["title"] for group in resources["group"] for it in group["entry"]]

    assert written(pages[6]).startswith(resources["title"].replace(" ", ""))
    for title in titles:
        start = "".join(title.split()[:2]).replace("'", "’")
        assert start in written(pages[6]), title
    assert pages[7] == []
    assert (render(folder / "collectives-read.pdf", DPI)[7] == 255).all()


@pytest.mark.parametrize("paper", PAPERS)
def test_no_ink_comes_near_the_edge_of_the_sheet(paper, folder):
    edge = int(mm(6.35) * DPI / 72)

    for side in render(folder / f"collectives-print-{paper}.pdf", DPI):
        inside = side[edge:-edge, edge:-edge]
        assert (inside < 128).any(), "there is nothing on this side"
        assert (side < 255).sum() == (inside < 255).sum()


@pytest.mark.parametrize("paper", PAPERS)
def test_there_is_no_colour_on_a_sheet(paper, folder):
    for side in render(folder / f"collectives-print-{paper}.pdf", DPI):
        assert np.ptp(side[..., :3], axis=2).max() == 0


@pytest.mark.parametrize("paper", PAPERS)
def test_the_print_dialog_is_told_what_to_do(paper, folder):
    with pikepdf.open(folder / f"collectives-print-{paper}.pdf") as pdf:
        wishes = pdf.Root.ViewerPreferences

        assert wishes.Duplex == "/DuplexFlipShortEdge"
        assert wishes.PrintScaling == "/None"
        assert wishes.PickTrayByPDFSize
        assert wishes.DisplayDocTitle
        assert "flip on the SHORT edge, actual size" in str(pdf.docinfo.Title)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_shop_gets_single_pages_in_reading_order(paper, folder, pages):
    path = folder / f"collectives-shop-{paper}.pdf"

    assert [written(page) for page in read_letters(path)] == [
        written(page) for page in pages
    ]
    for size in page_sizes(path):
        assert size == pytest.approx(SHOP_PAGES[paper], abs=0.01)


def test_the_reading_copy_can_be_read_aloud_and_clicked(folder):
    with pikepdf.open(folder / "collectives-read.pdf") as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.Title).startswith("Collectives")
        with pdf.open_metadata() as metadata:
            assert str(metadata["pdfuaid:part"]) == "1"
        with pdf.open_outline() as outline:
            assert "Further Reading" in bookmarks(outline.root)
        assert "/PageLabels" in pdf.Root
        links = [it for page in pdf.pages for it in page.get("/Annots", [])]
        addresses = [str(it.A.URI) for it in links if "/A" in it and "/URI" in it.A]
    assert addresses
    assert all(address.startswith("https://") for address in addresses)


def bookmarks(items):
    return [it.title for item in items for it in (item, *item.children)]


SECRETS = (str(ROOT), "/home/", "/tmp/", "CreationDate", "ModDate")  # noqa: S108


@pytest.mark.parametrize("name", FILES)
def test_no_output_tells_where_when_or_by_whom_it_was_made(name, folder):
    data = (folder / name).read_bytes()
    if name.endswith(".pdf"):
        with pikepdf.open(folder / name) as pdf:
            data = pdf.docinfo.unparse() + b"".join(map(unpacked, pdf.objects))

    for secret in SECRETS:
        assert secret.encode() not in data, secret


def unpacked(item):
    return item.read_bytes() if isinstance(item, pikepdf.Stream) else item.unparse()


ALICE = {
    "HOME": "/home/alice",
    "USER": "alice",
    "LOGNAME": "alice",
    "TZ": "Pacific/Auckland",
    "LC_ALL": "C.UTF-8",
    "PYTHONHASHSEED": "1",
}
BOB = {
    "HOME": "/home/bob",
    "USER": "bob",
    "LOGNAME": "bob",
    "TZ": "America/St_Johns",
    "LC_ALL": "C",
    "LANG": "de_DE.UTF-8",
    "LANGUAGE": "de",
    "PYTHONHASHSEED": "4242",
}


def build_as(person, folder, *, date, umask):
    """Build a zine with pictures and notes as somebody else, on another day."""
    write_zine(
        folder / "content" / "sample",
        text="# Hello\n\nA cat.[^1]\n\n![A cat](cat.png)\n\n[^1]: A small one.\n",
    )
    (folder / "content" / "sample" / "cat.png").write_bytes(picture())
    shutil.copytree(COLLECTIVES, folder / "content" / "collectives")
    command = [*ZINE, "build", "--quiet"]
    if faketime := shutil.which("faketime"):
        command = [faketime, "-f", f"@{date} 12:00:00", *command]
    subprocess.run(
        ["sh", "-c", f'umask {umask}; exec "$@"', "sh", *command],
        cwd=folder,
        env=environment(**person),
        check=True,
        timeout=60,
    )
    return contents(folder / "build")


def test_the_same_zine_makes_the_same_bytes_for_everybody(tmp_path):
    here, there = tmp_path / "alice", tmp_path / "bob's ü folder" / "deep"

    one = build_as(ALICE, here, date="2024-02-29", umask="022")
    other = build_as(BOB, there, date="2031-12-31", umask="077")

    assert [*one] == [*other]
    assert [name for name in one if one[name] != other[name]] == []


def test_zines_laid_out_side_by_side_are_the_same(tmp_path):
    for name in "abc":
        write_zine(tmp_path / "content" / name, text=f"# {name}\n\nA text.\n")

    assert zine("build", "--out", "one", cwd=tmp_path).returncode == 0
    assert zine("build", "--out", "two", "--jobs", "2", cwd=tmp_path).returncode == 0

    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_one_bad_zine_among_three_fails_alone(tmp_path):
    for name in ("apples", "bananas", "cherries"):
        write_zine(tmp_path / "content" / name)
    write_zine(tmp_path / "content" / "bananas", text="![A cat](no-such-cat.png)\n")

    ended = zine("build", cwd=tmp_path)

    assert ended.returncode == 1
    assert ended.stderr.startswith("zine: bananas: 01-text.md:1: ")
    assert "no-such-cat.png" in ended.stderr
    assert {path.name for path in (tmp_path / "build").iterdir()} == {
        "apples",
        "cherries",
    }


def test_the_long_edge_is_asked_for_from_end_to_end(tmp_path):
    write_zine(tmp_path / "sample")

    ended = zine("build", "sample", "--flip", "long", "--paper", "a4", cwd=tmp_path)

    assert "flip on the LONG edge" in ended.stdout
    path = tmp_path / "build" / "sample" / "sample-print-a4.pdf"
    with pikepdf.open(path) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"
        assert "flip on the LONG edge" in str(pdf.docinfo.Title)


def test_a_page_too_large_for_the_paper_is_refused_or_said(tmp_path):
    write_zine(tmp_path / "sample", format="half-letter")

    alone = zine("build", "sample", "--paper", "a4", cwd=tmp_path)
    both = zine("build", "sample", cwd=tmp_path)

    assert alone.returncode == 1
    assert "does not fit on A4" in alone.stderr
    assert 'format = "universal"' in alone.stderr
    assert both.returncode == 0
    assert "1 sheet of Letter\n" in both.stdout
    assert "does not fit on A4" in both.stdout


def test_it_runs_as_a_module_and_as_a_program(tmp_path):
    program = Path(sys.executable).with_name("zine")
    said = {
        subprocess.run(
            [*command, "--version"], cwd=tmp_path, capture_output=True, check=True
        ).stdout
        for command in (ZINE, (program,))
    }

    assert len(said) == 1

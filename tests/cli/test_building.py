from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_summary import record
from tests.samples import write_zine
from zine.errors import ContentError, LimitError
from zine.pipeline import Result


def good(name="sample", *, built=True, **facts):
    facts = {"notices": []} | facts
    return Result(name, Path("build") / name, record(**facts), built=built)


def bad(error, name="sample"):
    return Result(name, Path("build") / name, None, built=False, error=error)


def test_without_a_path_it_builds_content_if_there_is_one(zine, asked, tmp_path):
    zine("build")
    assert asked.paths == [Path()]

    (tmp_path / "content").mkdir()
    zine("build")
    assert asked.paths == [Path("content")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--sheet leter", "--sheet: there is no paper called “leter”"),
        ("--sheet leter", "did you mean “letter”?"),
        ("--sheet a3,leter", "did you mean “letter”?"),
        ("--paper leter", "--paper: there is no paper called “leter”"),
        ("--paper a4 --sheet a4", "--sheet and --paper mean the same"),
        ("--flip longe", "Did you mean long?"),
        ("--only prnt", "--only is “prnt”; it can be print, shop, read, card"),
        ("--only prnt", "Did you mean print?"),
        ("--jobs 0", "--jobs is “0”; it can be a number from 1 to 64"),
        ("--jobs many", "--jobs is “many”; it can be a number from 1 to 64"),
        ("--jobs nan", "--jobs is “nan”; it can be a number from 1 to 64"),
        ("--timeout 0.5", "--timeout is “0.5”; it can be a number from 1 to 86400"),
        ("--timeout inf", "--timeout is “inf”; it can be a number from 1 to 86400"),
    ],
)
def test_an_unknown_value_is_refused_with_the_known_ones(words, said, zine, asked):
    ended = zine("build", *words.split())

    assert ended.status == 2
    assert said in ended.err
    assert not hasattr(asked, "paths")


def test_a_folder_that_is_no_longer_there_is_a_sentence(zine, tmp_path, monkeypatch):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()

    ended = zine("build")

    assert ended.status == 2
    assert "no longer there" in ended.err


SUMMARY = """\
✔ sample: 8 pages, 2 sheets of Letter or A4
  To print    sample-print-letter.pdf
              sample-print-a4.pdf
              take the one for your paper;
              two-sided, flip on the SHORT edge, actual size (100 %)
  To fold     Lay the sheets on one another. Fold them once.
              Any stapler that reaches the fold will do.
  For a shop  sample-shop-letter.pdf
              sample-shop-a4.pdf
              single pages, for a print shop that folds and binds for you
  To read     sample-read-x.pdf
              on a screen, with links
  Left blank  page 7, before the back cover
  In folder   build/sample/
  ! 01-text.md:3: The cat is coarse.
    Scan it again.
  ! A font fell back.
"""


def test_the_summary_says_what_there_is_and_what_to_do(zine, asked):
    notices = [
        {
            "place": "01-text.md:3",
            "message": "The cat is coarse.",
            "hint": "Scan it again.",
        },
        {"place": None, "message": "A font fell back.", "hint": ""},
    ]
    asked.results = (good(blanks=[7], notices=notices),)

    ended = zine("build")

    assert (ended.status, ended.err) == (0, "")
    assert ended.out == SUMMARY
    assert max(map(len, ended.out.splitlines())) < 80


def test_of_what_has_not_changed_all_is_said_again(zine, asked):
    asked.results = (good(blanks=[7], built=False),)

    head, *items = zine("build").out.splitlines()

    assert head == "✔ sample: 8 pages, 2 sheets of Letter or A4 (nothing has changed)"
    assert items == SUMMARY.splitlines()[1 : len(items) + 1]


def test_among_several_what_has_not_changed_is_said_in_two_lines(zine, asked):
    asked.results = (good(), good("other", built=False))

    assert zine("build").out.endswith(
        "  In folder   build/sample/\n"
        "✔ other: 8 pages, 2 sheets of Letter or A4 (nothing has changed)\n"
        "  In folder   build/other/\n"
    )


def test_what_was_remarked_is_said_again_as_long_as_nothing_has_changed(zine, asked):
    notice = {"place": "a.md:5", "message": "It has no note.", "hint": "Add one."}
    asked.results = (good(built=False, notices=[notice]),)

    assert zine("build").out.endswith(
        "  In folder   build/sample/\n  ! a.md:5: It has no note.\n    Add one.\n"
    )


def test_quiet_says_nothing(zine, asked):
    asked.results = (good(), good("other", built=False))

    ended = zine("build", "--quiet")

    assert (ended.status, ended.out, ended.err) == (0, "", "")


def test_quiet_does_not_keep_errors_to_itself(zine, asked):
    asked.results = (bad(ContentError("It is bad.")),)

    ended = zine("build", "-q")

    assert (ended.status, ended.out, ended.err) == (1, "", "zine: It is bad.\n")


def test_the_gravest_status_wins_and_each_error_names_its_zine(zine, asked):
    asked.results = (
        bad(LimitError("It is endless."), "one"),
        good("two"),
        bad(ContentError("It is bad.", hint="Mend it."), "three"),
    )

    ended = zine("build")

    assert ended.status == 3
    assert ended.err == (
        "zine: one: It is endless.\nzine: three: It is bad.\n      Mend it.\n"
    )
    assert ended.out.startswith("✔ two: ")


def test_nothing_there_is_wrong_usage(zine):
    assert zine("build", "nowhere").status == 2


def test_an_empty_folder_is_a_problem_with_a_way_out(zine):
    ended = zine("build")

    assert ended.status == 1
    assert "zine new" in ended.err


def test_a_bad_setting_is_a_problem(zine, tmp_path):
    write_zine(tmp_path / "sample", colour="red")

    ended = zine("build", "sample")

    assert ended.status == 1
    assert "zine.toml:2" in ended.err
    assert not (tmp_path / "build").exists()

from __future__ import annotations

import pytest

from zine.errors import PaperError, ZineError
from zine.impose.scheme_file import (
    SHIPPED,
    checked_grid,
    load_scheme,
    parse_grid,
    read_scheme,
    scheme_names,
)
from zine.impose.step import Edge

POCKET = """
title = "Pocket"
description = "Eight pages from one sheet, folded twice."
grid = "2x2"
steps = ["fold top behind", "fold left behind"]
"""


@pytest.fixture
def folder(tmp_path):
    schemes = tmp_path / "schemes"
    schemes.mkdir()
    (schemes / "pocket.toml").write_text(POCKET, encoding="utf-8")
    return schemes


@pytest.mark.parametrize("name", [file.stem for file in SHIPPED.glob("*.toml")])
def test_every_shipped_scheme_can_be_folded(name):
    scheme = load_scheme(name)

    assert scheme.name == name
    assert scheme.description.endswith(".")


def test_a_zine_brings_its_own_schemes(folder):
    scheme = load_scheme("pocket", [folder])

    assert (scheme.name, scheme.pages_per_sheet) == ("pocket", 8)
    assert set(scheme_names([folder])) == {"pocket", *scheme_names()}


def test_the_zines_own_scheme_comes_before_a_shipped_one(folder):
    (folder / "saddle-stitch.toml").write_text(POCKET, encoding="utf-8")

    assert load_scheme("saddle-stitch", [folder]).title == "Pocket"
    assert load_scheme("saddle-stitch").title == "Saddle stitch"


def test_an_unknown_scheme_is_refused_with_the_nearest_name():
    with pytest.raises(PaperError, match="no scheme “sadle-stich”") as caught:
        load_scheme("sadle-stich")

    assert caught.value.hint == "Did you mean “saddle-stitch”?"


def test_the_first_word_of_a_name_is_enough_to_be_understood():
    with pytest.raises(PaperError) as caught:
        load_scheme("sadle")

    assert caught.value.hint == "Did you mean “saddle-stitch”?"


def test_a_name_far_from_all_is_refused_with_the_whole_list():
    with pytest.raises(PaperError) as caught:
        load_scheme("x" * 30)

    assert caught.value.hint == f"Choose from {', '.join(scheme_names())}."


@pytest.mark.parametrize("name", ["schemes/quarto.toml", "quarto.toml", "x/quarto"])
def test_a_path_to_a_scheme_is_told_the_name_alone(name):
    with pytest.raises(PaperError) as raised:
        load_scheme(name)

    assert raised.value.hint == "Say its name alone: quarto."


def test_a_file_whose_name_is_no_name_is_told_so(folder):
    (folder / "My Fold.toml").write_text("", encoding="utf-8")

    with pytest.raises(PaperError, match="there is no scheme “My Fold”") as raised:
        load_scheme("My Fold", (folder,))

    assert raised.value.hint.endswith("rename “My Fold.toml” to my-fold.toml.")


@pytest.mark.parametrize("name", ["QUARTO", "Saddle stitch", "cut_and_stack"])
def test_a_name_may_be_written_as_people_do(name):
    assert (
        load_scheme(name).title.lower().replace("-", " ").startswith(name[:3].lower())
    )


def test_a_name_is_no_path(folder):
    with pytest.raises(PaperError, match="there is no scheme"):
        load_scheme("../schemes/pocket", [folder])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('title = "Pocket"', "", "the key “title” is missing"),
        ('title = "Pocket"', "title = 4", "title = 4 is no line of text"),
        ('title = "Pocket"', 'title = " "', "title = “ ” is no line of text"),
        ('"Pocket"', '"a\\u001bb"', "title = “a?b” is no line of text"),
        ("steps =", "fold =", "the key “steps” is missing"),
        ("grid =", "extra = 1\ngrid =", "the key “extra” is unknown"),
        ("2x2", "2 by 2", "grid = “2 by 2” is not rows x columns"),
        ("2x2", "9x9", "grid = “9x9” is not rows x columns"),
        ('"2x2"', "22", "grid = 22 is not rows x columns"),
        ("fold top behind", "glue", "steps: “glue” is not a step"),
        ('"fold top behind"', "1", "steps: 1 is not a step"),
        ('["fold top behind", "fold left behind"]', "[]", "is not a list of 1 to 16"),
        ('["fold top behind", "fold left behind"]', '"nest"', "is not a list"),
        ("fold top behind", "nest", "2x2 grid: 2 panels still lie side by side"),
        (
            "2x2",
            "2x1",
            "2x1 grid: “fold left behind” meets 1 panel, which has no halves",
        ),
        ("left behind", "right behind", "with the spine at the right, not at the left"),
        ("title", "= title", "this is no setting"),
        ("2x2", "3x2", "“fold top behind” meets 3 panels, which have no halves"),
        ("left behind", "left third over", "2 panels, which have no thirds"),
        (
            'behind"]',
            'behind", "ring from 1,1"]',
            "“ring from 1,1” are all on one side",
        ),
        ("left behind", 'left behind", "bind right', "with the spine at the right"),
        ("fold top", "fold left", "meets 1 panel, which has no halves"),
        ("grid =", "poster = true\ngrid =", "the backs of the sheets are taken"),
        ("grid =", "poster = 1\ngrid =", "poster = 1 is neither true nor false"),
        ("grid =", "signature = 16\ngrid =", "signature = 16 is no line of text"),
        ("grid =", "spare = ''\ngrid =", "spare = “” is no line of text"),
        ("grid =", "backs = 'no'\ngrid =", "backs = “no” is neither true nor false"),
    ],
)
def test_a_scheme_file_is_refused_by_file_key_and_value(folder, old, new, message):
    file = folder / "pocket.toml"
    file.write_text(POCKET.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ZineError) as caught:
        read_scheme(file)

    assert message in caught.value.message
    assert caught.value.place.file == "schemes/pocket.toml"
    assert caught.value.hint.endswith(".")


def steps_on(grid, *steps, more=""):
    listed = ", ".join(f'"{step}"' for step in steps)
    return (
        f'title = "X"\ndescription = "X."\ngrid = "{grid}"\nsteps = [{listed}]\n{more}'
    )


IMPOSSIBLE = {
    "panels side by side": (
        steps_on("2x2", "nest", "fold left behind"),
        "steps cannot be done on a 2x2 grid: 2 panels still lie side by side",
    ),
    "sheets apart": (
        steps_on("2x2", "cut rows apart", "fold left behind"),
        "2 sheets are still apart at the end",
    ),
    "copies after a fold": (
        steps_on("2x2", "fold left behind", "cut rows to copies"),
        "“cut rows to copies” is for flat sheets",
    ),
    "flat sheets after a fold": (
        steps_on("1x2", "fold left behind", "nest"),
        "“nest” is for flat sheets; after a fold it is “gather”",
    ),
    "folded sheets before a fold": (
        steps_on("1x2", "inset", "fold left behind"),
        "“inset” is for folded sheets; before a fold it is “nest”",
    ),
    "sheets of several shapes": (
        steps_on("2x2", "cut rows apart", "fold left behind", "cut columns apart"),
        "still apart",
    ),
    "staples through nothing": (
        steps_on("1x2", "nest", "staple 2", "fold left behind"),
        "2 panels still lie side by side",
    ),
    "a ring that is not alone": (
        steps_on("2x4", "ring from 2,4", "staple 2", more="backs = false"),
        "“ring from 2,4” must be the only step",
    ),
    "a ring off the grid": (
        steps_on("2x4", "ring from 3,1", more="backs = false"),
        "“ring from 3,1” is not on a 2x4 grid",
    ),
    "a ring that closes nowhere": (
        steps_on("3x4", "ring from 3,4", more="backs = false"),
        "goes through all panels of a 3x4 grid from row 3, column 4",
    ),
    "a strip from the middle": (
        steps_on("4x4", "strip from 2,2", more="backs = false"),
        "no strip of pages that can be turned goes through all panels of a 4x4 grid",
    ),
    "a fan of two rows": (
        steps_on("2x4", "pleat columns"),
        "“pleat columns” needs a single strip, here are 2 rows",
    ),
    "a fan that goes on": (
        steps_on("1x4", "pleat columns", "bind left"),
        "“pleat columns” must be the only step",
    ),
    "backs that are seen": (
        steps_on("1x2", "nest", "fold left behind", more="backs = false"),
        "a side that is not printed would be seen",
    ),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_cannot_be_done_with_paper_is_refused_with_the_reason(folder, name):
    text, reason = IMPOSSIBLE[name]
    (folder / "pocket.toml").write_text(text, encoding="utf-8")

    with pytest.raises(PaperError) as caught:
        load_scheme("pocket", [folder])

    assert reason in caught.value.message
    assert str(caught.value.place) == "schemes/pocket.toml"
    assert caught.value.hint.startswith("Fold a sheet of paper along")


@pytest.mark.parametrize(
    ("steps", "side"),
    [
        (("fold top behind", "fold right behind"), "right"),
        (("fold left behind", "fold bottom over"), "bottom"),
    ],
)
def test_a_scheme_is_written_for_a_spine_at_the_left_or_the_top(folder, steps, side):
    (folder / "pocket.toml").write_text(steps_on("2x2", *steps), encoding="utf-8")

    with pytest.raises(PaperError, match=f"the spine at the {side}") as caught:
        load_scheme("pocket", [folder])

    assert caught.value.hint.startswith("End with a fold or “bind” at the left or the")


@pytest.mark.parametrize(
    ("last", "spine"),
    [("fold left over", Edge.LEFT), ("fold top behind", Edge.TOP)],
)
def test_the_spine_is_where_the_last_fold_is(folder, last, spine):
    first = "fold top behind" if spine is Edge.LEFT else "fold left behind"
    (folder / "pocket.toml").write_text(steps_on("2x2", first, last), encoding="utf-8")

    assert load_scheme("pocket", [folder]).spine is spine


def test_a_poster_needs_the_back_of_the_only_sheet(folder):
    text = steps_on(
        "1x2",
        *("fold right behind", "gather", "bind left"),
        more="backs = false\nposter = true",
    )
    (folder / "pocket.toml").write_text(text, encoding="utf-8")

    with pytest.raises(PaperError, match="may be of many sheets") as caught:
        load_scheme("pocket", [folder])

    assert caught.value.hint.startswith("Leave the poster out")


def test_a_scheme_may_name_a_spare_that_is_not_there_until_it_is_needed(folder):
    text = POCKET + 'spare = "poket"\n'
    (folder / "spared.toml").write_text(text, encoding="utf-8")

    scheme = load_scheme("spared", [folder])
    with pytest.raises(PaperError, match="there is no scheme “poket”") as caught:
        load_scheme(scheme.spare, [folder])

    assert caught.value.hint == "Did you mean “pocket”?"


def test_a_mistyped_key_is_met_with_the_nearest(folder):
    text = POCKET.replace("grid", "gird")
    (folder / "pocket.toml").write_text(text + 'grid = "2x2"', encoding="utf-8")

    with pytest.raises(PaperError, match="the key “gird” is unknown") as caught:
        load_scheme("pocket", [folder])

    assert caught.value.hint == "Use grid, or remove it."


def test_a_scheme_made_for_any_grid_is_folded_on_another():
    cards = load_scheme("cards")

    assert checked_grid(cards, 3, 3).pages_per_sheet == 18
    assert load_scheme("cards").pages_per_sheet == 8


def test_a_scheme_made_for_one_grid_is_not_folded_on_another():
    quarto = load_scheme("quarto")

    assert checked_grid(quarto, 2, 2) == quarto
    with pytest.raises(PaperError) as caught:
        checked_grid(quarto, 4, 2)

    assert caught.value.message == "quarto is folded on a 2x2 grid, not on 4x2"
    assert caught.value.hint == (
        "Leave out the grid, or choose another scheme: zine schemes."
    )


def test_a_grid_on_which_the_steps_cannot_be_done_is_refused():
    accordion = load_scheme("accordion")

    with pytest.raises(PaperError) as caught:
        checked_grid(accordion, 2, 4)

    assert caught.value.message == (
        "steps cannot be done on a 2x4 grid:"
        " “pleat columns” needs a single strip, here are 2 rows"
    )
    assert caught.value.hint == "Leave out the grid: it is 1x4."


@pytest.mark.parametrize("words", ["", "2", "2x", "0x2", "2x9", "2 x 2", "2X2", "٢x٢"])
def test_a_grid_is_two_small_numbers(words):
    with pytest.raises(PaperError, match="is not rows x columns") as caught:
        parse_grid(words)

    assert caught.value.hint == 'Write it like "1x2", each number from 1 to 8.'


def test_a_scheme_that_is_no_text_is_refused(folder):
    (folder / "pocket.toml").write_bytes(b"\xff\xfe")

    with pytest.raises(PaperError, match="cannot be read"):
        load_scheme("pocket", [folder])


def test_a_scheme_as_long_as_a_book_is_refused(folder):
    (folder / "pocket.toml").write_text(POCKET + "#" * 10_000, encoding="utf-8")

    with pytest.raises(PaperError, match="too long"):
        load_scheme("pocket", [folder])


def test_a_scheme_nested_without_end_is_refused(folder):
    (folder / "pocket.toml").write_text(f"grid = {'[' * 9000}", encoding="utf-8")

    with pytest.raises(PaperError, match="cannot be read"):
        load_scheme("pocket", [folder])


def test_a_link_to_somewhere_else_is_no_scheme(folder, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    (folder / "linked.toml").symlink_to(secret)
    (tmp_path / "linked-folder").symlink_to(folder)

    assert "linked" not in scheme_names([folder])
    assert "pocket" not in scheme_names([tmp_path / "linked-folder"])


def test_a_zine_need_not_have_a_folder_of_schemes(tmp_path):
    assert load_scheme("saddle-stitch", [tmp_path / "schemes"]).staples == 2

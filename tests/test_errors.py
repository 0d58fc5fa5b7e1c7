from __future__ import annotations

import json

import pytest

from zine import errors
from zine.errors import (
    ContentError,
    ExitCode,
    LimitError,
    Notice,
    OutputError,
    PaperError,
    Place,
    SetupError,
    ThemeError,
    UsageError,
    ZineError,
)

FAMILIES = {
    ZineError: 1,
    ContentError: 1,
    ThemeError: 1,
    PaperError: 1,
    OutputError: 1,
    SetupError: 1,
    UsageError: 2,
    LimitError: 3,
}


@pytest.mark.parametrize(("family", "status"), FAMILIES.items())
def test_each_family_ends_with_its_own_status(family, status):
    assert family("It went wrong.").exit_code == status


def test_no_family_is_left_out_of_this_list():
    families = [it for it in vars(errors).values() if isinstance(it, type)]

    assert {it for it in families if issubclass(it, ZineError)} == FAMILIES.keys()


def test_the_first_of_several_errors_carries_the_others_to_its_place():
    first, second = PaperError("One.", hint="Do."), ContentError("Two.")

    error = errors.all_of([first, second]).at(Place("a.md", 3))

    assert type(error) is PaperError
    assert (str(error), error.hint, error.others) == ("a.md:3: One.", "Do.", (second,))
    assert error.at(Place("b.md")).place == Place("a.md", 3)


def test_a_stopped_build_ends_like_any_stopped_program():
    assert ExitCode.STOPPED == 130
    assert ExitCode.FINE == 0


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("place", [None, Place("a.md"), Place("a.md", 3)], ids=str)
def test_an_error_comes_out_of_the_pipe_as_it_went_in(family, place):
    error = family("It went wrong – 1 € too much.", place=place, hint="Pay.")

    again = ZineError.from_json(json.loads(json.dumps(error.to_json())))

    assert type(again) is family
    assert (again.message, again.place, again.hint) == (
        error.message,
        place,
        "Pay.",
    )


def test_what_else_is_wrong_comes_out_of_the_pipe_too():
    other = ContentError("Too short.", place=Place("a.md", 4), hint="Add.")
    error = ContentError("Too long.", others=(other,))

    (again,) = ZineError.from_json(json.loads(json.dumps(error.to_json()))).others

    assert (str(again), again.hint) == (str(other), "Add.")


def test_an_unknown_family_is_still_an_error():
    data = {"family": "Gremlin", "message": "Oh.", "place": None, "hint": ""}

    assert type(ZineError.from_json(data)) is ZineError


@pytest.mark.parametrize("kind", [ZineError, Notice])
@pytest.mark.parametrize(
    ("place", "said"),
    [
        (None, "too long"),
        (Place("a.md"), "a.md: too long"),
        (Place("a.md", 3), "a.md:3: too long"),
    ],
)
def test_the_place_stands_before_the_sentence(kind, place, said):
    assert str(kind("too long", place=place)) == said

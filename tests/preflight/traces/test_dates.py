from __future__ import annotations

import pytest

from zine.preflight.traces.dates import dated, read_date


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("D:20240229130512+01'00'", ("2024-02-29 13:05:12", "+01:00")),
        ("D:20240229130512-0330", ("2024-02-29 13:05:12", "-03:30")),
        ("D:2024", ("2024", "")),
        ("D:20240229130512Z", ("2024-02-29 13:05:12", "UTC")),
        ("2024-02-29T13:05:12+01:00", ("2024-02-29 13:05:12", "+01:00")),
        ("2024-02-29 13:05", ("2024-02-29 13:05", "")),
        ("yesterday", None),
    ],
)
def test_a_date_is_read_however_it_is_written(words, read):
    assert read_date(words) == read


def test_a_time_zone_is_a_place():
    found = [
        (str(it.about), it.value)
        for it in dated("made", "D:20240229130512+01'00'", "information")
    ]

    assert found == [("when", "2024-02-29 13:05:12 +01:00"), ("where", "UTC+01:00")]


def test_the_time_of_everywhere_is_no_place():
    (found,) = dated("made", "D:20240229130512+00'00'", "information")

    assert str(found.about) == "when"

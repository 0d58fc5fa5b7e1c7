from __future__ import annotations

from zine.preflight.traces.trace import LONGEST, About, fact, grouped, trace


def test_what_is_said_twice_is_one_entry_with_two_places():
    first = trace(About.WHO, "author", "Ada", "page 1")
    again = trace(About.WHO, "author", "Ada", "page 2")
    other = fact(About.WHAT_ELSE, "title", "Engines", "page 1")

    groups = grouped([other, first, again])

    assert [*groups] == [About.WHO, About.WHAT_ELSE]
    (entry,) = groups[About.WHO]
    assert (entry.value, entry.places, entry.is_telling) == (
        "Ada",
        ("page 1", "page 2"),
        True,
    )


def test_a_long_value_is_cut_and_stays_in_one_line():
    it = trace(About.WHO, "author", "A\n" * LONGEST, "page 1")

    assert len(it.value) == LONGEST
    assert it.value.startswith("A A ")
    assert it.value.endswith("…")


def test_a_trace_is_plain_data_for_programs():
    assert trace(About.WITH_WHAT, "program", "Word", "metadata").to_json("a.pdf") == {
        "file": "a.pdf",
        "about": "with what",
        "kind": "program",
        "value": "Word",
        "where": "metadata",
        "is_telling": True,
    }

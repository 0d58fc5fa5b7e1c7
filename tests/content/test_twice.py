from __future__ import annotations

LONG = "It took us four winters to learn how to end a meeting on time. " * 3


def told(read, *texts):
    files = {f"0{number}-a.md": text for number, text in enumerate(texts, 1)}
    zine = read({"zine.toml": 'title = "T"'} | files)
    return [str(it) for it in zine.notices]


def test_a_copy_of_a_text_that_was_left_in_the_folder_is_told(read):
    titled = f"---\ntitle: Winters\n---\n{LONG}\n\n"

    assert told(read, LONG, "Words.", titled) == [
        "03-a.md: it says the same as “01-a.md”"
    ]


def test_another_text_or_a_few_lines_to_write_on_are_let_be(read):
    assert told(read, LONG, f"{LONG} And more.", "Notes: ____", "Notes: ____") == []

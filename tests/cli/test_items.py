from __future__ import annotations

from zine.cli.items import counted, show_item, show_notice, wrapped


def test_the_label_stands_before_the_first_line_alone(capsys):
    show_item("To print", ["one", "two"])

    assert capsys.readouterr().out == (
        "  To print    one\n"
        "              two\n"
    )  # fmt: skip


def test_a_notice_has_its_place_and_its_hint(capsys):
    show_notice("It is thin.", "Take another.", "a.pdf")
    show_notice("It is late.", "")

    assert capsys.readouterr().out == (
        "  ! a.pdf: It is thin.\n"
        "    Take another.\n"
        "  ! It is late.\n"
    )  # fmt: skip


def test_lines_hang_and_names_are_not_broken_at_hyphens():
    lines = wrapped("1. " + "face-down-reversed " * 5, hang=3)

    assert all(line.startswith("   face-down-reversed") for line in lines[1:])
    assert all(line.endswith("reversed") for line in lines)


def test_one_is_not_many():
    assert counted(1, "page") == "1 page"
    assert counted(2000, "page") == "2,000 pages"

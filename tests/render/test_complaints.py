from __future__ import annotations

import logging

import pytest

from zine.errors import LimitError, Notice, Place
from zine.render.complaints import LONGEST, Complaints

ENGINE = logging.getLogger("weasyprint")
PROGRESS = logging.getLogger("weasyprint.progress")


@pytest.fixture
def pages():
    return []


@pytest.fixture
def complaints(pages):
    with Complaints(pages.append) as complaints:
        yield complaints


def test_pages_are_counted(complaints, pages):
    PROGRESS.info("Step 5 - Creating layout - Page %d", 1)
    PROGRESS.info("Step 5 - Creating layout - Page %d", 2)
    PROGRESS.info("Step 6 - Creating PDF")

    assert pages == [1, 2]
    assert not complaints.notices


def test_who_counts_the_pages_may_stop_the_work():
    def stop(number):
        raise LimitError(str(number))

    with Complaints(stop), pytest.raises(LimitError, match="3"):
        PROGRESS.info("Step 5 - Creating layout - Page %d", 3)


def test_missing_glyphs_are_collected_in_order(complaints):
    for code in ("6F22", "5B57", "6F22"):
        ENGINE.warning(".notdef glyph rendered for Unicode string %r (U+%s)", "x", code)

    assert list(complaints.missing) == ["漢", "字"]
    assert not complaints.notices


@pytest.mark.parametrize(
    "sentence",
    [
        "Failed to load image at 'https://zine.invalid/a.png': no",
        "Failed to load stylesheet at https://theme-0.invalid/a.css : no",
        "Failed to render SVG image https://zine.invalid/a.svg",
        "Font-face 'X' cannot be loaded",
        "Unknown image mode: I;16",
    ],
)
def test_what_the_engine_leaves_out_is_a_loss(complaints, sentence):
    ENGINE.error(sentence)

    (loss,) = complaints.losses
    assert ".invalid" not in loss
    assert loss[:10] == sentence[:10]


def test_other_complaints_are_passed_on_once(complaints):
    ENGINE.warning("Ignored `colr: red`")
    ENGINE.warning("Ignored `colr: red`")

    assert complaints.notices == (
        Notice("the layout engine says: Ignored `colr: red`"),
    )


def test_a_complaint_about_a_style_sheet_names_file_and_line():
    with Complaints(lambda _: None, reading="mine/mine.css") as complaints:
        ENGINE.warning("Ignored `colr:red` at %d:%d, %s.", 12, 3, "unknown property")
        ENGINE.warning("Invalid or unsupported selector, '}'")

    assert complaints.notices == (
        Notice(
            "the layout engine says: Ignored `colr:red` unknown property.",
            Place("mine/mine.css", 12),
        ),
        Notice(
            "the layout engine says: Invalid or unsupported selector, '}'",
            Place("mine/mine.css"),
        ),
    )


def test_a_complaint_names_no_made_up_host_and_quotes_no_whole_picture(complaints):
    ENGINE.error('Image "https://zine.invalid/a.png" has no alt')
    ENGINE.error("Image %r is odd", "data:image/png;base64," + "A" * 100_000)

    first, second = (notice.message for notice in complaints.notices)
    assert first == 'the layout engine says: Image "a.png" has no alt'
    assert len(second) < LONGEST + 30


def test_what_nobody_can_change_is_not_said(complaints):
    ENGINE.warning("Using fontTools instead of HarfBuzz-Subset for font %r", "X")
    ENGINE.debug("chatter")
    logging.getLogger("fontTools.subset").warning("chatter")

    assert not complaints.notices
    assert not complaints.losses


def test_nobody_listens_afterwards(pages):
    before = list(ENGINE.handlers)
    with Complaints(pages.append):
        pass

    assert ENGINE.handlers == before


def test_a_picture_without_a_description_is_said_by_the_text_stage_alone():
    with Complaints(lambda _: None) as complaints:
        ENGINE.error('Image "a.png" has no required alt description')

    assert complaints.notices == ()

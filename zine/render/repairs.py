"""Mend what WeasyPrint gets wrong about footnotes.

Each repair replaces one function of the engine by one that does the same, but for the
fault that is told of here; when the engine is mended, it can go.  Notes wait until a
line calls for them, stand in the area at the foot of a page, or are sent on to the next
when they do not fit.
"""

from __future__ import annotations

import importlib
from math import inf
from typing import Any

MOST = 0.5
"""Of a page, kept free for the notes below columns; more would leave no text."""


def mend() -> None:
    """Put every repair in place."""
    context: Any = importlib.import_module("weasyprint.layout").LayoutContext
    _measure_notes_once(context)
    _keep_no_room_for_no_notes(context)
    _keep_notes_that_were_sent_on(context)
    _move_lines_and_not_notes(context)
    _keep_room_below_columns(context)


def _measure_notes_once(context: Any) -> None:  # noqa: ANN401
    """Let notes fill an area that is as high as they are.

    The engine adds their heights up in two ways, and calls it an overflow if one comes
    out a hair's breadth larger.  What can overflow is an area with a largest height, or
    one that is higher than its page: all notes that were sent on are put there.
    """
    update = context._update_footnote_area  # noqa: SLF001 - what this file is for

    def updated(self: Any) -> Any:  # noqa: ANN401
        overflows = update(self)
        area = self.current_footnote_area
        if area.children and area.margin_height() > area.page.height:
            return True
        return overflows and area.max_height != inf

    context._update_footnote_area = updated  # noqa: SLF001


def _keep_no_room_for_no_notes(context: Any) -> None:  # noqa: ANN401
    """Let an area that has lost its notes be as it was before it had any.

    The engine keeps room for its margins.
    """
    update = context._update_footnote_area  # noqa: SLF001

    def updated(self: Any) -> Any:  # noqa: ANN401
        overflows = update(self)
        area = self.current_footnote_area
        if not area.children:
            if not self.in_column:
                self.page_bottom += area.margin_height()
            area.height = "auto"
        return overflows

    context._update_footnote_area = updated  # noqa: SLF001


def _keep_notes_that_were_sent_on(context: Any) -> None:  # noqa: ANN401
    """Leave a note where it is if a page before has called for it.

    The engine takes notes out together with the lines of a paragraph that moves to the
    next page, and has forgotten that some of its lines are on the page before.  And it
    lets a note wait again if the head of a table that calls for it is repeated.
    """
    page: Any = importlib.import_module("weasyprint.layout.page")
    make_page, take_out = page.make_page, context.unlayout_footnote

    def made(self: Any, *args: Any) -> Any:  # noqa: ANN401
        self.sent_on = tuple(self.reported_footnotes)
        return make_page(self, *args)

    def taken_out(self: Any, note: Any) -> None:  # noqa: ANN401
        here = (*self.current_page_footnotes, *self.reported_footnotes)
        if note in here and note not in self.sent_on:
            take_out(self, note)

    page.make_page = made
    context.unlayout_footnote = taken_out


def _move_lines_and_not_notes(context: Any) -> None:  # noqa: ANN401
    """Send a paragraph of which one line is left over to the next page, whole.

    The engine sends the notes of the page instead, to make room for the line.  It does
    not so in columns; so what asks whether there are columns is told that there are.
    """
    block: Any = importlib.import_module("weasyprint.layout.block")
    lay_out_lines = block._linebox_layout  # noqa: SLF001
    update = context._update_footnote_area  # noqa: SLF001

    def laid_out(self: Any, *args: Any) -> Any:  # noqa: ANN401
        *_, page_is_empty = args[:5]
        before, self.holds_notes = self.holds_notes, not page_is_empty
        try:
            return lay_out_lines(self, *args)
        finally:
            self.holds_notes = before

    def updated(self: Any) -> Any:  # noqa: ANN401
        before, self.holds_notes = self.holds_notes, False
        try:
            return update(self)
        finally:
            self.holds_notes = before

    def in_column(self: Any) -> bool:  # noqa: ANN401
        return bool(self.is_in_column or self.holds_notes)

    def enter(self: Any, value: bool) -> None:  # noqa: ANN401, FBT001
        self.is_in_column = value

    context.holds_notes = False
    context.in_column = property(in_column, enter)
    context._update_footnote_area = updated  # noqa: SLF001
    block._linebox_layout = laid_out  # noqa: SLF001


def _keep_room_below_columns(context: Any) -> None:  # noqa: ANN401
    """Keep as much room below columns as any trial has asked for.

    The engine sets columns again with less height when there are notes below them.  If
    that moves a note to the next page, it gives the room back, the note returns, and is
    sent on without its line.  At times it looks for one more note to send when none is
    left, and breaks down.
    """
    block: Any = importlib.import_module("weasyprint.layout.block")
    column: Any = importlib.import_module("weasyprint.layout.column")
    lay_out_columns = block.columns_layout
    update = context._update_footnote_area  # noqa: SLF001

    def laid_out(self: Any, *args: Any) -> Any:  # noqa: ANN401
        before, self.room = self.room, 0
        try:
            result = lay_out_columns(self, *args)
        finally:
            self.room = before
        self.in_column = result[0] is None
        self._update_footnote_area()
        self.in_column = False
        return result

    def updated(self: Any) -> Any:  # noqa: ANN401
        overflows = update(self)
        area = self.current_footnote_area
        if self.room is not None and self.in_column:
            height = 0 if area.height == "auto" else area.height
            if height < MOST * area.page.height:
                self.room = max(self.room, height)
            area.height = max(self.room, height) or "auto"
        return overflows

    context.room = None
    context._update_footnote_area = updated  # noqa: SLF001
    block.columns_layout = laid_out
    column._report_footnotes = _send_notes_on  # noqa: SLF001


def _send_notes_on(context: Any, height: float) -> None:  # noqa: ANN401
    """Send to the next page the notes that do not fit below columns."""
    sent = []
    area, notes = context.current_footnote_area, context.current_page_footnotes
    while notes and area.margin_height() > height:
        sent.append(notes[-1])
        context.report_footnote(notes[-1])
    if sent:
        # They went the last one first.
        context.reported_footnotes[-len(sent) :] = reversed(sent)

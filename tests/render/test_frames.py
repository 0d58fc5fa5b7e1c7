from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.render.frames import FRAME_LIMIT, read_frame, write_frame


def written(*messages):
    stream = BytesIO()
    for message in messages:
        write_frame(stream, message)
    return stream.getvalue()


@given(st.lists(st.binary(max_size=100), max_size=5))
def test_messages_come_out_as_they_went_in(messages):
    stream = BytesIO(written(*messages))

    assert [read_frame(stream) for _ in messages] == messages
    assert read_frame(stream) is None


@pytest.mark.parametrize("cut", range(13))
def test_a_message_that_breaks_off_is_none_at_all(cut):
    stream = BytesIO(written(b"hello")[:cut])

    assert read_frame(stream) == (b"hello" if cut == 13 else None)


def test_a_length_that_cannot_be_is_not_waited_for():
    assert read_frame(BytesIO((FRAME_LIMIT + 1).to_bytes(8) + b"x")) is None
    assert read_frame(BytesIO(b"\xff" * 100)) is None

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from zine.impose.pdf.jpeg2000 import boxes, remarks, without_side_talk


def photo(**wishes):
    picture = Image.linear_gradient("L").resize((32, 32))
    file = BytesIO()
    picture.save(file, "JPEG2000", **wishes)
    return file.getvalue()


def pixels(data):
    return np.array(Image.open(BytesIO(data)))


def boxed(kind, inside):
    return (8 + len(inside)).to_bytes(4) + kind + inside


def test_a_file_is_a_list_of_boxes():
    assert [it.kind for it in boxes(photo())] == [b"jP  ", b"ftyp", b"jp2h", b"jp2c"]


@pytest.mark.parametrize("kind", [b"xml ", b"uuid", b"uinf", b"jp2i"])
def test_what_is_no_picture_is_blanked_and_the_picture_stays(kind):
    data = photo()
    talking = data + boxed(kind, b"Ada")

    clean = without_side_talk(talking)

    assert b"Ada" not in clean
    assert len(clean) == len(talking)
    assert (pixels(clean) == pixels(data)).all()


def test_a_remark_in_the_code_is_blanked():
    data = photo(comment=b"by Ada")
    assert [data[start:end] for start, end in remarks(data)][-1] == b"by Ada"

    clean = without_side_talk(data)

    assert b"Ada" not in clean
    assert (pixels(clean) == pixels(data)).all()


def test_code_without_boxes_is_read_as_well():
    data = photo(no_jp2=True, comment=b"by Ada")

    assert not list(boxes(data))
    assert b"Ada" not in without_side_talk(data)


@pytest.mark.parametrize("data", [b"", b"\xff\x4f", bytes(50), b"\xff" * 50])
def test_what_is_no_picture_comes_to_an_end(data):
    assert len(without_side_talk(data)) == len(data)

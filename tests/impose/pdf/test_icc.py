from __future__ import annotations

import struct

import pytest
from PIL import ImageCms

from zine.impose.pdf.icc import is_standard, read_profile, without_words


def profile(description, rights="", more=()):
    """Return a profile of a screen that calls itself so, with sound colours."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    entries = dict(_entries(plain))
    entries[b"desc"] = _worded(description)
    entries[b"cprt"] = _worded(rights)
    entries |= dict(more)
    table, body, at = b"", b"", 132 + 12 * len(entries)
    for name, data in entries.items():
        padded = data.ljust(-(-len(data) // 4) * 4, b"\0")
        table += name + struct.pack(">II", at + len(body), len(data))
        body += padded
    data = plain[4:128] + struct.pack(">I", len(entries)) + table + body
    return struct.pack(">I", len(data) + 4) + data


def _entries(data):
    (count,) = struct.unpack_from(">I", data, 128)
    for number in range(count):
        name, start, length = struct.unpack_from(">4sII", data, 132 + 12 * number)
        yield name, data[start : start + length]


def _worded(words):
    text = words.encode("utf-16-be")
    head = struct.pack(">4sIII2s2sII", b"mluc", 0, 1, 12, b"en", b"US", len(text), 28)
    return head + text


def test_words_of_a_profile_are_read():
    said = {it.about: it.words for it in read_profile(profile("iMac of Ada", "Ada"))}

    assert said == {"description": "iMac of Ada", "copyright": "Ada"}


def test_a_profile_without_words_makes_the_same_colours_and_says_nothing():
    data = profile("iMac of Ada", "Ada", [(b"mmod", b"mmod\0\0\0\0serial 1815")])

    clean = without_words(data)

    assert len(clean) == len(data)
    assert read_profile(clean) == ()
    assert clean[24:36] == bytes(12)
    colours = [b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"wtpt"]
    before, after = dict(_entries(data)), dict(_entries(clean))
    assert [before[it] for it in colours] == [after[it] for it in colours]


def test_a_profile_that_everybody_has_stays_as_it_is():
    data = profile("sRGB IEC61966-2.1", "Somebody")

    assert is_standard(data)
    assert without_words(data) == data


def test_a_profile_of_somebody_is_not_everybodys():
    assert not is_standard(profile("Ada's RGB"))
    assert not is_standard(b"")


@pytest.mark.parametrize("data", [b"", b"\xff" * 300, profile("Ada")[:200]])
def test_a_damaged_profile_is_left_in_peace(data):
    assert read_profile(data) == ()
    assert len(without_words(data)) == len(data)

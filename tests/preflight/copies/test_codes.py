from __future__ import annotations

from PIL import Image

from tests.preflight.copies.samples import LINK, code, printed, words
from zine.preflight.copies.codes import read_codes, still_reads


def test_a_code_is_found_with_what_it_leads_to_and_where():
    page = printed(code(0.5))
    (found,) = page.codes
    left, top, right, bottom = found.box

    assert found.says == LINK
    outside = page.picture.copy()
    outside.paste(255, found.box)
    assert outside.getextrema() == (255, 255)
    assert 0 < left < right <= page.picture.width
    assert 0 <= top < bottom <= page.picture.height


def test_words_are_no_code():
    assert printed(words(12)).codes == ()


def test_a_phone_does_not_read_what_is_too_small_or_covered():
    page = printed(code(0.5))
    (found,) = page.codes
    covered = Image.new("L", page.picture.size, 255)
    tiny = printed(code(0.15))

    assert still_reads(found, page.picture.crop(found.box), page.dpi)
    assert not still_reads(found, covered.crop(found.box), page.dpi)
    (small,) = tiny.codes
    assert not still_reads(small, tiny.picture.crop(small.box), tiny.dpi)


def test_codes_come_from_the_top():
    sheet = Image.new("L", (900, 1800), 255)
    part = printed(code(0.5)).picture.crop((200, 0, 1000, 600)).resize((800, 600))
    sheet.paste(part, (50, 1100))
    sheet.paste(part, (50, 100))

    first, second = read_codes(sheet, 300)

    assert first.box[1] < 700 < second.box[1]

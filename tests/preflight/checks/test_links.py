from __future__ import annotations

import pytest

from tests.preflight.samples import MIDDLE, found, page
from zine.preflight.checks.links import check_links
from zine.preflight.facts import Text
from zine.units import Pt


def linked(address, *words):
    texts = tuple(Text(said, Pt(9), MIDDLE) for said in words)
    return page(1, texts=texts, links=(address,))


@pytest.mark.parametrize(
    ("address", "words", "count"),
    [
        ("https://abc.example/join", ["Join us here"], 1),
        ("https://www.abc.example/join", ["Join us: abc.example"], 0),
        ("https://abc.example/join", ["See abc.exam", "ple/join"], 0),
        ("https://abc.example/join", ["See abc.ex-", "ample"], 0),
        ("https://social.example/kitchen_table", ["See kitchen_table"], 0),
        ("https://social.example/@tea", ["@tea"], 0),
        ("https://shop.abc.example/", ["abc.example"], 0),
        ("https://xn--bcher-kva.example/", ["bücher.example"], 0),
        ("mailto:us@abc.example?subject=hello", ["Write to us"], 1),
        ("mailto:us@abc.example?subject=hello", ["us@abc.example"], 0),
        ("tel:+4930123", ["+49 30 123"], 0),
        ("javascript:print()", ["Print"], 0),
        ("https://[", ["Here"], 0),
    ],
)
def test_a_link_needs_its_address_in_print(address, words, count):
    assert len(found(check_links, linked(address, *words))) == count


def test_a_note_on_another_page_will_do():
    notes = page(2, texts=(Text("1 abc.example/join", Pt(9), MIDDLE),))

    assert not found(check_links, linked("https://abc.example/join", "Here"), notes)


def test_the_address_is_told():
    (it,) = found(check_links, linked("https://abc.example/" + 60 * "x", "Here"))

    assert "https://abc.example/xxxx" in it.what
    assert it.what.endswith("…")

from __future__ import annotations

from zine.content.halftones import Halftone, halftone_of


def test_a_class_asks_for_a_halftone():
    assert halftone_of(["wide", "halftone-coarse"]) is Halftone.COARSE
    assert halftone_of(["halftone-none"]) is Halftone.NONE


def test_the_last_of_several_counts():
    assert halftone_of(["halftone-line", "halftone-laser"]) is Halftone.LASER


def test_other_classes_ask_for_nothing():
    assert halftone_of([]) is None
    assert halftone_of(["coarse", "halftone", "halftone-huge"]) is None

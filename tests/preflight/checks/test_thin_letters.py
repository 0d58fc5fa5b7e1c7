from __future__ import annotations

import pytest

from tests.preflight.samples import COPIER, MIDDLE, SHOP, found, page
from zine.preflight.checks.thin_letters import check_squeezed, check_thin_letters
from zine.preflight.facts import Text
from zine.preflight.finding import Level
from zine.units import Pt


def words(size=10, said="A light face", **more):
    return page(texts=(Text(said, Pt(size), MIDDLE, **more),))


@pytest.mark.parametrize(
    ("stem", "press", "levels"),
    [
        pytest.param(0.2, COPIER, [Level.ERROR], id="a hairline"),
        pytest.param(0.3, COPIER, [Level.WARNING], id="thin"),
        pytest.param(0.3, SHOP, [], id="thick enough for a print shop"),
        pytest.param(0.4, COPIER, [], id="light"),
        pytest.param(0, COPIER, [], id="unknown"),
    ],
)
def test_letters_of_thin_strokes_are_found(stem, press, levels):
    findings = found(check_thin_letters, words(stem=Pt(stem)), press=press)

    assert [it.level for it in findings] == levels


def test_it_is_told_how_thin_they_are():
    (finding,) = found(check_thin_letters, words(stem=Pt(0.3)))

    assert (finding.measured, finding.limit) == (0.3, 0.35)
    assert "is 10.0 pt in a face so light that its strokes are 0.30 pt" in finding.what


@pytest.mark.parametrize(
    ("size", "wide", "said", "levels"),
    [
        pytest.param(
            10, 0.4, "squeezed", [Level.ERROR], id="as narrow as type of 4 pt"
        ),
        pytest.param(13, 0.6, "squeezed", [Level.WARNING], id="squeezed"),
        pytest.param(10, 0.8, "narrow", [], id="a narrow face has as much"),
        pytest.param(10, 1.6, "stretched", [], id="stretched"),
        pytest.param(30, 0.5, "A TITLE", [], id="a title"),
        pytest.param(6, 0.5, "12", [], id="the call of a note"),
    ],
)
def test_a_text_of_squeezed_letters_is_found(size, wide, said, levels):
    findings = found(check_squeezed, words(size, said, wide=wide))

    assert [it.level for it in findings] == levels


def test_letters_that_are_squeezed_are_thin_for_that_reason():
    it = words(wide=0.4, stem=Pt(0.2))

    assert not found(check_thin_letters, it)
    assert (
        "squeezed to 40 % of its width; below 70 %" in found(check_squeezed, it)[0].what
    )

from __future__ import annotations

import pytest
from pikepdf import Pdf

from zine.preflight.facts_used import used_fonts


@pytest.mark.parametrize(
    ("content", "used"),
    [
        pytest.param(b"/A 9 Tf (a) Tj", {"/A"}, id="one"),
        pytest.param(b"/A 9 Tf /B 9 Tf [(a) -20 (b)] TJ", {"/B"}, id="the last"),
        pytest.param(b"/A 9 Tf q /B 9 Tf Q (a) Tj", {"/A"}, id="the one from before"),
        pytest.param(b"q 3 Tr Q /A 9 Tf (a) '", {"/A"}, id="seen again"),
        pytest.param(b"/A 9 Tf 3 Tr (a) Tj", set(), id="not seen"),
    ],
)
def test_a_font_is_used_if_it_prints_letters(content, used):
    assert used_fonts(Pdf.new().make_stream(content)) == used

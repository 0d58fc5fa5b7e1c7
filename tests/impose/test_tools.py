from __future__ import annotations

import pytest

from tests.impose.samples import SCHEMES
from zine.impose.specimen import specimen
from zine.impose.tools import tools_for


@pytest.mark.parametrize(
    ("scheme", "tools"),
    [
        ("saddle-stitch", ("bone folder or spoon", "long-reach stapler")),
        ("mini8", ("knife or scissors", "bone folder or spoon")),
        ("perfect-bound", ("guillotine or knife", "glue or wire")),
        ("folios", ("bone folder or spoon", "stapler")),
        (
            "quarto-in-twos",
            ("bone folder or spoon", "needle and thread", "paper knife"),
        ),
        ("n-up", ()),
    ],
)
def test_tools_follow_from_lines_and_steps(scheme, tools):
    assert tools_for(specimen(SCHEMES[scheme])) == tools

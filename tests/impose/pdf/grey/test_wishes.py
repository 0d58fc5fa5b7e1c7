from __future__ import annotations

import pytest

from zine.content.halftones import Halftone
from zine.impose.pdf.grey.wishes import wish_of


@pytest.mark.parametrize(
    ("name", "usual", "kind"),
    [
        ("/i1-halftone-coarse-", None, Halftone.COARSE),
        ("/i1-halftone-none-", Halftone.LASER, Halftone.NONE),
        ("/i1-halftone-fine-", Halftone.LASER, Halftone.LASER),
        ("/i1", Halftone.LASER, Halftone.LASER),
        ("/i1", None, Halftone.NONE),
    ],
)
def test_a_picture_gets_what_its_name_asks_for_or_what_is_usual(name, usual, kind):
    assert wish_of(name, usual) is kind

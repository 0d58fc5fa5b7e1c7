from __future__ import annotations

import re

from tests.layout.samples import composed, standalone_theme, write, zine_of
from zine.layout.covers import render_covers

TITLE = "The Long Winter of the Bakers and What Came After"


def sizes_of(covers):
    return [float(re.search(r"font-size: ([\d.]+)pt", it)[1]) for it in covers]


def test_the_title_gives_way_from_one_cover_to_the_next(tmp_path):
    found = composed(zine_of(tmp_path, title=TITLE))

    sizes = sizes_of(found.covers)
    assert found.covers[0] in found.html
    assert len(sizes) > 3
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 1.5 * sizes[-1]


def test_the_shadows_are_cast_on_each_of_them(tmp_path):
    covers = composed(zine_of(tmp_path, title=TITLE)).covers

    assert {it.count('class="shadow"') for it in covers} == {len(TITLE.split())}


def test_a_cover_of_ones_own_that_never_changes_is_one(tmp_path):
    write(tmp_path, {"templates/cover.html": "<p>Mine</p>"})
    write(tmp_path, {"templates/cover-page.html": '<b>{% include "cover.html" %}</b>'})

    assert composed(zine_of(tmp_path)).covers == ("<b><p>Mine</p></b>",)


def test_a_theme_without_such_a_page_has_none(tmp_path):
    assert render_covers(standalone_theme(tmp_path), {}, {}) == ()

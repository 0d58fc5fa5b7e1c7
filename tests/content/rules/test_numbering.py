from __future__ import annotations

import re


def test_notes_are_counted_through_the_zine_in_reading_order(read):
    zine = read(
        {
            "zine.toml": (
                'title=\'Z\'\nnote="n[^1]\\n\\n[^1]: a"\nlead="l[^1]\\n\\n[^1]: b"'
            ),
            "01-a.md": "a[^1] [b](https://x.org) c[^1]\n\n[^1]: c",
            "02-b.md": "a[^1] [b](https://x.org) c[^1]\n\n[^1]: d",
        }
    )

    again = [re.findall(r'again" href="[^"]*">(\d+)<', p.html) for p in zine.parts]

    assert again == [["3"], ["4", "5"]]


def test_a_note_inside_a_note_has_the_number_of_the_outer_one(printed):
    html = printed("a[^0] b[^1]\n\n[^0]: x\n\n[^1]: one[^2] two[^2]\n[^2]: three")

    assert re.findall(r'again" href="[^"]*">([^<]*)<', html) == ["2"]

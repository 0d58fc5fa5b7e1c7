from __future__ import annotations

import pytest

from zine.content.model import Resource, ResourceGroup, ResourceKind, Resources
from zine.errors import ContentError

RESOURCES = """
title = "Read on"
intro = "Some *books*, and [more](https://x.org)."

[[group]]
name = "Books"

[[group.entry]]
author = "Peter Gelderloos"
title = "Consensus"
year = 2006
link = "https://example.org/consensus"

[[group.entry]]
title = "Anti-Mass"
"""


def test_resources_are_data(read):
    zine = read({"01-a.md": "x", "resources.toml": RESOURCES})

    assert zine.resources.title == "Read on"
    assert zine.resources.groups == (
        ResourceGroup(
            "Books",
            (
                Resource(
                    "Consensus",
                    authors=("Peter Gelderloos",),
                    year="2006",
                    link="https://example.org/consensus",
                ),
                Resource("Anti-Mass"),
            ),
        ),
    )


def test_the_introduction_is_markdown(read):
    zine = read({"01-a.md": "x", "resources.toml": RESOURCES})

    assert zine.resources.intro == (
        '<p>Some <em>books</em>, and <a href="https://x.org">more</a>'
        ' <span class="link-address">(x.<wbr>org)</span>.</p>'
    )


def test_a_page_of_resources_needs_no_title(read):
    text = "[[group]]\nname='g'\n[[group.entry]]\ntitle='t'"

    resources = read({"01-a.md": "x", "resources.toml": text}).resources

    assert (resources.title, resources.intro) == (None, "")


def test_a_zine_needs_no_resources(read):
    assert read({"01-a.md": "x"}).resources is None


BIB = "@book{a, author={Goldman, Emma}, title={Living -- My Life}, url={https://x.org}}"
JSON = '[{"type": "book", "title": "A", "keyword": "Zines"}]'


@pytest.mark.parametrize(
    ("name", "text", "group"),
    [
        (
            "resources.bib",
            BIB,
            ResourceGroup(
                "",
                (
                    Resource(
                        "Living – My Life",
                        authors=("Emma Goldman",),
                        link="https://x.org",
                    ),
                ),
                ResourceKind.BOOK,
            ),
        ),
        ("resources.json", JSON, ResourceGroup("Zines", (Resource("A"),))),
    ],
)
def test_a_bibliography_makes_the_same_page(read, name, text, group):
    resources = read({"01-a.md": "x", name: text}).resources

    assert resources == Resources(None, "", (group,), name)


def codes(zine):
    return [it.qr for group in zine.resources.groups for it in group.entries]


def test_codes_are_for_all_links_if_the_zine_wants_them(read):
    files = {"01-a.md": "x", "resources.toml": RESOURCES}

    assert codes(read(files)) == [False, False]
    assert codes(read({**files, "zine.toml": "title = 'T'\nqr = true"})) == [
        True,
        False,
    ]


def test_an_entry_may_say_otherwise_about_its_code(read):
    text = RESOURCES.replace("year = 2006", "qr = true")
    files = {"01-a.md": "x", "resources.toml": text}
    without = text.replace("qr = true", "qr = false")

    assert codes(read(files)) == [True, False]
    assert codes(
        read({"01-a.md": "---\ntitle: T\nqr: true\n---\nx", "resources.toml": without})
    ) == [False, False]


def test_a_code_without_a_link_is_refused(read):
    text = "[[group]]\nname='g'\n[[group.entry]]\ntitle='t'\nqr=true"

    with pytest.raises(ContentError) as caught:
        read({"01-a.md": "x", "resources.toml": text})

    assert str(caught.value) == (
        "resources.toml:5: group 1, entry 1: qr is true; there is no link here for a"
        " code to say"
    )


def test_an_author_can_be_a_list(read):
    text = "[[group]]\nname='g'\n[[group.entry]]\ntitle='t'\nauthor=['A', 'B']"

    (group,) = read({"01-a.md": "x", "resources.toml": text}).resources.groups

    assert group.entries[0].authors == ("A", "B")

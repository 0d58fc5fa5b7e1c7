from __future__ import annotations

from zine.content.model import Resource, ResourceGroup

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
        '<span class="link-address"> (x.<wbr>org)</span>.</p>'
    )


def test_a_page_of_resources_needs_no_title(read):
    text = "[[group]]\nname='g'\n[[group.entry]]\ntitle='t'"

    resources = read({"01-a.md": "x", "resources.toml": text}).resources

    assert (resources.title, resources.intro) == (None, "")


def test_a_zine_needs_no_resources(read):
    assert read({"01-a.md": "x"}).resources is None

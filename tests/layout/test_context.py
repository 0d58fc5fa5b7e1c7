from __future__ import annotations

from markupsafe import Markup

from tests.layout.samples import write, zine_of
from zine.layout.context import theme_context
from zine.paper import FORMATS

PLAIN = (str, int, float, bool, type(None))


def leaves(value):
    if isinstance(value, dict):
        assert all(type(key) is str for key in value)
        return [leaf for item in value.values() for leaf in leaves(item)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in leaves(item)]
    return [value]


def full_zine(root):
    write(
        root,
        {"resources.toml": '[[group]]\nname = "Zines"\n[[group.entry]]\ntitle = "A"\n'},
    )
    return zine_of(root, "# One\n\nText.", note="A *note*.", lead="A lead.")


def test_templates_see_plain_data_and_nothing_with_methods(tmp_path):
    context = theme_context(full_zine(tmp_path), FORMATS["a5"].size)

    kinds = {type(leaf) for leaf in leaves(context)}

    assert kinds <= {*PLAIN, Markup}


def test_only_what_our_markdown_made_counts_as_html(tmp_path):
    context = theme_context(full_zine(tmp_path), FORMATS["a5"].size)

    assert {key for key, value in context.items() if isinstance(value, Markup)} == {
        "back",
        "cover",
        "image",
        "lead",
        "note",
    }
    assert not any(isinstance(leaf, Markup) for leaf in leaves(context["zine"]))
    assert isinstance(context["parts"][0]["html"], Markup)

from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Object

from tests.impose.pdf.samples import (
    INK,
    annotate,
    form_of,
    is_inked,
    is_printed_the_same,
    layer,
    opened,
    page_pdf,
    panel,
    panels,
    printed,
)
from zine.impose.pdf.layers import read_layers, write_layers

COLOURED = (
    b"/OC /L0 BDC 1 0 0 rg 0 0 100 240 re f EMC "
    b"/OC /L1 BDC 0 0 1 rg 100 0 100 240 re f EMC "
)
"""A layer for each half of the page."""


def layered(config, *usages, intents=(), content=COLOURED + INK):
    """Return a PDF with two layers: red at the left, blue at the right."""
    pdf = page_pdf(content)
    groups = [layer(pdf, f"Layer {number}") for number in range(2)]
    for group, usage in zip(groups, usages, strict=False):
        group.Usage = Object.parse(usage)
    for group, intent in zip(groups, intents, strict=False):
        group.Intent = Object.parse(intent)
    config = Object.parse(config)
    for key in ("/ON", "/OFF"):
        if key in config:
            config[key] = Array([groups[int(it)] for it in config[key]])
    if "/AS" in config:
        for it in config.AS:
            it.OCGs = Array([groups[int(number)] for number in it.OCGs])
    pdf.Root.OCProperties = Dictionary(OCGs=Array(groups), D=config)
    pdf.pages[0].obj.Resources.Properties = Dictionary(L0=groups[0], L1=groups[1])
    return pdf


def shown(image):
    """Return which of the two layers are there."""
    left, right = image[-5, 10], image[-5, -10]
    return bool(left[1] < 200), bool(right[1] < 200)


AS_PRINT = b"/AS [<</Event /Print /Category [/Print] /OCGs [0 1]>>]"
NO_PRINT = b"<</Print <</PrintState /OFF>> >>"
DO_PRINT = b"<</Print <</PrintState /ON>> >>"
NO_VIEW = b"<</View <</ViewState /OFF>> >>"


@pytest.mark.parametrize(
    ("config", "usages"),
    [
        pytest.param(b"<<>>", [], id="nothing said"),
        pytest.param(b"<</OFF [1]>>", [], id="off"),
        pytest.param(b"<</BaseState /OFF>>", [], id="all off"),
        pytest.param(b"<</BaseState /OFF /ON [0]>>", [], id="one on"),
        pytest.param(b"<</BaseState /Unchanged /OFF [0]>>", [], id="unchanged"),
        pytest.param(b"<</ON [0 1] /OFF [1]>>", [], id="on and off"),
        pytest.param(b"<<%b>>" % AS_PRINT, [NO_PRINT], id="not printed"),
        pytest.param(b"<</OFF [0] %b>>" % AS_PRINT, [DO_PRINT], id="only printed"),
        pytest.param(b"<<>>", [NO_PRINT], id="not printed, without event"),
        pytest.param(b"<</OFF [1]>>", [NO_PRINT, DO_PRINT], id="swapped in print"),
        pytest.param(b"<<>>", [NO_VIEW], id="not viewed"),
        pytest.param(b"<<>>", [b"<</Print 7>>"], id="nonsense"),
    ],
)
def test_a_layer_prints_as_in_a_viewer(config, usages):
    pdf = layered(config, *usages)

    assert is_printed_the_same(pdf)


@pytest.mark.parametrize("intent", [b"/Design", b"[/View /Design]", b"/All", b"[]"])
def test_what_a_layer_is_for_counts_as_in_a_viewer(intent):
    assert is_printed_the_same(layered(b"<</OFF [0]>>", intents=[intent]))


def test_a_layer_that_were_shown_all_the_same_would_be_noticed():
    pdf = layered(b"<</OFF [0]>>")
    assert shown(printed(pdf)) == (False, True)

    with opened(pdf) as source:
        assert source.layers.hidden_names == ("Layer 0",)
    del pdf.Root["/OCProperties"]

    assert shown(printed(pdf)) == (True, True)


def test_the_new_file_shows_on_the_screen_what_prints():
    pdf = layered(b"<</OFF [1] %b>>" % AS_PRINT, NO_PRINT, DO_PRINT)

    new = panels(pdf)

    assert shown(panel(new)) == (False, True)
    with opened(new) as source:
        properties = source.pdf.Root.OCProperties
        assert set(properties.keys()) == {"/OCGs", "/D"}
        assert "/AS" not in properties.D
        assert all("/Usage" not in it for it in properties.OCGs)


@pytest.mark.parametrize("policy", ["AllOn", "AnyOn", "AnyOff", "AllOff"])
def test_a_set_of_layers_stays_a_set_of_layers(policy):
    pdf = layered(b"<</OFF [0]>>")
    properties = pdf.pages[0].obj.Resources.Properties
    properties.L1 = pdf.make_indirect(
        Dictionary(
            Type=Name.OCMD,
            OCGs=Array([properties.L0, properties.L1]),
            P=Name(f"/{policy}"),
        )
    )

    assert is_printed_the_same(pdf)


@pytest.mark.parametrize("hidden", [0, 1])
def test_a_picture_of_a_hidden_layer_is_hidden(hidden):
    pdf = layered(b"<</OFF [%d]>>" % hidden, content=INK + b"/Fm Do")
    square = form_of(pdf, b"1 0 1 rg 0 0 100 50 re f", OC=pdf.Root.OCProperties.OCGs[0])
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm=square)

    assert is_printed_the_same(pdf)


@pytest.mark.parametrize("hidden", [0, 1])
def test_an_annotation_of_a_hidden_layer_is_hidden(hidden):
    """PDFium shows it (2025); Poppler, Acrobat and the standard do not."""
    pdf = layered(b"<</OFF [%d]>>" % hidden, content=b"")
    looks = form_of(pdf, b"0 1 1 rg 0 0 100 50 re f")
    group = pdf.Root.OCProperties.OCGs[0]
    stamp = annotate(pdf, pdf.pages[0].obj, "Stamp", [80, 160, 190, 230], OC=group)
    stamp.AP = Dictionary(N=looks)

    assert is_inked(panel(panels(pdf))) is (hidden == 1)


@pytest.mark.parametrize(
    "properties", [b"7", b"<<>>", b"<</OCGs 7>>", b"<</OCGs [7 <<>>]>>", b"<</D 7>>"]
)
def test_a_file_that_only_seems_to_have_layers_has_none(properties):
    pdf = page_pdf()
    pdf.Root.OCProperties = Object.parse(properties)

    assert read_layers(pdf) is None
    assert is_printed_the_same(pdf)


def test_a_config_that_is_none_shows_all():
    pdf = layered(b"<<>>")
    pdf.Root.OCProperties.D = 7

    layers = read_layers(pdf)

    assert layers.hidden == ()
    assert len(write_layers(layers).OCGs) == 2


def test_a_layer_without_a_name_is_hidden_all_the_same():
    pdf = layered(b"<</OFF [0]>>")
    del pdf.Root.OCProperties.OCGs[0]["/Name"]

    assert read_layers(pdf).hidden_names == ("?",)

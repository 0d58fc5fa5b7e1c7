from __future__ import annotations

from zine.content.elements import (
    ATTRIBUTES,
    BLOCKS,
    LEFT_OUT,
    NUMBERS,
    OURS,
    PLAIN,
    PRINTED,
)


def test_every_element_has_one_fate():
    assert not PRINTED & PLAIN
    assert not (PRINTED | PLAIN) & set(LEFT_OUT)
    assert not (PRINTED | PLAIN | set(LEFT_OUT)) & OURS


def test_attributes_belong_to_elements_that_are_printed():
    assert set(ATTRIBUTES) <= PRINTED | OURS
    assert set().union(*ATTRIBUTES.values()) >= NUMBERS


def test_blocks_are_printed():
    assert BLOCKS <= PRINTED


def test_nothing_that_runs_or_loads_is_printed():
    assert not PRINTED & {"script", "style", "link", "object", "embed", "iframe", "svg"}

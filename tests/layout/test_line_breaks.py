from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from zine.layout.line_breaks import ALONE, SHORT, Block, best_breaks, width_of


def eighths(least, most):
    """Widths whose sums are exact: a line that just fits fits in any order."""
    return st.integers(8 * least, 8 * most).map(lambda it: it / 8)


BLOCKS = st.lists(
    st.builds(
        Block,
        width=eighths(1, 9),
        gap=st.just(0.5),
        tail=st.sampled_from([0.0, 0.25]),
        cost=st.sampled_from([-0.35, 0.0, 1.4]),
        is_small=st.booleans(),
    ),
    min_size=1,
    max_size=7,
)


def cost_of(blocks, lines, measure):
    """Reckon what breaks cost, line by line."""
    total = 0.0
    for first, end in lines:
        width = width_of(blocks, first, end)
        if width > measure:
            return float("inf")
        alone = all(it.is_small for it in blocks[first:end])
        cost = blocks[end - 1].cost if end < len(blocks) else 0
        total += SHORT * (1 - width / measure) ** 2 + ALONE * alone + cost
    return total


def every_way(blocks, most):
    for number in range(min(most, len(blocks))):
        for cuts in combinations(range(1, len(blocks)), number):
            yield list(zip((0, *cuts), (*cuts, len(blocks)), strict=True))


@given(BLOCKS, eighths(1, 30), st.integers(1, 5))
def test_no_other_way_to_break_it_costs_less(blocks, measure, most):
    found = best_breaks(blocks, measure, most)

    costs = [cost_of(blocks, it, measure) for it in every_way(blocks, most)]
    if found is None:
        assert min(costs) == float("inf")
    else:
        assert abs(found.cost - min(costs)) < 1e-6
        assert abs(cost_of(blocks, found.lines, measure) - found.cost) < 1e-6
        assert found.widest <= measure


def test_lines_are_much_of_a_length():
    words = [Block(3, 0.5), Block(3, 0.5), Block(3, 0.5), Block(3, 0.5)]

    assert best_breaks(words, 11, 3).lines == ((0, 2), (2, 4))


def test_of_two_that_are_as_good_the_first_line_is_longer():
    words = [Block(2), Block(2), Block(2)]

    assert best_breaks(words, 4, 2).lines == ((0, 2), (2, 3))


def test_a_hyphen_counts_where_a_line_ends_with_it_and_nowhere_else():
    word = [Block(3, tail=1), Block(3)]

    assert best_breaks(word, 6, 1).widest == 6
    assert best_breaks(word, 4, 2).widest == 4
    assert best_breaks(word, 3.5, 2) is None

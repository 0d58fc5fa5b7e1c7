from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from zine.impose.grid import Grid
from zine.units import Rect, Size

GRIDS = st.builds(Grid, st.just(Size(800, 600)), st.integers(1, 8), st.integers(1, 8))


def test_rows_count_from_the_top_and_points_from_the_bottom():
    grid = Grid(Size(800, 600), rows=2, columns=4)

    assert grid.panel == Size(200, 300)
    assert grid.rect(0, 0) == Rect(0, 300, 200, 600)
    assert grid.rect(1, 3) == Rect(600, 0, 800, 300)


@given(GRIDS)
def test_each_panel_knows_its_row_and_column(grid):
    for row, column in product(range(grid.rows), range(grid.columns)):
        assert grid.cell(grid.rect(row, column)) == (row, column)

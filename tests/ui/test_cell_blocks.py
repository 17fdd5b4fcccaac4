"""What pasting and filling means, before anything is set."""

from __future__ import annotations

import pytest

from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.decision.model import PairwiseScale
from locdecide.numerals import parse_number
from locdecide.ui.cell_blocks import copied, filled_down, filled_right, pasted
from locdecide.ui.cells import Area, Cells
from tests.samples import site_decision

TABLE = Cells(site_decision().studies[1])
RATED = Cells(site_decision().studies[0])


def number(text: str) -> float:
    try:
        return parse_number(text, "en")
    except ValueError as error:
        raise EditError("edit-not-a-number", text=text) from error


def test_that_a_copied_area_has_the_figures_in_full_precision() -> None:
    assert copied(TABLE, Area(0, 0, 1, 1), "nb") == [["0,045", "98"], ["0,06", "98"]]
    assert copied(RATED, Area(0, 1, 1, 1), "en") == [["Weak"], ["Good"]]


def test_that_a_block_is_pasted_from_the_upper_left_cell() -> None:
    filling = pasted(TABLE, Area(1, 1, 1, 1), [["1", "2"], ["3", "4"]], number)
    assert filling.area == Area(1, 1, 2, 2)
    assert [(e.alternative, e.criterion, e.value) for e in filling.entries] == [
        ("s2", "mix", 1.0),
        ("s2", "near", 2.0),
        ("s3", "mix", 3.0),
        ("s3", "near", 4.0),
    ]


def test_that_one_value_fills_the_whole_selection() -> None:
    filling = pasted(TABLE, Area(0, 1, 4, 2), [["7"]], number)
    assert len(filling.entries) == 10
    assert {e.value for e in filling.entries} == {7.0}


def test_that_a_row_is_repeated_down_the_selection() -> None:
    filling = pasted(TABLE, Area(0, 1, 1, 2), [["7", "8"]], number)
    assert [e.value for e in filling.entries] == [7.0, 8.0, 7.0, 8.0]


def test_that_a_block_beyond_the_table_is_refused() -> None:
    with pytest.raises(EditError) as refused:
        pasted(TABLE, Area(4, 5, 4, 5), [["1", "2"], ["3", "4"]], number)
    assert refused.value.code == "edit-outside-table"
    assert refused.value.params == {"rows": 2, "columns": 2}


def test_that_all_faults_are_found_with_their_cells() -> None:
    filling = pasted(RATED, Area(0, 0, 0, 0), [["x", "Goood"], ["70", "Fair"]], number)
    assert [(f.row, f.column, f.error.code, f.nearest) for f in filling.faults] == [
        (0, 0, "edit-not-a-number", None),
        (0, 1, "edit-unknown-level", "Good"),
    ]


def test_that_empty_cells_clear_and_pass_over_a_criterion_compared_in_pairs() -> None:
    decision = edits.set_scale(site_decision(), "where", "mix", PairwiseScale())
    table = Cells(decision.studies[1])
    filling = pasted(table, Area(0, 0, 0, 0), [["", "", "5"]], number)
    assert [(e.criterion, e.value) for e in filling.entries] == [("price", None), ("near", 5.0)]
    assert not filling.faults
    faulty = pasted(table, Area(0, 0, 0, 0), [["1", "2"]], number)
    assert [f.error.code for f in faulty.faults] == ["edit-figure-on-pairwise"]


def test_that_filling_down_repeats_the_first_row() -> None:
    filling = filled_down(TABLE, Area(0, 0, 2, 0), "en", number)
    assert [(e.alternative, e.value) for e in filling.entries] == [("s2", 0.045), ("s3", 0.045)]


def test_that_filling_down_a_single_row_takes_the_row_above() -> None:
    filling = filled_down(TABLE, Area(3, 0, 3, 1), "en", number)
    assert [(e.alternative, e.value) for e in filling.entries] == [("s4", 0.075), ("s4", 40.0)]


def test_that_filling_right_repeats_the_first_column() -> None:
    filling = filled_right(TABLE, Area(0, 1, 0, 3), "en", number)
    assert [(e.criterion, e.value) for e in filling.entries] == [("near", 98.0), ("raw", 98.0)]
    filling = filled_right(TABLE, Area(0, 2, 0, 2), "en", number)
    assert [(e.criterion, e.value) for e in filling.entries] == [("near", 98.0)]

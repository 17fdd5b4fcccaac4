"""The performance table as rows and columns with their marks."""

from __future__ import annotations

from locdecide.decision import edits
from locdecide.decision.edits import Entry
from locdecide.decision.model import Decision, PairwiseScale
from locdecide.ui.cells import Area, Cells, Mark
from tests.samples import site_decision

WHERE = "where"


def cells(decision: Decision) -> Cells:
    return Cells(decision.studies[1])


def test_that_rows_are_alternatives_and_columns_are_leaves() -> None:
    table = cells(site_decision())
    assert [a.id for a in table.rows] == ["s1", "s2", "s3", "s4", "s5"]
    assert [c.id for c in table.columns] == ["price", "mix", "near", "raw", "market", "people"]
    assert table.group(0) == "Energy"
    assert table.group(2) == ""


def test_that_a_sourced_figure_within_its_range_has_no_mark() -> None:
    assert cells(site_decision()).marks(0, 0) == Mark.NONE


def test_that_a_missing_figure_is_marked() -> None:
    decision = edits.clear_performances(site_decision(), WHERE, [("s1", "price")])
    assert cells(decision).marks(0, 0) == Mark.MISSING


def test_that_a_figure_without_source_outside_its_range_with_a_low_has_three_marks() -> None:
    decision = edits.set_performances(site_decision(), WHERE, [Entry("s1", "mix", 120.0)])
    decision = edits.change_evidence(decision, WHERE, [("s1", "mix")], source="", low=100.0)
    assert cells(decision).marks(0, 1) == Mark.UNSOURCED | Mark.OUTSIDE | Mark.SPREAD


def test_that_a_figure_outside_its_own_low_and_high_is_marked_as_outside() -> None:
    decision = edits.change_evidence(site_decision(), WHERE, [("s1", "mix")], low=99.0)
    assert Mark.OUTSIDE in cells(decision).marks(0, 1)


def test_that_a_criterion_compared_in_pairs_has_no_figures() -> None:
    decision = edits.set_scale(site_decision(), WHERE, "people", PairwiseScale())
    assert not cells(decision).editable(5)
    assert cells(decision).marks(0, 5) == Mark.PAIRWISE


def test_that_an_area_counts_both_ends() -> None:
    area = Area(1, 2, 2, 4)
    assert (area.height, area.width, len(list(area))) == (2, 3, 6)

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from locdecide.ui.models.comparing import State, Task
from locdecide.ui.models.comparison_lists import GroupRow, PairRow, RowsModel

PAIRS = [("a", "b"), ("a", "c"), ("b", "c")]


def rows(*ratios: float | None) -> list[PairRow]:
    return [
        PairRow(pair, pair[0], pair[1], ratio, str(ratio), "")
        for pair, ratio in zip(PAIRS, ratios, strict=False)
    ]


def test_that_the_model_obeys_the_rules_of_item_models(qtmodeltester: object) -> None:
    model = RowsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(rows(1, None, 3))
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    model.show_rows(rows(1, 2))
    model.show_rows([GroupRow(Task(None, ("a", "b"), False), "Top", "new", State.EMPTY)])
    model.show_rows([])
    assert tester.model() is model


def test_that_only_rows_that_differ_are_reported_and_nothing_is_reset() -> None:
    model = RowsModel()
    model.show_rows(rows(1, 2, 3))
    changed, reset = QSignalSpy(model.dataChanged), QSignalSpy(model.modelReset)
    model.show_rows(rows(1, 5, 3))
    assert reset.count() == 0
    assert [changed.at(i)[0].row() for i in range(changed.count())] == [1]


def test_that_a_row_is_found_by_its_key() -> None:
    model = RowsModel()
    model.show_rows(rows(1, 2, 3))
    assert model.index_of(("a", "c")).row() == 1
    assert model.index_of(("x", "y")) == QModelIndex()

"""The tree of criteria: what it shows, takes and refuses."""

from functools import partial

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from locdecide.decision import edits
from locdecide.decision.model import Direction, PairwiseScale, RatingScale
from locdecide.ui.criterion_edits import CriterionEdits
from locdecide.ui.models import criteria as columns
from locdecide.ui.models.criteria import CriteriaModel
from locdecide.ui.workbench import Workbench


@pytest.fixture
def model(workbench: Workbench) -> CriteriaModel:
    document = workbench.document
    model = CriteriaModel(workbench, CriterionEdits(workbench, document), document)
    model.refresh()
    document.changed.connect(lambda _change: model.refresh())
    return model


def cell(model: CriteriaModel, criterion: str, column: int) -> QModelIndex:
    return model.index_of(criterion).siblingAtColumn(column)


def tree(workbench: Workbench) -> list[tuple[str, str | None]]:
    return [(c.id, c.parent) for c in workbench.document.study.criteria]


def drop(model: CriteriaModel, criterion: str, parent: str | None, row: int) -> None:
    data = model.mimeData([model.index_of(criterion)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, model.index_of(parent))


def test_that_the_model_answers_as_qt_expects(
    model: CriteriaModel, workbench: Workbench, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)
    drop(model, "near", "energy", 0)
    workbench.document.undo_stack.undo()


def test_that_each_field_of_a_leaf_is_edited(model: CriteriaModel, workbench: Workbench) -> None:
    for column, value in (
        (columns.NAME, "Power price"),
        (columns.UNIT, "øre/kWh"),
        (columns.WORST, "120"),
        (columns.BEST, "3.5"),
    ):
        assert model.setData(cell(model, "price", column), value)
    price = next(c for c in workbench.document.study.criteria if c.id == "price")
    assert (price.name, price.unit, price.worst, price.best) == ("Power price", "øre/kWh", 120, 3.5)


def test_that_another_direction_turns_the_range_round(model: CriteriaModel) -> None:
    assert model.setData(cell(model, "near", columns.DIRECTION), Direction.MAXIMISE)
    assert cell(model, "near", columns.WORST).data() == "0"
    assert cell(model, "near", columns.BEST).data() == "2000"


def test_that_a_range_against_the_direction_is_refused_with_a_sentence(
    model: CriteriaModel, workbench: Workbench
) -> None:
    said: list[str] = []
    workbench.editor.refused.connect(said.append)
    assert not model.setData(cell(model, "near", columns.BEST), "3000")
    assert said == ["Less is better here, so best must be below worst."]
    assert cell(model, "near", columns.BEST).data() == "0"


def test_that_a_criterion_with_children_has_a_name_and_a_weight_alone(
    model: CriteriaModel, workbench: Workbench
) -> None:
    weights = workbench.evaluator.results().weights.weights
    model.set_weights({w.criterion: w.global_ for w in weights})
    shown = [cell(model, "energy", column).data() for column in range(model.columnCount())]
    assert shown[1:-1] == [""] * 5
    assert shown[-1].endswith("%")
    assert not model.flags(cell(model, "energy", columns.UNIT)) & Qt.ItemFlag.ItemIsEditable


def test_that_a_rating_starts_with_levels_that_hold_its_figures(
    model: CriteriaModel, workbench: Workbench
) -> None:
    figures = workbench.document.study.performances
    assert model.setData(cell(model, "raw", columns.SCALE), "rating")
    raw = next(c for c in workbench.document.study.criteria if c.id == "raw")
    assert isinstance(raw.scale, RatingScale)
    assert [level.value for level in raw.scale.levels] == [5, 6, 7, 8, 9]
    assert all("raw" in row for row in workbench.document.study.performances.values())
    workbench.document.undo_stack.undo()
    assert workbench.document.study.performances == figures


def test_that_a_pairwise_criterion_shows_no_range(
    model: CriteriaModel, workbench: Workbench
) -> None:
    assert model.setData(cell(model, "raw", columns.SCALE), "pairwise")
    raw = next(c for c in workbench.document.study.criteria if c.id == "raw")
    assert raw.scale == PairwiseScale()
    assert cell(model, "raw", columns.WORST).data() == ""
    assert not model.flags(cell(model, "raw", columns.WORST)) & Qt.ItemFlag.ItemIsEditable


def test_that_dragging_moves_among_siblings_and_into_a_group(
    model: CriteriaModel, workbench: Workbench
) -> None:
    drop(model, "energy", None, 2)
    assert [c for c, parent in tree(workbench) if parent is None][:2] == ["near", "energy"]
    drop(model, "people", "energy", 1)
    assert [c for c, parent in tree(workbench) if parent == "energy"] == ["price", "people", "mix"]


def test_that_a_refused_drop_says_why(model: CriteriaModel, workbench: Workbench) -> None:
    said: list[str] = []
    workbench.editor.refused.connect(said.append)
    before = tree(workbench)
    drop(model, "energy", "price", -1)
    drop(model, "people", "near", -1)
    assert len(said) == 2
    assert said[0] == "A criterion cannot be moved into itself."
    assert tree(workbench) == before


def test_that_a_changed_value_does_not_reset_the_tree(
    model: CriteriaModel, workbench: Workbench
) -> None:
    resets: list[None] = []
    told: list[object] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.dataChanged.connect(lambda first, _last, _roles: told.append(first.data()))
    workbench.document.apply(
        partial(edits.change_criterion, study_id="where", criterion_id="mix", unit="share"),
        text="",
    )
    assert not resets
    assert told == ["Renewable share"]

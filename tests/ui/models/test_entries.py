"""The lists of the window: rows come, go and move with the document, and edit it."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from locdecide.decision import edits
from locdecide.decision.model import AlternativeKind, Stage, StudyKind
from locdecide.ui.models import alternatives, gates, participants, studies
from locdecide.ui.models.alternatives import AlternativesModel
from locdecide.ui.models.entries import EntriesModel
from locdecide.ui.models.gates import GatesModel
from locdecide.ui.models.participants import ParticipantsModel
from locdecide.ui.models.studies import StudiesModel
from locdecide.ui.workbench import Workbench

MODELS = (ParticipantsModel, StudiesModel, AlternativesModel, GatesModel)


def live(workbench: Workbench, kind: type[EntriesModel]) -> EntriesModel:
    """A model that follows the document, as its page makes it do."""
    model = kind(workbench, workbench.document)
    model.refresh()
    workbench.document.changed.connect(lambda _change: model.refresh())
    return model


def column(model: EntriesModel, at: int = 0) -> list[str]:
    return [str(model.index(row, at).data() or "") for row in range(model.rowCount())]


def drop(model: EntriesModel, source: int, row: int) -> None:
    data = model.mimeData([model.index(source, 0)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, QModelIndex())


@pytest.mark.parametrize("kind", MODELS)
def test_that_the_model_answers_as_qt_expects(
    workbench: Workbench, kind: type[EntriesModel], qtmodeltester: ModelTester
) -> None:
    model = live(workbench, kind)
    qtmodeltester.check(model)
    model.setData(model.index(model.rowCount() - 1, 0), "Another")
    model.remove(0)
    workbench.document.undo_stack.undo()


def test_that_typing_in_the_empty_row_adds_an_entry_there(workbench: Workbench) -> None:
    model = live(workbench, ParticipantsModel)
    empty = model.index(2, 0)
    kept = QPersistentModelIndex(empty)
    assert model.setData(empty, "  Cecilie ")
    assert column(model) == ["Anne", "Bo", "Cecilie", "Type a name to add a participant"]
    assert kept.row() == 2


def test_that_an_empty_name_in_the_empty_row_adds_nothing(workbench: Workbench) -> None:
    model = live(workbench, ParticipantsModel)
    assert not model.setData(model.index(2, 0), "  ")
    assert not workbench.document.modified


def test_that_undo_brings_a_removed_participant_back_to_its_row(workbench: Workbench) -> None:
    model = live(workbench, ParticipantsModel)
    bo = QPersistentModelIndex(model.index(1, 0))
    model.remove(0)
    assert bo.row() == 0
    workbench.document.undo_stack.undo()
    assert column(model)[:2] == ["Anne", "Bo"]
    assert bo.row() == 1


@pytest.mark.parametrize(
    ("source", "row", "expected"),
    [(0, 3, "23145"), (4, 0, "51234"), (1, 2, "12345"), (0, -1, "23451")],
)
def test_that_dragging_moves_an_alternative(
    workbench: Workbench, source: int, row: int, expected: str
) -> None:
    model = live(workbench, AlternativesModel)
    moved = QPersistentModelIndex(model.index(source, 0))
    drop(model, source, row)
    assert "".join(name[-1] for name in column(model)[:5]) == expected
    assert moved.data() == f"Site {source + 1}"


def test_that_only_the_row_that_differs_is_told_of(workbench: Workbench) -> None:
    model = live(workbench, AlternativesModel)
    told: list[int] = []
    model.dataChanged.connect(lambda first, last, _roles: told.extend((first.row(), last.row())))
    model.setData(model.index(3, alternatives.COUNTRY), "Norway")
    assert told == [3, 3]


def test_that_a_refused_voting_power_leaves_a_sentence_and_the_value(
    workbench: Workbench,
) -> None:
    model = live(workbench, ParticipantsModel)
    said: list[str] = []
    workbench.editor.refused.connect(said.append)
    power = model.index(0, participants.POWER)
    assert not model.setData(power, "many")
    assert not model.setData(power, "-1")
    assert len(said) == 2
    assert power.data() == "1"
    assert model.setData(power, "2.5")
    assert power.data() == "2.5"


def test_that_the_last_study_stays(make_workbench: Callable[..., Workbench]) -> None:
    workbench = make_workbench()
    model = live(workbench, StudiesModel)
    said: list[str] = []
    workbench.editor.refused.connect(said.append)
    model.remove(0)
    model.remove(0)
    assert said == ["A decision has at least one study."]
    assert column(model)[:1] == ["Location study"]
    kind = model.index(0, studies.KIND)
    assert model.setData(kind, StudyKind.FEASIBILITY)
    assert kind.data() == "feasibility study"


def test_that_each_field_of_an_alternative_is_edited(workbench: Workbench) -> None:
    model = live(workbench, AlternativesModel)
    for at, value in (
        (alternatives.NAME, "Elverum"),
        (alternatives.KIND, AlternativeKind.HOST),
        (alternatives.COUNTRY, "Norway"),
        (alternatives.STAGE, Stage.SHORTLIST),
        (alternatives.LATITUDE, "60.8814"),
        (alternatives.LONGITUDE, "11.5623"),
        (alternatives.NOTE, "Near the plant"),
    ):
        assert model.setData(model.index(0, at), value)
    row = [model.index(0, at).data() for at in range(model.columnCount())]
    assert row == [
        "Elverum",
        "host country",
        "Norway",
        "shortlisted",
        "60.88",
        "11.56",
        "Near the plant",
    ]
    exact = model.index(0, alternatives.LATITUDE).data(Qt.ItemDataRole.EditRole)
    assert exact == "60.8814"
    assert not model.setData(model.index(0, alternatives.LATITUDE), "91")


def test_that_a_gate_takes_a_threshold_once_it_has_a_criterion(workbench: Workbench) -> None:
    model = live(workbench, GatesModel)
    model.setData(model.index(0, 0), "Cheap power")
    threshold = model.index(0, gates.THRESHOLD)
    assert not model.flags(threshold) & Qt.ItemFlag.ItemIsEditable
    model.setData(model.index(0, gates.CRITERION), "price")
    assert model.flags(threshold) & Qt.ItemFlag.ItemIsEditable
    assert threshold.data() == "missing"
    model.setData(threshold, "0.05")
    assert threshold.data() == "0.05 EUR/kWh"
    outcome = workbench.evaluator.results()
    model.set_outcomes(outcome.gates)
    assert model.index(0, gates.OUTCOME).data() == "3 of 5"


def test_that_another_criterion_clears_the_threshold(workbench: Workbench) -> None:
    model = live(workbench, GatesModel)
    document = workbench.document
    document.apply(partial(edits.add_gate, study_id="where", name="G", gate_id="g"), text="")
    document.apply(
        partial(edits.change_gate, study_id="where", gate_id="g", criterion="mix", threshold=50.0),
        text="",
    )
    model.setData(model.index(0, gates.CRITERION), "near")
    assert document.study.gates[0].threshold is None
    assert model.criteria_choices(QModelIndex())[0] == ("judged by hand", None)

"""The rounds' part of the Weights page: two rounds compared, hidden ones never among them."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from locdecide.decision.choices import Weighting
from locdecide.decision.model import Decision
from locdecide.live.document import Change
from locdecide.ui.models.rounds import NAME, STATE
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.rounds_section import RoundsSection
from locdecide.words import Language
from tests.samples import site_decision
from tests.ui.workshop.group_samples import FIRST, PEOPLE, round_of, team_decision
from tests.ui.workshop.test_group_section import study_of, where

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
replace = msgspec.structs.replace
Make = Callable[..., RoundsSection]


@pytest.fixture
def make(make_workbench: Callable[..., Workbench], qtbot: QtBot) -> Make:
    """Return a function that opens the section on a decision."""

    def make(
        decision: Decision | None = None, language: Language = "en", width: int = 1050
    ) -> RoundsSection:
        workbench = make_workbench(decision or team_decision(site_decision(), "where"), language)
        workbench.document.choose_study("where")
        section = RoundsSection(workbench)
        qtbot.addWidget(section)
        section.resize(width, 640)
        workbench.evaluator.evaluated.connect(section.refresh_results)
        section.refresh(Change.ALL)
        section.refresh_results()
        section.show()
        return section

    return make


def shown(section: RoundsSection) -> str:
    """Return every text that the section shows anywhere but in the list of all rounds."""
    texts = [label.text() for label in section.findChildren(QLabel) if label.isVisible()]
    for widget in section.findChildren(QWidget):
        texts += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    texts += [section.chart.tip(mark.key) for mark in section.chart.marks]
    for table in (section.summary_table, section.reasons_table):
        model = table.model()
        texts += [
            str(model.index(i, j).data())
            for i in range(model.rowCount())
            for j in range(model.columnCount())
        ]
    return "\n".join(texts)


def test_that_the_last_two_rounds_are_compared(make: Make) -> None:
    section = make()
    assert section.headline.startswith("Round 2 moved ")
    assert "consensus rose from" in section.headline
    assert section.moved.startswith("Four of seven changed their weights. The largest move:")
    assert section.chart.rows()[0] == ["Criterion", "Whose", "Round 1", "Round 2"]


def test_that_names_appear_only_where_they_are_shown(make: Make, qtbot: QtBot) -> None:
    section = make()
    names = [name for _, name, _, _ in PEOPLE]
    assert not [name for name in names if name in shown(section)]
    assert not section.choice.person.isVisible()
    qtbot.keyClick(section.choice.names, Qt.Key.Key_Space)
    assert "moved most:" in section.moved
    assert "Henrik Moe" in shown(section)
    assert "Training is paid more than once, I now see." in shown(section)


def test_that_a_participant_stands_beside_the_group(make: Make) -> None:
    section = make()
    section.choice.names.setChecked(True)
    section.choice.person.setCurrentIndex(section.choice.person.findData("lars"))
    section.choice.person.activated.emit(section.choice.person.currentIndex())
    assert {row[1] for row in section.chart.rows()[1:]} == {"Lars Lie", "the group"}
    assert section.chart.title == "How Lars Lie moved, beside the group"
    section.choice.person.setCurrentIndex(section.choice.person.findData("per"))
    section.choice.changed.emit()
    assert section.chart.title == "Per Holt does not have weights in both rounds"
    section.choice.names.setChecked(False)
    assert {row[1] for row in section.chart.rows()[1:]} == {"the group"}


def test_that_a_hidden_round_cannot_be_compared(make: Make) -> None:
    decision = team_decision(site_decision(), "where", reveal_second=False)
    section = make(decision)
    assert section.headline == ""
    assert section.lacking == "The comparison appears when the secret round is revealed."
    assert section.choice.after.findData("r2") == -1
    model = section.rounds_table.model()
    assert model.index(1, STATE).data() == "secret, closed, not revealed"
    assert "Training is paid" not in shown(section)


def test_that_a_third_hidden_round_leaves_the_two_before_it(make: Make) -> None:
    decision = team_decision(site_decision(), "where")
    study = study_of(decision)
    third = round_of(study, "r3", "3", FIRST, reveal=False)
    section = make(where(decision, rounds=(*study.rounds, third)))
    assert section.headline.startswith("Round 2 moved ")
    assert section.choice.after.count() == 2
    assert section.rounds_table.model().rowCount() == 3


def test_that_the_same_round_twice_is_not_a_comparison(make: Make) -> None:
    section = make()
    section.choice.before.setCurrentIndex(1)
    section.choice.before.activated.emit(1)
    assert section.lacking == "Choose two different rounds."
    assert not section.chart.isVisible()
    assert section.choice.before.isVisible()


def test_that_the_earlier_round_always_comes_first(make: Make) -> None:
    section = make()
    section.choice.before.setCurrentIndex(1)
    section.choice.after.setCurrentIndex(0)
    section.choice.changed.emit()
    assert section.chart.rows()[0][2:] == ["Round 1", "Round 2"]


@pytest.mark.parametrize(
    ("kept", "weighting", "sentence"),
    [
        (0, Weighting.PAIRWISE, "There is no round yet. Start one under Meeting."),
        (1, Weighting.PAIRWISE, "After a second round, the two stand side by side here."),
        (
            2,
            Weighting.DIRECT,
            "The weights are points given together: there are no rounds to compare.",
        ),
    ],
)
def test_that_what_is_lacking_is_said(
    make: Make, kept: int, weighting: Weighting, sentence: str
) -> None:
    decision = team_decision(site_decision(), "where")
    study = study_of(decision)
    method = replace(study.method, weighting=weighting)
    section = make(where(decision, rounds=study.rounds[:kept], method=method))
    assert section.lacking == sentence
    assert section.rounds_table.isVisible() is bool(kept)


def test_that_a_round_is_renamed_by_keyboard(make: Make, qtbot: QtBot) -> None:
    section = make()
    table = section.rounds_table
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, NAME))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "After lunch")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: section.headline.startswith("After lunch moved "))
    assert section.choice.after.currentText() == "After lunch"


def test_that_the_tab_key_walks_from_the_choice_to_the_list(make: Make, qtbot: QtBot) -> None:
    section = make()
    section.activateWindow()
    qtbot.waitUntil(section.isActiveWindow)
    section.choice.before.setFocus()
    reached = []
    for _ in range(7):
        reached.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert reached == [
        section.choice.before,
        section.choice.after,
        section.choice.names,
        section.chart,
        section.summary_table,
        section.reasons_table,
        section.rounds_table,
    ]


@pytest.mark.parametrize("width", [560, 780, 1050, 1700])
def test_that_no_text_in_a_table_is_cut(make: Make, width: int) -> None:
    section = make(width=width)
    for table in (section.summary_table, section.reasons_table, section.rounds_table):
        rows = range(table.model().rowCount())
        assert table.viewport().height() >= sum(table.rowHeight(i) for i in rows)
        columns = range(table.model().columnCount())
        assert sum(table.columnWidth(j) for j in columns) <= table.viewport().width()


def test_that_the_section_speaks_norwegian(make: Make) -> None:
    section = make(language="nb")
    assert section.headline.startswith("Runde 2 flyttet ")
    assert "konsensusen steg fra" in section.headline
    assert section.moved.startswith("Fire av sju endret vektene sine. Den største endringen:")

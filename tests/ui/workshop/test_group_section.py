"""The group's part of the Weights page: what it shows, and what it never shows."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from locdecide.decision.choices import JudgementScale, Weighting
from locdecide.decision.model import Decision, Study
from locdecide.evaluation import group_view
from locdecide.live.document import Change
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.group_section import GroupSection
from locdecide.words import LANGUAGES, Language
from tests.samples import site_decision
from tests.ui.workshop.group_samples import PEOPLE, team_decision

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
replace = msgspec.structs.replace
Make = Callable[..., GroupSection]


@pytest.fixture
def make(make_workbench: Callable[..., Workbench], qtbot: QtBot) -> Make:
    """Return a function that opens the section on a decision."""

    def make(
        decision: Decision | None = None, language: Language = "en", width: int = 1050
    ) -> GroupSection:
        workbench = make_workbench(decision or team_decision(site_decision(), "where"), language)
        workbench.document.choose_study("where")
        section = GroupSection(workbench)
        qtbot.addWidget(section)
        section.resize(width, 640)
        workbench.evaluator.evaluated.connect(section.refresh_results)
        section.refresh(Change.ALL)
        section.refresh_results()
        section.show()
        return section

    return make


def where(decision: Decision, **fields: object) -> Decision:
    """Return the decision with fields of its location study replaced."""
    studies = tuple(replace(s, **fields) if s.id == "where" else s for s in decision.studies)
    return replace(decision, studies=studies)


def study_of(decision: Decision) -> Study:
    return next(study for study in decision.studies if study.id == "where")


def shown(section: GroupSection) -> str:
    """Return every text that the section shows anywhere, tips and descriptions included."""
    texts = [label.text() for label in section.findChildren(QLabel) if label.isVisible()]
    for widget in section.findChildren(QWidget):
        texts += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    for chart in (section.chart, section.talk.bars):
        texts += [chart.tip(mark.key) for mark in chart.marks]
        texts += [cell for row in chart.rows() for cell in row]
    return "\n".join(texts)


def test_that_the_headline_says_what_own_weights_put_first(make: Make) -> None:
    section = make()
    assert "own weightings put" in section.headline
    assert "consensus is" in section.headline
    assert section.attendance == (
        "Round 2: 7 of 8 have weights of their own; no answers from Per Holt."
    )
    assert section.notice == ""


def test_that_nobody_with_weights_is_named_until_names_are_shown(make: Make, qtbot: QtBot) -> None:
    section = make()
    names = [name for _, name, _, _ in PEOPLE if name != "Per Holt"]
    assert not [name for name in names if name in shown(section)]
    qtbot.keyClick(section.names, Qt.Key.Key_Space)
    assert section.chart.named
    assert [name for name in names if name not in shown(section)] == []
    qtbot.keyClick(section.names, Qt.Key.Key_Space)
    assert not [name for name in names if name in shown(section)]


def test_that_the_dots_are_the_own_weights(make: Make) -> None:
    section = make()
    document = section.workbench.document
    view = group_view(document.decision, document.study, document.study.rounds[1])
    lightest = min(one.weights["market"] for one in view.own)
    row = next(r for r in section.chart.rows() if r[0] == "Distance to market")
    assert float(row[3].rstrip("%")) == pytest.approx(100 * lightest, abs=1e-3)


def test_that_leaves_stand_under_their_parent_heaviest_first(make: Make) -> None:
    section = make()
    document = section.workbench.document
    view = group_view(document.decision, document.study, document.study.rounds[1])
    names = [row[0] for row in section.chart.rows()[1:]]
    together = {names.index("Energy price"), names.index("Renewable share")}
    assert max(together) - min(together) == 1
    main = {"Distance to market": "market", "Competence": "people", "Raw material quality": "raw"}
    order = [main[name] for name in names if name in main]
    assert order == sorted(order, key=lambda key: -view.by_judgements[key])


def test_that_a_hidden_round_shows_nothing_of_itself(make: Make) -> None:
    decision = team_decision(site_decision(), "where", reveal_second=False)
    hidden = make(decision)
    first_alone = make(where(decision, rounds=study_of(decision).rounds[:1]))
    assert hidden.notice == "Round 2 is secret until it is revealed. Shown here: Round 1."
    assert hidden.attendance.startswith("Round 1:")
    assert hidden.headline == first_alone.headline
    assert hidden.chart.rows() == first_alone.chart.rows()
    assert hidden.talk.texts == first_alone.talk.texts


def test_that_a_first_round_that_is_hidden_shows_no_dot_at_all(make: Make, qtbot: QtBot) -> None:
    decision = team_decision(site_decision(), "where", reveal_second=False)
    section = make(where(decision, rounds=study_of(decision).rounds[1:]))
    assert not section.chart.isVisible()
    assert section._stack.currentWidget() is section._hidden
    with qtbot.waitSignal(section.section_wanted) as wanted:
        section._hidden.button.click()
    assert wanted.args == ["meeting"]


def test_that_empty_states_say_what_to_do(make: Make) -> None:
    decision = team_decision(site_decision(), "where")
    nobody = make(where(decision, rounds=()))
    assert nobody._stack.currentWidget() is nobody._nothing
    study = study_of(decision)
    together = make(where(decision, method=replace(study.method, weighting=Weighting.DIRECT)))
    assert together._stack.currentWidget() is together._direct


def test_that_one_person_alone_is_shown_with_sensible_sentences(make: Make) -> None:
    decision = team_decision(site_decision(), "where")
    last = study_of(decision).rounds[1]
    alone = replace(last, judgements=tuple(j for j in last.judgements if j.participant == "ingrid"))
    section = make(where(decision, rounds=(alone,)))
    assert section.headline.startswith("One participant has weights so far")
    assert section.talk.texts == ["With one weighting there is nothing to compare yet."]
    assert section.chart.title == "What each criterion weighs"


def test_that_a_new_round_begins_without_names(make: Make, qtbot: QtBot) -> None:
    section = make()
    section.names.setChecked(True)
    document = section.workbench.document
    document.apply(
        lambda d: where(d, rounds=study_of(d).rounds[:1]), text="Take the second round away"
    )
    qtbot.waitUntil(lambda: section.attendance.startswith("Round 1:"))
    assert not section.names.isChecked()
    assert not section.chart.named


def test_that_the_judgement_scale_is_changed_and_undone_here(make: Make, qtbot: QtBot) -> None:
    section = make()
    document = section.workbench.document
    before = section.chart.rows()
    combo = section.method.combos["judgement_scale"]
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_End)
    combo.activated.emit(combo.currentIndex())
    assert document.study.method.judgement_scale is JudgementScale.LOG
    qtbot.waitUntil(lambda: section.chart.rows() != before)
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: section.chart.rows() == before)
    assert combo.currentData() == "linear"


def test_that_the_way_that_counts_is_told(make: Make) -> None:
    section = make()
    assert "The study uses judgements (AIJ)." in shown(section)
    assert "same on all five" in section.method.verdict or "on '" in section.method.verdict


def test_that_the_tab_key_reaches_every_control(make: Make, qtbot: QtBot) -> None:
    section = make()
    section.activateWindow()
    qtbot.waitUntil(section.isActiveWindow)
    section.names.setFocus()
    wanted = [section.chart, section.talk.bars, *section.method.combos.values()]
    for widget in wanted:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is widget


@pytest.mark.parametrize("width", [560, 780, 1050, 1700])
def test_that_nothing_is_wider_than_the_section(make: Make, qtbot: QtBot, width: int) -> None:
    section = make(width=width)
    section.names.setChecked(True)
    content = section._scroll.widget()
    qtbot.waitUntil(lambda: content.width() <= section._scroll.viewport().width())
    for widget in (section.chart, section.talk, section.method):
        right = widget.mapTo(content, widget.rect().topRight()).x()
        assert right < content.width()


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_section_speaks_both_languages(make: Make, language: Language) -> None:
    section = make(language=language)
    word = {"en": "consensus", "nb": "konsensus"}[language]
    assert word in section.headline
    assert {"en": "Round 2", "nb": "Runde 2"}[language] in section.attendance

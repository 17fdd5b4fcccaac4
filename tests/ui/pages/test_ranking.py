"""The ranking page, as somebody reads it with mouse and keyboard."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.issues import Place, Step
from locdecide.decision.model import (
    AhpMode,
    Alternative,
    Criterion,
    Decision,
    Gate,
    GateRecord,
    GateStatus,
    Normalisation,
    Performance,
    RankingMethod,
    Stage,
    Study,
    Weighting,
)
from locdecide.ui.models.calculation_steps import CalculationStep
from locdecide.ui.pages.ranking import METHOD, RESULT, STEPS, RankingPage
from locdecide.ui.theme import apply_theme
from locdecide.ui.workbench import Workbench
from tests.samples import site_decision
from tests.ui.conftest import Make

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def opened(qtbot: QtBot, workbench: Workbench) -> RankingPage:
    page = RankingPage(workbench)
    qtbot.addWidget(page)
    page.resize(1080, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench) -> RankingPage:
    return opened(qtbot, workbench)


def choose_view(qtbot: QtBot, page: RankingPage, view: int) -> None:
    qtbot.mouseClick(page.views.button(view), Qt.MouseButton.LeftButton)


def inspected(page: RankingPage) -> str:
    return "\n".join(label.text() for label in page.inspector.findChildren(QLabel))


def apply(qtbot: QtBot, page: RankingPage, edit: object) -> None:
    with qtbot.waitSignal(page.workbench.evaluator.evaluated):
        assert page.workbench.editor.apply(edit, "Edit")  # type: ignore[arg-type]


def test_that_the_heading_says_the_conclusion_of_both_methods(page: RankingPage) -> None:
    heading = page._heading.text()
    assert heading.startswith("TOPSIS puts Site 1 first (0.796), Site 4 second (0.724).")
    assert "AHP agrees on the first place; they differ on ranks 2 and 3." in heading


def test_that_a_changed_weight_moves_the_ranking_while_the_page_is_shown(
    qtbot: QtBot, page: RankingPage
) -> None:
    direct = partial(edits.change_method, study_id="where", weighting=Weighting.DIRECT)
    apply(qtbot, page, direct)
    points = dict.fromkeys(("energy", "near", "raw", "market"), 0.0) | {"people": 100.0}
    apply(qtbot, page, partial(edits.set_direct_points, study_id="where", points=points))
    assert page._heading.text().startswith("TOPSIS puts Site 3 first (1.000)")
    assert page.result.comparison.rows()[1][2] == "Site 3"


def test_that_undo_restores_the_former_ranking(qtbot: QtBot, page: RankingPage) -> None:
    before = page.result.comparison.rows()
    apply(
        qtbot,
        page,
        partial(edits.change_method, study_id="where", normalisation=Normalisation.SUM),
    )
    assert page.result.comparison.rows() != before
    with qtbot.waitSignal(page.workbench.evaluator.evaluated):
        page.workbench.document.undo_stack.undo()
    assert page.result.comparison.rows() == before


def test_that_clicking_a_score_explains_it(qtbot: QtBot, page: RankingPage) -> None:
    chart = page.result.comparison
    mark = next(m for m in chart.marks if m.key == (RankingMethod.TOPSIS, "s4"))
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=mark.area.center().toPoint())
    assert "Site 4: TOPSIS score" in inspected(page)
    assert "D− / (D+ + D−)" in inspected(page)
    assert chart.current == mark.key


def test_that_arrow_keys_walk_the_scores(qtbot: QtBot, page: RankingPage) -> None:
    chart = page.result.comparison
    chart.setFocus()
    assert chart.current == (RankingMethod.TOPSIS, "s1")
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.current == (RankingMethod.TOPSIS, "s4")
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.current == (RankingMethod.AHP, "s2")
    assert "Site 2: AHP score" in inspected(page)


def test_that_clicking_a_segment_explains_the_contribution(qtbot: QtBot, page: RankingPage) -> None:
    bars = page.result.bars
    mark = next(m for m in bars.marks if m.key == ("s1", "energy"))
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=mark.area.center().toPoint())
    assert "Site 1: Energy adds" in inspected(page)
    assert "Renewable share" in inspected(page)
    assert page.result.comparison.current is None


def test_that_sub_criteria_are_shown_on_request(qtbot: QtBot, page: RankingPage) -> None:
    assert "Energy" in page.result.bars.rows()[0]
    qtbot.keyClick(page.by_leaf, Qt.Key.Key_Space)
    assert "Energy price" in page.result.bars.rows()[0]
    assert "Energy" not in page.result.bars.rows()[0]


def test_that_a_number_is_found_again_in_the_steps(qtbot: QtBot, page: RankingPage) -> None:
    qtbot.mouseClick(page._to_steps, Qt.MouseButton.LeftButton)
    assert page.views.checkedId() == STEPS
    assert page.steps.step is CalculationStep.DISTANCES
    index = page.steps.table.currentIndex()
    assert page.steps.model.data(index) == "0.7958"


def test_that_a_chosen_number_follows_the_figures(qtbot: QtBot, page: RankingPage) -> None:
    before = inspected(page)
    apply(
        qtbot,
        page,
        partial(
            edits.set_performance,
            study_id="where",
            alternative="s1",
            criterion="raw",
            value=9.0,
        ),
    )
    assert inspected(page) != before
    assert "Site 1: TOPSIS score" in inspected(page)


def test_that_a_method_is_chosen_from_a_list_and_undone(
    qtbot: QtBot, page: RankingPage, workbench: Workbench
) -> None:
    choose_view(qtbot, page, METHOD)
    combo = page.method._combos["normalisation"]
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert workbench.document.study.method.normalisation is Normalisation.VECTOR
    assert combo.currentText() == "vector"
    workbench.document.undo_stack.undo()
    assert combo.currentText() == "declared range"


def test_that_the_note_says_why_ahp_has_no_ranking(qtbot: QtBot, page: RankingPage) -> None:
    apply(
        qtbot, page, partial(edits.change_method, study_id="where", ahp_mode=AhpMode.DISTRIBUTIVE)
    )
    assert "AHP in this mode needs figures above 0" in page._notes.text()
    assert page._notes_frame.isVisible()
    assert not page.result.bars.isVisible()
    assert "AHP" not in page._heading.text()


def test_that_a_leading_ahp_without_result_leaves_topsis_in_the_heading(
    qtbot: QtBot, page: RankingPage
) -> None:
    apply(
        qtbot,
        page,
        partial(
            edits.change_method,
            study_id="where",
            ahp_mode=AhpMode.IDEAL,
            ranking=RankingMethod.AHP,
        ),
    )
    assert page._heading.text().startswith("TOPSIS puts Site 1 first")
    assert "Site 1: TOPSIS" in inspected(page)


def test_that_a_missing_figure_is_told(qtbot: QtBot, page: RankingPage) -> None:
    apply(
        qtbot,
        page,
        partial(edits.clear_performances, study_id="where", cells=[("s2", "raw")]),
    )
    assert "Ranked on what is known: 1 figure" in page._guidance.text()


def test_that_what_is_not_ranked_is_listed_with_its_reason(
    qtbot: QtBot, make_workbench: Make
) -> None:
    decision = edits.change_alternative(site_decision(), "where", "s5", stage=Stage.SET_ASIDE)
    decision = edits.add_gate(decision, "where", "Free grid capacity")
    gate = decision.studies[1].gates[0].id
    decision = edits.set_gate_record(decision, "where", gate, "s3", status=GateStatus.FAIL)
    workbench = make_workbench(decision)
    workbench.document.choose_study("where")
    page = opened(qtbot, workbench)
    text = page.result._excluded.text()
    assert "Ruled out: Site 3 – fails 'Free grid capacity'" in text
    assert "Set aside: Site 5" in text


def test_that_an_empty_study_leads_to_the_criteria(qtbot: QtBot, make_workbench: Make) -> None:
    page = opened(qtbot, make_workbench(Decision(id="d", studies=(Study(id="s", name="S"),))))
    assert page.empty_button.isVisible()
    with qtbot.waitSignal(page.step_wanted) as wanted:
        qtbot.mouseClick(page.empty_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [Step.CRITERIA]


def test_that_a_study_without_alternatives_leads_to_them(
    qtbot: QtBot, make_workbench: Make
) -> None:
    study = Study(id="s", name="S", criteria=(Criterion(id="c", name="C"),))
    page = opened(qtbot, make_workbench(Decision(id="d", studies=(study,))))
    with qtbot.waitSignal(page.step_wanted) as wanted:
        qtbot.mouseClick(page.empty_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [Step.ALTERNATIVES]


def test_that_all_alternatives_ruled_out_is_said(qtbot: QtBot, make_workbench: Make) -> None:
    records = {"a": GateRecord(status=GateStatus.FAIL)}
    study = Study(
        id="s",
        name="S",
        criteria=(Criterion(id="c", name="C"),),
        alternatives=(Alternative(id="a", name="Away"),),
        gates=(Gate(id="g", name="Rail", records=records),),
    )
    page = opened(qtbot, make_workbench(Decision(id="d", studies=(study,))))
    assert "Ruled out: Away" in page._empty_words.text()


def test_that_one_alternative_alone_is_ranked_without_a_comparison(
    qtbot: QtBot, make_workbench: Make
) -> None:
    study = Study(
        id="s",
        name="S",
        criteria=(Criterion(id="c", name="C", worst=0, best=1),),
        alternatives=(Alternative(id="a", name="Alone"),),
        performances={"a": {"c": Performance(value=0.4)}},
    )
    page = opened(qtbot, make_workbench(Decision(id="d", studies=(study,))))
    assert page._heading.text().startswith("Only Alone is ranked")


def test_that_the_page_catches_up_after_being_hidden(qtbot: QtBot, page: RankingPage) -> None:
    page.hide()
    apply(qtbot, page, partial(edits.remove_alternative, study_id="where", alternative_id="s1"))
    page.show()
    assert "Site 1" not in page._heading.text()
    assert "Site 1" not in inspected(page)


def test_that_a_study_switch_shows_the_other_ranking(
    page: RankingPage, workbench: Workbench
) -> None:
    workbench.document.choose_study("whether")
    assert page._heading.text().startswith("TOPSIS puts Move first")
    assert "not yet connected" in page._notes.text()


def test_that_the_colours_follow_the_palette(
    qtbot: QtBot, page: RankingPage, qapp: QApplication
) -> None:
    light = page.result.comparison._columns[0].rows[0].colour
    apply_theme(qapp, "dark")
    qtbot.waitUntil(lambda: page.palette().color(QPalette.ColorRole.Window).lightness() < 128)
    assert page.result.comparison._columns[0].rows[0].colour != light
    apply_theme(qapp, "light")


def test_that_a_finding_leads_to_its_alternative(page: RankingPage) -> None:
    page.views.button(METHOD).click()
    page.show_place(Place(step=Step.RANKING, study="where", alternative="s3"))
    assert page.views.checkedId() == RESULT
    assert "Site 3: TOPSIS" in inspected(page)


def test_that_every_step_and_cell_can_be_asked(qtbot: QtBot, page: RankingPage) -> None:
    choose_view(qtbot, page, STEPS)
    model = page.steps.model
    for normalisation in Normalisation:
        apply_if(page, partial(edits.change_method, study_id="where", normalisation=normalisation))
        for place in range(page.steps.chooser.count()):
            page.steps.chooser.setCurrentIndex(place)
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    index = model.index(row, column)
                    if not model.data(index):
                        continue
                    found = page._calculation.explain(
                        page.study, page.results, model.subject(index)
                    )
                    assert found is not None
                    assert "nan" not in found[1]


def apply_if(page: RankingPage, edit: object) -> None:
    page.workbench.editor.apply(edit, "Edit")  # type: ignore[arg-type]
    page.refresh_results()


def test_that_ctrl_c_copies_the_steps_in_full_precision(qtbot: QtBot, page: RankingPage) -> None:
    qtbot.mouseClick(page._to_steps, Qt.MouseButton.LeftButton)
    page.steps.table.selectAll()
    page.steps._on_copy()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0] == [
        "",
        "To the ideal, D+",
        "To the anti-ideal, D−",
        "TOPSIS score, C",
        "TOPSIS rank",
    ]
    assert len(lines) == 6
    assert float(lines[1][3]) == page.results.topsis.ranking[0].score  # type: ignore[union-attr]
    assert lines[1][4] == "1"


def test_that_the_page_speaks_norwegian_numbers(qtbot: QtBot, make_workbench: Make) -> None:
    workbench = make_workbench(language="nb")
    page = opened(qtbot, workbench)
    assert page.result.comparison.rows()[1][3].startswith("0,79")


def test_that_fifty_criteria_and_thirty_alternatives_are_drawn(
    qtbot: QtBot, make_workbench: Make
) -> None:
    page = opened(qtbot, make_workbench(large_decision(30, 50)))
    assert not page.grab().isNull()
    assert len(page.result.bars.rows()) == 31


def large_decision(alternatives: int, criteria: int) -> Decision:
    leaves = tuple(
        Criterion(id=f"c{j}", name=f"Criterion with number {j}", worst=0, best=100)
        for j in range(criteria)
    )
    sites = tuple(Alternative(id=f"a{i}", name="Same name") for i in range(alternatives))
    table = {
        site.id: {
            leaf.id: Performance(value=float((7 * i + 13 * j) % 101))
            for j, leaf in enumerate(leaves)
        }
        for i, site in enumerate(sites)
    }
    study = Study(id="s", name="S", criteria=leaves, alternatives=sites, performances=table)
    return Decision(id="d", studies=(study,))


def test_that_the_explanation_follows_the_first_place_until_a_number_is_chosen(
    qtbot: QtBot, make_workbench: Make
) -> None:
    workbench = make_workbench()
    page = opened(qtbot, workbench)
    assert page.inspector._title.text().startswith("Site 1")
    worse = [edits.Entry("s1", "raw", 1), edits.Entry("s1", "price", 0.12)]
    with qtbot.waitSignal(workbench.evaluator.evaluated):
        workbench.editor.apply(lambda d: edits.set_performances(d, "where", worse), "Worse")
    assert page.inspector._title.text().startswith("Site 4")

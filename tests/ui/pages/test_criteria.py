"""The Criteria page, as a user works it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from locdecide.decision.issues import Place, Step
from locdecide.decision.model import Criterion, Decision, RatingScale, Study
from locdecide.decision.tree import children
from locdecide.ui.pages.criteria import CriteriaPage
from locdecide.ui.workbench import Workbench

ALT = Qt.KeyboardModifier.AltModifier


def shown(workbench: Workbench, qtbot: QtBot) -> CriteriaPage:
    page = CriteriaPage(workbench)
    qtbot.addWidget(page)
    page.resize(1080, 640)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    return page


@pytest.fixture
def page(workbench: Workbench, qtbot: QtBot) -> CriteriaPage:
    return shown(workbench, qtbot)


def criterion(workbench: Workbench, criterion_id: str) -> Criterion:
    return next(c for c in workbench.document.study.criteria if c.id == criterion_id)


def names(workbench: Workbench, parent: str | None = None) -> list[str]:
    return [c.name for c in children(workbench.document.study.criteria, parent)]


def named(page: CriteriaPage, name: str, qtbot: QtBot) -> None:
    """Type a name into the open editor of the tree."""
    editor = page.tree.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, name)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_that_insert_adds_a_criterion_beside_the_chosen_one_and_names_it(
    page: CriteriaPage, workbench: Workbench, qtbot: QtBot
) -> None:
    page.tree.choose("near")
    qtbot.keyClick(page.tree, Qt.Key.Key_Insert)
    named(page, "Risk", qtbot)
    qtbot.waitUntil(lambda: "Risk" in names(workbench))
    assert names(workbench)[:3] == ["Energy", "Distance to existing plant", "Risk"]


def test_that_splitting_a_leaf_keeps_its_figures(
    page: CriteriaPage, workbench: Workbench, qtbot: QtBot
) -> None:
    page.tree.choose("near")
    qtbot.keyClick(page.tree, Qt.Key.Key_Insert, Qt.KeyboardModifier.ControlModifier)
    named(page, "By road", qtbot)
    qtbot.waitUntil(lambda: names(workbench, "near") == ["By road"])
    child = children(workbench.document.study.criteria, "near")[0]
    assert (child.worst, child.best) == (2000, 0)
    assert workbench.document.study.performances["s1"][child.id].value == 120


def test_that_delete_removes_with_all_below_and_undo_brings_it_back(
    page: CriteriaPage, workbench: Workbench, qtbot: QtBot
) -> None:
    before = workbench.document.decision
    page.tree.choose("energy")
    qtbot.keyClick(page.tree, Qt.Key.Key_Delete)
    assert names(workbench)[0] == "Distance to existing plant"
    current = page.tree.current()
    assert current is not None
    assert current.id == "near"
    workbench.document.undo_stack.undo()
    assert workbench.document.decision == before


def test_that_alt_and_arrows_move_a_criterion_which_stays_chosen(
    page: CriteriaPage, workbench: Workbench, qtbot: QtBot
) -> None:
    page.tree.choose("near")
    qtbot.keyClick(page.tree, Qt.Key.Key_Right, ALT)
    assert names(workbench, "energy")[-1] == "Distance to existing plant"
    qtbot.keyClick(page.tree, Qt.Key.Key_Up, ALT)
    assert names(workbench, "energy")[1] == "Distance to existing plant"
    qtbot.keyClick(page.tree, Qt.Key.Key_Left, ALT)
    assert names(workbench)[1] == "Distance to existing plant"
    qtbot.keyClick(page.tree, Qt.Key.Key_Down, ALT)
    assert names(workbench)[2] == "Distance to existing plant"
    current = page.tree.current()
    assert current is not None
    assert current.id == "near"


def test_that_a_move_into_a_leaf_with_figures_says_why_not(
    page: CriteriaPage, workbench: Workbench, qtbot: QtBot
) -> None:
    said: list[str] = []
    workbench.editor.refused.connect(said.append)
    page.tree.choose("raw")
    qtbot.keyClick(page.tree, Qt.Key.Key_Right, ALT)
    assert "figures or judgements of its own" in said[0]


def test_that_a_folded_group_stays_folded(page: CriteriaPage, workbench: Workbench) -> None:
    energy = page.model.index_of("energy")
    page.tree.collapse(energy)
    page.edits.move_by(criterion(workbench, "people"), -1)
    assert not page.tree.isExpanded(page.model.index_of("energy"))


def test_that_a_range_is_proposed_from_the_data(
    page: CriteriaPage, workbench: Workbench, qtbot: QtBot
) -> None:
    page.tree.choose("near")
    assert page.form.propose.isEnabled()
    qtbot.mouseClick(page.form.propose, Qt.MouseButton.LeftButton)
    near = criterion(workbench, "near")
    assert near.worst is not None
    assert near.worst >= 1500
    assert near.best == 0
    assert not page.form.propose.isEnabled()


def test_that_a_range_is_typed_and_a_wrong_one_reverts(
    page: CriteriaPage, workbench: Workbench, qtbot: QtBot
) -> None:
    page.tree.choose("near")
    page.form.worst.setFocus()
    page.form.worst.selectAll()
    qtbot.keyClicks(page.form.worst, "1800")
    qtbot.keyClick(page.form.worst, Qt.Key.Key_Return)
    assert criterion(workbench, "near").worst == 1800
    page.form.worst.selectAll()
    qtbot.keyClicks(page.form.worst, "far")
    qtbot.keyClick(page.form.worst, Qt.Key.Key_Return)
    assert page.form.worst.text() == "1800"


def test_that_a_description_goes_to_the_criterion_it_was_typed_for(
    page: CriteriaPage, workbench: Workbench, qtbot: QtBot
) -> None:
    page.tree.choose("near")
    page.form.description.setFocus()
    qtbot.keyClicks(page.form.description, "By road.")
    page.tree.choose("raw")
    assert criterion(workbench, "near").description == "By road."
    assert criterion(workbench, "raw").description == ""


def test_that_levels_are_added_changed_and_refused(
    page: CriteriaPage, workbench: Workbench
) -> None:
    workbench.document.choose_study("whether")
    page.tree.choose("control")
    levels = page.form.levels.table.entries
    assert levels.setData(levels.index(3, 0), "Excellent")
    scale = criterion(workbench, "control").scale
    assert isinstance(scale, RatingScale)
    assert (scale.levels[-1].label, scale.levels[-1].value) == ("Excellent", 6)
    assert levels.setData(levels.index(3, 1), "7.5")
    said: list[str] = []
    workbench.editor.refused.connect(said.append)
    assert not levels.setData(levels.index(3, 0), "good")
    assert said == ["Two levels have the same name."]


def test_that_no_criteria_show_the_way_to_the_first(
    make_workbench: Callable[..., Workbench], qtbot: QtBot
) -> None:
    workbench = make_workbench(Decision(id="d", studies=(Study(id="s", name="S"),)))
    page = shown(workbench, qtbot)
    assert page.empty.isVisible()
    assert not page.inspector.isVisible()
    qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert names(workbench) == ["New criterion"]
    assert page.tree.isVisible()
    workbench.document.undo_stack.undo()
    assert page.empty.isVisible()


def test_that_the_guidance_counts_open_ranges(page: CriteriaPage, workbench: Workbench) -> None:
    page.edits.set_range(criterion(workbench, "near"), None, None)
    assert "1 of 6 criteria has no declared range." in page._guidance.text()


def test_that_a_place_leads_to_the_criterion(page: CriteriaPage) -> None:
    page.show_place(Place(step=Step.CRITERIA, study="where", criterion="people"))
    current = page.tree.current()
    assert current is not None
    assert current.id == "people"


def test_that_many_criteria_and_equal_names_are_shown(
    make_workbench: Callable[..., Workbench], qtbot: QtBot
) -> None:
    criteria = tuple(Criterion(id=f"c{i}", name="A rather long name " * 6) for i in range(60))
    study = Study(id="s", name="S", criteria=criteria)
    page = shown(make_workbench(Decision(id="d", studies=(study,))), qtbot)
    page.tree.choose("c59")
    assert page.model.rowCount() == 60
    assert page.form.picture.isHidden()

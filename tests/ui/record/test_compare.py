"""The comparison on the Record page: which states, what is said, folding, copying, faults."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from locdecide.conclusions.differences import told
from locdecide.decision import edits
from locdecide.decision.model import Alternative, Decision, LogEntry, Performance, Signature
from locdecide.decision.storage import save
from locdecide.evaluation import compare_results
from locdecide.excel.writer import write_decision
from locdecide.live.document import Change
from locdecide.ui.models.compared import Column
from locdecide.ui.record.compare import CompareSection
from locdecide.ui.workbench import Workbench
from tests.samples import site_decision

Key = Qt.Key


@pytest.fixture
def section(workbench: Workbench, qtbot: QtBot) -> CompareSection:
    """The section on the site decision, shown as the page shows it."""
    made = CompareSection(workbench)
    qtbot.addWidget(made)
    made.resize(1000, 620)
    made.refresh(Change.ALL)
    workbench.document.changed.connect(made.refresh)
    made.show()
    return made


def apply(section: CompareSection, edit: Callable[[Decision], Decision]) -> None:
    section.workbench.document.apply(edit, text="x")


def sign(section: CompareSection, time: str, note: str = "") -> str:
    entry = LogEntry(time=time, event="signed")
    people = (Signature(name="Kari"),)
    apply(section, lambda d: edits.sign_off(d, people, entry, note=note))
    return section.decision.sign_offs[-1].id


def settle(qtbot: QtBot, section: CompareSection) -> None:
    # A workbook is read by a library that is loaded the first time.
    qtbot.waitUntil(lambda: not section.is_busy, timeout=30_000)


def labels(box: QComboBox) -> list[str]:
    return [box.itemText(at) for at in range(box.count()) if box.itemText(at)]


def titles(section: CompareSection) -> list[str]:
    return [group.title for group in section.tree.compared.groups]


def dearer(decision: Decision) -> Decision:
    """Make the leading sites swap."""
    return edits.set_performance(decision, "where", "s1", "price", 0.11)


# Which states


def test_that_without_another_state_a_file_is_proposed(section: CompareSection) -> None:
    assert section.nothing.isVisible()
    assert not section.tree.isVisible()


def test_that_signed_states_are_offered_the_newest_first(
    qtbot: QtBot, section: CompareSection
) -> None:
    sign(section, "2026-05-01T10:00:00", "Board")
    sign(section, "2026-06-01T10:00:00")
    settle(qtbot, section)
    offered = labels(section.choice.before)
    assert offered[0] == "The decision as it stands"
    assert "01/06/2026" in offered[1]
    assert offered[2].startswith("Signed 01/05/2026")
    assert offered[2].endswith(": Board")
    assert offered[-1] == "Another file …"
    # What was signed last is what one wants to see first.
    assert section.choice.before.currentText() == offered[1]
    assert section.choice.after.currentText() == offered[0]


def test_that_equal_states_are_said_to_be_equal(qtbot: QtBot, section: CompareSection) -> None:
    sign(section, "2026-05-01T10:00:00")
    settle(qtbot, section)
    assert section.summary == "Nothing differs."
    assert not section.tree.isVisible()
    assert not section.text_button.isVisible()


def test_that_a_state_is_not_compared_with_itself(qtbot: QtBot, section: CompareSection) -> None:
    sign(section, "2026-05-01T10:00:00")
    settle(qtbot, section)
    section.choice.before.setCurrentIndex(0)
    section.choice.before.activated.emit(0)
    assert "same state" in section.summary
    assert not section.is_busy


def test_that_the_saved_file_is_compared_with_what_stands(
    qtbot: QtBot, section: CompareSection, tmp_path: Path
) -> None:
    section.workbench.document.save(tmp_path / "case.locdecide")
    apply(section, dearer)
    settle(qtbot, section)
    assert section.choice.before.currentText() == "As last saved: case.locdecide"
    assert section.summary.startswith("1 figure differs.")
    section.workbench.document.save()
    settle(qtbot, section)
    assert section.summary == "Nothing differs."


def test_that_the_page_can_ask_for_what_changed_since_a_sign_off(
    qtbot: QtBot, section: CompareSection
) -> None:
    first = sign(section, "2026-05-01T10:00:00")
    apply(section, dearer)
    sign(section, "2026-06-01T10:00:00")
    settle(qtbot, section)
    assert section.summary == "Nothing differs."
    section.show_sign_off(first)
    settle(qtbot, section)
    assert section.choice.before.currentText().startswith("Signed 01/05/2026")
    assert section.summary.startswith("1 figure differs.")


def test_that_another_decision_begins_anew(
    qtbot: QtBot, section: CompareSection, tmp_path: Path
) -> None:
    save(tmp_path / "other.locdecide", dearer(site_decision()))
    section.add_file(tmp_path / "other.locdecide")
    settle(qtbot, section)
    section.workbench.document.take(replace(site_decision(), id="another"))
    section.refresh(Change.ALL)
    assert section.nothing.isVisible()


# What is said


def test_that_summary_ranking_and_lines_are_those_of_the_comparison(
    qtbot: QtBot, section: CompareSection
) -> None:
    before = section.decision
    sign(section, "2026-05-01T10:00:00")
    apply(section, dearer)
    settle(qtbot, section)
    after = section.decision
    expected = told(before, after, "en", compare_results(before, after))
    assert section.summary == expected.summary
    groups = section.tree.compared.groups
    ranking = next(group for group in groups if "Location study: Ranking" in group.title)
    first = next(row for row in expected.ranking if row.alternative == "Site 1")
    line = next(line for line in ranking.lines if line.cells[0] == "Site 1")
    assert line.cells[1].startswith(f"{first.rank_before} (")
    assert line.cells[2].startswith(f"{first.rank_after} (")
    assert first.moved is not None
    assert first.moved < 0
    assert line.cells[3] == f"↓ {-first.moved}"
    figures = next(group for group in groups if group.title.endswith("Figures"))
    assert [line.text for line in figures.lines] == [line.text for line in expected.groups[0].lines]
    # What came out as before stands at the end, folded.
    assert titles(section)[-1].endswith("as before")
    assert not section.tree.isExpanded(section.tree.compared.index(len(groups) - 1, 0))
    assert section.tree.isExpanded(section.tree.compared.index(0, 0))


def test_that_weights_change_in_percentage_points(qtbot: QtBot, section: CompareSection) -> None:
    sign(section, "2026-05-01T10:00:00")
    apply(
        section,
        lambda d: edits.set_comparison(d, "where", "anne", None, "energy", "near", 9.0),
    )
    settle(qtbot, section)
    weights = next(g for g in section.tree.compared.groups if "Weights" in g.title and g.changed)
    changes = [line.cells[3] for line in weights.lines if line.changed]
    assert changes
    assert all(change.endswith(" points") and change[0] in "+−" for change in changes)


def test_that_swapping_turns_everything_round(qtbot: QtBot, section: CompareSection) -> None:
    sign(section, "2026-05-01T10:00:00")
    apply(section, dearer)
    settle(qtbot, section)
    figures = section.tree.compared.groups[1].lines[0].cells
    section.choice.swap_button.click()
    settle(qtbot, section)
    assert section.choice.before.currentText() == "The decision as it stands"
    swapped = section.tree.compared.groups[1].lines[0].cells
    assert swapped[1].split()[0] == figures[2].split()[0]


def many_sites(decision: Decision) -> Decision:
    study = decision.studies[1]
    alternatives = tuple(Alternative(id=f"a{i}", name=f"Place {i}") for i in range(400))
    leaves = ("price", "mix", "near", "raw", "market", "people")
    figures = {
        each.id: {leaf: Performance(value=0.04 + place / 1000) for leaf in leaves}
        for place, each in enumerate(alternatives)
    }
    study = replace(
        study,
        alternatives=(*study.alternatives, *alternatives),
        performances={**study.performances, **figures},
    )
    return replace(decision, studies=(decision.studies[0], study))


def test_that_long_groups_are_folded(qtbot: QtBot, section: CompareSection) -> None:
    apply(section, many_sites)
    sign(section, "2026-05-01T10:00:00")
    for place in range(400):
        figures = section.study.performances[f"a{place}"]
        assert figures["raw"].value != 5.0

    def all_alike(decision: Decision) -> Decision:
        study = decision.studies[1]
        rows = {
            own: {**row, "raw": Performance(value=5.0)} if own.startswith("a") else row
            for own, row in study.performances.items()
        }
        study = replace(study, performances=rows)
        return replace(decision, studies=(decision.studies[0], study))

    apply(section, all_alike)
    settle(qtbot, section)
    tree = section.tree
    place = next(i for i, title in enumerate(titles(section)) if title.endswith("Figures"))
    figures_group = tree.compared.index(place, 0)
    assert tree.compared.rowCount(figures_group) == 400
    assert not tree.isExpanded(figures_group)
    tree.setCurrentIndex(figures_group)
    tree.setFocus()
    qtbot.keyClick(tree, Key.Key_Return)
    assert tree.isExpanded(figures_group)


def test_that_the_old_answer_stays_until_the_new_one_is_there(
    qtbot: QtBot, section: CompareSection
) -> None:
    sign(section, "2026-05-01T10:00:00")
    apply(section, dearer)
    settle(qtbot, section)
    said = section.summary
    apply(section, lambda d: edits.change_frame(d, title="Other"))
    assert section.is_busy
    assert section.summary == said
    assert not section.tree.isEnabled()
    settle(qtbot, section)
    assert section.summary != said
    assert section.tree.isEnabled()


def test_that_a_line_of_the_log_compares_nothing_anew(
    qtbot: QtBot, section: CompareSection
) -> None:
    sign(section, "2026-05-01T10:00:00")
    settle(qtbot, section)
    apply(section, lambda d: edits.record(d, LogEntry(time="2026-05-02", event="exported")))
    assert not section.is_busy


# Files


@pytest.mark.parametrize("suffix", ["locdecide", "xlsx"])
def test_that_another_file_is_chosen_and_compared(
    qtbot: QtBot,
    section: CompareSection,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    path = tmp_path / f"other.{suffix}"
    other = dearer(site_decision())
    if suffix == "xlsx":
        write_decision(other, path, "en")
    else:
        save(path, other)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    section.nothing.button.click()
    settle(qtbot, section)
    assert section.choice.before.currentText() == f"File: {path.name}"
    assert section.summary.startswith("1 figure differs.")


def test_that_a_cancelled_choice_changes_nothing(
    qtbot: QtBot, section: CompareSection, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(section, "2026-05-01T10:00:00")
    settle(qtbot, section)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    before = section.choice.before.currentText()
    last = section.choice.before.count() - 1
    section.choice.before.setCurrentIndex(last)
    section.choice.before.activated.emit(last)
    assert section.choice.before.currentText() == before
    assert section.summary == "Nothing differs."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("broken.locdecide", b"{"),
        ("notes.txt", b"hello"),
        ("book.xlsx", b"PK not a book"),
        ("gone.locdecide", None),
    ],
)
def test_that_a_file_that_holds_no_decision_is_one_sentence(
    qtbot: QtBot, section: CompareSection, tmp_path: Path, name: str, content: bytes | None
) -> None:
    sign(section, "2026-05-01T10:00:00")
    if content is not None:
        (tmp_path / name).write_bytes(content)
    section.add_file(tmp_path / name)
    settle(qtbot, section)
    assert section.faults.startswith(f"{name}: ")
    assert "Traceback" not in section.faults
    assert len(section.faults.splitlines()) == 1
    assert not section.tree.isVisible()


def test_that_a_signed_state_that_cannot_be_read_is_said(
    qtbot: QtBot, section: CompareSection
) -> None:
    sign(section, "2026-05-01T10:00:00")
    apply(
        section,
        lambda d: replace(d, sign_offs=(replace(d.sign_offs[0], content="{}"),)),
    )
    section.refresh(Change.ALL)
    settle(qtbot, section)
    assert "cannot be read any more" in section.faults


def test_that_a_signed_state_that_was_tampered_with_says_so(
    qtbot: QtBot, section: CompareSection
) -> None:
    sign(section, "2026-05-01T10:00:00")
    content = section.decision.sign_offs[0].content.replace("Site 1", "Site 9")
    apply(
        section,
        lambda d: replace(d, sign_offs=(replace(d.sign_offs[0], content=content),)),
    )
    section.refresh(Change.ALL)
    settle(qtbot, section)
    assert section.choice.before.currentText().endswith("not what was signed")
    assert section.summary.startswith("1 alternative differs.")


# Copying


def test_that_the_comparison_is_copied_as_text_and_as_table(
    qtbot: QtBot, section: CompareSection
) -> None:
    sign(section, "2026-05-01T10:00:00", "Board")
    apply(section, dearer)
    settle(qtbot, section)
    section.text_button.click()
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0].endswith("→ The decision as it stands")
    assert section.summary in text
    assert "Energy price, Site 1: 0.045\u00a0EUR/kWh → 0.11" in text
    section.table_button.click()
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]
    assert rows[0] == ["Area", "What", "Before", "After", "Change"]
    assert {len(row) for row in rows} == {5}
    assert len(rows) == 1 + sum(len(group.lines) for group in section.tree.compared.groups)


def test_that_chosen_lines_are_copied_by_key(qtbot: QtBot, section: CompareSection) -> None:
    sign(section, "2026-05-01T10:00:00")
    apply(section, dearer)
    settle(qtbot, section)
    tree = section.tree
    group = tree.compared.index(1, 0)
    tree.setFocus()
    tree.setCurrentIndex(tree.compared.index(0, Column.WHAT, group))
    qtbot.keyClick(tree, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = QGuiApplication.clipboard().text().splitlines()
    assert len(rows) == 2
    assert rows[1].split("\t")[1] == "Energy price, Site 1"


def test_that_the_model_is_a_sound_tree(qtbot: QtBot, section: CompareSection) -> None:
    sign(section, "2026-05-01T10:00:00")
    apply(section, dearer)
    settle(qtbot, section)
    from PySide6.QtTest import QAbstractItemModelTester

    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(section.tree.compared, mode)
    assert section.tree.compared.rowCount() == len(titles(section))

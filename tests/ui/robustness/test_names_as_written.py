"""Names are shown as they were written, whatever Qt or Python would read into them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from locdecide.decision.model import Decision
from locdecide.ui.pages.robustness import RobustnessPage
from locdecide.ui.robustness.question_list import QUESTIONS
from tests.ui.conftest import Make
from tests.ui.robustness.looks import by_points, computed

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ODD = "<b>{0} %n %1</b>"


def oddly_named() -> Decision:
    decision = by_points()
    study = decision.studies[-1]
    return replace(
        decision,
        studies=(
            *decision.studies[:-1],
            replace(
                study,
                criteria=tuple(replace(c, name=ODD + c.name) for c in study.criteria),
                alternatives=tuple(replace(a, name=ODD + a.name) for a in study.alternatives),
            ),
        ),
    )


def test_that_no_name_is_taken_for_markup_or_a_place_to_fill_in(
    qtbot: QtBot, make_workbench: Make
) -> None:
    bench = make_workbench(oddly_named(), "nb")
    bench.document.choose_study("where")
    page = RobustnessPage(bench)
    qtbot.addWidget(page)
    page.resize(824, 480)
    with qtbot.waitExposed(page):
        page.show()
    computed(qtbot, bench)
    bench.trial.set_share("near", 0.6)
    computed(qtbot, bench)
    named = set()
    for question in QUESTIONS:
        page.show_topic(question)
        for label in page.findChildren(QLabel):
            if ODD in label.text():
                named.add(label)
                assert label.textFormat() is Qt.TextFormat.PlainText, (question, label.text())
            assert label.textFormat() is Qt.TextFormat.PlainText or "<b>{0}" not in label.text()
    assert len(named) > 5

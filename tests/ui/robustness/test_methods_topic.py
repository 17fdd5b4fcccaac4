"""Does the method matter: the chart, how methods are set up, and what is left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from locdecide.decision.choices import RankingMethod
from locdecide.decision.model import Decision
from locdecide.ui.robustness.methods_topic import MethodsTopic
from locdecide.ui.workbench import Workbench
from locdecide.words import Language
from tests.ui.robustness.closer_looks import full_look, many_sites, quick_look, site_study

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Make = Callable[..., MethodsTopic]


@pytest.fixture
def make(make_workbench: Callable[..., Workbench], qtbot: QtBot) -> Make:
    """Return a function that opens the topic on a decision."""

    def make(decision: Decision | None = None, language: Language = "en") -> MethodsTopic:
        workbench = make_workbench(decision or site_study(), language)
        workbench.document.choose_study("where")
        topic = MethodsTopic(workbench)
        qtbot.addWidget(topic)
        topic.resize(700, 600)
        topic.show_robustness(full_look(workbench))
        topic.show()
        return topic

    return make


def test_that_the_title_is_the_answer_in_one_sentence(make: Make) -> None:
    topic = make()
    assert topic.chart.title == topic.sentence(full_look(topic.workbench))
    assert "Site 1" in topic.chart.title


def test_that_the_studys_own_method_is_first_and_described(make: Make) -> None:
    topic = make()
    assert topic.chart.rows()[1][0] == "TOPSIS declared range"
    assert topic.chart.rows()[1][2:4] == ["1", "1"]
    assert topic.set_up.startswith("TOPSIS (declared range)\nThe study's own method.")
    by_ahp = make(site_study(ranking=RankingMethod.AHP))
    assert by_ahp.chart.rows()[1][0] == "AHP absolute"


def test_that_the_table_holds_every_method_and_the_borda_order(make: Make) -> None:
    topic = make()
    topic.chart.copy_table()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    names = [line[0] for line in lines]
    assert len(lines) == 1 + 5 + 3 + 11 + 1
    assert names[-1] == "Borda"
    found = full_look(topic.workbench).methods
    assert found is not None
    vikor = next(each for each in found.rankings if each.code == "vikor")
    line = lines[names.index("VIKOR")]
    assert line[5:] == [str(vikor.ranks[a]) for a in found.alternatives]
    assert line[2] == repr(vikor.r_w).rstrip("0").rstrip(".")


def test_that_what_a_zero_rules_out_is_named_with_the_criterion(make: Make) -> None:
    """Site 2 is 0 km from the plant: what divides by figures or multiplies them cannot be asked."""
    topic = make()
    assert "WPM, WASPAS, CODAS, ARAS and MARCOS are left out" in topic.left_out
    assert "Distance to existing plant" in topic.left_out


def test_that_a_click_on_a_method_shows_its_set_up(make: Make, qtbot: QtBot) -> None:
    topic = make()
    area = next(mark.area for mark in topic.chart.marks if mark.key == ("vikor", "s3"))
    qtbot.mouseClick(topic.chart, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert topic.set_up.startswith("VIKOR (v = 0.5)\nAfter Opricovic & Tzeng 2004.")
    assert "r_w" in topic.set_up


def test_that_the_keyboard_leads_to_twins_and_to_borda(make: Make, qtbot: QtBot) -> None:
    topic = make()
    topic.chart.setFocus()
    codes = [column.code for column in topic.chart.ranked]
    for _ in range(codes.index("mabac") + 1):
        qtbot.keyClick(topic.chart, Qt.Key.Key_Right)
    assert "Always the same order as WSM: it says nothing new." in topic.set_up
    for _ in codes:
        qtbot.keyClick(topic.chart, Qt.Key.Key_Right)
    assert topic.set_up.startswith("Borda: all methods together")


def test_that_a_quick_look_keeps_the_old_picture_greyed(make: Make) -> None:
    topic = make()
    rows = topic.chart.rows()
    quick = quick_look(topic.workbench)
    topic.show_robustness(quick)
    assert topic.sentence(quick) == ""
    assert topic.chart.faded
    assert topic.chart.rows() == rows
    topic.show_robustness(full_look(topic.workbench))
    assert not topic.chart.faded


def test_that_a_quick_look_at_another_study_forgets_the_old_picture(make: Make) -> None:
    topic = make()
    topic.workbench.document.choose_study("whether")
    topic.show_robustness(quick_look(topic.workbench))
    assert topic.chart.marks == ()
    assert topic.left_out == ""


@pytest.mark.parametrize("count", [1, 2, 60])
@pytest.mark.parametrize("language", ["en", "nb"])
def test_that_few_and_many_sites_with_long_names_are_shown(
    make: Make, count: int, language: Language
) -> None:
    topic = make(many_sites(count), language)
    assert topic.chart.title
    assert len(topic.chart.rows()[0]) == 5 + count
    assert "nan" not in topic.chart.accessibleDescription()
    assert not topic.grab().isNull()
    assert topic.minimumSizeHint().width() <= 650

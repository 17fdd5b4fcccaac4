"""The verdict as a card, a chip in the header, and a line beside the conclusion."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from locdecide.conclusions.names import Names
from locdecide.conclusions.verdict import headline
from locdecide.decision import edits
from locdecide.decision.choices import Normalisation
from locdecide.decision.model import Decision, Study
from locdecide.results import Reversal, Reversals
from locdecide.ui.robustness.verdict_card import VerdictCard
from locdecide.ui.theme import LIGHT
from locdecide.ui.widgets.verdict_chip import VerdictChip
from locdecide.ui.widgets.verdict_line import VerdictLine
from locdecide.ui.widgets.verdict_mark import paint_verdict
from locdecide.ui.workbench import Workbench
from locdecide.words import LANGUAGES, Language
from tests.samples import site_decision
from tests.ui.conftest import Make
from tests.ui.robustness.looks import computed, few_draws, verdict_of, with_band

BANDS = ("clear", "close", "no-clear-winner")


def _location() -> Study:
    return next(study for study in site_decision().studies if study.id == "where")


def words(widget: QWidget) -> str:
    shown = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in shown)


def bench_of(make_workbench: Make, decision: Decision, language: Language = "en") -> Workbench:
    bench = make_workbench(decision, language)
    bench.document.choose_study("where")
    return bench


def shapes(band: str, *, outdated: bool = False) -> QImage:
    image = QImage(32, 32, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_verdict(painter, QRectF(0, 0, 32, 32), band, LIGHT, outdated=outdated)
    painter.end()
    return image


def test_that_the_bands_differ_without_their_colours() -> None:
    grey = [shapes(band, outdated=True) for band in BANDS]
    assert grey[0] != grey[1]
    assert grey[1] != grey[2]
    assert grey[0] != grey[2]
    assert all(shapes(band) != shapes(band, outdated=True) for band in BANDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("band", BANDS)
def test_that_the_card_says_who_leads_and_why(qtbot: QtBot, band: str, language: Language) -> None:
    card = VerdictCard()
    qtbot.addWidget(card)
    names = Names(_location(), language)
    verdict = verdict_of(band)
    card.show_verdict(verdict, names, outdated=False)
    says = words(card)
    assert "Site 1" in says
    assert "62" in says
    # The band is named once, not again in the sentence below it.
    assert says.lower().count(card._band.text().lower() + ":") == 0


def test_that_the_rule_is_one_click_away(qtbot: QtBot) -> None:
    card = VerdictCard()
    qtbot.addWidget(card)
    card.show_verdict(verdict_of(), Names(_location(), "en"), outdated=False)
    card.show()
    assert "55%" not in words(card)
    qtbot.mouseClick(card.ask, Qt.MouseButton.LeftButton)
    assert "80%" in words(card)
    assert "55%" in words(card)
    assert "15%" in words(card)
    qtbot.keyClick(card.ask, Qt.Key.Key_Space)
    assert "55%" not in words(card)


def test_that_the_chip_says_the_verdict_and_leads_on(qtbot: QtBot, make_workbench: Make) -> None:
    bench = bench_of(make_workbench, few_draws())
    chip = VerdictChip(bench)
    qtbot.addWidget(chip)
    assert chip.isHidden()
    found = computed(qtbot, bench)
    assert not chip.isHidden()
    assert chip.text()
    assert headline(found.verdict, Names(bench.document.study, "en")) in chip.toolTip()
    assert not chip.outdated
    chip.show()
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(chip.clicked):
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    chip.hide()


def test_that_the_chip_is_grey_while_the_verdict_is_outdated(
    qtbot: QtBot, make_workbench: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = bench_of(make_workbench, few_draws())
    chip = VerdictChip(bench)
    qtbot.addWidget(chip)
    computed(qtbot, bench)
    monkeypatch.setattr(bench.robustness, "_look", lambda **_: None)
    bench.trial.set_share("raw", 0.5)
    qtbot.waitUntil(lambda: chip.outdated)
    assert "With the weights that are being tried" in chip.toolTip()


def test_that_the_chip_is_grey_while_other_methods_were_not_asked(
    qtbot: QtBot, make_workbench: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = bench_of(make_workbench, few_draws())
    found = computed(qtbot, bench)
    monkeypatch.setattr(bench.robustness, "_found", with_band(found, "clear", provisional=True))
    chip = VerdictChip(bench)
    qtbot.addWidget(chip)
    assert chip.outdated


def test_that_the_chip_goes_when_nothing_is_ranked_any_more(
    qtbot: QtBot, make_workbench: Make
) -> None:
    bench = bench_of(make_workbench, few_draws())
    chip = VerdictChip(bench)
    qtbot.addWidget(chip)
    computed(qtbot, bench)
    bench.document.take(Decision(id="d", studies=(Study(id="s", name="S"),)))
    qtbot.waitUntil(chip.isHidden)


def test_that_the_line_tells_of_rank_reversal_and_what_removes_it(
    qtbot: QtBot, make_workbench: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = bench_of(make_workbench, few_draws())
    found = computed(qtbot, bench)
    line = VerdictLine(bench)
    qtbot.addWidget(line)
    assert line.badge.isHidden()
    turns = Reversal("s5", (("s1", "s4"),), ("s1",), ("s4",))
    turned = replace(found, reversals=Reversals((turns,), fixed=False, mended=True))
    monkeypatch.setattr(bench.robustness, "_found", turned)
    line.refresh()
    line.show()
    assert "Without Site 5, Site 4 comes ahead of Site 1." in words(line)
    assert "declared ranges" in words(line)
    with qtbot.waitSignal(line.question_wanted) as wanted:
        qtbot.mouseClick(line.badge, Qt.MouseButton.LeftButton)
    assert wanted.args == ["outsiders"]
    line.hide()


def test_that_fixed_ranges_need_no_badge_and_other_normalisations_may(
    qtbot: QtBot, make_workbench: Make
) -> None:
    change = partial(edits.change_method, study_id="where", normalisation=Normalisation.VECTOR)
    bench = bench_of(make_workbench, change(few_draws()))
    found = computed(qtbot, bench)
    line = VerdictLine(bench)
    qtbot.addWidget(line)
    assert line.badge.isHidden() is not bool(found.reversals.found)


@pytest.mark.parametrize("band", BANDS)
def test_that_the_line_never_calls_anybody_the_winner_or_best(
    qtbot: QtBot, make_workbench: Make, monkeypatch: pytest.MonkeyPatch, band: str
) -> None:
    bench = bench_of(make_workbench, few_draws())
    found = computed(qtbot, bench)
    monkeypatch.setattr(bench.robustness, "_found", with_band(found, band))
    line = VerdictLine(bench)
    qtbot.addWidget(line)
    says = words(line).lower().replace("no clear winner", "")
    assert "winner" not in says
    assert "best" not in says

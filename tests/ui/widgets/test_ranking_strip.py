from __future__ import annotations

from pytestqt.qtbot import QtBot

from locdecide.ui.widgets.ranking_strip import RankingRow, RankingStrip


def row(name: str, rank: int, score: float) -> RankingRow:
    return RankingRow(name, name, name, "#0068A3", rank, score)


def test_that_rows_stand_by_rank_whatever_order_they_come_in(qtbot: QtBot) -> None:
    strip = RankingStrip("nb")
    qtbot.addWidget(strip)
    strip.show()
    strip.set_ranking([row("A", 2, 0.4), row("B", 1, 0.6)])
    assert [r.name for r in strip.rows] == ["B", "A"]
    strip.set_ranking([row("A", 1, 0.7), row("B", 2, 0.6), row("C", 2, 0.6)])
    assert [r.name for r in strip.rows] == ["A", "B", "C"]
    assert strip.accessibleDescription().startswith("1 A 0,7")
    strip.grab()


def test_that_an_empty_ranking_can_be_painted(qtbot: QtBot) -> None:
    strip = RankingStrip("en")
    qtbot.addWidget(strip)
    strip.set_ranking([])
    assert not strip.grab().isNull()

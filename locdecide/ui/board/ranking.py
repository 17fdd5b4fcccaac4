"""The second screen: the ranking, and who is not in it for which reason."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from locdecide.conclusions.simulation import simulation_sentence
from locdecide.decision.model import Gate, GateRecord
from locdecide.evaluation.table import figure
from locdecide.results import Robustness
from locdecide.ui.board.lines import Lines
from locdecide.ui.board.names import cut
from locdecide.ui.board.own_answer import OwnAnswer
from locdecide.ui.board.ranking_bars import BarRow, RankingBars
from locdecide.ui.board.screen import BODY, HEAD, SMALL, BoardScreen
from locdecide.ui.models.ranking_table import missing_figures
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["RankingScreen"]

_MOST, _MOST_OUT = 10, 6
_EVIDENCE = 90


class RankingScreen(BoardScreen):
    """Who stands where, how often each is first, and who is ruled out by what."""

    def __init__(self, workbench: Workbench, answer: OwnAnswer, view: QWidget) -> None:
        super().__init__(workbench, answer, view)
        self.title = self.label(HEAD, strong=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.bars = RankingBars(_MOST, self)
        self.bars.setAccessibleName(self.tr("Ranking"))
        self.scaled(self.bars, BODY)
        self.out = Lines(self, self.tr("Not in the ranking"), _MOST_OUT, SMALL + 2)
        self.note = self.label(SMALL, role="muted")
        self._lay_out()

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.addWidget(self.bars, 13)
        beside.addWidget(self.out, 6)
        self.spaced(beside, 56)
        whole = QVBoxLayout(self)
        whole.addWidget(self.title)
        whole.addLayout(beside, 1)
        whole.addWidget(self.note)
        self.spaced(whole, 22)

    @property
    def heading(self) -> str:
        return self.tr("The ranking")

    def show_present(self) -> None:
        found = self.answer.robustness
        rows = self._rows(found)
        shares = found is not None and bool(rows)
        heads = [self.tr("Score")] + [self.tr("First in")] * shares
        self.bars.show_rows(rows, heads)
        self.bars.setVisible(bool(rows))
        self.title.setText(self._title(found, bool(rows)))
        self.out.show_lines(self._left_out())
        self.note.setText(self._note(shares))
        self.note.setVisible(bool(rows))

    def _title(self, found: Robustness | None, ranked: bool) -> str:
        if not ranked:
            return self.tr("There is no ranking yet.")
        if found is None:
            return self.tr("Ranking by {0}").format(self._method())
        return simulation_sentence(found.simulation, self.names)

    def _note(self, shares: bool) -> str:
        note = self.tr("Score by {0}, from 0 to 100.").format(self._method())
        if not shares:
            return note
        return " ".join(
            (note, self.tr("'First in': in how many of the simulated cases it ranks first."))
        )

    def _method(self) -> str:
        return word(self.study.method.ranking, self.workbench.language)

    def _rows(self, found: Robustness | None) -> list[BarRow]:
        names = self.names
        labels = self.labels()
        missing = missing_figures(self.study, self.results)
        waived = {o.alternative for o in self.results.gates if o.waived}
        rows = []
        for each in self.ranked():
            texts = [names.fixed(100 * each.score, 1)]
            if found is not None:
                known = each.alternative in found.simulation.alternatives
                share = found.simulation.first_share(each.alternative) if known else 0.0
                texts.append(names.share(share))
            notes = [self.tr("on a waiver")] * (each.alternative in waived)
            if missing[each.alternative]:
                notes.append(
                    QCoreApplication.translate(
                        "RankingScreen", "%n figure(s) missing", None, missing[each.alternative]
                    )
                )
            label = labels[each.alternative]
            rows.append(BarRow(label, each.rank, each.score, tuple(texts), ", ".join(notes)))
        return rows

    def _left_out(self) -> list[str]:
        names, results = self.names, self.results
        lines = []
        for alternative in results.ruled_out:
            failed = {o.gate for o in results.gates if o.alternative == alternative and not o.holds}
            why = [
                self._failed(gate, alternative) for gate in self.study.gates if gate.id in failed
            ]
            lines.append(f"{names.alternative(alternative)}: {'; '.join(why)}")
        aside = self.tr("{0}: set aside")
        lines += [aside.format(names.alternative(each)) for each in results.set_aside]
        return lines

    def _failed(self, gate: Gate, alternative: str) -> str:
        """Return which must-have fails: the limit and the figure, or the evidence."""
        name = cut(gate.name)
        if gate.criterion is not None and gate.threshold is not None:
            criterion = next(c for c in self.study.criteria if c.id == gate.criterion)
            value = figure(self.study, criterion, alternative)
            if value is not None:
                has, limit = self.names.figures(gate.criterion, value, gate.threshold)
                return self.tr("{0} – has {1}, limit {2}").format(name, has, limit)
        evidence = gate.records.get(alternative, GateRecord()).evidence
        said = cut(evidence, _EVIDENCE)
        return self.tr("{0} – {1}").format(name, said or self.tr("not met"))

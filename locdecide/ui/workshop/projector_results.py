"""What the group decided, for the room: its weights, the leading three, and own weightings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from locdecide.decision.choices import Weighting
from locdecide.decision.model import Round
from locdecide.decision.rounds import counting_round, current_round, has_answered
from locdecide.evaluation import group_view
from locdecide.numerals import format_fixed, format_percent
from locdecide.results import StudyResults
from locdecide.ui.models.group_words import GroupWords
from locdecide.ui.models.ranking_table import names_of, ranking_rows
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.projector_marks import ShareBar
from locdecide.ui.workshop.projector_view import ProjectorView, shortened
from locdecide.words import round_title, word

__all__ = ["ResultsView"]

MOST_ROWS, LEADING = 12, 3
_MOST = 1.6  # few words are written this much larger
_COLUMNS = 4  # place, name, score, and what keeps the next from them


class ResultsView(ProjectorView):
    """The results of the round that counts; never anything of a hidden one."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._round = self.label(34, strong=True)
        self._note = self.label(24, role="muted")
        self._weights_title = self.label(26, role="muted", wraps=False)
        self._bars = [
            (self.label(34, wraps=False), ShareBar(self), self.label(34, strong=True, wraps=False))
            for _ in range(MOST_ROWS)
        ]
        self._more = self.label(22, role="muted", wraps=False)
        self._ranking_title = self.label(26, role="muted", wraps=False)
        self._places = [
            (
                self.label(44, role="muted", wraps=False),
                self.label(44, strong=True, wraps=False),
                self.label(44, wraps=False),
            )
            for _ in range(LEADING)
        ]
        self._own = self.label(30)
        self._weights, self._ranking = QWidget(self), QWidget(self)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._grid = QGridLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        bars = QGridLayout()
        for i, (name, bar, share) in enumerate(self._bars):
            self.scaled(bar, 34)
            share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            bars.addWidget(name, i, 0)
            bars.addWidget(bar, i, 1)
            bars.addWidget(share, i, 2)
        bars.setColumnStretch(1, 1)
        self.spaced(bars, 22)
        weights = QVBoxLayout(self._weights)
        weights.addWidget(self._weights_title)
        weights.addLayout(bars, 1)
        weights.addWidget(self._more)
        self.spaced(weights, 16)
        self.spaced(self._grid, 22)
        ranking = QVBoxLayout(self._ranking)
        ranking.addWidget(self._ranking_title)
        ranking.addLayout(self._grid)
        ranking.addSpacing(8)
        ranking.addWidget(self._own)
        ranking.addStretch(1)
        self.spaced(ranking, 16)
        self._columns.addWidget(self._weights)
        self._columns.addWidget(self._ranking)
        self.spaced(self._columns, 48)
        whole = QVBoxLayout(self)
        whole.addWidget(self._round)
        whole.addWidget(self._note)
        whole.addSpacing(8)
        whole.addLayout(self._columns, 1)
        self.spaced(whole, 8)
        self._arrange(beside=False)

    def fit_words(self) -> None:
        """Put the ranking below the weights, or beside them: where the words can be larger."""
        self._arrange(beside=True)
        beside = self.largest(_MOST)
        self._arrange(beside=False)
        below = self.largest(_MOST)
        self._arrange(beside=beside > below)
        self.scale(max(beside, below))

    def _arrange(self, *, beside: bool) -> None:
        """Let the leading three stand in a column beside the weights, or in a row below them."""
        way = QBoxLayout.Direction
        self._columns.setDirection(way.LeftToRight if beside else way.TopToBottom)
        for i, stretch in enumerate((6, 5) if beside else (1, 0)):
            self._columns.setStretch(i, stretch)
        for i, row in enumerate(self._places):
            for column, label in enumerate(row):
                self._grid.removeWidget(label)
                self._grid.addWidget(
                    label, i if beside else 0, column if beside else _COLUMNS * i + column
                )
        for column in range(_COLUMNS * LEADING):
            between = column % _COLUMNS == _COLUMNS - 1
            self._grid.setColumnStretch(column, int(column == 1 if beside else between))

    def show_present(self) -> None:
        study = self.study
        round_ = counting_round(study)
        results = self.workbench.evaluator.results()
        together = study.method.weighting is Weighting.DIRECT
        seen = together or (round_ is not None and self._has_answers(round_))
        self._weights.setVisible(seen)
        self._ranking.setVisible(seen)
        self._show_head(round_, together=together, seen=seen)
        if seen:
            self._show_weights(results)
            self._show_ranking(results)
            self._show_own(None if together else round_)

    def _has_answers(self, round_: Round) -> bool:
        people = self.workbench.document.decision.participants
        return any(has_answered(round_, person.id) for person in people)

    def _show_head(self, round_: Round | None, *, together: bool, seen: bool) -> None:
        running = current_round(self.study)
        note = ""
        if together:
            title = self.tr("Points given together")
        elif not seen:
            title = self.tr("There are no results to show yet")
            if running is not None and running is not round_:
                note = self.tr("{0} is not revealed yet.").format(
                    round_title(running, self.workbench.language)
                )
        else:
            assert round_ is not None
            title = self.tr("Results: {0}").format(round_title(round_, self.workbench.language))
            if running is not None and running is not round_:
                note = self.tr("{0} is not revealed yet and counts for nothing here.").format(
                    round_title(running, self.workbench.language)
                )
        self._round.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _show_weights(self, results: StudyResults) -> None:
        language = self.workbench.language
        names = names_of(self.study)
        shares = [(leaf, results.weights.of(leaf).global_) for leaf in results.leaves]
        shares.sort(key=lambda pair: -pair[1])
        shown = shares[:MOST_ROWS]
        longest = max((share for _, share in shown), default=0.0) or 1.0
        for i, (name, bar, percent) in enumerate(self._bars):
            for widget in (name, bar, percent):
                widget.setVisible(i < len(shown))
            if i < len(shown):
                leaf, share = shown[i]
                name.setText(shortened(names[leaf]))
                bar.set_share(share / longest)
                percent.setText(format_percent(share, language))
        left = len(shares) - len(shown)
        self._weights_title.setText(self.tr("The group's weights"))
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("and {0} more").format(left))

    def _show_ranking(self, results: StudyResults) -> None:
        language, method = self.workbench.language, self.study.method.ranking
        rows = ranking_rows(self.study, results, method, self.colours)
        if all(row.missing and not row.score for row in rows):
            # Without any figure all of them tie at nought, which says nothing.
            rows = ()
        self._ranking_title.setText(
            self.tr("Ranking by {0}").format(word(method, language))
            if rows
            else self.tr("There is no ranking yet")
        )
        for i, (rank, name, score) in enumerate(self._places):
            for label in (rank, name, score):
                label.setVisible(i < len(rows))
            if i < len(rows):
                rank.setText(str(rows[i].rank))
                name.setText(shortened(rows[i].name))
                score.setText(format_fixed(rows[i].score, language, 3))

    def _show_own(self, round_: Round | None) -> None:
        """Say what the participants' own weights put first, and how far they agree."""
        said = ""
        if round_ is not None:
            decision = self.workbench.document.decision
            view = group_view(decision, self.study, round_)
            if view.own:
                words = GroupWords(decision, self.study, self.workbench.language)
                said = words.headline(view)
        self._own.setText(said)
        self._own.setVisible(bool(said))

"""The fourth screen: what would change our mind, by weights that are only tried."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.conclusions.figures import figures_sentence
from locdecide.conclusions.verdict import chip
from locdecide.conclusions.weights import weights_sentence
from locdecide.decision.tree import children
from locdecide.results import Ranked, Robustness, WeightLine
from locdecide.ui.board.own_answer import OwnAnswer
from locdecide.ui.board.ranking_bars import BarRow, RankingBars
from locdecide.ui.board.screen import BODY, HEAD, SMALL, BoardScreen
from locdecide.ui.board.weight_tracks import TrackRow, WeightTracks
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.models.ranking_table import ranking_of
from locdecide.ui.robustness.verdict_words import beside_its_name
from locdecide.ui.widgets.verdict_mark import VerdictMark
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.projector_view import set_role

__all__ = ["MindScreen"]

_MOST_TRACKS, _MOST_RANKED = 8, 6
_SAYING = 3  # lines that the verdict on tried weights may take
_MARK = 34


class MindScreen(BoardScreen):
    """Handles on the weights; ranking and verdict follow, and nothing is saved."""

    def __init__(self, workbench: Workbench, answer: OwnAnswer, view: QWidget) -> None:
        super().__init__(workbench, answer, view)
        self.title = self.label(HEAD, strong=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.figures = self.label(SMALL + 2, role="muted")
        self.tracks = WeightTracks(workbench.language, self)
        self.scaled(self.tracks, BODY - 4)
        self.bars = RankingBars(_MOST_RANKED, self)
        self.bars.setAccessibleName(self.tr("Ranking"))
        self.scaled(self.bars, BODY - 4)
        self.basis = self.label(SMALL, role="muted", wraps=False)
        self.mark = VerdictMark(parent=self)
        self.band = self.label(BODY, strong=True, wraps=False)
        self.saying = self.label(SMALL)
        self.note = self.label(SMALL, role="muted")
        self.back = QPushButton(self.tr("Back to the study's weights (R)"), self)
        self.back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scaled(self.back, SMALL - 2)
        self._order: tuple[str, ...] = ()
        self.take_mouse()
        self._lay_out()
        self.tracks.dragged.connect(self._try)
        self.back.clicked.connect(workbench.trial.clear)

    def _lay_out(self) -> None:
        for label in (self.saying, self.note):
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self._verdict = QWidget(self)
        band = QHBoxLayout(self._verdict)
        band.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        band.addWidget(self.band, 1)
        self.spaced(band, 12)
        self._right = QWidget(self)
        right = QVBoxLayout(self._right)
        right.addWidget(self.basis)
        right.addWidget(self._verdict)
        right.addWidget(self.saying)
        right.addWidget(self.bars, 1)
        self.spaced(right, 10)
        beside = QHBoxLayout()
        beside.addWidget(self.tracks, 11)
        beside.addWidget(self._right, 9)
        self.spaced(beside, 48)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.back)
        self.spaced(foot, 24)
        whole = QVBoxLayout(self)
        whole.addWidget(self.title)
        whole.addWidget(self.figures)
        whole.addLayout(beside, 1)
        whole.addLayout(foot)
        self.spaced(whole, 16)

    @property
    def heading(self) -> str:
        return self.tr("What would change our mind")

    @property
    def keys(self) -> str:
        return self.tr("↑ ↓ criterion   + − weight   R back")

    def scale(self, unit: float) -> None:
        super().scale(unit)
        self.mark.set_size(max(8, round(_MARK * unit)))
        # What is said of the tried weights is longer or shorter, and moves nothing.
        self.saying.setFixedHeight(_SAYING * self.saying.fontMetrics().lineSpacing())
        self.note.setMinimumHeight(self.back.sizeHint().height())

    def show_present(self) -> None:
        can_vary = len(self.ranked()) > 1 and len(self._criteria()) > 1
        for widget in (self.tracks, self._right, self.note, self.figures):
            widget.setVisible(can_vary)
        if not can_vary:
            self.back.hide()
            self.title.setText(self._why_nothing())
            return
        found = self.answer.robustness
        self.title.setText(
            self.tr("Which weight would change the first place?")
            if found is None
            else weights_sentence(found.weights, self.names)
        )
        about_figures = "" if found is None else figures_sentence(found.figures, self.names)
        self.figures.setText(about_figures)
        self.figures.setVisible(bool(about_figures))
        weights = self.results.weights
        self._order = tuple(sorted(self._criteria(), key=lambda c: -weights.of(c).global_))
        self.follow_trial()

    def follow_trial(self) -> None:
        if not self._order or self.tracks.isHidden():
            return
        self._show_tracks()
        self._show_ranking()
        self._show_verdict()
        trying = self.workbench.trial.weights is not None
        self.back.setVisible(trying)
        self.note.setText(
            self.tr("These weights are only tried; nothing is saved.")
            if trying
            else self._invitation()
        )

    def _invitation(self) -> str:
        text = self.tr("Drag a handle to try another weight. The letters tell who leads at it.")
        left = len(self._order) - _MOST_TRACKS
        if left > 0:
            text += " " + self.tr("Not shown: {0} lighter ones.").format(left)
        return text

    def _criteria(self) -> list[str]:
        """Return the criteria to weight: those measured, or the main ones where they are many."""
        measured = list(self.results.leaves)
        if len(measured) <= _MOST_TRACKS:
            return measured
        main = [each.id for each in children(self.study.criteria, None)]
        return main if len(main) > 1 else measured

    def _why_nothing(self) -> str:
        if not self.ranked():
            return self.tr("Nothing is ranked yet, so no weight changes anything.")
        if len(self.ranked()) == 1:
            return self.tr("Only one alternative is ranked, so no weight changes the first place.")
        return self.tr("There is only one criterion, so there is no weight to vary.")

    def _show_tracks(self) -> None:
        today, now = self.results.weights, self.workbench.trial.results().weights
        found = self.answer.tried or self.answer.robustness
        labels = self.labels()
        names = self.names
        self.tracks.show_rows(
            [
                TrackRow(
                    criterion=each,
                    name=names.criterion(each),
                    today=today.of(each).global_,
                    now=now.of(each).global_,
                    leading=() if found is None else _leading(found, each, labels),
                )
                for each in self._order[:_MOST_TRACKS]
            ]
        )

    def _show_ranking(self) -> None:
        names, labels = self.names, self.labels()
        before = {each.alternative: each.rank for each in self.ranked()}
        found = ranking_of(self.workbench.trial.results(), self.study.method.ranking)
        rows = [
            BarRow(
                labels[each.alternative],
                each.rank,
                each.score,
                (_moved(each, before), names.fixed(100 * each.score, 1)),
            )
            for each in sorted(found, key=lambda each: each.rank)
        ]
        self.bars.show_rows(rows, ("", self.tr("Score")))

    def _show_verdict(self) -> None:
        trying = self.workbench.trial.weights is not None
        found = self.answer.tried if trying else self.answer.robustness
        self.basis.setText(
            self.tr("With the weights that are tried")
            if trying
            else self.tr("With the study's weights")
        )
        _recolour(self.basis, "warn" if trying else "muted")
        self._verdict.setVisible(found is not None)
        if found is None:
            self.saying.setText(self.tr("How sure that is, is being computed."))
            return
        # What was said of other weights stays, in grey, until there is something new to say.
        grey = found.verdict.provisional or (trying and self.workbench.robustness.is_stale)
        self.mark.show_band(found.verdict.band, outdated=grey)
        for label in (self.band, self.saying):
            _recolour(label, "muted" if grey else "")
        self.band.setText(chip(found.verdict, self.names))
        self.saying.setText(beside_its_name(found.verdict, self.names))

    def _try(self, criterion: str, share: float) -> None:
        self.workbench.trial.set_share(criterion, share)

    def take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if self.tracks.isHidden():
            return False
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_R, Qt.Key.Key_Backspace):
            self.workbench.trial.clear()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.tracks.select(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.tracks.nudge(1 if key == Qt.Key.Key_Plus else -1)
        elif shifted and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.tracks.nudge(1 if key == Qt.Key.Key_Right else -1)
        else:
            return False
        return True


def _recolour(label: QLabel, role: str) -> None:
    face = label.font()
    set_role(label, role)
    label.setFont(face)  # another role takes the font away


def _moved(ranked: Ranked, before: dict[str, int]) -> str:
    """Return how many places an alternative has gained or lost."""
    places = before.get(ranked.alternative, ranked.rank) - ranked.rank
    return "" if not places else f"{'▲' if places > 0 else '▼'} {abs(places)}"


def _leading(
    found: Robustness, criterion: str, labels: dict[str, AlternativeLabel]
) -> tuple[tuple[float, float, AlternativeLabel], ...]:
    """Return who leads from which weight of a criterion to which."""
    line = found.weights.line(criterion)
    turns = [crossing for crossing in line.crossings if crossing.first]
    at, who = 0.0, turns[0].below if turns else _leader(found, line)
    parts = []
    for turn in turns:
        parts.append((at, turn.weight, labels[who]))
        at, who = turn.weight, turn.above
    return (*parts, (at, 1.0, labels[who]))


def _leader(found: Robustness, line: WeightLine) -> str:
    """Return who leads at every weight of a line on which the first place never changes hands."""
    middle = line.scores[len(line.scores) // 2]
    return found.weights.alternatives[int(middle.argmax())]

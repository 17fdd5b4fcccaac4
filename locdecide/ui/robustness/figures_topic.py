"""Which figures matter: a tornado of the uncertain ones, and what each would have to become."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from locdecide.conclusions.figures import effect_sentence, figures_sentence, tipping_sentence
from locdecide.decision.issues import Place, Step
from locdecide.results import FigureSensitivity, Robustness
from locdecide.ui.charts.alternative_label import alternative_labels
from locdecide.ui.charts.tipping_list import TippingList
from locdecide.ui.charts.tornado import Tornado
from locdecide.ui.charts.tornado_rows import moving
from locdecide.ui.robustness.topic import Topic
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.invitation import Invitation
from locdecide.ui.workbench import Workbench

__all__ = ["FiguresTopic"]

_FOUND, _NOTHING = range(2)

Key = tuple[str, str]


class FiguresTopic(Topic):
    """Shows effects and tipping points of single figures, and leads to a figure."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._figures: FigureSensitivity | None = None
        self._chosen: Key | None = None
        self.tornado = Tornado(self.names, self)
        self.tipping = TippingList(self.names, self)
        self.to_data = QPushButton(self.tr("Show the figure in the data"), self)
        self.enter = QPushButton(self.tr("Go to the data"), self)
        self.no_lead = Invitation(
            self.tr("No alternative has a lead that a figure could take."),
            self.tr(
                "Once one alternative leads, its lead is followed here as each uncertain figure "
                "goes from low to high."
            ),
            self.tr("Go to the data"),
            self,
        )
        self._none = QFrame(self)
        self._none_words = QLabel(self._none)
        self._none_words.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence = QLabel(self)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._detail = QFrame(self)
        self._scroll = QScrollArea(self)
        self._stack = QStackedWidget(self)
        self.home = self.tornado
        self._lay_out()
        self.tornado.chosen.connect(self._on_chosen)
        self.tipping.chosen.connect(self._on_chosen)
        self.to_data.clicked.connect(self._on_to_data)
        self.enter.clicked.connect(self._on_enter)
        self.no_lead.accepted.connect(self._on_enter)

    def _lay_out(self) -> None:
        self._none.setProperty("role", "surface")
        self._none_words.setWordWrap(True)
        inside = QVBoxLayout(self._none)
        inside.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[2])
        inside.setSpacing(SPACE[1])
        inside.addWidget(self._none_words)
        inside.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeft)
        charts = QWidget(self)
        column = QVBoxLayout(charts)
        column.setContentsMargins(0, 0, SPACE[1], 0)
        column.setSpacing(SPACE[4])
        column.addWidget(self._none)
        column.addWidget(self.tornado)
        column.addWidget(self.tipping)
        column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(charts)
        self._sentence.setWordWrap(True)
        self._detail.setProperty("role", "surface")
        row = QHBoxLayout(self._detail)
        row.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        row.setSpacing(SPACE[3])
        row.addWidget(self._sentence, 1)
        row.addWidget(self.to_data)
        found = QWidget(self)
        layout = QVBoxLayout(found)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._detail)
        self._stack.addWidget(found)
        self._stack.addWidget(self.no_lead)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    @property
    def explained(self) -> str:
        """What is said of the figure that was chosen."""
        return self._sentence.text()

    def sentence(self, robustness: Robustness) -> str:
        return figures_sentence(robustness.figures, self.names)

    def show_robustness(self, robustness: Robustness) -> None:
        found = robustness.figures
        if found is not None and not self._is_of_this_study(found):
            return  # another answer is under way
        self._figures = found
        self._stack.setCurrentIndex(_NOTHING if found is None else _FOUND)
        if found is None:
            return
        names, labels = self.names, alternative_labels(self.study, self.colours)
        moves = bool(moving(found))
        self._none.setVisible(not moves)
        self.tornado.setVisible(moves)
        self.tipping.setVisible(bool(found.tipping))
        if moves:
            self.tornado.show_figures(found, labels, names, figures_sentence(found, names))
        else:
            self._none_words.setText(self._nothing_moves(found))
        self.tipping.show_points(found, labels, names, self._tipping_title(found))
        self._explain(found)

    def _is_of_this_study(self, found: FigureSensitivity) -> bool:
        """Tell whether the study still has every figure that is spoken of."""
        study = self.study
        there = {each.id for each in study.alternatives} | {each.id for each in study.criteria}
        spoken = {(effect.alternative, effect.criterion) for effect in found.effects}
        spoken |= {(point.alternative, point.criterion) for point in found.tipping}
        return found.leader in there and all(there.issuperset(key) for key in spoken)

    def _nothing_moves(self, found: FigureSensitivity) -> str:
        if found.effects:
            return QCoreApplication.translate(
                "FiguresTopic",
                "%n figure(s) are in doubt, and none of them moves the lead.",
                None,
                len(found.effects),
            )
        return self.tr(
            "No figure is in doubt. Enter the lowest and the highest value that a figure may have "
            "beside it in the data; then the lead is followed here from one to the other."
        )

    def _tipping_title(self, found: FigureSensitivity) -> str:
        if not found.tipping:
            return ""
        return QCoreApplication.translate(
            "FiguresTopic",
            "%n figure(s) alone could change who leads, the smallest change first",
            None,
            len(found.tipping),
        )

    def _explain(self, found: FigureSensitivity) -> None:
        """Say what is known of the chosen figure, or else of the one that matters most."""
        known = [(e.alternative, e.criterion) for e in found.effects]
        known += [(point.alternative, point.criterion) for point in found.tipping]
        self._detail.setVisible(bool(known))
        if not known:
            return
        key = self._chosen if self._chosen in known else known[0]
        self.tornado.set_current(key)
        self.tipping.set_current(key)
        effect = next((e for e in found.effects if (e.alternative, e.criterion) == key), None)
        point = found.tipping_of(*key)
        parts = []
        if effect is not None:
            parts.append(effect_sentence(effect, found, self.names))
            if effect.rules_out:
                parts.append(
                    self.tr("Within its doubt {0} may miss a must-have.").format(
                        self.names.alternative(effect.alternative)
                    )
                )
        if point is not None:
            parts.append(tipping_sentence(point, found, self.names))
        self._sentence.setText(" ".join(parts))

    def _on_chosen(self, key: Key) -> None:
        self._chosen = key
        if self._figures is not None:
            self._explain(self._figures)

    def _on_to_data(self) -> None:
        key = self.tornado.current or self.tipping.current
        assert isinstance(key, tuple)
        self.place_wanted.emit(
            Place(step=Step.DATA, study=self.study.id, alternative=key[0], criterion=key[1])
        )

    def _on_enter(self) -> None:
        self.place_wanted.emit(Place(step=Step.DATA, study=self.study.id))

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 240)

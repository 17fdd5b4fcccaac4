"""The steps of the calculation to look into: a choice of step, what it does, its table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QColor, QGuiApplication, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.model import Study
from locdecide.results import StudyResults
from locdecide.ui.models.calculation_steps import CalculationStep, Subject
from locdecide.ui.models.steps_table import StepsTable
from locdecide.ui.theme import ROW_HEIGHT, SPACE, Colours, colours_of
from locdecide.words import Language

__all__ = ["StepsView"]


class _RowLines(QStyledItemDelegate):
    """Draws a thin line under each row, as under its name."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        area = option.rect
        painter.setPen(QColor(colours_of(option.palette).line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())


COLUMN = 104
COLUMN_MAXIMUM = 220
NAMES_MAXIMUM = 220


class StepsView(QWidget):
    """Shows one step of the calculation at a time.

    Signals
    -------
    subject_chosen(Subject)
        The user asked for a number.
    """

    subject_chosen = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Study, StudyResults, Colours] | None = None
        self.model = StepsTable(language, self)
        self.chooser = QComboBox(self)
        for step, (name, _) in self._words().items():
            self.chooser.addItem(name, step.value)
        self.chooser.setAccessibleName(self.tr("Step of the calculation"))
        self._previous = QPushButton(self.tr("Previous step"), self)
        self._following = QPushButton(self.tr("Next step"), self)
        self._meaning = QLabel(self)
        self._meaning.setWordWrap(True)
        self._meaning.setProperty("role", "muted")
        self.table = QTableView(self)
        self._lay_out()
        self._prepare_table()
        self.chooser.currentIndexChanged.connect(self._show)
        self._previous.clicked.connect(lambda: self._walk(-1))
        self._following.clicked.connect(lambda: self._walk(1))
        self.table.selectionModel().currentChanged.connect(self._on_current_changed)
        self.table.clicked.connect(self._ask)
        self.table.activated.connect(self._ask)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Step"), self)
        label.setBuddy(self.chooser)
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        row.addWidget(label)
        row.addWidget(self.chooser)
        row.addWidget(self._previous)
        row.addWidget(self._following)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE[1], 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addLayout(row)
        layout.addWidget(self._meaning)
        layout.addWidget(self.table, 1)

    def _prepare_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(_RowLines(table))
        self.model.modelReset.connect(table.resizeColumnsToContents)
        table.setAccessibleName(self.tr("Numbers of this step"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.verticalHeader().setMaximumWidth(NAMES_MAXIMUM)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        table.horizontalHeader().setMinimumSectionSize(COLUMN)
        table.horizontalHeader().setMaximumSectionSize(COLUMN_MAXIMUM)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        chosen = QAction(self.tr("Copy"), table)
        chosen.setShortcut(QKeySequence.StandardKey.Copy)
        chosen.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        chosen.triggered.connect(self._on_copy)
        everything = QAction(self.tr("Copy the whole table"), table)
        everything.triggered.connect(self._on_copy_all)
        table.addActions([chosen, everything])

    @property
    def step(self) -> CalculationStep:
        """The step that is shown."""
        return CalculationStep(self.chooser.currentData())

    def show_results(self, study: Study, results: StudyResults, colours: Colours) -> None:
        """Show the chosen step of some results."""
        self._shown = (study, results, colours)
        self._show()

    def show_subject(self, subject: Subject) -> None:
        """Go to the step and cell of a number."""
        self.chooser.setCurrentIndex(self.chooser.findData(subject.step.value))
        index = self.model.index_of(subject)
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)
        self.table.setFocus()

    def _show(self) -> None:
        place = self.chooser.currentIndex()
        self._previous.setEnabled(place > 0)
        self._following.setEnabled(place < self.chooser.count() - 1)
        self._previous.setToolTip("" if place > 0 else self.tr("This is the first step"))
        self._following.setToolTip(
            "" if self._following.isEnabled() else self.tr("This is the last step")
        )
        self._meaning.setText(self._words()[self.step][1])
        if self._shown is None:
            return
        study, results, colours = self._shown
        self.model.show_step(study, results, self.step, colours)

    def _walk(self, by: int) -> None:
        self.chooser.setCurrentIndex(self.chooser.currentIndex() + by)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if self.table.hasFocus():
            self._ask(current)

    def _ask(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.data(index):
            self.subject_chosen.emit(self.model.subject(index))

    def _on_copy(self) -> None:
        chosen = self.table.selectionModel().selectedIndexes()
        if chosen:
            QGuiApplication.clipboard().setText(self.model.block(chosen))

    def _on_copy_all(self) -> None:
        model = self.model
        cells = (
            model.index(i, j) for i in range(model.rowCount()) for j in range(model.columnCount())
        )
        QGuiApplication.clipboard().setText(model.block(cells))

    def _words(self) -> dict[CalculationStep, tuple[str, str]]:
        step = CalculationStep
        return {
            step.RANKINGS: (
                self.tr("Scores and ranks"),
                self.tr("The scores of both methods. Equal scores share the smaller rank."),
            ),
            step.FIGURES: (
                self.tr("Figures and weights"),
                self.tr("What both methods start from: the data and the weight of each criterion."),
            ),
            step.NORMALISED: (
                self.tr("TOPSIS 1 of 3: normalised"),
                self.tr("The figures without their units, so that criteria can be compared."),
            ),
            step.WEIGHTED: (
                self.tr("TOPSIS 2 of 3: weighted"),
                self.tr(
                    "Normalised times weight, with the ideal A+ and the anti-ideal A− of each "
                    "criterion."
                ),
            ),
            step.DISTANCES: (
                self.tr("TOPSIS 3 of 3: distances"),
                self.tr("How far from the ideal and the anti-ideal: C = D− / (D+ + D−)."),
            ),
            step.VALUES: (
                self.tr("AHP 1 of 2: values"),
                self.tr("What each figure is worth, before the weights."),
            ),
            step.CONTRIBUTIONS: (
                self.tr("AHP 2 of 2: contributions"),
                self.tr("Value times weight; their sum is the score."),
            ),
        }

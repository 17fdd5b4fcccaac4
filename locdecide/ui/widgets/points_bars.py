"""Direct points: a bar for each criterion among its siblings, to drag, step or type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.model import Study
from locdecide.decision.rounds import stale_direct_points
from locdecide.decision.tree import children, inner
from locdecide.numerals import format_number, format_percent
from locdecide.results import WeightsResult
from locdecide.swings import swing
from locdecide.ui.models.stale_words import changed_range
from locdecide.ui.theme import ROW_HEIGHT, SPACE, colours_of, font
from locdecide.ui.widgets.committed_text import CommittedLine
from locdecide.words import Language

__all__ = ["PointBar", "PointsBars", "PointsGroup", "PointsRow", "points_groups"]

FULL = 100
_STEP, _PAGE = 1, 10
# A slider counts in whole numbers of 32 bits; points go as far as any number.
_MOST_STEPS = 10**9
_NUMBER, _WIDEST_NUMBER = 64, 140


@dataclass(frozen=True)
class PointsRow:
    """One criterion: its points, what its improvement is, and its share among siblings.

    ``stale`` says how the question has changed since the points were given, if it has.
    """

    criterion: str
    name: str
    change: str
    points: float
    share: float
    stale: str = ""


@dataclass(frozen=True)
class PointsGroup:
    """Siblings under one title."""

    parent: str | None
    title: str
    rows: tuple[PointsRow, ...]


def points_groups(
    study: Study, weights: WeightsResult, language: Language, main: str
) -> tuple[PointsGroup, ...]:
    """Return the criteria of a study in groups of siblings; ``main`` is the first one's title."""
    return tuple(
        PointsGroup(
            None if parent is None else parent.id,
            main if parent is None else parent.name,
            tuple(
                PointsRow(
                    criterion=child.id,
                    name=child.name,
                    change=swing(study, child.id, language).change,
                    points=study.direct_points.get(child.id, 0.0),
                    share=weights.of(child.id).local,
                    stale=_stale(study, child.id, language),
                )
                for child in children(study.criteria, None if parent is None else parent.id)
            ),
        )
        for parent in (None, *inner(study.criteria))
    )


def _stale(study: Study, criterion: str, language: Language) -> str:
    if criterion not in stale_direct_points(study):
        return ""
    return changed_range(study, criterion, study.direct_asked[criterion], language)


class PointBar(QSlider):
    """A bar from zero: the mouse drags its end, arrows move it by 1, with Shift by 10.

    Signals
    -------
    picked(float)
        The user moved it to these points; more may follow until ``settled``.
    settled()
        The mouse or the key was let go.
    """

    picked = Signal(float)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, FULL)
        self.scale = float(FULL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        # What moves it without mouse or keys, such as a screen reader.
        self.valueChanged.connect(self._pick)

    def show_points(self, points: float, scale: float = FULL) -> None:
        """Show points on a bar whose full length stands for ``scale``."""
        self.scale = scale
        self.blockSignals(True)
        self.setMaximum(round(scale / self._unit))
        self.setValue(round(points / self._unit))
        self.blockSignals(False)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, ROW_HEIGHT - 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, ROW_HEIGHT - 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._pick_at(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._pick_at(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _PAGE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
        now = self.value()
        wanted = {
            Qt.Key.Key_Right: now + step,
            Qt.Key.Key_Up: now + step,
            Qt.Key.Key_Left: now - step,
            Qt.Key.Key_Down: now - step,
            Qt.Key.Key_PageUp: now + _PAGE,
            Qt.Key.Key_PageDown: now - _PAGE,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.maximum(),
        }.get(Qt.Key(event.key()))
        if wanted is None:
            event.ignore()
        elif max(0, wanted) != now:
            self._pick(max(0, wanted))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self.settled.emit()
        super().keyReleaseEvent(event)

    def _pick_at(self, x: float) -> None:
        share = (x - 2) / max(1, self.width() - 4)
        value = round(max(0.0, min(1.0, share)) * self.maximum())
        if value != self.value():
            self._pick(value)

    @property
    def _unit(self) -> float:
        """How many points a step of the slider stands for: one, unless it has not enough steps."""
        return max(1.0, self.scale / _MOST_STEPS)

    def _pick(self, value: int) -> None:
        self.picked.emit(value * self._unit)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(2, 4, -2, -4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(track, 3, 3)
        bar = QRectF(track)
        bar.setWidth(track.width() * self.value() / max(1, self.maximum()))
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(bar, 3, 3)
        grip = QRectF(max(track.left(), bar.right() - 3), track.top() - 3, 4, track.height() + 6)
        painter.setBrush(QColor(colours.text))
        painter.drawRoundedRect(grip, 2, 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


@dataclass
class _Line:
    name: QLabel
    change: QLabel
    bar: PointBar
    number: CommittedLine
    share: QLabel


class PointsBars(QScrollArea):
    """The bars of all criteria, grouped by parent.

    Signals
    -------
    picked(str, float)
        A criterion's bar was moved; more may follow until ``settled``.
    settled()
        The move is over.
    typed(str, str)
        A number was typed for a criterion.
    """

    picked = Signal(str, float)
    settled = Signal()
    typed = Signal(str, str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._lines: dict[str, _Line] = {}
        self._titles: dict[str | None, QLabel] = {}
        self._structure: object = None
        self._spacing = SPACE[0]
        self._groups: tuple[PointsGroup, ...] = ()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def bar(self, criterion: str) -> PointBar:
        """Return the bar of a criterion."""
        return self._lines[criterion].bar

    def number(self, criterion: str) -> QLineEdit:
        """Return the field of a criterion's points."""
        return self._lines[criterion].number

    def share_text(self, criterion: str) -> str:
        """Return the share shown for a criterion."""
        return self._lines[criterion].share.text()

    def spread(self, spacing: int) -> None:
        """Set how far the rows stand apart."""
        self._spacing = spacing
        if self._lines:
            self._grid.setVerticalSpacing(spacing)

    def show_groups(self, groups: Sequence[PointsGroup]) -> None:
        """Show points and shares; the rows stay while the same criteria are shown."""
        structure = [(group.parent, [row.criterion for row in group.rows]) for group in groups]
        if structure != self._structure:
            self._structure = structure
            self._build(groups)
        self._groups = tuple(groups)
        for group in groups:
            total = sum(row.points for row in group.rows)
            self._titles[group.parent].setText(
                self.tr("{0} – {1} points in all").format(
                    group.title, format_number(total, self._language)
                )
            )
            for row in group.rows:
                self._show_row(row)
            self._fit_bars(group)
        self._fit_numbers()

    def _build(self, groups: Sequence[PointsGroup]) -> None:
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()
        inner = QWidget()
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE[2])
        grid.setVerticalSpacing(self._spacing)
        self._grid = grid
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 3)
        self._lines, self._titles = {}, {}
        line = 0
        for group in groups:
            title = QLabel(inner)
            title.setFont(font("body", strong=True))
            title.setContentsMargins(0, SPACE[2] if line else 0, 0, SPACE[0])
            title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(title, line, 0, 1, 4)
            self._titles[group.parent] = title
            for row in group.rows:
                line += 1
                self._add_line(inner, grid, line, row.criterion)
            line += 1
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, SPACE[2], 0)
        layout.addLayout(grid)
        layout.addStretch(1)
        self.setWidget(inner)

    def _add_line(self, inner: QWidget, grid: QGridLayout, at: int, criterion: str) -> None:
        name, change = QLabel(inner), QLabel(inner)
        change.setFont(font("small"))
        change.setProperty("role", "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        for label in (name, change):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            words.addWidget(label)
        bar = PointBar(inner)
        number = CommittedLine(inner)
        number.setAlignment(Qt.AlignmentFlag.AlignRight)
        share = QLabel(inner)
        share.setProperty("role", "muted")
        share.setMinimumWidth(56)
        share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name.setBuddy(number)
        words.addStretch(1)
        grid.addLayout(words, at, 0)
        for column, widget in enumerate((bar, number, share), 1):
            grid.addWidget(widget, at, column, Qt.AlignmentFlag.AlignVCenter)
        grid.setRowMinimumHeight(at, ROW_HEIGHT + SPACE[2])
        bar.picked.connect(lambda value: self.picked.emit(criterion, float(value)))
        bar.settled.connect(self._on_settled)
        number.committed.connect(lambda text: self.typed.emit(criterion, text))
        self._lines[criterion] = _Line(name, change, bar, number, share)

    def _show_row(self, row: PointsRow) -> None:
        line = self._lines[row.criterion]
        line.name.setText(row.name)
        line.name.setToolTip(f"{row.name}: {row.change}" if row.change else row.name)
        said = "\n".join(text for text in (row.change, row.stale) if text)
        line.change.setText(said)
        line.change.setVisible(bool(said))
        line.bar.setAccessibleName(self.tr("Points for {0}").format(row.name))
        line.bar.setToolTip(line.name.toolTip())
        line.number.show_value(format_number(row.points, self._language))
        line.number.setAccessibleName(line.bar.accessibleName())
        line.share.setText(format_percent(row.share, self._language))
        line.share.setToolTip(
            self.tr("Share among its siblings: {0}").format(
                format_number(row.share, self._language, 6)
            )
        )

    def _fit_bars(self, group: PointsGroup) -> None:
        """Draw siblings to one scale; it stays while one of them is held."""
        bars = [self._lines[row.criterion].bar for row in group.rows]
        if any(bar.isSliderDown() for bar in bars):
            scale = max(bar.scale for bar in bars)
        else:
            scale = max([float(FULL), *(row.points for row in group.rows)])
        for row, bar in zip(group.rows, bars, strict=True):
            bar.show_points(row.points, scale)

    def _fit_numbers(self) -> None:
        numbers = [line.number for line in self._lines.values()]
        longest = max(
            (number.fontMetrics().horizontalAdvance(number.text()) for number in numbers),
            default=0,
        )
        for number in numbers:
            number.setFixedWidth(max(_NUMBER, min(_WIDEST_NUMBER, longest + 3 * SPACE[2])))

    def _on_settled(self) -> None:
        for group in self._groups:
            self._fit_bars(group)
        self.settled.emit()

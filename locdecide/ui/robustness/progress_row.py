"""How far a look has come, and the way to one with more draws."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from locdecide.numerals import format_number
from locdecide.ui.robustness.standing import Standing
from locdecide.ui.theme import SPACE, colours_of, font
from locdecide.ui.workbench import Workbench

__all__ = ["ProgressRow"]

MILLION = 1_000_000
# A look that is over sooner than this shows no progress.
_PATIENCE = 400


class ProgressRow(QWidget):
    """Progress with a way out while a full look is under way, more draws otherwise."""

    def __init__(
        self, workbench: Workbench, standing: Standing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._standing = standing
        self.words = QLabel(self)
        self.words.setFont(font("small"))
        self.words.setProperty("role", "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(SPACE[1])
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.again = QPushButton(self.tr("Look again"), self)
        self.million = QPushButton(self.tr("Run 1 million"), self)
        self.ten_million = QPushButton(self.tr("10 million"), self)
        self.ten_million.setAccessibleName(self.tr("Run 10 million"))
        for button in (self.million, self.ten_million):
            button.setToolTip(
                self.tr("Simulate more cases once, for shares that are more exact. Saves nothing.")
            )
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._lay_out()
        self._connect()
        self._tint()
        self.refresh()

    def _lay_out(self) -> None:
        more = self._row(self.million, self.ten_million)
        again = self._row(self.again)
        under_way = QWidget(self)
        row = QHBoxLayout(under_way)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE[1])
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self._more, self._again, self._under_way = more, again, under_way
        self._stack = QStackedWidget(self)
        for each in (more, again, under_way):
            self._stack.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE[1], SPACE[1], 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(self.words)
        layout.addWidget(self._stack)

    def _row(self, *buttons: QPushButton) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE[0])
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        return holder

    def _connect(self) -> None:
        robustness = self._workbench.robustness
        self.cancel.clicked.connect(robustness.cancel)
        self.again.clicked.connect(self._on_again)
        self.million.clicked.connect(lambda: robustness.run(MILLION))
        self.ten_million.clicked.connect(lambda: robustness.run(10 * MILLION))
        robustness.busy_changed.connect(self._on_busy_changed)
        robustness.progressed.connect(self._on_progressed)
        self._standing.changed.connect(self.refresh)
        self._patience.timeout.connect(self.refresh)

    @property
    def shows_progress(self) -> bool:
        """Whether progress is shown, with the way out."""
        return self._stack.currentWidget() is self._under_way

    def refresh(self) -> None:
        """Show progress, more draws, or the way back to numbers that hold."""
        robustness = self._workbench.robustness
        if robustness.is_busy and not self._patience.isActive():
            self._show(self._under_way)
        elif not robustness.is_busy:
            found = self._standing.robustness
            given_up = found is None or found.quick or self._standing.outdated
            self._show(self._again if given_up else self._more)
            if found is not None:
                made = format_number(found.simulation.draws, self._workbench.language)
                self.words.setText(self.tr("Simulated cases: {0}").format(made))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_stack"):
            self._tint()

    def _tint(self) -> None:
        c = colours_of(self.palette())
        sheet = (
            f"QProgressBar {{ background: {c.line}; border: none; border-radius: 4px; }}"
            f"QProgressBar::chunk {{ background: {c.accent}; border-radius: 4px; }}"
        )
        if self.bar.styleSheet() != sheet:
            self.bar.setStyleSheet(sheet)

    def _show(self, part: QWidget) -> None:
        had_focus = any(b.hasFocus() for b in self.findChildren(QPushButton))
        self._stack.setCurrentWidget(part)
        if had_focus:
            part.findChildren(QPushButton)[0].setFocus()

    def _on_again(self) -> None:
        self._workbench.robustness.run(self._workbench.document.study.method.draws)

    def _on_busy_changed(self) -> None:
        if self._workbench.robustness.is_busy:
            self.bar.setRange(0, 0)
            self._patience.start()
        else:
            self._patience.stop()
            self.refresh()

    def _on_progressed(self, done: int, wanted: int) -> None:
        language = self._workbench.language
        self.bar.setRange(0, max(wanted, 1))
        self.bar.setValue(min(done, wanted))
        if self.shows_progress:
            made, all_ = format_number(done, language), format_number(wanted, language)
            self.words.setText(self.tr("Simulated cases: {0} of {1}").format(made, all_))

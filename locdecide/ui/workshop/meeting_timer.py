"""The meeting's timer: minutes to give, start, pause, reset, and the time that is left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.live.countdown import LONGEST_MINUTES, Countdown
from locdecide.ui.theme import SPACE, font

__all__ = ["TimerPanel", "clock"]

_CHOICES = (1, 2, 3, 5, 8, 10, 12, 15, 20, 25, 30, 45, 60, 90, 120, LONGEST_MINUTES)


def clock(seconds: int) -> str:
    """Return seconds as minutes and seconds, such as 09:58."""
    return f"{seconds // 60:02d}:{seconds % 60:02d}"


class TimerPanel(QWidget):
    """Shows the countdown and works it; it ends with a sentence and stops nothing else."""

    def __init__(self, countdown: Countdown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._countdown = countdown
        self._left = QLabel(self)
        self._left.setFont(font("board"))
        self.minutes = QComboBox(self)
        self.minutes.setAccessibleName(self.tr("Minutes for the timer"))
        self.minutes.setToolTip(self.tr("Minutes to give"))
        for minutes in _CHOICES:
            self.minutes.addItem(self.tr("{0} min").format(minutes), minutes)
        self.start_button = QPushButton(self)
        self.reset_button = QPushButton(self.tr("Rese&t"), self)
        self._over = QLabel(self.tr("The time is over. Nothing closes by itself."), self)
        self._over.setProperty("role", "muted")
        self._over.setWordWrap(True)
        self._title = QLabel(self.tr("Timer"), self)
        self._title.setFont(font("small"))
        self._title.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        row.addWidget(self._left)
        row.addSpacing(SPACE[0])
        for widget in (self.minutes, self.start_button, self.reset_button):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addLayout(row)
        layout.addWidget(self._over)
        self.minutes.activated.connect(self._on_minutes_chosen)
        self.start_button.clicked.connect(self._on_start)
        self.reset_button.clicked.connect(countdown.reset)
        countdown.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the time that is left."""
        countdown = self._countdown
        text = clock(countdown.seconds_left)
        self._left.setText(text)
        self._left.setAccessibleName(self.tr("Time left: {0}").format(text))
        self.minutes.setCurrentIndex(self.minutes.findData(countdown.minutes))
        self.minutes.setEnabled(not countdown.running)
        self.start_button.setText(self.tr("&Pause") if countdown.running else self.tr("Beg&in"))
        self.reset_button.setEnabled(countdown.begun)
        self._over.setVisible(countdown.seconds_left == 0)

    def _on_minutes_chosen(self, index: int) -> None:
        self._countdown.set_minutes(self.minutes.itemData(index))

    def _on_start(self) -> None:
        if self._countdown.running:
            self._countdown.pause()
        else:
            self._countdown.start()

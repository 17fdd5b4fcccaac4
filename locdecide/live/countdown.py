"""The meeting's timer: minutes given for a round, counted down."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

__all__ = ["LONGEST_MINUTES", "Countdown"]

LONGEST_MINUTES = 180
_BEAT_MS = 200


class Countdown(QObject):
    """Counts down from some minutes; it informs and stops nothing when it is over.

    Signals
    -------
    changed()
        Another second is shown, or it was set, started or stopped.
    finished()
        The time is over.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given_ms = 10 * 60_000
        self._left_ms = self._given_ms
        self._deadline: QDeadlineTimer | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._on_beat)
        self._shown = self.seconds_left

    @property
    def minutes(self) -> int:
        """The minutes given, 1 to LONGEST_MINUTES."""
        return self._given_ms // 60_000

    @property
    def seconds_left(self) -> int:
        """Whole seconds left, rounded up, so that 0 means that the time is over."""
        left = self._left_ms if self._deadline is None else self._deadline.remainingTime()
        return -(-left // 1000)

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return self._deadline is not None

    @property
    def begun(self) -> bool:
        """Whether some of the time has passed."""
        return self.running or self._left_ms < self._given_ms

    def set_minutes(self, minutes: int) -> None:
        """Give another number of minutes and begin anew, stopped."""
        self._given_ms = min(max(1, minutes), LONGEST_MINUTES) * 60_000
        self.reset()

    def start(self) -> None:
        """Let time pass; from the start again when it was over."""
        if self.running:
            return
        if self._left_ms == 0:
            self._left_ms = self._given_ms
        self._deadline = QDeadlineTimer(self._left_ms)
        self._beat.start()
        self._tell()

    def pause(self) -> None:
        """Stop; :meth:`start` goes on from here."""
        if self._deadline is not None:
            self._left_ms = self._deadline.remainingTime()
            self._deadline = None
            self._beat.stop()
            self._tell()

    def reset(self) -> None:
        """Stop and have all the minutes again."""
        self._deadline = None
        self._beat.stop()
        self._left_ms = self._given_ms
        self._tell()

    def _on_beat(self) -> None:
        if self._deadline is not None and self._deadline.hasExpired():
            self._deadline = None
            self._beat.stop()
            self._left_ms = 0
            self._tell()
            self.finished.emit()
        elif self.seconds_left != self._shown:
            self._tell()

    def _tell(self) -> None:
        self._shown = self.seconds_left
        self.changed.emit()

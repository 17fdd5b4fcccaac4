"""The window for the room: one question, the progress, or the results, on the projector."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from locdecide.decision.model import Study
from locdecide.decision.rounds import current_round, is_hidden
from locdecide.ui.theme import colours_of, font
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.projector_progress import ProgressView, clock
from locdecide.ui.workshop.projector_question import QuestionView
from locdecide.ui.workshop.projector_results import ResultsView
from locdecide.ui.workshop.projector_view import ProjectorView, unit_of

__all__ = ["Projector", "room_screen"]

_QUIET_MS = 2500
_SMALL = 18


def room_screen(screens: Sequence[QScreen], laptop: QScreen | None) -> QScreen | None:
    """Return the screen that the room sees: another one than the laptop's if there is any."""
    return next((screen for screen in screens if screen is not laptop), laptop)


class Projector(QWidget):
    """A calm full-screen window, on the second screen where there is one.

    It shows the question while a round is open, the progress once it is closed and hidden, and
    the results otherwise, until a key or a button asks for another view; a round that is
    started, closed or revealed brings its own view back. It is never a way to what is hidden.
    """

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._workbench = workbench
        self.question = QuestionView(workbench, self)
        self.progress = ProgressView(workbench, self)
        self.results = ResultsView(workbench, self)
        self._stack = QStackedWidget(self)
        self._title = QLabel(self)
        self._time = QLabel(self)
        self._keys = QLabel(self)
        self._buttons = QWidget(self)
        self._nothing = QWidget(self)
        self._foot = QStackedWidget(self)
        self._quiet = QTimer(self)
        self._standing: object = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowTitle(self.tr("Projector"))
        self._by_key = self._build_keys()
        self._lay_out()
        self._connect()

    def _build_keys(self) -> dict[int, Callable[[], object]]:
        key = Qt.Key
        actions: list[tuple[tuple[Qt.Key, ...], Callable[[], object]]] = [
            ((key.Key_1, key.Key_Q), partial(self.show_view, self.question)),
            ((key.Key_2, key.Key_P), partial(self.show_view, self.progress)),
            ((key.Key_3, key.Key_R), partial(self.show_view, self.results)),
            ((key.Key_Left, key.Key_PageUp), partial(self._turn, -1)),
            ((key.Key_Right, key.Key_PageDown, key.Key_Space), partial(self._turn, 1)),
            ((key.Key_T,), self._toggle_timer),
            ((key.Key_N,), self._toggle_names),
            ((key.Key_H, key.Key_Question, key.Key_F1), self._toggle_keys),
            ((key.Key_F11, key.Key_Escape), self.hide),
        ]
        return {each: action for keys, action in actions for each in keys}

    def _lay_out(self) -> None:
        for view in (self.question, self.progress, self.results):
            self._stack.addWidget(view)
        # What comes and goes at the bottom moves nothing above it.
        for foot in (self._nothing, self._keys, self._buttons):
            foot.setMouseTracking(True)
            self._foot.addWidget(foot)
        self._foot.setMouseTracking(True)
        self._stack.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for label in (self._title, self._time, self._keys):
            label.setProperty("role", "muted")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._keys.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._keys.setText(
            self.tr(
                "1 question   2 progress   3 results   ← → other questions   "
                "T timer   N names   H keys   F11 or Esc leave"
            )
        )
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._time)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        for text, name, action in (
            (self.tr("Question"), "", partial(self.show_view, self.question)),
            (self.tr("Progress"), "", partial(self.show_view, self.progress)),
            (self.tr("Results"), "", partial(self.show_view, self.results)),
            ("←", self.tr("The question before"), partial(self._turn, -1)),
            ("→", self.tr("The next question"), partial(self._turn, 1)),
            (self.tr("Timer"), self.tr("Start or pause the timer"), self._toggle_timer),
            (self.tr("Names"), self.tr("Name who is not done yet"), self._toggle_names),
            (self.tr("Leave"), self.tr("Leave the projector view"), self.hide),
        ):
            button = QPushButton(text, self._buttons)
            button.setProperty("flat", "true")
            button.setAccessibleName(name or text)
            button.setToolTip(name)
            # The keys stay with the window; the buttons are for the mouse.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setMouseTracking(True)
            button.clicked.connect(lambda _=False, chosen=action: chosen())
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._foot)

    def _connect(self) -> None:
        bench = self._workbench
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._hide_buttons)
        bench.document.changed.connect(self._refresh)
        bench.document.study_changed.connect(self._refresh)
        bench.evaluator.evaluated.connect(self._refresh)
        bench.countdown.changed.connect(self._show_time)

    @property
    def view(self) -> ProjectorView:
        """The view that is shown."""
        shown = self._stack.currentWidget()
        assert isinstance(shown, ProjectorView)
        return shown

    def toggle(self) -> None:
        """Show the window full screen where the room sees it, or take it away."""
        if self.isVisible():
            self.hide()
            return
        owner = self.parentWidget()
        laptop = owner.window().screen() if owner is not None else QGuiApplication.primaryScreen()
        screen = room_screen(QGuiApplication.screens(), laptop)
        if screen is not None:
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()

    def show_view(self, view: ProjectorView) -> None:
        """Bring a view to the front."""
        self._stack.setCurrentWidget(view)
        self._show_time()
        if self.isVisible():
            view.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        action = self._by_key.get(event.key())
        if action is None or plain:
            super().keyPressEvent(event)
        else:
            action()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._show_buttons()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._show_buttons()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._scale()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scale()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_by_key"):
            self._refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        line = QColor(colours_of(self.palette()).line)
        painter = QPainter(self)
        top = (self._title.geometry().bottom() + self._stack.geometry().top()) // 2
        painter.fillRect(self._title.x(), top, self.width() - 2 * self._title.x(), 1, line)
        painter.end()

    def _scale(self) -> None:
        unit = unit_of(self.size())
        small = font()
        small.setPixelSize(max(9, round(_SMALL * unit)))
        for widget in (self._title, self._time, self._keys, *self._buttons.findChildren(QWidget)):
            widget.setFont(small)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(*(round(margin * unit) for margin in (48, 20, 48, 16)))
        layout.setSpacing(round(20 * unit))

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        bench = self._workbench
        if not bench.document.study_id:
            self.hide()
            return
        study = bench.document.study
        self._title.setText(" – ".join(filter(None, (bench.document.decision.title, study.name))))
        standing = _standing(study)
        if standing != self._standing:
            self._standing = standing
            self.show_view(self._view_for(study))
        else:
            self.view.refresh()
        self._show_time()

    def _view_for(self, study: Study) -> ProjectorView:
        round_ = current_round(study)
        if round_ is None or round_.open:
            return self.question
        return self.progress if is_hidden(round_) else self.results

    def _show_time(self) -> None:
        countdown = self._workbench.countdown
        shown = countdown.running and self.view is not self.progress
        self._time.setText(clock(countdown.seconds_left) if shown else "")

    def _turn(self, pages: int) -> None:
        self.question.turn(pages)
        self.show_view(self.question)

    def _toggle_timer(self) -> None:
        countdown = self._workbench.countdown
        if countdown.running:
            countdown.pause()
        else:
            countdown.start()

    def _toggle_names(self) -> None:
        self.progress.names_shown = not self.progress.names_shown
        self.show_view(self.progress)

    def _toggle_keys(self) -> None:
        shown = self._foot.currentWidget() is self._keys
        self._foot.setCurrentWidget(self._nothing if shown else self._keys)

    def _show_buttons(self) -> None:
        self._foot.setCurrentWidget(self._buttons)
        self.unsetCursor()
        self._quiet.start()

    def _hide_buttons(self) -> None:
        if self._buttons.underMouse():
            self._quiet.start()
            return
        if self._foot.currentWidget() is self._buttons:
            self._foot.setCurrentWidget(self._nothing)
        self.setCursor(Qt.CursorShape.BlankCursor)


def _standing(study: Study) -> object:
    """Return what makes the window choose a view: the study, its round, and how that stands."""
    round_ = current_round(study)
    if round_ is None:
        return study.id
    return (study.id, round_.id, round_.open, round_.reveal is not None)

"""The board's five screens with a quiet frame: what it is about, and how sure it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from locdecide.conclusions.names import Names
from locdecide.conclusions.verdict import chip
from locdecide.ui.board.mind import MindScreen
from locdecide.ui.board.names import cut
from locdecide.ui.board.own_answer import OwnAnswer
from locdecide.ui.board.people import PeopleScreen
from locdecide.ui.board.proposal import ProposalScreen
from locdecide.ui.board.ranking import RankingScreen
from locdecide.ui.board.screen import BoardScreen
from locdecide.ui.board.why import WhyScreen
from locdecide.ui.theme import colours_of, font
from locdecide.ui.widgets.verdict_mark import VerdictMark
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.projector_view import unit_of

__all__ = ["BoardView"]

_SMALL, _MARK = 18, 22
_TITLE = 70
_REST = 120  # milliseconds: the words of a screen follow an answer when it rests


class BoardView(QWidget):
    """Reads a study out in five screens. Nothing is edited; what is tried goes with the view.

    Signals
    -------
    left()
        The reader wants to leave.
    turned(int)
        Another screen is in front; its number from 0.
    """

    left = Signal()
    turned = Signal(int)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.answer = OwnAnswer(workbench, self)
        self._watching = False
        kinds = (ProposalScreen, RankingScreen, WhyScreen, MindScreen, PeopleScreen)
        self.screens: tuple[BoardScreen, ...] = tuple(
            kind(workbench, self.answer, self) for kind in kinds
        )
        self._stack = QStackedWidget(self)
        self._about = QLabel(self)
        self._heading = QLabel(self)
        self._mark = VerdictMark(parent=self)
        self._verdict = QLabel(self)
        self._keys = QLabel(self)
        self._number = QLabel(self)
        self._buttons = QWidget(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Board view"))
        self._by_key = self._build_keys()
        self._lay_out()
        self._connect()

    def _build_keys(self) -> dict[int, Callable[[], object]]:
        key = Qt.Key
        on, back = partial(self.turn, 1), partial(self.turn, -1)
        actions: list[tuple[tuple[Qt.Key, ...], Callable[[], object]]] = [
            ((key.Key_Right, key.Key_Down, key.Key_PageDown, key.Key_Space), on),
            ((key.Key_Left, key.Key_Up, key.Key_PageUp), back),
            ((key.Key_Home,), partial(self.show_screen, 0)),
            ((key.Key_End,), partial(self.show_screen, len(self.screens) - 1)),
            ((key.Key_H, key.Key_Question, key.Key_F1), self._toggle_keys),
            ((key.Key_Escape,), self.left.emit),
        ]
        digits = range(len(self.screens))
        actions += [((Qt.Key(key.Key_1 + i),), partial(self.show_screen, i)) for i in digits]
        return {each: action for keys, action in actions for each in keys}

    def _lay_out(self) -> None:
        for screen in self.screens:
            self._stack.addWidget(screen)
        for label in (self._about, self._keys, self._number):
            label.setProperty("role", "muted")
        for label in (self._about, self._heading, self._verdict, self._keys, self._number):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._keys.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._keys.hide()
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._about)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for text, name, action in (
            ("←", self.tr("The screen before"), partial(self.turn, -1)),
            ("", "", None),
            ("→", self.tr("The next screen"), partial(self.turn, 1)),
        ):
            if action is None:
                row.addWidget(self._number)
                continue
            button = QPushButton(text, self._buttons)
            button.setProperty("flat", "true")
            button.setAccessibleName(name)
            button.setToolTip(name)
            # The keys stay with the view; the buttons are for the mouse.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, chosen=action: chosen())
            row.addWidget(button)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._mark)
        self._foot.addWidget(self._verdict)
        self._foot.addWidget(self._keys, 1)
        self._foot.addStretch(1)
        self._foot.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addLayout(self._foot)

    def _connect(self) -> None:
        bench = self.workbench
        bench.document.changed.connect(self.refresh)
        bench.document.study_changed.connect(self.refresh)
        bench.evaluator.evaluated.connect(self.refresh)
        bench.trial.changed.connect(self._on_trial_changed)
        self.answer.changed.connect(self._on_answered)
        self._rest.timeout.connect(self._show_answer)

    @property
    def screen_number(self) -> int:
        """The screen in front, from 0."""
        return self._stack.currentIndex()

    @property
    def current(self) -> BoardScreen:
        """The screen in front."""
        return self.screens[self._stack.currentIndex()]

    @property
    def footer(self) -> str:
        """What stands at the bottom: the verdict and the screen's number."""
        return f"{self._verdict.text()} {self._number.text()}"

    def add_to_foot(self, widget: QWidget) -> None:
        """Put a widget at the right of the footer."""
        self._foot.addWidget(widget)

    def turn(self, screens: int) -> None:
        """Go some screens on; the first and the last are the ends."""
        self.show_screen(min(max(self.screen_number + screens, 0), len(self.screens) - 1))

    def show_screen(self, number: int) -> None:
        """Bring a screen to the front; what was tried on another is gone."""
        if number != self.screen_number:
            self.workbench.trial.clear()
            self._stack.setCurrentIndex(number)
            self.turned.emit(number)
        self.refresh()

    def refresh(self) -> None:
        """Show the present value."""
        if not self.isVisible() or not self.workbench.document.study_id:
            return
        document = self.workbench.document
        about = (cut(document.decision.title, _TITLE), cut(document.study.name, _TITLE))
        self._about.setText(" – ".join(filter(None, about)))
        self._heading.setText(self.current.heading)
        self._number.setText(f"{self.screen_number + 1} / {len(self.screens)}")
        self._number.setAccessibleName(
            self.tr("Screen {0} of {1}").format(self.screen_number + 1, len(self.screens))
        )
        self._show_keys()
        self._show_verdict()
        self.current.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        action = self._by_key.get(event.key())
        if plain:
            super().keyPressEvent(event)
        elif self.current.take_key(event):
            return
        elif action is None:
            super().keyPressEvent(event)
        else:
            action()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and not self._watching:
            self._watching = True
            # What somebody tried before is not what is proposed.
            self.workbench.trial.clear()
            self.workbench.robustness.watch()
        self._scale()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if event.spontaneous() or not self._watching:
            return
        self._watching = False
        self.workbench.robustness.unwatch()
        self.workbench.trial.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scale()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_by_key"):
            self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        line = QColor(colours_of(self.palette()).line)
        painter = QPainter(self)
        left, area = self._heading.x(), self._stack.geometry()
        for top in (
            (self._heading.geometry().bottom() + area.top()) // 2,
            (area.bottom() + self._buttons.geometry().top()) // 2,
        ):
            painter.fillRect(left, top, self.width() - 2 * left, 1, line)
        painter.end()

    def _scale(self) -> None:
        unit = unit_of(self.size())
        small, strong = font(), font(strong=True)
        for chosen in (small, strong):
            chosen.setPixelSize(max(9, round(_SMALL * unit)))
        words = (self._about, self._keys, self._number, self._verdict)
        for widget in (*words, *self.findChildren(QPushButton, "foot"), self._buttons):
            widget.setFont(small)
        for button in self._buttons.findChildren(QPushButton):
            button.setFont(small)
        self._heading.setFont(strong)
        self._mark.set_size(max(10, round(_MARK * unit)))
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(*(round(margin * unit) for margin in (48, 16, 48, 10)))
        layout.setSpacing(round(24 * unit))
        self._foot.setSpacing(round(10 * unit))

    def _on_trial_changed(self) -> None:
        if self.isVisible() and self.workbench.document.study_id:
            self.current.follow_trial()

    def _on_answered(self) -> None:
        if not self.isVisible() or not self.workbench.document.study_id:
            return
        self.current.follow_trial()
        if not self._rest.isActive():
            self._rest.start()

    def _show_answer(self) -> None:
        """Show what is known now, unless somebody is dragging: then nothing else may move."""
        if self.workbench.trial.weights is None:
            self.refresh()

    def _show_verdict(self) -> None:
        """Show how sure the study's own ranking is; what is tried has no part in it."""
        found = self.answer.robustness
        ranked = bool(self.current.ranked())
        self._mark.setVisible(found is not None and ranked)
        self._verdict.setVisible(found is not None and ranked)
        if found is None or not ranked:
            return
        names = Names(self.current.short, self.workbench.language)
        self._mark.show_band(found.verdict.band, outdated=found.verdict.provisional)
        words = chip(found.verdict, names)
        if found.verdict.band != "no-clear-winner":
            words = f"{words}: {names.alternatives(found.verdict.leaders[:3])}"
        self._verdict.setText(words)

    def _show_keys(self) -> None:
        usual = self.tr("← → screens   1–5   H keys   Esc leave")
        self._keys.setText("   ".join(filter(None, (self.current.keys, usual))))

    def _toggle_keys(self) -> None:
        self._keys.setVisible(self._keys.isHidden())

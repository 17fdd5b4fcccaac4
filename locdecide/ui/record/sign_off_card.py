"""One sign-off: when and why, who signed how, whether it still stands, and its digest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.decision.model import Decision, SignOff
from locdecide.decision.signing import changed_since, is_intact, signed_decision
from locdecide.ui.icons import pixmap
from locdecide.ui.record.changes_in_short import changes_in_short
from locdecide.ui.record.moments import shown_moment
from locdecide.ui.record.short_digest import short_digest
from locdecide.ui.record.signature_rows import SignatureRows
from locdecide.ui.record.wrapping_label import WrappingLabel
from locdecide.ui.theme import SPACE, colours_of, font
from locdecide.words import Language

__all__ = ["SignOffCard"]

_MARK = 18


class SignOffCard(QFrame):
    """Shows a sign-off; nothing on it is edited.

    Signals
    -------
    differences_wanted(str)
        The user wants to see what changed since, by the id of the sign-off.
    signature_wanted(str)
        Somebody wants to sign it too.
    """

    differences_wanted = Signal(str)
    signature_wanted = Signal(str)

    def __init__(
        self, sign_off: SignOff, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.sign_off = sign_off
        self._language = language
        self._standing = "good"
        told = ": ".join(filter(None, (shown_moment(sign_off.time), sign_off.note)))
        self._head = WrappingLabel(told, parent=self)
        self._head.setFont(font(strong=True))
        self._mark = QLabel(self)
        self._mark.setFixedSize(_MARK, _MARK)
        self.status = WrappingLabel(parent=self)
        self.differences = QPushButton(self.tr("See the differences"), self)
        self.add = QPushButton(self.tr("Add a signature …"), self)
        self._digest = QLabel(f"SHA-256 {short_digest(sign_off.digest)}", self)
        self._digest.setProperty("role", "muted")
        self._digest.setFont(font("small"))
        self._digest.setToolTip(sign_off.digest)
        self.copy = QPushButton(self.tr("Copy"), self)
        self.copy.setFont(font("small"))
        self.copy.setProperty("flat", "true")
        self.copy.setAccessibleName(self.tr("Copy the whole digest"))
        self.copy.setToolTip(
            self.tr("Copy the whole digest. The same state has the same digest everywhere.")
        )
        self._rows = SignatureRows(sign_off.signatures, sign_off.time, language, self)
        self._lay_out()
        self.differences.clicked.connect(lambda: self.differences_wanted.emit(sign_off.id))
        self.add.clicked.connect(lambda: self.signature_wanted.emit(sign_off.id))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(sign_off.digest))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE[1])
        top.addWidget(self._head, 1)
        top.addWidget(self._digest)
        top.addWidget(self.copy)
        state = QHBoxLayout()
        state.setSpacing(SPACE[1])
        state.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        state.addWidget(self.status, 1)
        state.addWidget(self.add)
        state.addWidget(self.differences)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[2])
        layout.setSpacing(SPACE[1])
        layout.addLayout(top)
        layout.addLayout(state)
        layout.addWidget(self._rows)

    def show_standing(self, decision: Decision, *, last: bool) -> None:
        """Show how the decision stands to what was signed; the last sign-off takes signatures."""
        intact = is_intact(self.sign_off)
        changed = changed_since(decision, self.sign_off)
        changes = changes_in_short(self.sign_off, decision, self._language) if changed else ""
        if not intact:
            self._standing = "bad"
            said = self.tr(
                "What is kept here is not what was signed: its digest differs. Somebody changed "
                "the file by other means."
            )
        elif changes:
            self._standing = "warn"
            said = changes
        else:
            self._standing = "good"
            said = self.tr("Nothing has changed since this was signed.")
        self.status.setText(said)
        self.setAccessibleName(f"{self._head.text()}. {said}")
        self.add.setVisible(last and intact and not changed)
        readable = signed_decision(self.sign_off) is not None
        self.differences.setVisible(bool(changes) and readable)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_rows"):
            self._tint()

    def _tint(self) -> None:
        colours = colours_of(self.palette())
        name, colour = {
            "good": ("agree", colours.good),
            "warn": ("warning", colours.warn),
            "bad": ("error", colours.bad),
        }[self._standing]
        self._mark.setPixmap(pixmap(name, colour, _MARK, self.devicePixelRatioF()))
        if self.status.property("role") != self._standing:
            self.status.setProperty("role", self._standing)
            self.status.style().unpolish(self.status)
            self.status.style().polish(self.status)

"""Who freezes the must-haves, and why somebody opens them again."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from locdecide.live.settings import Settings
from locdecide.ui.theme import SPACE

__all__ = ["FreezingDialog"]

_WIDTH = 480
_REASON_LINES = 3


class FreezingDialog(QDialog):
    """Asks for the name that the log keeps, and for a reason where must-haves are unfrozen."""

    def __init__(self, settings: Settings, parent: QWidget | None = None, *, frozen: bool) -> None:
        super().__init__(parent)
        self._settings = settings
        self._frozen = frozen
        self.setWindowTitle(
            self.tr("Unfreeze must-haves") if frozen else self.tr("Freeze must-haves")
        )
        self.setMinimumWidth(_WIDTH)
        text = QLabel(self._explanation(), self)
        text.setWordWrap(True)
        self.name = QLineEdit(settings.user_name, self)
        self.name.setPlaceholderText(self.tr("as it is to stand in the log"))
        self.reason = QPlainTextEdit(self)
        self.reason.setTabChangesFocus(True)
        self.reason.setPlaceholderText(self.tr("why they have to change"))
        line = self.reason.fontMetrics().lineSpacing()
        self.reason.setFixedHeight(_REASON_LINES * line + 2 * SPACE[2])
        self.reason.setVisible(frozen)
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE[2])
        form.setVerticalSpacing(SPACE[1])
        form.addRow(self.tr("Your &name"), self.name)
        if frozen:
            form.addRow(self.tr("&Reason"), self.reason)
        buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        said = self.tr("Unfreeze") if frozen else self.tr("Freeze")
        self.accept_button = buttons.addButton(said, roles.AcceptRole)
        buttons.addButton(self.tr("Cancel"), roles.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[3], SPACE[3], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(text)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.reason.textChanged.connect(self._show_ready)
        (self.reason if frozen and settings.user_name else self.name).setFocus()
        self._show_ready()

    @property
    def why(self) -> str:
        """The reason as it was typed, on one line."""
        return " ".join(self.reason.toPlainText().split())

    def accept(self) -> None:
        self._settings.user_name = self.name.text()
        super().accept()

    def _explanation(self) -> str:
        if self._frozen:
            return self.tr(
                "The must-haves were agreed before anything was scored. The log keeps that they "
                "were opened again, by whom and why."
            )
        return self.tr(
            "Frozen must-haves cannot be added, changed or removed. What is known of an "
            "alternative, and waivers, can still change."
        )

    def _show_ready(self) -> None:
        ready = bool(self.why) or not self._frozen
        self.accept_button.setEnabled(ready)
        self.accept_button.setToolTip("" if ready else self.tr("Write down the reason first."))

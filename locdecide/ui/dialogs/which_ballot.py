"""The question which of several ballots by one person counts."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from locdecide.ui.models.ballots import moment
from locdecide.ui.theme import SPACE

if TYPE_CHECKING:
    from locdecide.collecting import Double

__all__ = ["WhichBallotDialog"]


class WhichBallotDialog(QDialog):
    """Names the files with the time each was saved, and what stands; cancelling takes neither."""

    def __init__(self, double: Double, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Which ballot counts?"))
        text = self.tr("There is more than one ballot by {0} in '{1}'. Which one counts?")
        question = QLabel(text.format(double.participant.name, double.study.name), self)
        question.setWordWrap(True)
        self._buttons: list[tuple[QRadioButton, Path | None]] = []
        for path in sorted(double.paths, key=_saved, reverse=True):
            saved = moment(datetime.fromtimestamp(_saved(path)).isoformat(timespec="seconds"))
            label = self.tr("{0}, saved {1}").format(path.name, saved)
            self._buttons.append((QRadioButton(label.replace("&", "&&"), self), path))
        stands = (
            self.tr("Neither: the ballot closed {0} stands").format(moment(double.closed))
            if double.closed
            else self.tr("Neither of them")
        )
        self._buttons.append((QRadioButton(stands, self), None))
        self._buttons[0][0].setChecked(True)
        buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        buttons.addButton(self.tr("This one counts"), roles.AcceptRole)
        buttons.addButton(self.tr("Neither"), roles.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[3], SPACE[3], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(question)
        for button, _ in self._buttons:
            layout.addWidget(button)
        layout.addSpacing(SPACE[1])
        layout.addWidget(buttons)
        self.setMinimumWidth(460)

    @property
    def chosen(self) -> Path | None:
        """The file that counts; None when none of them does."""
        if self.result() != QDialog.DialogCode.Accepted:
            return None
        return next(path for button, path in self._buttons if button.isChecked())


def _saved(path: Path) -> float:
    return path.stat().st_mtime

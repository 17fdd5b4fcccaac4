"""What a workbook of the open decision says otherwise, before anything of it is taken."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from locdecide.conclusions.differences import Comparison
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.compare_tree import CompareTree

__all__ = ["ChangesDialog", "Choice"]

_SIZE = (920, 600)


class Choice(Enum):
    """What is to become of a workbook."""

    TAKE = "take"
    OPEN_ANOTHER = "open-another"
    NOTHING = "nothing"


class ChangesDialog(QDialog):
    """Lists the differences by area, before and after, and asks what to do with them.

    Attributes
    ----------
    choice : Choice
        What the user chose.
    """

    def __init__(
        self,
        name: str,
        shown: Comparison,
        parent: QWidget | None = None,
        obstacle: str = "",
        *,
        reviewed: bool = False,
    ) -> None:
        super().__init__(parent)
        self.choice = Choice.NOTHING
        self.setWindowTitle(self.tr("Changes in a workbook"))
        self.resize(*_SIZE)
        said = self.tr("'{0}' comes from this decision, and something in it was changed.")
        head = self._label(said.format(name))
        head.setFont(font("body", strong=True))
        summary = [shown.summary] if shown.groups else []
        if reviewed:
            summary.append(self.tr("The review says otherwise what was expected or achieved."))
        self.tree = CompareTree(self)
        self.tree.show_comparison(shown)
        self.tree.setVisible(bool(shown.groups))
        self._obstacle = self._label(obstacle, "bad")
        self._obstacle.setVisible(bool(obstacle))
        kept = self._label(
            self.tr(
                "Taking the changes is one step that can be undone. The log, the sign-offs, "
                "frozen must-haves and secret rounds stay as they are in the window."
            ),
            "muted",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[3], SPACE[3], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(head)
        layout.addWidget(self._label(" ".join((*summary, *shown.notes))))
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._obstacle)
        layout.addWidget(kept)
        layout.addWidget(self._button_box(takeable=not obstacle))
        if not shown.groups:
            self.adjustSize()

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything in the list as it is shown, a line a row."""
        return tuple(line.text for group in self.tree.compared.groups for line in group.lines)

    def _label(self, text: str, role: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if role:
            label.setProperty("role", role)
        return label

    def _button_box(self, *, takeable: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        self.take_button = buttons.addButton(self.tr("&Take the changes"), roles.AcceptRole)
        self.take_button.setEnabled(takeable)
        self.open_button = buttons.addButton(self.tr("&Open as another decision"), roles.ActionRole)
        self.cancel_button = buttons.addButton(self.tr("Cancel"), roles.RejectRole)
        for button in (self.take_button, self.open_button):
            # Enter takes nothing that was not looked at first.
            button.setAutoDefault(False)
        self.cancel_button.setDefault(True)
        self.take_button.clicked.connect(lambda: self._choose(Choice.TAKE))
        self.open_button.clicked.connect(lambda: self._choose(Choice.OPEN_ANOTHER))
        buttons.rejected.connect(self.reject)
        return buttons

    def _choose(self, choice: Choice) -> None:
        self.choice = choice
        self.accept()

"""Signing the decision: what is signed, who signs in which position, and that it stays."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.decision.model import Position, SignOff
from locdecide.decision.signing import digest_of, state_text
from locdecide.live.document import Edit
from locdecide.sentences import sentence
from locdecide.ui.dialogs.questions import ask_leave
from locdecide.ui.record.signers import Signer, SignersModel
from locdecide.ui.record.signers_table import SignersTable
from locdecide.ui.record.what_is_signed import what_is_signed
from locdecide.ui.record.wrapping_label import WrappingLabel
from locdecide.ui.theme import ROW_HEIGHT, SPACE, font
from locdecide.ui.widgets.table_frame import TableFrame
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["SignOffDialog"]

_WIDTH = 860
_LEAST_ROWS = 4
_FRAME = 60


class SignOffDialog(QDialog):
    """Takes signatures over the decision as it stands, or more of them under the last sign-off.

    Nothing is written before all rows are in order; then it is final.
    """

    def __init__(
        self, workbench: Workbench, under: SignOff | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._under = under
        self.setWindowTitle(self.tr("Sign off") if under is None else self.tr("Add a signature"))
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(self.tr("For example: board meeting 4/2026"))
        self._model = SignersModel(workbench, self._prefilled(), self)
        self._begun = (self._model.people, "")
        self.table = SignersTable(self._model, self)
        self.frame = TableFrame(self.tr("Who signs"), self.table, self)
        self.counted = WrappingLabel(parent=self)
        self.agree = QPushButton(self.tr("All agree"), self)
        self.agree.setFont(font("small"))
        self.agree.setToolTip(self.tr("Only in rows where nothing stands yet."))
        self.faults = WrappingLabel(role="bad", parent=self)
        self.faults.hide()
        self.buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        self.sign = QPushButton(self.tr("&Sign"), self)
        self.sign.setProperty("primary", "true")
        self.buttons.addButton(self.sign, roles.ActionRole)
        self.cancel = self.buttons.addButton(self.tr("Cancel"), roles.RejectRole)
        for button in (self.sign, self.cancel, self.agree):
            # Enter belongs to the table and the note; nobody signs by it.
            button.setAutoDefault(False)
        layout = self._lay_out()
        self._refresh_rows()
        self._fit(layout)
        model = self._model
        for changed in (
            model.dataChanged,
            model.rowsInserted,
            model.rowsRemoved,
            model.modelReset,
        ):
            changed.connect(self._refresh_rows)
        self.agree.clicked.connect(self._on_agree)
        self.sign.clicked.connect(self._on_sign)
        self.cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(keys, self, self._on_sign)

    def _fit(self, layout: QVBoxLayout) -> None:
        """Be as high as all rows need, and some to add, where the screen has the room."""
        self.table.set_least_rows(_LEAST_ROWS)
        room = self.screen().availableGeometry().height() - _FRAME
        self.ensurePolished()
        layout.activate()
        wanted = layout.totalHeightForWidth(_WIDTH) + 2 * ROW_HEIGHT
        self.resize(_WIDTH, min(room, wanted))

    def _prefilled(self) -> tuple[Signer, ...]:
        """Return the participants who have not signed yet; nobody is given a position."""
        signed = {each.name for each in self._under.signatures} if self._under else set()
        return tuple(
            Signer(id=person.id, name=person.name, role=person.role)
            for person in self._workbench.document.decision.participants
            if person.name not in signed
        )

    def _lay_out(self) -> QVBoxLayout:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[3], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        heading = QLabel(self.tr("What is signed"), self)
        heading.setFont(font(strong=True))
        layout.addWidget(heading)
        layout.addLayout(self._signed())
        if self._under is None:
            row = QHBoxLayout()
            label = QLabel(self.tr("&Note"), self)
            label.setBuddy(self.note)
            label.setProperty("role", "muted")
            self.note.setAccessibleName(self.tr("Note"))
            row.setSpacing(SPACE[2])
            row.addWidget(label)
            row.addWidget(self.note, 1)
            layout.addLayout(row)
        else:
            self.note.hide()
        layout.addWidget(self.frame)
        below = QHBoxLayout()
        below.setSpacing(SPACE[2])
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.counted)
        told.addWidget(WrappingLabel(self._model.keys(), "muted", self))
        below.addLayout(told, 1)
        below.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(below)
        layout.addWidget(self.faults)
        layout.addStretch(1)
        final = QLabel(
            self.tr(
                "Signatures stay: they cannot be undone, nor can anything that was done before. "
                "The decision can still be changed; it then says what changed since it was signed."
            ),
            self,
        )
        final.setWordWrap(True)
        final.setProperty("role", "muted")
        layout.addWidget(final)
        layout.addWidget(self.buttons)
        return layout

    def _signed(self) -> QVBoxLayout:
        bench = self._workbench
        decision = bench.document.decision
        digest = self._under.digest if self._under else digest_of(state_text(decision))
        lines = what_is_signed(bench, digest)
        column = QVBoxLayout()
        column.setSpacing(SPACE[0])
        for line in lines:
            column.addWidget(WrappingLabel(line, parent=self))
        return column

    def reject(self) -> None:
        """Leave without signing; what was typed is only given up after asking."""
        typed = (self._model.people, self.note.text().strip()) != self._begun
        if not typed or ask_leave(self):
            super().reject()

    def _on_sign(self) -> None:
        # What is still being typed in a cell is taken when the cell is left.
        self.sign.setFocus(Qt.FocusReason.OtherFocusReason)
        self._model.mark_faults()
        if not self._model.signing:
            return
        found = self._found()
        if not found:
            found = self._apply()
        self._tell(found)
        if not found:
            self.accept()

    def _found(self) -> list[str]:
        return [
            self._row_fault(row, each)
            for row, each in enumerate(self._model.people, start=1)
            if each.lacks_words or each.lacks_position
        ]

    def _row_fault(self, row: int, signer: Signer) -> str:
        if signer.position is None:
            text = self.tr("Row {0}, {1}: the words stand without a position.")
        elif signer.position is Position.RESERVATION:
            text = self.tr("Row {0}, {1}: a reservation is told in a few words.")
        else:
            text = self.tr("Row {0}, {1}: a dissent is told in a few words.")
        return text.format(row, signer.name)

    def _refresh_rows(self) -> None:
        """Say how many sign, or why nobody can yet; and what is still wrong in which row."""
        people, signing = self._model.people, self._model.signing
        if not people:
            said = sentence(EditError("edit-sign-nobody").issue(), self._workbench.language)
        elif not signing:
            said = self.tr("Nobody has a position yet, so there is nothing to sign.")
        else:
            said = self.tr("Only those with a position are signed: {0} of {1}.")
            said = said.format(len(signing), len(people))
        self.counted.setText(said)
        self.sign.setEnabled(bool(signing))
        self.sign.setToolTip("" if signing else said)
        self.agree.setEnabled(any(each.is_open for each in people))
        if self.faults.isVisibleTo(self):
            self._tell(self._found())

    def _on_agree(self) -> None:
        self._model.agree_where_open()
        # The button has done what it can; the keyboard goes back to the rows.
        self.table.setFocus()

    def _tell(self, found: Sequence[str]) -> None:
        self.faults.setText("\n".join(found))
        self.faults.setVisible(bool(found))

    def _apply(self) -> list[str]:
        document = self._workbench.document
        try:
            document.apply(self._edit(), text=self.windowTitle())
        except EditError as error:
            return [sentence(error.issue(), self._workbench.language)]
        # Whoever signed must not find it undone.
        document.forget_history()
        return []

    def _edit(self) -> Edit:
        note = " ".join(self.note.text().split())
        entry = self._workbench.recorder.entry("signed", self._line(note))
        signatures = tuple(each.signature(entry.time) for each in self._model.signing)
        if self._under is None:
            return partial(edits.sign_off, signatures=signatures, entry=entry, note=note)
        return partial(
            edits.add_signatures,
            sign_off_id=self._under.id,
            signatures=signatures,
            entry=entry,
        )

    def _line(self, note: str) -> str:
        language = self._workbench.language
        told = ", ".join(
            f"{each.name} ({word(each.position, language)})"
            for each in self._model.signing
            if each.position is not None
        )
        note = note or (self._under.note if self._under else "")
        return f"{note}: {told}" if note else told

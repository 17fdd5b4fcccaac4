"""The log: what happened, when and by whom; found and copied, and added to in one's own words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from locdecide.live.document import Change
from locdecide.ui.clipboard import format_block
from locdecide.ui.record.log_lines import FoundLines, LogLines
from locdecide.ui.record.log_table import LogTable
from locdecide.ui.record.section import Section
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.committed_text import CommittedLine
from locdecide.ui.widgets.table_frame import WrappingRow
from locdecide.ui.workbench import Workbench

__all__ = ["LogSection"]

_FIND_WIDTH, _NAME_WIDTH = 260, 200


class LogSection(Section):
    """The lines of the log, newest first; lines are added and none is changed or taken away."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._lines = LogLines(workbench.language, self)
        self._found = FoundLines(self._lines, self)
        self.table = LogTable(self._found, workbench.settings, self)
        self.home = self.table
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find in the log"))
        self.search.setAccessibleName(self.tr("Find in the log"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(_FIND_WIDTH)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self.name = CommittedLine(self)
        self.name.setFixedWidth(_NAME_WIDTH)
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setPlaceholderText(workbench.recorder.who)
        self.name.setToolTip(self.tr("Who is written into the log for what is done here."))
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(self.tr("Write a line of your own, such as who was heard"))
        self.note.setAccessibleName(self.tr("A line of your own for the log"))
        self.add = QPushButton(self.tr("&Add to the log"), self)
        self.add.setToolTip(self.tr("A line of the log stays: it cannot be changed or undone."))
        self.copy = QPushButton(self.tr("&Copy"), self)
        self.copy.setToolTip(
            self.tr("Copy the chosen lines, or all where none is chosen (Ctrl+C).")
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        name = QLabel(self.tr("&Your name"), self)
        name.setBuddy(self.name)
        name.setProperty("role", "muted")
        top = WrappingRow((self.search, self._count), (name, self.name), self)
        bottom = QHBoxLayout()
        bottom.setSpacing(SPACE[1])
        bottom.addWidget(self.note, 1)
        bottom.addWidget(self.add)
        bottom.addSpacing(SPACE[3])
        bottom.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[2])
        layout.addWidget(top)
        layout.addWidget(self.table, 1)
        layout.addLayout(bottom)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_find)
        self.search.returnPressed.connect(
            lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason)
        )
        self.name.committed.connect(self._on_name)
        self.note.returnPressed.connect(self._on_add)
        self.note.textChanged.connect(self._refresh_add)
        self.add.clicked.connect(self._on_add)
        self.copy.clicked.connect(self._on_copy)
        self.table.copy_wanted.connect(self._on_copy)
        self._refresh_add()

    def guidance(self) -> str:
        return self.tr(
            "What happened, when and by whom. Lines are added and never changed; what is undone "
            "takes its line with it."
        )

    def refresh(self, change: Change) -> None:
        if change & Change.LOG:
            self._lines.show_log(self.decision.log)
            self._show_count()
        self.name.show_value(self.workbench.settings.user_name)

    def _show_count(self) -> None:
        all_, shown = self._lines.rowCount(), self._found.rowCount()
        count = QCoreApplication.translate("LogSection", "%n line(s)", None, all_)
        if shown != all_:
            count = self.tr("{0} of {1}").format(shown, count)
        self._count.setText(count)

    def _on_find(self, text: str) -> None:
        self._found.find(text)
        self._show_count()

    def _on_name(self, text: str) -> None:
        self.workbench.settings.user_name = text
        self.name.show_value(self.workbench.settings.user_name)

    def _refresh_add(self) -> None:
        self.add.setEnabled(bool(self.note.text().strip()))

    def _on_add(self) -> None:
        text = " ".join(self.note.text().split())
        if not text:
            return
        # The name may still be being typed.
        self.name.commit()
        self.workbench.recorder.note("note", text)
        self.note.clear()
        self.table.scrollToTop()

    def _on_copy(self) -> None:
        chosen = sorted({index.row() for index in self.table.selectionModel().selectedIndexes()})
        rows = chosen or range(self._found.rowCount())
        lines = [self._found.mapToSource(self._found.index(row, 0)).row() for row in rows]
        QGuiApplication.clipboard().setText(format_block(self._lines.copied(lines)))

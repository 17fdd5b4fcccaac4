"""A table with its name above it and the buttons that add, remove and move its entries."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.entry_table import EntryTable

__all__ = ["TableFrame", "WrappingRow"]

_ARROW, _ARROW_HEIGHT = 32, 28


class WrappingRow(QWidget):
    """Two groups of controls, at both ends of one row or, where room lacks, in two rows.

    Controls keep the width they ask for. A number among them stands for that much space.
    """

    def __init__(
        self,
        first: Sequence[QWidget | int],
        second: Sequence[QWidget | int],
        parent: QWidget | None = None,
        *,
        spacing: int = SPACE[1],
    ) -> None:
        super().__init__(parent)
        self._parts = (QHBoxLayout(), QHBoxLayout())
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE[1])
        for part, controls in zip(self._parts, (first, second), strict=True):
            part.setSpacing(spacing)
            for control in controls:
                if isinstance(control, int):
                    part.addSpacing(control)
                else:
                    part.addWidget(control)
        self._layout.addLayout(self._parts[0])
        self._layout.addStretch(1)
        self._layout.addLayout(self._parts[1])

    @property
    def wrapped(self) -> bool:
        """Whether the second group stands below the first."""
        return self._layout.direction() == QBoxLayout.Direction.TopToBottom

    def wrap(self) -> None:
        """Take one row or two, as the room there is allows."""
        needed = sum(part.sizeHint().width() for part in self._parts) + 2 * SPACE[1]
        one = needed <= self.width()
        wanted = QBoxLayout.Direction.LeftToRight if one else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() != wanted:
            self._layout.setDirection(wanted)
            alignment = Qt.AlignmentFlag(0) if one else Qt.AlignmentFlag.AlignLeft
            for part in self._parts:
                self._layout.setAlignment(part, alignment)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        width = max(part.minimumSize().width() for part in self._parts)
        return QSize(width, self._layout.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.wrap()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.wrap()
        return super().event(event)


class TableFrame(QWidget):
    """Frames an :class:`EntryTable`; the buttons do what the keys do."""

    def __init__(
        self,
        title: str,
        table: EntryTable,
        parent: QWidget | None = None,
        *,
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self.table = table
        self.keep = 0
        self._title = QLabel(title, self)
        self._title.setFont(font("body", strong=True))
        self._title.setBuddy(table)
        table.setAccessibleName(title)
        self.add_button = QPushButton(self.tr("Add"), self)
        self.remove_button = QPushButton(self.tr("Remove"), self)
        if compact:
            for button, sign in ((self.add_button, "+"), (self.remove_button, "\N{MINUS SIGN}")):
                button.setAccessibleName(button.text())
                button.setText(sign)
                button.setStyleSheet("padding: 0")
                button.setFixedSize(_ARROW, _ARROW_HEIGHT)
        self.up_button = self._arrow("↑", self.tr("Move up"))
        self.down_button = self._arrow("↓", self.tr("Move down"))
        self._lay_out()
        self.add_button.clicked.connect(table.begin_new)
        self.remove_button.clicked.connect(table.remove_current)
        self.up_button.clicked.connect(lambda: table.move_current(-1))
        self.down_button.clicked.connect(lambda: table.move_current(1))
        table.selectionModel().currentChanged.connect(self.refresh_buttons)
        for signal in (
            table.entries.modelReset,
            table.entries.rowsInserted,
            table.entries.rowsRemoved,
            table.entries.rowsMoved,
        ):
            signal.connect(self.refresh_buttons)
        self.refresh_buttons()

    def _arrow(self, arrow: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(arrow)
        button.setAccessibleName(name)
        button.setStyleSheet("padding: 0")
        button.setFixedSize(_ARROW, _ARROW_HEIGHT)
        button.setVisible(self.table.entries.movable)
        return button

    def add_control(self, button: QPushButton, line: QWidget) -> None:
        """Put one more button before the others, and a line that belongs to it above the table."""
        self._head.insertWidget(1, button)
        self._layout.insertWidget(1, line)
        QWidget.setTabOrder(button, self.add_button)

    def _lay_out(self) -> None:
        head = self._head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        head.addWidget(self._title, 1)
        head.setContentsMargins(0, 0, 0, 0)
        for button in (self.add_button, self.remove_button, self.up_button, self.down_button):
            head.addWidget(button)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
        for before, after in (
            (self.add_button, self.remove_button),
            (self.remove_button, self.up_button),
            (self.up_button, self.down_button),
        ):
            QWidget.setTabOrder(before, after)

    def refresh_buttons(self) -> None:
        """Enable what can act; a button that cannot says why."""
        locked = self.table.entries.locked
        self._allow(self.add_button, not locked, locked or self.tr("Add one at the end (Insert)."))
        row = self.table.current_row()
        count = self.table.entries.rowCount() - 1
        choose = self.tr("Choose a row first.")
        if locked:
            self._allow(self.remove_button, False, locked)
        elif row >= 0 and count <= self.keep:
            self._allow(self.remove_button, False, self.tr("There has to be at least one."))
        else:
            why = self.tr("Remove the chosen row (Delete).") if row >= 0 else choose
            self._allow(self.remove_button, row >= 0, why)
        why = choose if row < 0 else self.tr("Move up (Alt+Up).")
        self._allow(self.up_button, row > 0, why)
        why = choose if row < 0 else self.tr("Move down (Alt+Down).")
        self._allow(self.down_button, 0 <= row < count - 1, why)

    @staticmethod
    def _allow(button: QPushButton | QToolButton, allowed: bool, why: str) -> None:
        button.setEnabled(allowed)
        button.setToolTip(why)

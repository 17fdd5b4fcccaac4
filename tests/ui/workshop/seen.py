"""Everything that somebody at the screen, or a screen reader, could read of a widget."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

__all__ = ["columns", "texts", "texts_on_screen"]

_ROOT = QModelIndex()

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def texts_on_screen() -> set[str]:
    """Return the texts of every visible window."""
    return {
        text
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
        for text in texts(window)
    }


def texts(root: QWidget) -> set[str]:
    """Return the texts of a widget and of everything visible inside it."""
    inside = [child for child in root.findChildren(QWidget) if child.isVisible()]
    found = {text for widget in (root, *inside) for text in _of_widget(widget)}
    # A menu's words can be read without any of it being open.
    found |= {text for action in root.findChildren(QAction) for text in _of_action(action)}
    return {text for text in found if text}


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from (
        widget.toolTip(),
        widget.statusTip(),
        widget.whatsThis(),
        widget.accessibleName(),
        widget.accessibleDescription(),
        widget.windowTitle(),
    )
    for name in ("text", "title", "placeholderText", "currentText", "format"):
        value = widget.property(name)
        if isinstance(value, str):
            yield value
    if isinstance(widget, QLineEdit | QAbstractSpinBox):
        yield widget.text()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QComboBox):
        yield from _of_model(widget.model(), _ROOT)
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        model = widget.model()
        if model is not None:
            yield from _of_model(model, _ROOT)
            yield from _of_headers(model)
    yield from _of_accessible(widget)


def _of_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        for column in range(columns(model, parent)):
            index = model.index(row, column, parent)
            for role in _ROLES:
                value = index.data(role)
                if value is not None:
                    yield str(value)
            if column == 0:
                yield from _of_model(model, index)


def columns(model: QAbstractItemModel, parent: QModelIndex = _ROOT) -> int:
    """Return how many columns a model has; a list does not say."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _of_headers(model: QAbstractItemModel) -> Iterator[str]:
    for orientation, count in (
        (Qt.Orientation.Horizontal, columns(model)),
        (Qt.Orientation.Vertical, model.rowCount()),
    ):
        for section in range(count):
            for role in _ROLES:
                value = model.headerData(section, orientation, role)
                if value is not None:
                    yield str(value)


def _of_accessible(widget: QWidget) -> Iterator[str]:
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None:
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
            yield interface.text(kind)


def _of_action(action: QAction) -> Iterator[str]:
    if action.isVisible():
        yield from (action.text(), action.toolTip(), action.statusTip(), action.whatsThis())

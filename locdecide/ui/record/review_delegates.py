"""How a review draws its deviations, and how what was achieved is entered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from locdecide.conclusions.outcomes import Deviation, Outcome
from locdecide.ui.delegates import ChoiceDelegate, TextDelegate
from locdecide.ui.models.review import ReviewRole
from locdecide.ui.theme import SPACE, Colours, colours_of

__all__ = ["AchievedDelegate", "DeviationDelegate"]

Index = QModelIndex | QPersistentModelIndex
_BAR, _THICK = 36.0, 8.0
# A bar of full length is this share off, or more.
_FULL = 0.25
_LEAST = 2.0


class DeviationDelegate(TextDelegate):
    """A small bar to the right for better and to the left for worse, the word, and the numbers."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        found = index.data(ReviewRole.DEVIATION)
        if not isinstance(found, Deviation):
            return
        colours = colours_of(option.palette)
        rect = QRectF(option.rect).adjusted(SPACE[1], 0, -SPACE[1], 0)
        painter.save()
        painter.setClipRect(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        overdue = bool(index.data(ReviewRole.OVERDUE))
        _draw_bar(painter, QRectF(rect.left(), rect.top(), _BAR, rect.height()), found, colours)
        painter.setFont(option.font)
        rect.setLeft(rect.left() + _BAR + SPACE[1])
        centred = Qt.AlignmentFlag.AlignVCenter
        amount = str(index.data(ReviewRole.AMOUNT) or "")
        painter.setPen(QColor(colours.text))
        painter.drawText(rect, centred | Qt.AlignmentFlag.AlignRight, amount)
        room = rect.width() - option.fontMetrics.horizontalAdvance(amount) - SPACE[1]
        word = option.fontMetrics.elidedText(
            str(index.data(ReviewRole.WORD) or ""), Qt.TextElideMode.ElideRight, int(room)
        )
        painter.setPen(QColor(_colour(found.outcome, colours, overdue=overdue)))
        painter.drawText(rect, centred | Qt.AlignmentFlag.AlignLeft, word)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        shown = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        width = option.fontMetrics.horizontalAdvance(shown) + int(_BAR) + 4 * SPACE[1]
        return QSize(width, size.height())


class AchievedDelegate(ChoiceDelegate):
    """What was achieved: one of the levels of a rating scale, else a number or words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_levels, parent)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.data(ReviewRole.LEVELS):
            return super().createEditor(parent, option, index)
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading or ""))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)
        else:
            super().setModelData(editor, model, index)


def _levels(index: Index) -> Sequence[tuple[str, Any]]:
    return [("–", ""), *((label, label) for label in index.data(ReviewRole.LEVELS))]


def _draw_bar(painter: QPainter, room: QRectF, found: Deviation, colours: Colours) -> None:
    if found.outcome in (Outcome.NOT_KNOWN, Outcome.NOT_COMPARABLE):
        return
    middle, centre = room.center().x(), room.center().y()
    painter.setPen(QPen(QColor(colours.muted), 1))
    painter.drawLine(int(middle), int(centre - _THICK), int(middle), int(centre + _THICK))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_colour(found.outcome, colours)))
    if found.outcome is Outcome.AS_EXPECTED:
        painter.drawEllipse(QRectF(middle - 3.5, centre - 3.5, 7, 7))
        return
    side = 1 if found.outcome is Outcome.BETTER else -1
    if found.share is None:
        # It is known which way and not how far in proportion.
        painter.drawEllipse(QRectF(middle + side * _BAR / 4 - 3.5, centre - 3.5, 7, 7))
        return
    length = max(_LEAST, min(1.0, abs(found.share) / _FULL) * _BAR / 2)
    left = middle if side > 0 else middle - length
    painter.drawRect(QRectF(left, centre - _THICK / 2, length, _THICK))


def _colour(outcome: Outcome, colours: Colours, *, overdue: bool = False) -> str:
    if overdue:
        return colours.warn
    return {Outcome.BETTER: colours.good, Outcome.WORSE: colours.bad}.get(outcome, colours.muted)

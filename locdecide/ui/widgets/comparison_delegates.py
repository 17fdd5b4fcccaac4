"""How the groups and the pairs of the Weights page are painted in their lists."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from locdecide.ui.models.comparison_lists import ROW_ROLE, GroupRow, PairRow
from locdecide.ui.theme import ROW_HEIGHT, SPACE, Colours, colours_of, font
from locdecide.ui.widgets.state_mark import SIZE, paint_state

__all__ = ["GroupDelegate", "PairDelegate"]

Index = QModelIndex | QPersistentModelIndex
GROUP_HEIGHT = 44
_BADGE = 30


class GroupDelegate(QStyledItemDelegate):
    """A sign, the group's name, and under it how far it has come."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, GROUP_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, GroupRow):
            return
        colours = colours_of(option.palette)
        painter.save()
        _ground(painter, option, colours)
        rect = QRectF(option.rect)
        sign = QRectF(rect.left() + SPACE[1], rect.center().y() - SIZE / 2, SIZE, SIZE)
        paint_state(painter, sign, row.state, colours)
        left = sign.right() + SPACE[1]
        line = QRectF(left, rect.top() + 4, rect.right() - left - SPACE[0], 19)
        _text(painter, line, row.title, colours.text, strong=_selected(option))
        line.translate(0, 18)
        painter.setFont(font("small"))
        _text(painter, line, row.status, colours.muted, size="small")
        painter.restore()


class PairDelegate(QStyledItemDelegate):
    """The two names with the strength between them, on the side that is favoured."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, PairRow):
            return
        colours = colours_of(option.palette)
        painter.save()
        _ground(painter, option, colours)
        rect = QRectF(option.rect).adjusted(SPACE[1], 0, -SPACE[1], 0)
        side = (rect.width() - _BADGE - 2 * SPACE[0]) / 2
        left = QRectF(rect.left(), rect.top(), side, rect.height())
        right = QRectF(rect.right() - side, rect.top(), side, rect.height())
        ratio = row.ratio
        favoured = 0 if ratio is None or ratio == 1 else 1 if ratio > 1 else -1
        for place, name, sign, align in (
            (left, row.left, 1, Qt.AlignmentFlag.AlignRight),
            (right, row.right, -1, Qt.AlignmentFlag.AlignLeft),
        ):
            ink = colours.text if favoured in {sign, 0} and ratio else colours.muted
            _text(painter, place, name, ink, strong=favoured == sign, size="small", align=align)
        badge = QRectF(left.right() + SPACE[0], rect.center().y() - 9, _BADGE, 18)
        _badge(painter, badge, row, favoured, colours)
        painter.restore()


def _badge(painter: QPainter, rect: QRectF, row: PairRow, favoured: int, colours: Colours) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if row.ratio is None:
        painter.setPen(QPen(QColor(colours.line), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent if favoured else colours.muted))
    painter.drawRoundedRect(rect, 3, 3)
    painter.setFont(font("small", strong=True))
    painter.setPen(QColor(colours.on_accent if favoured else colours.surface))
    text = {1: f"‹ {row.number}", -1: f"{row.number} ›", 0: "="}[favoured]
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _selected(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def _ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    rect = QRectF(option.rect)
    if _selected(option):
        painter.fillRect(rect, QColor(colours.selection))
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        width = 3 if focus else 2
        painter.fillRect(
            QRectF(rect.left(), rect.top(), width, rect.height()), QColor(colours.accent)
        )
        if focus:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0.5, 0.5, -1, -1))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(colours.hover))


def _text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    colour: str,
    *,
    strong: bool = False,
    size: str = "body",
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(font(size, strong=strong))
    painter.setPen(QColor(colour))
    fitted = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter, fitted)

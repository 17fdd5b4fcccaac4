"""A list that is put in order, with equal places: by dragging, or by keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from locdecide.swings import Swing
from locdecide.ui.theme import SPACE, colours_of
from locdecide.ui.workshop.ballot_screen import ballot_font

__all__ = ["OrderList", "Placed", "in_order", "places"]

_KEY = int(Qt.ItemDataRole.UserRole) + 1
_ROW = 46
_LINE, _AIR = 20, 10
# So many rows are seen without scrolling in the list.
_SEEN = 5


@dataclass(frozen=True)
class Placed:
    """One criterion in the order; ``tied`` tells that it shares the place of the one above."""

    criterion: str
    tied: bool = False


def places(order: Sequence[Placed]) -> dict[str, int]:
    """Return everyone's place: 1, 2, 2, 4 where the third shares the second's."""
    found: dict[str, int] = {}
    place = 1
    for i, each in enumerate(order, 1):
        if not each.tied:
            place = i
        found[each.criterion] = place
    return found


def in_order(members: Sequence[str], given: Mapping[str, float]) -> tuple[Placed, ...]:
    """Return the order that places say; who has none comes last, as the members stand."""
    ranked = sorted(members, key=lambda member: given.get(member, float("inf")))
    return tuple(
        Placed(
            member,
            i > 0 and member in given and given[member] == given.get(ranked[i - 1]),
        )
        for i, member in enumerate(ranked)
    )


class _Delegate(QStyledItemDelegate):
    """Paints the place, the name and what improves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.factor = 1.0

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        _, side = index.data(_KEY)
        lines = 1 + side.change.count("\n")
        return QSize(200, round(max(_ROW, _LINE * lines + _AIR) * self.factor))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        place, side = index.data(_KEY)
        colours = colours_of(option.palette)
        rect = QRectF(option.rect).adjusted(2, 2, -2, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.selection if chosen else colours.surface))
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.line), 1))
        painter.drawRoundedRect(rect, 4, 4)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.accent))
        painter.setFont(ballot_font("title", self.factor, strong=True))
        number = QRectF(rect.left(), rect.top(), 56 * self.factor, rect.height())
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignHCenter, str(place))
        painter.setPen(QColor(colours.text))
        painter.setFont(ballot_font("head", self.factor, strong=True))
        room = QRectF(number.right(), rect.top(), rect.right() - number.right() - 8, rect.height())
        share = 0.5 if side.change else 1.0
        name = painter.fontMetrics().elidedText(
            side.name, Qt.TextElideMode.ElideRight, int(room.width() * share) - SPACE[2]
        )
        painter.drawText(room, middle, name)
        painter.setPen(QColor(colours.muted))
        painter.setFont(ballot_font("body", self.factor))
        right = room.adjusted(room.width() * share, 0, -SPACE[1], 0)
        metrics, width = painter.fontMetrics(), int(right.width())
        change = "\n".join(
            metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
            for line in side.change.split("\n")
        )
        painter.drawText(right, middle | Qt.AlignmentFlag.AlignRight, change)
        painter.restore()


class OrderList(QListWidget):
    """Improvements in order, the most important on top.

    Alt+Up and Alt+Down move the current one, ``=`` gives it the place of the one above.

    Signals
    -------
    ordered(tuple)
        The user put them in another order.
    """

    ordered = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, ties: bool = True) -> None:
        super().__init__(parent)
        self._ties = ties
        self._order: tuple[Placed, ...] = ()
        self._sides: dict[str, Swing] = {}
        self._delegate = _Delegate(self)
        self.setItemDelegate(self._delegate)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @property
    def order(self) -> tuple[Placed, ...]:
        """The order shown."""
        return self._order

    @property
    def ties(self) -> bool:
        """Whether places may be equal."""
        return self._ties

    @ties.setter
    def ties(self, ties: bool) -> None:
        self._ties = ties

    def show_order(self, order: Sequence[Placed], sides: Mapping[str, Swing]) -> None:
        """Show an order; the current one stays current."""
        current = self._current()
        self._order, self._sides = tuple(order), dict(sides)
        place = places(self._order)
        self.clear()
        for each in self._order:
            side = self._sides[each.criterion]
            item = QListWidgetItem(f"{place[each.criterion]} {side.name}, {side.change}", self)
            item.setData(Qt.ItemDataRole.UserRole, each.criterion)
            item.setData(_KEY, (place[each.criterion], side))
            item.setToolTip(f"{side.full_name or side.name}: {side.change}")
        row = next((i for i, each in enumerate(self._order) if each.criterion == current), 0)
        self.setCurrentRow(row)
        self._fit_height()

    def fit(self, factor: float) -> None:
        """Set type and height for the room there is."""
        self._delegate.factor = factor
        self._fit_height()
        self.doItemsLayout()

    def _fit_height(self) -> None:
        row = round(_ROW * self._delegate.factor)
        rows = [self.sizeHintForRow(i) for i in range(self.count())]
        self.setMinimumHeight(max(2 * row, sum(rows[:_SEEN])) + 2 * SPACE[0])
        self.setMaximumHeight(max(2 * row, sum(rows)) + 2 * SPACE[0])

    def move_current(self, by: int) -> None:
        """Move the current one up (-1) or down (1)."""
        row = self.currentRow()
        to = row + by
        if not (0 <= row < len(self._order) and 0 <= to < len(self._order)):
            return
        self.put_current(to + (by > 0))

    def put_current(self, before: int) -> None:
        """Put the current one before another row, as a drag does."""
        row = self.currentRow()
        if not 0 <= row < len(self._order) or before in {row, row + 1}:
            return
        order = list(self._order)
        moved = Placed(order.pop(row).criterion)
        order.insert(before - (before > row), moved)
        self._give(order)

    def tie_current(self) -> None:
        """Give the current one the place of the one above, or a place of its own again."""
        row = self.currentRow()
        if self._ties and row > 0:
            order = list(self._order)
            order[row] = Placed(order[row].criterion, not order[row].tied)
            self._give(order)

    def _give(self, order: Sequence[Placed]) -> None:
        first, *rest = order
        self.ordered.emit((Placed(first.criterion), *rest))

    def _current(self) -> str:
        row = self.currentRow()
        return self._order[row].criterion if 0 <= row < len(self._order) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_current(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Equal:
            self.tie_current()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        # The order is what moves; the rows are then shown anew, so nothing is taken from here.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        over = self.indexAt(event.position().toPoint())
        below = self.dropIndicatorPosition() is not self.DropIndicatorPosition.AboveItem
        self.put_current(over.row() + below if over.isValid() else len(self._order))

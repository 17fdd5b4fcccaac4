"""The participants of a round as a table, and what the facilitator can do for each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QPushButton,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision import edits
from locdecide.decision.choices import Abstention, BallotMethod
from locdecide.decision.issues import EditError
from locdecide.decision.model import Decision
from locdecide.decision.rounds import current_round
from locdecide.ui.delegates import TextDelegate
from locdecide.ui.models.ballots import (
    FUNCTION,
    METHOD,
    NAME,
    POWER,
    STANDING,
    STATE,
    BallotsModel,
    Standing,
)
from locdecide.ui.theme import ROW_HEIGHT, SPACE, colours_of
from locdecide.ui.widgets.state_mark import SIZE, state_icon
from locdecide.ui.widgets.table_frame import WrappingRow
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["MeetingTable"]

Index = QModelIndex | QPersistentModelIndex
_LEAST_ROWS = 3
_WIDTHS = {NAME: 130, POWER: 60, METHOD: 165, STATE: 180}
# Where there is less room, functions and voting power are left to the Frame page.
_NARROW = 700


class _StateDelegate(TextDelegate):
    """The state of a ballot: its sign before its words."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        row = index.data(STANDING)
        if isinstance(row, Standing) and row.state is not None:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = state_icon(row.state, colours_of(option.palette))
            option.decorationSize = QSize(SIZE, SIZE)


class _Table(QTableView):
    """Rows of participants; Enter opens the ballot of the current one.

    Signals
    -------
    opened()
        Enter, or a double click on a row.
    """

    opened = Signal()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class MeetingTable(QWidget):
    """Who has answered what, one a row, with the buttons for the current row below.

    Signals
    -------
    ballot_wanted(str)
        A participant's ballot is to be opened; the participant's id.
    """

    ballot_wanted = Signal(str)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.model = BallotsModel(workbench, self)
        self.table = self._table()
        self.open_button = QPushButton(self.tr("&Open ballot"), self)
        self.reopen_button = QPushButton(self.tr("Open &again"), self)
        self.abstain_button = QPushButton(self.tr("Does &not vote"), self)
        self.method_button = QPushButton(self.tr("Weights b&y"), self)
        self._actions = {
            how: self._action(word(how, workbench.language), partial(self._on_abstain, how))
            for how in Abstention
        }
        self._methods: dict[BallotMethod | None, QAction] = {
            None: self._action(self.tr("as the study has it"), partial(self._on_method, None)),
            **{
                method: self._action(
                    word(method, workbench.language), partial(self._on_method, method)
                )
                for method in BallotMethod
            },
        }
        self.abstain_button.setMenu(self._menu(list(self._actions.values())))
        self.method_button.setMenu(self._menu(list(self._methods.values())))
        self._lay_out()
        self.table.opened.connect(self._on_open)
        self.table.doubleClicked.connect(self._on_open)
        self.table.customContextMenuRequested.connect(self._on_menu_wanted)
        self.table.selectionModel().currentChanged.connect(self._refresh_buttons)
        self.open_button.clicked.connect(self._on_open)
        self.reopen_button.clicked.connect(self._on_reopen)

    def _table(self) -> _Table:
        table = _Table(self)
        table.setModel(self.model)
        table.setItemDelegate(TextDelegate(table))
        table.setItemDelegateForColumn(STATE, _StateDelegate(table))
        table.setAccessibleName(self.tr("Participants and their ballots"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in _WIDTHS.items():
            needed = header.sectionSizeFromContents(column).width()
            header.resizeSection(column, max(width, needed))
        header.setSectionResizeMode(FUNCTION, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(56)
        return table

    def _action(self, text: str, slot: partial[None]) -> QAction:
        action = QAction(text[:1].upper() + text[1:], self)
        action.triggered.connect(lambda _=False: slot())
        return action

    def _menu(self, actions: list[QAction]) -> QMenu:
        menu = QMenu(self)
        menu.addActions(actions)
        return menu

    def _lay_out(self) -> None:
        row = WrappingRow(
            (self.open_button, self.reopen_button),
            (self.abstain_button, self.method_button),
            self,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(self.table)
        layout.addWidget(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        header = self.table.horizontalHeader()
        modes = QHeaderView.ResizeMode
        for column in (FUNCTION, POWER):
            self.table.setColumnHidden(column, narrow)
        header.setSectionResizeMode(NAME, modes.Stretch if narrow else modes.Interactive)
        if not narrow and event.oldSize().width() < _NARROW:
            header.resizeSection(NAME, _WIDTHS[NAME])

    def _fit_states(self) -> None:
        """Let no state of a ballot be cut; functions and names give way."""
        needed = self.table.sizeHintForColumn(STATE) + SPACE[1]
        self.table.setColumnWidth(STATE, max(_WIDTHS[STATE], needed))

    @property
    def current(self) -> Standing | None:
        """The participant whose row is current, and how they stand."""
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def choose(self, participant: str) -> None:
        """Make a participant's row current."""
        row = self.model.row_of(participant)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
            self.table.scrollTo(self.table.currentIndex())

    def take_keyboard(self) -> None:
        """Put the keyboard into the table."""
        self.table.setFocus()

    def refresh(self) -> None:
        """Show how everybody stands; the row stays current."""
        before = self.current
        self.model.refresh()
        if before is not None:
            self.choose(before.participant.id)
        if self.current is None and self.model.rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._fit_states()
        frame = self.table.horizontalHeader().sizeHint().height() + 2 * self.table.frameWidth()
        rows = len(self.model.rows)
        self.table.setMaximumHeight(frame + rows * ROW_HEIGHT)
        self.table.setMinimumHeight(frame + min(rows, _LEAST_ROWS) * ROW_HEIGHT)
        self._refresh_buttons()

    def _refresh_buttons(self) -> None:
        row, why = self.current, self._obstacle()
        person = row.participant.name if row is not None else ""
        closed = row is not None and not row.waiting
        self._allow(
            self.open_button,
            not why and not closed,
            why
            or (
                self.tr("The ballot is closed. It can be opened again.")
                if closed
                else self.tr("Hand the laptop to {0} (Enter).").format(person)
            ),
        )
        self._allow(
            self.reopen_button,
            not why and closed,
            why or self.tr("Open a closed ballot, or let somebody vote after all."),
        )
        for button in (self.abstain_button, self.method_button):
            self._allow(button, not why, why or person)
        for method, action in self._methods.items():
            action.setEnabled(row is not None and row.waiting)
            own = row.method if row is not None and row.own_method else None
            action.setCheckable(True)
            action.setChecked(method is own)
        for how, action in self._actions.items():
            action.setEnabled(row is not None and row.abstains is not how)

    def _obstacle(self) -> str:
        """Return why no ballot can be worked on now; empty when one can."""
        round_ = current_round(self.workbench.document.study)
        if round_ is None:
            return self.tr("Start a round first.")
        if not round_.open:
            return self.tr("The round is closed.")
        return "" if self.current is not None else self.tr("Choose a row first.")

    @staticmethod
    def _allow(button: QPushButton, allowed: bool, why: str) -> None:
        button.setEnabled(allowed)
        button.setToolTip(why)

    def _on_menu_wanted(self, at: QPoint) -> None:
        if self.current is None or self._obstacle():
            return
        menu = QMenu(self)
        for button in (self.open_button, self.reopen_button):
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        menu.addSeparator()
        menu.addActions(list(self._actions.values()))
        menu.addSeparator()
        menu.addActions(list(self._methods.values()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _on_open(self) -> None:
        row = self.current
        if row is None or self._obstacle():
            return
        if row.waiting:
            self.ballot_wanted.emit(row.participant.id)
        else:
            self.workbench.editor.refuse(EditError("edit-ballot-closed").issue())

    def _on_reopen(self) -> None:
        self._apply(edits.reopen_ballot, self.tr("Open the ballot of {0} again"))

    def _on_abstain(self, how: Abstention) -> None:
        self._apply(partial(edits.abstain, how=how), self.tr("{0} does not vote"))

    def _on_method(self, method: BallotMethod | None) -> None:
        edit = partial(edits.choose_ballot_method, method=method)
        self._apply(edit, self.tr("Change how {0} weights"))

    def _apply(self, edit: Callable[..., Decision], text: str) -> None:
        row = self.current
        if row is not None:
            study = self.workbench.document.study.id
            chosen = partial(edit, study_id=study, participant=row.participant.id)
            self.workbench.editor.apply(chosen, text.format(row.participant.name))

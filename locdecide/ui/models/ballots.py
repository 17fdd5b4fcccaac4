"""Who has answered what in the current round: progress and state, never an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from locdecide.decision.choices import Abstention, BallotMethod
from locdecide.decision.model import Participant, Round, Study
from locdecide.decision.rounds import (
    ballot_method,
    ballot_of,
    comparisons_of,
    current_round,
    is_stale,
    points_of,
    stale_points,
)
from locdecide.numerals import format_number
from locdecide.ui.models.comparing import State, Task, tasks
from locdecide.ui.workbench import Workbench
from locdecide.words import Language, word

__all__ = [
    "FUNCTION",
    "METHOD",
    "NAME",
    "POWER",
    "STANDING",
    "STATE",
    "BallotsModel",
    "Standing",
    "moment",
    "standing",
]

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NAME, FUNCTION, POWER, METHOD, STATE = range(5)
# The role that hands a row's standing to a delegate or a button.
STANDING = Role.UserRole + 1
_ROOT = QModelIndex()


@dataclass(frozen=True)
class Standing:
    """How far one participant has come in a round.

    ``stale`` counts the answers to questions that have changed since.
    """

    participant: Participant
    method: BallotMethod
    own_method: bool
    answered: int
    total: int
    stale: int
    closed: str
    abstains: Abstention | None

    @property
    def waiting(self) -> bool:
        """Whether the ballot is neither closed nor given up."""
        return not self.closed and self.abstains is None

    @property
    def state(self) -> State | None:
        """The sign for it; None for somebody who does not vote."""
        if self.abstains is not None:
            return None
        if self.stale:
            return State.DOUBT
        if self.closed:
            return State.READY
        return State.PART if self.answered else State.EMPTY

    def text(self, language: Language) -> str:
        """Return it in words."""
        if self.abstains is not None:
            return word(self.abstains, language)
        if self.closed:
            at = moment(self.closed, clock=False)
            text = QCoreApplication.translate("BallotsModel", "closed {0}").format(at).strip()
        elif self.answered:
            text = QCoreApplication.translate("BallotsModel", "{0} of {1}").format(
                self.answered, self.total
            )
        else:
            text = QCoreApplication.translate("BallotsModel", "not begun")
        if self.stale:
            changed = QCoreApplication.translate(
                "BallotsModel", "%n question(s) have changed", None, self.stale
            )
            text = f"{text}; {changed}"
        return text


def moment(time: str, *, clock: bool = True) -> str:
    """Return a stored time as the hour today, or with its date on another day.

    ``clock`` tells whether the hour stands beside that date.
    """
    try:
        when = datetime.fromisoformat(time)
    except ValueError:
        return time
    when = when.astimezone() if when.tzinfo is not None else when
    hour = f"{when:%H:%M}"
    if when.date() == date.today():
        return hour
    day = QLocale().toString(QDate(when.year, when.month, when.day), QLocale.FormatType.ShortFormat)
    return f"{day} {hour}" if clock else day


def standing(
    study: Study, round_: Round | None, person: Participant, found: Sequence[Task]
) -> Standing:
    """Return how far a participant has come with what there is to answer."""
    if round_ is None:
        total = sum(len(task.pairs) for task in found)
        method = study.method.ballot
        return Standing(person, method, False, 0, total, 0, "", None)
    method = ballot_method(study, round_, person.id)
    ballot = ballot_of(round_, person.id)
    answered, total, stale = 0, 0, 0
    points = points_of(round_, person.id)
    by_points = method is not BallotMethod.PAIRWISE
    changed = set(stale_points(study, points)) if points is not None and by_points else set()
    for task in found:
        if by_points and not task.of_alternatives:
            given = set(points.points) if points is not None else set()
            total += len(task.members)
            answered += len(given & set(task.members))
            stale += len(changed & set(task.members))
            continue
        pairs = {frozenset(pair) for pair in task.pairs}
        total += len(pairs)
        for comparison in comparisons_of(round_, person.id, task.parent):
            if frozenset((comparison.first, comparison.second)) in pairs:
                answered += 1
                stale += is_stale(study, comparison)
    return Standing(
        participant=person,
        method=method,
        own_method=ballot.method is not None,
        answered=answered,
        total=total,
        stale=stale,
        closed=ballot.closed,
        abstains=ballot.abstains,
    )


class BallotsModel(QAbstractTableModel):
    """The participants with how far they have come, one a row, in the order of the decision."""

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._rows: tuple[Standing, ...] = ()

    @property
    def rows(self) -> tuple[Standing, ...]:
        """What is shown."""
        return self._rows

    def refresh(self) -> None:
        """Show how everybody stands now; who is current stays so."""
        bench = self._workbench
        study = bench.document.study
        found = tasks(bench.evaluator.results().weights.groups)
        round_ = current_round(study)
        before = self._rows
        rows = tuple(
            standing(study, round_, person, found)
            for person in bench.document.decision.participants
        )
        if [row.participant.id for row in rows] != [row.participant.id for row in before]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        for i, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(i, 0), self.index(i, STATE))

    def row_of(self, participant: str) -> int:
        """Return the row of a participant, or -1."""
        ids = [row.participant.id for row in self._rows]
        return ids.index(participant) if participant in ids else -1

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns."""
        return (
            self.tr("Participant"),
            self.tr("Function"),
            self.tr("Voting power"),
            self.tr("Weights by"),
            self.tr("Ballot"),
        )

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.headings())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Role.DisplayRole:
            return self.headings()[section]
        return self._alignment(section) if role == Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Role.DisplayRole:
                return self._text(row, column)
            case Role.ToolTipRole:
                return self._tip(row, column)
            case Role.AccessibleTextRole:
                return f"{self.headings()[column]}: {self._text(row, column)}"
            case Role.TextAlignmentRole:
                return self._alignment(column)
        return row if role == STANDING else None

    def _text(self, row: Standing, column: int) -> str:
        language = self._workbench.language
        match column:
            case 0:
                return row.participant.name
            case 1:
                return row.participant.role
            case 2:
                return format_number(row.participant.voting_power, language, 3)
            case 3:
                return word(row.method, language)
        return row.text(language)

    def _tip(self, row: Standing, column: int) -> str | None:
        if column == POWER and row.participant.voting_power == 0:
            return self.tr("Advises and does not decide.")
        if column == METHOD:
            if row.own_method:
                return self.tr("This participant's own way.")
            return self.tr("As the study has it.")
        if column == STATE and row.stale:
            return self.tr(
                "A declared range or the criteria changed after these questions were answered. "
                "The ballot asks for them again."
            )
        return self._text(row, column) or None

    @staticmethod
    def _alignment(column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column == POWER else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

"""The open decision: its current value, undo, file, and the one signal that says what changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from enum import Flag, auto
from os.path import realpath
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from locdecide.decision import edits, storage
from locdecide.decision.model import Decision, LogEntry, Study

__all__ = ["Change", "Document", "Edit"]

Edit = Callable[[Decision], Decision]


class Change(Flag):
    """What differs between two values of a decision."""

    NONE = 0
    FRAME = auto()
    PARTICIPANTS = auto()
    STUDIES = auto()
    CRITERIA = auto()
    ALTERNATIVES = auto()
    PERFORMANCES = auto()
    GATES = auto()
    ROUNDS = auto()
    POINTS = auto()
    METHOD = auto()
    LOG = auto()
    CONCLUSION = auto()
    SIGN_OFFS = auto()
    REVIEW = auto()
    ALL = (
        FRAME
        | PARTICIPANTS
        | STUDIES
        | CRITERIA
        | ALTERNATIVES
        | PERFORMANCES
        | GATES
        | ROUNDS
        | POINTS
        | METHOD
        | LOG
        | CONCLUSION
        | SIGN_OFFS
        | REVIEW
    )


_STUDY_FIELDS = {
    "criteria": Change.CRITERIA,
    "alternatives": Change.ALTERNATIVES,
    "performances": Change.PERFORMANCES,
    "gates": Change.GATES,
    "gates_frozen": Change.GATES,
    "rounds": Change.ROUNDS,
    "direct_points": Change.POINTS,
    "direct_asked": Change.POINTS,
    "method": Change.METHOD,
    "conclusion": Change.CONCLUSION,
    "review": Change.REVIEW,
}


def difference(before: Decision, after: Decision) -> Change:
    """Return what differs, by identity of the parts, which edits share where they can."""
    change = Change.NONE
    if any(getattr(before, f) != getattr(after, f) for f in ("id", "title", "question", "context")):
        change |= Change.FRAME
    if before.participants is not after.participants:
        change |= Change.PARTICIPANTS
    if before.log is not after.log:
        change |= Change.LOG
    if before.sign_offs is not after.sign_offs:
        change |= Change.SIGN_OFFS
    if before.studies is after.studies:
        return change
    if [s.id for s in before.studies] != [s.id for s in after.studies]:
        return Change.ALL
    for old, new in zip(before.studies, after.studies, strict=True):
        if (old.name, old.kind, old.question) != (new.name, new.kind, new.question):
            change |= Change.STUDIES
        for field, flag in _STUDY_FIELDS.items():
            if getattr(old, field) is not getattr(new, field):
                change |= flag
    return change


class _Step(QUndoCommand):
    """One undoable step: the decision before and after, and the lines noted before it."""

    def __init__(
        self,
        document: Document,
        before: Decision,
        after: Decision,
        text: str,
        merge_key: Hashable | None,
    ) -> None:
        super().__init__(text)
        self._document = document
        self._before = before
        self.after = after
        self._study = document.study_id
        self._noted = document.noted
        self.merge_key = merge_key

    def redo(self) -> None:
        self._document.show_value(self.after, self._study, self._noted)

    def undo(self) -> None:
        self._document.end_merge()
        self._document.show_value(self._before, self._study, self._noted)

    def id(self) -> int:
        return -1 if self.merge_key is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other.merge_key != self.merge_key:
            return False
        self.after = other.after
        # A run of steps that ends where it began leaves nothing to undo.
        self.setObsolete(self.after == self._before)
        return True


class Document(QObject):
    """The decision that the window shows.

    Attributes
    ----------
    undo_stack
        The undo stack; its clean state is "saved".

    Signals
    -------
    changed(Change)
        The decision has another value; the flags say what differs.
    study_changed(str)
        Another study is in front; its id.
    file_changed()
        The path of the document is another one, or it was saved.
    """

    changed = Signal(object)
    study_changed = Signal(str)
    file_changed = Signal()

    def __init__(self, decision: Decision, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decision = decision
        self._study_id = decision.studies[0].id if decision.studies else ""
        self._path: Path | None = None
        self._fingerprint: str | None = None
        self._run = 0
        self._noted: tuple[LogEntry, ...] = ()
        self.undo_stack = QUndoStack(self)

    @property
    def decision(self) -> Decision:
        """The current value."""
        return self._decision

    @property
    def path(self) -> Path | None:
        """The file it was read from or saved to; None for a new or imported one."""
        return self._path

    @property
    def study_id(self) -> str:
        """The id of the study in front."""
        return self._study_id

    @property
    def study(self) -> Study:
        """The study in front."""
        return next(s for s in self._decision.studies if s.id == self._study_id)

    @property
    def modified(self) -> bool:
        """Whether anything changed since the last save."""
        return not self.undo_stack.isClean()

    def apply(self, edit: Edit, *, text: str, merge_key: Hashable | None = None) -> bool:
        """Apply an edit as one undoable step and tell whether anything changed.

        Steps with the same merge key become one, as while a bar is dragged.

        Raises
        ------
        EditError
            When the decision cannot take the edit; then nothing changed.
        """
        before = self._decision
        after = edit(before)
        if after is before or after == before:
            return False
        key = None if merge_key is None else (self._run, merge_key)
        self.undo_stack.push(_Step(self, before, after, text, key))
        return True

    @property
    def noted(self) -> int:
        """How many lines were noted beside the present history."""
        return len(self._noted)

    def note(self, entry: LogEntry) -> None:
        """Append a line to the log beside the history: no undo takes it away.

        For what was done with the decision and changed nothing in it, as an export. There is
        something to save after that.
        """
        self.end_merge()
        self._noted = (*self._noted, entry)
        self._decision = edits.record(self._decision, entry)
        self.undo_stack.resetClean()
        self.changed.emit(Change.LOG)

    def end_merge(self) -> None:
        """Close a run of merged steps, so that the next one stands alone in the history."""
        self._run += 1

    def forget_history(self) -> None:
        """Make everything done so far final: nothing before this moment can be undone.

        A ballot begins and ends its own history, so that undo never shows what somebody else
        answered. Whether there is something to save stays as it was.
        """
        self.end_merge()
        self._clear_history(modified=self.modified)

    def _clear_history(self, *, modified: bool) -> None:
        self.undo_stack.clear()
        self._noted = ()
        # An empty stack stays as clean or modified as it was when it is cleared.
        self.undo_stack.setClean()
        if modified:
            self.undo_stack.resetClean()

    def show_value(self, decision: Decision, study_id: str, noted: int) -> None:
        """Take a value from the history and tell what differs; only undo steps call this.

        ``noted`` is how many of the lines noted beside the history the value has already.
        """
        for entry in self._noted[noted:]:
            decision = edits.record(decision, entry)
        before, self._decision = self._decision, decision
        self._choose(study_id)
        self.changed.emit(difference(before, decision))

    def choose_study(self, study_id: str) -> None:
        """Bring a study to the front."""
        self._choose(study_id)

    def _choose(self, study_id: str) -> None:
        known = [study.id for study in self._decision.studies]
        chosen = study_id if study_id in known else known[0] if known else ""
        if chosen != self._study_id:
            self._study_id = chosen
            self.study_changed.emit(chosen)

    def take(
        self,
        decision: Decision,
        *,
        path: Path | None = None,
        fingerprint: str | None = None,
        modified: bool = False,
    ) -> None:
        """Replace the whole document; the history starts anew."""
        self._clear_history(modified=modified)
        self._path = path
        self._fingerprint = fingerprint
        self._decision = decision
        self._choose("")
        self.changed.emit(Change.ALL)
        self.file_changed.emit()

    def save(self, path: Path | None = None, *, overwrite: bool = False) -> None:
        """Write the decision to its file, or to another that becomes its file.

        Raises
        ------
        ChangedOnDiskError
            When somebody else changed the file, unless ``overwrite``.
        StorageError
            When it cannot be written.
        """
        target = path or self._path
        if target is None:
            raise ValueError("no path")
        # Unlike `Path.resolve`, this takes links that lead in a circle.
        same = self._path is not None and realpath(target) == realpath(self._path)
        expected = self._fingerprint if same and not overwrite else None
        self._fingerprint = storage.save(target, self._decision, expected)
        self._path = target
        self.undo_stack.setClean()
        self.file_changed.emit()

"""The states of a decision that can be held against each other, and how each is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from locdecide.decision.model import Decision, SignOff
from locdecide.decision.signing import is_intact, signed_decision
from locdecide.live.document import Document
from locdecide.opening import open_decision
from locdecide.sentences import sentence
from locdecide.ui.record.moments import shown_moment
from locdecide.words import Language

__all__ = ["NOW", "SAVED", "Faults", "State", "States"]

NOW, SAVED = "now", "saved"


@dataclass(frozen=True)
class Faults:
    """Why a state cannot be shown: a sentence each."""

    sentences: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class State:
    """A state by its key, what it is called, and how to read it; that may take a moment."""

    key: str
    label: str
    read: Callable[[], Decision | Faults]


class States(QObject):
    """What can be compared: as it stands, as saved, each signed state, and other files.

    A state may be read in any thread.
    """

    def __init__(
        self, document: Document, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._language: Language = language
        self._files: list[State] = []

    def present(self) -> tuple[State, ...]:
        """Return the states that there are, signed ones the newest first."""
        # What reads a state knows nothing of Qt, since it is called in a thread.
        decision, path, language = self._document.decision, self._document.path, self._language
        found = [State(NOW, self.tr("The decision as it stands"), lambda: decision)]
        if path is not None:
            label = self.tr("As last saved: {0}").format(path.name)
            found.append(State(SAVED, label, lambda: _read_file(path, language)))
        found.extend(self._signed(each) for each in reversed(decision.sign_offs))
        return (*found, *self._files)

    def add_file(self, path: Path) -> State:
        """Add the state that a file holds, as it is the first time that it is read."""
        language = self._language
        kept: list[Decision] = []

        def read() -> Decision | Faults:
            if not kept:
                found = _read_file(path, language)
                if isinstance(found, Faults):
                    return found
                kept.append(found)
            return kept[0]

        state = State(str(path), self.tr("File: {0}").format(path.name), read)
        self._files = [*(each for each in self._files if each.key != state.key), state]
        return state

    def forget_files(self) -> None:
        """Offer other files no longer, as when another decision is opened."""
        self._files = []

    def _signed(self, sign_off: SignOff) -> State:
        when = shown_moment(sign_off.time)
        label = self.tr("Signed {0}").format(when)
        unreadable = self.tr("What was signed {0} cannot be read any more.").format(when)

        def read() -> Decision | Faults:
            return signed_decision(sign_off) or Faults((unreadable,))

        label = f"{label}: {sign_off.note}" if sign_off.note else label
        if not is_intact(sign_off):
            label = self.tr("{0} – not what was signed").format(label)
        return State(sign_off.id, label, read)


def _read_file(path: Path, language: Language) -> Decision | Faults:
    opened = open_decision(path)
    if opened.decision is not None:
        return opened.decision
    return Faults(tuple(f"{path.name}: {sentence(issue, language)}" for issue in opened.issues))

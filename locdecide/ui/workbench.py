"""What every page is given: the document, its results, the way to edit, and the settings."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from locdecide.decision.issues import EditError, Issue
from locdecide.live.countdown import Countdown
from locdecide.live.document import Document, Edit
from locdecide.live.evaluator import Evaluator
from locdecide.live.recorder import Recorder
from locdecide.live.robustness import RobustnessEvaluator
from locdecide.live.settings import Settings
from locdecide.live.trial import Trial
from locdecide.numerals import NumeralError, parse_number
from locdecide.sentences import sentence
from locdecide.words import Language

__all__ = ["Editor", "Workbench"]


class Editor(QObject):
    """The one way from a widget to the document; a refused edit becomes a sentence.

    Signals
    -------
    refused(str)
        An edit could not be made; the sentence says why and what to do.
    cleared()
        What was said before does not hold any more; a page says something else.
    """

    refused = Signal(str)
    cleared = Signal()

    def __init__(
        self, document: Document, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._language = language

    def apply(self, edit: Edit, text: str, merge_key: Hashable | None = None) -> bool:
        """Apply an edit as one undoable step; tell whether it was taken (changed or not)."""
        try:
            self._document.apply(edit, text=text, merge_key=merge_key)
        except EditError as error:
            self.refuse(error.issue())
            return False
        return True

    def refuse(self, issue: Issue) -> None:
        """Tell the user why something was not done."""
        self.refused.emit(sentence(issue, self._language))

    def number(self, text: str) -> float:
        """Read a number as the user's language writes it.

        Raises
        ------
        EditError
            ``edit-not-a-number`` or ``edit-ambiguous-number``.
        """
        try:
            return parse_number(text, self._language)
        except NumeralError as error:
            raise EditError(f"edit-{error.code}", text=text.strip()) from error

    def optional_number(self, text: str) -> float | None:
        """Read a number, or None from an empty text; raises as :meth:`number`."""
        return self.number(text) if text.strip() else None


@dataclass(frozen=True)
class Workbench:
    """What a page works with."""

    document: Document
    evaluator: Evaluator
    editor: Editor
    settings: Settings
    language: Language
    countdown: Countdown
    trial: Trial
    robustness: RobustnessEvaluator

    @property
    def recorder(self) -> Recorder:
        """What makes the lines of the log."""
        anybody = QCoreApplication.translate("Workbench", "Facilitator")
        return Recorder(self.document, self.settings, anybody)

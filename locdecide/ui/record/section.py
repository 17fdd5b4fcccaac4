"""What the sections of the Record page share: when to show what, and the ways elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from locdecide.conclusions.names import Names
from locdecide.decision.model import Decision, Study
from locdecide.live.document import Change
from locdecide.results import StudyResults
from locdecide.ui.theme import Colours, colours_of
from locdecide.ui.workbench import Workbench

__all__ = ["Section"]


class Section(QWidget):
    """One section of the Record page.

    The page calls :meth:`refresh` of the section in front: with what differs when the document
    changed, and with ``Change.ALL`` when it comes to the front after changes, when another study
    is in front, and when colours changed. There is a study then. :meth:`refresh_results` follows
    after each computation. A section that shows the verdict follows its own ``Standing``. A
    section has no margins of its own and fills the room it is given.

    Signals
    -------
    place_wanted(Place)
        The user wants to see a spot on another page.
    step_wanted(Step)
        The user wants to go to another step.
    differences_wanted(str)
        The user wants to see what changed since a sign-off was made, by its id.
    guidance_changed()
        What the head of the page says is another, though the document did not change.
    """

    place_wanted = Signal(object)
    step_wanted = Signal(object)
    differences_wanted = Signal(str)
    guidance_changed = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        # Where the keyboard begins; None for what comes first.
        self.home: QWidget | None = None

    @property
    def decision(self) -> Decision:
        """The open decision."""
        return self.workbench.document.decision

    @property
    def study(self) -> Study:
        """The study in front."""
        return self.workbench.document.study

    @property
    def results(self) -> StudyResults:
        """The results of the study in front."""
        return self.workbench.evaluator.results()

    @property
    def names(self) -> Names:
        """What things are called in the study in front."""
        return Names(self.study, self.workbench.language)

    @property
    def colours(self) -> Colours:
        """The colours of the present palette."""
        return colours_of(self.palette())

    def guidance(self) -> str:
        """Return the sentence of the page's head: what to do here and what is missing."""
        raise NotImplementedError

    def refresh(self, change: Change) -> None:
        """Show the present value; ``change`` says what differs from what is shown."""
        raise NotImplementedError

    def refresh_results(self) -> None:
        """Show the present results, where the section shows any."""

    def show_sign_off(self, sign_off_id: str) -> None:
        """Show a sign-off, or what changed since it was made where the section compares."""

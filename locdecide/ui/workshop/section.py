"""What the parts of the Weights page share: a workbench, and when to refresh."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from locdecide.decision.model import Decision, Study
from locdecide.live.document import Change
from locdecide.ui.theme import Colours, colours_of
from locdecide.ui.workbench import Workbench

__all__ = ["Section"]


class Section(QWidget):
    """One part of the Weights page.

    The page calls :meth:`refresh` and :meth:`refresh_results` of the part that is shown, as it
    is called itself; a part that comes to the front gets everything.

    Signals
    -------
    section_wanted(str)
        The user wants another part of the page: "meeting", "answers", "group" or "rounds".
    """

    section_wanted = Signal(str)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        # Where the keyboard begins. No focus proxy: Tab would lead in there from anywhere around,
        # past what stands before it.
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
    def colours(self) -> Colours:
        """The colours of the present palette."""
        return colours_of(self.palette())

    def guidance(self) -> str:
        """Return the sentence of the page's head: what to do here and what is missing."""
        return ""

    def refresh(self, change: Change) -> None:
        """Show the present value; ``change`` says what differs from what is shown."""

    def refresh_results(self) -> None:
        """Show the present results."""

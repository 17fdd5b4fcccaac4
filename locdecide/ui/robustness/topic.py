"""What the questions of the Robustness page share: when to show what, and one sentence."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from locdecide.conclusions.names import Names
from locdecide.decision.model import Decision, Study
from locdecide.results import Robustness, StudyResults
from locdecide.ui.theme import Colours, colours_of
from locdecide.ui.workbench import Workbench

__all__ = ["Topic"]


class Topic(QWidget):
    """One question about how sure the ranking is, with its picture.

    The page asks every topic for its :meth:`sentence`, and calls :meth:`show_robustness` of the
    one in front: when it comes to the front, after each computation, and when colours changed.

    Signals
    -------
    topic_wanted(str)
        The user wants another question: "weights", "figures", "disagreement", "methods",
        "outsiders", "why", "takes" or "favourites".
    place_wanted(Place)
        The user wants to see a spot on another page.
    answered()
        The sentence is another one by what the user chose in the topic, or what it has computed.
    """

    topic_wanted = Signal(str)
    place_wanted = Signal(object)
    answered = Signal()

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
        """The results of the study in front, with the weights that are being tried if any."""
        return self.workbench.trial.results()

    @property
    def names(self) -> Names:
        """What things are called in the study in front."""
        trying = self.workbench.trial.weights is not None
        return Names(self.study, self.workbench.language, trying=trying)

    @property
    def colours(self) -> Colours:
        """The colours of the present palette."""
        return colours_of(self.palette())

    def sentence(self, robustness: Robustness) -> str:
        """Return the answer in one sentence; empty while it is being computed."""
        raise NotImplementedError

    def show_robustness(self, robustness: Robustness) -> None:
        """Show the answer; a quick one, while weights are dragged, leaves slower parts out."""
        raise NotImplementedError

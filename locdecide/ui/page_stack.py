"""The pages of the window, one a step; each is built when first wanted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from locdecide.decision.issues import Step
from locdecide.ui.pages.alternatives import AlternativesPage
from locdecide.ui.pages.board import BoardPage
from locdecide.ui.pages.criteria import CriteriaPage
from locdecide.ui.pages.data import DataPage
from locdecide.ui.pages.frame import FramePage
from locdecide.ui.pages.page import Page
from locdecide.ui.pages.ranking import RankingPage
from locdecide.ui.pages.record import RecordPage
from locdecide.ui.pages.robustness import RobustnessPage
from locdecide.ui.pages.weights import WeightsPage
from locdecide.ui.workbench import Workbench

__all__ = ["PageStack"]

_PAGES: dict[Step, type[Page]] = {
    Step.FRAME: FramePage,
    Step.CRITERIA: CriteriaPage,
    Step.ALTERNATIVES: AlternativesPage,
    Step.DATA: DataPage,
    Step.WEIGHTS: WeightsPage,
    Step.RANKING: RankingPage,
    Step.ROBUSTNESS: RobustnessPage,
    Step.BOARD: BoardPage,
    Step.RECORD: RecordPage,
}


class PageStack(QStackedWidget):
    """Holds the pages and shows one of them.

    Signals
    -------
    step_wanted(Step)
        A page leads to another step.
    question_wanted(str)
        A page leads to a question of the Robustness page.
    place_wanted(Place)
        A page leads to a spot on another one.
    board_wanted()
        The board view is to fill the screen.
    """

    step_wanted = Signal(object)
    question_wanted = Signal(str)
    place_wanted = Signal(object)
    board_wanted = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._pages: dict[Step, Page] = {}

    def page(self, step: Step) -> Page:
        """Return the page of a step."""
        if step not in self._pages:
            page = _PAGES[step](self._workbench, self)
            page.step_wanted.connect(self.step_wanted)
            page.question_wanted.connect(self.question_wanted)
            page.place_wanted.connect(self.place_wanted)
            if isinstance(page, BoardPage):
                page.full_screen_wanted.connect(self.board_wanted)
            self._pages[step] = page
            self.addWidget(page)
        return self._pages[step]

    def show_page(self, step: Step) -> None:
        """Bring the page of a step to the front, with the keyboard in its work."""
        page = self.page(step)
        # Qt puts the keyboard on the first thing of a page that has not had it yet.
        first = page.focusWidget() is None
        self.setCurrentWidget(page)
        page.focus_work(anew=first)

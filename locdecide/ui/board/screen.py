"""What the board's screens share: words that fill the frame, the study, and how sure it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from locdecide.conclusions.names import Names
from locdecide.decision.model import Decision, Study
from locdecide.results import Ranked, StudyResults
from locdecide.ui.board.names import with_short_names
from locdecide.ui.board.own_answer import OwnAnswer
from locdecide.ui.charts.alternative_label import AlternativeLabel, alternative_labels
from locdecide.ui.models.ranking_table import ranking_of
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.projector_view import ProjectorView

__all__ = ["BODY", "HEAD", "LEAD", "SMALL", "BoardScreen"]

# Sizes in pixels on a screen of 1280 by 720; BODY is 22 points.
LEAD, HEAD, BODY, SMALL = 44, 34, 29, 22
_MOST = 1.15  # few words are written this much larger


class BoardScreen(ProjectorView):
    """One screen. It edits nothing, and is as large as its frame allows.

    A subclass overrides :meth:`show_present`, :attr:`heading` and, where keys do something on
    it, :meth:`take_key`.
    """

    def __init__(self, workbench: Workbench, answer: OwnAnswer, view: QWidget) -> None:
        super().__init__(workbench, view)
        self.answer = answer
        self._view = view
        self._short: tuple[Study, Study] | None = None

    @property
    def heading(self) -> str:
        """What the screen is about, in a few words."""
        raise NotImplementedError

    @property
    def keys(self) -> str:
        """The keys that do something on this screen alone, in words; empty without any."""
        return ""

    @property
    def frame(self) -> QSize:
        """The size that the words follow: that of the whole view."""
        return self._view.size()

    @property
    def decision(self) -> Decision:
        """The open decision."""
        return self.workbench.document.decision

    @property
    def results(self) -> StudyResults:
        """The results of the study with its own weights."""
        return self.workbench.evaluator.results()

    @property
    def short(self) -> Study:
        """The study in front with names that can be read at a glance."""
        if self._short is None or self._short[0] is not self.study:
            self._short = (self.study, with_short_names(self.study))
        return self._short[1]

    @property
    def names(self) -> Names:
        """Names and numbers in the language of the window."""
        return Names(self.short, self.workbench.language)

    def labels(self) -> dict[str, AlternativeLabel]:
        """Return how alternatives are marked, by id, with names that fit on one line."""
        return alternative_labels(self.short, self.colours)

    def ranked(self) -> list[Ranked]:
        """Return the ranking, first place first; ties keep the order of the list."""
        found = ranking_of(self.results, self.study.method.ranking)
        return sorted(found, key=lambda each: each.rank)

    def refresh(self) -> None:
        """Show the present value and fit it into the frame."""
        self.forget_fit()
        super().refresh()

    def fit_words(self) -> None:
        self.scale(self.largest(_MOST))

    def follow_trial(self) -> None:
        """Show the weights that are tried, at once and without moving anything else."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key does on this screen; tell whether it does anything."""
        return False

    def take_mouse(self) -> None:
        """Let the screen be clicked on."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)

    def column(self, spacing: float, *parts: QWidget | QBoxLayout) -> QVBoxLayout:
        """Return a layout of parts below each other, whose spacing grows with the frame."""
        made = QVBoxLayout()
        for part in parts:
            if isinstance(part, QWidget):
                made.addWidget(part)
            else:
                made.addLayout(part)
        self.spaced(made, spacing)
        return made

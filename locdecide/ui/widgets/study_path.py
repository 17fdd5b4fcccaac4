"""The header of the window: the studies as a path, and whether the work is saved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from locdecide.decision.model import Decision
from locdecide.ui.theme import SPACE, font

__all__ = ["StudyPath"]

_HEIGHT = 48


class StudyPath(QFrame):
    """Shows the studies in order and brings one to the front.

    Signals
    -------
    study_chosen(str)
        The user wants a study; its id.
    """

    study_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self.setFixedHeight(_HEIGHT)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._buttons: dict[str, QToolButton] = {}
        self._path = QHBoxLayout()
        self._path.setSpacing(SPACE[0])
        self._title = QLabel(self)
        self._title.setFont(font(strong=True))
        self._title.setMinimumWidth(40)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._saved = QLabel(self)
        self._saved.setProperty("role", "muted")
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE[2], 0, SPACE[3], 0)
        layout.setSpacing(SPACE[3])
        layout.addLayout(self._path)
        layout.addWidget(self._title, 1)
        layout.addWidget(self._saved)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_decision(self, decision: Decision, current: str) -> None:
        """Show the studies of a decision, one of them in front, and its title."""
        wanted = tuple((study.id, study.name) for study in decision.studies)
        if wanted != self._shown:
            self._rebuild(wanted)
        for study_id, button in self._buttons.items():
            button.setChecked(study_id == current)
            button.setFont(font(strong=study_id == current))
        self._full_title = decision.title
        self._elide()

    def add_widget(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)

    def show_saved(self, text: str) -> None:
        """Say whether and when the work was saved."""
        self._saved.setText(text)

    def resizeEvent(self, event: QEvent) -> None:
        self._elide()

    def _elide(self) -> None:
        text = getattr(self, "_full_title", "")
        metrics = self._title.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._title.width() - 4)
        self._title.setText(shown)
        self._title.setToolTip(text)

    def _rebuild(self, wanted: tuple[tuple[str, str], ...]) -> None:
        while (entry := self._path.takeAt(0)) is not None:
            if widget := entry.widget():
                widget.hide()
                widget.deleteLater()
        self._buttons = {}
        for index, (study_id, name) in enumerate(wanted):
            if index:
                arrow = QLabel("›", self)
                arrow.setProperty("role", "muted")
                arrow.setFont(font("head"))
                self._path.addWidget(arrow)
            button = QToolButton(self)
            button.setText(name.replace("&", "&&"))
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setAccessibleName(self.tr("Study: {0}").format(name))
            button.clicked.connect(lambda _=False, chosen=study_id: self.study_chosen.emit(chosen))
            self._path.addWidget(button)
            self._buttons[study_id] = button
        self._shown = wanted

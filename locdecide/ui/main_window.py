"""The main window: header, rail, pages and status bar, and how they hang together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.issues import Place, Step
from locdecide.live.settings import Appearance
from locdecide.live.step_states import step_states
from locdecide.ui.actions import Actions
from locdecide.ui.ballot_files import BallotFiles
from locdecide.ui.dialogs.about import show_about
from locdecide.ui.dialogs.find import FindDialog
from locdecide.ui.dialogs.findings import FindingsDialog
from locdecide.ui.dialogs.page_help import PageHelp
from locdecide.ui.dropping import Dropping, dropped_paths
from locdecide.ui.filing import Filing
from locdecide.ui.page_stack import PageStack
from locdecide.ui.pages.board import BoardPage
from locdecide.ui.pages.page import Page
from locdecide.ui.pages.robustness import RobustnessPage
from locdecide.ui.panes import focus_next_pane
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.findings_button import FindingsButton
from locdecide.ui.widgets.message_bar import MessageBar
from locdecide.ui.widgets.rail import Rail
from locdecide.ui.widgets.study_path import StudyPath
from locdecide.ui.widgets.verdict_chip import VerdictChip
from locdecide.ui.window_title import WindowTitle
from locdecide.ui.workbench import Workbench

if TYPE_CHECKING:
    from locdecide.ui.board.window import BoardWindow
    from locdecide.ui.workshop.projector import Projector

__all__ = ["MainWindow"]


class MainWindow(QMainWindow):
    """The window of one open decision.

    Attributes
    ----------
    filing
        Opening, saving and exporting.

    Signals
    -------
    left()
        The window is closed on purpose; unsaved work was asked about.
    language_wanted(str)
        The user wants the window in another language.
    appearance_wanted(str)
        The user wants other colours.
    """

    left = Signal()
    language_wanted = Signal(str)
    appearance_wanted = Signal(str)

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self.filing = Filing(workbench, self)
        self._ballots = BallotFiles(workbench, self)
        self._dropping = Dropping(self.filing, self._ballots, self)
        self._step = Step.FRAME
        self.setAcceptDrops(True)
        self.setMinimumSize(1024, 640)
        self._path = StudyPath(self)
        self._verdict = VerdictChip(workbench, self)
        self._title = WindowTitle(workbench.document, self._path, self)
        self._rail = Rail(self)
        self._message = MessageBar(self)
        self._stack = PageStack(workbench, self)
        self._findings = FindingsButton(self)
        self._language = QLabel(workbench.language, self)
        self._language.setProperty("role", "muted")
        self._findings_dialog = FindingsDialog(workbench.language, self)
        self._help = PageHelp(self)
        self._projector: Projector | None = None
        self._board: BoardWindow | None = None
        self._actions = Actions(self)
        self._lay_out()
        self._build_actions()
        self._connect()
        self._restore()
        self.show_step(Step.FRAME)
        self._refresh()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._message)
        right.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._rail)
        middle.addLayout(right, 1)
        whole = QWidget(self)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._path.add_widget(self._verdict)
        layout.addWidget(self._path)
        layout.addLayout(middle, 1)
        self.setCentralWidget(whole)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._findings)
        self.statusBar().setContentsMargins(SPACE[2], 0, SPACE[3], 0)
        self.statusBar().addPermanentWidget(self._language)

    def _build_actions(self) -> None:
        filing, actions = self.filing, self._actions
        actions.build_file(
            new=self._settled(filing.new),
            open_=self._settled(filing.ask_open),
            example=self._settled(filing.open_example),
            save=self._settled(filing.save),
            save_as=self._settled(filing.save_as),
            pack=self._settled(filing.export_pack),
            report=self._settled(filing.export_report),
            deck=self._settled(filing.export_deck),
            workbook=self._settled(filing.export_workbook),
            template=filing.export_template,
        )
        actions.build_edit(
            self._workbench.document.undo_stack,
            find=self.show_find,
            findings=self.show_findings,
        )
        actions.build_view(
            self._workbench.settings,
            step=self.show_step,
            next_study=self._settled(self.show_next_study),
            next_pane=self._focus_next_pane,
            board=self._settled(self._toggle_board),
            projector=self._settled(self._toggle_projector),
            full_screen=self._toggle_full_screen,
            language=self.language_wanted.emit,
            appearance=self._choose_appearance,
        )
        actions.build_help(explain=self._explain_page, about=partial(show_about, self))
        actions.tint()
        self._show_recent()

    def _connect(self) -> None:
        bench = self._workbench
        bench.document.changed.connect(self._on_changed)
        bench.document.study_changed.connect(self._refresh)
        bench.evaluator.evaluated.connect(self._refresh)
        bench.editor.refused.connect(self._message.say)
        bench.editor.cleared.connect(self._message.clear)
        self._rail.step_chosen.connect(self.show_step)
        self._stack.step_wanted.connect(self.show_step)
        self._stack.question_wanted.connect(self.show_question)
        self._stack.place_wanted.connect(self.show_place)
        self._stack.board_wanted.connect(self._toggle_board)
        self._verdict.clicked.connect(partial(self.show_step, Step.ROBUSTNESS))
        self._path.study_chosen.connect(self._on_study_chosen)
        self._findings.clicked.connect(self.show_findings)
        self._findings_dialog.place_wanted.connect(self.show_place)
        self.filing.recent_changed.connect(self._show_recent)
        self.filing.exported.connect(self._on_exported)
        self.filing.told.connect(self._message.say)
        self._ballots.told.connect(self._message.say)
        self._dropping.refused.connect(self._message.say)

    @property
    def step(self) -> Step:
        """The step whose page is shown."""
        return self._step

    def page(self, step: Step) -> Page:
        """Return the page of a step; it is built when first wanted."""
        return self._stack.page(step)

    def show_step(self, step: Step) -> None:
        """Bring the page of a step to the front."""
        self._step = step
        self._message.clear()
        self._stack.show_page(step)
        self._rail.set_current(step)
        if self._help.isVisible():
            self._help.show_step(step)

    def show_question(self, question: str) -> None:
        """Bring a question of the Robustness page to the front."""
        self.show_step(Step.ROBUSTNESS)
        page = self.page(Step.ROBUSTNESS)
        if isinstance(page, RobustnessPage):
            page.show_topic(question)

    def show_place(self, place: Place) -> None:
        """Go to where a finding is."""
        if place.study is not None:
            self._workbench.document.choose_study(place.study)
        self.show_step(place.step)
        self.activateWindow()
        self.page(place.step).show_place(place)

    def show_findings(self) -> None:
        """List the findings."""
        self._fill_findings()
        self._findings_dialog.show()
        self._findings_dialog.raise_()
        self._findings_dialog.activateWindow()

    def show_find(self) -> None:
        """Find a criterion, an alternative or a figure."""
        dialog = FindDialog(self._workbench.document.decision, self)
        dialog.place_wanted.connect(self.show_place)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_next_study(self) -> None:
        """Bring the next study to the front, the first after the last."""
        document = self._workbench.document
        ids = [study.id for study in document.decision.studies]
        if ids:
            document.choose_study(ids[(ids.index(document.study_id) + 1) % len(ids)])

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settle()
        if not self.filing.may_leave():
            event.ignore()
            return
        self._findings_dialog.close()
        self._help.close()
        for window in (self._projector, self._board):
            if window is not None:
                window.close()
        self.filing.exports.stop()
        self.keep_state()
        self.left.emit()
        event.accept()

    def keep_state(self) -> None:
        """Remember the size of the window."""
        self._workbench.settings.set_state("window", self.saveGeometry())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._takes(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._takes(event):
            event.acceptProposedAction()
            self._settle()
            self._dropping.take(dropped_paths(event.mimeData()))

    @staticmethod
    def _takes(event: QDropEvent) -> bool:
        # A drop reaches a window behind a dialog too; a ballot must not lose its decision.
        return QApplication.activeModalWidget() is None and bool(dropped_paths(event.mimeData()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_actions"):
            self._actions.tint()
            self._refresh()

    def _settled(self, slot: Callable[[], object]) -> Callable[[], object]:
        """Return the slot so that text still being typed is taken before it runs."""

        def run() -> object:
            self._settle()
            return slot()

        return run

    def _settle(self) -> None:
        for widget in self.findChildren(QWidget):
            if widget.hasFocus():
                widget.clearFocus()
                widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_study_chosen(self, study_id: str) -> None:
        self._settle()
        self._workbench.document.choose_study(study_id)

    def _on_changed(self) -> None:
        self._message.clear()

    def _on_exported(self, path: Path) -> None:
        self._message.say(self.tr("Written: {0}").format(str(path)))

    def _refresh(self) -> None:
        self._title.show_state()
        bench = self._workbench
        if bench.document.study_id:
            results = bench.evaluator.results()
            states = step_states(
                bench.document.decision, bench.document.study, results, bench.evaluator.findings
            )
            self._rail.set_states(states)
        self._findings.count(bench.evaluator.findings)
        if self._findings_dialog.isVisible():
            self._fill_findings()

    def _fill_findings(self) -> None:
        found = self._workbench.evaluator.findings
        head = self.tr("What is worth a look in this decision. Enter goes to the place.")
        self._findings_dialog.show_issues(head if found else self.tr("No findings"), found)

    def _show_recent(self) -> None:
        self._actions.show_recent(self._workbench.settings.recent_files, self.filing.open)

    def _choose_appearance(self, appearance: Appearance) -> None:
        self.appearance_wanted.emit(appearance)

    def _focus_next_pane(self) -> None:
        page = self.page(self._step)
        focus_next_pane((self._rail, page.findChild(QWidget, "work") or page, page.inspector))

    def _toggle_projector(self) -> None:
        if self._projector is None:
            from locdecide.ui.workshop.projector import Projector

            self._projector = Projector(self._workbench, self)
        self._projector.toggle()

    def _toggle_board(self) -> None:
        if self._board is None:
            from locdecide.ui.board.window import BoardWindow

            self._board = BoardWindow(self._workbench, self)
        page = self.page(self._step)
        self._board.toggle(page.view.screen_number if isinstance(page, BoardPage) else 0)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _explain_page(self) -> None:
        self._help.show_step(self._step)
        self._help.show()
        self._help.raise_()

    def _restore(self) -> None:
        state = self._workbench.settings.state("window")
        if state is None or not self.restoreGeometry(state):
            self.resize(1280, 800)

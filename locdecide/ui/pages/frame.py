"""The Frame page: what is to be decided, in which studies, and who takes part."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision import edits
from locdecide.decision.issues import Place, Step
from locdecide.decision.model import StudyKind
from locdecide.live.document import Change
from locdecide.ui.delegates import ChoiceDelegate, NumberDelegate, enum_choices
from locdecide.ui.models.participants import LANGUAGE, POWER, ParticipantsModel
from locdecide.ui.models.studies import KIND, StudiesModel
from locdecide.ui.pages.page import Page
from locdecide.ui.participants_file import ParticipantsFile
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.committed_text import CommittedLine, CommittedText
from locdecide.ui.widgets.entry_table import EntryTable
from locdecide.ui.widgets.table_frame import TableFrame
from locdecide.ui.workbench import Workbench

__all__ = ["FramePage"]

_CONTEXT_LINES = 5
_FIELD_WIDTH = 1000


class FramePage(Page):
    """The title, question and context of the decision, its studies and its participants."""

    step = Step.FRAME
    needs_study = False

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.title = CommittedLine(self)
        self.title.setPlaceholderText(self.tr("What the decision is called"))
        self.question = CommittedLine(self)
        self.question.setPlaceholderText(self.tr("The question the board has to answer"))
        self.context = CommittedText(self)
        self.context.setPlaceholderText(
            self.tr("Why now, what is given, and what lies outside this decision")
        )
        lines = self.context.fontMetrics().lineSpacing() * _CONTEXT_LINES
        self.context.setFixedHeight(lines + 2 * SPACE[3])
        for field in (self.title, self.question, self.context):
            field.setMaximumWidth(_FIELD_WIDTH)
        self.participants = self._participants_table()
        self.import_button = QPushButton(self.tr("&Import participants …"), self)
        self.import_button.setToolTip(
            self.tr("Take names, functions and voting power from a sheet.")
        )
        self._imported = QLabel(self)
        self._imported.setProperty("role", "muted")
        self._imported.setWordWrap(True)
        self.sheet = ParticipantsFile(workbench, self)
        self.studies = self._studies_table()
        self._lay_out_work()
        self.set_next(Step.CRITERIA, self.tr("Next: Criteria"))
        self.import_button.clicked.connect(self.sheet.ask_import)
        self.sheet.told.connect(self._imported.setText)
        self.title.committed.connect(self._on_title_committed)
        self.question.committed.connect(self._on_question_committed)
        self.context.committed.connect(self._on_context_committed)

    def _participants_table(self) -> TableFrame:
        model = ParticipantsModel(self.workbench, self)
        table = EntryTable(model, self)
        table.setItemDelegateForColumn(POWER, NumberDelegate(table))
        languages = model.languages()
        table.setItemDelegateForColumn(LANGUAGE, ChoiceDelegate(lambda _: languages, table))
        table.set_widths({0: 100, POWER: 60, LANGUAGE: 92}, stretch=1)
        table.keep_widths("participants")
        return TableFrame(self.tr("Participants"), table, self)

    def _studies_table(self) -> TableFrame:
        table = EntryTable(StudiesModel(self.workbench, self), self)
        kinds = enum_choices(StudyKind, self.workbench.language)
        table.setItemDelegateForColumn(KIND, ChoiceDelegate(kinds, table))
        table.set_widths({0: 124, KIND: 124}, stretch=2)
        table.keep_widths("studies")
        frame = TableFrame(self.tr("Studies"), table, self)
        frame.keep = 1
        return frame

    def _lay_out_work(self) -> None:
        work = QWidget(self)
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE[3])
        form.setVerticalSpacing(SPACE[2])
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Question"), self.question)
        form.addRow(self.tr("C&ontext"), self.context)
        tables = QHBoxLayout()
        tables.setSpacing(SPACE[4])
        tables.addLayout(self._lay_out_people(), 5)
        tables.addWidget(self.studies, 4, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(work)
        layout.setContentsMargins(0, SPACE[1], 0, 0)
        layout.setSpacing(SPACE[4])
        layout.addLayout(form)
        layout.addLayout(tables, 1)
        self.set_work_area(work)

    def _lay_out_people(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE[2])
        row.addWidget(self.import_button)
        row.addWidget(self._imported, 1)
        people = QVBoxLayout()
        people.setSpacing(SPACE[1])
        people.addWidget(self.participants)
        people.addLayout(row)
        people.addStretch(1)
        return people

    def refresh(self, change: Change) -> None:
        decision = self.workbench.document.decision
        self._refresh_head()
        if change & Change.FRAME:
            self.title.show_value(decision.title)
            self.question.show_value(decision.question)
            self.context.show_value(decision.context)
        if change & Change.PARTICIPANTS:
            self._imported.clear()
            self.participants.table.entries.refresh()
        # A study is a new value whenever anything in it changed.
        self.studies.table.entries.refresh()
        self.studies.refresh_buttons()

    def show_place(self, place: Place) -> None:
        if place.participant is not None:
            table = self.participants.table
            table.select_row(table.entries.row_of(place.participant))
            table.setFocus()
        else:
            self.title.setFocus()

    def _refresh_head(self) -> None:
        decision = self.workbench.document.decision
        missing = []
        if not decision.title:
            missing.append(self.tr("a title"))
        if not decision.question:
            missing.append(self.tr("a question"))
        if not decision.participants:
            missing.append(self.tr("participants"))
        parts = [self.tr("Say what is to be decided and who weights it.")]
        if missing:
            parts.append(self.tr("Still missing: {0}.").format(", ".join(missing)))
        else:
            voting = sum(person.voting_power > 0 for person in decision.participants)
            parts.append(
                QCoreApplication.translate(
                    "FramePage", "%n participant(s) decide the weights.", None, voting
                )
            )
        self.set_head(self.tr("Frame"), " ".join(parts))

    # This page shows the decision, not a study: it is shown even while there is no study.
    def _on_title_committed(self, text: str) -> None:
        self._change(self.tr("Change the title"), title=text)
        self.title.show_value(self.workbench.document.decision.title)

    def _on_question_committed(self, text: str) -> None:
        self._change(self.tr("Change the question"), question=text)
        self.question.show_value(self.workbench.document.decision.question)

    def _on_context_committed(self, text: str) -> None:
        self._change(self.tr("Change the context"), context=text)
        self.context.show_value(self.workbench.document.decision.context)

    def _change(self, text: str, **fields: str) -> None:
        self.workbench.editor.apply(lambda decision: edits.change_frame(decision, **fields), text)

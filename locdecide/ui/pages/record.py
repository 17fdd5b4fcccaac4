"""The last step: what is concluded and signed, what happened, what differs, what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from locdecide.decision.issues import Place, Step
from locdecide.live.document import Change
from locdecide.ui.pages.page import Page
from locdecide.ui.record.section import Section
from locdecide.ui.record.sections import SECTIONS, make_section
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.table_frame import WrappingRow
from locdecide.ui.workbench import Workbench

__all__ = ["RecordPage"]


class RecordPage(Page):
    """The conclusion with its sign-offs, the log, a comparison and the review, one at a time."""

    step = Step.RECORD

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._sections: dict[str, Section] = {}
        self._shown = SECTIONS[0]
        # What a section has not been told of since it was in front.
        self._missed: dict[str, Change] = {}
        texts = (
            self.tr("Conclusion and sign-off"),
            self.tr("Log"),
            self.tr("Comparison"),
            self.tr("Review afterwards"),
        )
        self.buttons = {
            name: self._segment(text) for name, text in zip(SECTIONS, texts, strict=True)
        }
        self._stack = QStackedWidget(self)
        together = QButtonGroup(self)
        for name, button in self.buttons.items():
            together.addButton(button)
            button.clicked.connect(lambda _=False, chosen=name: self.show_section(chosen))
        work = QWidget(self)
        layout = QVBoxLayout(work)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[2])
        layout.addWidget(WrappingRow(tuple(self.buttons.values()), (), self, spacing=0))
        layout.addWidget(self._stack, 1)
        self.set_work_area(work)

    def _segment(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        return button

    @property
    def home(self) -> QWidget:
        home = self.section(self._shown).home
        return home if home is not None and home.isEnabled() else self.buttons[self._shown]

    @property
    def section_name(self) -> str:
        """The section in front: "conclusion", "log", "compare" or "review"."""
        return self._shown

    def section(self, name: str) -> Section:
        """Return a section; it is built when first wanted."""
        if name not in self._sections:
            made = make_section(name, self.workbench, self)
            made.step_wanted.connect(self.step_wanted)
            made.place_wanted.connect(self.place_wanted)
            made.differences_wanted.connect(self.show_differences)
            made.guidance_changed.connect(self._show_head)
            self._sections[name] = made
            self._missed[name] = Change.ALL
            self._stack.addWidget(made)
        return self._sections[name]

    def show_section(self, name: str) -> None:
        """Bring a section to the front, with the keyboard in it."""
        self._bring(name)
        self.home.setFocus()

    def show_differences(self, sign_off_id: str) -> None:
        """Show what changed since a sign-off was made."""
        self._bring("compare")
        self.section("compare").show_sign_off(sign_off_id)

    def refresh(self, change: Change) -> None:
        self._missed = {name: missed | change for name, missed in self._missed.items()}
        self._bring(self._shown)

    def refresh_results(self) -> None:
        self.section(self._shown).refresh_results()

    def show_place(self, place: Place) -> None:
        self.show_section("review" if place.section == "review" else "conclusion")
        if place.sign_off is not None:
            self.section("conclusion").show_sign_off(place.sign_off)

    def _bring(self, name: str) -> None:
        section = self.section(name)
        self._shown = name
        self.buttons[name].setChecked(True)
        policy = Qt.FocusPolicy
        for each in self.buttons.values():
            # Tab stops at the section in front; arrows go on to the others.
            each.setFocusPolicy(policy.StrongFocus if each.isChecked() else policy.ClickFocus)
        self._stack.setCurrentWidget(section)
        missed, self._missed[name] = self._missed[name], Change.NONE
        if missed:
            section.refresh(missed)
            section.refresh_results()
        self._show_head()

    def _show_head(self) -> None:
        self.set_head(self.tr("Record"), self.section(self._shown).guidance())

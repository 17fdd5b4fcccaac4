"""The verdict on top of the questions: how sure, who leads, why, and by which rule."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.conclusions.names import Names
from locdecide.conclusions.verdict import chip, reasons, rule
from locdecide.results import Verdict
from locdecide.ui.robustness.verdict_words import beside_its_name
from locdecide.ui.theme import SPACE, Colours, colours_of, font
from locdecide.ui.widgets.verdict_mark import VerdictMark

__all__ = ["VerdictCard"]


class VerdictCard(QFrame):
    """Shows a verdict; the rule behind it is one click away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.mark = VerdictMark(20, self)
        self._band = self._label("head", strong=True)
        self._headline = self._label("body")
        self._reasons = self._label("small")
        self._rule = self._label("small")
        self._rule.hide()
        self._question = self.tr("How is this decided?")
        self.ask = QPushButton(self._question, self)
        self.ask.setAccessibleName(self._question)
        self.ask.setCheckable(True)
        self.ask.setFont(font("small"))
        self.ask.setCursor(Qt.CursorShape.PointingHandCursor)
        self.ask.toggled.connect(self._on_asked)
        self._lay_out()
        self._outdated = False
        self._tint()

    def _label(self, size: str, *, strong: bool = False) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(font(size, strong=strong))
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE[1])
        top.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._band, 1)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(0, 0, 0, 0)
        bottom.addWidget(self.ask)
        bottom.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[0])
        layout.setSpacing(SPACE[1])
        layout.addLayout(top)
        layout.addWidget(self._headline)
        layout.addWidget(self._reasons)
        layout.addLayout(bottom)
        layout.addWidget(self._rule)

    def show_verdict(self, verdict: Verdict, names: Names, *, outdated: bool) -> None:
        """Show a verdict, grey while it is outdated."""
        grey = outdated or verdict.provisional
        self.mark.show_band(verdict.band, outdated=grey)
        self._band.setText(chip(verdict, names))
        self._headline.setText(beside_its_name(verdict, names))
        self._reasons.setText("\n".join(f"– {reason}" for reason in reasons(verdict, names)))
        self._rule.setText(rule(verdict, names))
        self.setAccessibleName(f"{self._band.text()}. {self._headline.text()}")
        self._outdated = grey
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_outdated"):
            self._tint()

    def _tint(self) -> None:
        colours = colours_of(self.palette())
        self._tint_button(colours)
        for label, usual in (
            (self._band, colours.text),
            (self._headline, colours.text),
            (self._reasons, colours.muted),
            (self._rule, colours.muted),
        ):
            _style(label, f"color: {colours.muted if self._outdated else usual}")

    def _on_asked(self, asked: bool) -> None:
        self._rule.setVisible(asked)
        self._tint_button(colours_of(self.palette()))

    def _tint_button(self, colours: Colours) -> None:
        """Make the button a line of the text that can be pressed, with where it opens."""
        sign = "▾" if self.ask.isChecked() else "▸"
        self.ask.setText(f"{self._question} {sign}")
        _style(
            self.ask,
            f"QPushButton {{ color: {colours.accent}; background: transparent; border: none;"
            " padding: 4px 0; text-align: left; }"
            f"QPushButton:focus {{ border-bottom: 2px solid {colours.accent}; }}",
        )


def _style(widget: QWidget, sheet: str) -> None:
    """Set a style sheet, which costs milliseconds, where it is another one."""
    if widget.styleSheet() != sheet:
        widget.setStyleSheet(sheet)

"""Who overtakes whom at which weight of one criterion, as sentences."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.results import Crossing, WeightLine
from locdecide.ui.theme import SPACE, font

__all__ = ["CrossingList"]

_SHOWN = 5


class CrossingList(QWidget):
    """Shows those that change the first place first, and the nearest ones of the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(self)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setFont(font(strong=True))
        self.heading.setWordWrap(True)
        self.sentences = QLabel(self)
        self.sentences.setWordWrap(True)
        self.sentences.setTextFormat(Qt.TextFormat.RichText)
        self.sentences.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.more = QPushButton(self)
        self.more.setProperty("flat", True)
        self.more.clicked.connect(self._on_more)
        self._texts: tuple[tuple[str, bool], ...] = ()
        self._all = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(self.heading)
        layout.addWidget(self.sentences)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_crossings(
        self, heading: str, line: WeightLine, sentence_of: Callable[[Crossing], str]
    ) -> None:
        """Show the crossings of a line under a heading."""
        order = sorted(
            line.crossings, key=lambda each: (not each.first, abs(each.weight - line.present))
        )
        texts = tuple((sentence_of(each), each.first) for each in order)
        self.heading.setText(heading)
        if texts != self._texts or not texts:
            self._texts = texts
            self._all = False
            self._write()

    def _write(self) -> None:
        firsts = sum(first for _, first in self._texts)
        count = len(self._texts) if self._all else max(_SHOWN, firsts)
        lines = []
        for text, first in self._texts[:count]:
            shown = f"<b>{escape(text)}</b>" if first else escape(text)
            lines.append(f'<p style="margin: 0 0 3px 0">{shown}</p>')
        if not firsts:
            none = escape(self.tr("The first place never changes hands."))
            lines.insert(0, f'<p style="margin: 0 0 3px 0"><b>{none}</b></p>')
        self.sentences.setText("".join(lines))
        hidden = len(self._texts) - count
        self.more.setVisible(hidden > 0)
        self.more.setText(
            QCoreApplication.translate("CrossingList", "Show %n more", None, max(hidden, 0))
        )

    def _on_more(self) -> None:
        self._all = True
        self._write()

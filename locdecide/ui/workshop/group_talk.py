"""What a group has to talk about, beside its dots: topics, and what own weights put first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from locdecide.ui.charts.leader_bars import LeaderBar, LeaderBars
from locdecide.ui.models.group_topics import Topic
from locdecide.ui.theme import SPACE, font

__all__ = ["GroupTalk"]


class GroupTalk(QWidget):
    """Bars of what own weights put first over a list of topics and a quiet reminder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = LeaderBars(self)
        self._heading = QLabel(self.tr("What to talk about"), self)
        self._heading.setFont(font(strong=True))
        self._topics: list[QLabel] = []
        self._size = "body"
        self._reminder = QLabel(
            self.tr(
                "Differing views are worth a conversation: let those farthest apart say why. "
                "Nobody has to come round, and a new round is not there to vote until all agree."
            ),
            self,
        )
        self._reminder.setWordWrap(True)
        self._reminder.setProperty("role", "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE[2])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(self.bars)
        layout.addSpacing(SPACE[3])
        layout.addWidget(self._heading)
        layout.addLayout(self._list)
        layout.addSpacing(SPACE[1])
        layout.addWidget(self._reminder)
        layout.addStretch(1)

    @property
    def texts(self) -> list[str]:
        """The topics as they are shown."""
        return [label.text() for label in self._topics if not label.isHidden()]

    def show_bars(self, title: str, bars: Sequence[LeaderBar], *, named: bool) -> None:
        """Show which alternatives own weights put first."""
        self.bars.set_title(title)
        self.bars.show_bars(bars, named=named)
        self.bars.setVisible(bool(bars))

    def show_topics(self, topics: Sequence[Topic]) -> None:
        """Show what there is to talk about."""
        while len(self._topics) < len(topics):
            label = QLabel(self)
            label.setWordWrap(True)
            label.setFont(font(self._size))
            self._list.addWidget(label)
            self._topics.append(label)
        for i, label in enumerate(self._topics):
            label.setVisible(i < len(topics))
            if i < len(topics):
                label.setText(topics[i].text)
                label.setToolTip(topics[i].explanation)
                label.setAccessibleDescription(topics[i].explanation)

    def show_size(self, size: str) -> None:
        """Write in a step of the type scale, larger where there is room."""
        self._size = size
        self._heading.setFont(font(size, strong=True))
        self._reminder.setFont(font(size))
        self.bars.show_size(size)
        for label in self._topics:
            label.setFont(font(size))

"""The line of a ballot on which a participant writes down a favourite before weighing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from locdecide.decision.choices import Stage
from locdecide.decision.model import Study
from locdecide.ui.theme import SPACE

__all__ = ["BallotFavourite"]


class BallotFavourite(QWidget):
    """Asks which alternative the participant would choose today; nobody has to say.

    Signals
    -------
    chosen(object)
        The id of an alternative, or None when nothing stands there any more.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = QLabel(self.tr("Which one would you choose today?"), self)
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.question.text())
        self.choice.setToolTip(
            self.tr(
                "Your gut feeling, before anything is weighed. It counts for nothing and is shown "
                "beside the result once the round is revealed."
            )
        )
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.setMinimumContentsLength(18)
        self.question.setBuddy(self.choice)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[2])
        layout.addWidget(self.question)
        layout.addWidget(self.choice)
        layout.addStretch(1)
        self.choice.activated.connect(lambda at: self.chosen.emit(self.choice.itemData(at)))

    def show_choice(self, study: Study, favourite: str | None) -> None:
        """Offer the alternatives of a study that are not set aside, one of them chosen."""
        offered = [a for a in study.alternatives if a.stage is not Stage.SET_ASIDE]
        self.choice.clear()
        self.choice.addItem(self.tr("I write nothing down"), None)
        for alternative in offered:
            self.choice.addItem(alternative.name, alternative.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(favourite)))
        self.setVisible(len(offered) > 1)

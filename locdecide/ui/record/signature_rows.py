"""The signatures of a sign-off: name, role, position by shape and word, and their words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from locdecide.decision.model import Position, Signature
from locdecide.ui.icons import pixmap
from locdecide.ui.record.moments import shown_moment
from locdecide.ui.record.wrapping_label import WrappingLabel
from locdecide.ui.theme import SPACE, Colours, colours_of, font
from locdecide.words import Language, word

__all__ = ["POSITION_ICONS", "SignatureRows", "position_colour"]

POSITION_ICONS = {
    Position.AGREE: "agree",
    Position.RESERVATION: "reservation",
    Position.DISSENT: "dissent",
}
_MARK = 18
# Of the columns for position, name and role; the words take the rest.
_WIDTHS = (176, 150, 176)


def position_colour(position: Position, colours: Colours) -> str:
    """Return the colour of a position, which its shape and word tell as well."""
    return {
        Position.AGREE: colours.good,
        Position.RESERVATION: colours.warn,
        Position.DISSENT: colours.bad,
    }[position]


class SignatureRows(QWidget):
    """One row a signature; columns stand under each other in every sign-off."""

    def __init__(
        self,
        signatures: Sequence[Signature],
        signed: str,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._marks: list[tuple[QLabel, Position]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE[1])
        grid.setVerticalSpacing(SPACE[1])
        grid.setColumnStretch(4, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, signature in enumerate(signatures):
            mark = QLabel(self)
            mark.setFixedSize(_MARK, _MARK)
            self._marks.append((mark, signature.position))
            position = WrappingLabel(word(signature.position, language), parent=self)
            name = WrappingLabel(signature.name, parent=self)
            name.setFont(font(strong=True))
            role = WrappingLabel(signature.role, "muted", self)
            for label, width in zip((position, name, role), _WIDTHS, strict=True):
                label.setFixedWidth(width)
                label.setToolTip(label.text())
            later = signature.time not in ("", signed)
            said = signature.words
            if later:
                when = self.tr("Signed {0}.").format(shown_moment(signature.time))
                said = f"{said} {when}".strip()
            words = WrappingLabel(said, "" if signature.words else "muted", self)
            told = (name.text(), role.text(), position.text(), said)
            position.setAccessibleName(". ".join(filter(None, told)))
            for column, cell in enumerate((mark, position, name, role, words)):
                grid.addWidget(cell, row, column, top)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        colours, scale = colours_of(self.palette()), self.devicePixelRatioF()
        for mark, position in self._marks:
            name, colour = POSITION_ICONS[position], position_colour(position, colours)
            mark.setPixmap(pixmap(name, colour, _MARK, scale))

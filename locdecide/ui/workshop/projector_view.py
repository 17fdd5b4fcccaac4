"""What the views of the projector share: words that scale with the window and always fit it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QSizePolicy, QWidget

from locdecide.decision.model import Study
from locdecide.ui.theme import Colours, colours_of, font
from locdecide.ui.workbench import Workbench

__all__ = ["ProjectorView", "set_role", "shortened", "unit_of"]

_WIDTH, _HEIGHT = 1280, 720
_SMALLEST, _HALVINGS = 0.2, 7
_LONGEST = 60


def unit_of(size: QSize) -> float:
    """Return how many pixels one step of the sizes is: 1 on a screen of 1280 by 720."""
    return min(size.width() / _WIDTH, size.height() / _HEIGHT)


def shortened(name: str) -> str:
    """Return a name that does not fill a wall."""
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"


def set_role(label: QLabel, role: str) -> None:
    """Give a label another role of the style sheet: "muted", or "" for the plain one."""
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().polish(label)


class ProjectorView(QWidget):
    """One picture for the room. It is read only, and knows no scroll bar: what is much is small.

    A subclass makes its labels with :meth:`label` and its layouts with :meth:`spaced`, and
    overrides :meth:`show_present`.
    """

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self._sizes: list[tuple[QWidget, float, bool]] = []
        self._spaces: list[tuple[QBoxLayout | QGridLayout, float]] = []
        self._fitted: object = None
        # The window decides the size; the words follow.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def study(self) -> Study:
        """The study in front."""
        return self.workbench.document.study

    @property
    def colours(self) -> Colours:
        """The colours of the present palette."""
        return colours_of(self.palette())

    @property
    def frame(self) -> QSize:
        """The size that the words follow: that of the whole window."""
        return self.window().size()

    def refresh(self) -> None:
        """Show the present value and fit it into the window."""
        self.show_present()
        self.fit()

    def show_present(self) -> None:
        """Show the present value."""

    def label(
        self, size: float, *, strong: bool = False, role: str = "", wraps: bool = True
    ) -> QLabel:
        """Return a new label; its size is in pixels on a screen of 1280 by 720."""
        label = QLabel(self)
        label.setWordWrap(wraps)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            label.setProperty("role", role)
        self.scaled(label, size, strong=strong)
        return label

    def scaled(self, widget: QWidget, size: float, *, strong: bool = False) -> None:
        """Have the font of a widget grow with the window."""
        self._sizes.append((widget, size, strong))

    def spaced(self, layout: QBoxLayout | QGridLayout, spacing: float) -> None:
        """Have the spacing of a layout grow with the window."""
        layout.setContentsMargins(0, 0, 0, 0)
        self._spaces.append((layout, spacing))

    def fit(self) -> None:
        """Give the words the largest size at which all of them are seen."""
        words = [
            (widget.isHidden(), widget.text() if isinstance(widget, QLabel) else "")
            for widget, _, _ in self._sizes
        ]
        shown = (self.size(), self.frame, words)
        if shown != self._fitted:
            self._fitted = shown
            self.fit_words()
            self._settle()

    def forget_fit(self) -> None:
        """Have the size chosen anew, since something else than words is shown now."""
        self._fitted = None

    def fit_words(self) -> None:
        """Choose the size of what is shown now; a subclass may choose its shape as well."""
        self.scale(self.largest())

    def largest(self, most: float = 1.0) -> float:
        """Return the largest scale at which all is seen, up to ``most`` times the plain one."""
        unit = unit_of(self.frame)
        low, high = _SMALLEST * unit, most * unit
        self.scale(high)
        if self._fits():
            return high
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            self.scale(middle)
            if self._fits():
                low = middle
            else:
                high = middle
        return low

    def _settle(self) -> None:
        """Lay out at once, from the outside in: a picture between two turns would overlap."""
        for layout, _ in reversed(self._spaces):
            layout.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def scale(self, unit: float) -> None:
        """Write everything so many times as large as on a screen of 1280 by 720."""
        for widget, size, strong in self._sizes:
            chosen = font(strong=strong)
            chosen.setPixelSize(max(1, round(size * unit)))
            widget.setFont(chosen)
        for layout, spacing in self._spaces:
            layout.setSpacing(round(spacing * unit))
            # Layouts remember sizes, and would only forget them in the next turn of the loop.
            layout.invalidate()
            holder = layout.parentWidget()
            if holder is not None and holder is not self:
                holder.updateGeometry()

    def _fits(self) -> bool:
        layout = self.layout()
        if layout is None:
            return True
        least = layout.totalMinimumSize()
        height = least.height()
        if layout.hasHeightForWidth():
            height = max(height, layout.totalMinimumHeightForWidth(self.width()))
        return least.width() <= self.width() and height <= self.height()

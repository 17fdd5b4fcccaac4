"""Moving the keyboard from pane to pane: the rail, the work, what explains it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

__all__ = ["focus_next_pane"]


def focus_next_pane(panes: Sequence[QWidget]) -> None:
    """Put the keyboard into the pane after the one that has it; what takes no keys is passed."""
    holding = [any(w.hasFocus() for w in pane.findChildren(QWidget)) for pane in panes]
    here = holding.index(True) if True in holding else -1
    for ahead in range(1, len(panes) + 1):
        pane = panes[(here + ahead) % len(panes)]
        if pane.isVisible() and _focus_inside(pane):
            return


def _focus_inside(pane: QWidget) -> bool:
    for child in pane.findChildren(QWidget):
        takes = Qt.FocusPolicy.TabFocus in child.focusPolicy()
        if takes and child.isEnabled() and child.isVisible():
            child.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False

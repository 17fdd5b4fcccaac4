"""What the program is, and its version."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from locdecide import __version__

__all__ = ["show_about"]


def show_about(parent: QWidget) -> None:
    """Tell what the program is."""
    said = QCoreApplication.translate(
        "About",
        "Weights criteria in a workshop and ranks sites, host countries or suppliers "
        "with AHP and TOPSIS.",
    )
    QMessageBox.about(
        parent,
        QCoreApplication.translate("About", "About locdecide"),
        f"<b>locdecide {__version__}</b><p>{said}",
    )

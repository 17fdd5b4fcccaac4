"""The questions that stop the work, because what follows cannot be undone."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

__all__ = [
    "Answer",
    "ask_changed_on_disk",
    "ask_early_reveal",
    "ask_leave",
    "ask_recover",
    "ask_unsaved",
    "tell",
]


class Answer(Enum):
    """What the user chose."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"
    OVERWRITE = "overwrite"
    SAVE_AS = "save-as"


def ask_unsaved(parent: QWidget, title: str) -> Answer:
    """Ask what to do with unsaved changes."""
    text = QCoreApplication.translate("Questions", "Save the changes to '{0}'?").format(title)
    detail = QCoreApplication.translate("Questions", "Without saving, the changes are lost.")
    box = _box(parent, QMessageBox.Icon.Question, text, detail)
    save = box.addButton(
        QCoreApplication.translate("Questions", "Save"), QMessageBox.ButtonRole.AcceptRole
    )
    discard = box.addButton(
        QCoreApplication.translate("Questions", "Do not save"),
        QMessageBox.ButtonRole.DestructiveRole,
    )
    box.addButton(
        QCoreApplication.translate("Questions", "Cancel"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(save)
    box.exec()
    if box.clickedButton() is save:
        return Answer.SAVE
    return Answer.DISCARD if box.clickedButton() is discard else Answer.CANCEL


def ask_changed_on_disk(parent: QWidget, name: str) -> Answer:
    """Ask what to do when somebody else changed the file meanwhile."""
    text = QCoreApplication.translate(
        "Questions", "'{0}' was changed by someone else since it was opened."
    ).format(name)
    detail = QCoreApplication.translate(
        "Questions", "Saving over it loses their changes. Save under another name to keep both."
    )
    box = _box(parent, QMessageBox.Icon.Warning, text, detail)
    save_as = box.addButton(
        QCoreApplication.translate("Questions", "Save under another name"),
        QMessageBox.ButtonRole.AcceptRole,
    )
    overwrite = box.addButton(
        QCoreApplication.translate("Questions", "Save over it"),
        QMessageBox.ButtonRole.DestructiveRole,
    )
    box.addButton(
        QCoreApplication.translate("Questions", "Cancel"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(save_as)
    box.exec()
    if box.clickedButton() is save_as:
        return Answer.SAVE_AS
    return Answer.OVERWRITE if box.clickedButton() is overwrite else Answer.CANCEL


def ask_recover(parent: QWidget, title: str, time: str) -> bool:
    """Ask whether to take up unsaved work from a session that ended badly."""
    text = QCoreApplication.translate(
        "Questions", "There is unsaved work on '{0}' from {1}."
    ).format(title, time)
    detail = QCoreApplication.translate(
        "Questions", "The program ended before it was saved. Take it up again?"
    )
    box = _box(parent, QMessageBox.Icon.Question, text, detail)
    take = box.addButton(
        QCoreApplication.translate("Questions", "Take it up"), QMessageBox.ButtonRole.AcceptRole
    )
    box.addButton(
        QCoreApplication.translate("Questions", "Throw it away"),
        QMessageBox.ButtonRole.DestructiveRole,
    )
    box.setDefaultButton(take)
    box.exec()
    return box.clickedButton() is take


def ask_early_reveal(parent: QWidget, names: str) -> bool:
    """Ask whether to reveal a round before everybody has closed their ballot."""
    text = QCoreApplication.translate("Questions", "Not everybody has closed their ballot: {0}.")
    detail = QCoreApplication.translate(
        "Questions",
        "Revealing now shows everybody's answers as they stand. It is recorded in the log that "
        "the round was revealed early, and it cannot be undone.",
    )
    box = _box(parent, QMessageBox.Icon.Question, text.format(names), detail)
    reveal = box.addButton(
        QCoreApplication.translate("Questions", "Reveal now"),
        QMessageBox.ButtonRole.DestructiveRole,
    )
    wait = box.addButton(
        QCoreApplication.translate("Questions", "Wait"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(wait)
    box.exec()
    return box.clickedButton() is reveal


def ask_leave(parent: QWidget) -> bool:
    """Ask whether to leave a sign-off that was begun and not signed."""
    text = QCoreApplication.translate("Questions", "Leave without signing?")
    detail = QCoreApplication.translate("Questions", "What you typed here is lost.")
    box = _box(parent, QMessageBox.Icon.Question, text, detail)
    leave = box.addButton(
        QCoreApplication.translate("Questions", "Leave unsigned"),
        QMessageBox.ButtonRole.DestructiveRole,
    )
    stay = box.addButton(
        QCoreApplication.translate("Questions", "Stay"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(stay)
    box.exec()
    return box.clickedButton() is leave


def tell(parent: QWidget, text: str, detail: str = "") -> None:
    """Tell one thing that the user must have seen."""
    box = _box(parent, QMessageBox.Icon.Warning, text, detail)
    box.addButton(QCoreApplication.translate("Questions", "OK"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def _box(parent: QWidget, kind: QMessageBox.Icon, text: str, detail: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(kind)
    box.setWindowTitle("locdecide")
    box.setText(text)
    box.setInformativeText(detail)
    return box

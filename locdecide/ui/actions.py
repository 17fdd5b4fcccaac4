"""Every action of the window with its key, in the menus; nothing is reachable by key alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu

from locdecide.decision.issues import Step
from locdecide.live.settings import Appearance, Settings
from locdecide.ui.icons import icon
from locdecide.ui.theme import colours_of
from locdecide.words import Language

__all__ = ["Actions"]

Slot = Callable[[], object]


class Actions(QObject):
    """Builds the menus of a window; the window says what each action does."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._drawn: list[tuple[QAction, str]] = []
        self._recent: QMenu | None = None
        self._history: tuple[QAction, QAction, QUndoStack]

    def build_file(
        self,
        *,
        new: Slot,
        open_: Slot,
        example: Slot,
        save: Slot,
        save_as: Slot,
        pack: Slot,
        report: Slot,
        deck: Slot,
        workbook: Slot,
        template: Slot,
    ) -> None:
        """Build the file menu."""
        keys = QKeySequence.StandardKey
        menu = self._menu(self.tr("&File"))
        self._add(menu, self.tr("&New decision"), new, keys.New, "new")
        self._add(menu, self.tr("&Open …"), open_, keys.Open, "open")
        self._recent = menu.addMenu(self.tr("Open &recent"))
        self._add(menu, self.tr("Open the &example"), example)
        menu.addSeparator()
        self._add(menu, self.tr("&Save"), save, keys.Save, "save")
        self._add(menu, self.tr("Save &as …"), save_as, "Ctrl+Shift+S")
        menu.addSeparator()
        self._add(menu, self.tr("Export decision &pack …"), pack, "Ctrl+E", "export")
        self._add(menu, self.tr("Export &report …"), report, "Ctrl+Shift+E")
        self._add(menu, self.tr("Export s&lides …"), deck)
        self._add(menu, self.tr("Export &workbook …"), workbook)
        self._add(menu, self.tr("Write an empty &template …"), template)
        menu.addSeparator()
        self._add(menu, self.tr("&Quit"), self._window.close, "Ctrl+Q")

    def build_edit(self, stack: QUndoStack, *, find: Slot, findings: Slot) -> None:
        """Build the edit menu."""
        menu = self._menu(self.tr("&Edit"))
        undo = self._add(menu, "", stack.undo, "Ctrl+Z", "undo")
        redo = self._add(menu, "", stack.redo, name="redo")
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self._history = (undo, redo, stack)
        stack.indexChanged.connect(self._show_history)
        self._show_history()
        menu.addSeparator()
        self._add(menu, self.tr("&Find …"), find, QKeySequence.StandardKey.Find, "find")
        self._add(menu, self.tr("Fin&dings"), findings, "F8", "warning")

    def build_view(
        self,
        settings: Settings,
        *,
        step: Callable[[Step], object],
        next_study: Slot,
        next_pane: Slot,
        board: Slot,
        projector: Slot,
        full_screen: Slot,
        language: Callable[[Language], object],
        appearance: Callable[[Appearance], object],
    ) -> None:
        """Build the view menu: steps, studies, language and looks."""
        menu = self._menu(self.tr("&View"))
        names = {
            Step.FRAME: self.tr("Frame"),
            Step.CRITERIA: self.tr("Criteria"),
            Step.ALTERNATIVES: self.tr("Alternatives"),
            Step.DATA: self.tr("Data"),
            Step.WEIGHTS: self.tr("Weights"),
            Step.RANKING: self.tr("Ranking"),
            Step.ROBUSTNESS: self.tr("Robustness"),
            Step.BOARD: self.tr("Board"),
            Step.RECORD: self.tr("Record"),
        }
        for number, (key, name) in enumerate(names.items(), start=1):
            self._add(menu, name, partial(step, key), f"Ctrl+{number}", key.value)
        menu.addSeparator()
        self._add(menu, self.tr("Next &study"), next_study, "Ctrl+Tab")
        self._add(menu, self.tr("Next &pane"), next_pane, "F6")
        self._add(menu, self.tr("&Board view"), board, "F5")
        self._add(menu, self.tr("P&rojector view"), projector, "F11")
        self._add(menu, self.tr("&Full screen"), full_screen, "Shift+F11")
        menu.addSeparator()
        languages: dict[Language, str] = {"en": "English", "nb": "Norsk bokmål"}
        self._choices(
            menu.addMenu(self.tr("&Language")),
            [(key, name, partial(language, key)) for key, name in languages.items()],
            settings.language,
        )
        looks: dict[Appearance, str] = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        self._choices(
            menu.addMenu(self.tr("&Appearance")),
            [(key, name, partial(appearance, key)) for key, name in looks.items()],
            settings.appearance,
        )

    def build_help(self, *, explain: Slot, about: Slot) -> None:
        """Build the help menu."""
        menu = self._menu(self.tr("&Help"))
        self._add(menu, self.tr("About this &page"), explain, "F1", "help")
        self._add(menu, self.tr("&About locdecide"), about)

    def show_recent(self, files: tuple[Path, ...], open_: Callable[[Path], object]) -> None:
        """List the recent files in their menu."""
        if self._recent is None:
            return
        self._recent.clear()
        self._recent.setEnabled(bool(files))
        for path in files:
            action = self._recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.setStatusTip(str(path))
            action.triggered.connect(lambda _=False, chosen=path: open_(chosen))

    def tint(self) -> None:
        """Draw the icons in the colours of the present palette."""
        colour = colours_of(self._window.palette()).muted
        for action, name in self._drawn:
            action.setIcon(icon(name, colour))

    def _menu(self, title: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        menu.setToolTipsVisible(True)
        return menu

    def _add(
        self,
        menu: QMenu,
        text: str,
        slot: Slot,
        key: QKeySequence.StandardKey | str | None = None,
        name: str = "",
    ) -> QAction:
        action = QAction(QIcon(), text, self._window)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if key is not None:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _=False: slot())
        menu.addAction(action)
        if name:
            self._drawn.append((action, name))
        return action

    def _show_history(self) -> None:
        """Say what undo and redo would do now, as in "Undo: change the title"."""
        undo, redo, stack = self._history
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        undo.setText(_named(self.tr("Undo"), stack.undoText()))
        redo.setText(_named(self.tr("Redo"), stack.redoText()))

    def _choices(self, menu: QMenu, choices: list[tuple[str, str, Slot]], current: str) -> None:
        group = QActionGroup(menu)
        for key, name, slot in choices:
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(key == current)
            action.triggered.connect(lambda _=False, chosen=slot: chosen())
            group.addAction(action)


def _named(verb: str, step: str) -> str:
    return f"{verb}: {step[0].lower()}{step[1:]}" if step else verb

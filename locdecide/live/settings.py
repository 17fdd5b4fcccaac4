"""What the program remembers between sessions: language, looks, name, recent files, sizes."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QSettings

from locdecide.live.i18n import system_language
from locdecide.words import LANGUAGES, Language

__all__ = ["Appearance", "Settings"]

Appearance = Literal["system", "light", "dark"]
_APPEARANCES: tuple[Appearance, ...] = ("system", "light", "dark")
_RECENT = 10


class Settings:
    """Typed access to the stored settings; anything unreadable counts as not set."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def language(self) -> Language:
        """The chosen language, or the system's."""
        value = self._store.value("language")
        return next((known for known in LANGUAGES if known == value), system_language())

    @language.setter
    def language(self, value: Language) -> None:
        self._store.setValue("language", value)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system."""
        value = self._store.value("appearance")
        return next((known for known in _APPEARANCES if known == value), "system")

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._store.setValue("appearance", value)

    @property
    def user_name(self) -> str:
        """Who works with the program, as typed; empty until somebody has typed it."""
        value = self._store.value("user_name")
        return " ".join(value.split()) if isinstance(value, str) else ""

    @user_name.setter
    def user_name(self, value: str) -> None:
        self._store.setValue("user_name", " ".join(value.split()))

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The files opened or saved last, newest first."""
        value = self._store.value("recent_files") or []
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list):
            return ()
        return tuple(Path(name) for name in names if isinstance(name, str))

    def add_recent_file(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        path = path.resolve()
        files = [path, *(other for other in self.recent_files if other != path)]
        self._store.setValue("recent_files", [str(file) for file in files[:_RECENT]])

    def forget_recent_file(self, path: Path) -> None:
        """Take a file that is gone off the recent ones."""
        kept = [str(other) for other in self.recent_files if other != path]
        self._store.setValue("recent_files", kept)

    @property
    def folder(self) -> Path:
        """The folder of the newest recent file, or the user's home."""
        recent = self.recent_files
        return recent[0].parent if recent and recent[0].parent.is_dir() else Path.home()

    def state(self, name: str) -> QByteArray | None:
        """Return a stored size or column state by its name."""
        value = self._store.value(f"state/{name}")
        return value if isinstance(value, QByteArray) else None

    def set_state(self, name: str, value: QByteArray) -> None:
        """Store a size or column state."""
        self._store.setValue(f"state/{name}", value)

"""Translation of the window: the shipped ``.ts`` files, read as they are, without a build step."""

from __future__ import annotations

import locale
import os
from functools import cache
from pathlib import Path

from defusedxml import ElementTree
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from locdecide.paths import resource
from locdecide.words import Language

__all__ = ["Translator", "install", "locale_for", "system_language"]

Messages = dict[tuple[str, str, str], tuple[str, ...]]


class Translator(QTranslator):
    """Answers Qt's questions for texts from one translation source file."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = _read(path)

    def isEmpty(self) -> bool:
        return not self._messages

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        forms = self._messages.get((context, source, disambiguation or "")) or self._messages.get(
            (context, source, "")
        )
        if not forms:
            # An empty text would count as the translation; None lets Qt ask further.
            return None
        return forms[0] if n == 1 or len(forms) == 1 else forms[1]


@cache
def _read(path: Path) -> Messages:
    messages: Messages = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in {"unfinished", "vanished"}:
                continue
            plural = tuple(form.text or "" for form in translation.iter("numerusform"))
            forms = plural or (translation.text or "",)
            if all(forms):
                key = (name, message.findtext("source") or "", message.findtext("comment") or "")
                messages[key] = forms
    return messages


def system_language() -> Language:
    """Return Norwegian for a Norwegian system (Bokmål or Nynorsk), else English."""
    names = [*QLocale.system().uiLanguages(), os.environ.get("LANG", ""), str(locale.getlocale())]
    first = next((name for name in names if name), "en")
    return "nb" if first[:2].lower() in {"nb", "nn", "no"} else "en"


def locale_for(language: Language) -> QLocale:
    """Return the locale whose numbers and dates the language's readers expect."""
    if language == "nb":
        return QLocale(QLocale.Language.NorwegianBokmal, QLocale.Country.Norway)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def install(language: Language) -> None:
    """Make the application speak a language: its own texts, Qt's buttons, and numbers."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("no application")
    for old in application.findChildren(Translator):
        application.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(locale_for(language))
    for name in ("locdecide", "qt"):
        path = resource("i18n", f"{name}_{language}.ts")
        if path.exists():
            application.installTranslator(Translator(path, application))

"""Translation straight from the source file: contexts, plurals, and what is not finished."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from locdecide.live import i18n
from locdecide.live.i18n import Translator

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO">
<context><name>Page</name>
<message><source>Save</source><translation>Lagre</translation></message>
<message><source>Open</source><comment>adjective</comment><translation>Åpen</translation></message>
<message><source>Open</source><translation>Åpne</translation></message>
<message><source>Later</source><translation type="unfinished">Senere</translation></message>
<message><source>Gone</source><translation type="vanished">Borte</translation></message>
<message><source>Empty</source><translation></translation></message>
<message numerus="yes"><source>%n site(s)</source><translation>
<numerusform>%n sted</numerusform><numerusform>%n steder</numerusform></translation></message>
</context>
<context><name>Other</name>
<message><source>Save</source><translation>Spar</translation></message>
</context>
</TS>
"""


@pytest.fixture
def translator(tmp_path: Path) -> Translator:
    path = tmp_path / "small.ts"
    path.write_text(TS, encoding="utf-8")
    return Translator(path)


@pytest.mark.parametrize(
    ("context", "source", "comment", "text"),
    [
        ("Page", "Save", None, "Lagre"),
        ("Other", "Save", None, "Spar"),
        ("Page", "Open", None, "Åpne"),
        ("Page", "Open", "adjective", "Åpen"),
        ("Page", "Open", "unknown", "Åpne"),
        ("Page", "Later", None, None),
        ("Page", "Gone", None, None),
        ("Page", "Empty", None, None),
        ("Page", "Unknown", None, None),
        ("Nowhere", "Save", None, None),
    ],
)
def test_that_a_text_is_found_by_context_source_and_comment(
    translator: Translator, context: str, source: str, comment: str | None, text: str | None
) -> None:
    assert translator.translate(context, source, comment) == text


def test_that_qt_asks_it_and_fills_in_the_number(translator: Translator) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    assert not translator.isEmpty()
    application.installTranslator(translator)
    try:
        for n, text in ((1, "1 sted"), (2, "2 steder"), (0, "0 steder")):
            assert QCoreApplication.translate("Page", "%n site(s)", None, n) == text
        assert QCoreApplication.translate("Page", "Save") == "Lagre"
        assert QCoreApplication.translate("Page", "Later") == "Later"
    finally:
        application.removeTranslator(translator)
    assert QCoreApplication.translate("Page", "Save") == "Save"


def test_that_another_language_replaces_the_first() -> None:
    application = QCoreApplication.instance()
    assert application is not None
    before = QLocale()
    try:
        i18n.install("nb")
        assert QLocale().decimalPoint() == ","
        assert QCoreApplication.translate("QPlatformTheme", "Save") == "Lagre"
        i18n.install("nb")
        i18n.install("en")
        assert QCoreApplication.translate("QPlatformTheme", "Save") == "Save"
        assert QLocale().decimalPoint() == "."
    finally:
        i18n.install("en")
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("names", "language"),
    [(["nb-NO"], "nb"), (["nn-NO", "en"], "nb"), (["no"], "nb"), (["en-GB", "nb"], "en")],
)
def test_that_the_systems_first_language_counts(
    monkeypatch: pytest.MonkeyPatch, names: list[str], language: str
) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return names

    monkeypatch.setattr(i18n.QLocale, "system", System)
    assert i18n.system_language() == language

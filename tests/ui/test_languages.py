"""Every page and dialog opens in both languages, without an English word in the Norwegian one."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from locdecide.decision.issues import Issue, Severity, Step
from locdecide.decision.storage import load
from locdecide.paths import resource
from locdecide.ui.dialogs.bug_report import BugReport
from locdecide.ui.dialogs.find import FindDialog
from locdecide.ui.dialogs.findings import FindingsDialog
from locdecide.ui.dialogs.page_help import PageHelp
from locdecide.ui.main_window import MainWindow
from locdecide.ui.workbench import Workbench
from locdecide.words import LANGUAGES, Language

# Words that no Norwegian text of the program holds.
ENGLISH = {"the", "and", "of", "are", "with", "from", "weights", "criteria", "this", "without"}


def texts(widget: QWidget) -> list[str]:
    found = [child.text() for child in widget.findChildren(QLabel)]
    found += [child.text() for child in widget.findChildren(QAbstractButton)]
    found += [child.toolTip() for child in widget.findChildren(QWidget)]
    found += [child.accessibleName() for child in widget.findChildren(QWidget)]
    return [text for text in found if text]


def english(widget: QWidget) -> list[str]:
    return [
        text
        for text in texts(widget)
        if ENGLISH & {word.strip(".,:;()«»'\"<>/&").casefold() for word in text.split()}
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_page_opens_in_its_language(
    make_workbench: Callable[..., Workbench], qtbot: QtBot, language: Language
) -> None:
    name = "case2.nb.locdecide" if language == "nb" else "case2.locdecide"
    bench = make_workbench(load(resource("examples", name)).decision, language)
    window = MainWindow(bench)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitExposed(window):
        pass
    for study in bench.document.decision.studies:
        bench.document.choose_study(study.id)
        for step in Step:
            window.show_step(step)
            qtbot.wait(1)
            page = window.page(step)
            assert page.isVisible()
            assert len(texts(page)) > 3
            if language == "nb":
                assert english(page) == [], step
    if language == "nb":
        menus = [action.text() for action in window.menuBar().actions()]
        assert menus == ["&Fil", "&Rediger", "&Vis", "&Hjelp"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_dialog_opens_in_its_language(
    make_workbench: Callable[..., Workbench], qtbot: QtBot, language: Language
) -> None:
    bench = make_workbench(language=language)
    findings = FindingsDialog(language)
    issue = Issue(code="title-missing", severity=Severity.NOTE)
    findings.show_issues("", [issue])
    error = RuntimeError("test")
    helps = [PageHelp() for _ in Step]
    for step, page_help in zip(Step, helps, strict=True):
        page_help.show_step(step)
    for dialog in (
        findings,
        FindDialog(bench.document.decision),
        BugReport(RuntimeError, error, None, None),
        *helps,
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        with qtbot.waitExposed(dialog):
            pass
        if language == "nb":
            assert english(dialog) == []

"""Render every page, the meeting, the questions of robustness, board and record as pictures.

Usage: ``python tools/screenshots.py OUT [--only STEP | --workshop | --robustness [QUESTION] |
--board | --record] [--language en|nb] [--appearance light|dark] [--study feasibility|location]
[--size 1280x800]``.
Both studies, both languages, light and dark.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QSettings, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from locdecide.decision.choices import StudyKind
from locdecide.decision.issues import Step
from locdecide.decision.storage import load
from locdecide.live.settings import Appearance, Settings
from locdecide.paths import resource
from locdecide.ui.application import Session
from locdecide.words import LANGUAGES, Language
from tools import board_pictures, record_pictures, robustness_pictures, workshop_pictures

ALL = "all"
APPEARANCES: tuple[Appearance, ...] = ("light", "dark")


def main() -> int:
    """Write the pictures and print their names."""
    options = _options()
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    for language in [options.language] if options.language else LANGUAGES:
        for appearance in [options.appearance] if options.appearance else APPEARANCES:
            _render(application, language, appearance, options)
    return 0


def _render(
    application: QApplication,
    language: Language,
    appearance: Appearance,
    options: argparse.Namespace,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat))
        settings.language = language
        settings.appearance = appearance
        session = Session(application, settings, Path(folder) / "recovery")
        name = "case2.nb.locdecide" if language == "nb" else "case2.locdecide"
        decision = load(options.file or resource("examples", name)).decision
        session.document.take(decision)
        window = session.window
        width, _, height = options.size.partition("x")
        window.resize(int(width), int(height))
        window.show()
        ending = f"{language}-{appearance}.png"
        parts = (options.workshop, options.robustness, options.board, options.record)
        all_of_it = not (options.only or options.study or any(parts))
        if not any(parts):
            for picture, shown in _pages(session, options):
                _save(shown, options.out / f"{picture}-{ending}")
        if all_of_it or options.workshop:
            for picture, shown in workshop_pictures.pictures(session, decision):
                _save(shown, options.out / f"workshop-{picture}-{ending}")
        if all_of_it or options.robustness:
            only = options.robustness if options.robustness != ALL else None
            for picture, shown in robustness_pictures.pictures(session, decision, only):
                _save(shown, options.out / f"robustness-{picture}-{ending}")
        if all_of_it or options.board:
            size = QSize(int(width), int(height))
            for picture, shown in board_pictures.pictures(session, decision, size):
                _save(shown, options.out / f"board-{picture}-{ending}")
        if all_of_it or options.record:
            for picture, shown in record_pictures.pictures(session, decision):
                _save(shown, options.out / f"record-{picture}-{ending}")
        window.hide()
        window.deleteLater()
        session.deleteLater()
        QTest.qWait(1)


def _pages(session: Session, options: argparse.Namespace) -> Iterator[tuple[str, QWidget]]:
    """Show one page after another."""
    window = session.window
    for study in session.document.decision.studies:
        if options.study and study.kind is not StudyKind(options.study):
            continue
        session.document.choose_study(study.id)
        for step in [Step(options.only)] if options.only else Step:
            window.show_step(step)
            if step in (Step.RANKING, Step.ROBUSTNESS, Step.BOARD, Step.RECORD):
                robustness_pictures.settle(session)
            yield f"{step.value}-{study.kind.value}", window


def _save(widget: QWidget, path: Path) -> None:
    QTest.qWait(150)
    widget.grab().save(str(path))
    print(path.name)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--only", choices=[step.value for step in Step])
    what.add_argument("--workshop", action="store_true", help="the meeting alone")
    what.add_argument("--board", action="store_true", help="the board view alone")
    what.add_argument("--record", action="store_true", help="the Record page alone")
    what.add_argument(
        "--robustness",
        nargs="?",
        const=ALL,
        choices=[ALL, *robustness_pictures.TOPICS],
        help="the questions of robustness alone, or one of them",
    )
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--appearance", choices=APPEARANCES)
    parser.add_argument("--study", choices=[kind.value for kind in StudyKind])
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--file", type=Path, help="a decision other than the example")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

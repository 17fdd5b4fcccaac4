"""Looks that fail or are stopped leave no thread behind, nor a program that hangs."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from locdecide.live.document import Document
from locdecide.live.evaluator import Evaluator
from locdecide.live.robustness import RobustnessEvaluator
from locdecide.live.trial import Trial
from tests.live.looks import WAIT, Looks, rest


def test_that_an_error_reaches_the_window_once_and_ends_the_look(
    evaluator: RobustnessEvaluator,
    trial: Trial,
    looks: Looks,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    looks.error = ArithmeticError("broken")
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: bool(raised), timeout=WAIT)
        assert not evaluator.is_busy
        evaluator.watch()
        for share in (0.1, 0.2):
            count = len(looks.asked)
            trial.set_share("raw", share)
            qtbot.waitUntil(lambda count=count: len(looks.asked) > count, timeout=WAIT)
            qtbot.wait(20)
    assert [type(error) for error, *_ in ((value,) for _, value, _ in raised)] == [ArithmeticError]
    assert "broken" in caplog.text
    looks.error = None
    trial.set_share("raw", 0.3)
    rest(evaluator, qtbot)


@pytest.mark.parametrize("stopped", [True, False])
def test_that_stopping_in_ten_million_draws_ends_all_threads(
    document: Document, study_results: Evaluator, trial: Trial, qtbot: QtBot, stopped: bool
) -> None:
    """As when the window is closed; without `stop` as when the document is deleted."""
    evaluator = RobustnessEvaluator(document, study_results, trial, document)
    with qtbot.waitSignal(evaluator.progressed, timeout=WAIT):
        evaluator.run(10_000_000)
    if stopped:
        evaluator.stop()
        assert not working()
    else:
        evaluator.deleteLater()
        qtbot.waitUntil(lambda: not working(), timeout=WAIT)


def test_that_stopping_twice_and_asking_afterwards_is_no_harm(
    evaluator: RobustnessEvaluator, trial: Trial, looks: Looks, qtbot: QtBot
) -> None:
    evaluator.stop()
    evaluator.stop()
    evaluator.watch()
    trial.set_share("raw", 0.5)
    evaluator.run(100)
    qtbot.wait(120)
    assert (looks.asked, evaluator.current) == ([], None)
    evaluator.cancel()


def working() -> list[threading.Thread]:
    return [t for t in threading.enumerate() if t.name.startswith(("background", "smaa"))]


QUITTING = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from locdecide.live.document import Document
from locdecide.live.evaluator import Evaluator
from locdecide.live.robustness import RobustnessEvaluator
from locdecide.live.trial import Trial
from tests.samples import site_decision

application = QCoreApplication([])
document = Document(site_decision())
results = Evaluator(document)
trial = Trial(document, results)
robustness = RobustnessEvaluator(document, results, trial)
application.aboutToQuit.connect(robustness.stop)
robustness.progressed.connect(lambda done, draws: done < draws and application.quit())
QTimer.singleShot(0, lambda: robustness.run(10_000_000))
code = application.exec()
assert robustness.current is None
print("over")
sys.exit(code)
"""


def test_that_the_program_ends_cleanly_in_ten_million_draws() -> None:
    done = subprocess.run(
        [sys.executable, "-c", QUITTING],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "over\n", "")

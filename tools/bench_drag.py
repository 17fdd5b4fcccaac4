"""Measure a dragged weight in the window: from the mouse event to painted charts.

Usage: ``python tools/bench_drag.py [--alternatives 20] [--criteria 10] [--moves 200]``. The window
is offscreen. "painted" is when everything that follows at once stands on the screen; "simulated"
is when the charts of the simulation with up to 10,000 draws do as well. Medians and the slowest
of twenty are printed; each place where weights can be dragged has a line.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEvent, QEventLoop, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from locdecide.decision.issues import Step
from locdecide.decision.model import (
    Alternative,
    Criterion,
    Decision,
    Direction,
    MethodSettings,
    Performance,
    Study,
    Weighting,
)
from locdecide.live.settings import Settings
from locdecide.ui.application import Session
from locdecide.ui.pages.robustness import RobustnessPage
from locdecide.ui.pages.weights import WeightsPage
from locdecide.ui.robustness.weights_topic import WeightsTopic


def made_up(alternatives: int, criteria: int) -> Decision:
    """Return a decision of a size, weighted directly; a third of the figures is in doubt."""
    chance = random.Random(20261122)
    leaves = [
        Criterion(
            id=f"c{j}",
            name=f"Criterion {j + 1}",
            direction=Direction.MINIMISE if j % 3 == 0 else Direction.MAXIMISE,
            unit="units",
            worst=100.0 if j % 3 == 0 else 0.0,
            best=0.0 if j % 3 == 0 else 100.0,
        )
        for j in range(criteria)
    ]
    sites = [Alternative(id=f"a{i}", name=f"Site {i + 1}") for i in range(alternatives)]
    performances = {site.id: {leaf.id: _figure(chance) for leaf in leaves} for site in sites}
    study = Study(
        id="s",
        name="Study",
        criteria=tuple(leaves),
        alternatives=tuple(sites),
        performances=performances,
        direct_points={leaf.id: float(chance.randint(10, 90)) for leaf in leaves},
        method=MethodSettings(weighting=Weighting.DIRECT),
    )
    return Decision(id="d", title="Measured", studies=(study,))


def _figure(chance: random.Random) -> Performance:
    value = round(chance.uniform(5, 95), 1)
    if chance.random() < 1 / 3:
        return Performance(value=value, low=value - 4, high=value + 4, source="made up")
    return Performance(value=value, source="made up")


def main() -> None:
    """Print the measurements."""
    options = _options()
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat))
        settings.language = "en"
        session = Session(application, settings, Path(folder) / "recovery")
        session.document.take(made_up(options.alternatives, options.criteria))
        session.window.resize(1280, 800)
        session.window.show()
        size = f"{options.alternatives} x {options.criteria}"
        for name, widget, point, held in _places(session):
            painted, simulated = _drag(application, session, widget, point, held, options.moves)
            print(f"{name} ({size}): painted {_told(painted)}; simulated {_told(simulated)}")
        session.window.hide()
        sys.stdout.flush()
        # Nothing is saved, and the order in which Qt takes things down is not measured.
        os._exit(0)


Place = tuple[str, QWidget, Callable[[float], QPointF], float]


def _places(session: Session) -> Iterator[Place]:
    """Show each place where a weight can be dragged.

    With its widget, where a share of 0..1 lies on it, and the share at which it is taken hold of.
    """
    window = session.window
    window.show_step(Step.WEIGHTS)
    QTest.qWait(800)
    weights = window.page(Step.WEIGHTS)
    assert isinstance(weights, WeightsPage)
    bar = weights.answers.points.bar("c1")
    yield (
        "Weights, a bar of points",
        bar,
        lambda share: QPointF(2 + share * (bar.width() - 4), bar.height() / 2),
        0.5,
    )
    window.show_step(Step.ROBUSTNESS)
    QTest.qWait(1500)
    page = window.page(Step.ROBUSTNESS)
    assert isinstance(page, RobustnessPage)
    page.show_topic("weights")
    shown = page.topic("weights")
    assert isinstance(shown, WeightsTopic)
    while page.workbench.robustness.is_busy or shown.lines.line is None:
        QTest.qWait(100)
    for topic in ("weights", "disagreement"):
        page.show_topic("weights")
        QTest.qWait(400)
        chart = shown.lines
        if topic == "weights":
            yield "Robustness, the handle of a weight", chart, chart.point_at, chart.weight
        else:
            page.show_topic(topic)
            QTest.qWait(400)
            yield "Robustness, with the simulation in front", _Shares(session), _share_point, 0.5


def _share_point(share: float) -> QPointF:
    return QPointF(share, 0.0)


class _Shares(QWidget):
    """Moves the weight that is tried without a handle, where its chart is not in front."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._session.window.page(Step.ROBUSTNESS).workbench.trial.set_share(
                "c1", event.position().x()
            )
            return True
        return super().event(event)


def _drag(
    application: QApplication,
    session: Session,
    widget: QWidget,
    point: Callable[[float], QPointF],
    held: float,
    moves: int,
) -> tuple[list[float], list[float]]:
    robustness = session.window.page(Step.ROBUSTNESS).workbench.robustness
    computed = 0
    # Only the Robustness page looks at every move; elsewhere the verdict waits for a rest.
    watched = session.window.step is Step.ROBUSTNESS

    def count() -> None:
        nonlocal computed
        computed += 1

    robustness.computed.connect(count)
    shares = [0.1 + 0.6 * abs((i % 40) - 20) / 20 for i in range(moves)]
    painted, simulated = [], []
    _send(application, widget, QEvent.Type.MouseButtonPress, point(held))
    application.processEvents()
    for share in shares:
        before = computed
        start = perf_counter()
        _send(application, widget, QEvent.Type.MouseMove, point(share))
        application.processEvents()
        painted.append(perf_counter() - start)
        while watched and computed == before and perf_counter() - start < 1.0:
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        if computed != before:
            application.processEvents()
            simulated.append(perf_counter() - start)
    _send(application, widget, QEvent.Type.MouseButtonRelease, point(shares[-1]))
    robustness.computed.disconnect(count)
    return painted, simulated


def _send(application: QApplication, widget: QWidget, kind: QEvent.Type, at: QPointF) -> None:
    held = Qt.MouseButton.NoButton
    if kind is not QEvent.Type.MouseButtonRelease:
        held = Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind, at, widget.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier
    )
    application.sendEvent(widget, event)


def _told(times: list[float]) -> str:
    if not times:
        return "never"
    ordered = sorted(times)
    slow = ordered[int(0.95 * (len(ordered) - 1))]
    return f"median {1e3 * statistics.median(times):.1f} ms, 95 % under {1e3 * slow:.1f} ms"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--alternatives", type=int, default=20)
    parser.add_argument("--criteria", type=int, default=10)
    parser.add_argument("--moves", type=int, default=200)
    return parser.parse_args()


if __name__ == "__main__":
    main()

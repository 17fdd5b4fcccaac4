"""Work in a thread beside the window: one piece at a time, and the latest one waits."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock, Thread
from typing import TypeAlias

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from locdecide.evaluation import Cancelled

__all__ = ["Background", "Job"]

_LOOK_OUT = 4  # ms
_LONGEST_WAIT = 3.0  # s

# Does the work in the thread and returns what it found. It asks the first now and then whether it
# has been given up, and raises `Cancelled` then; the second it tells how much is done, of how much.
Job: TypeAlias = Callable[[Callable[[], bool], Callable[[int, int], None]], object]

_log = logging.getLogger(__name__)


@dataclass(eq=False)
class _Line:
    """What is being done, what waits and what is to be told; all that the thread knows of.

    The thread never touches anything of Qt: the window may be gone by then.
    """

    lock: Lock = field(default_factory=Lock)
    running: Job | None = None
    waiting: Job | None = None
    given_up: bool = False
    stopped: bool = False
    told: deque[_News] = field(default_factory=deque)


@dataclass(frozen=True, eq=False)
class _News:
    """What happened to a job; ``signal`` is the name of that of `Background`."""

    signal: str
    job: Job
    what: tuple[object, ...]


class Background(QObject):
    """Does one job after the other in a thread; of those that wait the latest alone is done.

    Signals
    -------
    done(object, object)
        A job is done: the job and what it found. Not for one that was given up.
    failed(object, object)
        A job failed: the job and the error.
    progressed(object, int, int)
        A job told how much of it is done, of how much.
    """

    done = Signal(object, object)
    failed = Signal(object, object)
    progressed = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = _Line()
        self._thread: Thread | None = None
        self._look_out = QTimer(self)
        self._look_out.setTimerType(Qt.TimerType.PreciseTimer)
        self._look_out.setInterval(_LOOK_OUT)
        self._look_out.timeout.connect(self._on_look_out)
        line = self._line
        self.destroyed.connect(lambda: _end(line))

    def submit(self, job: Job) -> None:
        """Do a job as soon as the one that is being done is over; whatever waits is dropped."""
        line = self._line
        with line.lock:
            if line.stopped:
                return
            if line.running is not None:
                line.waiting = job
                return
            line.running, line.given_up = job, False
        # One thread at a time, for as long as there is anything to do.
        self._thread = Thread(target=_work, args=(line, job), name="background", daemon=True)
        self._thread.start()
        self._look_out.start()

    def give_up(self, job: Job) -> None:
        """Do not do a job, or not any further; what it finds all the same is not told."""
        line = self._line
        with line.lock:
            if line.waiting is job:
                line.waiting = None
            if line.running is job:
                line.given_up = True
            # It may be done already, with its news on the way.
            line.told = deque(news for news in line.told if news.job is not job)

    def stop(self) -> None:
        """Give up everything for good, and wait until the thread is over: some milliseconds."""
        _end(self._line)
        self._look_out.stop()
        if self._thread is not None:
            self._thread.join(_LONGEST_WAIT)

    def _on_look_out(self) -> None:
        line = self._line
        while not line.stopped:
            # A job is over only after its news is in the queue.
            with line.lock:
                over = line.running is None
                news = line.told.popleft() if line.told else None
            if news is None:
                if over:
                    self._look_out.stop()
                return
            getattr(self, news.signal).emit(news.job, *news.what)


def _end(line: _Line) -> None:
    with line.lock:
        line.stopped, line.given_up, line.waiting = True, True, None


def _work(line: _Line, first: Job) -> None:
    job: Job | None = first
    while job is not None:
        news = _attempt(line, job)
        with line.lock:
            if news is not None and not line.given_up:
                line.told.append(news)
            line.running, line.waiting, line.given_up = line.waiting, None, line.stopped
            job = line.running


def _attempt(line: _Line, job: Job) -> _News | None:
    def progressed(done: int, wanted: int) -> None:
        with line.lock:
            if not line.given_up:
                line.told.append(_News("progressed", job, (done, wanted)))

    try:
        return _News("done", job, (job(lambda: line.given_up, progressed),))
    except Cancelled:
        return None
    except Exception as error:
        _log.exception("in the background")
        return _News("failed", job, (error,))

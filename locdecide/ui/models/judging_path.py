"""Which question comes next among several groups of comparisons, and which came before."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from locdecide.ui.models.comparing import Pair, Task, next_open

__all__ = ["JudgingPath"]

Answered = Callable[[Task], Collection[frozenset[str]]]


class JudgingPath:
    """Where somebody stands among the questions; ``answered`` tells what a group has answered."""

    def __init__(self, answered: Answered) -> None:
        self._answered = answered
        self._parent: str | None = None
        self.tasks: tuple[Task, ...] = ()
        self.pair: Pair | None = None

    @property
    def task(self) -> Task | None:
        """The group that is compared."""
        return next((task for task in self.tasks if task.parent == self._parent), None)

    def take(self, tasks: Sequence[Task]) -> None:
        """Go along other groups, at the same question where it still exists."""
        self.tasks = tuple(tasks)
        if self.task is None and tasks:
            self._parent = tasks[0].parent
            self.pair = None
        task = self.task
        if task is not None and self.pair not in task.pairs:
            self.pair = self._first(task)

    def enter(self, parent: str | None) -> None:
        """Go to a group, at its first open question."""
        self._parent = parent
        if (task := self.task) is not None:
            self.pair = self._first(task)

    def step_back(self) -> Pair | None:
        """Return the question before the present one, the last one before the first."""
        task = self.task
        if task is None or self.pair is None:
            return None
        return task.pairs[task.pairs.index(self.pair) - 1]

    def open_ahead(self) -> tuple[Task, Pair] | None:
        """Return the next question without an answer: in this group, else in another."""
        task = self.task
        if task is None:
            return None
        start = self.tasks.index(task)
        for other in (*self.tasks[start:], *self.tasks[:start]):
            after = self.pair if other == task else None
            if found := next_open(other.pairs, self._answered(other), after):
                return other, found
        return None

    def next_in_order(self) -> tuple[Task, Pair] | None:
        """Return the question that comes after the present one, answered or not."""
        task = self.task
        if task is None:
            return None
        at = task.pairs.index(self.pair) + 1 if self.pair in task.pairs else 0
        if at < len(task.pairs):
            return task, task.pairs[at]
        following = self.tasks[self.tasks.index(task) + 1 :]
        return (following[0], following[0].pairs[0]) if following else None

    def _first(self, task: Task) -> Pair:
        return next_open(task.pairs, self._answered(task), None) or task.pairs[0]

"""Where somebody stands among the questions of a ballot, and which one comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from locdecide.ui.workshop.ballot import PairQuestion

__all__ = ["BallotPath"]


class BallotPath:
    """The questions in the order fixed when they begin; ``is_open`` tells which need an answer.

    A question may be looked at out of turn; the way on then leads back to where one was.
    """

    def __init__(self, is_open: Callable[[PairQuestion], bool]) -> None:
        self._is_open = is_open
        self._order: tuple[PairQuestion, ...] = ()
        self._at = 0
        self._back_to: int | None = None

    @property
    def order(self) -> tuple[PairQuestion, ...]:
        """Every question; empty before they begin."""
        return self._order

    @property
    def question(self) -> PairQuestion:
        """The question that is asked."""
        return self._order[self._at]

    @property
    def progress(self) -> tuple[int, int] | None:
        """Which question of how many is asked; None before they begin."""
        return (self._at + 1, len(self._order)) if self._order else None

    @property
    def at_start(self) -> bool:
        """Whether the first question is asked."""
        return self._at == 0

    @property
    def at_end(self) -> bool:
        """Whether nothing comes after the question."""
        return self._at + 1 >= len(self._order) and self._back_to is None

    def begin(self, order: Sequence[PairQuestion]) -> None:
        """Fix the order and go to the first question that needs an answer."""
        self._order = tuple(order)
        self._back_to = None
        self._at = next((i for i, each in enumerate(self._order) if self._is_open(each)), 0)

    def go_to_last(self) -> None:
        """Go to the last question, as for somebody who comes back."""
        self._back_to = None
        self._at = len(self._order) - 1

    def find(self, parent: str | None, pair: frozenset[str]) -> int | None:
        """Return where a question stands in the order; None where it is not asked."""
        wanted = (parent, pair)
        return next(
            (i for i, q in enumerate(self._order) if (q.task.parent, frozenset(q.pair)) == wanted),
            None,
        )

    def stand_at(self, at: int) -> None:
        """Go to a question and leave the way on as it is."""
        self._at = at

    def visit(self, at: int, *, then_finish: bool) -> None:
        """Go to a question out of turn, and from there back or to the end."""
        if then_finish:
            self._back_to = len(self._order)
        elif self._back_to is None and at != self._at:
            self._back_to = self._at
        self._at = at

    def go_on(self) -> bool:
        """Go to the next question; tell whether there is one."""
        return self._go(self._back_to if self._back_to is not None else self._at + 1)

    def go_back(self) -> None:
        """Go to the question before."""
        self._go(self._at - 1)

    def leave_group(self) -> bool:
        """Go to the next group that needs an answer; tell whether there is one."""
        parent = self.question.task.parent
        others = (i for i, each in enumerate(self._order) if each.task.parent != parent)
        return self._go(
            next((i for i in others if self._is_open(self._order[i])), len(self._order))
        )

    def _go(self, at: int) -> bool:
        self._back_to = None
        if at >= len(self._order):
            return False
        self._at = at
        return True

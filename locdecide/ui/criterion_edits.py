"""What a user does to the criteria tree, as edits with their words for the undo list."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Criterion,
    Decision,
    Level,
    NumberScale,
    PairwiseScale,
    RatingScale,
    Scale,
    Study,
    new_id,
)
from locdecide.decision.tree import children, is_leaf
from locdecide.live.document import Edit
from locdecide.numerals import format_number
from locdecide.ui.workbench import Workbench

__all__ = ["SCALES", "CriterionEdits", "scale_name"]

SCALES: dict[str, type[Scale]] = {
    "number": NumberScale,
    "rating": RatingScale,
    "pairwise": PairwiseScale,
}


def scale_name(scale: Scale) -> str:
    """Return the key of a scale in :data:`SCALES`."""
    return next(name for name, kind in SCALES.items() if isinstance(scale, kind))


class CriterionEdits(QObject):
    """The intentions of the Criteria page; each is one undoable step."""

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench

    @property
    def _study(self) -> Study:
        return self._workbench.document.study

    def _apply(self, edit: Edit, text: str) -> bool:
        return self._workbench.editor.apply(edit, text)

    def add_beside(self, criterion: Criterion | None) -> str:
        """Add a criterion after another one, or at the top level; return its id."""
        parent = criterion.parent if criterion else None
        siblings = [c.id for c in children(self._study.criteria, parent)]
        position = siblings.index(criterion.id) + 1 if criterion else len(siblings)
        return self._add(parent, position)

    def add_under(self, criterion: Criterion) -> str:
        """Add a sub-criterion as the last one; return its id."""
        return self._add(criterion.id, len(children(self._study.criteria, criterion.id)))

    def _add(self, parent: str | None, position: int) -> str:
        study, new, name = self._study.id, new_id(), self.tr("New criterion")

        def edit(decision: Decision) -> Decision:
            added = edits.add_criterion(decision, study, name, parent=parent, criterion_id=new)
            return edits.move_criterion(added, study, new, parent, position)

        self._apply(edit, self.tr("Add a criterion"))
        return new

    def remove(self, criterion: Criterion) -> None:
        """Remove a criterion with all below it."""
        self._apply(
            partial(edits.remove_criterion, study_id=self._study.id, criterion_id=criterion.id),
            self.tr("Remove {0}").format(criterion.name),
        )

    def move(self, criterion: Criterion, parent: str | None, position: int) -> bool:
        """Move a criterion among the children of a parent."""
        return self._apply(
            partial(
                edits.move_criterion,
                study_id=self._study.id,
                criterion_id=criterion.id,
                parent=parent,
                position=position,
            ),
            self.tr("Move {0}").format(criterion.name),
        )

    def move_by(self, criterion: Criterion, step: int) -> None:
        """Move a criterion up or down among its siblings."""
        at, siblings = self.place(criterion)
        if 0 <= at + step < len(siblings):
            self.move(criterion, criterion.parent, at + step)

    def move_in(self, criterion: Criterion) -> None:
        """Make a criterion the last child of the sibling above it."""
        at, siblings = self.place(criterion)
        if at > 0:
            above = siblings[at - 1]
            self.move(criterion, above, len(children(self._study.criteria, above)))

    def move_out(self, criterion: Criterion) -> None:
        """Make a criterion the next sibling of its parent."""
        if criterion.parent is None:
            return
        parent = next(c for c in self._study.criteria if c.id == criterion.parent)
        at, _ = self.place(parent)
        self.move(criterion, parent.parent, at + 1)

    def place(self, criterion: Criterion) -> tuple[int, list[str]]:
        """Return where a criterion stands among its siblings, and their ids."""
        siblings = [c.id for c in children(self._study.criteria, criterion.parent)]
        return siblings.index(criterion.id), siblings

    def change(self, criterion: Criterion, **fields: Any) -> bool:
        """Change the name, unit, direction or description."""
        return self._apply(
            partial(
                edits.change_criterion,
                study_id=self._study.id,
                criterion_id=criterion.id,
                **fields,
            ),
            self.tr("Change {0}").format(criterion.name),
        )

    def set_end(self, criterion: Criterion, end: str, text: str) -> bool:
        """Set the worst or the best end of the range from what was typed."""
        editor = self._workbench.editor
        try:
            number = editor.optional_number(text)
        except EditError as error:
            editor.refuse(error.issue())
            return False
        ends = {"worst": criterion.worst, "best": criterion.best, end: number}
        return self.set_range(criterion, ends["worst"], ends["best"])

    def set_range(self, criterion: Criterion, worst: float | None, best: float | None) -> bool:
        """Declare the range."""
        return self._apply(
            partial(
                edits.set_range,
                study_id=self._study.id,
                criterion_id=criterion.id,
                worst=worst,
                best=best,
            ),
            self.tr("Declare the range of {0}").format(criterion.name),
        )

    def set_levels(self, criterion: Criterion, levels: tuple[Level, ...]) -> bool:
        """Replace the levels of a rating."""
        return self._apply(
            partial(
                edits.set_levels,
                study_id=self._study.id,
                criterion_id=criterion.id,
                levels=levels,
            ),
            self.tr("Change the levels of {0}").format(criterion.name),
        )

    def set_scale(self, criterion: Criterion, name: str) -> bool:
        """Score a criterion in another way; a rating starts with levels that hold its figures."""
        kind = SCALES[name]
        if isinstance(criterion.scale, kind) or not is_leaf(self._study.criteria, criterion.id):
            return False
        scale: Scale = PairwiseScale()
        if kind is RatingScale:
            scale = RatingScale(levels=self._first_levels(criterion))
        elif kind is NumberScale:
            scale = NumberScale()
        return self._apply(
            partial(
                edits.set_scale,
                study_id=self._study.id,
                criterion_id=criterion.id,
                scale=scale,
            ),
            self.tr("Change the scale of {0}").format(criterion.name),
        )

    def _first_levels(self, criterion: Criterion) -> tuple[Level, ...]:
        rows = self._study.performances.values()
        known = [row[criterion.id].value for row in rows if criterion.id in row]
        figures = sorted({value for value in known if isinstance(value, float)})
        if len(figures) > 1:
            language = self._workbench.language
            named = [(format_number(figure, language, None), figure) for figure in figures]
        else:
            words = (
                self.tr("Poor"),
                self.tr("Weak"),
                self.tr("Acceptable"),
                self.tr("Good"),
                self.tr("Very good"),
            )
            named = [(text, float(value)) for value, text in enumerate(words, start=1)]
        return tuple(Level(id=new_id(), label=text, value=value) for text, value in named)

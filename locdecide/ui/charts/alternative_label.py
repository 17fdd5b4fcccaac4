"""How charts know an alternative again: its name, and its letter on its colour."""

from __future__ import annotations

from dataclasses import dataclass

from locdecide.decision.model import Study
from locdecide.ui.theme import Colours, alternative_colours, letter

__all__ = ["AlternativeLabel", "alternative_labels"]


@dataclass(frozen=True)
class AlternativeLabel:
    """One alternative as every chart marks it."""

    alternative: str
    name: str
    letter: str
    colour: str


def alternative_labels(study: Study, colours: Colours) -> dict[str, AlternativeLabel]:
    """Return the labels of a study's alternatives by id, in display order."""
    of = alternative_colours(study, colours)
    return {
        each.id: AlternativeLabel(each.id, each.name, letter(i), of[each.id])
        for i, each in enumerate(study.alternatives)
    }

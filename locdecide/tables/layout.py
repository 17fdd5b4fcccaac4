"""What texts at a terminal share: columns that stand in line, titles that are underlined."""

from __future__ import annotations

from collections.abc import Sequence

from locdecide.decision.model import Study
from locdecide.words import LANGUAGES, Language, word

__all__ = ["aligned", "study_title"]

_SETTINGS = (
    "The study leads with {ranking}. {weighting}; priorities: {priorities}; "
    "random index: {random_index}; TOPSIS normalisation: {normalisation}; AHP mode: {ahp_mode}",
    "Studien bygger på {ranking}. {weighting}; prioriteter: {priorities}; "
    "tilfeldighetsindeks: {random_index}; TOPSIS-normalisering: {normalisation}; "
    "AHP-modus: {ahp_mode}",
)


def aligned(rows: Sequence[Sequence[str]], right: set[int]) -> list[str]:
    """Return rows of cells as lines, the columns in ``right`` aligned to the right."""
    widths = [max((len(cell) for cell in column), default=0) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if index in right else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def study_title(study: Study, language: Language) -> list[str]:
    """Return a study's name, underlined, and the settings of its methods."""
    method = study.method
    settings = _SETTINGS[LANGUAGES.index(language)].format(
        ranking=word(method.ranking, language),
        weighting=word(method.weighting, language).capitalize(),
        priorities=word(method.priorities, language),
        random_index=word(method.random_index, language),
        normalisation=word(method.normalisation, language),
        ahp_mode=word(method.ahp_mode, language),
    )
    return [study.name, "=" * len(study.name), settings, ""]

"""What the rankings say, in sentences with their hedges."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from locdecide.decision.choices import RankingMethod
from locdecide.decision.model import Study
from locdecide.numerals import format_fixed
from locdecide.results import StudyResults
from locdecide.ui.charts.contribution_bars import ContributionGroup
from locdecide.ui.models.ranking_table import RankedRow, missing_figures, ranking_rows
from locdecide.ui.theme import LIGHT
from locdecide.words import Language, word

__all__ = ["Conclusion"]

NEAR = 0.01  # scores closer than this are called practically equal
_NAMES_SHOWN = 3
_RANKS_SHOWN = 4
# A part that differs by less than this does not carry a lead.
_NEGLIGIBLE = 5e-4


class Conclusion(QObject):
    """Words the result of a study; never which alternative is to be chosen."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def headline(self, study: Study, results: StudyResults) -> str:
        """Return where the leading method puts the alternatives, and whether the other agrees."""
        leading = study.method.ranking
        other = next(method for method in RankingMethod if method is not leading)
        first = ranking_rows(study, results, leading, LIGHT)
        second = ranking_rows(study, results, other, LIGHT)
        if not first:
            leading, other = other, leading
            first, second = second, first
        if not first:
            return self.tr("There is no ranking yet")
        if len(first) == 1:
            return self.tr("Only {0} is ranked: there is nothing to compare it with").format(
                first[0].name
            )
        sentence = self._places(word(leading, self._language), first)
        if second:
            sentence += " " + self._agreement(word(other, self._language), first, second)
        return sentence

    def hedge(self, study: Study, results: StudyResults) -> str:
        """Return how many figures the rankings do without; empty when none."""
        missing = sum(missing_figures(study, results).values())
        if not missing:
            return ""
        return QCoreApplication.translate(
            "Conclusion", "Ranked on what is known: %n figure(s) missing.", None, missing
        )

    def comparison(self, left: Sequence[RankedRow], right: Sequence[RankedRow]) -> str:
        """Return the title of the two rankings side by side."""
        if not left or not right:
            return self.tr("The ranking")
        moved = sum(_ranks(left)[row.alternative] != row.rank for row in right)
        if not moved:
            return self.tr("TOPSIS and AHP give the same order")
        return QCoreApplication.translate(
            "Conclusion", "%n alternative(s) change place between TOPSIS and AHP", None, moved
        )

    def contributions(self, rows: Sequence[RankedRow], groups: Sequence[ContributionGroup]) -> str:
        """Return the title of the contributions: what carries the lead of the first place."""
        plain = self.tr("What each criterion adds to the AHP score")
        if len(rows) < 2 or not groups:
            return plain
        first, second = rows[0], rows[1]
        differences = [
            (group.parts[first.alternative] - group.parts[second.alternative], group.name)
            for group in groups
        ]
        gain, gained_on = max(differences)
        loss, lost_on = min(differences)
        if gain < _NEGLIGIBLE:
            return plain
        text = self.tr("{0} gains most on {1} from {2} (+{3})").format(
            first.name, second.name, gained_on, self._number(gain)
        )
        if loss > -_NEGLIGIBLE:
            return text
        return self.tr("{0} and loses most on {1} (−{2})").format(
            text, lost_on, self._number(-loss)
        )

    def _places(self, method: str, rows: Sequence[RankedRow]) -> str:
        top = rows[0]
        tied = [row for row in rows if row.rank == 1]
        score = self._number(top.score)
        if len(tied) == len(rows):
            return self.tr("{0} cannot tell the alternatives apart: all score {1}.").format(
                method, score
            )
        if len(tied) > 1:
            return self.tr("{0} puts {1} equal first ({2}).").format(
                method, self._names(tied), score
            )
        near = _near(rows)
        if len(near) > 1:
            return self.tr("{0} puts {1} practically equal at the top ({2} to {3}).").format(
                method, self._names(near), self._number(near[-1].score), score
            )
        seconds = [row for row in rows if row.rank == rows[1].rank]
        return self.tr("{0} puts {1} first ({2}), {3} second ({4}).").format(
            method, top.name, score, self._names(seconds), self._number(seconds[0].score)
        )

    def _agreement(
        self, method: str, first: Sequence[RankedRow], second: Sequence[RankedRow]
    ) -> str:
        ranks = _ranks(first)
        tops = {row.alternative for row in second if row.rank == 1}
        agrees = tops == {row.alternative for row in first if row.rank == 1}
        if not agrees or len(_near(first)) > 1 or len(_near(second)) > 1:
            return self._places(method, second)
        moved = sorted({ranks[r.alternative] for r in second if ranks[r.alternative] != r.rank})
        if not moved:
            return self.tr("{0} gives the same order.").format(method)
        if len(moved) == 1:
            return self.tr("{0} agrees on the first place; they differ on rank {1}.").format(
                method, moved[0]
            )
        if len(moved) > _RANKS_SHOWN:
            return self.tr("{0} agrees on the first place; they differ further down.").format(
                method
            )
        return self.tr("{0} agrees on the first place; they differ on ranks {1}.").format(
            method, self._listed([str(rank) for rank in moved])
        )

    def _names(self, rows: Sequence[RankedRow]) -> str:
        if len(rows) > _NAMES_SHOWN:
            count = len(rows)
            return QCoreApplication.translate("Conclusion", "%n alternative(s)", None, count)
        return self._listed([row.name for row in rows])

    def _listed(self, words: Sequence[str]) -> str:
        if len(words) == 1:
            return words[0]
        return self.tr("{0} and {1}").format(", ".join(words[:-1]), words[-1])

    def _number(self, score: float) -> str:
        return format_fixed(score, self._language, 3)


def _near(rows: Sequence[RankedRow]) -> list[RankedRow]:
    """Return the first place and all that are practically equal to it."""
    return [row for row in rows if rows[0].score - row.score < NEAR]


def _ranks(rows: Sequence[RankedRow]) -> dict[str, int]:
    return {row.alternative: row.rank for row in rows}

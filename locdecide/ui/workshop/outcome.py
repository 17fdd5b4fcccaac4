"""What the weighting leads to, beside the work: weights and ranking of the round that counts."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from locdecide.decision.model import Decision, Participant, RankingMethod, Study, Weighting
from locdecide.decision.rounds import counting_round, current_round, is_hidden
from locdecide.evaluation import weights_of_round
from locdecide.results import StudyResults, WeightsResult
from locdecide.ui.theme import alternative_colours, colours_of, letter
from locdecide.ui.widgets.ranking_strip import RankingRow
from locdecide.ui.widgets.weight_bars import weight_rows
from locdecide.ui.widgets.weights_summary import WeightsSummary
from locdecide.ui.workbench import Workbench
from locdecide.words import the_round, word

__all__ = ["Outcome"]


class Outcome(WeightsSummary):
    """The weights and the ranking of the study in front, and which round they come from."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench.language, parent)
        self.workbench = workbench
        # A round's own name may be long.
        self._ranking_title.setWordWrap(True)

    def refresh(self, participant: str, *, looking: bool = False) -> None:
        """Show the present results, with one person's own shares beside the group's.

        ``looking`` tells that the facilitator wants the weights of the hidden round.
        """
        bench = self.workbench
        decision, study, results = (
            bench.document.decision,
            bench.document.study,
            bench.evaluator.results(),
        )
        round_ = current_round(study)
        by_ballots = study.method.weighting is Weighting.PAIRWISE
        hidden = by_ballots and round_ is not None and is_hidden(round_)
        if hidden and looking:
            self._show_so_far(decision, study)
        elif hidden:
            title = self.tr("The group's weights")
            self.show_weights(title, weight_rows(study, results.weights), "", self._source(study))
        else:
            self._show_open(decision, study, results.weights, participant)
        self._show_ranking(study, results)

    def _source(self, study: Study) -> str:
        """Say which round counts while the current one is hidden."""
        round_, counting = current_round(study), counting_round(study)
        hidden = the_round(round_, self.workbench.language) if round_ is not None else ""
        if counting is None:
            text = self.tr("Equal shares stand until {0} is revealed.")
            return text.format(hidden)
        text = self.tr("These come from {0}; {1} counts when it is revealed.")
        return text.format(the_round(counting, self.workbench.language), hidden)

    def _show_so_far(self, decision: Decision, study: Study) -> None:
        round_ = current_round(study)
        if round_ is None:
            return
        weights = weights_of_round(decision, study, round_)
        caution = self.tr("For the facilitator: {0} as it stands, not revealed yet.")
        self.show_weights(
            self.tr("The group's weights so far"),
            weight_rows(study, weights),
            "",
            caution.format(the_round(round_, self.workbench.language)),
        )

    def _show_open(
        self, decision: Decision, study: Study, weights: WeightsResult, participant: str
    ) -> None:
        direct = study.method.weighting is Weighting.DIRECT
        rows = weight_rows(study, weights, "" if direct else participant)
        people: tuple[Participant, ...] = decision.participants
        name = next((person.name for person in people if person.id == participant), "")
        person = name if any(row.own is not None for row in rows) else ""
        apart = any(
            not group.complete and not group.of_alternatives
            for group in weights.groups
            if len(group.members) > 1
        )
        caution = ""
        if apart and not direct:
            caution = self.tr("Equal shares stand where answers are still missing.")
        title = self.tr("Weights") if direct else self.tr("The group's weights")
        self.show_weights(title, rows, person, caution)

    def _show_ranking(self, study: Study, results: StudyResults) -> None:
        method = study.method.ranking
        leading = results.topsis if method is RankingMethod.TOPSIS else results.ahp
        colours = alternative_colours(study, colours_of(self.palette()))
        index = {alternative.id: i for i, alternative in enumerate(study.alternatives)}
        rows = [
            RankingRow(
                alternative=ranked.alternative,
                name=study.alternatives[index[ranked.alternative]].name,
                mark=letter(index[ranked.alternative]),
                colour=colours[ranked.alternative],
                rank=ranked.rank,
                score=ranked.score,
            )
            for ranked in sorted(leading.ranking if leading else (), key=lambda r: r.rank)
        ]
        title = self.tr("Ranking by {0}").format(word(method, self.workbench.language))
        round_, counting = current_round(study), counting_round(study)
        if counting is not None and counting is not round_ and rows:
            title = self.tr("{0}, from {1}").format(
                title, the_round(counting, self.workbench.language)
            )
        self.show_ranking(title, rows)

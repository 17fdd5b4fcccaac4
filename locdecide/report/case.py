"""One study with everything that a report asks of it, under names that can be read."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from locdecide.conclusions.names import Names, Texts
from locdecide.decision.choices import RankingMethod, Weighting
from locdecide.decision.model import Alternative, Criterion, Decision, Participant, Round, Study
from locdecide.decision.rounds import counting_round, is_hidden, without_hidden_rounds
from locdecide.evaluation import duel, evaluate, group_view, robustness, what_it_takes
from locdecide.palette import colour_of
from locdecide.results import Duel, GroupView, Ranked, Robustness, StudyResults, WhatItTakes
from locdecide.words import Language

__all__ = ["Case", "gathered", "gathered_each"]

_LONGEST = 60
_NAMELESS: Texts = ("(no name)", "(uten navn)")
_MOST_THREADS = 4


@dataclass(frozen=True)
class Case:
    """A study beside what was computed from it.

    Neither decision nor study has the rounds that are hidden; ``hidden`` are those. Names are
    one line each and not longer than can be read; ``full_names`` are the longer ones as typed.
    ``found`` is None where nothing is ranked, ``duel`` and ``takes`` where nothing is second.
    """

    decision: Decision
    study: Study
    results: StudyResults
    found: Robustness | None
    view: GroupView | None
    round: Round | None
    hidden: tuple[Round, ...]
    duel: Duel | None
    takes: WhatItTakes | None
    names: Names
    full_names: tuple[str, ...] = ()

    @property
    def language(self) -> Language:
        """The language of the report."""
        return self.names.language

    @property
    def leading(self) -> dict[str, Ranked]:
        """The ranking of the study's own method by alternative; empty when there is none."""
        return _by_alternative(self.results, self.study.method.ranking)

    @property
    def other(self) -> dict[str, Ranked]:
        """The ranking of the other of the two methods by alternative."""
        own = self.study.method.ranking
        return _by_alternative(
            self.results,
            RankingMethod.AHP if own is RankingMethod.TOPSIS else RankingMethod.TOPSIS,
        )

    @property
    def order(self) -> tuple[str, ...]:
        """The ranked alternatives, first rank first."""
        leading = self.leading
        return tuple(sorted(leading, key=lambda own: leading[own].rank))

    @property
    def leaders(self) -> tuple[str, ...]:
        """Who ranks first."""
        leading = self.leading
        return tuple(own for own in self.order if leading[own].rank == 1)

    @property
    def voted(self) -> bool:
        """Whether the weights come from the participants' ballots."""
        return self.study.method.weighting is Weighting.PAIRWISE

    def alternative(self, own: str) -> Alternative:
        """Return an alternative by its id."""
        return next(each for each in self.study.alternatives if each.id == own)

    def criterion(self, own: str) -> Criterion:
        """Return a criterion by its id."""
        return next(each for each in self.study.criteria if each.id == own)

    def participant(self, own: str) -> Participant:
        """Return a participant by their id."""
        return next(each for each in self.decision.participants if each.id == own)

    def colour(self, own: str) -> str:
        """Return the colour of an alternative, by its place in the list."""
        return colour_of([each.id for each in self.study.alternatives].index(own))

    def score(self, own: str) -> str:
        """Return an alternative's score in points of a hundred."""
        return self.names.fixed(100 * self.leading[own].score, 1)

    def first_share(self, own: str) -> str:
        """Return how often an alternative is first in the simulation; empty without one."""
        if self.found is None or own not in self.found.simulation.alternatives:
            return ""
        return self.names.share(self.found.simulation.first_share(own))


def gathered_each(
    decision: Decision,
    studies: Sequence[Study] | None,
    language: Language,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Case]:
    """Compute the cases of some studies, of all where none are named; progress is told of all."""
    chosen = decision.studies if studies is None else tuple(studies)
    whole = len(chosen)

    def told(index: int) -> Callable[[int, int], None] | None:
        if progress is None:
            return None
        return lambda done, wanted: progress(index * wanted + done, whole * wanted)

    return [
        gathered(decision, study, language, progress=told(index), cancelled=cancelled)
        for index, study in enumerate(chosen)
    ]


def gathered(
    decision: Decision,
    study: Study,
    language: Language,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Case:
    """Compute everything that a report says of one study of a decision."""
    seen = without_hidden_rounds(decision)
    own = next(each for each in seen.studies if each.id == study.id)
    shown = _presentable(own, language)
    seen = replace(
        seen,
        participants=tuple(
            replace(each, name=_plain(each.name, language), role=" ".join(each.role.split()))
            for each in seen.participants
        ),
        studies=tuple(shown if each.id == study.id else each for each in seen.studies),
    )
    results = evaluate(seen, shown)
    found = robustness(
        seen, shown, results, threads=_MOST_THREADS, progress=progress, cancelled=cancelled
    )
    round_ = counting_round(shown)
    case = Case(
        decision=seen,
        study=shown,
        results=results,
        found=found,
        view=None if round_ is None else group_view(seen, shown, round_),
        round=round_,
        hidden=tuple(each for each in study.rounds if is_hidden(each)),
        duel=None,
        takes=None,
        names=Names(shown, language),
        full_names=_cut_names(own),
    )
    if len(case.order) < 2:
        return case
    first, second = case.order[:2]
    return dataclasses.replace(
        case,
        duel=duel(shown, results, first, second),
        takes=what_it_takes(shown, results, second),
    )


def _by_alternative(results: StudyResults, method: RankingMethod) -> dict[str, Ranked]:
    ranking = results.topsis if method is RankingMethod.TOPSIS else results.ahp
    return {each.alternative: each for each in ranking.ranking} if ranking else {}


def _presentable(study: Study, language: Language) -> Study:
    return replace(
        study,
        name=_plain(study.name, language),
        alternatives=tuple(
            replace(each, name=_plain(each.name, language)) for each in study.alternatives
        ),
        criteria=tuple(replace(each, name=_plain(each.name, language)) for each in study.criteria),
        gates=tuple(replace(each, name=_plain(each.name, language)) for each in study.gates),
    )


def _plain(name: str, language: Language) -> str:
    """Return a name on one line, cut where it is too long to be read in a sentence."""
    one = " ".join(name.split())
    if not one:
        return _NAMELESS[0 if language == "en" else 1]
    return one if len(one) <= _LONGEST else one[: _LONGEST - 1].rstrip() + "…"


def _cut_names(study: Study) -> tuple[str, ...]:
    names = [each.name for each in study.alternatives]
    names += [each.name for each in study.criteria]
    names += [each.name for each in study.gates]
    plain = (" ".join(name.split()) for name in names)
    return tuple(dict.fromkeys(name for name in plain if len(name) > _LONGEST))

"""What the parts of two states are called: as they are now, or as they were where they are gone."""

from __future__ import annotations

from msgspec.structs import replace

from locdecide.conclusions.differences.wording import VALUES
from locdecide.conclusions.names import Names, Texts
from locdecide.decision.model import Criterion, Decision, PointsMethod, RatingScale, Study
from locdecide.decision.rounds import points_of
from locdecide.words import Language, the_round, word

__all__ = ["Naming", "study_title"]


def study_title(study: Study, language: Language) -> str:
    """Return a study's name, or its kind where it has none."""
    return " ".join(study.name.split()) or word(study.kind, language).capitalize()


class Naming:
    """The names in two states of a decision and of one of its studies.

    Parameters
    ----------
    before, after : Decision
        With equal ids for what is the same.
    study : str or None
        The study in question, which both have; None for what all studies share.
    language : {"en", "nb"}
    """

    def __init__(
        self, before: Decision, after: Decision, study: str | None, language: Language
    ) -> None:
        nothing = Study(id="", name="")
        old, new = (
            next((each for each in decision.studies if each.id == study), nothing)
            for decision in (before, after)
        )
        self.language: Language = language
        self.old, self.new = Names(old, language), Names(new, language)
        self._people = {each.id: each.name for each in (*before.participants, *after.participants)}
        self._studies = {
            each.id: study_title(each, language) for each in (*before.studies, *after.studies)
        }
        self._gates = {each.id: each.name for each in (*old.gates, *new.gates)}
        self._rounds = {each.id: each for each in (*old.rounds, *new.rounds)}
        self._was = {each.id: each for each in old.criteria}
        self._is = {each.id: each for each in new.criteria}
        self._criteria = {**self._was, **self._is}
        self._levels = {
            (each.id, level.id): level.label
            for each in (*old.criteria, *new.criteria)
            if isinstance(each.scale, RatingScale)
            for level in each.scale.levels
        }
        self._alternatives = {each.id: each.name for each in (*old.alternatives, *new.alternatives)}
        # Numbers and names of both, for sentences that speak of either state.
        self.both = Names(
            replace(
                new,
                criteria=tuple(self._criteria.values()),
                alternatives=tuple(
                    {each.id: each for each in (*old.alternatives, *new.alternatives)}.values()
                ),
            ),
            language,
        )

    def say(self, texts: Texts, *parts: str, **named: str) -> str:
        """Return the text of the language with its parts put in."""
        return self.both.say(texts, *parts, **named)

    def value(self, key: str, *parts: str, **named: str) -> str:
        """Return one of the words for values."""
        return self.say(VALUES[key], *parts, **named)

    def person(self, own: str) -> str:
        """Return a participant's name."""
        return self._people[own]

    def study(self, own: str) -> str:
        """Return a study's name."""
        return self._studies[own]

    def gate(self, own: str) -> str:
        """Return a must-have's name."""
        return self._gates[own]

    def round(self, own: str) -> str:
        """Return what a round is called within a sentence."""
        return the_round(self._rounds[own], self.language)

    def gives_places(self, round_: str, person: str) -> bool:
        """Tell whether somebody puts the criteria of a round in order instead of giving points."""
        given = points_of(self._rounds[round_], person)
        return given is not None and given.method is PointsMethod.RANK_ORDER

    def criterion(self, own: str) -> str:
        """Return a criterion's name."""
        return self._criteria[own].name

    def described(self, own: str) -> Criterion:
        """Return a criterion as it is, or as it was."""
        return self._criteria[own]

    def both_states(self, own: str) -> tuple[Criterion, Criterion]:
        """Return a criterion that both states have, as it was and as it is."""
        return self._was[own], self._is[own]

    def alternative(self, own: str) -> str:
        """Return an alternative's name."""
        return self._alternatives[own]

    def member(self, own: str) -> str:
        """Return the name of what is compared in pairs: a criterion or an alternative."""
        known = self._criteria.get(own)
        return self._alternatives[own] if known is None else known.name

    def level(self, criterion: str, own: str) -> str:
        """Return the label of a level, as it is or as it was; empty for none."""
        return self._levels.get((criterion, own), "")

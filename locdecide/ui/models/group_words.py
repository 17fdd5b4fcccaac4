"""What a round says about the group as a whole, in words: who leads, and how far all agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from locdecide.decision.choices import JudgementScale
from locdecide.decision.model import Decision, Study
from locdecide.numerals import format_percent
from locdecide.results import GroupView, OwnView, ScaleCheck
from locdecide.ui.models.phrases import capital, consensus_words, count_word, listed
from locdecide.ui.models.ranking_table import names_of
from locdecide.words import Language, word

__all__ = ["GroupWords", "deciders", "voted_first"]

_SPREAD = 0.005  # weights nearer than this look the same on screen
_BOTH = 2
_SPLIT = 3  # alternatives that a sentence lists at most


def deciders(view: GroupView) -> tuple[OwnView, ...]:
    """Return the own weightings that count: those of participants with voting power."""
    return tuple(own for own in view.own if own.power > 0)


def voted_first(view: GroupView) -> list[tuple[str, int]]:
    """Return how many of those who decide put each alternative first by their own weights."""
    deciding = {own.participant for own in deciders(view)}
    counts = [(alternative, len(deciding & set(who))) for alternative, who in view.leaders]
    return sorted((c for c in counts if c[1]), key=lambda c: -c[1])


class GroupWords:
    """Puts a view of a study's group into sentences; nobody is named in them."""

    def __init__(self, decision: Decision, study: Study, language: Language) -> None:
        self._language = language
        self._method = study.method
        self._names = names_of(study)
        self._people = {person.id: person.name for person in decision.participants}

    def headline(self, view: GroupView) -> str:
        """Return what the own weightings put first, and beside it how far the group agrees."""
        count = len(deciders(view))
        if not count:
            return QCoreApplication.translate(
                "GroupWords", "Nobody who decides has weights of their own yet."
            )
        if count == 1:
            return self._alone(view)
        return " ".join(filter(None, (self._first(view, count), self._group_first(view))))

    def _alone(self, view: GroupView) -> str:
        first = voted_first(view)
        if not first:
            return QCoreApplication.translate(
                "GroupWords", "One participant has weights so far; consensus needs at least two."
            )
        return QCoreApplication.translate(
            "GroupWords",
            "One participant has weights so far, and they put {0} first; "
            "consensus needs at least two.",
        ).format(listed([self._names[key] for key, _ in first]))

    def _first(self, view: GroupView, count: int) -> str:
        agree = self._agreement(view)
        first = voted_first(view)
        if not first:
            text = QCoreApplication.translate(
                "GroupWords", "{0} have weights of their own; there is no ranking yet; {1}."
            )
            return capital(text.format(count_word(count), agree))
        name, most = self._names[first[0][0]], first[0][1]
        if most == count and all(votes < count for _, votes in first[1:]):
            if count == _BOTH:
                text = QCoreApplication.translate(
                    "GroupWords", "Both own weightings put {1} first; {2}."
                )
            else:
                text = QCoreApplication.translate(
                    "GroupWords", "All {0} own weightings put {1} first; {2}."
                )
            return text.format(count_word(count), name, agree)
        if len(first) > 1 and first[1][1] == most:
            if len(first) > _SPLIT:
                text = QCoreApplication.translate(
                    "GroupWords",
                    "The {0} own weightings put {1} different alternatives first; {2}.",
                )
                return text.format(count_word(count), count_word(len(first)), agree)
            split = [
                QCoreApplication.translate(
                    "GroupWords", "{0} put(s) {1} first", None, votes
                ).format(count_word(votes), self._names[key])
                for key, votes in first
            ]
            text = QCoreApplication.translate("GroupWords", "The own weightings differ: {0}; {1}.")
            return text.format(listed(split), agree)
        text = QCoreApplication.translate(
            "GroupWords", "{0} of {1} own weightings put {2} first; {3}."
        )
        return capital(text.format(count_word(most), count_word(count), name, agree))

    def _agreement(self, view: GroupView) -> str:
        if view.consensus is None:
            return QCoreApplication.translate("GroupWords", "consensus needs at least two")
        return QCoreApplication.translate("GroupWords", "consensus is {0}").format(
            consensus_words(view.consensus, self._language)
        )

    def _group_first(self, view: GroupView) -> str:
        """Return where the group's weights lead, unless that is what most own weights say."""
        first = voted_first(view)
        most = [key for key, votes in first if votes == first[0][1]]
        if not first or not view.group_leaders or most == list(view.group_leaders):
            return ""
        names = listed([self._names[key] for key in view.group_leaders])
        return QCoreApplication.translate(
            "GroupWords", "The group's weights together put {0} first."
        ).format(names)

    def spread(self, view: GroupView, leaves: Sequence[str]) -> str:
        """Return the title of the dots: where the own weights lie farthest apart."""
        own = deciders(view)
        if len(own) < 2 or not leaves:
            return QCoreApplication.translate("GroupWords", "What each criterion weighs")
        ends = {
            leaf: (min(o.weights[leaf] for o in own), max(o.weights[leaf] for o in own))
            for leaf in leaves
        }
        widest = max(leaves, key=lambda leaf: ends[leaf][1] - ends[leaf][0])
        low, high = ends[widest]
        if high - low < _SPREAD:
            return QCoreApplication.translate("GroupWords", "All weight the criteria alike")
        return QCoreApplication.translate(
            "GroupWords", "The own weights lie farthest apart on {0}: from {1} to {2}"
        ).format(self._names[widest], self._percent(low), self._percent(high))

    def both_ways(self, view: GroupView) -> str:
        """Return whether judgements and priorities together give the same order."""
        if view.first_difference is None:
            return QCoreApplication.translate(
                "GroupWords",
                "Judgements (AIJ) and priorities (AIP) put the criteria in the same order.",
            )
        above, below = sorted(view.first_difference, key=lambda key: -view.by_judgements[key])
        return QCoreApplication.translate(
            "GroupWords",
            "The two ways differ: judgements (AIJ) put {0} before {1}, "
            "priorities (AIP) the other way round.",
        ).format(self._names[above], self._names[below])

    def which_counts(self) -> str:
        """Return which of the two ways the study's weights are made by."""
        return QCoreApplication.translate("GroupWords", "The study uses {0}.").format(
            word(self._method.aggregation, self._language)
        )

    def attendance(self, view: GroupView) -> str:
        """Return who is not among the dots, and why: one line; names are no secret here."""
        total = len(self._people)
        parts = [
            QCoreApplication.translate("GroupWords", "{0} of {1} have weights of their own").format(
                len(view.own), total
            )
        ]
        texts = (
            (view.silent, QCoreApplication.translate("GroupWords", "no answers from {0}")),
            (
                view.without_weights,
                QCoreApplication.translate("GroupWords", "too few answers for weights: {0}"),
            ),
            (
                view.adopting,
                QCoreApplication.translate("GroupWords", "taking the group's weights: {0}"),
            ),
        )
        parts += [
            text.format(listed([self._people[key] for key in people if key in self._people]))
            for people, text in texts
            if people
        ]
        return "; ".join(parts) + "."

    def scale(self, check: ScaleCheck) -> str:
        """Return whether the order depends on the judgement scale."""
        present = self._method.judgement_scale.value
        if check.same or present not in check.criteria:
            return QCoreApplication.translate(
                "GroupWords", "The order is the same on all five judgement scales."
            )
        criteria = _others(check.criteria, present, slice(None))
        leaders = _others(check.alternatives, present, slice(1))
        orders = _others(check.alternatives, present, slice(None))
        parts = []
        if criteria:
            parts.append(
                QCoreApplication.translate("GroupWords", "the criteria change order on {0}").format(
                    self._scales(criteria)
                )
            )
        else:
            parts.append(
                QCoreApplication.translate(
                    "GroupWords", "the order of the criteria is the same on all five scales"
                )
            )
        if leaders:
            parts.append(
                QCoreApplication.translate(
                    "GroupWords", "the leading alternative changes on {0}"
                ).format(self._scales(leaders))
            )
        elif orders:
            parts.append(
                QCoreApplication.translate(
                    "GroupWords", "alternatives below the first change places on {0}"
                ).format(self._scales(orders))
            )
        elif any(check.alternatives.values()):
            parts.append(
                QCoreApplication.translate("GroupWords", "the alternatives keep their order")
            )
        return capital("; ".join(parts)) + "."

    def _scales(self, codes: Sequence[str]) -> str:
        if len(codes) == len(JudgementScale) - 1:
            return QCoreApplication.translate("GroupWords", "every other scale")
        quoted = QCoreApplication.translate("GroupWords", "'{0}'")
        return listed([quoted.format(word(JudgementScale(c), self._language)) for c in codes])

    def _percent(self, share: float) -> str:
        return format_percent(share, self._language, 0)


def _others(orders: Mapping[str, tuple[str, ...]], present: str, part: slice) -> list[str]:
    """Return the scales on which a part of an order is another than on the present one."""
    return [code for code, order in orders.items() if order[part] != orders[present][part]]

"""What a group has to talk about, in words: the widest spread, camps, and low consensus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from locdecide.decision.model import Decision, Study
from locdecide.decision.tree import leaves
from locdecide.numerals import format_number, format_percent
from locdecide.results import GroupView, NodeConsensus, OwnView, Spread
from locdecide.ui.models.phrases import capital, count_word, listed
from locdecide.ui.models.ranking_table import names_of
from locdecide.words import Language, consensus_word

__all__ = ["GroupTopics", "Topic"]

_NEAR = 1.25  # a factor below which answers are called nearly alike
_LOW = {"very-low", "low"}


@dataclass(frozen=True)
class Topic:
    """One thing to talk about, and how the number in it is to be read."""

    text: str
    explanation: str = ""


class GroupTopics:
    """Finds what is worth a conversation in a view of a study's group.

    Participants are named only where ``named``; otherwise they are counted.
    """

    def __init__(
        self, decision: Decision, study: Study, language: Language, *, named: bool
    ) -> None:
        self._language = language
        self._named = named
        self._names = names_of(study)
        self._leaves = tuple(leaf.id for leaf in leaves(study.criteria))
        self._people = {person.id: person.name for person in decision.participants}

    def topics(self, view: GroupView) -> tuple[Topic, ...]:
        """Return what there is to talk about, the widest first."""
        if len(view.own) < 2:
            return (
                Topic(
                    QCoreApplication.translate(
                        "GroupTopics", "With one weighting there is nothing to compare yet."
                    )
                ),
            )
        found = [self._widest(view.widest)] if view.widest is not None else []
        found += self._camps(view)
        found += self._low(view.nodes)
        return tuple(found) or (
            Topic(
                QCoreApplication.translate(
                    "GroupTopics", "Nothing stands out: the weights are much alike."
                )
            ),
        )

    def _widest(self, spread: Spread) -> Topic:
        factor = format_number(spread.factor, self._language, 2)
        pair = (self._names[spread.first], self._names[spread.second])
        meaning = QCoreApplication.translate(
            "GroupTopics",
            "The factor is exp(SD of ln a): how far the answers to one question typically lie "
            "from their geometric mean. 1 means that all answer the same.",
        )
        if spread.factor < _NEAR:
            text = QCoreApplication.translate(
                "GroupTopics",
                "The answers are nearly alike everywhere; they differ most on {0} against {1}, "
                "and there by a factor of {2}.",
            )
        else:
            text = QCoreApplication.translate(
                "GroupTopics",
                "On {0} against {1} the answers are spread most: "
                "a typical answer differs from the middle by a factor of {2}.",
            )
        return Topic(text.format(*pair, factor), meaning)

    def _camps(self, view: GroupView) -> list[Topic]:
        own = {one.participant: one for one in view.own}
        camps = [[own[key] for key in camp if key in own] for camp in view.camps]
        groups = [camp for camp in camps if len(camp) > 1]
        alone = [camp for camp in camps if len(camp) == 1]
        meaning = QCoreApplication.translate(
            "GroupTopics",
            "Camps are groups whose weights are clearly nearer to each other than to the rest. "
            "The percentages are the mean weights of the camp and of all others.",
        )
        found = []
        if len(groups) > 1:
            each = [self._camp(camp, camps) for camp in groups]
            text = QCoreApplication.translate("GroupTopics", "{0} camps: {1}.")
            words = text.format(capital(count_word(len(groups))), listed(each))
            found.append(Topic(words, meaning))
        return found + [Topic(self._alone(camp, camps), meaning) for camp in alone]

    def _camp(self, camp: list[OwnView], camps: list[list[OwnView]]) -> str:
        leaf, inside, outside = self._distinction(camp, camps)
        numbers = (self._names[leaf], self._percent(inside), self._percent(outside))
        if self._named:
            text = QCoreApplication.translate(
                "GroupTopics", "{0} weight {1} higher ({2} against {3})"
            )
            return text.format(listed([self._people[o.participant] for o in camp]), *numbers)
        text = QCoreApplication.translate(
            "GroupTopics", "{0} of you weight {1} higher ({2} against {3})"
        )
        return text.format(count_word(len(camp)), *numbers)

    def _alone(self, camp: list[OwnView], camps: list[list[OwnView]]) -> str:
        leaf, inside, outside = self._distinction(camp, camps)
        numbers = (self._names[leaf], self._percent(inside), self._percent(outside))
        if self._named:
            text = QCoreApplication.translate(
                "GroupTopics",
                "{0} stands alone, with {1} at {2}; the others are at {3} on average.",
            )
            return text.format(self._people[camp[0].participant], *numbers)
        text = QCoreApplication.translate(
            "GroupTopics",
            "One of you stands alone, with {0} at {1}; the others are at {2} on average.",
        )
        return text.format(*numbers)

    def _distinction(
        self, camp: list[OwnView], camps: list[list[OwnView]]
    ) -> tuple[str, float, float]:
        """Return the leaf that a camp weights most above the rest, and both mean weights."""
        rest = [one for other in camps if other is not camp for one in other]

        def mean(people: Sequence[OwnView], leaf: str) -> float:
            return sum(one.weights[leaf] for one in people) / len(people) if people else 0.0

        leaf = max(self._leaves, key=lambda key: mean(camp, key) - mean(rest, key))
        return leaf, mean(camp, leaf), mean(rest, leaf)

    def _low(self, nodes: Sequence[NodeConsensus]) -> list[Topic]:
        low = sorted((node for node in nodes if node.band in _LOW), key=lambda node: node.value)
        return [Topic(self._node(node), self._meaning(node)) for node in low]

    def _node(self, node: NodeConsensus) -> str:
        words = (consensus_word(node.band, self._language), self._percent(node.value))
        if node.parent is None:
            text = QCoreApplication.translate(
                "GroupTopics", "Among the main criteria consensus is {0} ({1})."
            )
            return text.format(*words)
        text = QCoreApplication.translate("GroupTopics", "Within {0} consensus is {1} ({2}).")
        return text.format(self._names[node.parent], *words)

    def _meaning(self, node: NodeConsensus) -> str:
        return QCoreApplication.translate(
            "GroupTopics",
            "Consensus by Goepel, {0}: 0 when each puts another criterion far above the rest, "
            "1 when all weight alike. Up to 50% is very low, up to 65% low.",
        ).format(format_number(node.value, self._language, 6))

    def _percent(self, share: float) -> str:
        return format_percent(share, self._language, 0)

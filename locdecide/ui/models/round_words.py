"""How a group moved from one round to another, in words, and how each round stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from locdecide.decision.model import Decision, Round, Study
from locdecide.decision.rounds import ballot_of, has_answered, is_hidden
from locdecide.decision.tree import leaves
from locdecide.live.i18n import locale_for
from locdecide.numerals import format_number, format_percent
from locdecide.results import GroupView, NodeConsensus, Reason, RoundShift
from locdecide.ui.models.group_words import voted_first
from locdecide.ui.models.phrases import capital, consensus_words, count_word, listed
from locdecide.ui.models.ranking_table import names_of
from locdecide.words import Language, round_title, strength_word

__all__ = ["RoundWords"]

_STILL = 0.005  # a weight that moved by less looks the same on screen


class RoundWords:
    """Puts the move between two rounds of a study into sentences."""

    def __init__(self, decision: Decision, study: Study, language: Language) -> None:
        self._language = language
        self._decision = decision
        self._study = study
        self._names = names_of(study)
        self._leaves = [leaf.id for leaf in leaves(study.criteria)]
        self._people = {person.id: person.name for person in decision.participants}

    def headline(
        self,
        shift: RoundShift,
        after: Round,
        weights: tuple[Mapping[str, float], Mapping[str, float]],
    ) -> str:
        """Return what a round moved: the weight that moved most, consensus and the leader."""
        leaf, before, now = self._largest(*weights)
        title = round_title(after, self._language)
        if abs(now - before) < _STILL:
            text = QCoreApplication.translate("RoundWords", "{0} left the weights as they were")
            parts = [text.format(title)]
        else:
            text = QCoreApplication.translate("RoundWords", "{0} moved {1} from {2} to {3}")
            parts = [
                text.format(title, self._names[leaf], self._percent(before), self._percent(now))
            ]
        parts += filter(None, (self._consensus(shift), self._leader(shift)))
        return "; ".join(parts) + "."

    def _largest(
        self, before: Mapping[str, float], after: Mapping[str, float]
    ) -> tuple[str, float, float]:
        leaf = max(self._leaves, key=lambda key: abs(after.get(key, 0) - before.get(key, 0)))
        return leaf, before.get(leaf, 0.0), after.get(leaf, 0.0)

    def _consensus(self, shift: RoundShift) -> str:
        before, after = shift.before.consensus, shift.after.consensus
        if before is None or after is None:
            return ""
        first, second = self._percent(before.value), self._percent(after.value)
        if first == second:
            text = QCoreApplication.translate("RoundWords", "consensus stays at {0}")
        elif after.value > before.value:
            text = QCoreApplication.translate("RoundWords", "consensus rose from {0} to {1}")
        else:
            text = QCoreApplication.translate("RoundWords", "consensus fell from {0} to {1}")
        return text.format(first, second)

    def _leader(self, shift: RoundShift) -> str:
        before, after = shift.before.group_leaders, shift.after.group_leaders
        if not before or not after:
            return ""
        if before == after:
            text = QCoreApplication.translate("RoundWords", "{0} still comes first")
        else:
            text = QCoreApplication.translate("RoundWords", "{1} now comes first instead of {0}")
        return text.format(self.alternatives(before), self.alternatives(after))

    def alternatives(self, keys: Sequence[str]) -> str:
        """Return alternatives by name, in a list."""
        return listed([self._names[key] for key in keys])

    def moved(self, shift: RoundShift, *, named: bool) -> str:
        """Return how many moved, and how far the one went who moved most."""
        both = {one.participant for one in shift.before.own}
        count = sum(one.participant in both for one in shift.after.own)
        if not count:
            return QCoreApplication.translate("RoundWords", "Nobody has weights in both rounds.")
        if not shift.moved:
            return QCoreApplication.translate("RoundWords", "Nobody changed their weights.")
        farthest = shift.moved[0]
        before = next(o for o in shift.before.own if o.participant == farthest).weights
        after = next(o for o in shift.after.own if o.participant == farthest).weights
        leaf, start, end = self._largest(before, after)
        counts = QCoreApplication.translate(
            "RoundWords", "{0} of {1} changed their weights."
        ).format(capital(count_word(len(shift.moved))), count_word(count))
        if named:
            text = QCoreApplication.translate("RoundWords", "{0} moved most: {1} from {2} to {3}.")
            who = self._people[farthest]
        else:
            text = QCoreApplication.translate(
                "RoundWords", "The largest move: {1} from {2} to {3}."
            )
            who = ""
        return f"{counts} " + text.format(
            who, self._names[leaf], self._percent(start), self._percent(end)
        )

    def summary(self, shift: RoundShift, before: Round, after: Round) -> list[list[str]]:
        """Return both rounds side by side: who voted, consensus, and what comes first."""
        views = (shift.before, shift.after)
        total = len(self._decision.participants)
        return [
            ["", round_title(before, self._language), round_title(after, self._language)],
            [
                QCoreApplication.translate("RoundWords", "Own weightings"),
                *(f"{len(view.own)} / {total}" for view in views),
            ],
            [
                QCoreApplication.translate("RoundWords", "Consensus"),
                *(self._agreement(view.consensus) for view in views),
            ],
            [
                QCoreApplication.translate("RoundWords", "First by the group's weights"),
                *(self.alternatives(view.group_leaders) or "–" for view in views),
            ],
            [
                QCoreApplication.translate("RoundWords", "First by own weights"),
                *(self._votes(view) for view in views),
            ],
        ]

    def _agreement(self, consensus: NodeConsensus | None) -> str:
        return consensus_words(consensus, self._language) if consensus is not None else "–"

    def _votes(self, view: GroupView) -> str:
        votes = voted_first(view)
        # A name and its number stay on one line.
        each = (f"{self._names[key]} {count}".replace(" ", "\u00a0") for key, count in votes)
        return ", ".join(each) or "–"

    def reasons(self, reasons: Sequence[Reason], *, named: bool) -> list[list[str]]:
        """Return reasons as rows, the head first; who gave them only where ``named``."""
        head = [
            QCoreApplication.translate("RoundWords", "Pair"),
            QCoreApplication.translate("RoundWords", "Answer"),
            QCoreApplication.translate("RoundWords", "Reason"),
        ]
        rows = [[self.pair(r), self.answer(r), r.reason] for r in reasons]
        if not named:
            # In an order that says nothing about who gave them.
            return [head, *sorted(rows)]
        who = [QCoreApplication.translate("RoundWords", "Who")]
        rows = [[*row, self.person(r.participant)] for row, r in zip(rows, reasons, strict=True)]
        return [head + who, *rows]

    def answer(self, reason: Reason) -> str:
        """Return a judgement with a reason as words with the number: somewhat ... (3)."""
        strength = strength_word(reason.ratio, self._language)
        if abs(reason.ratio - 1) < 1e-9:
            return strength
        number = format_number(reason.ratio, self._language, 2)
        return f"{self._names[reason.first]}: {strength} ({number})"

    def pair(self, reason: Reason) -> str:
        """Return the pair that a reason was given for."""
        return f"{self._names[reason.first]} – {self._names[reason.second]}"

    def person(self, participant: str) -> str:
        """Return a participant's name."""
        return self._people.get(participant, "")

    def state(self, round_: Round) -> str:
        """Return how a round stands: open, secret, or revealed, and whether that was early."""
        if is_hidden(round_):
            if round_.open:
                return QCoreApplication.translate("RoundWords", "secret, takes answers")
            return QCoreApplication.translate("RoundWords", "secret, closed, not revealed")
        if round_.reveal is None:
            if round_.open:
                return QCoreApplication.translate("RoundWords", "not secret, takes answers")
            return QCoreApplication.translate("RoundWords", "not secret, closed")
        text = QCoreApplication.translate("RoundWords", "secret, revealed {0}").format(
            self._moment(round_.reveal.time)
        )
        late = [self._people[key] for key in round_.reveal.waiting if key in self._people]
        if late:
            waiting = QCoreApplication.translate("RoundWords", "before {0} had closed")
            text = f"{text}, {waiting.format(listed(late))}"
        return text

    def voted(self, round_: Round) -> str:
        """Return how many voted; in a secret round, where answers are carried, who closed did."""
        people = self._decision.participants
        count = sum(
            bool(ballot_of(round_, person.id).closed)
            if round_.secret
            else has_answered(round_, person.id)
            for person in people
        )
        return f"{count} / {len(people)}"

    def _moment(self, time: str) -> str:
        moment = QDateTime.fromString(time, Qt.DateFormat.ISODate)
        if not moment.isValid():
            return time
        shown = QLocale.FormatType.ShortFormat
        return locale_for(self._language).toString(moment.toLocalTime(), shown)

    def _percent(self, share: float) -> str:
        return format_percent(share, self._language, 0)

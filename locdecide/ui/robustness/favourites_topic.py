"""Gut feeling beside the result: who had which favourite, and what the criteria miss."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from locdecide.conclusions.favourites import favourites_sentence
from locdecide.decision import edits
from locdecide.decision.model import Participant, Round
from locdecide.decision.rounds import current_round, favourites_round, is_hidden
from locdecide.evaluation import group_view
from locdecide.results import Ranked, Robustness
from locdecide.ui.charts.favourite_bars import FavouriteBars
from locdecide.ui.charts.leader_bars import LeaderBar
from locdecide.ui.models.ranking_table import ranking_of
from locdecide.ui.models.text_table import TextTable
from locdecide.ui.robustness.topic import Topic
from locdecide.ui.theme import SPACE, alternative_colours, font, letter
from locdecide.ui.widgets.committed_text import CommittedText
from locdecide.ui.widgets.flat_table import FlatTable
from locdecide.ui.workbench import Workbench
from locdecide.words import the_round

__all__ = ["FavouritesTopic"]

_LINES = 4


class FavouritesTopic(Topic):
    """Favourites written down before the reveal, beside the result; asks what is missing."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._said = QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self.bars = FavouriteBars(self)
        self._table = TextTable(self)
        self.table = FlatTable(self._table, self.tr("Favourites"), 3, self)
        self._asked = QLabel(self.tr("What do the criteria miss?"), self)
        self._asked.setFont(font("body", strong=True))
        self._why = QLabel(
            self.tr(
                "Where gut feeling and result part, either the feeling is wrong or a criterion is "
                "missing. Write down what you find; it stays with the round."
            ),
            self,
        )
        self._why.setWordWrap(True)
        self._why.setProperty("role", "muted")
        self.missed = CommittedText(self)
        self.missed.setAccessibleName(self._asked.text())
        self.missed.setFixedHeight(_LINES * self.missed.fontMetrics().lineSpacing() + 2 * SPACE[2])
        self._asked.setBuddy(self.missed)
        self._lay_out()
        self.missed.committed.connect(self._on_missed)
        self.home = self.missed

    def _lay_out(self) -> None:
        content = QWidget(self)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, SPACE[2], SPACE[2])
        inside.setSpacing(SPACE[3])
        for widget in (self._said, self.bars, self.table, self._asked, self._why, self.missed):
            inside.addWidget(widget)
        inside.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def sentence(self, robustness: Robustness) -> str:
        round_ = favourites_round(self.study)
        if round_ is not None:
            favourites = [(person.name, chosen) for person, chosen in self._favourites(round_)]
            return favourites_sentence(favourites, self._leaders(), self.names)
        return self._nothing_yet()

    def show_robustness(self, robustness: Robustness) -> None:
        if robustness.quick:
            return
        round_ = favourites_round(self.study)
        parts = (self.bars, self.table, self._asked, self._why, self.missed)
        for part in parts:
            part.setVisible(round_ is not None)
        self._said.setText(self.sentence(robustness))
        self._said.setVisible(round_ is None)
        if round_ is not None:
            self.bars.set_title(self.sentence(robustness))
            self._show_bars(round_)
            self._show_table(round_)
            self.missed.show_value(round_.missed)

    def _nothing_yet(self) -> str:
        current = current_round(self.study)
        if current is not None and is_hidden(current):
            written = sum(ballot.favourite is not None for ballot in current.ballots)
            if written:
                text = QCoreApplication.translate(
                    "FavouritesTopic",
                    "%n favourite(s) are written down; they are shown when {0} is revealed.",
                    None,
                    written,
                )
                return text.format(the_round(current, self.workbench.language))
        return self.tr(
            "Nobody wrote down a favourite. A ballot asks for one before it asks anything else."
        )

    def _favourites(self, round_: Round) -> list[tuple[Participant, str]]:
        chosen = {ballot.participant: ballot.favourite for ballot in round_.ballots}
        found = []
        for person in self.decision.participants:
            favourite = chosen.get(person.id)
            if favourite is not None:
                found.append((person, favourite))
        return found

    def _ranked(self) -> dict[str, Ranked]:
        ranking = ranking_of(self.results, self.study.method.ranking)
        return {ranked.alternative: ranked for ranked in ranking}

    def _leaders(self) -> tuple[str, ...]:
        return tuple(key for key, ranked in self._ranked().items() if ranked.rank == 1)

    def _show_bars(self, round_: Round) -> None:
        study, leaders = self.study, self._leaders()
        colours = alternative_colours(study, self.colours)
        favourites = self._favourites(round_)
        bars = []
        for i, alternative in enumerate(study.alternatives):
            people = [person for person, chosen in favourites if chosen == alternative.id]
            if people or alternative.id in leaders:
                bars.append(
                    LeaderBar(
                        alternative=alternative.id,
                        name=alternative.name,
                        letter=letter(i),
                        colour=colours[alternative.id],
                        deciding=tuple(p.name for p in people if p.voting_power > 0),
                        advising=tuple(p.name for p in people if p.voting_power <= 0),
                        group=alternative.id in leaders,
                    )
                )
        self.bars.show_bars(sorted(bars, key=lambda bar: -len(bar.deciding)), named=False)

    def _show_table(self, round_: Round) -> None:
        study, names, ranked = self.study, self.names, self._ranked()
        view = group_view(self.decision, study, round_)
        first = {own.participant: own.leaders for own in view.own}
        rows = [
            (
                self.tr("Participant"),
                self.tr("Favourite"),
                self.tr("Its rank"),
                self.tr("Own weights put first"),
            )
        ]
        for person, favourite in self._favourites(round_):
            place = ranked.get(favourite)
            rows.append(
                (
                    person.name,
                    names.alternative(favourite),
                    str(place.rank) if place is not None else self.tr("not ranked"),
                    names.alternatives(first[person.id]) if person.id in first else "–",
                )
            )
        self._table.show_rows(rows)

    def _on_missed(self, text: str) -> None:
        round_ = favourites_round(self.study)
        if round_ is None:
            return
        self.workbench.editor.apply(
            partial(
                edits.change_round,
                study_id=self.study.id,
                round_id=round_.id,
                missed=text.strip(),
            ),
            self.tr("Write down what the criteria miss"),
        )
        self.missed.show_value(text.strip())

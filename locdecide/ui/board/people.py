"""The fifth screen: who thinks what, how far all agree, and who sees it otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from locdecide.conclusions.favourites import favourites_sentence
from locdecide.conclusions.names import Names
from locdecide.decision.choices import Weighting
from locdecide.decision.model import Participant, Round
from locdecide.decision.rounds import counting_round, current_round, favourites_round, is_hidden
from locdecide.evaluation import group_view
from locdecide.results import GroupView
from locdecide.ui.board.badge import Badge
from locdecide.ui.board.lines import Lines
from locdecide.ui.board.names import cut, with_short_people
from locdecide.ui.board.own_answer import OwnAnswer
from locdecide.ui.board.screen import BODY, HEAD, SMALL, BoardScreen
from locdecide.ui.board.signed import objections, signing
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.models.group_words import GroupWords
from locdecide.ui.workbench import Workbench
from locdecide.words import round_title

__all__ = ["PeopleScreen"]

_MOST, _MOST_NAMED, _MOST_SIGNED = 12, 4, 5
# Columns of the table: a badge stands before its alternative, and a gap before each but the first.
_WHO, _FIRST, _FAVOURITE, _MARK = 0, 2, 5, 8
_COLUMNS = (_WHO, _FIRST, _FIRST + 1, _FAVOURITE, _FAVOURITE + 1, _MARK)
_GAPS = (1, 4, 7)


@dataclass(frozen=True)
class _Opinion:
    """What one participant's own weights put first, and the favourite."""

    who: str
    advises: bool
    first: tuple[str, ...]
    favourite: str | None
    differs: bool


class _Line:
    """The widgets of one participant's line."""

    def __init__(self, screen: BoardScreen) -> None:
        self._who, self._first, self._favourite, self._mark = (
            screen.label(BODY - 3, wraps=False) for _ in range(4)
        )
        self._badges = (Badge(screen), Badge(screen))
        for badge in self._badges:
            screen.scaled(badge, BODY - 3)
        self.widgets: tuple[QWidget, ...] = (
            self._who,
            self._badges[0],
            self._first,
            self._badges[1],
            self._favourite,
            self._mark,
        )

    @property
    def is_shown(self) -> bool:
        return not self._who.isHidden()

    @property
    def texts(self) -> tuple[str, ...]:
        labels = (self._who, self._first, self._favourite, self._mark)
        return tuple(label.text() for label in labels)

    def show_opinion(
        self, opinion: _Opinion | None, labels: Mapping[str, AlternativeLabel], names: Names
    ) -> None:
        """Show a line, or none."""
        for widget in self.widgets:
            widget.setVisible(opinion is not None)
        if opinion is None:
            return
        advises = QCoreApplication.translate("PeopleScreen", "{0} (advises)")
        self._who.setText(advises.format(opinion.who) if opinion.advises else opinion.who)
        self._first.setText(names.alternatives(opinion.first) or "–")
        alone = opinion.first[0] if len(opinion.first) == 1 else None
        self._badges[0].show_label(None if alone is None else labels[alone])
        favourite = opinion.favourite
        self._favourite.setText("" if favourite is None else names.alternative(favourite))
        self._badges[1].show_label(None if favourite is None else labels[favourite])
        otherwise = QCoreApplication.translate("PeopleScreen", "≠ sees it otherwise")
        self._mark.setText(otherwise if opinion.differs else "")


class PeopleScreen(BoardScreen):
    """A line for each participant; never anything of a round that is hidden."""

    def __init__(self, workbench: Workbench, answer: OwnAnswer, view: QWidget) -> None:
        super().__init__(workbench, answer, view)
        self.title = self.label(HEAD, strong=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.dissent = self.label(BODY)
        self.favourites = self.label(BODY)
        self.signed = Lines(self, self.tr("What was signed"), _MOST_SIGNED, SMALL + 2)
        self.note = self.label(SMALL, role="muted")
        self._table = QWidget(self)
        texts = (
            self.tr("Participant"),
            self.tr("Own weights put first"),
            self.tr("Favourite before the result"),
        )
        self._heads = [self.label(SMALL, role="muted", wraps=False) for _ in texts]
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(text)
        self._lines = [_Line(self) for _ in range(_MOST)]
        self._more = self.label(SMALL, role="muted", wraps=False)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self._table)
        for head, column in zip(self._heads, (_WHO, _FIRST, _FAVOURITE), strict=True):
            grid.addWidget(head, 0, column, 1, 1 if column == _WHO else 2)
        for row, line in enumerate(self._lines, start=1):
            for column, widget in zip(_COLUMNS, line.widgets, strict=True):
                grid.addWidget(widget, row, column)
        grid.addWidget(self._more, _MOST + 1, 0, 1, _MARK + 1)
        grid.setRowStretch(_MOST + 2, 1)
        grid.setColumnStretch(_MARK, 1)
        self.spaced(grid, 11)
        whole = QVBoxLayout(self)
        whole.addWidget(self.title)
        whole.addWidget(self.dissent)
        whole.addSpacing(6)
        whole.addWidget(self._table, 1)
        whole.addWidget(self.favourites)
        whole.addWidget(self.signed)
        whole.addWidget(self.note)
        # Takes the room of the table where there is none.
        whole.addSpacerItem(QSpacerItem(0, 0, vData=QSizePolicy.Policy.Expanding))
        self.spaced(whole, 16)

    @property
    def heading(self) -> str:
        return self.tr("Who thinks what")

    def scale(self, unit: float) -> None:
        super().scale(unit)
        layout = self._table.layout()
        assert isinstance(layout, QGridLayout)
        layout.setHorizontalSpacing(round(14 * unit))
        for gap in _GAPS:
            layout.setColumnMinimumWidth(gap, round(24 * unit))

    @property
    def opinions(self) -> list[tuple[str, ...]]:
        """The lines that are shown: who, what comes first, the favourite, and who differs."""
        return [line.texts for line in self._lines if line.is_shown]

    def show_present(self) -> None:
        together = not self._asks_ballots
        round_ = None if together else counting_round(self.study)
        view = None if round_ is None else group_view(self.decision, self.study, round_)
        voted = view is not None and bool(view.own)
        self.title.setText(self._title(view if voted else None, together=together))
        opinions = self._opinions(view)
        self._show_opinions(opinions)
        dissent = self._dissent(view)
        self.dissent.setText(dissent)
        self.dissent.setVisible(bool(dissent))
        self._show_favourites()
        language = self.workbench.language
        told = " ".join(signing(self.decision, language))
        self.signed.show_lines([told, *objections(self.decision, language)] if told else [])
        self.note.setText(self._note(round_, view if voted else None))
        self.note.setVisible(bool(self.note.text()))

    def _title(self, view: GroupView | None, *, together: bool) -> str:
        if view is not None:
            return self._words.headline(view)
        if together:
            return self.tr("The weights were given together, so there are no own weights to show.")
        return self.tr("There are no own weights to show yet.")

    @property
    def _asks_ballots(self) -> bool:
        return self.study.method.weighting is not Weighting.DIRECT

    @property
    def people(self) -> tuple[Participant, ...]:
        """The participants with names that can be read at a glance."""
        return with_short_people(self.decision).participants

    @property
    def _words(self) -> GroupWords:
        people = with_short_people(self.decision)
        return GroupWords(people, self.short, self.workbench.language)

    def _leaders(self) -> tuple[str, ...]:
        return tuple(each.alternative for each in self.ranked() if each.rank == 1)

    def _favourites(self) -> dict[str, str]:
        """Return the favourites by participant, of the last round that everybody may see."""
        round_ = favourites_round(self.study)
        if round_ is None:
            return {}
        return {b.participant: b.favourite for b in round_.ballots if b.favourite is not None}

    def _opinions(self, view: GroupView | None) -> list[_Opinion]:
        leaders = set(self._leaders())
        favourites = self._favourites()
        own = {} if view is None else {each.participant: each.leaders for each in view.own}
        found = []
        for person in self.people:
            first, favourite = own.get(person.id, ()), favourites.get(person.id)
            if not first and favourite is None:
                continue
            apart = bool(first) and bool(leaders) and not leaders & set(first)
            found.append(
                _Opinion(
                    who=person.name,
                    advises=person.voting_power <= 0,
                    first=first,
                    favourite=favourite,
                    differs=apart,
                )
            )
        return found

    def _show_opinions(self, opinions: list[_Opinion]) -> None:
        shown = opinions
        if len(opinions) > _MOST:
            # Who sees it otherwise is not among those that are left out.
            shown = sorted(opinions, key=lambda each: not each.differs)[: _MOST - 1]
        with_favourites = any(each.favourite is not None for each in opinions)
        self._table.setVisible(bool(opinions))
        labels, names = self.labels(), self.names
        for i, line in enumerate(self._lines):
            line.show_opinion(shown[i] if i < len(shown) else None, labels, names)
        self._heads[2].setVisible(with_favourites)
        left = len(opinions) - len(shown)
        self._more.setText(self.tr("and {0} more").format(left))
        self._more.setVisible(left > 0)

    def _dissent(self, view: GroupView | None) -> str:
        """Return whose own weights put another first than the result."""
        leaders = self._leaders()
        if view is None or not leaders:
            return ""
        people = {person.id: person.name for person in self.people}
        deciding = [each for each in view.own if each.power > 0]
        against = [people[o.participant] for o in deciding if not set(o.leaders) & set(leaders)]
        if len(deciding) < 2:
            return ""
        if not against:
            return self.tr("Nobody's own weights put another alternative first.")
        if len(against) > _MOST_NAMED:
            text = self.tr("By their own weights {0} of {1} would put another alternative first.")
            return text.format(len(against), len(deciding))
        if len(against) == 1:
            text = self.tr("By own weights {0} would put another alternative first.")
        else:
            text = self.tr("By their own weights {0} would put another alternative first.")
        return text.format(self.names.listed(against))

    def _show_favourites(self) -> None:
        people = {person.id: person.name for person in self.people}
        favourites = [(people[who], what) for who, what in self._favourites().items()]
        self.favourites.setVisible(bool(favourites))
        self.favourites.setText(
            favourites_sentence(favourites, self._leaders(), self.names) if favourites else ""
        )

    def _note(self, round_: Round | None, view: GroupView | None) -> str:
        notes = []
        if view is not None:
            notes.append(self._words.attendance(view))
        running = current_round(self.study)
        if running is not None and is_hidden(running) and self._asks_ballots:
            text = self.tr("{0} is not revealed yet and counts for nothing here.")
            notes.append(text.format(round_title(running, self.workbench.language)))
        if round_ is not None and round_.missed.strip():
            text = self.tr("What the criteria miss, the group says: {0}")
            notes.append(text.format(cut(round_.missed, 160)))
        return " ".join(notes)

"""The Weights sheet of a living pack: from answers to local and global weights, by formulas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from xlsxwriter.worksheet import Worksheet

from locdecide.decision.choices import BallotMethod
from locdecide.decision.model import Round, Weighting
from locdecide.decision.rounds import ballot_method, ballot_of, counting_round, points_of
from locdecide.decision.tree import depth
from locdecide.evaluation.own_weights import own_weights
from locdecide.evaluation.voices import Voice, Voices
from locdecide.excel.book import Book
from locdecide.excel.living import weights_wording as words
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.living.areas import Area, fill
from locdecide.excel.living.cells import Entry, Formula
from locdecide.excel.living.group_weights import Given, Speaker, write_group_weights
from locdecide.excel.living.matrices import MEASURES
from locdecide.excel.living.own_weights import Own, write_own_weights
from locdecide.excel.living.pairs import Said
from locdecide.excel.living.random_indices import RandomIndices, write_random_indices
from locdecide.excel.living.weights_page import WeightsPage
from locdecide.excel.packing.case import Case
from locdecide.results import ComparisonGroup
from locdecide.words import word

__all__ = ["LiveWeights", "write_weights"]

_LEAST_COLUMNS, _PART_COLUMNS = 6, 3


@dataclass(frozen=True)
class LiveWeights:
    """Where the weights stand, as formulas on any sheet refer to them.

    ``local`` and ``global_`` are by criterion. ``compared`` has, for each leaf whose
    alternatives are compared in pairs, the cells of their priorities by alternative.
    """

    local: Mapping[str, str]
    global_: Mapping[str, str]
    compared: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def write_weights(
    book: Book, sheet: Worksheet, sheet_name: str, case: Case, addresses: Addresses
) -> LiveWeights:
    """Write the weights of a study with all that they come from; return where they stand."""
    return _WeightsWriter(book, sheet, sheet_name, case, addresses).write()


class _WeightsWriter:
    """The sheet while it is written: the weights on top, the groups they come from below."""

    def __init__(
        self, book: Book, sheet: Worksheet, sheet_name: str, case: Case, addresses: Addresses
    ) -> None:
        self._case = case
        self._addresses = addresses
        self._round = counting_round(case.study)
        self._voices = Voices(case.decision, case.study, self._round)
        self._direct = case.study.method.weighting is Weighting.DIRECT
        self._groups = [
            group
            for group in case.results.weights.groups
            if group.of_alternatives or not self._direct
        ]
        self._heard = {
            (group.parent, voice.participant): voice
            for group in self._groups
            for voice in self._voices.under(group.parent)
        }
        largest = max((len(group.members) for group in self._groups), default=1)
        people = len(case.decision.participants)
        columns = max(_LEAST_COLUMNS, 1 + largest + MEASURES, 3 + people)
        self._largest = largest
        self._page = WeightsPage(book, sheet, sheet_name, columns, self._letters(), self._heads())
        self._working = columns + 1
        self._powers: dict[str, str] = {}
        self._relative: dict[str, float] = {}
        self._local: dict[str, str] = {}
        self._compared: dict[str, dict[str, str]] = {}
        self._own: defaultdict[str, dict[str, str]] = defaultdict(dict)

    def _letters(self) -> int:
        """Return the length of the two longest names that stand in one pair."""
        longest = 0
        for group in self._groups:
            lengths = sorted(len(self._case.compared(own)) for own in group.members)
            longest = max(longest, sum(lengths[-2:]) + 3)
        return longest

    def _heads(self) -> list[str]:
        """Return the names that stand over columns."""
        members = [own for group in self._groups for own in group.members]
        people = [person.name for person in self._case.decision.participants]
        return [*people, *(self._case.compared(own) for own in members)]

    def write(self) -> LiveWeights:
        page, case = self._page, self._case
        cursor = page.cursor
        cursor.title(f"{page.say(words.TITLE)}: {case.study.name}")
        cursor.sentence(page.say(words.ABOUT), "muted")
        cursor.skip()
        top = cursor.row + 1
        cursor.row = top + len(case.study.criteria)
        if not case.study.criteria:
            cursor.sentence(page.say(words.NO_CRITERIA))
        cursor.skip()
        if self._direct:
            self._write_direct()
        indices = None
        if self._groups:
            self._write_people()
            indices = self._write_indices()
        for group in self._groups:
            self._write_group(group, indices)
        self._write_own()
        bottom = cursor.row
        global_ = self._write_result(top)
        cursor.row = bottom
        self._set_up_print()
        return LiveWeights(
            {own: page.away(cell) for own, cell in self._local.items()},
            {own: page.away(cell) for own, cell in global_.items()},
            {
                leaf: {own: page.away(cell) for own, cell in cells.items()}
                for leaf, cells in self._compared.items()
            },
        )

    def _write_result(self, top: int) -> dict[str, str]:
        page, study = self._page, self._case.study
        page.cursor.row = top - 1
        if not study.criteria:
            return {}
        nouns = (words.CRITERION, words.UNDER, words.LOCAL, words.GLOBAL)
        page.header([page.say(noun) for noun in nouns], words=(0, 1))
        rows = {criterion.id: top + at for at, criterion in enumerate(study.criteria)}
        found = {own: Area(row, 3, 1).at() for own, row in rows.items()}
        for criterion in study.criteria:
            row = rows[criterion.id]
            weight = self._case.results.weights.of(criterion.id)
            indent = "    " * depth(study.criteria, criterion.id)
            name = self._name(criterion.id)
            if indent and isinstance(name, Formula):
                name = Formula(f'"{indent}"&{name.text}', indent + str(name.value))
            leaf = criterion.id in self._case.results.leaves
            page.put(row, 0, name, "strong" if leaf else "cell")
            page.put(row, 1, self._name(criterion.parent) if criterion.parent else "", "cell")
            local = Area(row, 2, 1).at()
            page.put(row, 2, Formula(self._local[criterion.id], weight.local), "share")
            above = f"*{found[criterion.parent]}" if criterion.parent else ""
            style = "result" if leaf else "share"
            page.put(row, 3, Formula(f"{local}{above}", weight.global_), style)
            self._local[criterion.id] = local
        return found

    def _name(self, own: str) -> Entry:
        """Return the name of a criterion or alternative as it stands on its sheet."""
        case = self._case
        if any(alternative.id == own for alternative in case.study.alternatives):
            return self._page.named(
                self._addresses.alternative(own, "name"), case.alternative(own).name
            )
        return self._page.named(self._addresses.criterion(own, "name"), case.criterion(own).name)

    def _write_people(self) -> None:
        page, cursor, case = self._page, self._page.cursor, self._case
        people = case.decision.participants
        if not people or self._round is None:
            return
        page.heading(words.PEOPLE)
        nouns = (words.PARTICIPANT, words.POWER, words.RELATIVE, words.PART)
        heads = [page.say(noun) for noun in nouns]
        page.header(heads, words=(0, 3), merged=_PART_COLUMNS)
        top = cursor.row
        powers = Area(top, 1, len(people))
        largest = max(person.voting_power for person in people)
        for at, person in enumerate(people):
            source = self._addresses.participant(person.id, "voting_power")
            page.put(top + at, 0, self._person(person.id), "cell")
            text = f"IF(ISNUMBER({source}),MAX({source},0),1)"
            page.put(top + at, 1, Formula(text, person.voting_power), "number")
            relative = person.voting_power / largest if largest > 0 else 0.0
            text = f"IF(MAX({powers.whole})=0,0,{powers.at(at)}/MAX({powers.whole}))"
            page.put(top + at, 2, Formula(text, relative), "ratio")
            page.reading(top + at, 3, _PART_COLUMNS, self._part(person.id, self._round))
            self._powers[person.id] = Area(top + at, 2, 1).at()
            self._relative[person.id] = relative
        cursor.row = top + len(people) + 1

    def _part(self, participant: str, round_: Round) -> str:
        page, language = self._page, self._page.book.language
        abstains = ballot_of(round_, participant).abstains
        if abstains is not None:
            return word(abstains, language)
        if any(who == participant for _, who in self._heard):
            method = ballot_method(self._case.study, round_, participant)
            return page.say(words.HEARD).format(method=word(method, language))
        return page.say(words.SILENT)

    def _person(self, participant: str) -> Entry:
        return self._page.named(
            self._addresses.participant(participant, "name"), self._case.participant(participant)
        )

    def _write_indices(self) -> RandomIndices | None:
        matrices = [voice.matrix for voice in self._heard.values() if not voice.by_points]
        matrices += [group.matrix for group in self._groups]
        if self._largest < 3 or not self._heard:
            return None
        return write_random_indices(
            self._page,
            self._case.study.method.random_index,
            self._largest,
            incomplete=any(np.isnan(matrix).any() for matrix in matrices),
        )

    def _write_group(self, group: ComparisonGroup, indices: RandomIndices | None) -> None:
        page, case = self._page, self._case
        parent = case.criterion(group.parent).name if group.parent else ""
        if not parent:
            page.heading(words.TOP_GROUP)
        else:
            text = words.ALTERNATIVES if group.of_alternatives else words.GROUP
            english, norwegian = (each.replace("{parent}", parent) for each in text)
            page.heading((english, norwegian))
        voices = self._voices.under(group.parent)
        weights, owns = write_group_weights(
            page,
            group.members,
            [self._name(own) for own in group.members],
            [case.compared(own) for own in group.members],
            group,
            [self._speaker(voice, group) for voice in voices],
            case.study.method,
            indices,
            self._working,
        )
        cells = {own: weights.at(at) for at, own in enumerate(group.members)}
        for voice, own in zip(voices, owns, strict=True):
            if not group.of_alternatives:
                places = enumerate(group.members)
                self._own[voice.participant] |= {
                    member: own.at(at) if own else "" for at, member in places
                }
        if group.of_alternatives and group.parent is not None:
            self._compared[group.parent] = cells
        else:
            self._local.update(cells)

    def _speaker(self, voice: Voice, group: ComparisonGroup) -> Speaker:
        round_, person = self._round, voice.participant
        assert round_ is not None
        method = ballot_method(self._case.study, round_, person)
        given = None
        said: Mapping[frozenset[str], Said] = {}
        if voice.by_points:
            given = self._given(round_, person, group.members)
        else:
            method = BallotMethod.PAIRWISE
            said = self._said(round_, person, group)
        return Speaker(
            self._person(person),
            self._powers[person],
            self._relative[person],
            voice,
            method,
            said,
            given,
        )

    def _given(self, round_: Round, person: str, members: Sequence[str]) -> Given:
        found = points_of(round_, person)
        points = {own: p for own, p in found.points.items() if own in members} if found else {}
        return Given(
            points, {own: self._addresses.points(round_.id, person, own) for own in points}
        )

    def _said(
        self, round_: Round, person: str, group: ComparisonGroup
    ) -> dict[frozenset[str], Said]:
        def cell(first: str, second: str, field: str) -> str:
            return self._addresses.judgement(round_.id, person, group.parent, first, second, field)

        return {
            frozenset((each.first, each.second)): Said(
                each,
                *(cell(each.first, each.second, noun) for noun in ("ratio", "first", "second")),
            )
            for each in self._voices.comparisons(person, group.parent)
            if each.first in group.members and each.second in group.members
        }

    def _write_own(self) -> None:
        """Write the own weights of those who have answered in every group."""
        study = self._case.study
        alone = {
            group.members[0]
            for group in self._groups
            if len(group.members) == 1 and not group.of_alternatives
        }
        people = []
        for person in self._case.decision.participants:
            local = {**dict.fromkeys(alone, ""), **self._own[person.id]}
            if not self._own[person.id] or any(c.id not in local for c in study.criteria):
                continue
            people.append(
                Own(
                    self._person(person.id),
                    self._powers[person.id],
                    person.voting_power > 0,
                    local,
                    own_weights(study, self._voices, person.id),
                )
            )
        if people and not self._direct:
            names = {criterion.id: self._name(criterion.id) for criterion in study.criteria}
            write_own_weights(self._page, study.criteria, names, people)

    def _write_direct(self) -> None:
        """Write the points given together, among siblings."""
        page, cursor, study = self._page, self._page.cursor, self._case.study
        for group in self._case.results.weights.groups:
            if group.of_alternatives:
                continue
            n = len(group.members)
            parent = self._case.criterion(group.parent).name if group.parent else ""
            page.heading(
                (f"{words.DIRECT[0]}: {parent}", f"{words.DIRECT[1]}: {parent}")
                if parent
                else words.DIRECT
            )
            nouns = (words.CRITERION, words.POINT, words.LOCAL)
            page.header([page.say(noun) for noun in nouns])
            points, shares = Area(cursor.row, 1, n), Area(cursor.row, 2, n)
            for at, own in enumerate(group.members):
                page.put(cursor.row + at, 0, self._name(own), "cell")
            cells = [self._addresses.criterion(own, "points") for own in group.members]
            values = np.array([study.direct_points.get(own, 0.0) for own in group.members])
            fill(page, points, values, lambda i, _, c=cells: f"N({c[i]})", "number")  # type: ignore[misc]
            local = np.array([self._case.results.weights.of(own).local for own in group.members])

            def share(i: int, _: int, points: Area = points, n: int = n) -> str:
                largest = f"MAX({points.whole})"
                relative = f"{points.at(i)}/{largest}/SUMPRODUCT({points.whole}/{largest})"
                return f"IF({largest}=0,1/{n},{relative})"

            fill(page, shares, local, share, "result")
            self._local.update({own: shares.at(at) for at, own in enumerate(group.members)})
            cursor.row += n + 1

    def _set_up_print(self) -> None:
        page = self._page
        page.sheet.freeze_panes(0, 1)
        page.sheet.print_area(0, 0, max(page.cursor.row, 1), page.columns - 1)
        page.set_heights()
        page.cursor.break_between(sorted(set(page.starts)), across=True)

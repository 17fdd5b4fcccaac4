"""What is said of a round and its group: its state, how people took part, how far they agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locdecide.decision.model import Round, Weighting
from locdecide.decision.rounds import ballot_of, has_answered
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.wording import moment
from locdecide.numerals import format_fixed, format_number
from locdecide.results import GroupView
from locdecide.words import LANGUAGES, Language, consensus_word, word

__all__ = ["agreement_lines", "how_took_part", "state_of"]

Texts = tuple[str, str]

_DATED = ("Held on {date}.", "Holdt {date}.")
_OPEN = ("Open.", "Åpen.")
_CLOSED = ("Closed.", "Lukket.")
_REVEALED = ("Secret until it was revealed {time}.", "Hemmelig til svarene ble vist {time}.")
_LATE = ("Not closed by then: {names}.", "Ikke lukket da svarene ble vist: {names}.")
_COUNTS = ("Its answers make the study's weights.", "Svarene her gir studiens vekter.")
_ANSWERED = ("answered", "har svart")
_SILENT = ("no answers", "ingen svar")
_BALLOT_CLOSED = ("closed {time}", "lukket {time}")
_WAS_LATE = ("not closed when revealed", "ikke lukket da svarene ble vist")

_CONSENSUS = (
    "The group's consensus (Goepel) is {value} %: {band}.",
    "Gruppens konsensus (Goepel) er {value} %: {band}.",
)
_WIDEST = (
    "The answers differ most on {first} against {second}, by a factor of {factor}.",
    "Svarene spriker mest om {first} mot {second}, med en faktor på {factor}.",
)
_FIRST = (
    "Own weights put first: {counts}. The group's: {group}.",
    "Først med egne vekter: {counts}. Med gruppens: {group}.",
)
_CAMPS = ("Alike in their weights: {camps}.", "Vekter likt: {camps}.")
_ALONE = ("Stands alone: {names}.", "Står alene: {names}.")
_ORDER = (
    "Judgements and priorities order {first} and {second} differently.",
    "Vurderinger og prioriteter gir ulik rekkefølge for {first} og {second}.",
)
_AND = (" and ", " og ")
_QUOTED = ("'{name}'", "«{name}»")


def state_of(case: Case, round_: Round, language: Language, *, counts: bool) -> str:
    """Say when a round was held, whether it is open, when it was revealed, and if it counts."""
    said = [_say(_DATED, language, date=round_.date)] if round_.date else []
    if round_.reveal is None:
        said.append(_say(_OPEN if round_.open else _CLOSED, language))
    else:
        said.append(_say(_REVEALED, language, time=moment(round_.reveal.time)))
        late = [case.participant(own) for own in round_.reveal.waiting]
        if late:
            said.append(_say(_LATE, language, names=", ".join(late)))
    if counts and case.study.method.weighting is Weighting.PAIRWISE:
        said.append(_say(_COUNTS, language))
    return " ".join(said)


def how_took_part(round_: Round, participant: str, language: Language) -> str:
    """Say whether somebody closed the ballot, does not vote, answered, or was late."""
    ballot = ballot_of(round_, participant)
    if ballot.abstains is not None:
        return word(ballot.abstains, language)
    if ballot.closed:
        return _say(_BALLOT_CLOSED, language, time=moment(ballot.closed))
    answered = has_answered(round_, participant)
    if answered and round_.reveal is not None and participant in round_.reveal.waiting:
        return _say(_WAS_LATE, language)
    return _say(_ANSWERED if answered else _SILENT, language)


def agreement_lines(case: Case, view: GroupView, language: Language) -> Iterator[str]:
    """Say how far a group agrees, on what it differs most, and what it would decide."""

    def quoted(own: str) -> str:
        return _say(_QUOTED, language, name=case.compared(own))

    if view.consensus is not None:
        value = format_fixed(100 * view.consensus.value, language, 0)
        band = consensus_word(view.consensus.band, language)
        yield _say(_CONSENSUS, language, value=value, band=band)
    if view.widest is not None:
        yield _say(
            _WIDEST,
            language,
            first=quoted(view.widest.first),
            second=quoted(view.widest.second),
            factor=format_number(view.widest.factor, language, 2),
        )
    together = [camp for camp in view.camps if len(camp) > 1]
    alone = [camp[0] for camp in view.camps if len(camp) == 1]
    if together:
        camps = "; ".join(_names(case, camp, language) for camp in together)
        yield _say(_CAMPS, language, camps=camps)
    if alone:
        yield _say(_ALONE, language, names=_names(case, alone, language))
    if view.first_difference is not None:
        first, second = (quoted(own) for own in view.first_difference)
        yield _say(_ORDER, language, first=first, second=second)
    if view.leaders and view.group_leaders:
        counts = ", ".join(
            f"{case.alternative(own).name} {len(people)}" for own, people in view.leaders
        )
        group = [case.alternative(own).name for own in view.group_leaders]
        yield _say(_FIRST, language, counts=counts, group=_listed(group, language))


def _names(case: Case, people: Sequence[str], language: Language) -> str:
    return _listed([case.participant(own) for own in people], language)


def _listed(names: Sequence[str], language: Language) -> str:
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + _AND[LANGUAGES.index(language)] + names[-1]


def _say(texts: Texts, language: Language, **params: str) -> str:
    return texts[LANGUAGES.index(language)].format(**params)

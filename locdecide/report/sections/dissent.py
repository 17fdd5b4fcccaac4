"""Who sees it otherwise: own weights that put another first, favourites, and what is not in it."""

from __future__ import annotations

from collections.abc import Iterator

from locdecide.conclusions.favourites import favourites_sentence
from locdecide.conclusions.names import Texts
from locdecide.decision.rounds import favourites_round
from locdecide.report.case import Case
from locdecide.report.content import Block, Bullets, Cell, Column, Paragraph, Section, Table
from locdecide.results import OwnView

__all__ = ["dissent_section", "dissent_sentence"]

_TITLE: Texts = ("Who sees it otherwise", "Hvem ser det annerledes")
_SUMMARY: dict[str, Texts] = {
    "together": (
        "The weights were given together, so nobody's own view is on record.",
        "Vektene er gitt i fellesskap, så ingens eget syn er ført opp.",
    ),
    "nobody": (
        "Nobody has weights of their own, so nobody's own view is on record.",
        "Ingen har egne vekter, så ingens eget syn er ført opp.",
    ),
    "unranked": (
        "Nothing is ranked, so there is nothing to see otherwise yet.",
        "Ingenting er rangert, så det er ikke noe å se annerledes på ennå.",
    ),
    "all": (
        "By their own weights, all {count} who decide put {leaders} first.",
        "Med egne vekter setter alle de {count} med stemmevekt {leaders} først.",
    ),
    "both": (
        "By their own weights, both who decide put {leaders} first.",
        "Med egne vekter setter begge med stemmevekt {leaders} først.",
    ),
    "one": (
        "One participant decides, and puts {leaders} first.",
        "Én deltaker bestemmer, og setter {leaders} først.",
    ),
    "differ": (
        "By their own weights, {some} of {count} who decide put another first: {those}.",
        "Med egne vekter setter {some} av de {count} med stemmevekt et annet alternativ først: "
        "{those}.",
    ),
}
_ONE: Texts = ("{name} ({leaders})", "{name} ({leaders})")
_ADVISERS: Texts = (
    "Of the advisers, whose weights do not count, these put another first: {those}.",
    "Av rådgiverne, som ikke har stemmevekt, setter disse et annet alternativ først: {those}.",
)
_TABLE: Texts = ("First by each participant's own weights", "Først med hver deltakers egne vekter")
_COLUMNS: tuple[Texts, ...] = (
    ("Participant", "Deltaker"),
    ("Role", "Rolle"),
    ("Puts first", "Setter først"),
    ("Favourite before the result", "Favoritt før resultatet"),
)
_MISSED: Texts = ("What the criteria do not say", "Hva kriteriene ikke sier")
_MISSED_LEAD: Texts = (
    "When the group saw the result beside its favourites, it wrote down:",
    "Da gruppen så resultatet ved siden av favorittene, skrev den ned:",
)
_ADVISES: Texts = ("{role} (advises)", "{role} (rådgir)")
_ADVISES_ONLY: Texts = ("advises", "rådgir")


def dissent_section(case: Case) -> Section:
    """Return whose own weights put another first, the favourites, and what the criteria miss."""
    names = case.names
    blocks: list[Block] = [Paragraph(dissent_sentence(case))]
    told = tuple(_beside(case))
    if told:
        blocks.append(Bullets(told))
    table = _table(case)
    if table is not None:
        blocks.append(table)
    inner: tuple[Section, ...] = ()
    missed = " ".join(_missed(case).split())
    if missed:
        lead = Paragraph(names.say(_MISSED_LEAD), "note")
        inner = (Section(names.say(_MISSED), (lead, Paragraph(missed))),)
    return Section(names.say(_TITLE), tuple(blocks), inner)


def dissent_sentence(case: Case) -> str:
    """Return how many who decide put another first by their own weights, and who."""
    names = case.names
    if not case.voted:
        return names.say(_SUMMARY["together"])
    if not case.leaders:
        return names.say(_SUMMARY["unranked"])
    deciding = [own for own in case.view.own if own.power > 0] if case.view is not None else []
    if not deciding:
        return names.say(_SUMMARY["nobody"])
    apart = [own for own in deciding if _apart(case, own)]
    if apart:
        return names.say(
            _SUMMARY["differ"],
            some=names.number(len(apart)),
            count=names.number(len(deciding)),
            those=names.listed(_whom(case, own) for own in apart),
        )
    return names.say(
        _SUMMARY[{1: "one", 2: "both"}.get(len(deciding), "all")],
        count=names.number(len(deciding)),
        leaders=names.alternatives(case.leaders),
    )


def _apart(case: Case, own: OwnView) -> bool:
    return not set(own.leaders) & set(case.leaders)


def _whom(case: Case, own: OwnView) -> str:
    return case.names.say(
        _ONE,
        name=case.participant(own.participant).name,
        leaders=case.names.alternatives(own.leaders),
    )


def _beside(case: Case) -> Iterator[str]:
    names = case.names
    if case.voted and case.view is not None and case.leaders:
        advisers = [own for own in case.view.own if own.power == 0 and _apart(case, own)]
        if advisers:
            yield names.say(_ADVISERS, those=names.listed(_whom(case, own) for own in advisers))
    favourites = _favourites(case)
    if favourites:
        named = [(case.participant(own).name, each) for own, each in favourites.items()]
        yield favourites_sentence(named, case.leaders, names)


def _favourites(case: Case) -> dict[str, str]:
    """Return the favourites by participant, of those who wrote one down."""
    round_ = favourites_round(case.study)
    if round_ is None:
        return {}
    people = {each.id for each in case.decision.participants}
    known = {each.id for each in case.study.alternatives}
    return {
        ballot.participant: ballot.favourite
        for ballot in round_.ballots
        if ballot.favourite in known and ballot.participant in people and ballot.favourite
    }


def _missed(case: Case) -> str:
    """Return what the group wrote down as missed, in the last round that has it."""
    return next((each.missed for each in reversed(case.study.rounds) if each.missed.strip()), "")


def _table(case: Case) -> Table | None:
    names = case.names
    favourites = _favourites(case)
    views = {own.participant: own for own in case.view.own} if case.view and case.voted else {}
    people = [each for each in case.decision.participants if each.id in {*views, *favourites}]
    if len(people) < 2:
        return None
    columns = tuple(
        Column(names.say(texts), share)
        for texts, share in zip(_COLUMNS, (1.2, 1.4, 1.3, 1.3), strict=True)
    )
    if not favourites:
        columns = columns[:3]
    rows = []
    for person in people:
        own = views.get(person.id)
        role = person.role
        if person.voting_power == 0:
            role = names.say(_ADVISES, role=role) if role else names.say(_ADVISES_ONLY)
        favourite = favourites.get(person.id)
        cells = (
            Cell(person.name),
            Cell(role),
            Cell(
                names.alternatives(own.leaders) if own is not None and own.leaders else "–",
                strong=own is not None and bool(own.leaders) and _apart(case, own),
            ),
            Cell("–" if favourite is None else names.alternative(favourite)),
        )
        rows.append(cells[: len(columns)])
    return Table(names.say(_TABLE), columns, tuple(rows))

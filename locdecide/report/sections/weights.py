"""The weights: where they come from, what they are, and how far the group agrees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locdecide.conclusions.dates import day_of
from locdecide.conclusions.names import Texts
from locdecide.decision.model import PairwiseScale, RatingScale
from locdecide.decision.tree import depth, leaves, ordered
from locdecide.evaluation import round_shift
from locdecide.report.case import Case
from locdecide.report.content import (
    Block,
    Bullets,
    Cell,
    Column,
    Dots,
    Figure,
    Paragraph,
    Section,
    Spread,
    Table,
)
from locdecide.report.text import INCONSISTENT
from locdecide.results import OwnView
from locdecide.words import consensus_word, round_title

__all__ = ["agreement", "weights_section"]

_TITLE: Texts = ("Weights and agreement", "Vekter og enighet")
_FROM: dict[str, Texts] = {
    "direct": (
        "The weights are points that the team gave together. There are no ballots of single "
        "participants, so nothing can be said about how far they agree.",
        "Vektene er poeng som gruppen ga i fellesskap. Det finnes ingen stemmesedler fra hver "
        "enkelt, så det er ikke noe å si om hvor enige de er.",
    ),
    "nobody": (
        "Nobody has weighted the criteria yet, so all weigh the same at each level.",
        "Ingen har vektet kriteriene ennå, så alle veier likt på hvert nivå.",
    ),
    "one": (
        "The weights come from the ballot of one participant ({round}).",
        "Vektene kommer fra stemmeseddelen til én deltaker ({round}).",
    ),
    "several": (
        "The weights come from the ballots of {count} participants ({round}), taken together.",
        "Vektene kommer fra stemmesedlene til {count} deltakere ({round}), slått sammen.",
    ),
}
_CHART: dict[str, Texts] = {
    "equal": ("All criteria weigh the same", "Alle kriterier veier likt"),
    "heaviest": (
        "{first} weighs most, {share} of the whole",
        "{first} veier mest, {share} av det hele",
    ),
}
_AXIS: Texts = ("weight in per cent", "vekt i prosent")
_GROUP: Texts = ("the weight that counts", "vekten som teller")
_OWN: Texts = ("each participant's own", "hver deltakers egen")
_MORE: Texts = ("the {count} heaviest of {all}", "de {count} tyngste av {all}")
_ALT: Texts = ("Weights: {weights}.", "Vekter: {weights}.")
_SPREAD: Texts = (
    "{name} {weight} (participants {low} to {high})",
    "{name} {weight} (deltakerne {low} til {high})",
)
_AGREE: Texts = ("How far the group agrees", "Hvor enig gruppen er")
_CONSENSUS: Texts = (
    "The agreement on the weights is {band}: {value}, where 100% would be everybody alike.",
    "Enigheten om vektene er {band}: {value}, der 100 % ville vært at alle mente det samme.",
)
_WIDEST: Texts = (
    "The participants differ most on how important {first} is beside {second}.",
    "Deltakerne er mest uenige om hvor viktig {first} er ved siden av {second}.",
)
_CAMPS: Texts = ("They weight alike: {camps}.", "De vekter likt: {camps}.")
_ALONE: Texts = (
    "Weights otherwise than all others: {names}.",
    "Vekter annerledes enn alle: {names}.",
)
_SILENT: Texts = (
    "Has not answered or is left out: {names}.",
    "Har ikke svart eller er utelatt: {names}.",
)
_ADOPTING: Texts = ("Takes the group's weights: {names}.", "Tar gruppens vekter: {names}.")
_OPEN: Texts = (
    "Answered too little for weights of their own: {names}.",
    "Har svart for lite til å få egne vekter: {names}.",
)
_CONTRADICT: Texts = (
    "Contradicts their own answers more than they should (consistency ratio above 0.10): {people}.",
    "Motsier egne svar mer enn de bør (konsistensforhold over 0,10): {people}.",
)
_TOP: Texts = ("{name} {cr} among the main criteria", "{name} {cr} blant hovedkriteriene")
_UNDER: Texts = ("{name} {cr} under '{parent}'", "{name} {cr} under «{parent}»")
_EARLY: Texts = (
    "{round} was revealed before these had closed their ballots: {names}.",
    "Svarene i {round} ble vist før disse hadde lukket stemmeseddelen: {names}.",
)
_MOVED: dict[str, Texts] = {
    "some": (
        "Between the last two rounds {names} changed their weights.",
        "Mellom de to siste rundene endret {names} vektene sine.",
    ),
    "none": (
        "Nobody changed their weights between the last two rounds.",
        "Ingen endret vektene sine mellom de to siste rundene.",
    ),
}
_ROUNDS: Texts = ("Rounds that have been shown: {rounds}.", "Runder som er vist: {rounds}.")
_TABLE: Texts = ("Weights down the tree", "Vektene nedover i treet")
_COLUMNS: tuple[Texts, ...] = (
    ("Criterion", "Kriterium"),
    ("Declared range, worst to best", "Fastsatt spenn, dårligst til best"),
    ("Among its siblings", "Blant søsknene"),
    ("Of the whole", "Av det hele"),
)
_RANGE: Texts = ("{0} to {1}", "{0} til {1}")
_FROM_DATA: Texts = ("not declared; taken from the figures", "ikke fastsatt; tatt fra verdiene")
_LEVELS: Texts = ("its levels", "nivåene")
_COMPARED: Texts = ("compared in pairs", "sammenlignet parvis")
_NO_CRITERIA: Texts = ("There are no criteria yet.", "Det er ingen kriterier ennå.")
_MOST_ROWS = 16


def weights_section(case: Case) -> Section:
    """Return the weights as chart and table, and what the ballots tell of the group."""
    names = case.names
    if not case.study.criteria:
        return Section(names.say(_TITLE), (Paragraph(names.say(_NO_CRITERIA)),))
    blocks: list[Block] = [Paragraph(_source(case)), _figure(case)]
    inner = []
    told = tuple(agreement(case)) if case.voted else ()
    if told:
        inner.append(Section(names.say(_AGREE), (Bullets(told),)))
    inner.append(Section(names.say(_TABLE), (_table(case),)))
    return Section(names.say(_TITLE), tuple(blocks), tuple(inner))


def agreement(case: Case) -> Iterator[str]:
    """Yield how far the group agrees, on what it does not, and who took part how."""
    names, view, round_ = case.names, case.view, case.round
    if view is None or round_ is None:
        return
    if view.consensus is not None:
        yield names.say(
            _CONSENSUS,
            value=names.percent(view.consensus.value),
            band=consensus_word(view.consensus.band, case.language),
        )
    if view.widest is not None:
        yield names.say(
            _WIDEST,
            first=_member(case, view.widest.first),
            second=_member(case, view.widest.second),
        )
    together = [camp for camp in view.camps if len(camp) > 1]
    if together:
        yield names.say(_CAMPS, camps="; ".join(_people(case, camp) for camp in together))
    alone = [camp[0] for camp in view.camps if len(camp) == 1]
    if alone and together:
        yield names.say(_ALONE, names=_people(case, alone))
    yield from _rounds(case)
    for texts, people in (
        (_OPEN, view.without_weights),
        (_ADOPTING, view.adopting),
        (_SILENT, view.silent),
    ):
        if people:
            yield names.say(texts, names=_people(case, people))
    if round_.reveal is not None and round_.reveal.waiting:
        known = {each.id for each in case.decision.participants}
        late = [own for own in round_.reveal.waiting if own in known]
        if late:
            yield names.say(
                _EARLY, round=round_title(round_, case.language), names=_people(case, late)
            )
    yield from _contradictions(case)


def _source(case: Case) -> str:
    names, view, round_ = case.names, case.view, case.round
    if not case.voted:
        return names.say(_FROM["direct" if any(case.study.direct_points.values()) else "nobody"])
    deciding = [own for own in view.own if own.power > 0] if view is not None else []
    if round_ is None or not deciding:
        return names.say(_FROM["nobody"])
    return names.say(
        _FROM["one" if len(deciding) == 1 else "several"],
        count=names.number(len(deciding)),
        round=round_title(round_, case.language),
    )


def _figure(case: Case) -> Figure:
    names = case.names
    weights = {each.criterion: each.global_ for each in case.results.weights.weights}
    order = sorted(
        (leaf.id for leaf in leaves(case.study.criteria) if leaf.id in weights),
        key=lambda own: -weights[own],
    )
    deciding = _deciding(case) if case.voted else []
    rows = tuple(
        Spread(
            names.criterion(own),
            weights[own],
            tuple(view.weights[own] for view in deciding) if len(deciding) > 1 else (),
            names.share(weights[own]),
        )
        for own in order[:_MOST_ROWS]
    )
    heaviest = max((max((row.group, *row.own)) for row in rows), default=1.0)
    equal = len(rows) > 1 and rows[0].group - weights[order[-1]] < 1e-9
    title = names.say(
        _CHART["equal" if equal else "heaviest"],
        first=rows[0].name if rows else "",
        share=rows[0].text if rows else "",
    )
    axis = names.say(_AXIS)
    if len(order) > len(rows):
        more = names.say(_MORE, count=names.number(len(rows)), all=names.number(len(order)))
        axis = f"{axis}; {more}"
    chart = Dots(rows, _round_up(heaviest), axis, names.say(_GROUP), names.say(_OWN))
    told = ", ".join(_told(case, row) for row in rows)
    return Figure(chart, title, names.say(_ALT, weights=told))


def _told(case: Case, row: Spread) -> str:
    if not row.own:
        return f"{row.name} {row.text}"
    low, high = (case.names.share(share) for share in (min(row.own), max(row.own)))
    return case.names.say(_SPREAD, name=row.name, weight=row.text, low=low, high=high)


def _round_up(share: float) -> float:
    """Return the next tenth, so that an axis ends on a round number."""
    return min(1.0, max(0.1, -(-share // 0.1) * 0.1))


def _deciding(case: Case) -> list[OwnView]:
    return [own for own in case.view.own if own.power > 0] if case.view is not None else []


def _table(case: Case) -> Table:
    names = case.names
    columns = tuple(
        Column(names.say(texts), share=2.0 if index == 0 else 1.6, number=index > 1)
        for index, texts in enumerate(_COLUMNS)
    )
    found = {each.criterion: each for each in case.results.weights.weights}
    below = {leaf.id for leaf in leaves(case.study.criteria)}
    rows = []
    for criterion in ordered(case.study.criteria):
        if criterion.id not in found:
            continue
        leaf = criterion.id in below
        weight = found[criterion.id]
        rows.append(
            (
                Cell(
                    criterion.name,
                    strong=not leaf,
                    indent=min(depth(case.study.criteria, criterion.id), 5),
                ),
                Cell(_range(case, criterion.id) if leaf else ""),
                Cell(names.percent(weight.local, 1)),
                Cell(names.percent(weight.global_, 1), strong=leaf),
            )
        )
    return Table("", columns, tuple(rows))


def _range(case: Case, own: str) -> str:
    criterion = case.criterion(own)
    if isinstance(criterion.scale, PairwiseScale):
        return case.names.say(_COMPARED)
    if criterion.worst is None or criterion.best is None:
        if isinstance(criterion.scale, RatingScale) and len(criterion.scale.levels) > 1:
            return case.names.say(_LEVELS)
        return case.names.say(_FROM_DATA)
    worst, best = case.names.figures(own, criterion.worst, criterion.best, bare=1)
    return case.names.say(_RANGE, worst, best)


def _rounds(case: Case) -> Iterator[str]:
    names, rounds = case.names, case.study.rounds
    if len(rounds) < 2:
        return
    dated = (
        f"{round_title(each, case.language)} ({day_of(each.date, case.language)})"
        if each.date
        else round_title(each, case.language)
        for each in rounds
    )
    yield names.say(_ROUNDS, rounds=", ".join(dated))
    moved = round_shift(case.decision, case.study, *rounds[-2:]).moved
    key = "some" if moved else "none"
    yield names.say(_MOVED[key], names=_people(case, moved))


def _contradictions(case: Case) -> Iterator[str]:
    names = case.names
    told = []
    for issue in case.results.issues:
        if issue.code in INCONSISTENT and issue.place is not None and issue.place.participant:
            texts = _TOP if issue.code == INCONSISTENT[0] else _UNDER
            told.append(
                names.say(
                    texts,
                    name=case.participant(issue.place.participant).name,
                    cr=names.fixed(float(issue.params["cr"]), 2),
                    parent=str(issue.params.get("parent", "")),
                )
            )
    if told:
        yield names.say(_CONTRADICT, people="; ".join(told))


def _member(case: Case, own: str) -> str:
    known = {each.id: each.name for each in case.study.alternatives}
    return known.get(own) or case.names.criterion(own)


def _people(case: Case, people: Sequence[str]) -> str:
    return case.names.listed(case.participant(own).name for own in people)

"""The ranking: who stands where, how nearly, and who is not ranked and why."""

from __future__ import annotations

from collections.abc import Iterator

from locdecide.conclusions import methods as of_methods
from locdecide.conclusions.names import Texts
from locdecide.decision.choices import RankingMethod
from locdecide.report.case import Case
from locdecide.report.content import (
    Bar,
    Bars,
    Block,
    Bullets,
    Cell,
    Column,
    Figure,
    Paragraph,
    Section,
    Table,
)
from locdecide.report.evidence import missing_leaves
from locdecide.words import word

__all__ = ["not_ranked", "ranking_figure", "ranking_section"]

_TITLE: Texts = ("Ranking", "Rangering")
_FIGURE: dict[str, Texts] = {
    "one": ("Only {leader} is ranked", "Bare {leader} er rangert"),
    "tied": ("{leaders} share first place", "{leaders} deler førsteplassen"),
    "ahead": (
        "{leader} ranks first today, {lead} points ahead of {second}",
        "{leader} er først i dag, {lead} poeng foran {second}",
    ),
}
_AXIS: Texts = ("score by {method}, 0 to 100", "poeng med {method}, 0 til 100")
_ALT: Texts = ("Bars of the scores: {scores}.", "Søyler med poengene: {scores}.")
_MORE: Texts = ("and {count} more, below these", "og {count} til, bak disse")
_COLUMNS: dict[str, Texts] = {
    "rank": ("Rank", "Plass"),
    "alternative": ("Alternative", "Alternativ"),
    "score": ("Score by {method}", "Poeng med {method}"),
    "other": ("Rank by {method}", "Plass med {method}"),
    "share": ("First in the simulation", "Først i simuleringen"),
    "missing": ("Missing figures", "Manglende verdier"),
}
_TABLE: Texts = ("All that are ranked", "Alle som er rangert")
_NOTHING: Texts = ("No alternative is ranked.", "Ingen alternativer er rangert.")
_NOT_RANKED: Texts = ("Not ranked", "Ikke rangert")
_RULED_OUT: Texts = (
    "{name}: ruled out, since it does not meet {gates}.",
    "{name}: utelukket, siden det ikke oppfyller {gates}.",
)
_WITH_EVIDENCE: Texts = ("'{gate}' ({evidence})", "«{gate}» ({evidence})")
_QUOTED: Texts = ("'{gate}'", "«{gate}»")
_SET_ASIDE: Texts = ("{name}: set aside by the team.", "{name}: lagt til side av gruppen.")
_SET_ASIDE_WHY: Texts = (
    "{name}: set aside by the team. {note}",
    "{name}: lagt til side av gruppen. {note}",
)
_NOTE: Texts = (
    "A score says how an alternative does on all criteria together, by the weights; 100 would be "
    "the top of every declared range. Small differences mean little.",
    "Poengene sier hvordan et alternativ gjør det på alle kriteriene samlet, etter vektene; 100 "
    "ville vært toppen av alle fastsatte spenn. Små forskjeller betyr lite.",
)
_MANY_GAPS: Texts = ("{count} figures", "{count} verdier")
_MOST_BARS, _MOST_GAPS = 20, 2
_LONGEST_NOTE = 240


def ranking_section(case: Case) -> Section:
    """Return the ranking as a chart and a table, with what the other methods say."""
    names = case.names
    blocks: list[Block] = []
    if not case.order:
        blocks.append(Paragraph(names.say(_NOTHING)))
    else:
        blocks.append(ranking_figure(case, _MOST_BARS))
        blocks.append(Paragraph(names.say(_NOTE), "note"))
        blocks.append(_table(case))
        if case.found is not None and case.found.methods is not None:
            blocks.append(Paragraph(of_methods.methods_sentence(case.found.methods, names)))
    outside = not_ranked(case)
    inner: tuple[Section, ...] = ()
    if outside:
        inner = (Section(names.say(_NOT_RANKED), (Bullets(outside),)),)
    return Section(names.say(_TITLE), tuple(blocks), inner)


def ranking_figure(case: Case, most: int, *, close: bool = False) -> Figure:
    """Return the first scores as bars; where ``close``, without title and axis."""
    names = case.names
    told = case.order[:most]
    bars = tuple(
        Bar(
            names.alternative(own),
            case.leading[own].score,
            case.score(own),
            case.colour(own),
        )
        for own in told
    )
    scores = [f"{bar.name} {bar.text}" for bar in bars]
    if len(case.order) > most:
        scores.append(names.say(_MORE, count=names.number(len(case.order) - most)))
    axis = names.say(_AXIS, method=word(case.study.method.ranking, case.language))
    if len(case.order) > most:
        axis = f"{axis}; {names.say(_MORE, count=names.number(len(case.order) - most))}"
    return Figure(
        Bars(bars, 1.0, "" if close else axis),
        "" if close else _headline(case),
        names.say(_ALT, scores=", ".join(scores)),
    )


def not_ranked(case: Case) -> tuple[str, ...]:
    """Return a sentence for each alternative that is ruled out or set aside."""
    return tuple(_outside(case))


def _headline(case: Case) -> str:
    names, leaders = case.names, case.leaders
    key = "one" if len(case.order) == 1 else "tied" if len(leaders) > 1 else "ahead"
    second = case.order[min(1, len(case.order) - 1)]
    lead = case.leading[case.order[0]].score - case.leading[second].score
    return names.say(
        _FIGURE[key],
        leader=names.alternative(leaders[0]),
        leaders=names.alternatives(leaders),
        second=names.alternative(second),
        lead=names.fixed(100 * lead, 1 if lead >= 0.001 else 2),
    )


def _table(case: Case) -> Table:
    names, other = case.names, case.other
    own_method = case.study.method.ranking
    other_method = RankingMethod.AHP if own_method is RankingMethod.TOPSIS else RankingMethod.TOPSIS
    methods = {
        "score": word(own_method, case.language),
        "other": word(other_method, case.language),
    }
    gaps = {own: missing_leaves(case, own) for own in case.order}
    keys = ["rank", "alternative", "score"]
    keys += ["other"] if other else []
    keys += ["share"] if case.found is not None else []
    keys += ["missing"] if any(gaps.values()) else []
    columns = tuple(
        Column(
            names.say(_COLUMNS[key], method=methods.get(key, "")),
            share=3.0 if key == "alternative" else 2.0,
            number=key not in ("alternative", "missing"),
        )
        for key in keys
    )
    columns = (columns[1], columns[0], *columns[2:])
    rows = []
    for own in case.order:
        cells = {
            "score": case.score(own),
            "other": names.number(other[own].rank) if own in other else "–",
            "share": case.first_share(own),
            "missing": _gaps(case, gaps[own]),
        }
        rank = case.leading[own].rank
        rows.append(
            (
                Cell(names.alternative(own), strong=rank == 1, colour=case.colour(own)),
                Cell(names.number(rank), strong=rank == 1),
                *(Cell(cells[key], strong=rank == 1 and key == "score") for key in keys[2:]),
            )
        )
    return Table(names.say(_TABLE), columns, tuple(rows))


def _gaps(case: Case, leaves: tuple[str, ...]) -> str:
    """Return which figures are missing, or how many where there are more than a few."""
    if len(leaves) > _MOST_GAPS:
        return case.names.say(_MANY_GAPS, count=case.names.number(len(leaves)))
    return case.names.listed(case.names.criterion(leaf) for leaf in leaves)


def _outside(case: Case) -> Iterator[str]:
    names = case.names
    for own in case.results.ruled_out:
        failed = [
            _gate(case, outcome.gate, own)
            for outcome in case.results.gates
            if outcome.alternative == own and not outcome.holds
        ]
        yield names.say(_RULED_OUT, name=names.alternative(own), gates=names.listed(failed))
    for own in case.results.set_aside:
        note = _sentence(case.alternative(own).note)
        text = _SET_ASIDE_WHY if note else _SET_ASIDE
        yield names.say(text, name=names.alternative(own), note=note)


def _gate(case: Case, own: str, alternative: str) -> str:
    gate = next(each for each in case.study.gates if each.id == own)
    record = gate.records.get(alternative)
    evidence = " ".join(record.evidence.split()) if record else ""
    figure = case.study.performances.get(alternative, {}).get(gate.criterion or "")
    if not evidence and figure is not None and not isinstance(figure.value, str):
        evidence = case.names.figure(str(gate.criterion), figure.value)
    text = _WITH_EVIDENCE if evidence else _QUOTED
    return case.names.say(text, gate=gate.name, evidence=_cut(evidence).rstrip("."))


def _sentence(text: str) -> str:
    plain = _cut(" ".join(text.split()))
    return plain if not plain or plain.endswith((".", "!", "?", "…")) else f"{plain}."


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_NOTE else text[: _LONGEST_NOTE - 1].rstrip() + "…"

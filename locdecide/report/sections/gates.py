"""The must-haves: who meets which, what is not known yet, and what is waived by whom."""

from __future__ import annotations

from collections.abc import Iterator

from locdecide.conclusions.dates import day_of
from locdecide.conclusions.names import Texts
from locdecide.decision.choices import GateStatus
from locdecide.decision.model import Gate
from locdecide.report.case import Case
from locdecide.report.content import (
    Block,
    Bullets,
    Cell,
    Column,
    Paragraph,
    Section,
    Table,
)
from locdecide.report.lines import sentence
from locdecide.results import GateOutcome
from locdecide.words import word

__all__ = ["all_met", "gates_section", "gates_sentence"]

_TITLE: Texts = ("Must-haves", "Skal-krav")
_NONE: Texts = ("No must-haves are set.", "Ingen skal-krav er satt.")
_SUMMARY: dict[str, Texts] = {
    "met": (
        "All that are ranked meet all {count} must-haves.",
        "Alle som er rangert, oppfyller alle de {count} skal-kravene.",
    ),
    "one-met": (
        "All that are ranked meet the one must-have.",
        "Alle som er rangert, oppfyller skal-kravet.",
    ),
    "out": ("Ruled out: {names}.", "Utelukket: {names}."),
    "waived": ("Ranked on a waiver: {names}.", "Rangert med dispensasjon: {names}."),
    "unknown": (
        "Not known yet whether all must-haves are met: {names}.",
        "Ikke kjent ennå om alle skal-krav er oppfylt: {names}.",
    ),
}
_TABLE: Texts = ("Who meets what", "Hvem oppfyller hva")
_TABLE_PART: Texts = ("Who meets what ({part} of {all})", "Hvem oppfyller hva ({part} av {all})")
_ALTERNATIVE: Texts = ("Alternative", "Alternativ")
_THRESHOLD: Texts = ("{gate}: {sense} {threshold}", "{gate}: {sense} {threshold}")
_WAIVED: Texts = ("{status}, waived", "{status}, dispensasjon")
_WAIVERS: Texts = ("Waivers", "Dispensasjoner")
_WAIVER: dict[str, Texts] = {
    "whole": (
        "{alternative}, '{gate}': given by {by}{date}. {reason}",
        "{alternative}, «{gate}»: gitt av {by}{date}. {reason}",
    ),
    "unsaid": ("nobody named", "ikke sagt av hvem"),
    "no-reason": ("No reason was written down.", "Ingen begrunnelse er skrevet ned."),
}
_EVIDENCE: Texts = ("What the statuses rest on", "Hva statusene bygger på")
_RESTS: Texts = (
    "{alternative}, '{gate}', {status}: {evidence}",
    "{alternative}, «{gate}», {status}: {evidence}",
)
_NOTE: Texts = (
    "A must-have is not weighed against anything. Who does not meet one is not ranked, unless a "
    "named person has given a waiver; who may not meet one is ranked until it is known.",
    "Et skal-krav veies ikke mot noe. Den som ikke oppfyller det, rangeres ikke, med mindre en "
    "navngitt person har gitt dispensasjon; der det er ukjent, rangeres alternativet til det er "
    "kjent.",
)
_FROZEN: dict[str, Texts] = {
    "yes": ("They were frozen on {0}.", "De ble frosset {0}."),
    "no": (
        "They are not frozen, so they could still be changed to fit an alternative.",
        "De er ikke frosset, så de kan ennå endres slik at de passer for et alternativ.",
    ),
}
_GATES_A_TABLE = 4
_MOST_EVIDENCE, _LONGEST = 12, 300


def gates_section(case: Case) -> Section:
    """Return who meets which must-have, with waivers and what the statuses rest on."""
    names = case.names
    if not case.study.gates:
        return Section(names.say(_TITLE), (Paragraph(names.say(_NONE)),))
    blocks: list[Block] = [
        Paragraph(f"{gates_sentence(case)} {_frozen(case)}"),
        Paragraph(names.say(_NOTE), "note"),
        *_tables(case),
    ]
    inner = []
    waivers = tuple(_waivers(case))
    if waivers:
        inner.append(Section(names.say(_WAIVERS), (Bullets(waivers),)))
    evidence = tuple(_evidence(case))[:_MOST_EVIDENCE]
    if evidence:
        inner.append(Section(names.say(_EVIDENCE), (Bullets(evidence),)))
    return Section(names.say(_TITLE), tuple(blocks), tuple(inner))


def all_met(case: Case) -> bool:
    """Tell whether all that are not set aside meet all must-haves, without a waiver."""
    ranked = set(case.results.alternatives)
    return not case.results.ruled_out and all(
        each.status is GateStatus.PASS and not each.waived
        for each in case.results.gates
        if each.alternative in ranked
    )


def gates_sentence(case: Case) -> str:
    """Return who is ruled out, waived or not known yet; or that all is met."""
    names = case.names
    if not case.study.gates:
        return names.say(_NONE)
    ranked = set(case.results.alternatives)
    outcomes = [each for each in case.results.gates if each.alternative in ranked]
    waived = [each.alternative for each in outcomes if each.waived]
    unknown = [
        each.alternative
        for each in outcomes
        if each.status is GateStatus.UNKNOWN and not each.waived
    ]
    told = [
        names.say(_SUMMARY[key], names=names.alternatives(dict.fromkeys(those)))
        for key, those in (
            ("out", list(case.results.ruled_out)),
            ("waived", waived),
            ("unknown", unknown),
        )
        if those
    ]
    if not told:
        count = len(case.study.gates)
        key = "one-met" if count == 1 else "met"
        return names.say(_SUMMARY[key], count=names.number(count))
    return " ".join(told)


def _frozen(case: Case) -> str:
    """Return when the must-haves were frozen."""
    frozen = case.study.gates_frozen
    names = case.names
    return names.say(_FROZEN["yes" if frozen else "no"], day_of(frozen, case.language))


def _tables(case: Case) -> Iterator[Table]:
    names, gates = case.names, case.study.gates
    outcomes = {(each.alternative, each.gate): each for each in case.results.gates}
    aside = set(case.results.set_aside)
    parts = [gates[i : i + _GATES_A_TABLE] for i in range(0, len(gates), _GATES_A_TABLE)]
    for number, part in enumerate(parts, start=1):
        columns = (
            Column(names.say(_ALTERNATIVE), 1.6),
            *(Column(_gate_title(case, gate), 1.2) for gate in part),
        )
        rows = tuple(
            (
                Cell(alternative.name, colour=case.colour(alternative.id)),
                *(Cell(_status(case, outcomes.get((alternative.id, gate.id)))) for gate in part),
            )
            for alternative in case.study.alternatives
            if alternative.id not in aside
        )
        title = _TABLE if len(parts) == 1 else _TABLE_PART
        yield Table(
            names.say(title, part=names.number(number), all=names.number(len(parts))),
            columns,
            rows,
        )


def _gate_title(case: Case, gate: Gate) -> str:
    if gate.criterion is None or gate.threshold is None:
        return gate.name
    return case.names.say(
        _THRESHOLD,
        gate=gate.name,
        sense=word(gate.sense, case.language),
        threshold=case.names.figure(gate.criterion, gate.threshold),
    )


def _status(case: Case, outcome: GateOutcome | None) -> str:
    if outcome is None:
        return "–"
    status = word(outcome.status, case.language)
    return case.names.say(_WAIVED, status=status) if outcome.waived else status


def _waivers(case: Case) -> Iterator[str]:
    names = case.names
    waived = {(each.alternative, each.gate) for each in case.results.gates if each.waived}
    for gate in case.study.gates:
        for own, record in gate.records.items():
            if (own, gate.id) not in waived or record.waiver is None:
                continue
            waiver = record.waiver
            yield names.say(
                _WAIVER["whole"],
                alternative=names.alternative(own),
                gate=gate.name,
                by=" ".join(waiver.by.split()) or names.say(_WAIVER["unsaid"]),
                date=f" ({day_of(waiver.date, case.language)})" if waiver.date else "",
                reason=sentence(waiver.reason, _LONGEST) or names.say(_WAIVER["no-reason"]),
            )


def _evidence(case: Case) -> Iterator[str]:
    """Yield what is known where a must-have is not simply met, and of the first two where it is."""
    names = case.names
    outcomes = {(each.alternative, each.gate): each for each in case.results.gates}
    aside, first = set(case.results.set_aside), set(case.order[:2])
    for wanted in (GateStatus.FAIL, GateStatus.UNKNOWN, GateStatus.PASS):
        for gate in case.study.gates:
            for own, record in gate.records.items():
                outcome = outcomes.get((own, gate.id))
                evidence = sentence(record.evidence, _LONGEST)
                if outcome is None or not evidence or own in aside or outcome.status is not wanted:
                    continue
                if wanted is GateStatus.PASS and own not in first:
                    continue
                yield names.say(
                    _RESTS,
                    alternative=names.alternative(own),
                    gate=gate.name,
                    status=word(wanted, case.language),
                    evidence=evidence,
                )

"""What a reader of a ranking should know beside it: what is missing, open or contradictory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from locdecide.decision.checks import findings
from locdecide.decision.issues import Issue, Severity
from locdecide.decision.model import GateStatus
from locdecide.excel.packing.case import Case
from locdecide.numerals import format_fixed
from locdecide.results import GateOutcome
from locdecide.sentences import text_for
from locdecide.words import LANGUAGES, Language

__all__ = ["incomplete", "remarks", "remarks_of_export"]

_MISSING, _NO_SOURCE, _GATE_UNKNOWN = "figure-missing", "source-missing", "gate-unknown"
_INCONSISTENT = ("weights-inconsistent-top", "weights-inconsistent")
# More than so many alternatives with gaps are told in one line.
_FEW = 3

_ONE_MISSING = (
    "* Ranked on what is known: {criteria} is missing for {alternative}.",
    "* Rangert på det som er kjent: {criteria} mangler for {alternative}.",
)
_SOME_MISSING = (
    "* Ranked on what is known: {criteria} are missing for {alternative}.",
    "* Rangert på det som er kjent: {criteria} mangler for {alternative}.",
)
_MANY_MISSING = (
    "* Ranked on what is known. Figures that are missing: {counts}.",
    "* Rangert på det som er kjent. Tall som mangler: {counts}.",
)
_NOT_RANKED = ("Not ranked: {names}.", "Ikke rangert: {names}.")
_RULED_OUT = ("does not meet {gates}", "oppfyller ikke {gates}")
_SET_ASIDE = ("set aside", "lagt til side")
_WAIVED = (
    "Does not meet {gate}, but is ranked on a waiver: {names}.",
    "Oppfyller ikke {gate}, men rangeres med dispensasjon: {names}.",
)
_BY = ("{name} (given by {by})", "{name} (gitt av {by})")
_MANY_WAIVED = (
    "Ranked on a waiver, without meeting {gates}.",
    "Rangeres med dispensasjon, uten å oppfylle {gates}.",
)
_UNKNOWN = (
    "Not known whether {gate} is met: {names}.",
    "Ukjent om {gate} er oppfylt: {names}.",
)
_MANY_UNKNOWN = (
    "Not known whether these must-haves are met: {gates}.",
    "Ukjent om disse skal-kravene er oppfylt: {gates}.",
)
_CONTRADICT = (
    "Comparisons that contradict each other (consistency ratio above 0.10): {people}.",
    "Sammenligninger som ikke er konsistente (konsistensforhold over 0,10): {people}.",
)
_TOP = ("the top criteria {cr}", "hovedkriteriene {cr}")
_UNDER = ("under {parent} {cr}", "under {parent} {cr}")
_ONE_WITHOUT = ("1 figure has no source.", "1 tall mangler kilde.")
_WITHOUT = ("{count} figures have no source.", "{count} tall mangler kilde.")
_AND = (" and ", " og ")
_QUOTED = ("'{name}'", "«{name}»")


def incomplete(case: Case) -> frozenset[str]:
    """Return the ranked alternatives that some figure is missing for."""
    return frozenset(_gaps(case, _found(case)))


def remarks(case: Case, language: Language) -> tuple[str, ...]:
    """Return what to know beside the ranking, gravest first."""
    found = _found(case)
    errors, weights, others = _rest(found, language)
    return (
        *errors,
        *_missing(case, found, language),
        *_not_ranked(case, language),
        *_waivers(case, language),
        *_unknowns(case, language),
        *_contradictions(found, case, language),
        *_sources(found, language),
        *weights,
        *others,
    )


def remarks_of_export(case: Case, language: Language) -> tuple[str, ...]:
    """Return those of the remarks that no formula tells: of judgements, weights and ranges."""
    found = _found(case)
    errors, weights, others = _rest(found, language)
    return (*errors, *_contradictions(found, case, language), *weights, *others)


def _rest(found: Iterable[Issue], language: Language) -> tuple[list[str], list[str], list[str]]:
    """Return in words the errors, the warnings about weights, and other warnings."""
    told = {_MISSING, _NO_SOURCE, _GATE_UNKNOWN, *_INCONSISTENT}
    errors, weights, others = list[str](), list[str](), list[str]()
    for issue in found:
        if issue.code in told:
            continue
        if issue.severity is Severity.ERROR:
            errors.append(_plain(issue, language))
        elif issue.severity is Severity.WARNING:
            own = weights if issue.code.startswith("weights-") else others
            own.append(_plain(issue, language))
    return errors, weights, others


def _found(case: Case) -> tuple[Issue, ...]:
    standing = (
        issue
        for issue in findings(case.decision)
        if issue.place is not None and issue.place.study == case.study.id
    )
    return (*case.results.issues, *standing)


def _gaps(case: Case, found: Iterable[Issue]) -> dict[str, list[str]]:
    ranked = set(case.in_order)
    gaps: dict[str, list[str]] = {}
    for issue in found:
        place = issue.place
        if issue.code == _MISSING and place is not None and place.alternative in ranked:
            gaps.setdefault(place.alternative or "", []).append(str(issue.params["criterion"]))
    return gaps


def _missing(case: Case, found: Sequence[Issue], language: Language) -> Iterator[str]:
    gaps = _gaps(case, found)
    listed = [own for own in case.in_order if own in gaps]
    if len(listed) > _FEW:
        counts = ", ".join(f"{case.alternative(own).name} {len(gaps[own])}" for own in listed)
        yield _say(_MANY_MISSING, language, counts=counts)
        return
    for own in listed:
        criteria = [_say(_QUOTED, language, name=name) for name in gaps[own]]
        yield _say(
            _ONE_MISSING if len(criteria) == 1 else _SOME_MISSING,
            language,
            criteria=_listed(criteria, language),
            alternative=case.alternative(own).name,
        )


def _not_ranked(case: Case, language: Language) -> Iterator[str]:
    names = []
    for own in case.results.ruled_out:
        gates = [
            _gate(case, outcome, language)
            for outcome in case.results.gates
            if outcome.alternative == own and not outcome.holds
        ]
        why = _say(_RULED_OUT, language, gates=_listed(gates, language))
        names.append(f"{case.alternative(own).name} ({why})")
    aside = _say(_SET_ASIDE, language)
    names += [f"{case.alternative(own).name} ({aside})" for own in case.results.set_aside]
    if names:
        yield _say(_NOT_RANKED, language, names=", ".join(names))


def _waivers(case: Case, language: Language) -> Iterator[str]:
    waived: list[tuple[str, str]] = []
    for gate in case.study.gates:
        names = []
        for outcome in case.results.gates:
            if outcome.gate != gate.id or not outcome.waived or not _counts(case, outcome):
                continue
            name = case.alternative(outcome.alternative).name
            waiver = gate.records[outcome.alternative].waiver
            by = waiver.by if waiver is not None else ""
            names.append(_say(_BY, language, name=name, by=by) if by else name)
        if names:
            waived.append((_say(_QUOTED, language, name=gate.name), ", ".join(names)))
    if len(waived) > 1:
        gates = "; ".join(f"{gate}: {names}" for gate, names in waived)
        yield _say(_MANY_WAIVED, language, gates=gates)
        return
    for gate_name, names_there in waived:
        yield _say(_WAIVED, language, gate=gate_name, names=names_there)


def _unknowns(case: Case, language: Language) -> Iterator[str]:
    open_at: dict[str, str] = {}
    for gate in case.study.gates:
        names = [
            case.alternative(outcome.alternative).name
            for outcome in case.results.gates
            if outcome.gate == gate.id
            and outcome.status is GateStatus.UNKNOWN
            and _counts(case, outcome)
        ]
        if names:
            open_at[gate.id] = ", ".join(names)
    quoted = {
        gate.id: _say(_QUOTED, language, name=gate.name)
        for gate in case.study.gates
        if gate.id in open_at
    }
    if len(open_at) > 1:
        gates = "; ".join(f"{quoted[own]} ({names})" for own, names in open_at.items())
        yield _say(_MANY_UNKNOWN, language, gates=gates)
        return
    for own, names_there in open_at.items():
        yield _say(_UNKNOWN, language, gate=quoted[own], names=names_there)


def _contradictions(found: Iterable[Issue], case: Case, language: Language) -> Iterator[str]:
    people: dict[str, list[str]] = {}
    for issue in found:
        if issue.code not in _INCONSISTENT or issue.place is None:
            continue
        cr = format_fixed(float(issue.params["cr"]), language, 2)
        parent = _say(_QUOTED, language, name=str(issue.params["parent"]))
        top = issue.code == _INCONSISTENT[0]
        where = _say(_TOP if top else _UNDER, language, parent=parent, cr=cr)
        people.setdefault(issue.place.participant or "", []).append(where)
    told = [f"{case.participant(own)} ({'; '.join(where)})" for own, where in people.items()]
    if told:
        yield _say(_CONTRADICT, language, people=", ".join(told))


def _sources(found: Iterable[Issue], language: Language) -> Iterator[str]:
    count = sum(issue.code == _NO_SOURCE for issue in found)
    if count:
        yield _say(_ONE_WITHOUT if count == 1 else _WITHOUT, language, count=str(count))


def _counts(case: Case, outcome: GateOutcome) -> bool:
    return outcome.alternative not in {*case.results.set_aside, *case.results.ruled_out}


def _gate(case: Case, outcome: GateOutcome, language: Language) -> str:
    name = next(gate.name for gate in case.study.gates if gate.id == outcome.gate)
    return _say(_QUOTED, language, name=name)


def _plain(issue: Issue, language: Language) -> str:
    # The study's name stands above the lines already.
    text = text_for(issue.code, {**issue.params, "study": ""}, language).removeprefix(": ")
    return text[:1].upper() + text[1:]


def _listed(names: Sequence[str], language: Language) -> str:
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + _AND[LANGUAGES.index(language)] + names[-1]


def _say(texts: tuple[str, str], language: Language, **params: str) -> str:
    return texts[LANGUAGES.index(language)].format(**params)

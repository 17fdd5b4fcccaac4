"""What a report dares to say: the sentences that follow from a verdict, with its hedges."""

from __future__ import annotations

from collections.abc import Iterator

from locdecide.conclusions import verdict as of_verdict
from locdecide.conclusions.names import Texts
from locdecide.decision.choices import GateStatus
from locdecide.decision.issues import Issue, Severity
from locdecide.report.case import Case
from locdecide.report.content import Stamp, Tone
from locdecide.report.evidence import measured_leaves, missing_leaves
from locdecide.sentences import text_for
from locdecide.words import Language

__all__ = [
    "INCONSISTENT", "cautions", "meaning", "not_ranked_because", "plain_sentence", "question",
    "stamp",
]  # fmt: skip

INCONSISTENT = ("weights-inconsistent-top", "weights-inconsistent")

_TONES: dict[str, Tone] = {"clear": "good", "close": "warn", "no-clear-winner": "bad"}

_NOTHING: Texts = ("Nothing is ranked yet", "Ingenting er rangert ennå")
_NO_VERDICT: Texts = (
    "There is no ranking, so this report has no verdict.",
    "Det finnes ingen rangering, så rapporten har ingen vurdering av den.",
)

_MEANING: dict[str, Texts] = {
    "nothing": (
        "What is missing before anything can be ranked is listed below.",
        "Hva som mangler før noe kan rangeres, står nedenfor.",
    ),
    "only-one": (
        "{leader} has nothing to be compared with here. The report says how it does on the "
        "criteria, not that it is a good choice.",
        "{leader} har ingenting å sammenlignes med her. Rapporten sier hvordan det gjør det på "
        "kriteriene, ikke at det er et godt valg.",
    ),
    "clear": (
        "The calculation supports going on with {leader}. It takes the figures and weights as they "
        "are given here; what could change the picture is listed below.",
        "Beregningen støtter å gå videre med {leader}. Den bygger på verdiene og vektene slik de "
        "er oppgitt her; hva som kan endre bildet, står nedenfor.",
    ),
    "close": (
        "{leader} is ahead, and {rival} is a real alternative to it. What is listed below as able "
        "to change the order should be settled before one of them is chosen.",
        "{leader} ligger foran, og {rival} er et reelt alternativ. Det som nedenfor kan endre "
        "rekkefølgen, bør avklares før ett av dem velges.",
    ),
    "no-clear-winner": (
        "The calculation does not tell {leader} and {rival} apart well enough to choose by it. "
        "That they come in this order should not decide; better figures, more agreement on the "
        "weights, or reasons outside the criteria should.",
        "Beregningen skiller ikke {leader} og {rival} godt nok til å velge etter den. Rekkefølgen "
        "bør ikke avgjøre alene; det bør bedre verdier, mer enighet om vektene eller hensyn "
        "utenfor kriteriene.",
    ),
    "tied": (
        "The calculation does not tell {leaders} apart. Something else than this ranking has to "
        "decide between them.",
        "Beregningen skiller ikke {leaders}. Noe annet enn denne rangeringen må avgjøre mellom "
        "dem.",
    ),
}

_CAUTIONS: dict[str, Texts] = {
    "waived": (
        "{leader} does not meet '{gate}' and is ranked on a waiver{by}.",
        "{leader} oppfyller ikke «{gate}» og er rangert med dispensasjon{by}.",
    ),
    "unknown": (
        "It is not known whether {leader} meets {gates}. If it does not, it is out.",
        "Det er ukjent om {leader} oppfyller {gates}. Hvis ikke, er det ute.",
    ),
    "missing": (
        "{leader} is ranked on what is known. Figures are missing for {criteria}.",
        "{leader} er rangert på det som er kjent. Verdier mangler for {criteria}.",
    ),
    "no-figures": (
        "Nothing has been measured for {leader}: it has no figures at all.",
        "Ingenting er målt for {leader}: Det har ingen verdier.",
    ),
    "equal": (
        "No weights have been given, so all criteria weigh the same at each level.",
        "Ingen vekter er gitt, så alle kriterier veier likt på hvert nivå.",
    ),
    "contradictory": (
        "The answers of {people} contradict each other more than they should.",
        "Svarene til {people} motsier hverandre mer enn de bør.",
    ),
    "hidden": (
        "Round '{round}' is secret and has not been revealed. It is not in this report and counts "
        "for nothing in it.",
        "Runde «{round}» er hemmelig, og svarene er ikke vist. Den er ikke med i rapporten og "
        "teller ikke i den.",
    ),
}
_QUOTED: Texts = ("'{0}'", "«{0}»")
_MOST_LEADERS = 3
_BY: Texts = (" given by {0}", " gitt av {0}")

_NO_QUESTION: Texts = (
    "The question was not written down.",
    "Spørsmålet er ikke skrevet ned.",
)


def plain_sentence(issue: Issue, language: Language) -> str:
    """Return what a finding says, without the study that the report is about."""
    text = text_for(issue.code, {**issue.params, "study": ""}, language).removeprefix(": ")
    return text[:1].upper() + text[1:]


def question(case: Case) -> str:
    """Return the study's question, or the decision's, or that there is none."""
    asked = case.study.question.strip() or case.decision.question.strip()
    return asked or case.names.say(_NO_QUESTION)


def stamp(case: Case) -> Stamp:
    """Return the verdict's words, colour and sentence."""
    if case.found is None:
        return Stamp(case.names.say(_NOTHING), "plain", case.names.say(_NO_VERDICT))
    verdict = case.found.verdict
    alone = any(reason.code == "only-one" for reason in verdict.reasons)
    return Stamp(
        of_verdict.chip(verdict, case.names),
        "plain" if alone else _TONES[verdict.band],
        of_verdict.headline(verdict, case.names),
    )


def meaning(case: Case) -> str:
    """Return what the verdict means for a choice; nothing stronger than it bears."""
    names, found = case.names, case.found
    if found is None:
        return names.say(_MEANING["nothing"])
    verdict = found.verdict
    key: str = verdict.band
    if any(reason.code == "only-one" for reason in verdict.reasons):
        key = "only-one"
    elif len(verdict.leaders) > 1:
        key = "tied"
    return names.say(
        _MEANING[key],
        leader=names.alternative(verdict.leaders[0]),
        leaders=names.alternatives(verdict.leaders),
        rival=_rival(case),
    )


def cautions(case: Case) -> tuple[str, ...]:
    """Return what a reader of the verdict has to know about who is first and about the weights."""
    return (*_about_leaders(case), *_about_weights(case))


def not_ranked_because(case: Case) -> tuple[str, ...]:
    """Return why nothing is ranked."""
    return tuple(
        plain_sentence(issue, case.language)
        for issue in case.results.issues
        if issue.severity is Severity.ERROR
    )


def _rival(case: Case) -> str:
    """Return who is most often first of the others, else who is second."""
    found = case.found
    others = [own for own in case.order if own not in case.leaders]
    if found is None or not others:
        return ""
    simulated = [own for own in others if own in found.simulation.alternatives]
    most = max(simulated, key=found.simulation.first_share, default=others[0])
    own = most if simulated and found.simulation.first_share(most) > 0.0 else others[0]
    return case.names.alternative(own)


def _about_leaders(case: Case) -> Iterator[str]:
    conclusion = case.study.conclusion
    proposed = None if conclusion is None else conclusion.alternative
    if proposed in case.order and proposed not in case.leaders and proposed is not None:
        yield from _about_gates(case, proposed)
        yield from _about_gaps(case, proposed)
    for leader in case.leaders[:_MOST_LEADERS]:
        yield from _about_gates(case, leader)
        yield from _about_gaps(case, leader)


def _about_gates(case: Case, leader: str) -> Iterator[str]:
    names = case.names
    gates = {gate.id: gate for gate in case.study.gates}
    unknown = []
    for outcome in case.results.gates:
        if outcome.alternative != leader:
            continue
        gate = gates[outcome.gate]
        record = gate.records.get(leader)
        if outcome.waived:
            by = record.waiver.by.strip() if record and record.waiver else ""
            yield names.say(
                _CAUTIONS["waived"],
                leader=names.alternative(leader),
                gate=gate.name,
                by=names.say(_BY, by) if by else "",
            )
        elif outcome.status is GateStatus.UNKNOWN:
            unknown.append(names.say(_QUOTED, gate.name))
    if unknown:
        yield names.say(
            _CAUTIONS["unknown"],
            leader=names.alternative(leader),
            gates=names.listed(unknown),
        )


def _about_gaps(case: Case, leader: str) -> Iterator[str]:
    names = case.names
    gaps = missing_leaves(case, leader)
    if gaps:
        whole = len(gaps) == sum(1 for _ in measured_leaves(case))
        yield names.say(
            _CAUTIONS["no-figures" if whole else "missing"],
            leader=names.alternative(leader),
            criteria=names.listed(names.criterion(leaf) for leaf in gaps),
        )


def _about_weights(case: Case) -> Iterator[str]:
    names = case.names
    found = [issue for issue in case.results.issues if issue.code.startswith("weights-")]
    told = {issue.code for issue in found}
    if not _weighted(case) and "weights-nobody" not in told:
        yield names.say(_CAUTIONS["equal"])
    for round_ in case.hidden:
        yield names.say(_CAUTIONS["hidden"], round=round_.name)
    for issue in found:
        untold = issue.severity is Severity.WARNING and issue.code not in INCONSISTENT
        if untold and (_weighted(case) or not issue.code.startswith("weights-open")):
            yield plain_sentence(issue, case.language)
    people = [
        issue.place.participant for issue in found if issue.code in INCONSISTENT and issue.place
    ]
    if people:
        those = (case.participant(own).name for own in dict.fromkeys(people) if own is not None)
        yield names.say(_CAUTIONS["contradictory"], people=names.listed(those))


def _weighted(case: Case) -> bool:
    """Tell whether anybody has weighted anything."""
    if not case.voted:
        return any(case.study.direct_points.values())
    round_ = case.round
    return round_ is not None and bool(round_.judgements or round_.points)

"""The verdict in words: what it is called, who leads how surely, why, and by which rule."""

from __future__ import annotations

import math

from locdecide.conclusions.method_names import named_methods
from locdecide.conclusions.names import Names, Texts
from locdecide.results import Verdict, VerdictReason

__all__ = ["chip", "headline", "reasons", "rule"]

_CHIPS: dict[str, Texts] = {
    "clear": ("Clear lead", "Klar ledelse"),
    "close": ("Close race", "Jevnt løp"),
    "no-clear-winner": ("No clear winner", "Ingen klar vinner"),
}
_ONLY_ONE: Texts = ("Only one", "Bare ett")

_HEADLINES: dict[str, Texts] = {
    "only-one": (
        "{leader} is the only alternative that is ranked.",
        "{leader} er det eneste alternativet som er rangert.",
    ),
    "clear": (
        "{leader} leads clearly: first in {share} of {draws} simulated cases.",
        "{leader} leder klart: først i {share} av {draws} simulerte tilfeller.",
    ),
    "close": (
        "{leader} leads, but not clearly: first in {share} of {draws} simulated cases.",
        "{leader} leder, men ikke klart: først i {share} av {draws} simulerte tilfeller.",
    ),
    "no-clear-winner": (
        "No clear winner: {leader} ranks first {now}, but only in {share} of {draws} simulated "
        "cases.",
        "Ingen klar vinner: {leader} er først {now}, men bare i {share} av {draws} simulerte "
        "tilfeller.",
    ),
    "tied": (
        "No clear winner: {leaders} share first place {now}.",
        "Ingen klar vinner: {leaders} deler førsteplassen {now}.",
    ),
}

_REASONS: dict[str, Texts] = {
    "only-one": (
        "No other alternative is ranked, so there is nothing to hold it against.",
        "Ingen andre alternativer er rangert, så det er ingenting å holde det opp mot.",
    ),
    "first-often": (
        "{leader} is first in {found} of the simulated cases; a clear lead takes {limit}.",
        "{leader} er først i {found} av de simulerte tilfellene; en klar ledelse krever {limit}.",
    ),
    "first-not-often": (
        "{leader} is first in {found} of the simulated cases; a clear lead takes {limit}.",
        "{leader} er først i {found} av de simulerte tilfellene; en klar ledelse krever {limit}.",
    ),
    "first-too-seldom": (
        "{leader} is first in only {found} of the simulated cases; below {limit} there is no "
        "clear winner.",
        "{leader} er først i bare {found} av de simulerte tilfellene; under {limit} er det ingen "
        "klar vinner.",
    ),
    "lead-within-error": (
        "In the simulation {leader} is first only {found} more often than the next; the "
        "simulation itself is uncertain by {limit}.",
        "I simuleringen er {leader} først bare {found} oftere enn den neste; simuleringen selv er "
        "usikker på {limit}.",
    ),
    "another-more-often": (
        "In the simulation another alternative is first more often than {leader}, by {found}.",
        "I simuleringen er et annet alternativ først oftere enn {leader}, med {found}.",
    ),
    "as-often": (
        "In the simulation another alternative is first as often as {leader}.",
        "I simuleringen er et annet alternativ først like ofte som {leader}.",
    ),
    "tied": (
        "{count} alternatives share first place: {leaders}.",
        "{count} alternativer deler førsteplassen: {leaders}.",
    ),
    "methods-agree": (
        "None of the {limit} other methods puts another alternative first.",
        "Ingen av de {limit} andre metodene setter et annet alternativ først.",
    ),
    "method-agrees": (
        "The other method that was asked does not put another alternative first.",
        "Den andre metoden som er spurt, setter ikke et annet alternativ først.",
    ),
    "methods-differ": (
        "{found} of {limit} other methods put another alternative first: {methods}.",
        "{found} av {limit} andre metoder setter et annet alternativ først: {methods}.",
    ),
    "method-differs": (
        "1 of {limit} other methods puts another alternative first: {methods}.",
        "1 av {limit} andre metoder setter et annet alternativ først: {methods}.",
    ),
    "only-method-differs": (
        "The other method that was asked puts another alternative first: {methods}.",
        "Den andre metoden som er spurt, setter et annet alternativ først: {methods}.",
    ),
    "weights-never": (
        "No change of a single weight takes first place from {leader}.",
        "Ingen endring av én vekt alene tar førsteplassen fra {leader}.",
    ),
    "weights-far": (
        "No single weight takes first place from {leader} before it has changed by {found} of "
        "what it is {now}; a clear lead withstands {limit}.",
        "Ingen enkelt vekt tar førsteplassen fra {leader} før den er endret med {found} av det "
        "den er {now}; en klar ledelse tåler {limit}.",
    ),
    "weight-near": (
        "{leader} loses first place when the weight of {criterion} changes by {found} of what it "
        "is {now}; a clear lead withstands {limit}.",
        "{leader} mister førsteplassen når vekten til {criterion} endres med {found} av det den er "
        "{now}; en klar ledelse tåler {limit}.",
    ),
    "a-weight-near": (
        "{leader} loses first place when one weight changes by {found} of what it is {now}; a "
        "clear lead withstands {limit}.",
        "{leader} mister førsteplassen når én vekt endres med {found} av det den er {now}; en "
        "klar ledelse tåler {limit}.",
    ),
    "weight-at-once": (
        "{leader} loses first place at the slightest change of a weight.",
        "{leader} mister førsteplassen ved den minste endring av en vekt.",
    ),
    "provisional": (
        "The other methods have not been asked yet.",
        "De andre metodene er ikke spurt ennå.",
    ),
}

_RULE: tuple[Texts, ...] = (
    (
        "Clear lead: first in at least {clear} of the simulated cases, no other method puts "
        "another alternative first, and no single weight takes first place unless it changes by "
        "{change} or more of what it is.",
        "Klar ledelse: først i minst {clear} av de simulerte tilfellene, ingen annen metode "
        "setter et annet alternativ først, og ingen enkelt vekt tar førsteplassen uten å endres "
        "med {change} eller mer av det den er.",
    ),
    (
        "No clear winner: first in less than {least}, or no further ahead of the next than the "
        "simulation's own error, or first place is shared.",
        "Ingen klar vinner: først i mindre enn {least}, eller ikke lenger foran den neste enn "
        "simuleringens egen feil, eller førsteplassen er delt.",
    ),
    ("Everything between is a close race.", "Alt imellom er et jevnt løp."),
)
_ERROR: Texts = (
    "{draws} cases were simulated; the error of a share is at most {error}.",
    "{draws} tilfeller ble simulert; feilen i en andel er høyst {error}.",
)


def chip(verdict: Verdict, names: Names) -> str:
    """Return the verdict in two or three words."""
    if _codes(verdict) == {"only-one"}:
        return names.say(_ONLY_ONE)
    return names.say(_CHIPS[verdict.band])


def headline(verdict: Verdict, names: Names) -> str:
    """Return who leads, and how sure that is."""
    codes = _codes(verdict)
    key: str = "only-one" if "only-one" in codes else verdict.band
    if len(verdict.leaders) > 1:
        key = "tied"
    return names.say(
        _HEADLINES[key],
        leader=names.alternative(verdict.leaders[0]),
        leaders=names.alternatives(verdict.leaders),
        share=names.share(verdict.first_share),
        draws=names.number(verdict.draws),
    )


def reasons(verdict: Verdict, names: Names) -> tuple[str, ...]:
    """Return a sentence for each reason that decided the verdict."""
    found = tuple(_reason(verdict, reason, names) for reason in verdict.reasons)
    if verdict.provisional and "only-one" not in _codes(verdict):
        return (*found, names.say(_REASONS["provisional"]))
    return found


def rule(verdict: Verdict, names: Names) -> str:
    """Return the rule that the verdict follows, with its thresholds and the draws."""
    thresholds = {
        "clear": _threshold(verdict.clear_share, names),
        "least": _threshold(verdict.least_share, names),
        "change": _threshold(verdict.least_change, names),
    }
    sentences = [names.say(texts, **thresholds) for texts in _RULE]
    if verdict.draws > 0:
        sentences.append(
            names.say(
                _ERROR,
                draws=names.number(verdict.draws),
                error=names.percentage_points(verdict.half_width),
            )
        )
    return " ".join(sentences)


def _codes(verdict: Verdict) -> set[str]:
    return {reason.code for reason in verdict.reasons}


def _reason(verdict: Verdict, reason: VerdictReason, names: Names) -> str:
    found, limit = _measured(reason, names)
    return names.say(
        _REASONS[_wording(reason)],
        leader=names.alternative(verdict.leaders[0]),
        leaders=names.alternatives(verdict.leaders),
        count=names.number(len(verdict.leaders)),
        found=found,
        limit=limit,
        methods=named_methods(reason.methods, names),
        criterion="" if reason.criterion is None else names.criterion(reason.criterion),
    )


def _wording(reason: VerdictReason) -> str:
    """Return which of the sentences fits what was found."""
    code, found = reason.code, reason.found
    if code == "lead-within-error" and found <= 0.0:
        return "as-often" if found == 0.0 else "another-more-often"
    if code == "methods-agree" and reason.limit == 1:
        return "method-agrees"
    if code == "methods-differ" and found == 1:
        return "only-method-differs" if reason.limit == 1 else "method-differs"
    if code == "weights-far" and math.isinf(found):
        return "weights-never"
    if code == "weight-near" and found < 0.0005:
        return "weight-at-once"
    if code == "weight-near" and reason.criterion is None:
        return "a-weight-near"
    return code


def _measured(reason: VerdictReason, names: Names) -> tuple[str, str]:
    """Return what was found and what it was held against, each with its unit."""
    found, limit = reason.found, reason.limit
    if not math.isfinite(found):
        return "", names.share(limit)
    if reason.code in ("methods-agree", "methods-differ", "tied", "only-one"):
        return names.number(found), names.number(limit)
    if reason.code == "lead-within-error":
        return names.percentage_points(found), names.percentage_points(limit)
    told = names.percents(found, limit)
    return told[0], _threshold(limit, names) if told[0] != told[1] else told[1]


def _threshold(share: float, names: Names) -> str:
    """Return a setting as it was set."""
    return names.percent(share, 0 if abs(100 * share - round(100 * share)) < 1e-9 else 1)

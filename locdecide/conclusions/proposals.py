"""What a study comes to, as its people say it, beside what the ranking bears."""

from __future__ import annotations

from locdecide.conclusions.dates import day_of
from locdecide.conclusions.names import Names, Texts
from locdecide.results import StudyResults, Verdict

__all__ = ["beside_ranking", "proposal_sentence", "proposed_by", "waived_sentence"]

_PROPOSED: dict[str, Texts] = {
    "one": ("{proposed} is proposed.", "{proposed} foreslås."),
    "none": ("None of the alternatives is proposed.", "Ingen av alternativene foreslås."),
    "open": (
        "What is proposed has not been written down yet.",
        "Hva som foreslås, er ikke skrevet ned ennå.",
    ),
}
_BY: dict[str, Texts] = {
    "both": ("{by}, {date}", "{by}, {date}"),
    "by": ("{by}", "{by}"),
    "date": ("{date}", "{date}"),
}
_BESIDE: dict[str, Texts] = {
    "unranked": (
        "The proposal does not rest on the calculation: nothing is ranked.",
        "Forslaget bygger ikke på beregningen: Ingenting er rangert.",
    ),
    "unranked-ruled-out": (
        "The proposal does not rest on the calculation: {proposed} does not meet a must-have and "
        "is ruled out.",
        "Forslaget bygger ikke på beregningen: {proposed} oppfyller ikke et skal-krav og er "
        "utelukket.",
    ),
    "none": (
        "The ranking only compares the alternatives with each other, and puts {leaders} first.",
        "Rangeringen sammenligner bare alternativene med hverandre, og setter {leaders} først.",
    ),
    "none-weak": (
        "The ranking only compares the alternatives with each other; it puts {leaders} first, but "
        "without a clear lead.",
        "Rangeringen sammenligner bare alternativene med hverandre; den setter {leaders} først, "
        "men uten klar ledelse.",
    ),
    "none-tied": (
        "The ranking only compares the alternatives with each other, and does not tell {leaders} "
        "apart.",
        "Rangeringen sammenligner bare alternativene med hverandre, og skiller ikke mellom "
        "{leaders}.",
    ),
    "ruled-out": (
        "The proposal does not follow the ranking: {proposed} does not meet a must-have and is "
        "ruled out.",
        "Forslaget følger ikke rangeringen: {proposed} oppfyller ikke et skal-krav og er "
        "utelukket.",
    ),
    "aside": (
        "The proposal does not follow the ranking: {proposed} was set aside and is not in it.",
        "Forslaget følger ikke rangeringen: {proposed} er lagt til side og er ikke med i den.",
    ),
    "not-in": (
        "The proposal does not follow the ranking: {proposed} is not in it.",
        "Forslaget følger ikke rangeringen: {proposed} er ikke med i den.",
    ),
    "other": (
        "The proposal does not follow the ranking, which puts {leaders} first.",
        "Forslaget følger ikke rangeringen, som setter {leaders} først.",
    ),
    "other-weak": (
        "The proposal does not follow the ranking: it puts {leaders} first, but without a clear "
        "lead.",
        "Forslaget følger ikke rangeringen: Den setter {leaders} først, men uten klar ledelse.",
    ),
    "other-no-winner": (
        "The proposal does not follow the ranking: it puts {leaders} first, but has no clear "
        "winner.",
        "Forslaget følger ikke rangeringen: Den setter {leaders} først, men har ingen klar vinner.",
    ),
    "other-tied": (
        "The proposal does not follow the ranking, in which {leaders} share first place.",
        "Forslaget følger ikke rangeringen, der {leaders} deler førsteplassen.",
    ),
    "tied": (
        "The ranking puts {proposed} first together with {others}, and does not tell them apart.",
        "Rangeringen setter {proposed} først sammen med {others}, og skiller dem ikke.",
    ),
    "only-one": (
        "Only {proposed} is ranked, so there is nothing that it was compared with.",
        "Bare {proposed} er rangert, så det er ikke sammenlignet med noe.",
    ),
    "close": (
        "The ranking puts {proposed} first, but without a clear lead.",
        "Rangeringen setter {proposed} først, men uten klar ledelse.",
    ),
    "no-clear-winner": (
        "The ranking puts {proposed} first, but does not tell it clearly apart from the others.",
        "Rangeringen setter {proposed} først, men skiller det ikke klart fra de andre.",
    ),
}
_WAIVED: Texts = (
    "{proposed} does not meet a must-have; a waiver keeps it in.",
    "{proposed} oppfyller ikke et skal-krav, og er med på dispensasjon.",
)


def proposal_sentence(names: Names) -> str:
    """Return what is proposed; that none is; or that nothing has been written down."""
    conclusion = names.study.conclusion
    if conclusion is None:
        return names.say(_PROPOSED["open"])
    if conclusion.alternative is None:
        return names.say(_PROPOSED["none"])
    return names.say(_PROPOSED["one"], proposed=names.alternative(conclusion.alternative))


def proposed_by(names: Names) -> str:
    """Return who wrote the proposal down, and when; empty where nobody said."""
    conclusion = names.study.conclusion
    if conclusion is None:
        return ""
    by, date = " ".join(conclusion.by.split()), day_of(conclusion.date, names.language)
    if not by and not date:
        return ""
    return names.say(_BY["both" if by and date else "by" if by else "date"], by=by, date=date)


def beside_ranking(results: StudyResults, verdict: Verdict | None, names: Names) -> str:
    """Return one sentence where the proposal does not follow the ranking, or that is weak.

    Empty where nothing is proposed yet, and where the proposal leads clearly.

    Parameters
    ----------
    results : StudyResults
    verdict : Verdict or None
        None where nothing is ranked.
    names : Names
    """
    conclusion = names.study.conclusion
    if conclusion is None:
        return ""
    own = conclusion.alternative
    leaders: tuple[str, ...] = ()
    if verdict is None:
        key = _unranked(own, results)
    else:
        leaders = verdict.leaders
        key = _apart(own, results, verdict) if own not in leaders else _weak(verdict)
    if not key:
        return ""
    return names.say(
        _BESIDE[key],
        proposed="" if own is None else names.alternative(own),
        leaders=names.alternatives(leaders),
        others=names.alternatives(each for each in leaders if each != own),
    )


def waived_sentence(results: StudyResults, names: Names) -> str:
    """Return that the proposal stands on a waiver; empty where it does not."""
    conclusion = names.study.conclusion
    own = conclusion.alternative if conclusion is not None else None
    if not any(each.alternative == own and each.waived for each in results.gates):
        return ""
    assert own is not None
    return names.say(_WAIVED, proposed=names.alternative(own))


def _unranked(own: str | None, results: StudyResults) -> str:
    if own is None:
        return ""
    return "unranked-ruled-out" if own in results.ruled_out else "unranked"


def _apart(own: str | None, results: StudyResults, verdict: Verdict) -> str:
    tied = len(verdict.leaders) > 1
    if own is None:
        return "none-tied" if tied else "none" if verdict.band == "clear" else "none-weak"
    if own in results.ruled_out:
        return "ruled-out"
    if own in results.set_aside:
        return "aside"
    if own not in results.alternatives:
        return "not-in"
    if tied:
        return "other-tied"
    return {"clear": "other", "close": "other-weak"}.get(verdict.band, "other-no-winner")


def _weak(verdict: Verdict) -> str:
    if len(verdict.leaders) > 1:
        return "tied"
    if any(reason.code == "only-one" for reason in verdict.reasons):
        return "only-one"
    return "" if verdict.band == "clear" else verdict.band

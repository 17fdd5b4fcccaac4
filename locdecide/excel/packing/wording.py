"""The sentences of a decision pack, in both languages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from locdecide.decision.model import Weighting
from locdecide.excel.packing.case import Case
from locdecide.excel.terms import shown
from locdecide.numerals import format_fixed
from locdecide.results import Ranked
from locdecide.words import LANGUAGES, Language

__all__ = ["agreement", "day", "day_of", "first_places", "moment", "settings_lines"]

_MONTHS = (
    ("January", "januar"), ("February", "februar"), ("March", "mars"), ("April", "april"),
    ("May", "mai"), ("June", "juni"), ("July", "juli"), ("August", "august"),
    ("September", "september"), ("October", "oktober"), ("November", "november"),
    ("December", "desember"),
)  # fmt: skip

_AGREE = (
    "TOPSIS and AHP both put {names} first.",
    "TOPSIS og AHP setter begge {names} først.",
)
_DIFFER = (
    "TOPSIS puts {topsis} first, AHP {ahp}.",
    "TOPSIS setter {topsis} først, AHP {ahp}.",
)
_ONE_METHOD = ("{method} puts {names} first.", "{method} setter {names} først.")
_NO_RANKING = (
    "There is no ranking yet.",
    "Det er ingen rangering ennå.",
)
_AND = (" and ", " og ")

_WEIGHTS_PAIRWISE = (
    "Weights come from {weighting}: priorities by {priorities}, consistency ratio with the random "
    "index of {random_index}, judgement scale {scale}, group by {group}.",
    "Vektene kommer fra {weighting}: prioriteter ved {priorities}, konsistensforhold med "
    "tilfeldighetsindeksen til {random_index}, vurderingsskala {scale}, gruppen ved {group}.",
)
_WEIGHTS_DIRECT = (
    "Weights come from {weighting}.",
    "Vektene kommer fra {weighting}.",
)
# Scores nearer than this are told as practically equal.
_NEAR = 0.01
_NEARLY = (
    "By {method}, {names} are practically equal ({low} to {high}).",
    "Med {method} er {names} praktisk talt like ({low} til {high}).",
)
_RANKING = (
    "The study leads with {ranking}. TOPSIS normalises by {normalisation}; AHP runs in {mode} "
    "mode. Ties share a rank: 1, 2, 2, 4.",
    "Studien bygger på {ranking}. TOPSIS normaliserer med {normalisation}; AHP er {mode}. "
    "Like poeng deler plass: 1, 2, 2, 4.",
)


def day(date: dt.date, language: Language) -> str:
    """Return a date as it is written in the language."""
    month = _MONTHS[date.month - 1][LANGUAGES.index(language)]
    return (
        f"{date.day} {month} {date.year}"
        if language == "en"
        else f"{date.day}. {month} {date.year}"
    )


def day_of(time: str, language: Language) -> str:
    """Return the day of a stored time as it is written; a time that is none stays as it is."""
    try:
        return day(dt.datetime.fromisoformat(time).date(), language)
    except ValueError:
        return " ".join(time.split())


def moment(time: str) -> str:
    """Return a stored time to the minute; a time that is none stays as it is."""
    try:
        return dt.datetime.fromisoformat(time).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return time


def first_places(case: Case, ranking: Mapping[str, Ranked], language: Language) -> str:
    """Return the names on the first place, all of them when they tie."""
    names = [case.alternative(own).name for own, each in ranking.items() if each.rank == 1]
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + _AND[LANGUAGES.index(language)] + names[-1]


def agreement(case: Case, language: Language) -> str:
    """Say which alternative each method puts first, without calling any the winner."""
    topsis = first_places(case, case.topsis, language)
    ahp = first_places(case, case.ahp, language)
    if topsis and ahp:
        texts = _AGREE if topsis == ahp else _DIFFER
        said = _say(texts, language, names=topsis, topsis=topsis, ahp=ahp)
        return " ".join((said, *_near_ties(case, language)))
    if topsis or ahp:
        method = "TOPSIS" if topsis else "AHP"
        return _say(_ONE_METHOD, language, method=method, names=topsis or ahp)
    return _NO_RANKING[LANGUAGES.index(language)]


def _near_ties(case: Case, language: Language) -> Iterator[str]:
    """Hedge a first place by a hair: it would mislead to name one site alone."""
    for method, ranking in (("TOPSIS", case.topsis), ("AHP", case.ahp)):
        ranked = sorted(ranking.values(), key=lambda each: each.rank)
        near = [each for each in ranked if ranked[0].score - each.score < _NEAR]
        if len(near) > 1 and near[1].rank > 1:
            names = [case.alternative(each.alternative).name for each in near]
            listed = ", ".join(names[:-1]) + _AND[LANGUAGES.index(language)] + names[-1]
            low, high = (format_fixed(s.score, language, 3) for s in (near[-1], near[0]))
            yield _say(_NEARLY, language, method=method, names=listed, low=low, high=high)


def settings_lines(case: Case, language: Language) -> tuple[str, ...]:
    """Return the study's method settings in words."""
    method = case.study.method
    weights = _WEIGHTS_PAIRWISE if method.weighting is Weighting.PAIRWISE else _WEIGHTS_DIRECT
    return (
        _say(
            weights,
            language,
            weighting=shown(method.weighting, language),
            priorities=shown(method.priorities, language),
            random_index=shown(method.random_index, language),
            scale=shown(method.judgement_scale, language),
            group=shown(method.aggregation, language),
        ),
        _say(
            _RANKING,
            language,
            ranking=shown(method.ranking, language),
            normalisation=shown(method.normalisation, language),
            mode=shown(method.ahp_mode, language),
        ),
    )


def _say(texts: tuple[str, str], language: Language, **params: str) -> str:
    return texts[LANGUAGES.index(language)].format(**params)

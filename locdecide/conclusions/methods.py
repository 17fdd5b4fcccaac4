"""Whether the method matters, in words: where the methods part, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from locdecide.conclusions.method_names import named_method, named_methods
from locdecide.conclusions.names import Names, Texts
from locdecide.conclusions.traits import trait_of, trait_words
from locdecide.decision.choices import AhpMode, Normalisation
from locdecide.results import MethodComparison, MethodRanking
from locdecide.words import word

__all__ = [
    "left_out_sentence",
    "left_out_sentences",
    "method_name",
    "methods_details",
    "methods_sentence",
    "methods_summary",
    "ranking_words",
    "together",
]

_SUMMARY: dict[str, Texts] = {
    "one": (
        "Only {leader} is ranked, so every method puts it first.",
        "Bare {leader} er rangert, så alle metoder setter det først.",
    ),
    "alone": (
        "{own} puts {leaders} first; no other method can be asked.",
        "{own} setter {leaders} først; ingen annen metode kan spørres.",
    ),
    "all": (
        "All {count} methods put {leaders} first.",
        "Alle de {count} metodene setter {leaders} først.",
    ),
    "both": ("Both methods put {leaders} first.", "Begge metodene setter {leaders} først."),
    "most": (
        "{some} of {count} methods put {leaders} first.",
        "{some} av {count} metoder setter {leaders} først.",
    ),
    "only": (
        "Of {count} methods only {own} puts {leaders} first.",
        "Av {count} metoder er det bare {own} som setter {leaders} først.",
    ),
}
_NOT_ASKED: dict[str, Texts] = {
    "missing": (
        "{count} methods are left out, since a figure is missing.",
        "{count} metoder er utelatt, siden en verdi mangler.",
    ),
    "several": ("{count} methods are left out.", "{count} metoder er utelatt."),
    "one": ("{method} is left out.", "{method} er utelatt."),
}
_FILLED: dict[str, Texts] = {
    "one": (
        "One missing figure counts as its alternative's own average in all methods.",
        "Én manglende verdi regnes som alternativets eget gjennomsnitt i alle metodene.",
    ),
    "several": (
        "{count} missing figures count as their alternatives' own averages in all methods.",
        "{count} manglende verdier regnes som alternativenes egne gjennomsnitt i alle metodene.",
    ),
}
_COUNTED: dict[str, Texts] = {
    "one": ("1 puts {leaders} first", "1 setter {leaders} først"),
    "several": ("{count} put {leaders} first", "{count} setter {leaders} først"),
}
_PUTS: Texts = ("{methods} puts {leaders} first", "{methods} setter {leaders} først")
_PUT: Texts = ("{methods} put {leaders} first", "{methods} setter {leaders} først")
_LEVEL: Texts = ("{0} level", "{0} likt")
_MOST_GROUPS = 3

_NORMALISATIONS: dict[str, Texts] = {
    "minmax": ("min-max", "min-maks"),
    "linear": ("share of the best", "andel av den beste"),
    "sum": ("share of the sum", "andel av summen"),
    "average": ("distance from the mean", "avstand fra gjennomsnittet"),
    "range": ("declared range", "fastsatt spenn"),
}
_SYMBOLS = {"lambda": "λ", "tau": "τ"}
_PREFERENCES: dict[str, Texts] = {"usual": ("usual preference", "vanlig preferanse")}

_LEFT_OUT: Texts = ("{methods} is left out: {reason}.", "{methods} er utelatt: {reason}.")
_ARE_LEFT_OUT: Texts = ("{methods} are left out: {reason}.", "{methods} er utelatt: {reason}.")
_REASONS: dict[str, Texts] = {
    "missing": ("figures are missing for {criteria}", "Verdier mangler for {criteria}"),
    "needs-positive": (
        "figures above 0 are needed, and {criteria} has others",
        "Det trengs verdier over 0, og {criteria} har andre",
    ),
    "needs-non-negative": (
        "figures from 0 upwards are needed, not all of them 0, and {criteria} has others",
        "Det trengs verdier fra 0 og oppover, ikke bare 0, og {criteria} har andre",
    ),
    "needs-values": ("declared ranges are needed", "Det trengs fastsatte spenn"),
    "too-many": (
        "there are too many alternatives to compare each with all others",
        "Det er for mange alternativer til å sammenligne alle med alle",
    ),
    "underflow": (
        "the weight of {criteria} is too small to compute with",
        "Vekten til {criteria} er for liten til å regne med",
    ),
    "undefined": (
        "the score is not defined for these figures",
        "Poengene er ikke definert for disse verdiene",
    ),
}
_SOME_CRITERION: Texts = ("a criterion", "et kriterium")


def methods_sentence(comparison: MethodComparison, names: Names) -> str:
    """Return on what the methods agree, where they part, and what is behind it.

    Methods that always agree with another one are not counted.
    """
    said = (_agreement(comparison, names), methods_details(comparison, names))
    return " ".join(filter(None, said))


def methods_summary(comparison: MethodComparison, names: Names) -> str:
    """Return in one sentence how many methods put whom first."""
    counted = [
        names.say(
            _COUNTED["one" if len(rankings) == 1 else "several"],
            leaders=together(leaders, names),
            count=names.number(len(rankings)),
        )
        for leaders, rankings in _apart(comparison)
    ]
    return "; ".join([_agreement(comparison, names).rstrip("."), *counted]) + "."


def methods_details(comparison: MethodComparison, names: Names) -> str:
    """Return which methods part from the study's own and why, and what was not asked."""
    if len(comparison.alternatives) < 2:
        return ""
    apart, sentences = _apart(comparison), list[str]()
    if apart:
        sentences.append("; ".join(_put(*each, names) for each in apart) + ".")
    parting = [ranking for _, rankings in apart for ranking in rankings]
    sentences.extend(_why(parting, comparison.own, names))
    if comparison.filled:
        filled = len(comparison.filled)
        key = "one" if filled == 1 else "several"
        sentences.append(names.say(_FILLED[key], count=names.number(filled)))
    left_out = [each for each in comparison.rankings if each.left_out]
    if left_out:
        key = "missing" if all(each.left_out == "missing" for each in left_out) else "several"
        sentences.append(
            names.say(
                _NOT_ASKED[key if len(left_out) > 1 else "one"],
                count=names.number(len(left_out)),
                method=named_method(left_out[0].code, names),
            )
        )
    return " ".join(sentences)


def _asked(comparison: MethodComparison) -> list[MethodRanking]:
    """Return the study's own ranking and those that count beside it."""
    others = (each for each in comparison.rankings[1:] if each.counts and each.leaders)
    return [comparison.own, *others]


def _apart(comparison: MethodComparison) -> list[tuple[tuple[str, ...], list[MethodRanking]]]:
    """Return those that put others first than the study's own, the largest group first."""
    groups: dict[tuple[str, ...], list[MethodRanking]] = {}
    for ranking in _asked(comparison):
        groups.setdefault(ranking.leaders, []).append(ranking)
    groups.pop(comparison.own.leaders)
    return sorted(groups.items(), key=lambda item: -len(item[1]))


def _agreement(comparison: MethodComparison, names: Names) -> str:
    """Return how many methods put the study's own leaders first."""
    own, asked = comparison.own, _asked(comparison)
    leaders = together(comparison.leaders, names)
    if len(comparison.alternatives) < 2:
        return names.say(_SUMMARY["one"], leader=leaders)
    agreeing = [ranking for ranking in asked if ranking.leaders == own.leaders]
    key = "only" if len(agreeing) == 1 else "most"
    if len(agreeing) == len(asked):
        key = {1: "alone", 2: "both"}.get(len(asked), "all")
    return names.say(
        _SUMMARY[key],
        own=named_method(own.code, names),
        leaders=leaders,
        some=names.number(len(agreeing)),
        count=names.number(len(asked)),
    )


def ranking_words(ranking: MethodRanking, names: Names) -> str:
    """Return a method's name with how it is set up: "VIKOR (v = 0.5)"."""
    parts = [_set_up(ranking, key, value, names) for key, value in ranking.set_up.items()]
    told = ", ".join(part for part in parts if part)
    return f"{ranking.name} ({told})" if told else ranking.name


def method_name(ranking: MethodRanking, names: Names) -> str:
    """Return a method's name with what tells it apart: "TOPSIS (vector)", "WPM"."""
    return named_method(ranking.code, names)


def left_out_sentence(ranking: MethodRanking, names: Names) -> str:
    """Return why a method is left out; empty where it is not."""
    return "".join(left_out_sentences((ranking,), names))


def left_out_sentences(rankings: Iterable[MethodRanking], names: Names) -> tuple[str, ...]:
    """Return why methods are left out, those with the same reason together."""
    by_reason: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for ranking in rankings:
        if ranking.left_out:
            by_reason.setdefault((ranking.left_out, ranking.criteria), []).append(ranking.code)
    return tuple(
        names.say(
            _LEFT_OUT if len(codes) == 1 else _ARE_LEFT_OUT,
            methods=named_methods(codes, names),
            reason=names.say(
                _REASONS[reason],
                criteria=names.listed(names.criterion(each) for each in criteria)
                or names.say(_SOME_CRITERION),
            ),
        )
        for (reason, criteria), codes in by_reason.items()
    )


def together(ids: Sequence[str], names: Names) -> str:
    """Return the names of those that share a place: "A and B level"."""
    told = names.alternatives(ids)
    return names.say(_LEVEL, told) if len(ids) > 1 else told


def _put(leaders: tuple[str, ...], rankings: Sequence[MethodRanking], names: Names) -> str:
    """Return which methods put whom first."""
    texts = _PUTS if len(rankings) == 1 else _PUT
    return names.say(
        texts,
        methods=named_methods((each.code for each in rankings), names),
        leaders=together(leaders, names),
    )


def _why(rankings: Sequence[MethodRanking], own: MethodRanking, names: Names) -> list[str]:
    """Return what is characteristic of the methods that part from the study's own."""
    by_trait: dict[str, list[str]] = {}
    for ranking in rankings:
        trait = trait_of(ranking.code, own.code)
        if trait is not None:
            by_trait.setdefault(trait, []).append(ranking.code)
    return [
        f"{named_methods(those, names)} {names.say(trait_words(trait, several=len(those) > 1))}."
        for trait, those in list(by_trait.items())[:_MOST_GROUPS]
    ]


def _set_up(ranking: MethodRanking, key: str, value: float | str, names: Names) -> str:
    """Return one setting in words; empty for one that says nothing."""
    if not isinstance(value, str):
        return f"{_SYMBOLS.get(key, key)} = {names.number(value)}"
    if key == "mode":
        return word(AhpMode(value), names.language)
    if key == "normalisation" and ranking.family == "topsis":
        return word(Normalisation(value), names.language)
    if key == "normalisation":
        return names.say(_NORMALISATIONS[value]) if value in _NORMALISATIONS else ""
    return names.say(_PREFERENCES[value]) if value in _PREFERENCES else value

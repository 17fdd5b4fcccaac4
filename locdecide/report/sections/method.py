"""How it was computed, in words that ask for no knowledge of the methods."""

from __future__ import annotations

from collections.abc import Iterator

from locdecide import __version__
from locdecide.conclusions.names import Texts
from locdecide.decision.choices import AhpMode, BallotMethod, Normalisation, RankingMethod
from locdecide.report.case import Case
from locdecide.report.content import Bullets, Facts, Section
from locdecide.words import word

__all__ = ["method_section"]

_TITLE: Texts = ("How it was computed", "Slik er det beregnet")
_GATES: Texts = (
    "First the must-haves: an alternative that fails one is not ranked, unless it has a waiver.",
    "Først skal-kravene: Et alternativ som bryter et av dem, rangeres ikke, med mindre det har "
    "dispensasjon.",
)
_WEIGHTS: dict[str, Texts] = {
    "direct": (
        "Then the weights. The team shared out points among the criteria together, and a "
        "criterion's weight is its part of the points.",
        "Så vektene. Gruppen fordelte poeng på kriteriene i fellesskap, og vekten til et kriterium "
        "er dets andel av poengene.",
    ),
    "pairwise": (
        "Then the weights. Each participant was asked, two criteria at a time, which improvement "
        "matters more and by how much, and the answers are turned into weights (the analytic "
        "hierarchy process, AHP). The consistency ratio tells how far somebody's answers "
        "contradict each other; above 0.10 they should be looked at again.",
        "Så vektene. Hver deltaker ble spurt, to kriterier om gangen, hvilken forbedring som betyr "
        "mest og hvor mye mer, og svarene gjøres om til vekter (den analytiske hierarkiprosessen, "
        "AHP). Konsistensforholdet sier hvor mye noens svar motsier hverandre; over 0,10 bør de "
        "ses på igjen.",
    ),
    "points": (
        "Then the weights. Each participant gave points to the criteria, and a criterion's weight "
        "is its part of them.",
        "Så vektene. Hver deltaker ga poeng til kriteriene, og vekten til et kriterium er dets "
        "andel av dem.",
    ),
    "swing": (
        "Then the weights. Each participant said which step from worst to best matters most, gave "
        "it 100 points and the others their part of it.",
        "Så vektene. Hver deltaker sa hvilket steg fra dårligst til best som betyr mest, ga det "
        "100 poeng og de andre sin del av det.",
    ),
    "rank-order": (
        "Then the weights. Each participant put the criteria in order of importance, and the "
        "weights follow from the order.",
        "Så vektene. Hver deltaker satte kriteriene i rekkefølge etter hvor viktige de er, og "
        "vektene følger av rekkefølgen.",
    ),
}
_GROUP: Texts = (
    "The participants' answers are taken together by voting power; who has none advises.",
    "Deltakernes svar slås sammen etter stemmevekt; den som ikke har noen, rådgir.",
)
_TOPSIS: Texts = (
    "Then the ranking, by TOPSIS: each figure is put on its scale, multiplied by its weight, and "
    "the score tells how near an alternative is to the best that is possible and how far from the "
    "worst.",
    "Så rangeringen, med TOPSIS: Hver verdi settes på sin skala og ganges med vekten, og poengene "
    "sier hvor nær et alternativ er det beste som er mulig, og hvor langt det er fra det "
    "dårligste.",
)
_AHP: Texts = (
    "Then the ranking, by AHP: each figure is put on its scale, multiplied by its weight, and the "
    "score is the sum.",
    "Så rangeringen, med AHP: Hver verdi settes på sin skala og ganges med vekten, og poengene er "
    "summen.",
)
_RANGES: Texts = (
    "The scales are the declared ranges from worst to best, so that adding or removing an "
    "alternative does not change the order of the others.",
    "Skalaene er de fastsatte spennene fra dårligst til best, så et alternativ til eller fra "
    "endrer ikke rekkefølgen på de andre.",
)
_AT_HAND: Texts = (
    "The scales follow from the figures at hand, so that adding or removing an alternative may "
    "change the order of the others.",
    "Skalaene følger av verdiene som finnes, så et alternativ til eller fra kan endre rekkefølgen "
    "på de andre.",
)
_SIMULATED: Texts = (
    "How sure it is comes from a simulation: the ranking is computed over again many times with "
    "other weights and figures within what is known of them, and it is counted who is first.",
    "Hvor sikkert det er, kommer fra en simulering: Rangeringen beregnes om igjen mange ganger med "
    "andre vekter og verdier innenfor det som er kjent om dem, og det telles hvem som er først.",
)
_REPEAT: Texts = (
    "The same file gives the same numbers again. Every step can be followed in the decision pack, "
    "an Excel workbook; the definitions and sources are in the program's documentation of methods.",
    "Den samme filen gir de samme tallene igjen. Hvert steg kan følges i beslutningsunderlaget, en "
    "Excel-arbeidsbok; definisjoner og kilder står i programmets metodedokumentasjon.",
)
_SETTINGS: Texts = ("Settings", "Innstillinger")
_FACTS: dict[str, Texts] = {
    "weights": ("Weights", "Vekter"),
    "priorities": ("Priorities", "Prioriteter"),
    "consistency": ("Consistency", "Konsistens"),
    "group": ("Group", "Gruppe"),
    "ranking": ("Ranking", "Rangering"),
    "simulation": ("Simulation", "Simulering"),
    "program": ("Program", "Program"),
}
_PRIORITIES: Texts = ("{0}; judgement scale {1}", "{0}; vurderingsskala {1}")
_CONSISTENCY: Texts = ("random index of {0}", "tilfeldighetsindeksen til {0}")
_RANKING: Texts = (
    "{method}; TOPSIS normalises by {normalisation}; AHP is {mode}; ties share a rank",
    "{method}; TOPSIS normaliserer med {normalisation}; AHP er {mode}; like poeng deler plass",
)
_PROGRAM: Texts = ("locdecide {0}", "locdecide {0}")


def method_section(case: Case) -> Section:
    """Return the method in plain words, then its settings."""
    names = case.names
    steps = [names.say(texts) for texts in _steps(case)]
    if case.found is not None:
        steps.append(names.say(_SIMULATED))
    blocks = (Bullets((*steps, names.say(_REPEAT))),)
    inner = (Section(names.say(_SETTINGS), (Facts(tuple(_settings(case))),)),)
    return Section(names.say(_TITLE), blocks, inner)


def _steps(case: Case) -> Iterator[Texts]:
    method = case.study.method
    if case.study.gates:
        yield _GATES
    kinds = {
        BallotMethod.PAIRWISE: "pairwise",
        BallotMethod.DIRECT: "points",
        BallotMethod.SWING: "swing",
        BallotMethod.RANK_ORDER: "rank-order",
    }
    yield _WEIGHTS[kinds[method.ballot] if case.voted else "direct"]
    if case.voted:
        yield _GROUP
    topsis = method.ranking is RankingMethod.TOPSIS
    yield _TOPSIS if topsis else _AHP
    fixed = (
        method.normalisation is Normalisation.RANGE
        if topsis
        else method.ahp_mode is AhpMode.ABSOLUTE
    )
    yield _RANGES if fixed else _AT_HAND


def _settings(case: Case) -> Iterator[tuple[str, str]]:
    names, method, language = case.names, case.study.method, case.language
    yield names.say(_FACTS["weights"]), word(method.weighting, language)
    if case.voted:
        yield (
            names.say(_FACTS["priorities"]),
            names.say(
                _PRIORITIES,
                word(method.priorities, language),
                word(method.judgement_scale, language),
            ),
        )
        yield (
            names.say(_FACTS["consistency"]),
            names.say(_CONSISTENCY, word(method.random_index, language)),
        )
        yield names.say(_FACTS["group"]), word(method.aggregation, language)
    yield (
        names.say(_FACTS["ranking"]),
        names.say(
            _RANKING,
            method=word(method.ranking, language),
            normalisation=word(method.normalisation, language),
            mode=word(method.ahp_mode, language),
        ),
    )
    yield names.say(_FACTS["program"]), names.say(_PROGRAM, __version__)

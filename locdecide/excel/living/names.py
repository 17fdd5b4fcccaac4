"""Named ranges of a pack: the main inputs and the main results, by words of the language."""

from __future__ import annotations

from collections.abc import Iterable

from locdecide.decision.choices import RankingMethod
from locdecide.decision.model import Decision
from locdecide.excel.book import Book
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.living.check import check_cell
from locdecide.excel.living.ranking import LiveRanking
from locdecide.excel.living.weights import LiveWeights
from locdecide.excel.packing.case import Case
from locdecide.excel.writing.data import columns_of

__all__ = ["name_shared", "name_study"]

Texts = tuple[str, str]

_CHECK: Texts = ("Check_result", "Kontroll_resultat")
_POWERS: Texts = ("Voting_powers", "Stemmevekter")
_FIGURES: Texts = ("Figures", "Verdier")
_WORST: Texts = ("Worst_ends", "Dårligste_ender")
_BEST: Texts = ("Best_ends", "Beste_ender")
_JUDGEMENTS: Texts = ("Judgement_ratios", "Vurderinger_antall_ganger")
_POINTS: Texts = ("Points_given", "Poeng_gitt")
_WEIGHTS: Texts = ("Global_weights", "Globale_vekter")
_NAMES: Texts = ("Ranking_names", "Rangering_navn")
_SCORES: Texts = ("Ranking_scores", "Rangering_poeng")
_RANKS: Texts = ("Ranking_places", "Rangering_plasser")
_CHOSEN: Texts = ("Sensitivity_criterion", "Følsomhet_kriterium")


def name_shared(book: Book, decision: Decision, check: str) -> None:
    """Name the check's one cell and the voting powers."""
    _name(book, _CHECK, None, [check_cell(check)])
    if decision.participants and decision.studies:
        addresses = Addresses(decision, decision.studies[0], book.language, None)
        powers = [addresses.participant(each.id, "voting_power") for each in decision.participants]
        _name(book, _POWERS, None, powers)


def name_study(
    book: Book,
    case: Case,
    addresses: Addresses,
    weights: LiveWeights,
    ranking: LiveRanking,
    chosen: str,
) -> None:
    """Name the inputs and results of a study; its number stands behind the names, if it has one."""
    study = case.study
    measured = columns_of(study)
    if study.alternatives and measured:
        ends = ((study.alternatives[0], measured[0]), (study.alternatives[-1], measured[-1]))
        figures = [addresses.performance(a.id, c.id) for a, c in ends]
        _name(book, _FIGURES, case, figures)
    for texts, field in ((_WORST, "worst"), (_BEST, "best")):
        _name(book, texts, case, [addresses.criterion(c.id, field) for c in study.criteria])
    _name(book, _JUDGEMENTS, case, _ratios(case, addresses))
    _name(book, _POINTS, case, _points(case, addresses))
    _name(book, _WEIGHTS, case, [weights.global_[c.id] for c in study.criteria])
    by_topsis = study.method.ranking is RankingMethod.TOPSIS
    places = [each.topsis if by_topsis else each.ahp for each in ranking.places]
    _name(book, _NAMES, case, [each.name for each in ranking.places])
    _name(book, _SCORES, case, [each[0] for each in places])
    _name(book, _RANKS, case, [each[1] for each in places])
    _name(book, _CHOSEN, case, [chosen] if chosen else [])


def _ratios(case: Case, addresses: Addresses) -> list[str]:
    spots = [
        (round_.id, judgements.participant, judgements.parent, each.first, each.second)
        for round_ in case.study.rounds
        for judgements in round_.judgements
        for each in judgements.comparisons
    ]
    return [addresses.judgement(*spot, "ratio") for spot in (spots[:1] + spots[-1:])]


def _points(case: Case, addresses: Addresses) -> list[str]:
    spots = [
        (round_.id, given.participant, criterion)
        for round_ in case.study.rounds
        for given in round_.points
        for criterion in given.points
    ]
    return [addresses.points(*spot) for spot in (spots[:1] + spots[-1:])]


def _name(book: Book, texts: Texts, case: Case | None, cells: Iterable[str]) -> None:
    """Give a name to the range from the first cell to the last; they stand on one sheet."""
    listed = list(cells)
    if not listed:
        return
    number = case.number if case is not None else None
    name = book.say(texts) if number is None else f"{book.say(texts)}_{number}"
    first, last = listed[0], listed[-1].rpartition("!")[2]
    book.workbook.define_name(name, f"={first}" if len(listed) == 1 else f"={first}:{last}")

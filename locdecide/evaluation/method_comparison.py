"""The ranking by every method on the same figures and weights, beside the study's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace as with_settings

from locdecide.decision.choices import AhpMode, Normalisation, RankingMethod
from locdecide.decision.model import Study
from locdecide.evaluation.completed_table import CompletedTable, completed_table
from locdecide.evaluation.problem import Problem, problem_of
from locdecide.evaluation.ranked_table import RankedTable
from locdecide.evaluation.ranking import rank_by_ahp, rank_by_topsis
from locdecide.mcda.ahp import NonPositive
from locdecide.mcda.borda import borda
from locdecide.mcda.cross_check import CrossCheck, cross_check
from locdecide.mcda.rank_similarity import weighted_spearman, ws
from locdecide.results import MethodComparison, MethodRanking, Ranked, StudyResults

__all__ = ["compare_methods"]

Array = npt.NDArray[np.float64]

_TOPSIS_SOURCES = {Normalisation.RANGE: "Aires & Ferreira 2019"}
_AHP_SOURCES = {
    AhpMode.ABSOLUTE: "Saaty 1986",
    AhpMode.DISTRIBUTIVE: "Saaty 1980",
    AhpMode.IDEAL: "Belton & Gear 1983",
}


def compare_methods(study: Study, results: StudyResults) -> MethodComparison | None:
    """Return the rankings by all methods, the study's own first; None where nothing is ranked."""
    problem = problem_of(study, results)
    if problem is None:
        return None
    family, code = _own(study)
    weights = np.where(problem.base.flat, 0.0, results.leaf_weights)
    completed = completed_table(problem.base, weights)
    others = _others(problem.base, completed, weights)
    drafts = [*_topsis(problem), *_ahp(problem), *others]
    # The study's own, then the others of its family.
    drafts.sort(key=lambda each: (each.code != code, each.family != family))
    twins = _twins(problem, drafts)
    rankings = tuple(_beside(each, drafts[0], twins) for each in drafts)
    voices = [_places(each) for each in rankings if each.ranks and not each.twin]
    order = borda(np.array(voices))
    leaders = rankings[0].leaders
    return MethodComparison(
        alternatives=results.alternatives,
        leaders=leaders,
        rankings=rankings,
        borda=dict(zip(results.alternatives, order.ranks.tolist(), strict=True)),
        borda_points=dict(zip(results.alternatives, order.points.tolist(), strict=True)),
        against=tuple(
            each.code for each in rankings if each.counts and leaders[0] not in each.leaders
        ),
        filled=_filled(problem, completed, weights),
    )


def _own(study: Study) -> tuple[str, str]:
    if study.method.ranking is RankingMethod.TOPSIS:
        return "topsis", f"topsis-{study.method.normalisation.value}"
    return "ahp", f"ahp-{study.method.ahp_mode.value}"


def _topsis(problem: Problem) -> Iterator[MethodRanking]:
    for normalisation in Normalisation:
        study = _set(problem.study, normalisation=normalisation)
        found = rank_by_topsis(study, problem.base, problem.results.leaf_weights)
        yield MethodRanking(
            code=f"topsis-{normalisation.value}",
            name="TOPSIS",
            family="topsis",
            set_up={"normalisation": normalisation.value},
            source=_TOPSIS_SOURCES.get(normalisation, "Hwang & Yoon 1981"),
            ranks=_by_id(found.ranking),
            r_w=None,
            ws=None,
            twin="",
            counts=False,
        )


def _ahp(problem: Problem) -> Iterator[MethodRanking]:
    for mode in AhpMode:
        study = _set(problem.study, ahp_mode=mode)
        draft = MethodRanking(
            code=f"ahp-{mode.value}",
            name="AHP",
            family="ahp",
            set_up={"mode": mode.value},
            source=_AHP_SOURCES[mode],
            ranks={},
            r_w=None,
            ws=None,
            twin="",
            counts=False,
        )
        try:
            found = rank_by_ahp(study, problem.base, problem.results.leaf_weights)
        except NonPositive as error:
            leaves = tuple(problem.leaves[j] for j in error.columns)
            yield replace(draft, left_out="needs-positive", criteria=leaves)
        else:
            yield replace(draft, ranks=_by_id(found.ranking))


def _others(
    base: RankedTable, completed: CompletedTable, weights: Array
) -> Iterator[MethodRanking]:
    _, signs = base.topsis_figures
    for check in cross_check(completed.figures, weights, signs, values=completed.values):
        yield _other(check, base)


def _other(check: CrossCheck, base: RankedTable) -> MethodRanking:
    method = check.method
    places = [] if check.ranks is None else check.ranks.tolist()
    return MethodRanking(
        code=_code(method.name),
        name=method.name,
        family="other",
        set_up={"normalisation": method.normalisation, **dict(method.parameters)},
        source=method.source,
        ranks={a.id: place for a, place in zip(base.ranked, places, strict=False)},
        r_w=None,
        ws=None,
        twin=_code(method.same_order_as or ""),
        counts=False,
        left_out=check.left_out or "",
        criteria=tuple(base.leaves[j].id for j in check.columns),
    )


def _filled(
    problem: Problem, completed: CompletedTable, weights: Array
) -> tuple[tuple[str, str], ...]:
    """Return the missing figures that the other methods rank with; none beside a gap."""
    if np.isnan(completed.values[:, weights > 0.0]).any():
        return ()
    return tuple(
        (problem.alternatives[i], problem.leaves[j]) for i, j in np.argwhere(completed.filled)
    )


def _twins(problem: Problem, rankings: Sequence[MethodRanking]) -> dict[str, str]:
    """Return which methods say again what another one of these says.

    Where every range is that of the data, values over the ranges are those between the least and
    the largest figure. Of two that agree, the later one is the twin.
    """
    twins = {each.code: each.twin for each in rankings if each.twin}
    counting = problem.results.leaf_weights > 0.0
    missing = counting & np.isnan(problem.base.values).any(axis=0)
    if missing.any():
        # What is missing is worth another average in AHP's ideal mode than over the ranges.
        twins.pop("marcos", None)
    if _by_data(problem):
        twins["wsm"] = "ahp-absolute"
        # Of a leaf without spread min-max tells what is known, and the range does not.
        if not (missing.any() and (counting & problem.base.flat).any()):
            twins["topsis-minmax"] = "topsis-range"
    order = [each.code for each in rankings if each.ranks]
    for twin, other in list(twins.items()):
        if twin not in order or other not in order:
            del twins[twin]
        elif order.index(twin) < order.index(other):
            del twins[twin]
            twins[other] = twin
    return twins


def _by_data(problem: Problem) -> bool:
    """Tell whether every range that counts is that of the data."""
    table = problem.base.table
    return all(
        leaf.id in table.undeclared and not table.target[j]
        for j, leaf in enumerate(problem.base.leaves)
        if problem.results.leaf_weights[j] > 0.0
    )


def _beside(draft: MethodRanking, own: MethodRanking, twins: Mapping[str, str]) -> MethodRanking:
    """Hold a ranking against the study's own."""
    twin = twins.get(draft.code, "")
    if not draft.ranks:
        return replace(draft, twin=twin)
    reference, places = _places(own), _places(draft)
    return replace(
        draft,
        r_w=weighted_spearman(reference, places),
        ws=ws(reference, places),
        twin=twin,
        counts=not twin and draft is not own,
    )


def _set(
    study: Study,
    *,
    normalisation: Normalisation | None = None,
    ahp_mode: AhpMode | None = None,
) -> Study:
    method = study.method
    return with_settings(
        study,
        method=with_settings(
            method,
            normalisation=normalisation or method.normalisation,
            ahp_mode=ahp_mode or method.ahp_mode,
        ),
    )


def _by_id(ranking: tuple[Ranked, ...]) -> dict[str, int]:
    return {ranked.alternative: ranked.rank for ranked in ranking}


def _places(ranking: MethodRanking) -> npt.NDArray[np.int64]:
    return np.array(list(ranking.ranks.values()), dtype=np.int64)


def _code(name: str) -> str:
    return name.lower().replace(" ", "-")

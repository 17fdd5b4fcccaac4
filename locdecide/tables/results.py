"""Rankings, weights and the group as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locdecide.decision.choices import RankingMethod
from locdecide.decision.model import Decision, PairwiseScale, Round, Study, Weighting
from locdecide.decision.rounds import counting_round
from locdecide.decision.tree import depth, leaves
from locdecide.evaluation import group_view
from locdecide.numerals import format_fixed, format_percent
from locdecide.results import Ranked, StudyResults
from locdecide.tables.layout import aligned, study_title
from locdecide.words import LANGUAGES, Language, consensus_word, round_title

__all__ = ["ranking_text", "weights_text"]

_HEADS = {
    "criterion": ("Criterion", "Kriterium"),
    "local": ("local", "lokal"),
    "global": ("global", "global"),
    "rank": ("rank", "plass"),
    "alternative": ("Alternative", "Alternativ"),
    "consistency": ("Consistency", "Konsistens"),
    "group": ("the group", "gruppen"),
    "goal": ("goal", "mål"),
    "agreement": (
        "{round}: consensus {value} ({band})",
        "{round}: konsensus {value} ({band})",
    ),
    "first": ("Own weights put first", "Egne vekter setter først"),
    "ruled-out": ("Ruled out by a must-have", "Utelukket av et skal-krav"),
    "set-aside": ("Set aside", "Lagt til side"),
    "incomplete": (
        "* ranked on what is known: a figure is missing",
        "* rangert på det som er kjent: en verdi mangler",
    ),
    "not-computed": ("not computed", "ikke beregnet"),
}


def _head(key: str, language: Language) -> str:
    return _HEADS[key][LANGUAGES.index(language)]


def weights_text(
    decision: Decision, study: Study, results: StudyResults, language: Language
) -> str:
    """Return local and global weights, everybody's consistency, and the group as text."""
    lines = [*study_title(study, language), *_weight_lines(study, results, language)]
    consistency = list(_consistency_lines(decision, study, results, language))
    if consistency:
        lines += ["", _head("consistency", language), *consistency]
    round_ = counting_round(study)
    if study.method.weighting is Weighting.PAIRWISE and round_ is not None:
        lines += _group_lines(decision, study, round_, language)
    return "\n".join(lines)


def ranking_text(study: Study, results: StudyResults, language: Language) -> str:
    """Return both rankings side by side, with the weights above them, as text."""
    names = {alternative.id: alternative.name for alternative in study.alternatives}
    incomplete = _incomplete(study, results)
    for alternative_id in incomplete:
        names[alternative_id] += " *"
    # The method that the study leads with stands first.
    columns = [("TOPSIS", "C", results.topsis), ("AHP", "S", results.ahp)]
    if study.method.ranking is RankingMethod.AHP:
        columns.reverse()
    lists = [_sorted(found.ranking) if found else [] for _, _, found in columns]
    rows: list[list[str]] = []
    for place in range(max(len(ranked) for ranked in lists)):
        row: list[str] = []
        for ranked in lists:
            if place < len(ranked):
                one = ranked[place]
                row += [str(one.rank), names[one.alternative], _score(one.score, language)]
            else:
                row += ["", _head("not-computed", language) if place == 0 else "", ""]
        rows.append(row)
    rank, alternative = _head("rank", language), _head("alternative", language)
    heads = [
        text for name, symbol, _ in columns for text in (rank, f"{alternative} ({name})", symbol)
    ]
    lines = [*study_title(study, language), *_weight_lines(study, results, language), ""]
    lines += aligned([heads, *rows], right={0, 2, 3, 5})
    if incomplete:
        lines.append(_head("incomplete", language))
    for key, ids in (("ruled-out", results.ruled_out), ("set-aside", results.set_aside)):
        if ids:
            lines.append(f"{_head(key, language)}: {', '.join(names[i] for i in ids)}")
    return "\n".join(lines)


def _incomplete(study: Study, results: StudyResults) -> list[str]:
    measured = [
        leaf for leaf in leaves(study.criteria) if not isinstance(leaf.scale, PairwiseScale)
    ]
    return [
        alternative
        for alternative in results.alternatives
        if not {leaf.id for leaf in measured} <= study.performances.get(alternative, {}).keys()
    ]


def _weight_lines(study: Study, results: StudyResults, language: Language) -> list[str]:
    rows = [[_head(key, language) for key in ("criterion", "local", "global")]]
    for criterion in study.criteria:
        weight = results.weights.of(criterion.id)
        rows.append(
            [
                "  " * depth(study.criteria, criterion.id) + criterion.name,
                format_percent(weight.local, language),
                format_percent(weight.global_, language),
            ]
        )
    return aligned(rows, right={1, 2})


def _consistency_lines(
    decision: Decision, study: Study, results: StudyResults, language: Language
) -> Iterator[str]:
    people = {participant.id: participant.name for participant in decision.participants}
    names = {criterion.id: criterion.name for criterion in study.criteria}
    rows = [
        [
            names[found.parent] if found.parent else _head("goal", language),
            people[found.participant] if found.participant else _head("group", language),
            f"n = {found.n}",
            f"CR = {format_fixed(found.cr, language, 3)}",
            "" if found.cr <= 0.10 else "> " + format_fixed(0.10, language, 2),
        ]
        for found in results.weights.consistency
    ]
    yield from aligned(rows, right=set())


def _group_lines(decision: Decision, study: Study, round_: Round, language: Language) -> list[str]:
    """Return both ways to aggregate beside everybody's own weights, and whom they put first."""
    view = group_view(decision, study, round_)
    if len(view.own) < 2:
        return []
    people = {participant.id: participant.name for participant in decision.participants}
    alternatives = {alternative.id: alternative.name for alternative in study.alternatives}
    head = round_title(round_, language)
    if view.consensus is not None:
        head = _head("agreement", language).format(
            round=head,
            value=format_percent(view.consensus.value, language),
            band=consensus_word(view.consensus.band, language),
        )
    rows = [
        [_head("criterion", language), "AIJ", "AIP", *(people[o.participant] for o in view.own)]
    ]
    for criterion in study.criteria:
        shares = [view.by_judgements, view.by_priorities, *(own.weights for own in view.own)]
        rows.append(
            [
                "  " * depth(study.criteria, criterion.id) + criterion.name,
                *(format_percent(each[criterion.id], language) for each in shares),
            ]
        )
    lines = ["", head, *aligned(rows, right=set(range(1, len(rows[0]))))]
    if view.leaders:
        backed = (
            f"{alternatives[key]} ({', '.join(people[each] for each in those)})"
            for key, those in view.leaders
        )
        lines.append(f"{_head('first', language)}: {'; '.join(backed)}")
    return lines


def _sorted(ranking: Sequence[Ranked]) -> list[Ranked]:
    return sorted(ranking, key=lambda one: one.rank)


def _score(score: float, language: Language) -> str:
    return format_fixed(score, language, 4)

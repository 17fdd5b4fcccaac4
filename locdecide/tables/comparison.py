"""What differs between two states of a decision, as text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from locdecide.conclusions.differences import Comparison, RankingRow, WeightRow
from locdecide.tables.layout import aligned
from locdecide.words import LANGUAGES, Language

__all__ = ["comparison_text"]

_HEADS = {
    "ranking": ("{study}: ranking", "{study}: rangering"),
    "weights": ("{study}: weights", "{study}: vekter"),
    "alternative": ("Alternative", "Alternativ"),
    "criterion": ("Criterion", "Kriterium"),
    "before": ("before", "før"),
    "after": ("after", "etter"),
    "score-before": ("score before", "poeng før"),
    "score-after": ("score after", "poeng etter"),
    "points": ("percentage points", "prosentpoeng"),
}


def comparison_text(found: Comparison, language: Language) -> str:
    """Return the summary, what changed in rankings and weights, and each difference by area."""
    lines = [found.summary, *found.notes]
    for _, rows in groupby(found.ranking, key=lambda row: row.study_id):
        lines += _ranking(list(rows), language)
    for _, shares in groupby(found.weights, key=lambda row: row.study_id):
        lines += _weights(list(shares), language)
    for group in found.groups:
        lines += ["", *_title(group.title), *(line.text for line in group.lines)]
    return "\n".join(lines)


def _ranking(rows: Sequence[RankingRow], language: Language) -> list[str]:
    """Return the ranks and scores of a study; nothing where they are the same before and after."""
    if all((r.rank_before, r.score_before) == (r.rank_after, r.score_after) for r in rows):
        return []
    keys = ("alternative", "before", "after", "score-before", "score-after")
    table = [[_head(key, language) for key in keys]]
    table += [
        [row.alternative, row.rank_before, row.rank_after, row.score_before, row.score_after]
        for row in rows
    ]
    title = _head("ranking", language).format(study=rows[0].study)
    return ["", *_title(title), *aligned(table, right={1, 2, 3, 4})]


def _weights(rows: Sequence[WeightRow], language: Language) -> list[str]:
    if all(row.before == row.after for row in rows):
        return []
    table = [[_head(key, language) for key in ("criterion", "before", "after", "points")]]
    table += [[row.criterion, row.before, row.after, row.change] for row in rows]
    title = _head("weights", language).format(study=rows[0].study)
    return ["", *_title(title), *aligned(table, right={1, 2, 3})]


def _title(text: str) -> list[str]:
    return [text, "-" * len(text)]


def _head(key: str, language: Language) -> str:
    return _HEADS[key][LANGUAGES.index(language)]

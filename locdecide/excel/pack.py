"""Write the decision pack: the whole decision, what was computed from it, and a summary first."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from locdecide.decision.model import Decision, Study
from locdecide.evaluation import group_view, weights_of_round
from locdecide.excel.book import Book
from locdecide.excel.layout import PACK_SHEETS, sheet_name
from locdecide.excel.packing.case import Case, SeenRound
from locdecide.excel.packing.group import write_group
from locdecide.excel.packing.ranking import write_ranking
from locdecide.excel.packing.secrecy import left_out, without_hidden_rounds
from locdecide.excel.packing.steps import write_steps
from locdecide.excel.packing.summary import write_summary
from locdecide.excel.packing.weights import write_weights
from locdecide.excel.writing.inputs import add_input_sheets
from locdecide.results import StudyResults
from locdecide.words import Language

__all__ = ["write_pack"]

_TAB_COLOUR = "#6B4A94"
# In the order of the tabs; each writes one sheet of one study.
_RESULTS = (
    ("ranking", write_ranking),
    ("weights", write_weights),
    ("group", write_group),
    ("steps", write_steps),
)


def write_pack(
    decision: Decision, results: Mapping[str, StudyResults], path: Path, language: Language
) -> None:
    """Write the pack, which reads back as the decision; OSError when it cannot be written.

    ``results`` maps a study's id to what was computed from it; a study without results has its
    inputs alone. Rounds that are hidden are not in the pack at all.
    """
    several = len(decision.studies) > 1
    seen = without_hidden_rounds(decision)
    pairs = zip(seen.studies, decision.studies, strict=True)
    cases = [
        Case(
            seen,
            study,
            results[study.id],
            number if several else None,
            _rounds(seen, study),
            left_out(whole, language),
        )
        for number, (study, whole) in enumerate(pairs, start=1)
        if study.id in results
    ]
    with Book(path, language) as book:
        book.title_footer(decision.title)
        name = sheet_name(PACK_SHEETS["summary"], language)
        summary = book.add_sheet(name, wide=False)
        summary.set_tab_color(_TAB_COLOUR)
        write_summary(book, summary, name, seen, cases)
        for case in cases:
            for noun, write in _RESULTS:
                if noun == "group" and not case.rounds:
                    continue
                target = book.add_sheet(sheet_name(PACK_SHEETS[noun], language, case.number))
                target.set_tab_color(_TAB_COLOUR)
                write(book, target, case)
        add_input_sheets(book, seen)
        summary.activate()


def _rounds(decision: Decision, study: Study) -> tuple[SeenRound, ...]:
    return tuple(
        SeenRound(
            round_,
            group_view(decision, study, round_),
            weights_of_round(decision, study, round_),
        )
        for round_ in study.rounds
    )

"""Write the decision pack: a workbook whose results follow its inputs, with a page for a board."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path

from locdecide.decision.model import Decision, Study
from locdecide.evaluation import (
    Cancelled,
    duel,
    evaluate_all,
    group_view,
    robustness,
    weights_of_round,
    what_it_takes,
)
from locdecide.excel.book import Book
from locdecide.excel.layout import PACK_SHEETS, sheet_name
from locdecide.excel.living.check import write_check
from locdecide.excel.living.kept_inputs import kept_columns
from locdecide.excel.living.names import name_shared
from locdecide.excel.living.notes import write_notes
from locdecide.excel.living.rounds_log import write_rounds_log
from locdecide.excel.living.study_sheets import StudySheets
from locdecide.excel.packing.case import Case, SeenRound
from locdecide.excel.packing.secrecy import left_out, without_hidden_rounds
from locdecide.excel.packing.signed import signed_states
from locdecide.excel.packing.stamp import Stamp
from locdecide.excel.writing.inputs import add_input_sheets
from locdecide.results import Robustness, StudyResults
from locdecide.words import Language

__all__ = ["Stamp", "export_pack", "write_pack"]

_TAB_COLOUR = "#6B4A94"
# How much of the whole is done: computing, then writing.
_WHOLE, _COMPUTED = 100, 70
_MOST_TAKES = 3

Progress = Callable[[int, int], None]


def export_pack(
    decision: Decision,
    path: Path,
    language: Language,
    *,
    stamp: Stamp | None = None,
    threads: int = 1,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Compute everything that a pack holds and write it.

    Parameters
    ----------
    decision, path, language
        What to write, where, and in which language.
    stamp : Stamp, optional
        The date and the file's hash for the foot of each sheet.
    threads : int
        Of the simulation.
    progress : callable, optional
        Told how much is done, of how much.
    cancelled : callable, optional
        Asked now and then whether to give up.

    Raises
    ------
    Cancelled
        When `cancelled` says so; then nothing is written.
    OSError
        When the place cannot be written.
    """
    results = evaluate_all(decision)
    found: dict[str, Robustness | None] = {}
    count = max(1, len(decision.studies))
    for at, study in enumerate(decision.studies):

        def drawn(done: int, draws: int, at: int = at) -> None:
            if progress is not None:
                progress(int(_COMPUTED * (at + done / max(draws, 1)) / count), _WHOLE)

        found[study.id] = robustness(
            decision,
            study,
            results[study.id],
            threads=threads,
            progress=drawn,
            cancelled=cancelled,
        )
    write_pack(
        decision,
        results,
        path,
        language,
        found=found,
        stamp=stamp,
        progress=progress,
        cancelled=cancelled,
    )


def write_pack(
    decision: Decision,
    results: Mapping[str, StudyResults],
    path: Path,
    language: Language,
    *,
    found: Mapping[str, Robustness | None] | None = None,
    stamp: Stamp | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the pack, which reads back as the decision; OSError when it cannot be written.

    ``results`` maps a study's id to what was computed from it, ``found`` to how sure that is; a
    study without results has its inputs alone. Rounds that are hidden are not in the pack at all.
    The same arguments give the same file. ``progress`` and ``cancelled`` are as in `export_pack`.
    """
    stamp = stamp or Stamp()
    seen = without_hidden_rounds(decision)
    cases = _cases(decision, seen, results, found or {}, language)
    steps = _Steps(len(cases) + 2, progress, cancelled)
    with Book(path, language) as book:
        book.title_footer(decision.title, *stamp.parts(language))
        book.describe(decision.title, decision.question, stamp.digest, stamp.date)
        check = sheet_name(PACK_SHEETS["check"], language)
        sheets = [StudySheets(book, case, check) for case in cases]
        for each in sheets:
            each.add_board()
        for each in sheets:
            each.add_others()
        shared = {
            noun: book.add_sheet(sheet_name(PACK_SHEETS[noun], language))
            for noun in ("rounds_log", "notes", "check")
        }
        for target in book.workbook.worksheets():
            target.set_tab_color(_TAB_COLOUR)
        checked = []
        for each in sheets:
            checked += each.write(stamp)
            steps.done()
        names = {noun: sheet_name(PACK_SHEETS[noun], language) for noun in shared}
        write_rounds_log(
            book, shared["rounds_log"], names["rounds_log"], seen, cases, signed_states(decision)
        )
        write_notes(book, shared["notes"], names["notes"], cases)
        numbered = _numbered(seen)
        kept = list(kept_columns(seen, numbered, language))
        write_check(book, shared["check"], check, checked, kept, stamp)
        name_shared(book, seen, check)
        for target in book.workbook.worksheets():
            book.protect(target)
        steps.done()
        book.inputs_coloured = True
        add_input_sheets(book, seen)
        steps.done()


class _Steps:
    """How far the writing has come, and whether it is to go on."""

    def __init__(
        self, count: int, progress: Progress | None, cancelled: Callable[[], bool] | None
    ) -> None:
        self._count, self._at = count, 0
        self._progress, self._cancelled = progress, cancelled

    def done(self) -> None:
        """Tell that one more step is done; raise `Cancelled` when it was the last one wanted."""
        self._at += 1
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        if self._progress is not None:
            part = (_WHOLE - _COMPUTED) * self._at // self._count
            self._progress(_COMPUTED + part, _WHOLE)


def _cases(
    decision: Decision,
    seen: Decision,
    results: Mapping[str, StudyResults],
    found: Mapping[str, Robustness | None],
    language: Language,
) -> list[Case]:
    whole = {study.id: study for study in decision.studies}
    signed = signed_states(decision)
    cases = [
        Case(
            seen,
            study,
            results[study.id],
            number,
            _rounds(seen, study),
            left_out(whole[study.id], language),
            found.get(study.id),
            signed=signed,
        )
        for study, number in _numbered(seen)
        if study.id in results
    ]
    return [_explained(case) if len(case.in_order) > 1 and case.found else case for case in cases]


def _explained(case: Case) -> Case:
    """Return a case with why the first beats the second, and what the next ones lack."""
    first, second, *_ = case.in_order
    wanted = (own for own in case.in_order[1:] if case.leading[own].rank > 1)
    takes = (what_it_takes(case.study, case.results, own) for own in islice(wanted, _MOST_TAKES))
    return dataclasses.replace(
        case,
        duel=duel(case.study, case.results, first, second),
        takes=tuple(each for each in takes if each is not None),
    )


def _numbered(decision: Decision) -> Sequence[tuple[Study, int | None]]:
    """Return the studies with the numbers behind their sheets' names, if they have any."""
    several = len(decision.studies) > 1
    return [
        (study, number if several else None)
        for number, study in enumerate(decision.studies, start=1)
    ]


def _rounds(decision: Decision, study: Study) -> tuple[SeenRound, ...]:
    return tuple(
        SeenRound(
            round_,
            group_view(decision, study, round_),
            weights_of_round(decision, study, round_),
        )
        for round_ in study.rounds
    )

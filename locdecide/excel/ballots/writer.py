"""Write ballots: one workbook a participant, in their language and by their method."""

from __future__ import annotations

from pathlib import Path

from locdecide.decision.choices import BallotMethod
from locdecide.decision.issues import EditError
from locdecide.decision.model import Decision, Study
from locdecide.decision.rounds import ballot_of, current_round
from locdecide.excel.ballots.calculation import write_block, write_roc
from locdecide.excel.ballots.file_names import ballot_path
from locdecide.excel.ballots.keys import write_keys
from locdecide.excel.ballots.look import Look, protect
from locdecide.excel.ballots.plan import Plan, has_questions, plan_for
from locdecide.excel.ballots.points import write_points
from locdecide.excel.ballots.questions import answer_cells, lay_out, write_questions
from locdecide.excel.ballots.rows import LABEL_WIDTH, NUMBER_WIDTH, Rows
from locdecide.excel.ballots.wording import say
from locdecide.excel.book import Book
from locdecide.words import Language

__all__ = ["write_ballots"]


def write_ballots(
    decision: Decision, study: Study, folder: Path, language: Language
) -> tuple[Path, ...]:
    """Write a ballot for everybody who votes, and return the files in their order.

    A file that exists is never written over. A study with nothing to compare gives no files.

    Raises
    ------
    EditError
        ``edit-round-closed`` when the current round takes no more answers.
    OSError
        When the folder cannot be written.
    """
    round_ = current_round(study)
    if round_ is not None and not round_.open:
        raise EditError("edit-round-closed", round=round_.name)
    if not has_questions(study):
        return ()
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    taken: set[str] = set()
    for participant in decision.participants:
        if round_ is not None and ballot_of(round_, participant.id).abstains is not None:
            continue
        plan = plan_for(decision, study, participant, language)
        path = ballot_path(folder, _name(plan), taken)
        taken.add(path.name.casefold())
        _write(plan, path)
        written.append(path)
    return tuple(written)


def _name(plan: Plan) -> tuple[str, ...]:
    several = len(plan.decision.studies) > 1
    return (
        plan.decision.title or say("file", plan.language),
        plan.study.name if several else "",
        plan.participant.name,
    )


def _write(plan: Plan, path: Path) -> None:
    with Book(path, plan.language) as book:
        book.title_footer(plan.decision.title)
        look = Look(book)

        points = book.add_sheet(say("sheet-points", plan.language)) if plan.pointed else None
        questions = book.add_sheet(say("sheet-questions", plan.language)) if plan.compared else None
        by_place = points is not None and plan.method is BallotMethod.RANK_ORDER
        # The share of points is computed where it stands.
        rows = _calculation(book, look, plan) if questions is not None or by_place else None
        keys = write_keys(book.add_sheet(say("sheet-keys", plan.language)), look, plan)
        if points is not None:
            sizes = {len(group.members) for group in plan.pointed}
            roc = {n: write_roc(rows, n) for n in sorted(sizes)} if rows and by_place else {}
            write_points(points, look, plan, roc, keys.favourites)
        if questions is not None and rows is not None:
            laid = lay_out(plan.compared)
            answers = answer_cells(questions, keys, laid)
            blocks = [
                write_block(rows, group, answers, keys.words, keys.numbers, plan.study.method)
                for group in plan.compared
            ]
            write_questions(questions, look, plan, keys, laid, blocks)
        first = points or questions
        if first is not None:
            first.activate()


def _calculation(book: Book, look: Look, plan: Plan) -> Rows:
    sheet = book.add_sheet(say("sheet-calculation", plan.language))
    sheet.set_column(0, 0, LABEL_WIDTH)
    sheet.set_column(1, 100, NUMBER_WIDTH)
    protect(sheet)
    rows = Rows(sheet, look, plan.language)
    rows.note(say("calc-how", plan.language), "calc_caption")
    rows.skip()
    return rows

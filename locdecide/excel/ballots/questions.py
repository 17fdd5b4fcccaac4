"""The sheet of questions: pairs to choose between, with the own weights live below each group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from locdecide.decision.model import Comparison
from locdecide.decision.rounds import comparisons_of, is_stale
from locdecide.excel.ballots.calculation import AnswerCells, Block
from locdecide.excel.ballots.heading import HEADER_ROW, write_heading
from locdecide.excel.ballots.keys import Keys
from locdecide.excel.ballots.look import Look, protect
from locdecide.excel.ballots.pages import Pages
from locdecide.excel.ballots.plan import Group, Plan, Question
from locdecide.excel.ballots.wording import say, scale_text
from locdecide.excel.book import fit_text, lines_in, put_number, put_text
from locdecide.excel.reading.findings import quoted
from locdecide.swings import Swing
from locdecide.words import Language

__all__ = ["Rowing", "answer_cells", "lay_out", "own_answers", "put_swing", "write_questions"]

_NUMBER, _LEFT, _RIGHT, _WHICH, _STRENGTH, _STATE, _REASON = range(1, 8)
_COLUMNS = (
    ("key", "", 6.0),
    ("number", "number", 5.0),
    ("left", "left", 34.0),
    ("right", "right", 34.0),
    ("which", "which", 28.0),
    ("strength", "strength", 30.0),
    ("state", "state", 16.0),
    ("reason", "reason", 34.0),
)
_LINE, _GAP = 15.5, 8.0
_LONGEST_HELP = 255


@dataclass(frozen=True)
class Rowing:
    """On which rows of the sheet a group stands: its heading, its questions, its weights."""

    heading: int
    questions: Mapping[str, int]
    weights: int


def lay_out(groups: tuple[Group, ...]) -> list[Rowing]:
    """Return the rows of every group, one below the other."""
    laid, row = [], HEADER_ROW + 1
    for group in groups:
        first = row + 1
        rows = {question.token: first + at for at, question in enumerate(group.questions)}
        weights = first + len(rows)
        laid.append(Rowing(row, rows, weights))
        # A caption, the weights, the ratio, and air.
        row = weights + 1 + len(group.members) + 2
    return laid


def answer_cells(sheet: Worksheet, keys: Keys, laid: list[Rowing]) -> dict[str, AnswerCells]:
    """Return where every question's answer will stand, for the calculation."""
    name = quoted(sheet.get_name())

    def at(row: int, column: int) -> str:
        return f"{name}!{xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)}"

    return {
        token: keys.answer(token, at(row, _WHICH), at(row, _STRENGTH))
        for rowing in laid
        for token, row in rowing.questions.items()
    }


def write_questions(
    sheet: Worksheet,
    look: Look,
    plan: Plan,
    keys: Keys,
    laid: list[Rowing],
    blocks: list[Block],
) -> None:
    """Write the sheet with the participant's own answers so far."""
    total = sum(len(group.questions) for group in plan.compared)
    answered = "+".join(block.answered for block in blocks)
    texts = say("answered", plan.language, answered="\0", total=total).split("\0")
    progress = f'={answered}&"{texts[1]}"' if not texts[0] else f'="{texts[0]}"&{answered}'
    favourites = "" if plan.pointed else keys.favourites
    pages = write_heading(sheet, look, plan, "how-pairwise", _COLUMNS, progress, favourites)
    given = own_answers(plan)
    starts: list[list[int]] = []
    for group, rowing, block in zip(plan.compared, laid, blocks, strict=True):
        sheet.merge_range(rowing.heading, 1, rowing.heading, _REASON, "", look["group"])
        put_text(sheet, rowing.heading, 1, group.heading, look["group"])
        pages.set_height(rowing.heading, 26)
        for question in group.questions:
            row = rowing.questions[question.token]
            before = given.get((group.parent, frozenset((question.first, question.second))))
            _write_question(sheet, look, plan.language, keys, group, question, row, block, before)
            pages.set_height(row, _height(group, question, before))
        rows = list(rowing.questions.values())
        look.mark_ready(sheet, rows[0], rows[-1], _STATE, say("ready", plan.language))
        _write_weights(sheet, look, pages, plan.language, group, rowing.weights, block)
        # The heading stays with the first question, and the weights with the last one.
        starts.append([rowing.heading, *rows[1:]])
    end = laid[-1].weights + len(plan.compared[-1].members) + 2
    pages.break_between(starts, end, HEADER_ROW)
    protect(sheet)


def own_answers(plan: Plan) -> dict[tuple[str | None, frozenset[str]], Comparison]:
    """Return the participant's answers that still answer what would be asked today."""
    if plan.round is None:
        return {}
    return {
        (group.parent, frozenset((each.first, each.second))): each
        for group in plan.compared
        for each in comparisons_of(plan.round, plan.participant.id, group.parent)
        if not is_stale(plan.study, each)
    }


def put_swing(sheet: Worksheet, row: int, column: int, look: Look, each: Swing, style: str) -> None:
    """Write a name in bold and what improves below it."""
    name, change = fit_text(each.name), fit_text(each.said)
    if not name or not change:
        put_text(sheet, row, column, name or change, look[f"{style}_name"])
        return
    pieces = (look["name"], name, look["change"], f"\n{change}")
    sheet.write_rich_string(row, column, *pieces, look[style])


def _write_question(
    sheet: Worksheet,
    look: Look,
    language: Language,
    keys: Keys,
    group: Group,
    question: Question,
    row: int,
    block: Block,
    before: Comparison | None,
) -> None:
    put_text(sheet, row, 0, question.token, look["hidden"])
    put_number(sheet, row, _NUMBER, int(question.token[1:]), look["number"])
    sides = (group.swings[question.first], group.swings[question.second])
    for column, each in zip((_LEFT, _RIGHT), sides, strict=True):
        put_swing(sheet, row, column, look, each, "side")
    which, strength = _as_chosen(language, group, before)
    put_text(sheet, row, _WHICH, which, look["input"])
    if isinstance(strength, str):
        put_text(sheet, row, _STRENGTH, strength, look["input"])
    else:
        put_number(sheet, row, _STRENGTH, strength, look["input"])
    put_text(sheet, row, _REASON, before.reason if before is not None else "", look["input"])
    sheet.write_formula(row, _STATE, _state(language, question, row, block), look["state"], "")
    _offer(sheet, row, _WHICH, keys.choices(question.token), say("help-which", language))
    _offer(sheet, row, _STRENGTH, keys.words, say("help-strength", language))


def _height(group: Group, question: Question, before: Comparison | None) -> float:
    sides = (group.swings[question.first], group.swings[question.second])
    lines = [
        sum(lines_in(line, _COLUMNS[_LEFT][2]) for line in each.text.split("\n")) for each in sides
    ]
    lines.extend(
        lines_in(group.labels[side], _COLUMNS[_WHICH][2])
        for side in (question.first, question.second)
    )
    lines.append(lines_in(before.reason if before is not None else "", _COLUMNS[_REASON][2]))
    return _LINE * max(1.3, *lines) + _GAP


def _as_chosen(
    language: Language, group: Group, before: Comparison | None
) -> tuple[str, str | float]:
    if before is None:
        return "", ""
    if before.ratio == 1:
        return say("equal", language), ""
    whole = before.ratio == int(before.ratio)
    strength = scale_text(int(before.ratio), language) if whole else before.ratio
    return group.labels[before.first], strength


def _state(language: Language, question: Question, row: int, block: Block) -> str:
    which = xl_rowcol_to_cell(row, _WHICH)
    strength = xl_rowcol_to_cell(row, _STRENGTH)
    side, said, used = (found[question.token] for found in (block.side, block.said, block.used))
    ready, ask_which, ask_strength, ask_list, ask_equal, ask_scale = (
        say(noun, language)
        for noun in ("ready", "ask-which", "ask-strength", "ask-list", "ask-equal", "ask-scale")
    )
    return (
        f'=IF(ISNUMBER({used}),"{ready}",IF(AND({which}="",{strength}=""),"",'
        f'IF({which}="","{ask_which}",IF(NOT(ISNUMBER({side})),"{ask_list}",'
        f'IF({side}=2,"{ask_equal}",IF({said}="","{ask_strength}","{ask_scale}"))))))'
    )


def _offer(sheet: Worksheet, row: int, column: int, source: str, text: str) -> None:
    # What is typed beside the list is taken where it can be understood; the status says so.
    sheet.data_validation(
        row,
        column,
        row,
        column,
        {
            "validate": "list",
            "source": f"={source}",
            "show_error": False,
            "input_message": text[:_LONGEST_HELP],
        },
    )


def _write_weights(
    sheet: Worksheet,
    look: Look,
    pages: Pages,
    language: Language,
    group: Group,
    row: int,
    block: Block,
) -> None:
    put_text(sheet, row, _LEFT, say("own-weights", language), look["caption"])
    pages.set_height(row, 22)
    first = row + 1
    for at, member in enumerate(group.members):
        label = group.labels[member]
        put_text(sheet, first + at, _LEFT, label, look["weight_name"])
        formula = f'=IF({block.connected}=1,{block.weights[member]},"")'
        sheet.write_formula(first + at, _RIGHT, formula, look["weight"], "")
        pages.set_height(first + at, _LINE * lines_in(label, _COLUMNS[_LEFT][2]) + 2)
    last = first + len(group.members) - 1
    look.bar(sheet, first, last, _RIGHT)
    end = last + 1
    texts = {noun: say(noun, language) for noun in ("open", "fine", "look-again", "too-few")}
    if not block.ratio:
        words = f'=IF({block.connected}=1,"","{texts["open"]}")'
        sheet.write_formula(end, _LEFT, words, look["caption"], "")
        return
    shown = f"AND({block.connected}=1,OR({block.missing}=0,{block.settled}=1))"
    tree = (len(group.members) - 1) * (len(group.members) - 2) // 2
    known = f"AND({shown},{block.missing}<{tree})"
    ratio = block.ratio
    label = f'=IF({block.connected}=1,"{say("ratio", language)}","")'
    sheet.write_formula(end, _LEFT, label, look["caption"], "")
    sheet.write_formula(end, _RIGHT, f'=IF({known},{ratio},"")', look["ratio"], "")
    judged = f'IF({ratio}<=0.1,"{texts["fine"]}","{texts["look-again"]}")'
    words = f'IF({block.missing}={tree},"{texts["too-few"]}",{judged})'
    words = f'IF(NOT({shown}),"{say("later", language)}",{words})'
    words = f'=IF({block.connected}<>1,"{texts["open"]}",{words})'
    sheet.write_formula(end, _WHICH, words, look["words"], "")
    pages.set_height(end, 20)

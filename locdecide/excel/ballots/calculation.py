"""The sheet that computes a participant's weights and consistency, formula by formula.

Every vector stands in a row, so that a step of an iteration is one array formula in one row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from locdecide.decision.choices import JudgementScale, PrioritiesMethod
from locdecide.decision.model import MethodSettings
from locdecide.excel.ballots.least_lambda import write_least_lambda
from locdecide.excel.ballots.plan import Group
from locdecide.excel.ballots.rows import Rows
from locdecide.excel.ballots.wording import say
from locdecide.mcda.random_index import random_index
from locdecide.words import word

__all__ = ["AnswerCells", "Block", "write_block", "write_roc"]

# Inverse iteration doubles its digits each step: six give all of them for nine criteria.
_STEPS = 8

_SCALES = {
    JudgementScale.LINEAR: "{x}",
    JudgementScale.BALANCED: "(9+{x})/(11-{x})",
    JudgementScale.BALANCED_N: "(9+({n}-1)*{x})/(9+{n}-{x})",
    JudgementScale.ROOT: "SQRT({x})",
    JudgementScale.LOG: "LOG({x}+1,2)",
}


@dataclass(frozen=True)
class AnswerCells:
    """Where a question's answer stands and what it can be, as addresses from another sheet."""

    which: str
    strength: str
    left: str
    right: str
    equal: str


@dataclass(frozen=True)
class Block:
    """Where a group's results stand, as addresses for formulas on other sheets.

    ``side``, ``said`` and ``used`` are by token, ``weights`` by member. ``ratio`` and
    ``settled`` are empty where no answers could contradict each other.
    """

    side: Mapping[str, str]
    said: Mapping[str, str]
    used: Mapping[str, str]
    answered: str
    missing: str
    connected: str
    weights: Mapping[str, str]
    ratio: str
    settled: str


def write_block(
    rows: Rows,
    group: Group,
    answers: Mapping[str, AnswerCells],
    words: str,
    numbers: str,
    settings: MethodSettings,
) -> Block:
    """Write the calculation of one group from the top row that is free.

    ``words`` and ``numbers`` are the ranges of the judgement scale in words and as numbers.
    """
    rows.heading(group.heading)
    used, side, said = _write_answers(rows, group, answers, words, numbers, settings)
    n = len(group.members)
    place = {member: i for i, member in enumerate(group.members)}
    names = [group.labels[member] for member in group.members]
    answered = rows.scalar("calc-count", f"=COUNT({used[0]}:{used[-1]})", whole=True)
    missing = rows.scalar("calc-missing", f"={len(used)}-{answered}", whole=True)
    rows.skip()
    rows.caption("calc-matrix")
    rows.head(names)
    entries = [["1" if i == j else "" for j in range(n)] for i in range(n)]
    for question, cell in zip(group.questions, used, strict=True):
        i, j = place[question.first], place[question.second]
        entries[i][j] = f'=IF({cell}="",0,{cell})'
        entries[j][i] = f'=IF({cell}="",0,1/{cell})'
    a = rows.matrix(names, entries)
    open_ = rows.each(
        "calc-open", [f"=COUNTIF({rows.column_of(a, j)},0)" for j in range(n)], whole=True
    )
    reached = rows.each("calc-reached", ["1", *["0"] * (n - 1)], whole=True)
    for _ in range(n - 1):
        reached = rows.vector("calc-reached", f"--(MMULT({reached},--({a}>0))>0)", whole=True)
    connected = rows.scalar("calc-connected", f"=IF(SUM({reached})={n},1,0)", whole=True)
    rows.skip()
    rows.caption("calc-inverse")
    identity = f"_xlfn.MUNIT({n})"
    inverse = rows.block(
        names, f"IF({connected}=1,MINVERSE({identity}*({n}-{open_})-({a}>0)+1/{n}),0)"
    )
    logs = rows.each(
        "calc-logs",
        [f"-SUM(IF({rows.column_of(a, j)}>0,LN({rows.column_of(a, j)}),0))" for j in range(n)],
        array=True,
    )
    raw = rows.vector("calc-geometric", f"IF({connected}=1,EXP(MMULT({logs},{inverse})),0)")
    weights = rows.vector("calc-geometric", f"IF({connected}=1,{raw}/SUM({raw}),0)", result=True)
    ratio = settled = ""
    if n > 2:
        geometric = weights
        vector = _write_eigenvector(rows, names, a, open_, geometric, connected, identity)
        if settings.priorities is PrioritiesMethod.EIGENVECTOR:
            weights = vector
        elif settings.priorities is PrioritiesMethod.COLUMN_MEAN:
            weights = _write_column_mean(rows, names, a, vector, connected)
        least, settled = write_least_lambda(
            rows, n, a, geometric, inverse, f"AND({connected}=1,{missing}>0)"
        )
        ratio = _write_ratio(
            rows, n, settings, connected, missing, f"SUM(MMULT({a},TRANSPOSE({vector})))", least
        )
    rows.skip()
    rows.caption("calc-weights", method=word(settings.priorities, rows.language))
    rows.head(names)
    final = rows.each("", [f"={c}" for c in rows.cells_of(weights)], result=True)
    rows.skip(2)
    away = rows.from_elsewhere
    tokens = [question.token for question in group.questions]
    return Block(
        side=dict(zip(tokens, map(away, side), strict=True)),
        said=dict(zip(tokens, map(away, said), strict=True)),
        used=dict(zip(tokens, map(away, used), strict=True)),
        answered=away(answered),
        missing=away(missing),
        connected=away(connected),
        weights=dict(zip(group.members, map(away, rows.cells_of(final)), strict=True)),
        ratio=away(ratio),
        settled=away(settled),
    )


def _write_answers(
    rows: Rows,
    group: Group,
    answers: Mapping[str, AnswerCells],
    words: str,
    numbers: str,
    settings: MethodSettings,
) -> tuple[list[str], list[str], list[str]]:
    rows.caption("calc-answers")
    language = rows.language
    rows.line(
        [
            say("number", language),
            *(say(noun, language) for noun in ("calc-side", "calc-said", "calc-used")),
        ],
        "calc_head",
    )
    scaled = _SCALES[settings.judgement_scale].replace("{n}", str(len(group.members)))
    used, side, said = [], [], []
    for question in group.questions:
        cells = answers[question.token]
        side_cell, said_cell, used_cell = (rows.cell(column) for column in (1, 2, 3))
        names = (group.labels[question.first], group.labels[question.second])
        which, strength = cells.which, cells.strength
        rows.label(f"{question.token[1:]}: {names[0]} – {names[1]}")
        rows.formula(
            1,
            f'=IF({which}="",0,IF({which}={cells.left},1,IF({which}={cells.right},-1,'
            f'IF({which}={cells.equal},2,"?"))))',
            "calc_whole",
        )
        rows.formula(
            2,
            f'=IF({strength}="","",IF(ISNUMBER({strength}),{strength},'
            f"IF(SUMPRODUCT(--({words}={strength}))>0,"
            f'SUMPRODUCT(({words}={strength})*{numbers}),IFERROR(VALUE({strength}),"?"))))',
            "calc_whole",
        )
        ratio = scaled.replace("{x}", said_cell)
        rows.formula(
            3,
            f'=IF({side_cell}=2,IF({said_cell}="",1,IF({said_cell}=1,1,"")),'
            f"IF(AND(ISNUMBER({side_cell}),ISNUMBER({said_cell})),"
            f"IF(AND({side_cell}<>0,{said_cell}>=1,{said_cell}<=9),"
            f'({ratio})^{side_cell},""),""))',
            "calc",
        )
        rows.skip()
        side.append(side_cell)
        said.append(said_cell)
        used.append(used_cell)
    rows.note(say("calc-scale", language, scale=word(settings.judgement_scale, language)))
    return used, side, said


def _write_eigenvector(
    rows: Rows,
    names: list[str],
    a: str,
    open_: str,
    start: str,
    connected: str,
    identity: str,
) -> str:
    rows.skip()
    rows.caption("calc-harker")
    harker = rows.block(names, f"{a}+{identity}*{open_}")
    vector = start
    for step in range(1, _STEPS + 1):
        bound = rows.bound(
            f"IF({connected}=1,MAX(MMULT({harker},TRANSPOSE({vector}))/TRANSPOSE({vector}))"
            "*(1+1E-7),0)",
            len(names),
        )
        vector = rows.vector(
            "calc-step",
            f"IF({connected}=1,TRANSPOSE(MMULT(MINVERSE({bound}*{identity}-{harker}),"
            f"TRANSPOSE({vector}/SUM({vector})))),0)",
            step=step,
        )
    return rows.vector(
        "calc-eigenvector", f"IF({connected}=1,{vector}/SUM({vector}),0)", result=True
    )


def _write_column_mean(rows: Rows, names: list[str], a: str, vector: str, connected: str) -> str:
    n = len(names)
    rows.skip()
    rows.caption("calc-completed")
    full = rows.block(names, f"IF({connected}=1,{a}+({a}=0)*TRANSPOSE({vector})/{vector},1)")
    sums = rows.each("calc-columns", [f"=SUM({rows.column_of(full, j)})" for j in range(n)])
    return rows.each(
        "calc-column-mean",
        [f"=SUMPRODUCT({rows.row_of(full, i)}/{sums})/{n}*{connected}" for i in range(n)],
        result=True,
    )


def _write_ratio(
    rows: Rows,
    n: int,
    settings: MethodSettings,
    connected: str,
    missing: str,
    complete: str,
    least: str,
) -> str:
    rows.skip()
    most = (n - 1) * (n - 2) // 2
    indices = [random_index(n, settings.random_index.value, m) for m in range(most + 1)]
    rows.caption("calc-table", table=word(settings.random_index, rows.language))
    rows.numbers([float(m) for m in range(most + 1)], "calc_head")
    table = rows.numbers(["–" if index is None else index for index in indices], "calc")
    largest = rows.scalar_array("calc-lambda", f"IF({missing}=0,{complete},{least})")
    deviation = rows.scalar("calc-ci", f"=IF({connected}=1,MAX(0,({largest}-{n})/({n}-1)),0)")
    index = rows.scalar("calc-ri", f'=IF({connected}=1,INDEX({table},1,{missing}+1),"–")')
    return rows.scalar("calc-cr", f"=IF(ISNUMBER({index}),{deviation}/{index},0)", result=True)


def write_roc(rows: Rows, n: int) -> str:
    """Write the weights of n places; return their range for formulas on other sheets."""
    rows.caption("calc-roc")
    places = rows.numbers([float(place) for place in range(1, n + 1)], "calc_head")
    row = rows.cells_of(places)
    weights = rows.each(
        "place", [f"=SUMPRODUCT(1/{row[r]}:{row[-1]})/{n}" for r in range(n)], result=True
    )
    rows.skip(2)
    return rows.from_elsewhere(weights)

"""A case of the benchmark: writing a decision pack, and computing all that stands in it."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from tools.bench import Case, Contender

if TYPE_CHECKING:
    from locdecide.decision.model import Decision


def pack(alternatives: int = 20, criteria: int = 10, people: int = 8) -> Case:
    """Write a pack in which every participant compares every pair."""
    from locdecide.evaluation import evaluate_all, robustness
    from locdecide.excel.pack import export_pack, write_pack

    decision = judged(alternatives, criteria, people)
    results = evaluate_all(decision)
    found = {each.id: robustness(decision, each, results[each.id]) for each in decision.studies}
    path = Path(mkdtemp(prefix="locdecide-bench-")) / "pack.xlsx"
    draws = decision.studies[0].method.draws
    contenders = (
        Contender(
            "locdecide",
            "writing: every sheet, with results that are given",
            lambda: write_pack(decision, results, path, "en", found=found),
            None,
        ),
        Contender(
            "export",
            f"computing and writing: weights, rankings, {draws:,} draws, all questions; every run"
            " of a decision made anew, so that nothing is remembered",
            lambda: export_pack(judged(alternatives, criteria, people), path, "en"),
            None,
        ),
    )
    title = f"pack: {alternatives} alternatives, {criteria} criteria, {people} participants"
    return Case(title, contenders)


def judged(alternatives: int, criteria: int, people: int) -> Decision:
    """Return a location study with figures, and judgements of everybody about every pair."""
    from locdecide.decision.model import (
        Alternative,
        Comparison,
        Criterion,
        Decision,
        Judgements,
        Participant,
        Performance,
        Round,
        Study,
    )

    chance = random.Random(20261122)
    leaves = tuple(
        Criterion(id=f"c{at}", name=f"Criterion {at}", unit="MW", worst=0.0, best=100.0)
        for at in range(criteria)
    )
    sites = tuple(Alternative(id=f"a{at}", name=f"Site {at}") for at in range(alternatives))
    participants = tuple(Participant(id=f"p{at}", name=f"Person {at}") for at in range(people))
    answers = []
    for person in participants:
        view = [chance.uniform(1.0, 9.0) for _ in leaves]
        said = []
        for i, j in combinations(range(criteria), 2):
            first, second = (i, j) if view[i] >= view[j] else (j, i)
            ratio = float(min(9, max(1, round(view[first] / view[second]))))
            said.append(Comparison(first=f"c{first}", second=f"c{second}", ratio=ratio))
        answers.append(Judgements(participant=person.id, comparisons=tuple(said)))
    figures = {
        site.id: {
            leaf.id: Performance(value=round(chance.uniform(1.0, 99.0), 1), source="made up")
            for leaf in leaves
        }
        for site in sites
    }
    study = Study(
        id="s",
        name="Location study",
        criteria=leaves,
        alternatives=sites,
        performances=figures,
        rounds=(Round(id="r", name="Round 1", judgements=tuple(answers)),),
    )
    return Decision(id="d", title="Bench", participants=participants, studies=(study,))


CASES = {"pack": pack}

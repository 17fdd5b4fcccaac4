"""Answers on methods and reasons alone, computed at once, for the topics that show them."""

from __future__ import annotations

from typing import Any, cast

import msgspec

from locdecide.decision import edits
from locdecide.decision.choices import Weighting
from locdecide.decision.model import Alternative, Decision, Performance
from locdecide.evaluation import compare_methods, reversals
from locdecide.results import Robustness
from locdecide.ui.workbench import Workbench
from tests.samples import site_decision

__all__ = ["full_look", "many_sites", "quick_look", "site_study"]

LONG = "Kongsvinger næringspark nord for elva, tomt 14 med jernbanespor"
_MISSING = cast(Any, None)


def site_study(**settings: object) -> Decision:
    """Return the site decision weighted by points, its location study with some settings."""
    fields = {"weighting": Weighting.DIRECT, **settings}
    return edits.change_method(site_decision(), "where", **fields)


def many_sites(count: int, decision: Decision | None = None) -> Decision:
    """Return the site decision with other sites: long names, the first two equal in everything."""
    decision = decision or site_study()
    study = next(each for each in decision.studies if each.id == "where")
    sites = tuple(Alternative(id=f"q{i}", name=f"{LONG} {i}") for i in range(count))
    leaves = [c for c in study.criteria if c.worst is not None]
    performances = {}
    for i, site in enumerate(sites):
        place = max(i, 1)
        performances[site.id] = {
            leaf.id: Performance(value=_between(leaf.worst, leaf.best, (place * (j + 3)) % 23))
            for j, leaf in enumerate(leaves)
        }
    grown = msgspec.structs.replace(study, alternatives=sites, performances=performances)
    studies = tuple(grown if each.id == "where" else each for each in decision.studies)
    return msgspec.structs.replace(decision, studies=studies)


def full_look(workbench: Workbench) -> Robustness:
    """Return what a full look finds on methods, with nothing on the other questions."""
    study, results = workbench.document.study, workbench.trial.results()
    return Robustness(
        study=study.id,
        weights=_MISSING,
        figures=None,
        simulation=_MISSING,
        methods=compare_methods(study, results),
        reversals=reversals(study, results),
        verdict=_MISSING,
    )


def quick_look(workbench: Workbench) -> Robustness:
    """Return a quick look, that leaves the methods out."""
    return Robustness(workbench.document.study_id, _MISSING, None, _MISSING, None, None, _MISSING)


def _between(worst: float | None, best: float | None, step: int) -> float:
    assert worst is not None
    assert best is not None
    return worst + (best - worst) * (step + 1) / 25

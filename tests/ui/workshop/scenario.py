"""A workshop to test with: four to six people, six criteria in three pairs, a secret round."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from locdecide.decision import edits
from locdecide.decision.model import (
    Alternative,
    Criterion,
    Decision,
    Direction,
    Participant,
    Performance,
    Study,
)
from tests.samples import FIGURES

__all__ = ["ANSWERS", "PEOPLE", "answered", "closed", "revealed", "voted", "workshop"]

STUDY = "where"
PEOPLE = {
    "anne": ("Anne", "Operations"),
    "bo": ("Bo", "Finance"),
    "cato": ("Cato", "Sales"),
    "dina": ("Dina", "Quality"),
    "eva": ("Eva", "People"),
    "finn": ("Finn", "Purchasing"),
}
SITES = ("Elverum", "Kongsvinger", "Poznan", "Hamar", "Trysil")
_MAIN = {"power": "Power", "reach": "Nearness", "base": "Foundations"}
_LEAVES = (
    ("price", "Energy price", "power", Direction.MINIMISE, "EUR/kWh", 0.12, 0.03),
    ("mix", "Renewable share", "power", Direction.MAXIMISE, "%", 0, 100),
    ("near", "Distance to existing plant", "reach", Direction.MINIMISE, "km", 2000, 0),
    ("market", "Distance to market", "reach", Direction.MINIMISE, "km", 2500, 0),
    ("raw", "Raw material quality", "base", Direction.MAXIMISE, "1-9", 1, 9),
    ("people", "Competence", "base", Direction.MAXIMISE, "1-9", 1, 9),
)
# Their order in METHODS' test X.
_COLUMNS = ("price", "mix", "near", "raw", "market", "people")
PAIRS = (
    (None, "power", "reach"),
    (None, "power", "base"),
    (None, "reach", "base"),
    ("power", "price", "mix"),
    ("reach", "near", "market"),
    ("base", "raw", "people"),
)
# How many times the first of each pair outweighs the second; no two people answer alike.
ANSWERS: Mapping[str, tuple[float, ...]] = {
    "anne": (3, 5, 2, 4, 2, 1 / 3),
    "bo": (1 / 4, 2, 6, 7, 1 / 5, 2),
    "cato": (1 / 2, 1 / 7, 1 / 3, 1 / 2, 1 / 8, 1 / 6),
    "dina": (2, 1 / 3, 1 / 5, 1 / 4, 3, 5),
    "eva": (1, 1 / 8, 1 / 9, 3, 1, 1 / 9),
    "finn": (8, 9, 3, 9, 4, 3),
}


def workshop(people: int = 4, *, secret: bool = True, started: bool = True) -> Decision:
    """Return a decision with a round that nobody has answered yet; without one if not started."""
    criteria = []
    for key, name in _MAIN.items():
        criteria.append(Criterion(id=key, name=name))
        criteria += [
            Criterion(
                id=leaf,
                name=called,
                parent=parent,
                direction=direction,
                unit=unit,
                worst=worst,
                best=best,
            )
            for leaf, called, parent, direction, unit, worst, best in _LEAVES
            if parent == key
        ]
    sites = tuple(Alternative(id=f"s{i}", name=name) for i, name in enumerate(SITES))
    study = Study(
        id=STUDY,
        name="Location study",
        question="Where should the plant be?",
        criteria=tuple(criteria),
        alternatives=sites,
        performances={
            site.id: {
                leaf: Performance(value=float(value), source="Test X")
                for leaf, value in zip(_COLUMNS, row, strict=True)
            }
            for site, row in zip(sites, FIGURES, strict=True)
        },
    )
    decision = Decision(
        id="workshop",
        title="Where to build",
        question="Where to?",
        participants=tuple(
            Participant(id=key, name=name, role=role)
            for key, (name, role) in list(PEOPLE.items())[:people]
        ),
        studies=(study,),
    )
    if not started:
        return decision
    return edits.start_round(decision, STUDY, secret=secret, round_id="r1")


def answered(decision: Decision, person: str, count: int = len(PAIRS)) -> Decision:
    """Return the decision with a participant's first answers in the current round."""
    for (parent, first, second), ratio in list(zip(PAIRS, ANSWERS[person], strict=True))[:count]:
        decision = edits.set_comparison(decision, STUDY, person, parent, first, second, ratio)
    return decision


def closed(decision: Decision, person: str) -> Decision:
    """Return the decision with a participant's ballot closed."""
    return edits.close_ballot(decision, STUDY, person, "2025-01-15T10:00:00")


def voted(decision: Decision, people: int | None = None) -> Decision:
    """Return the decision with the first participants' ballots filled and closed."""
    for person in decision.participants[:people]:
        decision = closed(answered(decision, person.id), person.id)
    return decision


def revealed(decision: Decision) -> Decision:
    """Return the decision with its round shown to all."""
    return edits.reveal_round(decision, STUDY, "2025-01-15T10:30:00", text="Revealed")


def with_study(decision: Decision, **fields: object) -> Decision:
    """Return the decision with fields of its study changed as no edit would."""
    study = msgspec.structs.replace(decision.studies[0], **fields)
    return msgspec.structs.replace(decision, studies=(study,))

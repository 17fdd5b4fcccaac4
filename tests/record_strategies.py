"""Strategies for how a decision ends: conclusions, sign-offs over real and other texts, reviews."""

from __future__ import annotations

import hashlib

from hypothesis import strategies as st

from locdecide.decision.model import (
    Alternative,
    Conclusion,
    Criterion,
    Decision,
    Direction,
    Position,
    Review,
    ReviewLine,
    Signature,
    SignOff,
)
from locdecide.decision.signing import state_text
from tests.plain_strategies import Ids, names, numbers, texts

__all__ = ["conclusion", "review", "sign_offs"]

_any_text = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
_signatures = st.builds(
    Signature,
    name=names,
    role=texts,
    position=st.sampled_from(Position),
    words=texts,
    time=texts,
)


def sign_offs(draw: st.DrawFn, ids: Ids, decision: Decision) -> tuple[SignOff, ...]:
    """Draw sign-offs of a decision; some of them are damaged."""
    found = []
    for _ in range(draw(st.sampled_from((0, 0, 1, 2)))):
        content = draw(st.one_of(st.just(state_text(decision)), _any_text))
        digest = draw(st.one_of(st.just(hashlib.sha256(content.encode()).hexdigest()), names))
        found.append(
            SignOff(
                id=ids.new(),
                time=draw(texts),
                content=content,
                digest=digest,
                note=draw(texts),
                signatures=tuple(draw(st.lists(_signatures, max_size=2))),
            )
        )
    return tuple(found)


def conclusion(draw: st.DrawFn, alternatives: tuple[Alternative, ...]) -> Conclusion | None:
    """Draw what a study comes to."""
    if not draw(st.booleans()):
        return None
    return Conclusion(
        alternative=draw(st.sampled_from([None, *(each.id for each in alternatives)])),
        text=draw(texts),
        by=draw(texts),
        date=draw(texts),
    )


def review(
    draw: st.DrawFn,
    ids: Ids,
    criteria: tuple[Criterion, ...],
    alternatives: tuple[Alternative, ...],
) -> Review | None:
    """Draw the review of one of the alternatives."""
    if not alternatives or not draw(st.booleans()):
        return None
    values = st.none() | numbers | names
    lines = tuple(
        ReviewLine(
            id=ids.new(),
            name=draw(names),
            criterion=draw(st.sampled_from([None, *(each.id for each in criteria)])),
            unit=draw(st.one_of(texts, st.just("%"))),
            direction=draw(st.sampled_from(Direction)),
            expected=draw(values),
            low=draw(st.none() | numbers),
            high=draw(st.none() | numbers),
            due=draw(texts),
            achieved=draw(values),
            date=draw(texts),
            note=draw(texts),
        )
        for _ in range(draw(st.integers(0, 2)))
    )
    return Review(alternative=draw(st.sampled_from(alternatives)).id, lines=lines)

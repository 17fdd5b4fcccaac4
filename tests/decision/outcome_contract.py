"""Edits of how a decision ends, drawn at random for the contract of all edits."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from locdecide.decision import edits
from locdecide.decision.model import (
    Conclusion,
    Decision,
    LogEntry,
    Position,
    ReviewLine,
    Signature,
    Study,
)

_NOW = LogEntry(time="2026-05-04T13:00:00", who="Bo")
_words = st.sampled_from(("", "Yes", " if so "))
_values = st.sampled_from((None, "", " Good ", 3, 2.5, float("nan")))


def outcome_edit(
    draw: st.DrawFn, decision: Decision, study: Study
) -> Callable[[Decision], Decision]:
    """Draw an edit of a study's end, or a sign-off."""
    words, value = draw(_words), draw(_values)
    low = value if isinstance(value, float) else None
    signature = Signature(name=draw(_words), words=words, position=draw(st.sampled_from(Position)))
    site = draw(st.sampled_from([None, *(each.id for each in study.alternatives)]))
    leaf = draw(st.sampled_from([None, "gone", *(each.id for each in study.criteria)]))
    conclusion = draw(st.none() | st.just(Conclusion(alternative=site, text=words)))
    line = ReviewLine(id="l", name="Line", criterion=leaf, expected=value)
    choices: list[Callable[[Decision], Decision]] = [
        lambda d: edits.conclude(d, study.id, conclusion, _NOW),
        lambda d: edits.freeze_gates(d, study.id, _NOW),
        lambda d: edits.thaw_gates(d, study.id, _NOW),
        lambda d: edits.sign_off(d, (signature,), _NOW),
        lambda d: edits.end_review(d, study.id),
    ]
    if decision.sign_offs:
        own = draw(st.sampled_from(decision.sign_offs)).id
        choices.append(lambda d: edits.add_signatures(d, own, (signature,), _NOW))
    if site is not None:
        choices.append(lambda d: edits.begin_review(d, study.id, site, (line,)))
    if study.review is not None:
        choices.append(lambda d: edits.add_review_line(d, study.id, words))
    if study.review is not None and study.review.lines:
        first = study.review.lines[0].id
        choices += [
            lambda d: edits.change_review_line(d, study.id, first, achieved=value),
            lambda d: edits.change_review_line(d, study.id, first, low=low, note=words),
            lambda d: edits.remove_review_line(d, study.id, first),
        ]
    return draw(st.sampled_from(choices))

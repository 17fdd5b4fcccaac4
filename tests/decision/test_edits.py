"""Every edit keeps the decision whole, changes no older value, and refuses with a sentence."""

from __future__ import annotations

import inspect

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locdecide.decision import edits, storage
from locdecide.decision.issues import EditError
from locdecide.decision.model import Decision
from locdecide.sentences import text_for
from locdecide.words import LANGUAGES
from tests.decision.contract import edits_of, sound
from tests.samples import site_decision
from tests.strategies import decisions

SLOW = settings(
    deadline=None,
    max_examples=80,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def _run(data: st.DataObject, decision: Decision, count: int) -> None:
    history = [decision]
    written = [storage.encode(decision)]
    for _ in range(count):
        edit = data.draw(edits_of(history[-1]))
        if edit is None:
            continue
        try:
            after = edit(history[-1])
        except EditError as error:
            for language in LANGUAGES:
                text_for(error.code, error.params, language)
            continue
        if after == history[-1]:
            assert after is history[-1]
        history.append(sound(after))
        written.append(storage.encode(after))
    assert [storage.encode(value) for value in history] == written


@SLOW
@given(st.data(), decisions())
def test_that_any_row_of_edits_keeps_a_decision_whole_and_older_values_as_they_were(
    data: st.DataObject, decision: Decision
) -> None:
    _run(data, decision, 6)


@SLOW
@given(st.data())
def test_that_any_row_of_edits_keeps_the_site_decision_whole(data: st.DataObject) -> None:
    _run(data, site_decision(), 12)


def test_that_every_edit_takes_the_decision_first() -> None:
    functions = [getattr(edits, name) for name in edits.__all__ if name[0].islower()]
    takes = {f.__name__: next(iter(inspect.signature(f).parameters)) for f in functions}
    assert set(takes.values()) == {"decision"}

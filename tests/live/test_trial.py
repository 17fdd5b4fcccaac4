"""Weights that are tried: seen in the results, in no document, and gone when anything changes."""

from __future__ import annotations

from functools import partial

import pytest

from locdecide.decision import edits
from locdecide.decision.model import Decision, Weighting
from locdecide.live.document import Document
from locdecide.live.evaluator import Evaluator
from locdecide.live.trial import Trial

LEAVES = ("price", "mix", "near", "raw", "market", "people")
DIRECT = partial(edits.change_method, study_id="where", weighting=Weighting.DIRECT)


@pytest.fixture
def evaluator(document: Document) -> Evaluator:
    return Evaluator(document, document)


@pytest.fixture
def trial(document: Document, evaluator: Evaluator) -> Trial:
    """A trial on the location study, weighted by points: .28 .14 .12 .18 .16 .12."""
    document.apply(DIRECT, text="Method")
    return Trial(document, evaluator, document)


@pytest.fixture
def told(trial: Trial) -> list[None]:
    """One entry for each time that the trial told of a change."""
    seen: list[None] = []
    trial.changed.connect(lambda: seen.append(None))
    return seen


def leaders(trial: Trial) -> list[str]:
    found = trial.results().topsis
    assert found is not None
    return [each.alternative for each in found.ranking if each.rank == 1]


def tried(trial: Trial) -> list[float]:
    assert trial.weights is not None
    assert tuple(trial.weights) == LEAVES
    return list(trial.weights.values())


def test_that_nothing_is_tried_at_first(trial: Trial, evaluator: Evaluator) -> None:
    assert trial.weights is None
    assert trial.results() is evaluator.results()


def test_that_tried_weights_rank_and_the_document_stays_as_it_is(
    document: Document, trial: Trial, evaluator: Evaluator, told: list[None]
) -> None:
    before = document.decision
    own = evaluator.results()
    trial.try_weights({leaf: float(leaf == "people") for leaf in LEAVES})
    assert tried(trial) == [0, 0, 0, 0, 0, 1]
    assert leaders(trial) == ["s3"]
    assert trial.results().weights.of("energy").global_ == 0
    assert trial.results() is trial.results()
    assert (document.decision, evaluator.results()) == (before, own)
    assert len(told) == 1


def test_that_tried_weights_are_shares_of_their_sum(trial: Trial) -> None:
    trial.try_weights(dict.fromkeys(LEAVES, 7.0))
    assert tried(trial) == pytest.approx([1 / 6] * 6, abs=1e-15)
    trial.try_weights(dict.fromkeys(LEAVES, 0.0))
    assert tried(trial) == pytest.approx([1 / 6] * 6, abs=1e-15)


def test_that_one_share_moves_and_the_others_keep_their_proportions(trial: Trial) -> None:
    trial.set_share("energy", 0.71)
    assert tried(trial) == pytest.approx([0.71 * 2 / 3, 0.71 / 3, 0.06, 0.09, 0.08, 0.06])
    assert trial.results().weights.of("energy").global_ == pytest.approx(0.71)


def test_that_moving_to_the_end_and_back_changes_nothing(trial: Trial) -> None:
    before = trial.results().leaf_weights
    for share in (0.5, 1.0, 0.9, 0.18):
        trial.set_share("raw", share)
    assert tried(trial) == pytest.approx(before)


def test_that_another_criterion_goes_on_from_what_is_tried(trial: Trial) -> None:
    trial.set_share("raw", 0.0)
    trial.set_share("people", 0.0)
    assert tried(trial) == pytest.approx([0.4, 0.2, 0.12 / 0.7, 0, 0.16 / 0.7, 0])


def test_that_a_move_goes_on_from_weights_that_came_meanwhile(trial: Trial) -> None:
    trial.set_share("raw", 0.5)
    trial.try_weights(dict.fromkeys(LEAVES, 1.0))
    trial.set_share("raw", 0.0)
    assert tried(trial) == pytest.approx([0.2, 0.2, 0.2, 0, 0.2, 0.2])


def test_that_a_share_out_of_reach_stops_at_the_end(trial: Trial) -> None:
    trial.set_share("raw", 1.7)
    assert tried(trial) == [0, 0, 0, 1, 0, 0]
    trial.set_share("raw", -1.0)
    assert tried(trial)[3] == 0


def test_that_the_same_weights_again_are_no_change(trial: Trial, told: list[None]) -> None:
    trial.set_share("raw", 0.5)
    first = trial.results()
    trial.set_share("raw", 0.5)
    trial.try_weights(dict(zip(LEAVES, tried(trial), strict=True)))
    assert len(told) == 1
    assert trial.results() is first


def test_that_clearing_tells_once(trial: Trial, evaluator: Evaluator, told: list[None]) -> None:
    trial.clear()
    assert told == []
    trial.set_share("raw", 0.5)
    trial.clear()
    trial.clear()
    assert len(told) == 2
    assert trial.weights is None
    assert trial.results() is evaluator.results()


@pytest.mark.parametrize(
    "edit",
    [
        partial(edits.change_frame, title="Another"),
        partial(edits.set_direct_points, study_id="where", points={"raw": 50}),
        partial(edits.remove_criterion, study_id="where", criterion_id="raw"),
        partial(edits.remove_study, study_id="where"),
    ],
)
def test_that_whatever_changes_in_the_document_ends_the_trial(
    document: Document, trial: Trial, evaluator: Evaluator, edit: partial[object], told: list[None]
) -> None:
    trial.set_share("raw", 0.5)
    document.apply(edit, text="Edit")  # type: ignore[arg-type]
    assert trial.weights is None
    assert trial.results() is evaluator.results()
    assert len(told) == 2


def test_that_undo_and_another_study_end_the_trial(document: Document, trial: Trial) -> None:
    document.apply(
        partial(edits.set_direct_points, study_id="where", points={"raw": 50}), text="Points"
    )
    trial.set_share("raw", 0.5)
    document.undo_stack.undo()
    assert trial.weights is None
    trial.set_share("raw", 0.5)
    document.choose_study("whether")
    assert trial.weights is None
    assert trial.results().leaves == ("cost", "control")
    document.choose_study("where")
    assert trial.weights is None


def test_that_who_hears_of_a_change_first_never_sees_old_weights(
    document: Document, evaluator: Evaluator
) -> None:
    """Even where the trial itself has not heard yet."""
    seen = []
    document.changed.connect(lambda: seen.append((late.weights, late.results().leaves)))
    late = Trial(document, evaluator, document)
    late.set_share("raw", 0.5)
    document.apply(
        partial(edits.remove_criterion, study_id="where", criterion_id="raw"), text="Remove"
    )
    assert seen == [(None, ("price", "mix", "near", "market", "people"))]


def test_that_a_move_starts_anew_after_the_study_changed(document: Document, trial: Trial) -> None:
    trial.set_share("raw", 0.5)
    document.apply(
        partial(edits.set_direct_points, study_id="where", points={"market": 0}), text="Points"
    )
    trial.set_share("raw", 0.0)
    assert tried(trial) == pytest.approx([0.28 / 0.66, 0.14 / 0.66, 0.12 / 0.66, 0, 0, 0.12 / 0.66])


def test_that_impossible_weights_are_refused_and_the_last_ones_stay(
    trial: Trial, told: list[None]
) -> None:
    trial.set_share("raw", 0.5)
    before = trial.weights
    with pytest.raises(ValueError, match=r"^negative-weight$"):
        trial.try_weights({**dict.fromkeys(LEAVES, 1.0), "raw": -1.0})
    with pytest.raises(KeyError):
        trial.try_weights({"raw": 1.0})
    with pytest.raises(KeyError):
        trial.set_share("nobody", 0.5)
    assert trial.weights == before
    assert len(told) == 1


def test_that_without_any_study_there_is_nothing_to_try(document: Document, trial: Trial) -> None:
    trial.set_share("raw", 0.5)
    document.take(Decision(id="empty"))
    assert trial.weights is None
    trial.clear()

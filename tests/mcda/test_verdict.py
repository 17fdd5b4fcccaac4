import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.verdict import Verdict, VerdictRule, nearest_relative_change, verdict

RULE = VerdictRule()
AGREED = {"VIKOR": (0,), "MABAC": (0,)}


def judged(
    share: float,
    *,
    next_share: float | None = None,
    leaders: tuple[int, ...] = (0,),
    others: dict[str, tuple[int, ...]] | None = None,
    change: float = 0.5,
    half_width: float = 0.003,
    rule: VerdictRule | None = None,
) -> Verdict:
    following = 1.0 - share if next_share is None else next_share
    shares = np.array([share, following, max(0.0, 1.0 - share - following)])
    return verdict(
        leaders,
        shares,
        half_width=half_width,
        other_leaders=AGREED if others is None else others,
        nearest_change=change,
        rule=rule,
    )


def codes(found: Verdict) -> tuple[str, list[str]]:
    return found.band, [reason.code for reason in found.reasons]


def test_that_the_thresholds_are_those_of_methods() -> None:
    """METHODS 6."""
    assert VerdictRule(0.80, 0.55, 0.15) == RULE


def test_that_often_first_agreed_and_far_is_clear() -> None:
    found = judged(0.84, change=0.2)
    assert codes(found) == ("clear", ["first-often", "methods-agree", "weights-far"])
    assert [(each.found, each.limit) for each in found.reasons] == [
        (0.84, 0.80),
        (0.0, 2.0),
        (0.2, 0.15),
    ]


def test_that_the_thresholds_themselves_are_enough() -> None:
    assert judged(0.80, change=0.15).band == "clear"
    assert judged(math.nextafter(0.80, 0.0), change=0.15).band == "close"
    assert judged(0.80, change=math.nextafter(0.15, 0.0)).band == "close"
    assert judged(0.55, next_share=0.2).band == "close"
    assert judged(math.nextafter(0.55, 0.0), next_share=0.2).band == "no-clear-winner"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"share": 0.7}, ["first-not-often"]),
        ({"others": {"VIKOR": (0,), "CODAS": (1,)}}, ["methods-differ"]),
        ({"change": 0.1}, ["weight-near"]),
        (
            {"share": 0.7, "others": {"CODAS": (1,)}, "change": 0.0},
            ["first-not-often", "methods-differ", "weight-near"],
        ),
    ],
)
def test_that_each_condition_alone_makes_it_close(
    changes: dict[str, object], expected: list[str]
) -> None:
    arguments = {"share": 0.9} | changes
    assert codes(judged(**arguments)) == ("close", expected)  # type: ignore[arg-type]


def test_that_the_methods_against_are_named_and_counted() -> None:
    found = judged(0.9, others={"VIKOR": (0,), "EDAS": (2,), "WPM": (), "CODAS": (1, 2)})
    (reason,) = found.reasons
    assert (reason.names, reason.found, reason.limit) == (("EDAS", "CODAS"), 2.0, 3.0)


def test_that_a_method_that_ties_the_leader_puts_no_other_first() -> None:
    assert judged(0.9, others={"VIKOR": (0, 1)}).band == "clear"


def test_that_without_other_methods_they_are_no_reason() -> None:
    assert codes(judged(0.9, others={"WPM": ()})) == ("clear", ["first-often", "weights-far"])
    assert codes(judged(0.9, others={})) == ("clear", ["first-often", "weights-far"])


@pytest.mark.parametrize(
    ("share", "next_share", "leaders", "expected"),
    [
        (0.50, 0.30, (0,), ["first-too-seldom"]),
        (0.501, 0.499, (0,), ["first-too-seldom", "lead-within-error"]),
        (0.30, 0.60, (0,), ["first-too-seldom", "lead-within-error"]),
        (0.90, 0.90, (0, 1), ["tied", "lead-within-error"]),
        (0.90, 0.10, (0, 1), ["tied"]),
    ],
)
def test_that_a_fragile_first_place_is_no_clear_winner(
    share: float, next_share: float, leaders: tuple[int, ...], expected: list[str]
) -> None:
    found = judged(share, next_share=next_share, leaders=leaders, change=0.0)
    assert codes(found) == ("no-clear-winner", expected)


def test_that_the_lead_is_held_against_the_half_width() -> None:
    """1.96 * 0.5 / sqrt(25): .196."""
    few = 1.96 * 0.5 / math.sqrt(25)
    found = judged(0.59, half_width=few)
    assert codes(found) == ("no-clear-winner", ["lead-within-error"])
    assert found.reasons[0].found == pytest.approx(0.18, abs=1e-12)
    assert found.reasons[0].limit == few
    assert judged(0.6, half_width=few).band == "close"
    assert judged(0.75, next_share=0.25, half_width=0.5).band == "close"


def test_that_the_leader_is_ours_and_not_the_one_most_often_first() -> None:
    found = verdict(
        (2,), np.array([0.9, 0.0, 0.1]), half_width=0.01, other_leaders={}, nearest_change=1
    )
    assert codes(found) == ("no-clear-winner", ["first-too-seldom", "lead-within-error"])
    assert found.reasons[1].found == pytest.approx(-0.8)


def test_that_a_single_alternative_is_clear() -> None:
    found = verdict((0,), np.ones(1), half_width=0.5, other_leaders={}, nearest_change=math.inf)
    assert codes(found) == ("clear", ["only-one"])


def test_that_the_thresholds_can_be_set() -> None:
    strict = VerdictRule(clear_share=0.95, least_share=0.7, least_change=0.6)
    assert codes(judged(0.9, rule=strict)) == ("close", ["first-not-often", "weight-near"])
    assert codes(judged(0.6, rule=strict))[0] == "no-clear-winner"
    loose = VerdictRule(clear_share=0.5, least_share=0.1, least_change=0.0)
    assert judged(0.6, rule=loose, change=0.0).band == "clear"


BANDS = ["no-clear-winner", "close", "clear"]


@given(
    st.floats(0.0, 1.0),
    st.floats(0.0, 1.0),
    st.floats(0.0, 0.3),
    st.floats(0.0, 1.0),
    st.booleans(),
    st.floats(0.0, 1.0),
)
def test_that_better_evidence_never_makes_the_verdict_worse(
    share: float, rest: float, half_width: float, change: float, agreed: bool, more: float
) -> None:
    others = AGREED if agreed else {"CODAS": (1,)}
    next_share = (1.0 - share) * rest
    before = judged(
        share, next_share=next_share, half_width=half_width, change=change, others=others
    )
    assert before.reasons
    better = share + (1.0 - share) * more
    after = judged(
        better,
        next_share=min(next_share, 1.0 - better),
        half_width=half_width * (1.0 - more),
        change=change + more,
        others=AGREED,
    )
    assert BANDS.index(after.band) >= BANDS.index(before.band)


def test_that_the_nearest_end_of_an_interval_is_found() -> None:
    """METHODS 6, test V: (.55 - .5179) / .55 is nearer than (.2258 - .20) / .20."""
    weights = np.array([0.55, 0.25, 0.20])
    low, high = np.array([0.5179, 0.0, 0.0]), np.array([1.0, 0.3750, 0.2258])
    assert nearest_relative_change(weights, low, high) == pytest.approx(0.0321 / 0.55, abs=1e-12)
    assert nearest_relative_change(weights[1:], low[1:], high[1:]) == pytest.approx(0.129, abs=1e-9)


def test_that_nothing_and_everything_are_no_crossings() -> None:
    one = np.ones(1)
    assert nearest_relative_change(0.3 * one, 0.0 * one, one) == math.inf
    assert nearest_relative_change(one, 0.25 * one, one) == 0.75
    assert nearest_relative_change(np.zeros(0), np.zeros(0), np.zeros(0)) == math.inf


def test_that_a_criterion_without_weight_has_no_relative_change() -> None:
    assert nearest_relative_change(np.zeros(1), np.zeros(1), np.array([0.01])) == math.inf
    tiny = np.array([5e-324, 1.0])
    assert nearest_relative_change(tiny, np.zeros(2), np.array([0.5, 1.0])) == math.inf


def test_that_a_weight_at_the_end_has_no_room() -> None:
    w = np.array([0.4])
    assert nearest_relative_change(w, w, np.ones(1)) == 0.0
    assert nearest_relative_change(w, w + 1e-12, np.ones(1)) == 0.0
    with pytest.raises(ValueError, match=r"^outside-interval$"):
        nearest_relative_change(w, w + 1e-6, np.ones(1))


@pytest.mark.parametrize("share", [-0.1, 1.1, math.nan])
def test_that_what_is_no_share_is_refused(share: float) -> None:
    with pytest.raises(ValueError, match=r"^not-a-share$"):
        judged(0.5, next_share=share)


@pytest.mark.parametrize("size", [-0.1, math.nan])
def test_that_sizes_below_0_and_no_numbers_are_refused(size: float) -> None:
    with pytest.raises(ValueError, match=r"^not-a-number$"):
        judged(0.5, half_width=size)
    with pytest.raises(ValueError, match=r"^not-a-number$"):
        judged(0.5, change=size)


def test_that_nobody_first_and_impossible_thresholds_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^no-leader$"):
        judged(0.5, leaders=())
    for rule in (
        replace(RULE, clear_share=0.5),
        replace(RULE, clear_share=1.1),
        replace(RULE, least_share=-0.1),
        replace(RULE, least_change=math.nan),
    ):
        with pytest.raises(ValueError, match=r"^rule$"):
            judged(0.5, rule=rule)

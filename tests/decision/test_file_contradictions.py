"""Files whose parts contradict each other: every contradiction with its code and its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.decision.test_file_faults import CONTENT, faults

Content = dict[str, Any]


def _duplicate(field: str) -> Callable[[Content], None]:
    def change(raw: Content) -> None:
        parts = raw if field in raw else raw["studies"][1]
        parts[field].append(parts[field][-1])

    return change


def _set(path: str, value: object) -> Callable[[Content], None]:
    def change(raw: Content) -> None:
        at: Any = raw["studies"][1]
        *steps, last = path.split("/")
        for step in steps:
            at = at[int(step) if isinstance(at, list) else step]
        at[int(last) if isinstance(at, list) else last] = value

    return change


def _append(path: str, index: int) -> Callable[[Content], None]:
    def change(raw: Content) -> None:
        at: Any = raw["studies"][1]
        for step in path.split("/"):
            at = at[int(step) if isinstance(at, list) else step]
        at.append(at[index])

    return change


REFERENCE = "file-unknown-reference"
BROKEN = [
    (_duplicate("participants"), "file-duplicate-id", "$.participants"),
    (_duplicate("studies"), "file-duplicate-id", "$.studies"),
    (_duplicate("criteria"), "file-duplicate-id", "$.studies[1].criteria"),
    (_duplicate("alternatives"), "file-duplicate-id", "$.studies[1].alternatives"),
    (_duplicate("gates"), "file-duplicate-id", "$.studies[1].gates"),
    (_duplicate("rounds"), "file-duplicate-id", "$.studies[1].rounds"),
    (
        _set("criteria/3/scale/levels/1/id", "lv1"),
        "file-duplicate-id",
        "$.studies[1].criteria[3].scale.levels",
    ),
    (
        _set("criteria/3/scale/levels/1/label", "Weak"),
        "file-duplicate-label",
        "$.studies[1].criteria[3].scale.levels",
    ),
    (
        _set("criteria/1/direction", "maximise"),
        "file-range-against-direction",
        "$.studies[1].criteria[1].best",
    ),
    (_set("criteria/1/parent", "none"), REFERENCE, "$.studies[1].criteria[1].parent"),
    (_set("criteria/0/parent", "mix"), REFERENCE, "$.studies[1].criteria[0].parent"),
    (_set("criteria/0/parent", "energy"), REFERENCE, "$.studies[1].criteria[0].parent"),
    (_set("performances/xx", {}), REFERENCE, "$.studies[1].performances.xx"),
    (
        _set("performances/el/none", {"value": 1}),
        REFERENCE,
        "$.studies[1].performances.el.none",
    ),
    (
        _set("performances/el/energy", {"value": 1}),
        "file-figure-on-parent",
        "$.studies[1].performances.el.energy",
    ),
    (
        _set("performances/el/feel", {"value": 1}),
        "file-figure-on-pairwise",
        "$.studies[1].performances.el.feel",
    ),
    (
        _set("performances/el/people/value", "lv9"),
        "file-unknown-level",
        "$.studies[1].performances.el.people.value",
    ),
    (
        _set("performances/el/people/value", 1),
        "file-unknown-level",
        "$.studies[1].performances.el.people.value",
    ),
    (
        _set("performances/el/price/value", "lv1"),
        "file-text-for-number",
        "$.studies[1].performances.el.price.value",
    ),
    (_set("gates/0/criterion", "none"), REFERENCE, "$.studies[1].gates[0].criterion"),
    (_set("gates/1/records/none", {}), REFERENCE, "$.studies[1].gates[1].records.none"),
    (_set("direct_points/none", 1), REFERENCE, "$.studies[1].direct_points.none"),
    (
        _set("rounds/1/judgements/0/participant", "none"),
        REFERENCE,
        "$.studies[1].rounds[1].judgements[0].participant",
    ),
    (
        _set("rounds/1/judgements/0/parent", "none"),
        REFERENCE,
        "$.studies[1].rounds[1].judgements[0].parent",
    ),
    (
        _set("rounds/1/judgements/0/comparisons/0/second", "price"),
        REFERENCE,
        "$.studies[1].rounds[1].judgements[0].comparisons[0].second",
    ),
    (
        _set("rounds/1/judgements/0/comparisons/0/second", "energy"),
        "file-compared-with-itself",
        "$.studies[1].rounds[1].judgements[0].comparisons[0]",
    ),
    (
        _append("rounds/1/judgements/0/comparisons", 0),
        "file-duplicate-comparison",
        "$.studies[1].rounds[1].judgements[0].comparisons[2]",
    ),
    (
        _append("rounds/1/judgements", 1),
        "file-duplicate-judgements",
        "$.studies[1].rounds[1].judgements[2]",
    ),
    (_append("rounds/1/points", 0), "file-duplicate-points", "$.studies[1].rounds[1].points"),
    (
        _set("rounds/1/points/0/participant", "none"),
        REFERENCE,
        "$.studies[1].rounds[1].points[0].participant",
    ),
    (
        _set("rounds/1/points/0/points/none", 1),
        REFERENCE,
        "$.studies[1].rounds[1].points[0].points.none",
    ),
    (
        _set("rounds/2/points/0/asked/none", "0 → 1"),
        REFERENCE,
        "$.studies[1].rounds[2].points[0].asked.none",
    ),
    (
        _set("rounds/2/ballots/1/participant", "none"),
        REFERENCE,
        "$.studies[1].rounds[2].ballots[1].participant",
    ),
    (
        _set("rounds/2/ballots/1/favourite", "none"),
        REFERENCE,
        "$.studies[1].rounds[2].ballots[1].favourite",
    ),
    (
        _set("method/least_share", 0.95),
        "file-thresholds-order",
        "$.studies[1].method.least_share",
    ),
    (
        _append("rounds/2/ballots", 0),
        "file-duplicate-ballot",
        "$.studies[1].rounds[2].ballots",
    ),
    (_duplicate("sign_offs"), "file-duplicate-id", "$.sign_offs"),
    (_set("conclusion/alternative", "none"), REFERENCE, "$.studies[1].conclusion.alternative"),
    (_set("review/alternative", "none"), REFERENCE, "$.studies[1].review.alternative"),
    (
        _set("review/lines/0/criterion", "none"),
        REFERENCE,
        "$.studies[1].review.lines[0].criterion",
    ),
    (_append("review/lines", 0), "file-duplicate-id", "$.studies[1].review.lines"),
    (
        _set("rounds/2/reveal/waiting/0", "none"),
        REFERENCE,
        "$.studies[1].rounds[2].reveal.waiting[0]",
    ),
]


@pytest.mark.parametrize(("change", "code", "place"), BROKEN)
def test_that_a_contradiction_is_named_with_its_place(
    change: Callable[[Content], None], code: str, place: str
) -> None:
    raw = json.loads(CONTENT)
    change(raw)
    assert (code, place) in faults(json.dumps(raw).encode())


def test_that_all_contradictions_are_named_at_once() -> None:
    raw = json.loads(CONTENT)
    for change, _, _ in (BROKEN[8], BROKEN[18], BROKEN[20]):
        change(raw)
    assert len(faults(json.dumps(raw).encode())) == 3

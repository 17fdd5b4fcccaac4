"""Damaged, foreign and contradictory files: refused with a sentence and the place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from locdecide.decision.migrations import CURRENT_VERSION
from locdecide.decision.model import Decision
from locdecide.decision.storage import StorageError, decode, encode
from locdecide.sentences import sentence
from locdecide.words import LANGUAGES
from tests.decision.version_4 import DECISION
from tests.samples import site_decision

CONTENT = encode(DECISION)


def faults(content: bytes) -> list[tuple[str, str]]:
    """Return codes and places of what is wrong, after checking that each has its sentence."""
    with pytest.raises(StorageError) as caught:
        decode(content)
    for issue in caught.value.issues:
        for language in LANGUAGES:
            assert sentence(issue, language).strip()
    return [(issue.code, issue.where) for issue in caught.value.issues]


def with_value(path: str, value: object) -> bytes:
    """Return the file with the value at a path such as ``studies/1/criteria/2/unit``."""
    raw: Any = json.loads(CONTENT)
    *steps, last = path.split("/")
    at = raw
    for step in steps:
        at = at[int(step) if isinstance(at, list) else step]
    at[int(last) if isinstance(at, list) else last] = value
    return json.dumps(raw).encode()


@pytest.mark.parametrize("sample", [DECISION, site_decision()], ids=["v4", "sites"])
def test_that_a_file_cut_off_anywhere_is_refused(sample: Decision) -> None:
    content = encode(sample).rstrip()
    for end in range(0, len(content), 10):
        ((code, _),) = faults(content[:end])
        assert code == ("file-truncated" if b"locdecide" in content[:end] else "file-foreign")


def test_that_a_cut_names_the_line_where_it_ends() -> None:
    with pytest.raises(StorageError) as caught:
        decode(CONTENT[: CONTENT.index(b"Energy price")])
    before = CONTENT[: CONTENT.index(b"Energy price")]
    assert caught.value.issues[0].params == {"line": before.count(b"\n") + 1}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-foreign"),
        (b"\n \n", "file-foreign"),
        (b"hello", "file-foreign"),
        (b"null", "file-foreign"),
        (b"[1, 2]", "file-foreign"),
        (b'"locdecide"', "file-foreign"),
        (b"{}", "file-foreign"),
        (b'{"format": "other", "version": 1}', "file-foreign"),
        (b"<?xml version='1.0'?>", "file-foreign"),
        (CONTENT.decode().encode("utf-16"), "file-foreign"),
        (b"PK\x03\x04 and so on", "file-is-workbook"),
        (b'{"format":"locdecide","version":1,"x":' + b"[" * 50_000, "file-truncated"),
        (CONTENT.replace(b"Energy price", b"Energy \xff"), "file-truncated"),
        (CONTENT.replace(b"120.0", b"1e999"), "file-truncated"),
    ],
)
def test_that_foreign_and_broken_content_is_refused(content: bytes, code: str) -> None:
    assert [found for found, _ in faults(content)] == [code]


def test_that_a_byte_order_mark_is_passed_over() -> None:
    assert decode(b"\xef\xbb\xbf" + CONTENT).decision == DECISION


@pytest.mark.parametrize("version", [CURRENT_VERSION + 1, 99])
def test_that_a_newer_version_is_named(version: int) -> None:
    with pytest.raises(StorageError) as caught:
        decode(with_value("version", version))
    (issue,) = caught.value.issues
    assert (issue.code, issue.where) == ("file-newer", "$.version")
    assert issue.params == {"version": version, "known": CURRENT_VERSION}


@pytest.mark.parametrize("version", [0, -1, True, 1.0, "1", None])
def test_that_a_version_is_a_whole_number(version: object) -> None:
    assert faults(with_value("version", version)) == [("file-no-version", "$.version")]


WRONG = [
    ("studies/1/criteria/2/unit", 5, "file-not-text", "$.studies[1].criteria[2].unit"),
    ("studies/1/criteria/1/worst", "x", "file-not-a-number", "$.studies[1].criteria[1].worst"),
    (
        "studies/1/criteria/1/direction",
        "up",
        "file-unknown-value",
        "$.studies[1].criteria[1].direction",
    ),
    (
        "studies/1/criteria/1/scale/type",
        "zz",
        "file-unknown-value",
        "$.studies[1].criteria[1].scale.type",
    ),
    ("studies/1/criteria/1/scale", 3, "file-not-an-object", "$.studies[1].criteria[1].scale"),
    ("studies/1/criteria/1/id", "", "file-text-length", "$.studies[1].criteria[1].id"),
    ("studies/1/criteria/1/id", "x" * 41, "file-text-length", "$.studies[1].criteria[1].id"),
    ("studies/1/criteria", {}, "file-not-a-list", "$.studies[1].criteria"),
    ("studies", None, "file-not-a-list", "$.studies"),
    (
        "studies/1/alternatives/0/latitude",
        91,
        "file-out-of-range",
        "$.studies[1].alternatives[0].latitude",
    ),
    ("participants/0/voting_power", -2, "file-out-of-range", "$.participants[0].voting_power"),
    ("studies/1/method/draws", 5, "file-out-of-range", "$.studies[1].method.draws"),
    ("studies/1/method/seed", 2.5, "file-not-whole", "$.studies[1].method.seed"),
    ("studies/1/rounds/1/open", "yes", "file-not-yes-or-no", "$.studies[1].rounds[1].open"),
    (
        "studies/1/rounds/1/judgements/0/comparisons/0/ratio",
        12,
        "file-out-of-range",
        "$.studies[1].rounds[1].judgements[0].comparisons[0].ratio",
    ),
    (
        "studies/1/performances/gj/price/value",
        None,
        "file-not-a-number",
        "$.studies[1].performances.gj.price.value",
    ),
    (
        "studies/1/performances/el/people/year",
        "2024",
        "file-not-a-number",
        "$.studies[1].performances.el.people.year",
    ),
    ("studies/1/performances/el", [], "file-not-an-object", "$.studies[1].performances.el"),
    (
        "studies/1/direct_points/people",
        -1,
        "file-out-of-range",
        "$.studies[1].direct_points.people",
    ),
    (
        "studies/1/gates/1/records/el/waiver/by",
        7,
        "file-not-text",
        "$.studies[1].gates[1].records.el.waiver.by",
    ),
    ("participants/0/language", "sv", "file-unknown-value", "$.participants[0].language"),
    ("studies/1/method/ballot", "coin", "file-unknown-value", "$.studies[1].method.ballot"),
    ("studies/1/rounds/2/secret", "no", "file-not-yes-or-no", "$.studies[1].rounds[2].secret"),
    ("studies/1/rounds/2/reveal/time", 9, "file-not-text", "$.studies[1].rounds[2].reveal.time"),
    (
        "studies/1/rounds/2/ballots/3/abstains",
        "sick",
        "file-unknown-value",
        "$.studies[1].rounds[2].ballots[3].abstains",
    ),
    (
        "studies/1/rounds/2/judgements/0/comparisons/0/kept",
        1,
        "file-not-yes-or-no",
        "$.studies[1].rounds[2].judgements[0].comparisons[0].kept",
    ),
    (
        "studies/1/rounds/2/points/0/asked/mix",
        0,
        "file-not-text",
        "$.studies[1].rounds[2].points[0].asked.mix",
    ),
    (
        "studies/1/rounds/2/ballots/0/favourite",
        3,
        "file-not-text",
        "$.studies[1].rounds[2].ballots[0].favourite",
    ),
    ("studies/1/rounds/2/missed", None, "file-not-text", "$.studies[1].rounds[2].missed"),
    (
        "studies/1/method/weight_model",
        "all",
        "file-unknown-value",
        "$.studies[1].method.weight_model",
    ),
    (
        "studies/1/method/concentration",
        0.5,
        "file-out-of-range",
        "$.studies[1].method.concentration",
    ),
    (
        "studies/1/method/uncertain_figures",
        "yes",
        "file-not-yes-or-no",
        "$.studies[1].method.uncertain_figures",
    ),
    ("studies/1/method/clear_share", 80, "file-out-of-range", "$.studies[1].method.clear_share"),
    (
        "studies/1/method/least_change",
        -0.1,
        "file-out-of-range",
        "$.studies[1].method.least_change",
    ),
    ("studies/1/gates_frozen", None, "file-not-text", "$.studies[1].gates_frozen"),
    ("studies/1/conclusion", "yes", "file-not-an-object", "$.studies[1].conclusion"),
    ("studies/1/conclusion/text", None, "file-not-text", "$.studies[1].conclusion.text"),
    ("studies/1/review/lines", {}, "file-not-a-list", "$.studies[1].review.lines"),
    (
        "studies/1/review/lines/0/direction",
        "up",
        "file-unknown-value",
        "$.studies[1].review.lines[0].direction",
    ),
    (
        "studies/1/review/lines/0/expected",
        [1],
        "file-not-a-number",
        "$.studies[1].review.lines[0].expected",
    ),
    ("sign_offs/0/content", {}, "file-not-text", "$.sign_offs[0].content"),
    (
        "sign_offs/0/signatures/1/position",
        "maybe",
        "file-unknown-value",
        "$.sign_offs[0].signatures[1].position",
    ),
    ("sign_offs/0/seal", "red", "file-unknown-field", "$.sign_offs[0]"),
    ("log/0/digest", 7, "file-not-text", "$.log[0].digest"),
    ("studies/1/colour", "red", "file-unknown-field", "$.studies[1]"),
    ("colour", "red", "file-unknown-field", "$"),
    ("", "red", "file-unknown-field", "$"),
]


@pytest.mark.parametrize(("path", "value", "code", "place"), WRONG)
def test_that_a_wrong_value_is_named_with_its_place(
    path: str, value: object, code: str, place: str
) -> None:
    assert faults(with_value(path, value)) == [(code, place)]


def test_that_a_missing_field_is_named() -> None:
    raw = json.loads(CONTENT)
    del raw["studies"][1]["criteria"][0]["id"]
    with pytest.raises(StorageError) as caught:
        decode(json.dumps(raw).encode())
    (issue,) = caught.value.issues
    assert issue.params == {"field": "id"}
    assert issue.where == "$.studies[1].criteria[0]"


def test_that_prose_about_the_program_is_foreign_and_not_damaged() -> None:
    with pytest.raises(StorageError) as caught:
        decode(b"# locdecide\n\nWeight criteria in a workshop.")
    assert [issue.code for issue in caught.value.issues] == ["file-foreign"]

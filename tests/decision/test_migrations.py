"""Older files: each version has a sample that opens, and the chain goes step by step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from locdecide.decision import edits, migrations, storage
from locdecide.decision.model import BallotMethod, Decision, MethodSettings, WeightModel
from locdecide.decision.rounds import is_hidden, is_stale
from locdecide.decision.storage import encode, load
from tests.decision import version_1, version_2, version_3, version_4

VERSIONS = Path(__file__).parents[1] / "data" / "versions"


def test_that_there_is_a_sample_of_every_version() -> None:
    names = sorted(path.name for path in VERSIONS.iterdir())
    assert names == [f"v{n}.locdecide" for n in range(1, migrations.CURRENT_VERSION + 1)]
    assert sorted(migrations.STEPS) == list(range(1, migrations.CURRENT_VERSION))


@pytest.mark.parametrize(
    ("version", "decision"),
    [
        (1, version_1.DECISION),
        (2, version_2.DECISION),
        (3, version_3.DECISION),
        (4, version_4.DECISION),
    ],
)
def test_that_a_file_of_each_version_holds_all_it_was_written_with(
    version: int, decision: Decision
) -> None:
    loaded = load(VERSIONS / f"v{version}.locdecide")
    assert loaded.version == version
    assert loaded.decision == decision


def test_that_a_file_of_version_1_means_what_it_meant_before_ballots_were_kept() -> None:
    loaded = load(VERSIONS / "v1.locdecide").decision
    study = loaded.studies[1]
    assert {person.language for person in loaded.participants} == {""}
    assert study.method.ballot is BallotMethod.PAIRWISE
    assert not any(is_hidden(round_) or round_.ballots for round_ in study.rounds)
    said = [c for round_ in study.rounds for j in round_.judgements for c in j.comparisons]
    assert len(said) == 3
    assert not any(c.kept or is_stale(study, c) for c in said)


def test_that_a_file_of_version_2_means_what_it_meant_before_the_simulation_was_set_up() -> None:
    loaded = load(VERSIONS / "v2.locdecide").decision
    rounds = [round_ for study in loaded.studies for round_ in study.rounds]
    assert not any(ballot.favourite for round_ in rounds for ballot in round_.ballots)
    assert not any(round_.missed for round_ in rounds)
    method = loaded.studies[1].method
    assert (method.draws, method.seed) == (5000, 2**53)
    assert method.weight_model is WeightModel.AROUND
    usual = MethodSettings()
    for setting in ("concentration", "uncertain_figures", "clear_share", "least_share"):
        assert getattr(method, setting) == getattr(usual, setting)


def test_that_a_file_of_version_3_means_what_it_meant_before_decisions_were_signed() -> None:
    loaded = load(VERSIONS / "v3.locdecide").decision
    assert loaded.sign_offs == ()
    assert {(entry.file, entry.digest) for entry in loaded.log} == {("", "")}
    for study in loaded.studies:
        assert (study.gates_frozen, study.conclusion, study.review) == ("", None, None)
        # Nobody has frozen the must-haves, so that they may still be changed.
        assert edits.add_gate(loaded, study.id, "More") != loaded


def test_that_the_current_version_writes_its_sample_byte_for_byte() -> None:
    newest = VERSIONS / f"v{migrations.CURRENT_VERSION}.locdecide"
    assert encode(load(newest).decision) == newest.read_bytes()


def _renamed(content: dict[str, Any]) -> dict[str, Any]:
    return {("title" if key == "name" else key): value for key, value in content.items()}


def test_that_the_chain_takes_each_step_once_and_changes_nothing_it_got(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[int] = []

    def second(content: dict[str, Any]) -> dict[str, Any]:
        seen.append(content["version"])
        return {**content, "title": content["title"].upper()}

    monkeypatch.setattr(migrations, "STEPS", {1: _renamed, 2: second})
    old = {"format": "locdecide", "version": 1, "name": "Plant"}
    new = migrations.migrate(old, 1, current=3)
    assert new == {"format": "locdecide", "version": 3, "title": "PLANT"}
    assert seen == [2]
    assert old == {"format": "locdecide", "version": 1, "name": "Plant"}
    assert migrations.migrate(new, 3, current=3) is new


def test_that_a_hole_in_the_chain_is_a_programming_error() -> None:
    with pytest.raises(KeyError):
        migrations.migrate({"version": 3}, 3, current=5)


def test_that_an_older_file_is_opened_by_way_of_the_chain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "CURRENT_VERSION", 2)
    monkeypatch.setattr(
        storage, "migrate", lambda raw, version: migrations.migrate(raw, version, current=2)
    )
    monkeypatch.setattr(migrations, "STEPS", {1: _renamed})
    loaded = storage.decode(b'{"format":"locdecide","version":1,"id":"a","name":"Old"}')
    assert (loaded.decision.title, loaded.version) == ("Old", 1)
    assert b'"version": 2' in encode(loaded.decision)

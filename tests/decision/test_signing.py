"""What is signed: its text and digest, what counts as changed since, and damaged texts."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from locdecide.decision import edits, signing
from locdecide.decision.migrations import CURRENT_VERSION
from locdecide.decision.model import (
    Conclusion,
    Decision,
    LogEntry,
    Participant,
    Position,
    Review,
    Signature,
    SignOff,
    Stage,
)
from locdecide.decision.signing import (
    changed_since,
    digest_of,
    is_intact,
    signed_decision,
    state_of,
    state_text,
)
from tests.decision import version_4
from tests.samples import site_decision
from tests.strategies import decisions

BEFORE = site_decision()
VERSIONS = Path(__file__).parents[1] / "data" / "versions"
NOW = LogEntry(time="2026-05-04T13:00:00", who="Anne", event="signed", text="Signed.")


def signed(decision: Decision, sign_off_id: str = "s") -> Decision:
    return edits.sign_off(decision, (Signature(name="Anne"),), NOW, sign_off_id=sign_off_id)


def over(content: str) -> SignOff:
    return SignOff(id="s", time="2026", content=content, digest=digest_of(content))


def test_that_the_digest_is_the_published_one_of_a_known_text() -> None:
    # FIPS 180-2, appendix B.1.
    published = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert digest_of("abc") == published


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed")
def test_that_another_program_computes_the_digest_of_the_signed_text(tmp_path: Path) -> None:
    decision = replace(BEFORE, title="Ærlig talt — «Gjøvik» 🌲")
    sign_off = signed(decision).sign_offs[0]
    path = tmp_path / "state.txt"
    path.write_bytes(sign_off.content.encode("utf-8"))
    said = subprocess.run(["sha256sum", path], check=True, capture_output=True, text=True)
    assert said.stdout.split()[0] == sign_off.digest


def test_that_the_text_is_a_file_of_the_present_version_on_one_line() -> None:
    text = state_text(version_4.DECISION)
    assert "\n" not in text
    content = json.loads(text)
    assert (content["format"], content["version"]) == ("locdecide", CURRENT_VERSION)
    assert (content["log"], content["sign_offs"]) == ([], [])
    assert [study["review"] for study in content["studies"]] == [None, None]
    assert content["studies"][1]["conclusion"]["alternative"] == "gj"
    assert content["studies"][1]["gates_frozen"] == "2026-03-02T10:00:00"


def test_that_the_text_is_the_same_whatever_order_figures_were_entered_in() -> None:
    study = BEFORE.studies[1]
    turned = dict(reversed(study.performances.items()))
    other = replace(BEFORE, studies=(BEFORE.studies[0], replace(study, performances=turned)))
    assert list(turned) != list(study.performances)
    assert state_text(other) == state_text(BEFORE)


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(decisions())
def test_that_any_state_signed_today_is_intact_and_equals_the_decision(decision: Decision) -> None:
    sign_off = over(state_text(decision))
    assert is_intact(sign_off)
    assert signed_decision(sign_off) == state_of(decision)
    assert not changed_since(decision, sign_off)


def test_that_log_sign_offs_and_review_are_no_change_and_anything_else_is() -> None:
    shown = version_4.DECISION
    for study in shown.studies:
        shown = edits.reveal_round(shown, study.id, "2026-04-01T10:00:00")
    decision = signed(shown)
    sign_off = decision.sign_offs[-1]
    where = decision.studies[1]
    unchanged = [
        decision,
        edits.record(decision, NOW),
        replace(decision, sign_offs=()),
        edits.end_review(decision, where.id),
        edits.add_review_line(decision, where.id, "Jobs"),
        signed(decision, "t"),
    ]
    assert not any(changed_since(each, sign_off) for each in unchanged)
    changed = [
        edits.change_frame(decision, title="Other"),
        edits.change_frame(decision, context="Other"),
        replace(decision, participants=(*decision.participants, Participant(id="n", name="N"))),
        edits.change_study(decision, where.id, name="Other"),
        edits.conclude(decision, where.id, None, NOW),
        edits.conclude(decision, where.id, Conclusion(alternative="gj", text="Yes"), NOW),
        edits.thaw_gates(decision, where.id, NOW),
        edits.change_alternative(decision, where.id, "gj", stage=Stage.SET_ASIDE),
        edits.change_method(decision, where.id, seed=12345),
    ]
    assert [changed_since(each, sign_off) for each in changed] == [True] * len(changed)


def test_that_a_change_taken_back_is_no_change() -> None:
    decision = signed(BEFORE)
    away = edits.set_performance(decision, "where", "s1", "price", 0.9)
    assert changed_since(away, decision.sign_offs[0])
    back = edits.set_performance(away, "where", "s1", "price", 0.045)
    assert not changed_since(back, decision.sign_offs[0])


def test_that_an_answer_taken_back_and_given_again_is_no_change() -> None:
    # The pair stands last now, and neither the comparison nor any weight knows of that.
    given = next(each for each in BEFORE.studies if each.rounds).rounds[-1].judgements[0]
    pair = given.comparisons[0]
    assert len(given.comparisons) > 1

    def compared(after: Decision, ratio: float) -> Decision:
        return edits.set_comparison(
            after, "where", given.participant, given.parent, pair.first, pair.second, ratio
        )

    decision = compared(compared(BEFORE, 9), pair.ratio)
    sign_off = signed(decision, "t").sign_offs[-1]
    away = edits.clear_comparison(
        decision, "where", given.participant, given.parent, (pair.first, pair.second)
    )
    back = compared(away, pair.ratio)
    assert changed_since(away, sign_off)
    assert state_of(back) != state_of(decision)
    assert not changed_since(back, sign_off)
    assert edits.add_signatures(
        replace(back, sign_offs=(sign_off,)), "t", (Signature(name="Bo"),), NOW
    )


@pytest.mark.parametrize("version", range(1, CURRENT_VERSION + 1))
def test_that_a_state_signed_in_any_version_still_opens(version: int) -> None:
    text = (VERSIONS / f"v{version}.locdecide").read_text("utf-8")
    found = signed_decision(over(text))
    assert found is not None
    assert found.id == f"v{version}"


def test_that_the_sample_of_version_4_holds_a_sign_off_that_is_intact() -> None:
    (sign_off,) = version_4.DECISION.sign_offs
    assert is_intact(sign_off)
    found = signed_decision(sign_off)
    assert found is not None
    assert found.title == "A plant"
    assert [each.position for each in sign_off.signatures] == list(Position)


REAL = state_text(BEFORE)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "Example",
        "null",
        "[]",
        '"text"',
        "{}",
        '{"format":"locdecide"}',
        '{"format":"locdecide","version":4}',
        '{"format":"locdecide","version":999,"id":"x"}',
        '{"format":"locdecide","version":4,"id":"x","studies":{}}',
        '{"format":"locdecide","version":4,"id":"x","colour":"red"}',
        "PK\x03\x04",
        "[" * 100_000,
        "\ud800",
        REAL[:-1],
        REAL.replace('"parent":"energy"', '"parent":"nobody"'),
    ],
)
def test_that_what_cannot_be_read_as_a_decision_is_none(content: str) -> None:
    sign_off = over(content)
    assert signed_decision(sign_off) is None
    assert is_intact(sign_off)
    assert changed_since(BEFORE, sign_off)
    assert not is_intact(replace(sign_off, content=content + " "))


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_that_a_letter_changed_anywhere_is_told_and_never_an_error(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(REAL) - 1))
    letter = data.draw(st.characters())
    text = REAL[:at] + letter + REAL[at + 1 :]
    sign_off = replace(over(REAL), content=text)
    assert is_intact(sign_off) is (text == REAL)
    signed_decision(sign_off)


def test_that_a_signed_state_is_read_once_and_anew_for_another_sign_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []
    real = signing.decode
    monkeypatch.setattr(signing, "decode", lambda c: (asked.append(len(c)), real(c))[1])
    sign_off = over(REAL)
    first = signed_decision(sign_off)
    for _ in range(3):
        assert signed_decision(sign_off) is first
        assert not changed_since(BEFORE, sign_off)
    assert len(asked) == 1
    other = replace(sign_off, content=state_text(replace(BEFORE, title="Other")))
    found = signed_decision(other)
    assert found is not None
    assert found.title == "Other"
    assert not is_intact(other)


def test_that_the_state_of_a_decision_shares_all_that_is_signed() -> None:
    reviewed = replace(BEFORE.studies[1], review=Review(alternative="s1"))
    decision = signed(replace(BEFORE, studies=(BEFORE.studies[0], reviewed)))
    state = state_of(decision)
    assert (state.log, state.sign_offs, state.studies[1].review) == ((), (), None)
    assert state.studies[1].performances is decision.studies[1].performances
    assert state_of(state) == state == state_of(BEFORE)


def test_that_neither_another_id_nor_a_spreadsheets_rounding_is_a_change() -> None:
    decision = edits.set_direct_points(BEFORE, "where", {"raw": 100 / 3})
    sign_off = signed(decision).sign_offs[0]
    assert not changed_since(replace(decision, id="copy"), sign_off)
    rounded = edits.set_direct_points(decision, "where", {"raw": 33.3333333333333})
    assert rounded != decision
    assert not changed_since(rounded, sign_off)
    assert changed_since(edits.set_direct_points(decision, "where", {"raw": 33.3333}), sign_off)

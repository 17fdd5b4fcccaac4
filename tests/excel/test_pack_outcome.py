"""What a pack shows of how a decision ended: conclusion, signatures, must-haves, the log."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from locdecide.decision.edits.gates import freeze_gates
from locdecide.decision.edits.outcome import conclude, sign_off
from locdecide.decision.model import (
    Conclusion,
    Decision,
    Gate,
    LogEntry,
    Position,
    Signature,
    SignOff,
)
from locdecide.decision.signing import digest_of
from locdecide.excel.packing.outcome import state_line
from locdecide.excel.packing.signed import signed_states
from locdecide.words import Language
from tests.excel.live_decisions import prices
from tests.excel.live_rankings import loaded
from tests.excel.packs import packed, tab, texts

TIME = "2026-11-22T14:30:00+01:00"
SIGNATURES = (
    Signature(name="Kari", role="CEO", time=TIME),
    Signature(name="Ola", position=Position.DISSENT, words="The figures are old.", time=TIME),
    Signature(name="Siv", position=Position.RESERVATION, words="If the grid {holds}.", time=TIME),
)


def open_decision() -> Decision:
    decision = prices((60.0, 50.0), (45.0, 80.0))
    (study,) = decision.studies
    gated = replace(study, gates=(Gate(id="g", name="Grid"),))
    return replace(decision, studies=(gated,))


def ended(*, changed: bool = False) -> Decision:
    """Return a decision that proposes the second of two, and was signed."""
    decision = open_decision()
    (study,) = decision.studies
    decision = freeze_gates(
        decision, study.id, LogEntry(time=TIME, who="Kari", event="gates-frozen")
    )
    proposed = Conclusion(
        alternative=study.alternatives[0].id, text="It is near", by="Kari", date="2026-11-20"
    )
    entry = LogEntry(time=TIME, event="imported", text="3 figures", file="a.xlsx", digest="ab" * 32)
    decision = conclude(decision, study.id, proposed, entry)
    decision = sign_off(
        decision, SIGNATURES, LogEntry(time=TIME, who="Kari", event="signed"), note="Board meeting"
    )
    return replace(decision, context="More was found.") if changed else decision


def board(path: Path, language: Language = "en") -> list[str]:
    return texts(loaded(path), tab("board", language))


def test_that_page_one_says_that_nothing_is_concluded_or_signed(tmp_path: Path) -> None:
    said = board(packed(open_decision(), tmp_path / "en.xlsx", sure=False))
    assert {"No conclusion has been entered.", "Nobody has signed."} <= set(said)
    assert "The must-haves were not frozen at export." in said
    said = board(packed(open_decision(), tmp_path / "nb.xlsx", "nb", sure=False), "nb")
    assert {"Ingen konklusjon er ført inn.", "Ingen har signert."} <= set(said)


@pytest.mark.parametrize("changed", [False, True])
def test_that_page_one_says_what_is_proposed_and_who_stands_behind_it(
    tmp_path: Path, changed: bool
) -> None:
    decision = ended(changed=changed)
    first, second = (each.name for each in decision.studies[0].alternatives)
    digest = decision.sign_offs[0].digest[:12]
    said = board(packed(decision, tmp_path / "pack.xlsx", sure=False))
    assert f"Proposed: {first}. It is near. (Kari, 20 November 2026)" in said
    assert f"The ranking at export puts {second} first." in said
    counts = "Agree: 1, agree with reservation: 1, dissent: 1."
    assert f"Signed 22 November 2026 (digest {digest}). {counts}" in said
    assert "Agree: Kari (CEO)." in said
    assert "Ola dissents: 'The figures are old.'" in said
    assert "Siv agrees with reservation: 'If the grid {holds}.'" in said
    assert "The must-haves were frozen 22 November 2026." in said
    assert any(each.startswith("Changed since signed: ") for each in said) is changed
    assert ("The decision is the one that was signed." in said) is not changed


def test_that_page_one_reads_as_norwegian(tmp_path: Path) -> None:
    said = board(packed(ended(changed=True), tmp_path / "pack.xlsx", "nb", sure=False), "nb")
    assert "Ola tar dissens: «The figures are old.»" in said
    assert any(each.startswith("Endret etter signering: ") for each in said)
    assert any(each.startswith("Signert 22. november 2026 (kontrollsum ") for each in said)


def test_that_a_proposal_that_leads_needs_no_remark(tmp_path: Path) -> None:
    decision = ended()
    (study,) = decision.studies
    assert study.conclusion is not None
    leading = replace(study.conclusion, alternative=study.alternatives[1].id)
    decision = replace(decision, studies=(replace(study, conclusion=leading),))
    said = board(packed(decision, tmp_path / "pack.xlsx", sure=False))
    assert not any(each.startswith("The ranking at export") for each in said)


def test_that_a_state_that_was_tampered_with_is_told(tmp_path: Path) -> None:
    decision = ended()
    (signed,) = decision.sign_offs
    forged = replace(signed, content=signed.content.replace("near", "far"))
    decision = replace(decision, sign_offs=(forged,))
    said = board(packed(decision, tmp_path / "pack.xlsx", sure=False))
    assert any(each.startswith("The signed text does not fit its SHA-256") for each in said)


def test_that_a_state_that_cannot_be_read_is_told_and_not_called_changed() -> None:
    torn = SignOff(id="s", time=TIME, content="{", digest=digest_of("{"))
    (state,) = signed_states(replace(ended(), sign_offs=(torn,)))
    assert state_line(state, "en").startswith("The signed text cannot be read")


def test_that_rounds_and_log_has_all_of_it(tmp_path: Path) -> None:
    decision = ended()
    sheet = loaded(packed(decision, tmp_path / "pack.xlsx", sure=False))[tab("rounds_log")]
    rows = [tuple("" if each is None else each for each in row) for row in sheet.values]
    name = decision.studies[0].alternatives[0].name
    study = decision.studies[0].name
    assert (study, name, "Kari", "It is near", "2026-11-20", "") in rows
    assert ("Ola", "", "dissents", "The figures are old.", "2026-11-22 14:30", "") in rows
    assert (
        "2026-11-22 14:30", "", "Imported", "3 figures", "a.xlsx", "ab" * 6,
    ) in rows  # fmt: skip
    digest = decision.sign_offs[0].digest[:12]
    assert f"Signed 2026-11-22 14:30, digest {digest}. Board meeting" in [row[0] for row in rows]
    assert ("2026-11-22 14:30", "Kari", "Signed", "", "", digest) in rows

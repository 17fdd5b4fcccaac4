"""What stands beside a proposal: one sentence for each way in which a ranking may not bear it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import msgspec
import pytest

from locdecide.conclusions import proposals
from locdecide.conclusions.names import Names
from locdecide.conclusions.proposals import beside_ranking, waived_sentence
from locdecide.decision import edits
from locdecide.decision.model import Conclusion, Gate, GateRecord, GateStatus, LogEntry, Waiver
from locdecide.evaluation import evaluate
from locdecide.results import StudyResults, Verdict, VerdictReason
from locdecide.words import LANGUAGES, Language
from tests.samples import site_decision

NOW = LogEntry(time="2026-05-04T13:00:00")
BANDS = ("clear", "close", "no-clear-winner")


def concluded(
    own: str | None, record: GateRecord | None = None, language: Language = "en"
) -> tuple[StudyResults, Names]:
    decision = edits.conclude(site_decision(), "where", Conclusion(alternative=own), NOW)
    study = decision.studies[1]
    if record is not None:
        gate = Gate(id="g", name="Plot", records={str(own): record})
        study = msgspec.structs.replace(study, gates=(gate,))
    return evaluate(decision, study), Names(study, language)


def verdict(band: str, *leaders: str, reason: str = "first-often") -> Verdict:
    return Verdict(
        band=band,  # type: ignore[arg-type]
        leaders=leaders,
        reasons=(VerdictReason(reason, 0.9, 0.8),),
        clear_share=0.8,
        least_share=0.55,
        least_change=0.05,
        first_share=0.9,
        draws=1000,
        half_width=0.01,
        provisional=False,
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_combination_is_one_sentence_with_the_names_it_needs(language: Language) -> None:
    every = product(("s1", "s4", None), BANDS, (("s1",), ("s1", "s4"), ("s1", "s2", "s3")))
    for own, band, leaders in every:
        results, names = concluded(own, language=language)
        told = beside_ranking(results, verdict(band, *leaders), names)
        if (own, band, leaders) == ("s1", "clear", ("s1",)):
            assert told == ""
            continue
        assert re.fullmatch(r"[^.{}]+\.", told), told
        assert all(names.alternative(each) in told for each in leaders), told
        # What does not lead is never said to, and what leads is never said to be left.
        follows = own in leaders
        apart = {"en": "does not follow", "nb": "følger ikke"}[language] in told
        assert apart is (own is not None and not follows), told


def test_that_a_weak_ranking_is_hedged_whatever_is_proposed() -> None:
    for own in ("s1", "s4", None):
        results, names = concluded(own)
        close, open_ = (
            beside_ranking(results, verdict(band, "s1"), names)
            for band in ("close", "no-clear-winner")
        )
        assert "without a clear lead" in close
        assert re.search("no clear winner|clearly apart|without a clear lead", open_)


def test_that_the_only_one_was_compared_with_nothing() -> None:
    results, names = concluded("s1")
    told = beside_ranking(results, verdict("clear", "s1", reason="only-one"), names)
    assert told == "Only Site 1 is ranked, so there is nothing that it was compared with."


def test_that_what_is_out_of_the_ranking_is_told_with_and_without_one() -> None:
    results, names = concluded("s4", GateRecord(status=GateStatus.FAIL))
    beside = "Site 4 does not meet a must-have and is ruled out."
    assert beside_ranking(results, verdict("clear", "s1"), names) == (
        f"The proposal does not follow the ranking: {beside}"
    )
    assert beside_ranking(results, None, names) == (
        f"The proposal does not rest on the calculation: {beside}"
    )
    results, names = concluded("s4")
    assert beside_ranking(results, None, names).endswith("nothing is ranked.")
    assert beside_ranking(*_nobody()) == ""
    aside = replace(results, set_aside=("s4",))
    assert "was set aside" in beside_ranking(aside, verdict("clear", "s1"), names)


def _nobody() -> tuple[StudyResults, None, Names]:
    results, names = concluded(None)
    return results, None, names


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_proposal_on_a_waiver_says_so(language: Language) -> None:
    record = GateRecord(status=GateStatus.FAIL, waiver=Waiver(by="The board"))
    results, names = concluded("s4", record, language)
    told = waived_sentence(results, names)
    assert told.startswith("Site 4 ")
    assert {"en": "waiver", "nb": "dispensasjon"}[language] in told
    for own in ("s4", None):
        assert waived_sentence(*concluded(own)) == ""


def test_that_both_languages_are_given_the_same_names() -> None:
    for english, norwegian in proposals._BESIDE.values():
        parts = [set(re.findall(r"\{\w+\}", text)) for text in (english, norwegian)]
        assert parts[0] == parts[1]

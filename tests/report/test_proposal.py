"""What a report says of the conclusion, the signatures and the record."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from msgspec.structs import replace as changed

from locdecide.conclusions.proposals import beside_ranking
from locdecide.conclusions.signatures import signed_by, signing_sentence
from locdecide.decision import edits
from locdecide.decision.model import Conclusion, Gate, GateRecord, GateStatus, Position, Signature
from locdecide.decision.signing import digest_of
from locdecide.report.assembling import assembled
from locdecide.report.case import Case, gathered
from locdecide.report.content import Facts, Report, Section, Table
from locdecide.report.sections.record import record_section
from locdecide.results import VerdictReason
from locdecide.results.verdict import Band
from locdecide.words import Language
from tests.report.reports import DATE, LANGUAGES, ended, event, of, sites


@cache
def case(proposed: str | None, language: Language = "en") -> Case:
    """Return the sample where a site is proposed; Site 1 ranks first."""
    decision = ended(proposed=proposed)
    return gathered(decision, of(decision), language)


def judged(proposed: str | None, band: Band, leaders: tuple[str, ...] = ("s1",)) -> str:
    """Return what stands beside a proposal at another verdict."""
    found = case(proposed)
    assert found.found is not None
    reasons = (VerdictReason("first-often", 0.9, 0.8),)
    verdict = replace(found.found.verdict, band=band, leaders=leaders, reasons=reasons)
    return beside_ranking(found.results, verdict, found.names)


def report(language: Language = "en") -> Report:
    found = case("s4", language)
    return assembled(ended(), [found], language, DATE)


def part(sections: tuple[Section, ...], title: str) -> Section:
    return next(each for each in sections if each.title == title)


def test_that_a_proposal_that_leads_clearly_needs_no_sentence_beside_it() -> None:
    assert judged("s1", "clear") == ""


@pytest.mark.parametrize(
    ("proposed", "band", "leaders", "told"),
    [
        ("s1", "close", ("s1",), "The ranking puts Site 1 first, but without a clear lead."),
        ("s1", "no-clear-winner", ("s1",), "does not tell it clearly apart"),
        ("s1", "no-clear-winner", ("s1", "s4"), "first together with Site 4"),
        ("s4", "clear", ("s1",), "does not follow the ranking, which puts Site 1 first."),
        ("s4", "close", ("s1",), "it puts Site 1 first, but without a clear lead."),
        ("s4", "no-clear-winner", ("s1",), "it puts Site 1 first, but has no clear winner."),
        ("s4", "clear", ("s1", "s2"), "in which Site 1 and Site 2 share first place."),
        (None, "clear", ("s1",), "with each other, and puts Site 1 first."),
        (None, "close", ("s1",), "it puts Site 1 first, but without a clear lead."),
        (None, "no-clear-winner", ("s1", "s4"), "and does not tell Site 1 and Site 4 apart."),
    ],
)
def test_that_one_sentence_says_where_a_proposal_and_the_ranking_part(
    proposed: str | None, band: Band, leaders: tuple[str, ...], told: str
) -> None:
    assert told in judged(proposed, band, leaders)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_proposal_that_is_ruled_out_is_said_to_be(language: Language) -> None:
    plot = Gate(id="g", name="Plot", records={"s4": GateRecord(status=GateStatus.FAIL)})
    decision = ended(sites(gates=(plot,)))
    found = gathered(decision, of(decision), language)
    assert found.found is not None
    told = beside_ranking(found.results, found.found.verdict, found.names)
    assert {"en": "is ruled out", "nb": "er utelukket"}[language] in told


def test_that_a_proposal_without_a_ranking_does_not_lean_on_it() -> None:
    decision = ended(sites(criteria=(), performances={}, rounds=()))
    found = gathered(decision, of(decision), "en")
    assert "does not rest on the calculation" in beside_ranking(found.results, None, found.names)


def test_that_nothing_proposed_is_said_on_the_first_page_and_in_the_study() -> None:
    decision = sites()
    whole = assembled(decision, [gathered(decision, of(decision), "en")], "en", DATE)
    said = "What is proposed has not been written down yet."
    assert list(whole.texts()).count(said) == 2
    assert any("Nobody has signed yet." in text for text in whole.texts())


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_first_page_answers_what_is_proposed_how_sure_and_what_would_change_it(
    language: Language,
) -> None:
    summary = report(language).sections[0].sections[0]
    facts = next(block for block in summary.blocks if isinstance(block, Facts))
    told = dict(facts.rows)
    proposed, means, change = (
        {"en": english, "nb": norwegian}[language]
        for english, norwegian in (
            ("What is proposed", "Hva som foreslås"),
            ("What it means", "Hva det betyr"),
            ("What would change it", "Hva som kan endre det"),
        )
    )
    assert "Site 4" in told[proposed]
    assert "The plot is ready." in told[proposed]
    assert "Site 1" in told[means]
    assert told[change]


def test_that_the_conclusion_stands_in_its_peoples_own_words_with_who_and_when() -> None:
    texts = list(report().texts())
    assert "Site 4 is proposed." in texts
    assert "The plot is ready." in texts
    assert "Written down by Anne, 3 November 2024." in texts


def test_that_signatures_have_role_position_words_and_date() -> None:
    record = part(report().sections, "Signatures and record")
    signed = part(record.sections, "Who signed")
    table = next(block for block in signed.blocks if isinstance(block, Table))
    rows = [[cell.text for cell in row] for row in table.rows]
    assert rows == [
        ["Anne", "Operations", "agrees", "", "4 November 2024"],
        ["Bo", "Finance", "agrees with reservation", "If the price of power holds.",
         "4 November 2024"],
        ["Eva", "HR", "dissents", "People will leave.", "4 November 2024"],
    ]  # fmt: skip


def test_that_a_change_after_signing_is_said_and_taking_it_back_takes_it_back() -> None:
    decision = ended()
    assert signing_sentence(decision, "en") == (
        "Signed by 3: 1 agrees, 1 with reservation, 1 dissents. Unchanged since signed."
    )
    later = edits.change_frame(decision, title="Another")
    assert signing_sentence(later, "nb") == (
        "Signert av 3: 1 er enig, 1 med forbehold, 1 tar dissens. Endret siden signering."
    )
    back = edits.change_frame(later, title=decision.title)
    assert signing_sentence(back, "en").endswith("Unchanged since signed.")


def test_that_a_signed_text_that_was_tampered_with_is_told() -> None:
    decision = ended()
    forged = changed(decision.sign_offs[0], content=decision.sign_offs[0].content + " ")
    told = signing_sentence(changed(decision, sign_offs=(forged,)), "en")
    assert "its digest differs" in told


def test_that_a_signed_text_that_no_version_reads_is_not_called_changed() -> None:
    decision = ended()
    torn = changed(decision.sign_offs[0], content="{", digest=digest_of("{"))
    decision = changed(decision, sign_offs=(torn,))
    told = signing_sentence(decision, "en")
    assert "cannot be read any more" in told
    assert "Changed since signed" not in told
    assert "as it stands today" not in repr(record_section(decision, "en"))


@pytest.mark.parametrize("agreeing", [1, 4])
def test_that_positions_are_counted_in_words(agreeing: int) -> None:
    people = [Signature(f"P{i}") for i in range(agreeing)]
    people.append(Signature("R", position=Position.RESERVATION, words="But"))
    signed = edits.sign_off(sites(), tuple(people), event("signed")).sign_offs[-1]
    assert (
        signed_by(signed, "en")
        == {
            1: "Signed by 2: 1 agrees, 1 with reservation",
            4: "Signed by 5: 4 agree, 1 with reservation",
        }[agreeing]
    )


def test_that_the_record_leaves_out_what_only_tells_of_the_program() -> None:
    decision = ended()
    small = event("weights-looked-at", "Somebody looked."), event("exported", "A pack.")
    decision = changed(decision, log=(*decision.log, *small))
    record = assembled(decision, [case("s4")], "en", DATE).sections[-1]
    events = part(record.sections, "What happened")
    table = next(block for block in events.blocks if isinstance(block, Table))
    told = [row[2].text for row in table.rows]
    assert told[-3:] == [
        "The must-haves stand.",
        "A conclusion was written down.",
        "Signed by three.",
    ]


def test_that_must_haves_say_when_they_were_frozen_or_that_they_are_not() -> None:
    gates = (Gate(id="g", name="Plot"),)
    decision = ended(sites(gates=gates))
    for each, told in ((decision, "frozen on 4 November 2024"), (sites(gates=gates), "not frozen")):
        texts = assembled(each, [gathered(each, of(each), "en")], "en", DATE).texts()
        assert any(told in text for text in texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_proposal_on_a_waiver_that_does_not_lead_is_cautioned(language: Language) -> None:
    from locdecide.decision.model import Waiver
    from locdecide.report.text import cautions

    record = GateRecord(status=GateStatus.FAIL, waiver=Waiver(by="The owner"))
    decision = ended(sites(gates=(Gate(id="g", name="Plot", records={"s4": record}),)))
    told = cautions(gathered(decision, of(decision), language))
    assert "Site 4" in told[0]
    assert "The owner" in told[0]


def test_that_a_conclusion_without_words_or_names_is_still_said() -> None:
    own = of(sites()).id
    decision = edits.conclude(sites(), own, Conclusion("s1"), event("concluded"))
    texts = list(assembled(decision, [gathered(decision, of(decision), "en")], "en", DATE).texts())
    assert "Site 1 is proposed." in texts
    assert not any("Written down by" in text for text in texts)

"""How much differs and who leads, in a few sentences; rankings and weights beside each other."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from locdecide.conclusions.differences import Comparison, told
from locdecide.decision import edits
from locdecide.decision.differences import Area
from locdecide.decision.model import Decision, RankingMethod, Stage
from locdecide.evaluation import compare_results
from tests.conclusions.compared import SITES, WHERE, compared, lines, one
from tests.conclusions.samples import verdict
from tests.evaluation.robust import valued_decision


def test_that_nothing_differs_is_one_sentence() -> None:
    assert compared(SITES, SITES) == Comparison(summary="Nothing differs.")
    assert compared(SITES, SITES, "nb").summary == "Ingenting er forskjellig."
    assert compared(Decision(id="a"), Decision(id="b")).summary == "Nothing differs."


def test_that_the_summary_counts_things_and_says_who_leads() -> None:
    after = edits.set_performance(one(), "where", "s2", "raw", 7)
    after = edits.set_performance(after, "where", "s3", "raw", None)
    after = edits.change_method(after, "where", seed=9)
    after = replace(after, title="Where now")
    assert compared(one(), after).summary == (
        "1 text of the frame, 2 figures and 1 setting differ. Site 1 still leads, before and "
        "after. The places behind have changed."
    )
    assert compared(one(), after, "nb").summary == (
        "1 tekst i rammen, 2 verdier og 1 innstilling er forskjellige. Site 1 ligger først både "
        "før og etter. Plassene bak er endret."
    )


def test_that_another_leader_is_named_beside_the_one_before() -> None:
    after = edits.change_alternative(one(), "where", "s1", stage=Stage.SET_ASIDE)
    assert compared(one(), after).summary == (
        "1 alternative differs. Site 4 leads now; before it was Site 1."
    )
    assert compared(one(), after, "nb").summary == (
        "1 alternativ er forskjellig. Site 4 ligger først nå; før var det Site 1."
    )
    (row,) = [r for r in compared(one(), after).ranking if r.alternative_id == "s1"]
    assert (row.rank_before, row.rank_after, row.score_after, row.moved) == ("1", "–", "–", None)


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (one(alternatives=()), one(), "Site 1 leads now; before nothing was ranked."),
        (one(), one(alternatives=()), "Nothing is ranked now; before it was Site 1 that"),
        (one(alternatives=()), one(alternatives=(), name="x"), "Nothing is ranked, neither"),
    ],
)
def test_that_nothing_ranked_is_said(before: Decision, after: Decision, sentence: str) -> None:
    assert sentence in compared(before, after).summary


def test_that_of_several_studies_those_are_told_in_which_something_changed() -> None:
    after = edits.set_performance(SITES, "where", "s2", "raw", 6.01)
    found = compared(SITES, after)
    assert found.summary == (
        "1 figure differs. Location study: Site 1 still leads, before and after."
    )
    assert [group.title for group in found.groups] == ["Location study: Figures"]
    assert [(g.area, g.study) for g in found.groups] == [(Area.FIGURES, "where")]
    titled = compared(SITES, replace(SITES, title="x"))
    assert titled.summary.endswith("The rankings are the same before and after.")


def test_that_a_study_in_one_file_alone_is_told_without_its_parts() -> None:
    less = replace(SITES, studies=SITES.studies[1:])
    found = compared(SITES, less)
    assert [group.title for group in found.groups] == ["Studies"]
    assert lines(SITES, less) == ["Feasibility study: removed"]
    assert {row.study for row in found.ranking} == {"Location study"}
    assert compared(SITES, Decision(id="d")).summary == (
        "2 texts of the frame, 2 participants and 2 studies differ."
    )


def test_that_another_method_is_a_note_on_the_scores() -> None:
    after = edits.change_method(one(), "where", ranking=RankingMethod.AHP)
    assert compared(one(), after).notes == (
        "Location study: the scores before are those of TOPSIS, the scores after those of AHP; "
        "compare the ranks.",
    )


def test_that_a_match_by_name_is_said() -> None:
    alternatives = tuple(replace(each, id=f"x{each.id}") for each in WHERE.alternatives)
    performances = {f"x{own}": row for own, row in WHERE.performances.items()}
    after = one(alternatives=alternatives, performances=performances)
    found = compared(one(), after)
    assert found.summary == "Nothing differs."
    assert found.notes == (
        "The two files do not share their keys for alternatives; these were matched by name.",
    )


def test_that_weights_are_told_in_percentage_points() -> None:
    before = valued_decision([[0.9, 0.2], [0.4, 0.8]], (50, 50))
    after = edits.set_direct_points(before, "v", {"c0": 70, "c1": 30})
    rows = [
        (row.criterion, row.before, row.after, row.change)
        for row in compared(before, after).weights
    ]
    assert rows == [("C0", "50.0%", "70.0%", "+20.0"), ("C1", "50.0%", "30.0%", "−20.0")]
    assert lines(before, after) == ["Points for C0: 50 → 70", "Points for C1: 50 → 30"]
    assert compared(before, after).summary == (
        "2 answers in points differ. S0 leads now; before it was S1."
    )
    (row, _) = compared(before, after, "nb").ranking
    assert (row.alternative, row.rank_before, row.rank_after, row.moved) == ("S0", "2", "1", 1)
    # 0.9 and 0.2 by halves, then by 0.7 and 0.3.
    assert (row.score_before, row.score_after) == ("0,550", "0,690")


def test_that_verdicts_at_hand_are_told() -> None:
    after = edits.set_performance(one(), "where", "s2", "raw", 6.01)
    told_of = compare_results(
        one(),
        after,
        verdicts_before={"where": verdict("close")},
        verdicts_after={"where": verdict("clear")},
    )
    summary = told(one(), after, "en", told_of).summary
    assert summary.endswith("The verdict was 'Close race' and is 'Clear lead'.")
    summary = told(one(), after, "nb", told_of).summary
    assert summary.endswith("Den samlede vurderingen var «Jevnt løp» og er «Klar ledelse».")

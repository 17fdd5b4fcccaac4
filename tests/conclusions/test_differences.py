"""What differs between two states, in words: each kind of line, the summary, both languages."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from locdecide.conclusions.differences import told
from locdecide.conclusions.differences.wording import FIELDS, TITLES, VALUES, WHAT
from locdecide.decision import edits
from locdecide.decision.differences import Kind, Part, differences
from locdecide.decision.model import (
    Alternative,
    Conclusion,
    Criterion,
    Decision,
    Direction,
    Judgements,
    Level,
    Participant,
    Performance,
    RatingScale,
    Round,
    Stage,
    Waiver,
)
from locdecide.decision.model import (
    Comparison as Judgement,
)
from locdecide.words import LANGUAGES, Language
from tests.conclusions.compared import WHERE, compared, line, lines, one
from tests.decision import version_4
from tests.decision.single_changes import single_changes, single_removals
from tests.strategies import decisions

# What a text must not hold: values that nobody can read.
UNREADABLE = re.compile(r"\bNone\b|\bnan\b|\binf\b|<[A-Z]\w+\.|Struct|\{\w*\}")


def priced(value: float | None, **fields: Any) -> Decision:
    """Return the sites with one criterion that reads as in Norway, and a figure under it."""
    price = replace(WHERE.criteria[1], id="price", name="Electricity price", unit="øre/kWh")
    criteria = tuple(price if c.id == "price" else c for c in WHERE.criteria)
    alternatives = (
        replace(WHERE.alternatives[0], name="Gjøvik"),
        replace(WHERE.alternatives[1], name="Elverum"),
    )
    row = {} if value is None else {"price": Performance(value=value, **fields)}
    return one(criteria=criteria, alternatives=alternatives, performances={"s1": row})


def test_that_a_figure_is_told_with_unit_and_relative_change() -> None:
    assert line(priced(52.3), priced(61.0)) == (
        "Electricity price, Gjøvik: 52.3\u00a0øre/kWh → 61\u00a0øre/kWh (+16.6%)"
    )
    assert line(priced(52.3), priced(61.0), "nb") == (
        "Electricity price, Gjøvik: 52,3\u00a0øre/kWh → 61\u00a0øre/kWh (+16,6\u00a0%)"
    )
    assert line(priced(-4.0), priced(-5.0)).endswith("−4\u00a0øre/kWh → −5\u00a0øre/kWh (−25%)")
    assert line(priced(0.0), priced(5.0)).endswith("0\u00a0øre/kWh → 5\u00a0øre/kWh")
    assert line(priced(1.0), priced(1e9)).endswith("1\u00a0øre/kWh → 1,000,000,000\u00a0øre/kWh")
    assert line(priced(50.0), priced(50.0001)).endswith("50\u00a0øre/kWh → 50.0001\u00a0øre/kWh")


def test_that_a_missing_figure_is_not_known() -> None:
    assert line(priced(52.3), priced(None)) == (
        "Electricity price, Gjøvik: 52.3\u00a0øre/kWh → not known"
    )
    assert line(priced(None), priced(52.3), "nb").endswith(": ikke kjent → 52,3\u00a0øre/kWh")


def test_that_source_year_and_doubt_have_their_own_lines() -> None:
    before = priced(52.3, source="Nord Pool", year=2023, low=40.0)
    after = priced(52.3, source="Statnett", year=2024, low=None)
    assert lines(before, after) == [
        "Electricity price, Gjøvik, low: 40\u00a0øre/kWh → not set",
        "Electricity price, Gjøvik, source: Nord Pool → Statnett",
        "Electricity price, Gjøvik, year: 2023 → 2024",
    ]
    assert compared(before, after).summary.startswith("1 figure differs. ")


def test_that_a_figure_in_another_unit_has_both_units_and_no_percentage() -> None:
    before, after = priced(0.5), priced(50.0)
    study = before.studies[0]
    euros = tuple(replace(c, unit="NOK") if c.id == "price" else c for c in study.criteria)
    before = replace(before, studies=(replace(study, criteria=euros),))
    assert lines(before, after) == [
        "Electricity price, unit: NOK → øre/kWh",
        "Electricity price, Gjøvik: 0.5\u00a0NOK → 50\u00a0øre/kWh",
    ]


def rated(level: str, label: str = "Good") -> Decision:
    levels = (Level(id="w", label="Weak", value=1), Level(id="g", label=label, value=3))
    plot = Criterion(id="plot", name="Plot", scale=RatingScale(levels=levels))
    return one(
        criteria=(plot,),
        alternatives=(Alternative(id="s1", name="Gjøvik"),),
        performances={"s1": {"plot": Performance(value=level)}},
    )


def test_that_rating_levels_go_by_their_labels() -> None:
    assert line(rated("w"), rated("g")) == "Plot, Gjøvik: Weak → Good"
    assert line(rated("w"), rated("w", "Fine"), "nb") == "Plot, nivå: Good → Fine"
    assert lines(rated("w"), rated("g", "Fine")) == [
        "Plot, level: Good → Fine",
        "Plot, Gjøvik: Weak → Fine",
    ]


def test_that_a_target_is_called_so() -> None:
    before = one(
        criteria=(
            Criterion(
                id="c", name="Plot", direction=Direction.TARGET, unit="ha", worst=1.0, best=4.0
            ),
        ),
        alternatives=(),
        performances={},
        direct_points={},
        rounds=(),
    )
    study = before.studies[0]
    after = one(
        criteria=(replace(study.criteria[0], best=5.0),),
        alternatives=(),
        performances={},
        direct_points={},
        rounds=(),
    )
    assert line(before, after) == "Plot, target: 4\u00a0ha → 5\u00a0ha"
    assert line(before, after, "nb") == "Plot, målverdi: 4\u00a0ha → 5\u00a0ha"


def judged(ratio: float, first: str = "energy", second: str = "market", **rest: Any) -> Decision:
    given = Judgements(
        participant="anne",
        comparisons=(Judgement(first=first, second=second, ratio=ratio, **rest),),
    )
    decision = one(rounds=(Round(id="r", name="2", judgements=(given,)),))
    return replace(decision, participants=(Participant(id="anne", name="Anne"),))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (judged(3), judged(5), "3 → 5"),
        (judged(3), judged(2.5), "3 → 2.5"),
        (judged(5, "market", "energy"), judged(3), "1/5 → 3"),
        (judged(1, "market", "energy"), judged(3), "1 → 3"),
        (judged(3), judged(3, reason="Power is dear"), "3 → 3 ('Power is dear')"),
        (judged(3, reason="Dear"), judged(4, reason="Dear"), "3 → 4"),
        (judged(3), judged(3, kept=True), "3 → 3, keeps the view"),
        (judged(3, asked="a"), judged(3, asked="b"), "3 → 3 (asked about other ranges)"),
    ],
)
def test_that_a_judgement_says_who_when_and_which_pair(
    before: Decision, after: Decision, said: str
) -> None:
    assert line(before, after) == f"Anne, round 2: Energy against Distance to market: {said}"


def test_that_a_judgement_that_came_or_went_says_so() -> None:
    decision = judged(3, reason="Dear")
    study = decision.studies[0]
    without = replace(decision, studies=(replace(study, rounds=(Round(id="r", name="2"),)),))
    assert line(without, decision, "nb") == (
        "Anne, runde 2: Energy mot Distance to market: ikke sammenlignet → 3 («Dear»)"
    )


def test_that_a_hidden_round_says_no_more_than_that_it_changed() -> None:
    def secret(ratio: float) -> Decision:
        decision = judged(ratio)
        (study,) = decision.studies
        rounds = tuple(replace(each, secret=True) for each in study.rounds)
        return replace(decision, studies=(replace(study, rounds=rounds),))

    assert line(secret(7), secret(9)) == (
        "Round 2: the round has changed; what is in it is hidden until it is revealed"
    )
    assert line(secret(7), judged(9), "nb") == "Runde 2: vist"
    assert compared(secret(7), secret(9)).weights == compared(secret(9), secret(7)).weights


def test_that_what_came_and_went_is_told_with_what_goes_with_it() -> None:
    less = edits.remove_alternative(one(), "where", "s2")
    assert line(one(), less) == "Site 2: removed"
    assert line(less, one()) == "Site 2: added, with 6 figures"
    assert line(less, one(), "nb") == "Site 2: lagt til, med 6 verdier"


def test_that_a_new_name_is_one_line_and_the_rest_goes_by_it() -> None:
    after = edits.change_alternative(one(), "where", "s1", name="Gjøvik", stage=Stage.SET_ASIDE)
    assert lines(one(), after) == [
        "Name: Site 1 → Gjøvik",
        "Gjøvik, stage: candidate → set aside",
    ]


def test_that_other_orders_are_told() -> None:
    turned = one(criteria=tuple(sorted(WHERE.criteria, key=lambda c: c.id == "energy")))
    assert lines(one(), one(alternatives=WHERE.alternatives[::-1])) == [
        "Order of the alternatives: Site 1, Site 2, Site 3, Site 4, Site 5 → "
        "Site 5, Site 4, Site 3, Site 2, Site 1"
    ]
    assert line(one(), turned).startswith("Order of the main criteria: Energy, Distance to ")
    many = tuple(Alternative(id=f"m{at}", name=f"Place {at}") for at in range(9))
    assert line(
        one(alternatives=many, performances={}), one(alternatives=many[::-1], performances={})
    ) == ("Order of the alternatives: another order")


def test_that_a_conclusion_and_a_waiver_read_as_they_were_written() -> None:
    after = one(conclusion=Conclusion(alternative="s1", text="It is near."))
    assert line(one(), after) == "Proposed: Site 1: It is near."
    assert line(after, one()) == "Proposed: Site 1: It is near. → removed"
    nobody = one(conclusion=Conclusion(text="It is near."))
    assert line(after, nobody, "nb") == "Foreslått: Site 1 → ingen av alternativene"
    gated = edits.add_gate(one(), "where", "Grid", gate_id="g")
    waived = edits.set_gate_record(
        gated, "where", "g", "s1", waiver=Waiver(by="Kari", reason="Soon")
    )
    assert line(gated, waived) == "Grid, Site 1, waiver: no → granted by Kari: Soon"


def test_that_long_texts_are_cut_around_the_difference() -> None:
    same = "The same words again. " * 30
    text = line(one(question=same + "Old end"), one(question=same + "New end"))
    assert "…" in text
    assert "Old end → …" in text
    assert text.endswith("New end")
    assert len(text) < 200
    assert line(one(question="a b"), one(question="a\nb")) == (
        "Question: a b → a b (spaces or line breaks alone)"
    )


def test_that_equal_names_are_no_fault() -> None:
    named = one(alternatives=tuple(replace(each, name="Site") for each in WHERE.alternatives))
    after = edits.set_performance(named, "where", "s2", "raw", 7)
    assert line(named, after).startswith("Raw material quality, Site: 6 → 7")


def test_that_a_rank_order_has_places_and_others_points() -> None:
    whole = version_4.DECISION
    changes = [a for kind, _, a in single_changes(whole) if kind == "entry"]
    said = {text for after in changes for text in lines(whole, after)}
    assert "Dag, Third: Place of Competence: 1 → 2" in said
    assert "Bo, Third: Points for Energy price: 100 → 99" in said


# Whatever differs.

# What a line says without the name of a field: the value of a figure, a judgement, points.
PLAIN = {
    (Part.FIGURE, "value"),
    (Part.GATE_RECORD, "status"),
    *((Part.JUDGEMENT, field) for field in ("ratio", "reason", "kept", "asked")),
    *((part, field) for part in (Part.POINTS, Part.DIRECT_POINTS) for field in ("points", "asked")),
}


def test_that_every_field_has_a_name_in_both_languages() -> None:
    whole = version_4.DECISION
    fields = {
        (each.part, each.field)
        for _, _, after in (*single_changes(whole), *single_removals(whole))
        for each in differences(whole, after)
        if each.field
    }
    assert len(fields) > 60
    assert fields - PLAIN - FIELDS.keys() == set()
    for texts in (*FIELDS.values(), *TITLES.values(), *VALUES.values(), *WHAT.values()):
        assert all(texts)
        assert len(texts) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_difference_of_a_field_can_be_seen(language: Language) -> None:
    whole = version_4.DECISION
    for kind, field, after in (*single_changes(whole), *single_removals(whole)):
        for group in told(whole, after, language).groups:
            assert group.title
            for each in group.lines:
                assert not UNREADABLE.search(each.text), each.text
                assert each.what, (kind, field)
                assert each.before != each.after or each.change, (kind, field, each)


@settings(
    deadline=None,
    max_examples=8,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(decisions(max_studies=1), decisions(max_studies=1), st.sampled_from(LANGUAGES))
def test_that_any_two_decisions_are_told(
    before: Decision, after: Decision, language: Language
) -> None:
    found = compared(before, after, language)
    shown = [each for group in found.groups for each in group.lines]
    assert [each.difference for each in shown] != [] or not differences(before, after)
    assert len(shown) == len(differences(before, after))
    for each in shown:
        visible = each.before != each.after or bool(each.change)
        assert visible or each.difference.kind is Kind.MOVED or _of_names(each.difference.field)
    texts = [row.score_before + row.score_after + row.rank_after for row in found.ranking]
    assert not any(UNREADABLE.search(text) for text in texts)


def _of_names(field: str) -> bool:
    """Tell whether a field refers to a part by its name, which another part may share."""
    return field in ("parent", "criterion", "favourite", "scale", "waiver", "value")

"""What holds for every sentence about any study, in both languages."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace as changed

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from locdecide.conclusions import (
    figures,
    methods,
    reasons,
    reversals,
    simulation,
    verdict,
    weights,
)
from locdecide.conclusions.favourites import favourites_sentence
from locdecide.conclusions.names import Names
from locdecide.decision.model import Decision, Study
from locdecide.evaluation import (
    duel,
    evaluate,
    robustness,
    what_it_takes,
    winner_triangle,
)
from locdecide.results import Robustness, StudyResults, VerdictReason
from locdecide.words import LANGUAGES
from tests.conclusions.samples import names as sample_names
from tests.conclusions.samples import verdict as sample_verdict
from tests.strategies import decisions

_WRONG = re.compile(r"None(?! of)|\bnan\b|\binf\b|  |\(\)|[{}]|\s[.,;:]|\.\.|<|!")


def sound(text: str) -> bool:
    """Tell whether a text is made of whole sentences, without anything undefined."""
    return text.endswith((".", "?")) and not _WRONG.search(text)


def renamed(study: Study) -> Study:
    """Give everything a plain name, so that what is wrong in a sentence is the sentence's."""
    return replace(
        study,
        criteria=tuple(
            replace(each, name=f"Criterion {i}", unit="km") for i, each in enumerate(study.criteria)
        ),
        alternatives=tuple(
            replace(each, name=f"Site {i}") for i, each in enumerate(study.alternatives)
        ),
    )


def sentences(
    study: Study, results: StudyResults, found: Robustness, names: Names
) -> Iterator[str]:
    """Return every sentence that can be said about a study."""
    yield verdict.headline(found.verdict, names)
    yield from verdict.reasons(found.verdict, names)
    yield verdict.rule(found.verdict, names)
    yield weights.weights_sentence(found.weights, names)
    for line in found.weights.lines:
        yield weights.line_sentence(found.weights, line, names) + "."
        yield weights.interval_sentence(found.weights, line, names)
        yield from (weights.crossing_sentence(line, each, names) for each in line.crossings)
    if len(results.leaves) > 1:
        triangle = winner_triangle(study, results, results.leaves[0], results.leaves[1], steps=6)
        if triangle is not None:
            yield weights.triangle_sentence(triangle, names)
    yield figures.figures_sentence(found.figures, names)
    if found.figures is not None:
        for effect in found.figures.effects:
            yield figures.effect_sentence(effect, found.figures, names)
        for point in found.figures.tipping:
            yield figures.tipping_sentence(point, found.figures, names)
    yield simulation.simulation_sentence(found.simulation, names)
    yield simulation.basis(found.simulation, names)
    for each in found.simulation.alternatives:
        yield simulation.share_sentence(found.simulation, each, names)
        yield simulation.central_sentence(found.simulation, each, names)
        yield simulation.confidence_sentence(found.simulation, each, names)
    if found.methods is not None:
        yield methods.methods_sentence(found.methods, names)
        yield from methods.left_out_sentences(found.methods.rankings, names)
    if found.reversals is not None:
        yield reversals.reversals_sentence(found.reversals, names)
        yield from (reversals.reversal_sentence(each, names) for each in found.reversals.found)
    for each in results.alternatives:
        against = duel(study, results, results.alternatives[0], each)
        takes = what_it_takes(study, results, each)
        assert against is not None
        assert takes is not None
        yield reasons.duel_sentence(against, names)
        yield reasons.equivalents_sentence(against, names)
        yield reasons.takes_sentence(takes, names)
    favourites = [(person, results.alternatives[-1]) for person in ("Anne", "Bo")]
    yield favourites_sentence(favourites, found.verdict.leaders, names)


@settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(decisions(max_studies=1))
def test_that_every_sentence_on_any_study_is_whole(decision: Decision) -> None:
    studies = tuple(renamed(study) for study in decision.studies)
    decision = replace(decision, studies=studies)
    for study in studies:
        results = evaluate(decision, study)
        found = robustness(decision, study, results, draws=100)
        if found is None:
            continue
        for language in LANGUAGES:
            for text in sentences(study, results, found, Names(study, language)):
                assert sound(text), text
            assert verdict.chip(found.verdict, Names(study, language))


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None)
@given(
    st.sampled_from(
        [
            "only-one",
            "first-often",
            "first-not-often",
            "first-too-seldom",
            "lead-within-error",
            "tied",
            "methods-agree",
            "methods-differ",
            "weights-far",
            "weight-near",
        ]
    ),
    st.one_of(st.floats(0, 1), st.just(float("inf"))),
    st.floats(0, 1),
    st.sampled_from(["people", None]),
    st.booleans(),
)
def test_that_every_reason_of_a_verdict_is_whole(
    language: str, code: str, found: float, limit: float, criterion: str | None, provisional: bool
) -> None:
    assume(code == "weights-far" or math.isfinite(found))
    reason = VerdictReason(code, found, limit, ("wpm", "topsis-sum"), criterion)
    for leaders in (("s1",), ("s1", "s2")):
        given_one = changed(
            sample_verdict("close", reason, leaders=leaders, share=limit), provisional=provisional
        )
        names = sample_names(language)  # type: ignore[arg-type]
        for text in (
            verdict.headline(given_one, names),
            verdict.rule(given_one, names),
            *verdict.reasons(given_one, names),
        ):
            assert sound(text), text

"""The terms: every choice has both words, and each word leads back to its choice."""

from __future__ import annotations

import inspect
from enum import Enum
from typing import get_args

import pytest

from locdecide.decision import choices
from locdecide.decision.issues import Severity
from locdecide.decision.model import Round
from locdecide.results import ConsensusBand
from locdecide.words import (
    _ALSO,
    LANGUAGES,
    SCALE_WORDS,
    Language,
    consensus_word,
    member,
    round_title,
    strength_word,
    the_round,
    word,
)

KINDS = [
    kind
    for _, kind in inspect.getmembers(choices, inspect.isclass)
    if issubclass(kind, Enum) and kind is not Enum
]
MEMBERS = [one for kind in (*KINDS, Severity) for one in kind]


def test_that_all_kinds_of_choices_are_looked_at() -> None:
    assert sorted(kind.__name__ for kind in KINDS) == sorted(choices.__all__)


@pytest.mark.parametrize("one", MEMBERS)
def test_that_every_choice_has_a_word_that_leads_back_to_it(one: Enum) -> None:
    for language in LANGUAGES:
        text = word(one, language)
        assert text == text.strip() != ""
        assert member(type(one), f"  {text.upper()} ") is one
    assert member(type(one), one.value) is one
    for other in _ALSO.get(one, ()):
        assert member(type(one), other) is one


def test_that_words_differ_within_a_kind_and_unknown_ones_lead_nowhere() -> None:
    for kind in KINDS:
        for language in LANGUAGES:
            assert len({word(one, language) for one in kind}) == len(kind)
        assert member(kind, "something else") is None
        assert member(kind, "") is None


@pytest.mark.parametrize(("ratio", "step"), [(0.2, 1), (1, 1), (2.6, 3), (8.9, 9), (40, 9)])
def test_that_a_judgement_is_said_by_the_nearest_step(ratio: float, step: int) -> None:
    assert strength_word(ratio, "en") == SCALE_WORDS[step][0]
    assert strength_word(ratio, "nb") == SCALE_WORDS[step][1]
    assert sorted(SCALE_WORDS) == list(range(1, 10))


@pytest.mark.parametrize(
    ("name", "language", "inside", "title"),
    [
        ("2", "en", "round 2", "Round 2"),
        ("2", "nb", "runde 2", "Runde 2"),
        ("andre runde", "nb", "andre runde", "andre runde"),
    ],
)
def test_that_a_round_with_its_own_name_is_not_called_round_twice(
    name: str, language: Language, inside: str, title: str
) -> None:
    round_ = Round(id="r", name=name)
    assert the_round(round_, language) == inside
    assert round_title(round_, language) == title


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_band_of_consensus_has_its_own_word(language: Language) -> None:
    bands = get_args(ConsensusBand)
    assert len({consensus_word(band, language) for band in bands}) == len(bands) == 5

"""Two states of the sample decision, told in words."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from locdecide.conclusions.differences import Comparison, told
from locdecide.decision.model import Decision
from locdecide.evaluation import compare_results
from locdecide.words import Language
from tests.samples import site_decision

SITES = site_decision()
WHERE = SITES.studies[1]


def one(**fields: Any) -> Decision:
    """Return the sites alone, so that titles and sentences need no study's name."""
    return replace(SITES, studies=(replace(WHERE, **fields),))


def compared(before: Decision, after: Decision, language: Language = "en") -> Comparison:
    return told(before, after, language, compare_results(before, after))


def lines(before: Decision, after: Decision, language: Language = "en") -> list[str]:
    groups = told(before, after, language).groups
    return [line.text for group in groups for line in group.lines]


def line(before: Decision, after: Decision, language: Language = "en") -> str:
    (text,) = lines(before, after, language)
    return text

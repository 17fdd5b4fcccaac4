"""Findings as plain data."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from locdecide.decision.issues import Issue
from locdecide.exchange.naming import Data
from locdecide.sentences import text_for
from locdecide.words import Language

__all__ = ["issues_data"]


def issues_data(issues: Iterable[Issue], language: Language) -> Data:
    """Return findings with their codes, places and sentences."""
    return {
        "findings": [
            {
                "severity": issue.severity.value,
                "code": issue.code,
                "where": issue.where,
                "place": msgspec.to_builtins(issue.place) if issue.place else None,
                "text": text_for(issue.code, issue.params, language),
            }
            for issue in issues
        ]
    }

from __future__ import annotations

import pytest
from msgspec.structs import replace

from locdecide.decision.model import Ballot, Decision, Round
from locdecide.report import report_of
from locdecide.words import Language
from tests.report.reports import DATE, LANGUAGES, of, sites


def with_hidden_round(decision: Decision, words: str) -> Decision:
    """Add a round that nobody may see: the answers of the first, turned round."""
    study = of(decision)
    first = study.rounds[0]
    turned = tuple(
        replace(
            each,
            comparisons=tuple(
                replace(c, first=c.second, second=c.first, ratio=9, reason=words)
                for c in each.comparisons
            ),
        )
        for each in first.judgements
    )
    hidden = Round(
        id="secret",
        name="7",
        secret=True,
        judgements=turned,
        ballots=(Ballot(participant="anne", favourite="s5"),),
        missed=words,
    )
    return replace(decision, studies=(replace(study, rounds=(*study.rounds, hidden)),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_round_that_was_not_revealed_changes_nothing_but_one_sentence(
    language: Language,
) -> None:
    plain = sites()
    hidden = with_hidden_round(plain, "what nobody may read")
    one, other = (list(report_of(each, language, date=DATE).texts()) for each in (plain, hidden))
    more = [text for text in other if text not in one]
    assert [text for text in one if text not in other] == []
    caution = {"en": "is secret and has not been revealed", "nb": "er hemmelig, og svarene er ikke"}
    headings = {"To know beside it", "Verdt å vite ved siden av"}
    assert [text for text in more if text not in headings]
    assert all(caution[language] in text or text in headings for text in more)
    assert not any("nobody may read" in text for text in other)

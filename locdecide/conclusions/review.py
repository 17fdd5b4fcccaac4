"""What came of a decision, in words: a summary, and a table line by line."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from locdecide.conclusions.names import Texts
from locdecide.conclusions.outcomes import Deviation, Outcome, deviation, is_overdue
from locdecide.decision.model import ReviewLine, Study
from locdecide.numerals import format_number, format_percent
from locdecide.words import LANGUAGES, Language, word

__all__ = [
    "deviation_text",
    "expected_text",
    "figure_text",
    "outcome_word",
    "overdue_sentence",
    "review_rows",
    "review_summary",
]

_OUTCOMES: dict[Outcome, Texts] = {
    Outcome.BETTER: ("better", "bedre"),
    Outcome.AS_EXPECTED: ("as expected", "som ventet"),
    Outcome.WORSE: ("worse", "dårligere"),
    Outcome.NOT_KNOWN: ("not known yet", "ikke kjent ennå"),
    Outcome.NOT_COMPARABLE: ("cannot be compared", "kan ikke sammenlignes"),
}
_OVERDUE: Texts = ("overdue", "over fristen")

# How many came out how: for one, for several, and after a first part that has the verb.
_COUNTED: dict[Outcome, tuple[Texts, Texts, Texts]] = {
    Outcome.BETTER: (
        ("{0} is better", "er {0} bedre"),
        ("{0} are better", "er {0} bedre"),
        ("{0} better", "{0} bedre"),
    ),
    Outcome.AS_EXPECTED: (
        ("{0} is as expected", "er {0} som ventet"),
        ("{0} are as expected", "er {0} som ventet"),
        ("{0} as expected", "{0} som ventet"),
    ),
    Outcome.WORSE: (
        ("{0} is worse", "er {0} dårligere"),
        ("{0} are worse", "er {0} dårligere"),
        ("{0} worse", "{0} dårligere"),
    ),
}
_OPEN: dict[Outcome, tuple[Texts, Texts]] = {
    Outcome.NOT_KNOWN: (
        ("{0} is not known yet", "{0} er ikke kjent ennå"),
        ("{0} are not known yet", "{0} er ikke kjent ennå"),
    ),
    Outcome.NOT_COMPARABLE: (
        ("{0} cannot be compared", "{0} kan ikke sammenlignes"),
        ("{0} cannot be compared", "{0} kan ikke sammenlignes"),
    ),
}
_NOTHING: Texts = (
    "The review has no lines yet.",
    "Etterkontrollen har ingen linjer ennå.",
)
_ONE: dict[Outcome, Texts] = {
    Outcome.BETTER: (
        "The one result is better than expected.",
        "Det ene resultatet er bedre enn ventet.",
    ),
    Outcome.AS_EXPECTED: ("The one result is as expected.", "Det ene resultatet er som ventet."),
    Outcome.WORSE: (
        "The one result is worse than expected.",
        "Det ene resultatet er dårligere enn ventet.",
    ),
    Outcome.NOT_KNOWN: (
        "The one result is not known yet.",
        "Det ene resultatet er ikke kjent ennå.",
    ),
    Outcome.NOT_COMPARABLE: (
        "The one result cannot be compared with what was expected.",
        "Det ene resultatet kan ikke sammenlignes med det som var ventet.",
    ),
}
_NONE_KNOWN: Texts = (
    "Of {0} expectations none is known yet.",
    "Av {0} forventninger er ingen kjent ennå.",
)
_SUMMARY: Texts = ("Of {0} expectations {1}.", "Av {0} forventninger {1}.")
_ONLY_OPEN: Texts = ("Of {0} expectations {1}.", "Av {0} forventninger: {1}.")
_DUE: Texts = ("Overdue: {0}.", "Over fristen: {0}.")
_DUE_LINE: Texts = ("{0} (due {1})", "{0} (frist {1})")
_AND_MORE: Texts = ("{0} and {1} more", "{0} og {1} til")
_MOST_NAMED = 4

_HEAD: tuple[Texts, ...] = (
    ("What", "Hva"),
    ("Unit", "Enhet"),
    ("Direction", "Retning"),
    ("Expected", "Ventet"),
    ("Due", "Frist"),
    ("Achieved", "Oppnådd"),
    ("Found out on", "Fastslått"),
    ("Deviation", "Avvik"),
    ("Outcome", "Utfall"),
    ("Note", "Notat"),
)
_BETWEEN: Texts = ("{0} to {1}", "{0} til {1}")
_FROM: Texts = ("from {0}", "fra {0}")
_UP_TO: Texts = ("up to {0}", "inntil {0}")
_POINTS: Texts = ("{0} points", "{0} prosentpoeng")
_ONE_POINT: Texts = ("{0} point", "{0} prosentpoeng")
# Beyond this a percentage says less than the number beside it.
_LARGEST_SHARE = 10.0
_ONE_DECIMAL_BELOW = 0.0995


def review_summary(study: Study, language: Language, today: dt.date) -> str:
    """Return how the expectations came out, and which are overdue; empty without a review."""
    if study.review is None:
        return ""
    lines = study.review.lines
    if not lines:
        return _say(_NOTHING, language)
    found = Counter(deviation(line, study).outcome for line in lines)
    if len(lines) == 1:
        said = _say(_ONE[next(iter(found))], language)
    elif found[Outcome.NOT_KNOWN] == len(lines):
        said = _say(_NONE_KNOWN, language, len(lines))
    else:
        said = _counted(found, len(lines), language)
    return " ".join(filter(None, (said, overdue_sentence(study, language, today))))


def overdue_sentence(study: Study, language: Language, today: dt.date) -> str:
    """Return which lines were due before today and are not known; empty for none."""
    lines = study.review.lines if study.review is not None else ()
    late = [line for line in lines if is_overdue(line, today)]
    if not late:
        return ""
    named = [_say(_DUE_LINE, language, line.name, line.due) for line in late[:_MOST_NAMED]]
    listed = ", ".join(named)
    if len(late) > _MOST_NAMED:
        listed = _say(_AND_MORE, language, listed, len(late) - _MOST_NAMED)
    return _say(_DUE, language, listed)


def review_rows(study: Study, language: Language, today: dt.date) -> tuple[tuple[str, ...], ...]:
    """Return the review as a table of texts, the head first; empty without a review."""
    if study.review is None:
        return ()
    head = tuple(_say(texts, language) for texts in _HEAD)
    return (head, *(_row(line, study, language, today) for line in study.review.lines))


def outcome_word(outcome: Outcome, language: Language) -> str:
    """Return the word for how a line came out."""
    return _say(_OUTCOMES[outcome], language)


def figure_text(figure: float | str | None, language: Language) -> str:
    """Return what is expected or achieved as it is read: a number with all its digits, or words."""
    if figure is None or isinstance(figure, str):
        return figure or ""
    return format_number(figure, language, None)


def expected_text(line: ReviewLine, language: Language) -> str:
    """Return what is expected, with low and high where they are known: "42 (38–47)"."""
    figure = figure_text(line.expected, language)
    low, high = (figure_text(end, language) for end in (line.low, line.high))
    if line.low is None and line.high is None:
        return figure
    if not high:
        span = _say(_FROM, language, low)
    elif not low:
        span = _say(_UP_TO, language, high)
    elif min(line.low or 0.0, line.high or 0.0) < 0:
        span = _say(_BETWEEN, language, low, high)
    else:
        span = f"{low}–{high}"
    return f"{figure} ({span})".strip()


def deviation_text(line: ReviewLine, found: Deviation, language: Language) -> str:
    """Return a deviation as signed numbers, "+3.2 (+7.6%)"; empty where there is none.

    Of percentages the difference is in percentage points, and has no percentage of its own.
    """
    if found.amount is None:
        return ""
    amount = _signed(format_number(found.amount, language), found.amount)
    if line.unit.strip() == "%":
        return _say(_ONE_POINT if abs(found.amount) == 1 else _POINTS, language, amount)
    if not found.share or abs(found.share) > _LARGEST_SHARE:
        return amount
    decimals = 1 if abs(found.share) < _ONE_DECIMAL_BELOW else 0
    return f"{amount} ({_signed(format_percent(found.share, language, decimals), found.share)})"


def _row(line: ReviewLine, study: Study, language: Language, today: dt.date) -> tuple[str, ...]:
    found = deviation(line, study)
    outcome = outcome_word(found.outcome, language)
    if is_overdue(line, today):
        outcome = f"{outcome}, {_say(_OVERDUE, language)}"
    return (
        line.name,
        line.unit,
        word(line.direction, language),
        expected_text(line, language),
        line.due,
        figure_text(line.achieved, language),
        line.date,
        deviation_text(line, found, language),
        outcome,
        line.note,
    )


def _counted(found: Counter[Outcome], count: int, language: Language) -> str:
    parts: list[str] = []
    for outcome, (one, several, after) in _COUNTED.items():
        number = found[outcome]
        if not number:
            continue
        # English keeps the verb where the number changes; Norwegian says it once.
        bare = parts and (language == "nb" or outcome is Outcome.AS_EXPECTED)
        texts = after if bare else one if number == 1 else several
        parts.append(_say(texts, language, number))
    known = ", ".join(parts)
    unsaid = [
        _say(texts[number > 1], language, number)
        for outcome, texts in _OPEN.items()
        if (number := found[outcome])
    ]
    if not known:
        return _say(_ONLY_OPEN, language, count, ", ".join(unsaid))
    return _say(_SUMMARY, language, count, "; ".join(filter(None, (known, ", ".join(unsaid)))))


def _signed(text: str, number: float) -> str:
    return f"+{text}" if number > 0 else text


def _say(texts: Texts, language: Language, *parts: object) -> str:
    return texts[LANGUAGES.index(language)].format(*parts)

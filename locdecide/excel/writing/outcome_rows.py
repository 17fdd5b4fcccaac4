"""How a decision ends as the rows of a workbook: conclusions, sign-offs and reviews."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from locdecide.decision.model import Conclusion, Decision, ReviewLine, Signature, SignOff, Study
from locdecide.excel.figures_or_words import reads_as_number
from locdecide.excel.signed_text import cells_of

__all__ = ["conclusion_rows", "review_rows", "sign_off_rows", "signed_text_rows"]

# What stands in for a text where there is none.
_NO_WORDS = "-"

Row = Mapping[str, str | float | int | Enum | None]


def conclusion_rows(study: Study) -> list[Row]:
    """Return the one row of a study's conclusion, or none."""
    conclusion = study.conclusion
    if conclusion is None:
        return []
    return [
        {
            "alternative": _alternative(study, conclusion.alternative),
            "text": conclusion.text,
            "by": conclusion.by,
            "date": conclusion.date,
            "alternative_key": conclusion.alternative,
            "key": _NO_WORDS if conclusion == Conclusion() else "",
        }
    ]


def sign_off_rows(decision: Decision) -> Iterator[Row]:
    """Yield a row for each signature, and one for a sign-off that has none."""
    for sign_off in decision.sign_offs:
        given: tuple[Signature | None, ...] = sign_off.signatures or (None,)
        for signature in given:
            yield {**_sign_off(sign_off), **(_signature(signature) if signature else {})}


def signed_text_rows(decision: Decision) -> Iterator[Row]:
    """Yield a row for each piece of the texts that were signed."""
    for sign_off in decision.sign_offs:
        for part, text in enumerate(cells_of(sign_off.content), start=1):
            yield {"part": part, "text": text, "sign_off_key": sign_off.id}


def review_rows(study: Study) -> Iterator[Row]:
    """Yield a row for each line of a study's review, and one for a review without lines."""
    review = study.review
    if review is None:
        return
    reviewed = {
        "alternative": _alternative(study, review.alternative),
        "alternative_key": review.alternative,
    }
    names = {criterion.id: criterion.name for criterion in study.criteria}
    if not review.lines:
        # A row needs something that is seen, also where the alternative has no name.
        yield {**reviewed, "alternative": reviewed["alternative"] or _NO_WORDS}
    for line in review.lines:
        yield {**reviewed, **_line(line, names.get(line.criterion or "", ""))}


def _sign_off(sign_off: SignOff) -> Row:
    return {
        "time": sign_off.time,
        "note": sign_off.note,
        "digest": sign_off.digest,
        "key": sign_off.id,
    }


def _signature(signature: Signature) -> Row:
    return {
        "name": signature.name,
        "role": signature.role,
        "position": signature.position,
        "words": signature.words,
        "signed": signature.time,
    }


def _line(line: ReviewLine, criterion: str) -> Row:
    values = {"expected": line.expected, "achieved": line.achieved}
    words = [
        field
        for field, value in values.items()
        if isinstance(value, str) and (not value or reads_as_number(value))
    ]
    return {
        **values,
        "name": line.name,
        "criterion": criterion,
        "unit": line.unit,
        "direction": line.direction,
        "low": line.low,
        "high": line.high,
        "due": line.due,
        "date": line.date,
        "note": line.note,
        "words": " ".join(words),
        "key": line.id,
        "criterion_key": line.criterion,
    }


def _alternative(study: Study, alternative: str | None) -> str:
    return next((each.name for each in study.alternatives if each.id == alternative), "")

"""The record of a decision: what happened, what was concluded, who signed, what came of it."""

from __future__ import annotations

from locdecide.decision.choices import Direction, Position
from locdecide.decision.value import Id, Value

__all__ = ["Conclusion", "LogEntry", "Review", "ReviewLine", "SignOff", "Signature"]


class LogEntry(Value, frozen=True):
    """One line of the log: when, who, what kind of event, and its words.

    Lines are added and never changed. Where a file took part, ``file`` is its name and
    ``digest`` the SHA-256 of its content.
    """

    time: str
    who: str = ""
    event: str = ""
    text: str = ""
    file: str = ""
    digest: str = ""


class Conclusion(Value, frozen=True):
    """What a study comes to, in the words of those who answer for it.

    ``alternative`` is the one that is proposed; None proposes none of them.
    """

    alternative: Id | None = None
    text: str = ""
    by: str = ""
    date: str = ""


class Signature(Value, frozen=True):
    """Somebody's position to what is signed; reservation and dissent come with words."""

    name: str
    role: str = ""
    position: Position = Position.AGREE
    words: str = ""
    time: str = ""


class SignOff(Value, frozen=True):
    """Signatures over one state of the decision.

    ``content`` is that state as text, the content of a file of its time, so that later versions
    of the program can still show it; ``digest`` is the SHA-256 of the text.
    """

    id: Id
    time: str
    content: str
    digest: str
    note: str = ""
    signatures: tuple[Signature, ...] = ()


class ReviewLine(Value, frozen=True):
    """One expectation of the decision and what came of it.

    A line belongs to a criterion, or stands for itself, as a line of cost does. What is expected
    and achieved is a number in the unit, or words such as the level of a rating scale. ``due`` is
    when it should be achieved, ``date`` when it was found out.
    """

    id: Id
    name: str
    criterion: Id | None = None
    unit: str = ""
    direction: Direction = Direction.MAXIMISE
    expected: float | str | None = None
    low: float | None = None
    high: float | None = None
    due: str = ""
    achieved: float | str | None = None
    date: str = ""
    note: str = ""


class Review(Value, frozen=True):
    """What was decided for, held against what came of it, some time after the decision."""

    alternative: Id
    lines: tuple[ReviewLine, ...] = ()

"""What a pack may show of the rounds: those that are not hidden, and a word on the rest."""

from __future__ import annotations

from locdecide.decision.model import Study
from locdecide.decision.rounds import is_hidden, without_hidden_rounds
from locdecide.words import LANGUAGES, Language

__all__ = ["left_out", "without_hidden_rounds"]

_LEFT_OUT = (
    "Round '{name}' is secret and not revealed yet. It is left out of this pack.",
    "Runde «{name}» er hemmelig, og svarene er ikke vist ennå. Den er holdt utenfor dette "
    "beslutningsunderlaget.",
)


def left_out(study: Study, language: Language) -> tuple[str, ...]:
    """Return a sentence for each round of a study that a pack leaves out."""
    text = _LEFT_OUT[LANGUAGES.index(language)]
    return tuple(text.format(name=each.name) for each in study.rounds if is_hidden(each))

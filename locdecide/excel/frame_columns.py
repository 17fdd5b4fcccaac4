"""The columns of what all studies share: the decision, participants and studies."""

from __future__ import annotations

from locdecide.decision.model import StudyKind
from locdecide.excel.columns import Column, Content, key
from locdecide.excel.terms import Tongue

__all__ = ["DECISION", "PARTICIPANTS", "STUDIES"]

_LONG = 60
# A number behind a sheet's name has three digits at the most.
_MOST_STUDIES = 999

DECISION = (
    Column(
        "title", ("Title", "Tittel"), width=_LONG, also=("Decision", "Beslutning", "Name", "Navn")
    ),
    Column("question", ("Question", "Spørsmål"), width=_LONG),
    Column("context", ("Context", "Bakgrunn"), width=_LONG, also=("Sammenheng", "Background")),
    key(),
)

PARTICIPANTS = (
    Column(
        "name",
        ("Name", "Navn"),
        needed=True,
        width=28,
        also=("Participant", "Deltaker", "Full name", "Fullt navn"),
        example=("Example: Kari Nordmann", "Eksempel: Kari Nordmann"),
    ),
    Column(
        "role",
        ("Role", "Rolle"),
        width=24,
        also=("Function", "Funksjon"),
        example=("operations", "drift"),
    ),
    Column(
        "voting_power",
        ("Voting power", "Stemmevekt"),
        Content.NUMBER,
        least=0,
        also=("Votes", "Stemmer"),
        hint=(
            "1 for everyone unless somebody counts more. 0 advises and does not decide.",
            "1 for alle, om ikke noen teller mer. 0 gir råd og er ikke med på å avgjøre.",
        ),
        example=("1", "1"),
    ),
    Column(
        "language",
        ("Language", "Språk"),
        Content.TERM,
        terms=Tongue,
        hint=(
            "The language of the participant's ballot. Empty means the one that is in use.",
            "Språket på deltakerens stemmeseddel. Tomt betyr det som er i bruk.",
        ),
        width=12,
    ),
    key(),
)

STUDIES = (
    Column(
        "number",
        ("Number", "Nummer"),
        Content.WHOLE,
        least=1,
        most=_MOST_STUDIES,
        width=9,
        also=("No.", "No", "Nr", "Nr.", "#"),
        hint=(
            "The sheets of a study carry its number when there are several: Data 1, Data 2.",
            "Når det er flere studier, bærer arkene studiens nummer: Data 1, Data 2.",
        ),
        example=("Example: 1", "Eksempel: 1"),
    ),
    Column(
        "name",
        ("Name", "Navn"),
        width=30,
        also=("Study", "Studie"),
        example=("Location study", "Lokasjonsstudie"),
    ),
    Column(
        "kind",
        ("Kind", "Type"),
        Content.TERM,
        terms=StudyKind,
        width=20,
        example=("location study", "lokasjonsstudie"),
    ),
    Column(
        "question",
        ("Question", "Spørsmål"),
        width=_LONG,
        example=("Where do we build?", "Hvor bygger vi?"),
    ),
    Column(
        "gates_frozen",
        ("Must-haves frozen", "Skal-krav frosset"),
        width=24,
        hint=(
            "When the must-haves of the study were frozen. Empty while they may be changed.",
            "Når skal-kravene i studien ble frosset. Tomt så lenge de kan endres.",
        ),
    ),
    key(),
)

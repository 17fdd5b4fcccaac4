"""The one truth about a workbook's sheets: their names, order and columns in both languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from locdecide.excel.columns import Column, Text, plain
from locdecide.excel.frame_columns import DECISION, PARTICIPANTS, STUDIES
from locdecide.excel.method_columns import METHOD
from locdecide.excel.record_columns import (
    CONCLUSION,
    LOG,
    REVIEW,
    SIGN_OFFS,
    SIGNED_TEXT,
)
from locdecide.excel.study_columns import (
    ALTERNATIVES,
    CRITERIA,
    GATE_RECORDS,
    GATES,
    LEVELS,
    SOURCES,
)
from locdecide.excel.weighting_columns import BALLOTS, JUDGEMENTS, POINTS, ROUNDS
from locdecide.words import LANGUAGES, Language

__all__ = [
    "EXAMPLE_MARKS",
    "LAST_COLUMN",
    "LAST_ROW",
    "PACK_SHEETS",
    "SHEETS",
    "Shape",
    "Sheet",
    "find_sheet",
    "is_pack_sheet",
    "sheet",
    "sheet_name",
]

# Beyond these bounds nothing is read: what stands there is a slip, or an attack.
LAST_ROW = 5000
LAST_COLUMN = 500

EXAMPLE_MARKS: Text = ("Example:", "Eksempel:")


class Shape(Enum):
    """How a sheet is laid out."""

    GUIDE = "guide"
    FORM = "form"
    LIST = "list"
    TABLE = "table"


@dataclass(frozen=True)
class Sheet:
    """A sheet of the workbook; a sheet of a study has the study's number behind its name.

    One that is there ``when_needed`` is left out where it would be empty; a ``hidden`` one is for
    the program alone.
    """

    noun: str
    names: Text
    shape: Shape
    per_study: bool
    columns: tuple[Column, ...] = ()
    purpose: Text = ("", "")
    also: tuple[str, ...] = ()
    when_needed: bool = False
    hidden: bool = False

    def name(self, language: Language) -> str:
        """Return the sheet's name in a language, without a number."""
        return self.names[LANGUAGES.index(language)]

    def column(self, field: str) -> Column:
        """Return a column by its field."""
        return next(column for column in self.columns if column.field == field)


SHEETS: tuple[Sheet, ...] = (
    Sheet("guide", ("Guide", "Veiledning"), Shape.GUIDE, per_study=False),
    Sheet(
        "decision",
        ("Decision", "Beslutning"),
        Shape.FORM,
        per_study=False,
        columns=DECISION,
        purpose=("What is decided, and why.", "Hva som skal avgjøres, og hvorfor."),
    ),
    Sheet(
        "participants",
        ("Participants", "Deltakere"),
        Shape.LIST,
        per_study=False,
        columns=PARTICIPANTS,
        purpose=(
            "Who weights the criteria, and how much each one's view counts.",
            "Hvem som vekter kriteriene, og hvor mye hver stemme teller.",
        ),
    ),
    Sheet(
        "studies",
        ("Studies", "Studier"),
        Shape.LIST,
        per_study=False,
        columns=STUDIES,
        purpose=(
            "The stages of the decision: should we move, and where to.",
            "Trinnene i beslutningen: skal vi flytte, og hvor.",
        ),
    ),
    Sheet(
        "criteria",
        ("Criteria", "Kriterier"),
        Shape.LIST,
        per_study=True,
        columns=CRITERIA,
        purpose=(
            "What counts, as a tree: main criteria, and criteria under them.",
            "Hva som teller, som et tre: hovedkriterier og kriterier under dem.",
        ),
    ),
    Sheet(
        "levels",
        ("Levels", "Nivåer"),
        Shape.LIST,
        per_study=True,
        columns=LEVELS,
        purpose=(
            "The levels of the criteria that are rated in words.",
            "Nivåene for kriterier som vurderes med ord.",
        ),
    ),
    Sheet(
        "alternatives",
        ("Alternatives", "Alternativer"),
        Shape.LIST,
        per_study=True,
        columns=ALTERNATIVES,
        purpose=("What there is to choose between.", "Det er dette vi velger mellom."),
    ),
    Sheet(
        "data",
        ("Data", "Data"),
        Shape.TABLE,
        per_study=True,
        also=("Performances", "Performance table", "Måloppnåelse", "Verdier"),
        purpose=(
            "The figures: a row an alternative, a column a criterion. Empty means not known.",
            "Tallene: én rad per alternativ, én kolonne per kriterium. Tomt betyr ukjent.",
        ),
    ),
    Sheet(
        "sources",
        ("Sources", "Kilder"),
        Shape.LIST,
        per_study=True,
        columns=SOURCES,
        purpose=(
            "Where each figure comes from and how sure it is: a row a figure.",
            "Hvor hvert tall kommer fra og hvor sikkert det er: én rad per tall.",
        ),
    ),
    Sheet(
        "gates",
        ("Gates", "Skal-krav"),
        Shape.LIST,
        per_study=True,
        columns=GATES,
        also=("Must-haves", "Skal krav", "Skalkrav"),
        purpose=(
            "Must-haves: what an alternative has to meet to be ranked at all.",
            "Det et alternativ må oppfylle for å bli rangert.",
        ),
    ),
    Sheet(
        "gate_records",
        ("Gate records", "Skal-krav per alternativ"),
        Shape.LIST,
        per_study=True,
        columns=GATE_RECORDS,
        also=("Oppfyllelse",),
        purpose=(
            "Whether each alternative meets each must-have, the evidence, and any waiver.",
            "Om hvert alternativ oppfyller hvert skal-krav, grunnlaget og dispensasjoner.",
        ),
    ),
    Sheet(
        "rounds",
        ("Rounds", "Runder"),
        Shape.LIST,
        per_study=True,
        columns=ROUNDS,
        purpose=("The rounds of weighting.", "Rundene med vekting."),
    ),
    Sheet(
        "ballots",
        ("Ballots", "Stemmesedler"),
        Shape.LIST,
        per_study=True,
        columns=BALLOTS,
        purpose=(
            "How each participant took part in a round, where there is something to say.",
            "Hvordan hver deltaker var med i en runde, der det er noe å si.",
        ),
        when_needed=True,
    ),
    Sheet(
        "judgements",
        ("Judgements", "Vurderinger"),
        Shape.LIST,
        per_study=True,
        columns=JUDGEMENTS,
        also=("Comparisons", "Pairwise comparisons", "Sammenligninger", "Parvise sammenligninger"),
        purpose=(
            "Pairwise comparisons: how many times as important the first is as the second.",
            "Parvise sammenligninger: hvor mange ganger viktigere det første er enn det andre.",
        ),
    ),
    Sheet(
        "points",
        ("Points", "Poeng"),
        Shape.LIST,
        per_study=True,
        columns=POINTS,
        purpose=(
            "Points that participants give instead of comparisons.",
            "Poeng som deltakerne gir i stedet for å sammenligne.",
        ),
    ),
    Sheet(
        "method",
        ("Method", "Metode"),
        Shape.FORM,
        per_study=True,
        columns=METHOD,
        purpose=(
            "How weights and rankings are computed. Empty means the usual choice.",
            "Hvordan vekter og rangering beregnes. Tomt betyr det vanlige valget.",
        ),
    ),
    Sheet(
        "conclusion",
        ("Conclusion", "Konklusjon"),
        Shape.FORM,
        per_study=True,
        columns=CONCLUSION,
        purpose=("What the study comes to.", "Det studien kommer fram til."),
        when_needed=True,
    ),
    Sheet(
        "review",
        ("Review", "Etterkontroll"),
        Shape.LIST,
        per_study=True,
        columns=REVIEW,
        purpose=(
            "What was expected of the decision and what came of it: a row an expectation.",
            "Hva som var ventet av beslutningen og hva det ble: én rad per forventning.",
        ),
        when_needed=True,
    ),
    Sheet(
        "sign_offs",
        ("Sign-off", "Signering"),
        Shape.LIST,
        per_study=False,
        columns=SIGN_OFFS,
        also=("Sign-offs", "Signatures", "Signeringer", "Signaturer"),
        purpose=(
            "Who signed the decision, when, and how they stand to it: a row a signature.",
            "Hvem som signerte beslutningen, når, og hvordan de stiller seg: én rad per signatur.",
        ),
        when_needed=True,
    ),
    Sheet(
        "signed_text",
        ("Signed text", "Signert tekst"),
        Shape.LIST,
        per_study=False,
        columns=SIGNED_TEXT,
        purpose=("What was signed, as text.", "Det som ble signert, som tekst."),
        when_needed=True,
        hidden=True,
    ),
    Sheet(
        "log",
        ("Log", "Logg"),
        Shape.LIST,
        per_study=False,
        columns=LOG,
        purpose=("What happened, when and by whom.", "Hva som skjedde, når og ved hvem."),
    ),
)


# Sheets that only a decision pack has; a reader passes over them without a word.
PACK_SHEETS: dict[str, Text] = {
    "board": ("Board", "Styre"),
    "ranking": ("Ranking", "Rangering"),
    "weights": ("Weights", "Vekter"),
    "group": ("The group", "Gruppen"),
    "gate_results": ("Gate results", "Utfall av skal-krav"),
    "sensitivity": ("Sensitivity", "Følsomhet"),
    "robustness": ("Robustness", "Robusthet"),
    "methods": ("Methods", "Metoder"),
    "rounds_log": ("Rounds and log", "Runder og logg"),
    "notes": ("Method notes", "Metodenotat"),
    "check": ("Check", "Kontroll"),
    # Of packs that earlier versions wrote.
    "summary": ("Summary", "Sammendrag"),
    "steps": ("Steps", "Mellomregning"),
}

_NUMBERED = re.compile(r"(.+?)[\s_]*(\d{1,3})")


def sheet(noun: str) -> Sheet:
    """Return a sheet by its noun."""
    return next(each for each in SHEETS if each.noun == noun)


def sheet_name(names: Text, language: Language, number: int | None = None) -> str:
    """Return a sheet's name, with the study's number where there are several studies."""
    name = names[LANGUAGES.index(language)]
    return name if number is None else f"{name} {number}"


def find_sheet(title: str) -> tuple[Sheet, int | None] | None:
    """Return the sheet that a tab's title names in either language, and the study's number."""
    name, number = _split(title)
    for each in SHEETS:
        if name in {plain(text) for text in (*each.names, *each.also)}:
            return (each, number if each.per_study else None)
    return None


def is_pack_sheet(title: str) -> bool:
    """Tell whether a tab belongs to a decision pack alone."""
    name, _ = _split(title)
    return any(name in {plain(text) for text in names} for names in PACK_SHEETS.values())


def _split(title: str) -> tuple[str, int | None]:
    match = _NUMBERED.fullmatch(title.strip())
    if match is None:
        return plain(title), None
    return plain(match[1]), int(match[2])

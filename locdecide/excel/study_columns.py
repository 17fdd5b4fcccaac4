"""The columns of what a study is about: criteria, levels, alternatives, sources, gates."""

from __future__ import annotations

from dataclasses import replace

from locdecide.decision.model import (
    AlternativeKind,
    Direction,
    GateSense,
    GateStatus,
    Grade,
    Stage,
)
from locdecide.excel.columns import Column, Content, Refers, key, reference
from locdecide.excel.terms import ScaleKind

__all__ = [
    "ALTERNATIVE",
    "ALTERNATIVES",
    "ALTERNATIVE_KEY",
    "CRITERIA",
    "CRITERION",
    "CRITERION_KEY",
    "GATES",
    "GATE_RECORDS",
    "LEVELS",
    "SOURCES",
]

_NUMBER = Content.NUMBER
_TERM = Content.TERM
_LONG = 48

_PARENT, _PARENT_KEY = reference(
    "parent",
    ("Under", "Under"),
    Refers.CRITERION,
    also=("Parent", "Overordnet", "Hovedkriterium"),
    hint=(
        "The criterion this one is a part of. Empty for a main criterion.",
        "Kriteriet dette er en del av. Tomt for et hovedkriterium.",
    ),
)

CRITERIA = (
    Column(
        "name",
        ("Criterion", "Kriterium"),
        needed=True,
        width=30,
        also=("Name", "Navn", "Criteria", "Kriterier"),
        example=("Example: Energy price", "Eksempel: Energipris"),
    ),
    _PARENT,
    Column(
        "direction",
        ("Direction", "Retning"),
        _TERM,
        terms=Direction,
        also=("Type", "Min/max", "Max/min"),
        example=("less is better", "mindre er bedre"),
    ),
    Column(
        "unit",
        ("Unit", "Enhet"),
        also=("Units", "Måleenhet"),
        width=14,
        example=("øre/kWh", "øre/kWh"),
    ),
    Column(
        "scale",
        ("Scale", "Skala"),
        _TERM,
        terms=ScaleKind,
        width=12,
        hint=(
            "number: figures in the unit. rating: named levels, listed on the sheet Levels. "
            "pairwise: the alternatives are compared in pairs on the sheet Judgements.",
            "tall: tall i enheten. nivåer: nivåer med navn, ført på arket Nivåer. "
            "parvis: alternativene sammenlignes parvis på arket Vurderinger.",
        ),
        example=("number", "tall"),
    ),
    Column(
        "worst",
        ("Worst", "Dårligst"),
        _NUMBER,
        width=11,
        also=("Worst value", "Dårligste verdi"),
        hint=(
            "The value that is worth nothing. With Best it is the range that weights speak of.",
            "Verdien som ikke er verdt noe. Sammen med Best er den spennet vektene gjelder.",
        ),
        example=("60", "60"),
    ),
    Column(
        "best",
        ("Best", "Best"),
        _NUMBER,
        width=11,
        also=("Best value", "Beste verdi"),
        hint=(
            "The value that is worth everything; for a target, the target itself.",
            "Verdien som er verdt alt; for en målverdi er det målet selv.",
        ),
        example=("35", "35"),
    ),
    Column(
        "points",
        ("Direct points", "Direkte poeng"),
        _NUMBER,
        least=0,
        width=14,
        also=("Points", "Poeng", "Weight", "Vekt", "Weights", "Vekter"),
        hint=(
            "Points among the criteria with the same parent. Used when the method is direct.",
            "Poeng blant kriteriene under samme overordnede. Brukes når metoden er direkte.",
        ),
    ),
    Column("description", ("Description", "Beskrivelse"), width=_LONG),
    # The range that the points were given for, as the program writes it.
    Column(
        "points_asked",
        ("Points asked about (leave as is)", "Poeng spurt om (la stå)"),
        Content.MACHINE,
        width=30,
    ),
    key(),
    _PARENT_KEY,
)

CRITERION, CRITERION_KEY = reference(
    "criterion",
    ("Criterion", "Kriterium"),
    Refers.CRITERION,
    also=("Criteria", "Kriterier"),
    needed=True,
)
ALTERNATIVE, ALTERNATIVE_KEY = reference(
    "alternative",
    ("Alternative", "Alternativ"),
    Refers.ALTERNATIVE,
    also=("Site", "Sted", "Tomt"),
    needed=True,
    example=("Example: Elverum", "Eksempel: Elverum"),
)

LEVELS = (
    replace(CRITERION, example=("Example: Quality of the plot", "Eksempel: Tomtens kvalitet")),
    Column(
        "label",
        ("Level", "Nivå"),
        needed=True,
        width=26,
        also=("Label", "Navn"),
        example=("good", "god"),
    ),
    Column("value", ("Value", "Verdi"), _NUMBER, needed=True, width=11, example=("75", "75")),
    key(),
    CRITERION_KEY,
)

ALTERNATIVES = (
    Column(
        "name",
        ("Alternative", "Alternativ"),
        needed=True,
        width=30,
        also=("Name", "Navn", "Site", "Sted", "Alternatives", "Alternativer"),
        example=("Example: Elverum", "Eksempel: Elverum"),
    ),
    Column("kind", ("Kind", "Type"), _TERM, terms=AlternativeKind, example=("site", "sted")),
    Column("country", ("Country", "Land"), example=("Norway", "Norge")),
    Column(
        "latitude",
        ("Latitude", "Breddegrad"),
        _NUMBER,
        least=-90,
        most=90,
        width=12,
        also=("Lat",),
        example=("60.88", "60,88"),
    ),
    Column(
        "longitude",
        ("Longitude", "Lengdegrad"),
        _NUMBER,
        least=-180,
        most=180,
        width=12,
        also=("Lon", "Long", "Lng"),
        example=("11.56", "11,56"),
    ),
    Column(
        "stage",
        ("Stage", "Fase"),
        _TERM,
        terms=Stage,
        also=("Status",),
        hint=(
            "An alternative that is set aside stays in the file and is not ranked.",
            "Et alternativ som er lagt til side, blir stående i filen og rangeres ikke.",
        ),
        example=("candidate", "kandidat"),
    ),
    Column(
        "note",
        ("Note", "Notat"),
        width=_LONG,
        also=("Notes", "Comment", "Kommentar", "Merknad"),
    ),
    key(),
)

SOURCES = (
    ALTERNATIVE,
    replace(CRITERION, example=("Energy price", "Energipris")),
    Column(
        "figure",
        ("Figure (from Data)", "Tall (fra Data)"),
        Content.SHOWN,
        width=15,
        hint=(
            "Shown from the sheet Data. Change the figure there.",
            "Vises fra arket Data. Tallet endres der.",
        ),
    ),
    Column(
        "low",
        ("Low", "Lav"),
        _NUMBER,
        width=11,
        also=("Lowest", "Min", "Laveste"),
        hint=(
            "The lowest value that is reasonable to expect.",
            "Den laveste verdien det er rimelig å vente.",
        ),
        example=("38", "38"),
    ),
    Column(
        "high",
        ("High", "Høy"),
        _NUMBER,
        width=11,
        also=("Highest", "Max", "Høyeste", "Maks"),
        example=("47", "47"),
    ),
    Column("source", ("Source", "Kilde"), width=40, example=("power company", "kraftselskapet")),
    Column("year", ("Year", "År"), Content.WHOLE, width=8, example=("2025", "2025")),
    Column("grade", ("Grade", "Sikkerhet"), _TERM, terms=Grade, example=("estimated", "anslått")),
    Column("note", ("Note", "Notat"), width=_LONG, also=("Comment", "Kommentar", "Merknad")),
    ALTERNATIVE_KEY,
    CRITERION_KEY,
)

_GATE, _GATE_KEY = reference(
    "gate",
    ("Gate", "Skal-krav"),
    Refers.GATE,
    also=("Must-have",),
    needed=True,
    example=("Example: Grid capacity", "Eksempel: Nettkapasitet"),
)
_THRESHOLD_CRITERION, _THRESHOLD_CRITERION_KEY = reference(
    "criterion",
    ("Criterion", "Kriterium"),
    Refers.CRITERION,
    hint=(
        "Only for a must-have that follows from a figure. Empty when it is judged by hand.",
        "Bare for et skal-krav som følger av et tall. Tomt når det vurderes for hånd.",
    ),
)

GATES = (
    Column(
        "name",
        ("Gate", "Skal-krav"),
        needed=True,
        width=36,
        also=("Must-have", "Name", "Navn"),
        example=("Example: Grid capacity", "Eksempel: Nettkapasitet"),
    ),
    _THRESHOLD_CRITERION,
    Column(
        "sense",
        ("Condition", "Betingelse"),
        _TERM,
        terms=GateSense,
        width=20,
        also=("At least or at most", "Minst eller høyst", "Sense"),
        example=("at least", "minst"),
    ),
    Column("threshold", ("Threshold", "Grense"), _NUMBER, width=12, also=("Limit", "Terskel")),
    key(),
    _THRESHOLD_CRITERION_KEY,
)

GATE_RECORDS = (
    _GATE,
    Column(
        "alternative",
        ("Alternative", "Alternativ"),
        Content.REFERENCE,
        needed=True,
        width=26,
        refers=Refers.ALTERNATIVE,
        example=("Elverum", "Elverum"),
    ),
    Column("status", ("Status", "Status"), _TERM, terms=GateStatus, example=("pass", "oppfylt")),
    Column(
        "evidence",
        ("Evidence", "Grunnlag"),
        also=("Dokumentasjon",),
        width=40,
        example=("letter from the grid company", "brev fra nettselskapet"),
    ),
    Column(
        "waiver_by",
        ("Waiver by", "Dispensasjon gitt av"),
        width=22,
        hint=("Who grants the exception.", "Hvem som gir dispensasjonen."),
    ),
    Column("waiver_reason", ("Waiver reason", "Begrunnelse for dispensasjon"), width=34),
    Column("waiver_date", ("Waiver date", "Dato for dispensasjon"), width=20),
    _GATE_KEY,
    ALTERNATIVE_KEY,
    key("waiver_key", ("Waiver", "Dispensasjon")),
)

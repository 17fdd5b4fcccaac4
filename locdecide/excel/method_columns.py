"""The lines of a study's method: weights and rankings, the simulation and the verdict."""

from __future__ import annotations

from locdecide.decision.model import (
    Aggregation,
    AhpMode,
    BallotMethod,
    JudgementScale,
    Normalisation,
    PrioritiesMethod,
    RandomIndex,
    RankingMethod,
    Weighting,
    WeightModel,
)
from locdecide.excel.columns import Column, Content
from locdecide.excel.terms import Answer

__all__ = ["METHOD"]

_TERM = Content.TERM

METHOD = (
    Column(
        "weighting",
        ("Weights from", "Vekter fra"),
        _TERM,
        terms=Weighting,
        also=("Weighting", "Vekting"),
    ),
    Column(
        "ballot",
        ("Ballots ask by", "Stemmesedlene spør med"),
        _TERM,
        terms=BallotMethod,
    ),
    Column("priorities", ("Priorities", "Prioriteter"), _TERM, terms=PrioritiesMethod),
    Column(
        "random_index",
        ("Random index", "Tilfeldighetsindeks"),
        _TERM,
        terms=RandomIndex,
        also=("RI",),
    ),
    Column("judgement_scale", ("Judgement scale", "Vurderingsskala"), _TERM, terms=JudgementScale),
    Column(
        "aggregation",
        ("Group", "Gruppe"),
        _TERM,
        terms=Aggregation,
        also=("Aggregation", "Aggregering", "Sammenveiing"),
    ),
    Column("ranking", ("Ranking method", "Rangeringsmetode"), _TERM, terms=RankingMethod),
    Column(
        "normalisation",
        ("TOPSIS normalisation", "Normalisering i TOPSIS"),
        _TERM,
        terms=Normalisation,
        also=("Normalisation", "Normalization", "Normalisering"),
    ),
    Column("ahp_mode", ("AHP mode", "AHP-modus"), _TERM, terms=AhpMode),
    Column(
        "draws",
        ("Simulated cases", "Simulerte tilfeller"),
        Content.WHOLE,
        least=100,
        most=10_000_000,
        also=(
            "Cases",
            "Tilfeller",
            "Draws",
            "Trekninger",
            "Draws in the simulation",
            "Trekninger i simuleringen",
        ),
    ),
    Column(
        "seed",
        ("Seed", "Startverdi"),
        Content.WHOLE,
        least=0,
        most=2**53,
        also=("Frøtall", "Frø"),
    ),
    Column(
        "weight_model",
        ("Weights are drawn", "Vektene trekkes"),
        _TERM,
        terms=WeightModel,
        also=("Weight model", "Vektmodell"),
    ),
    Column(
        "concentration",
        ("How near the study's weights", "Hvor nær studiens vekter"),
        Content.NUMBER,
        least=1,
        most=10_000,
        also=("Concentration", "Konsentrasjon"),
    ),
    Column(
        "uncertain_figures",
        ("Draw figures too", "Trekk verdier også"),
        _TERM,
        terms=Answer,
        also=("Uncertain figures", "Usikre tall"),
    ),
    Column(
        "clear_share",
        ("A clear lead takes", "En klar ledelse krever"),
        Content.SHARE,
        least=0,
        most=1,
    ),
    Column(
        "least_share",
        ("No clear winner below", "Ingen klar vinner under"),
        Content.SHARE,
        least=0,
        most=1,
    ),
    Column(
        "least_change",
        ("A weight may change by", "En vekt kan endres med"),
        Content.SHARE,
        least=0,
        most=1,
    ),
)

"""Whether the method matters, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locdecide.conclusions.methods import (
    left_out_sentence,
    left_out_sentences,
    methods_details,
    methods_sentence,
    methods_summary,
    ranking_words,
)
from locdecide.conclusions.traits import trait_of, trait_words
from locdecide.decision.choices import AhpMode, Normalisation
from locdecide.mcda.other_methods import OTHER_METHODS
from tests.conclusions.samples import comparison, names, ranking

OWN = ranking("topsis-range", "s1", "s4")
CODES = [
    *(f"topsis-{form.value}" for form in Normalisation),
    *(f"ahp-{mode.value}" for mode in AhpMode),
    *(method.name.lower().replace(" ", "-") for method in OTHER_METHODS),
]


def test_that_agreement_is_said_with_the_number_of_methods() -> None:
    found = comparison(OWN, ranking("wpm", "s1", "s4"), ranking("vikor", "s1", "s4"))
    assert methods_sentence(found, names()) == "All 3 methods put Site 1 first."
    assert methods_sentence(found, names("nb")) == "Alle de 3 metodene setter Site 1 først."


def test_that_parting_names_methods_and_what_is_behind_it() -> None:
    found = comparison(
        OWN,
        ranking("ahp-absolute", "s1", "s4"),
        ranking("wpm", "s4", "s1"),
        ranking("vikor", "s4", "s1"),
    )
    assert methods_sentence(found, names()) == (
        "2 of 4 methods put Site 1 first. WPM and VIKOR put Site 4 first. WPM punishes one poor "
        "figure, since it multiplies. VIKOR gives half the say to the one criterion in which an "
        "alternative is furthest from the best."
    )
    assert methods_sentence(found, names("nb")) == (
        "2 av 4 metoder setter Site 1 først. WPM og VIKOR setter Site 4 først. WPM straffer én "
        "svak verdi, fordi verdiene ganges sammen. VIKOR lar det ene kriteriet der et alternativ "
        "er lengst fra det beste, telle halvparten."
    )


def test_that_topsis_and_ahp_part_with_their_own_reason() -> None:
    found = comparison(OWN, ranking("ahp-absolute", "s4", "s1"))
    assert methods_sentence(found, names()) == (
        "Of 2 methods only TOPSIS (declared range) puts Site 1 first. AHP (absolute) puts Site 4 "
        "first. AHP (absolute) adds values up, so that a strength makes up for a weakness one for "
        "one; TOPSIS gives large differences extra weight."
    )


def test_that_forms_of_one_method_are_named_together() -> None:
    found = comparison(OWN, ranking("topsis-vector", "s4", "s1"), ranking("topsis-sum", "s4", "s1"))
    assert "TOPSIS (vector, sum) put Site 4 first. TOPSIS (vector, sum) measure against" in (
        methods_sentence(found, names())
    )


def test_that_twins_are_not_counted_and_missing_methods_are_told() -> None:
    twin = ranking("spotis", "s1", "s4", twin="ahp-absolute")
    out = [ranking(code, left_out="missing") for code in ("wpm", "vikor")]
    found = comparison(OWN, ranking("ahp-absolute", "s1", "s4"), twin, *out)
    assert methods_sentence(found, names()) == (
        "Both methods put Site 1 first. 2 methods are left out, since a figure is missing."
    )


def test_that_filled_figures_are_counted_in_both_languages() -> None:
    found = replace(comparison(OWN, ranking("wpm", "s1", "s4")), filled=(("s4", "price"),))
    assert methods_sentence(found, names()) == (
        "Both methods put Site 1 first. One missing figure counts as its alternative's own average "
        "in all methods."
    )
    several = replace(found, filled=(("s4", "price"), ("s4", "near")))
    assert methods_sentence(several, names("nb")).endswith(
        "2 manglende verdier regnes som alternativenes egne gjennomsnitt i alle metodene."
    )


def test_that_ties_are_said() -> None:
    tied = replace(OWN, ranks={"s1": 1, "s4": 1})
    found = comparison(tied, ranking("wpm", "s1", "s4"))
    assert "puts Site 1 and Site 4 level first. WPM puts Site 1 first" in (
        methods_sentence(found, names())
    )


def test_that_a_single_alternative_or_method_says_so() -> None:
    single = comparison(ranking("topsis-range", "s1"))
    assert methods_sentence(single, names()).startswith("Only Site 1 is ranked")
    assert methods_sentence(comparison(OWN), names()) == (
        "TOPSIS (declared range) puts Site 1 first; no other method can be asked."
    )


@pytest.mark.parametrize("code", CODES)
def test_that_every_method_has_something_characteristic_on_record(code: str) -> None:
    own = "topsis-range" if code != "topsis-range" else "ahp-absolute"
    trait = trait_of(code, own)
    assert trait is not None
    english, norwegian = trait_words(trait, several=False)
    assert english != norwegian
    assert trait_of(code, code) is None


def test_that_a_method_is_written_with_its_set_up() -> None:
    vikor = replace(ranking("vikor", "s1"), set_up={"normalisation": "none", "v": 0.5})
    assert ranking_words(vikor, names()) == "VIKOR (v = 0.5)"
    assert ranking_words(vikor, names("nb")) == "VIKOR (v = 0,5)"
    waspas = replace(ranking("waspas", "s1"), set_up={"normalisation": "linear", "lambda": 0.5})
    assert ranking_words(waspas, names()) == "WASPAS (share of the best, λ = 0.5)"
    assert ranking_words(ranking("topsis-minmax", "s1"), names("nb")) == "TOPSIS (min-maks)"
    assert ranking_words(ranking("ahp-distributive", "s1"), names()) == "AHP (distributive)"


def test_that_what_is_left_out_has_a_reason() -> None:
    wpm = replace(ranking("wpm", left_out="needs-positive"), criteria=("near",))
    assert left_out_sentence(wpm, names()) == (
        "WPM is left out: figures above 0 are needed, and Distance to existing plant has others."
    )
    aras = replace(wpm, code="aras")
    many = ranking("codas", left_out="too-many")
    assert left_out_sentences((wpm, OWN, many, aras), names("nb")) == (
        "WPM og ARAS er utelatt: Det trengs verdier over 0, og Distance to existing plant har "
        "andre.",
        "CODAS er utelatt: Det er for mange alternativer til å sammenligne alle med alle.",
    )
    assert left_out_sentence(OWN, names()) == ""


def test_that_the_summary_counts_who_puts_whom_first_and_the_details_name_them() -> None:
    wpm, vikor = ranking("wpm", "s4", "s1"), ranking("vikor", "s4", "s1")
    found = comparison(OWN, wpm, vikor, ranking("edas", "s2", "s1"))
    assert methods_summary(found, names()) == (
        "Of 4 methods only TOPSIS (declared range) puts Site 1 first; 2 put Site 4 first; "
        "1 puts Site 2 first."
    )
    assert "WPM and VIKOR put Site 4 first" in methods_details(found, names())
    assert methods_sentence(found, names()).endswith(methods_details(found, names()))
    alone = comparison(OWN, ranking("wpm", "s1", "s4"))
    assert methods_summary(alone, names("nb")) == "Begge metodene setter Site 1 først."
    assert methods_details(alone, names()) == ""

"""Whether an alternative that cannot win changes who does, in words."""

from __future__ import annotations

from dataclasses import replace

from locdecide.conclusions.reversals import reversal_sentence, reversals_sentence
from locdecide.results import Reversal, Reversals
from tests.conclusions.samples import names

FIRST = Reversal("s5", (("s1", "s4"),), ("s1",), ("s4",))
ORDER = Reversal("s3", (("s2", "s5"), ("s4", "s5")), ("s1",), ("s1",))


def test_that_reversals_say_yes_or_no_first() -> None:
    def said(*found: Reversal, **flags: bool) -> str:
        settings = {"fixed": False, "mended": False, **flags}
        return reversals_sentence(Reversals(found, **settings), names())

    assert said(fixed=True).startswith("No: every alternative is measured on fixed ranges")
    assert said() == "No: leaving out any one alternative keeps the order of the others."
    assert said(skipped=True).startswith("There are too many alternatives")
    assert said(FIRST, ORDER, mended=True) == (
        "Yes: without Site 5, Site 4 would be first of the others instead of Site 1. Measuring on "
        "declared ranges removes this."
    )
    assert said(ORDER) == (
        "Yes, but not who is first: the order of the others changes without Site 3."
    )
    both = replace(FIRST, left_out="s3")
    assert "depends on whether Site 5 or Site 3 is ranked" in said(FIRST, both)


def test_that_a_reversal_names_who_comes_ahead() -> None:
    assert reversal_sentence(ORDER, names()) == (
        "Without Site 3, Site 5 comes ahead of Site 2 and Site 5 comes ahead of Site 4."
    )
    assert reversal_sentence(FIRST, names("nb")) == "Uten Site 5 kommer Site 4 foran Site 1."
    many = replace(ORDER, turned=(("s1", "s2"),) * 5)
    assert reversal_sentence(many, names()).endswith("and 2 more pairs turn round.")


def test_that_many_of_them_are_only_counted() -> None:
    found = tuple(replace(ORDER, left_out=f"s{i}") for i in (1, 2, 3, 4, 5))
    said = reversals_sentence(Reversals(found, fixed=False, mended=False), names())
    assert said.endswith("changes without one of 5 alternatives.")

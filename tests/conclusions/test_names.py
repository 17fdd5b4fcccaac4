"""Numbers in sentences: units, and enough digits to tell apart what is different."""

from __future__ import annotations

from locdecide.conclusions.names import Names
from tests.conclusions.samples import names
from tests.samples import site_decision


def test_that_figures_have_their_unit_in_the_language() -> None:
    assert names("en").figure("mix", 98) == "98%"
    assert names("nb").figure("mix", 98) == "98\u00a0%"
    assert names("nb").figure("price", 0.045) == "0,045\u00a0EUR/kWh"


def test_that_a_unit_that_only_repeats_the_range_is_not_said() -> None:
    assert names().figure("raw", 7) == "7"


def test_that_different_figures_never_look_the_same() -> None:
    assert names().figures("near", 120.04, 120.01) == ["120.04\u00a0km", "120.01\u00a0km"]
    assert names().figures("near", 5.0, 7.0, bare=1) == ["5", "7\u00a0km"]
    assert names().figures("near", 5.0, 5.0) == ["5\u00a0km", "5\u00a0km"]


def test_that_a_rating_is_called_by_its_level() -> None:
    rated = Names(site_decision().studies[0], "en")
    assert rated.figures("control", 3.0, 4.2) == ["Fair", "4.2 (between Fair and Good)"]
    assert rated.figure("control", 7.0) == "7"
    assert rated.figure("control", 5.0) == "Good"


def test_that_what_is_not_quite_nothing_or_all_is_not_called_so() -> None:
    assert [names().share(share) for share in (0.0, 0.004, 0.006, 0.5, 0.994, 0.996, 1.0)] == [
        "0%",
        "under 1%",
        "1%",
        "50%",
        "99%",
        "over 99%",
        "100%",
    ]
    assert names("nb").share(0.001) == "under 1\u00a0%"


def test_that_shares_that_differ_look_different() -> None:
    assert names().percents(0.31, 0.18) == ["31%", "18%"]
    assert names().percents(0.7996, 0.80) == ["79.96%", "80.00%"]


def test_that_names_are_joined_in_the_language() -> None:
    assert names("en").alternatives(("s1", "s2", "s3")) == "Site 1, Site 2 and Site 3"
    assert names("nb").alternatives(("s1", "s2")) == "Site 1 og Site 2"
    assert names("nb").either(("A", "B")) == "A eller B"
    assert names().alternatives(()) == ""


def test_that_of_very_many_names_the_first_are_told_and_how_many_more() -> None:
    assert names("en").alternatives(["s1"] * 8).count("Site 1") == 8
    many = ("Site 1, " * 6).removesuffix(", ")
    assert names("en").alternatives(["s1"] * 60) == f"{many} and 54 more"
    assert names("nb").alternatives(["s1"] * 9) == f"{many} og 3 til"


def test_that_what_is_tried_is_not_called_todays() -> None:
    study = site_decision().studies[-1]
    for language, today, now in (("en", "today", "now"), ("nb", "i dag", "nå")):
        assert Names(study, language).say(("{now}", "{now}")) == today
        assert Names(study, language, trying=True).say(("{now}", "{now}")) == now

"""The sentences about a group, from views made by hand, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec
import pytest

from locdecide.decision.model import Decision, Participant, Study
from locdecide.live import i18n
from locdecide.results import GroupView, NodeConsensus, OwnView, ScaleCheck, Spread
from locdecide.ui.models.group_topics import GroupTopics
from locdecide.ui.models.group_words import GroupWords
from locdecide.words import Language
from tests.samples import site_decision

pytestmark = pytest.mark.usefixtures("qapp")
replace = msgspec.structs.replace
LEAVES = ("price", "mix", "near", "raw", "market", "people")
EVEN = (0.2, 0.1, 0.2, 0.2, 0.15, 0.15)
TO_MARKET = (0.1, 0.05, 0.15, 0.15, 0.4, 0.15)
TO_PRICE = (0.45, 0.1, 0.1, 0.1, 0.1, 0.15)
PEOPLE = ("anne", "bo", "cato", "dina", "erik", "frida", "gro")


@pytest.fixture
def speak() -> Iterator[Callable[[Language], Language]]:
    """Return a function that makes the application speak a language."""

    def speak(language: Language) -> Language:
        i18n.install(language)
        return language

    yield speak
    i18n.install("en")


def team() -> tuple[Decision, Study]:
    """Six who decide, and Gro who advises."""
    people = tuple(
        Participant(id=key, name=key.capitalize(), voting_power=0.0 if key == "gro" else 1.0)
        for key in PEOPLE
    )
    decision = replace(site_decision(), participants=people)
    return decision, decision.studies[1]


def own(person: str, leader: str | Sequence[str], shares: Sequence[float] = EVEN) -> OwnView:
    weights = dict(zip(LEAVES, shares, strict=True))
    weights["energy"] = weights["price"] + weights["mix"]
    leaders = (leader,) if isinstance(leader, str) else tuple(leader)
    return OwnView(person, 0.0 if person == "gro" else 1.0, weights, {}, leaders)


def view(*views: OwnView, **fields: object) -> GroupView:
    """Return a view with leaders counted from own weightings and the rest as given."""
    deciding = [one for one in views if one.power > 0]
    counted = {
        key: tuple(one.participant for one in deciding if key in one.leaders)
        for key in dict.fromkeys(leader for one in deciding for leader in one.leaders)
    }
    group = own("anne", ()).weights
    standard: dict[str, object] = {
        "round": "r1",
        "own": tuple(views),
        "without_weights": (),
        "silent": (),
        "adopting": (),
        "by_judgements": group,
        "by_priorities": group,
        "first_difference": None,
        "consensus": NodeConsensus(None, 0.68, "moderate") if len(deciding) > 1 else None,
        "nodes": (),
        "widest": None,
        "camps": (),
        "leaders": tuple(sorted(counted.items(), key=lambda pair: -len(pair[1]))),
        "group_leaders": ("s2",),
    }
    return GroupView(**{**standard, **fields})  # type: ignore[arg-type]


FIVE_OF_SIX = view(*(own(p, "s2") for p in PEOPLE[:5]), own("frida", "s1"), own("gro", "s1"))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Five of six own weightings put Site 2 first; consensus is moderate (68%)."),
        ("nb", "Fem av seks egne vektinger setter Site 2 først; konsensusen er moderat (68 %)."),
    ],
)
def test_that_consensus_stands_beside_what_own_weights_put_first(
    speak: Callable[[Language], Language], language: Language, sentence: str
) -> None:
    words = GroupWords(*team(), speak(language))
    assert words.headline(FIVE_OF_SIX) == sentence.replace("68 %", "68\u00a0%")


def headline(*views: OwnView, **fields: object) -> str:
    return GroupWords(*team(), "en").headline(view(*views, **fields))


def test_that_full_agreement_on_the_first_place_is_said(
    speak: Callable[[Language], Language],
) -> None:
    speak("en")
    assert headline(*(own(p, "s2") for p in PEOPLE[:3])).startswith(
        "All three own weightings put Site 2 first; consensus"
    )
    assert headline(own("anne", "s2"), own("bo", "s2")).startswith("Both own weightings put Site 2")


def test_that_a_split_names_both_sides(speak: Callable[[Language], Language]) -> None:
    speak("en")
    said = headline(own("anne", "s1"), own("bo", "s2"))
    assert said.startswith(
        "The own weightings differ: one puts Site 1 first and one puts Site 2 first; consensus"
    )
    assert said.endswith("The group's weights together put Site 2 first.")


def test_that_a_wide_split_is_counted_instead_of_listed(
    speak: Callable[[Language], Language],
) -> None:
    speak("en")
    said = headline(*(own(p, f"s{i + 1}") for i, p in enumerate(PEOPLE[:4])))
    assert said.startswith("The four own weightings put four different alternatives first;")


def test_that_a_group_that_leads_elsewhere_than_most_is_said(
    speak: Callable[[Language], Language],
) -> None:
    speak("en")
    said = headline(*(own(p, "s1") for p in PEOPLE[:3]), own("dina", "s2"))
    assert said.startswith("Three of four own weightings put Site 1 first;")
    assert said.endswith("The group's weights together put Site 2 first.")


def test_that_an_adviser_is_not_among_those_counted(speak: Callable[[Language], Language]) -> None:
    speak("en")
    assert "one participant" in headline(own("anne", "s2"), own("gro", "s1")).lower()
    assert headline(own("gro", "s1")) == "Nobody who decides has weights of their own yet."


def test_that_one_person_alone_gets_a_sensible_sentence(
    speak: Callable[[Language], Language],
) -> None:
    speak("en")
    assert headline(own("anne", "s2"), group_leaders=("s2",)) == (
        "One participant has weights so far, and they put Site 2 first; "
        "consensus needs at least two."
    )


def test_that_weights_without_a_ranking_still_say_how_far_all_agree(
    speak: Callable[[Language], Language],
) -> None:
    speak("en")
    assert headline(own("anne", ()), own("bo", ()), group_leaders=()) == (
        "Two have weights of their own; there is no ranking yet; consensus is moderate (68%)."
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "The two ways differ: judgements (AIJ) put Distance to market before Energy price, "
            "priorities (AIP) the other way round.",
        ),
        (
            "nb",
            "De to måtene er ulike: Vurderinger (AIJ) setter Distance to market foran "
            "Energy price, prioriteter (AIP) omvendt.",
        ),
    ],
)
def test_that_the_two_ways_are_compared_in_one_sentence(
    speak: Callable[[Language], Language], language: Language, sentence: str
) -> None:
    words = GroupWords(*team(), speak(language))
    judgements = {**own("anne", ()).weights, "market": 0.3}
    differing = view(
        own("anne", "s1"), first_difference=("price", "market"), by_judgements=judgements
    )
    assert words.both_ways(differing) == sentence
    assert words.both_ways(FIVE_OF_SIX) != sentence


def test_that_attendance_names_who_is_missing_and_why(
    speak: Callable[[Language], Language],
) -> None:
    words = GroupWords(*team(), speak("en"))
    said = words.attendance(
        view(
            own("anne", "s1"),
            own("bo", "s1"),
            silent=("cato", "dina"),
            without_weights=("erik",),
            adopting=("frida",),
        )
    )
    assert said == (
        "2 of 7 have weights of their own; no answers from Cato and Dina; "
        "too few answers for weights: Erik; taking the group's weights: Frida."
    )


SCALES = ("linear", "balanced", "balanced-n", "root", "log")


def check(criteria: Mapping[str, str] = {}, alternatives: Mapping[str, str] = {}) -> ScaleCheck:
    return ScaleCheck(
        {scale: tuple(criteria.get(scale, "abc")) for scale in SCALES},
        {scale: tuple(alternatives.get(scale, "xyz")) for scale in SCALES},
    )


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (check(), "The order is the same on all five judgement scales."),
        (
            check(alternatives={"balanced": "yxz"}),
            "The order of the criteria is the same on all five scales; "
            "the leading alternative changes on 'balanced'.",
        ),
        (
            check(alternatives={"root": "xzy", "log": "xzy"}),
            "The order of the criteria is the same on all five scales; "
            "alternatives below the first change places on 'root' and 'logarithmic'.",
        ),
        (
            check(criteria={"root": "bac"}),
            "The criteria change order on 'root'; the alternatives keep their order.",
        ),
    ],
)
def test_that_the_sentence_says_what_depends_on_the_judgement_scale(
    speak: Callable[[Language], Language], found: ScaleCheck, sentence: str
) -> None:
    assert GroupWords(*team(), speak("en")).scale(found) == sentence


def test_that_the_title_of_the_dots_names_the_widest_criterion_of_those_who_decide(
    speak: Callable[[Language], Language],
) -> None:
    words = GroupWords(*team(), speak("en"))
    outlier = own("gro", "s1", (0.0, 0.0, 0.0, 0.0, 1.0, 0.0))
    spread = view(own("anne", "s1", TO_MARKET), own("bo", "s1", TO_PRICE), outlier)
    assert words.spread(spread, LEAVES) == (
        "The own weights lie farthest apart on Energy price: from 10% to 45%"
    )


def topics(found: GroupView, *, named: bool = False, language: Language = "en") -> list[str]:
    return [t.text for t in GroupTopics(*team(), language, named=named).topics(found)]


CAMPS = view(
    own("anne", "s1", TO_MARKET),
    own("bo", "s1", TO_MARKET),
    own("cato", "s1", TO_MARKET),
    own("dina", "s2", TO_PRICE),
    own("erik", "s2", TO_PRICE),
    camps=(("anne", "bo", "cato"), ("dina", "erik")),
)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Two camps: three of you weight Distance to market higher (40% against 10%) and "
            "two of you weight Energy price higher (45% against 10%).",
        ),
        (
            "nb",
            "To leirer: tre av dere vekter Distance to market høyere (40 % mot 10 %) og "
            "to av dere vekter Energy price høyere (45 % mot 10 %).",
        ),
    ],
)
def test_that_camps_are_counted_and_told_by_what_sets_them_apart(
    speak: Callable[[Language], Language], language: Language, sentence: str
) -> None:
    speak(language)
    assert [text.replace("\u00a0", " ") for text in topics(CAMPS, language=language)] == [sentence]


def test_that_camps_are_named_only_where_names_are_shown(
    speak: Callable[[Language], Language],
) -> None:
    speak("en")
    (anonymous,), (named,) = topics(CAMPS), topics(CAMPS, named=True)
    assert not any(name.capitalize() in anonymous for name in PEOPLE)
    assert "Anne, Bo and Cato weight Distance to market higher" in named


def test_that_who_stands_alone_is_told_without_the_name(
    speak: Callable[[Language], Language],
) -> None:
    speak("en")
    alone = view(
        own("anne", "s1"),
        own("bo", "s1"),
        own("cato", "s2", TO_MARKET),
        camps=(("anne", "bo"), ("cato",)),
    )
    assert topics(alone) == [
        "One of you stands alone, with Distance to market at 40%; the others are at 15% on average."
    ]
    assert topics(alone, named=True)[0].startswith("Cato stands alone")


def test_that_the_widest_pair_is_told_with_its_factor(
    speak: Callable[[Language], Language],
) -> None:
    speak("en")
    pair = [own("anne", "s1"), own("bo", "s1")]
    wide = view(*pair, widest=Spread(None, "energy", "people", 3.21))
    assert topics(wide) == [
        "On Energy against Competence the answers are spread most: "
        "a typical answer differs from the middle by a factor of 3.2."
    ]
    near = view(*pair, widest=Spread(None, "energy", "people", 1.1))
    assert topics(near)[0].startswith("The answers are nearly alike everywhere")


def test_that_nodes_with_low_consensus_come_lowest_first(
    speak: Callable[[Language], Language],
) -> None:
    speak("en")
    nodes = (
        NodeConsensus(None, 0.6, "low"),
        NodeConsensus("energy", 0.31, "very-low"),
        NodeConsensus("raw", 0.9, "very-high"),
    )
    assert topics(view(own("anne", "s1"), own("bo", "s1"), nodes=nodes)) == [
        "Within Energy consensus is very low (31%).",
        "Among the main criteria consensus is low (60%).",
    ]


def test_that_a_group_that_weights_alike_has_nothing_to_be_told(
    speak: Callable[[Language], Language],
) -> None:
    speak("en")
    assert topics(view(own("anne", "s1"), own("bo", "s1"))) == [
        "Nothing stands out: the weights are much alike."
    ]
    assert topics(view(own("anne", "s1"))) == [
        "With one weighting there is nothing to compare yet."
    ]

"""Which parts of two states are the same: by id, or by name where no id is shared."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from locdecide.decision.differences import Area, Kind, Part, differences, matched
from locdecide.decision.model import Alternative, Comparison, Decision, Study
from locdecide.decision.rounds import asked_in_pair
from tests.decision import version_4
from tests.decision.single_changes import all_parts
from tests.decision.states import SITES, WHERE, changed, judged, only

WHOLE = version_4.DECISION


def renumbered(decision: Decision) -> Decision:
    """Return the same decision as somebody else would have entered it: every id another one."""
    kept = replace(decision, log=(), sign_offs=())
    ids = {
        part.id: f"new-{at}"
        for at, part in enumerate(p for p in all_parts(kept) if hasattr(p, "id"))
    }
    text = msgspec.json.encode(kept).decode()
    for old in sorted(ids, key=len, reverse=True):
        text = text.replace(f'"{old}"', f'"{ids[old]}"')
    return msgspec.json.decode(text, type=Decision)


def test_that_parts_without_common_ids_are_matched_by_name() -> None:
    other = renumbered(SITES)
    assert {c.id for c in other.studies[1].criteria}.isdisjoint(c.id for c in WHERE.criteria)
    assert differences(SITES, other) == ()
    both = matched(SITES, other)
    assert both.before.studies == other.studies
    assert ("new-" in both.before.studies[1].id, both.before.studies[1].id) == (
        True,
        other.studies[1].id,
    )
    assert (None, Part.STUDY) in both.by_name
    assert (other.studies[1].id, Part.CRITERION) in both.by_name
    assert matched(SITES, SITES).by_name == ()


def test_that_all_of_version_4_is_found_again_by_name() -> None:
    other = renumbered(WHOLE)
    areas = {each.area for each in differences(WHOLE, other)}
    # What was asked names criteria by id in its text, which the renumbering leaves alone.
    assert areas <= {Area.JUDGEMENTS, Area.POINTS}
    assert all(each.field == "asked" for each in differences(WHOLE, other))


def test_that_what_was_asked_is_found_again_by_name() -> None:
    asked = asked_in_pair(WHERE, "energy", "market")
    before = judged(Comparison(first="energy", second="market", ratio=3, asked=asked))
    after = renumbered(before)
    (given,) = after.studies[1].rounds[0].judgements
    (said,) = given.comparisons
    today = asked_in_pair(after.studies[1], said.first, said.second)
    assert (today != asked, said.asked == asked) == (True, True)
    kept = replace(said, asked=today)
    (whether, where) = after.studies
    round_ = replace(where.rounds[0], judgements=(replace(given, comparisons=(kept,)),))
    assert (
        differences(before, replace(after, studies=(whether, replace(where, rounds=(round_,)))))
        == ()
    )
    assert [each.field for each in differences(before, after)] == ["asked"]


def test_that_letter_case_and_spaces_do_not_keep_names_apart() -> None:
    other = renumbered(SITES)
    shouted = replace(
        other,
        studies=tuple(
            replace(
                study,
                alternatives=tuple(
                    replace(each, name=f" {each.name.upper()} ") for each in study.alternatives
                ),
            )
            for study in other.studies
        ),
    )
    found = differences(SITES, shouted)
    assert {(each.kind, each.field) for each in found} == {(Kind.CHANGED, "name")}


def test_that_a_name_that_several_have_matches_nothing() -> None:
    twice = changed(
        alternatives=(
            *WHERE.alternatives[:3],
            *(replace(each, name="Site 1") for each in WHERE.alternatives[3:]),
        )
    )
    found = differences(twice, renumbered(SITES))
    kinds = [(each.kind, each.part) for each in found if each.part is Part.ALTERNATIVE]
    assert kinds.count((Kind.REMOVED, Part.ALTERNATIVE)) == 3
    assert kinds.count((Kind.ADDED, Part.ALTERNATIVE)) == 3


def test_that_one_shared_id_rules_names_out() -> None:
    more = changed(
        alternatives=(*WHERE.alternatives[:1], Alternative(id="new", name="Site 2")),
        performances={"s1": WHERE.performances["s1"]},
    )
    kinds = sorted(each.kind.value for each in differences(SITES, more))
    assert kinds == ["added", *["removed"] * 4]


def test_that_the_only_study_of_each_state_is_the_same() -> None:
    one = Decision(id="a", studies=(Study(id="x", name="Where"),))
    other = Decision(id="b", studies=(Study(id="y", name="Which site"),))
    found = only(one, other)
    assert (found.study, found.field, found.before) == ("y", "name", "Where")

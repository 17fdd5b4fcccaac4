"""Taking a list of participants into a decision."""

from __future__ import annotations

from locdecide.decision import edits
from locdecide.decision.edits import Listed
from tests.decision.contract import sound
from tests.samples import site_decision

BEFORE = site_decision()
ANNE, BO = BEFORE.participants


def test_that_new_people_are_appended_with_one_vote_unless_the_list_says_otherwise() -> None:
    listed = [
        Listed(name=" Kari   Nord ", role="HR"),
        Listed(name="Ola", voting_power=0.0, language="en"),
    ]
    after = sound(edits.add_participants(BEFORE, listed))
    assert after.participants[:2] == (ANNE, BO)
    kari, ola = after.participants[2:]
    assert (kari.name, kari.role, kari.voting_power, kari.language) == ("Kari Nord", "HR", 1.0, "")
    assert (ola.name, ola.role, ola.voting_power, ola.language) == ("Ola", "", 0.0, "en")
    assert len({person.id for person in after.participants}) == 4
    assert after.studies is BEFORE.studies


def test_that_who_is_there_is_brought_up_to_date_and_keeps_id_and_name() -> None:
    listed = [Listed(name=f"  {ANNE.name.upper()} ", role="Board", voting_power=3.0, language="nb")]
    after = sound(edits.add_participants(BEFORE, listed))
    anne = after.participants[0]
    assert (anne.id, anne.name) == (ANNE.id, ANNE.name)
    assert (anne.role, anne.voting_power, anne.language) == ("Board", 3.0, "nb")
    assert after.participants[1:] == (BO,)


def test_that_what_the_list_does_not_say_stays() -> None:
    before = edits.change_participant(BEFORE, ANNE.id, role="HR", voting_power=0.0, language="en")
    after = edits.add_participants(before, [Listed(name=ANNE.name), Listed(name=BO.name)])
    assert after is before


def test_that_two_of_one_name_stay_two_however_often_the_list_is_taken() -> None:
    listed = [Listed(name="Kari", role="HR"), Listed(name="KARI", role="Sales")]
    once = sound(edits.add_participants(BEFORE, listed))
    assert [person.role for person in once.participants[2:]] == ["HR", "Sales"]
    assert edits.add_participants(once, listed) is once
    moved = edits.add_participants(once, [listed[0], Listed(name="kari", role="Board")])
    assert [person.role for person in moved.participants[2:]] == ["HR", "Board"]


def test_that_an_empty_list_changes_nothing() -> None:
    assert edits.add_participants(BEFORE, []) is BEFORE

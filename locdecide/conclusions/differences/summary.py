"""How much differs between two states, and who leads before and after, in a few sentences."""

from __future__ import annotations

from collections.abc import Sequence

from locdecide.conclusions.differences.naming import Naming
from locdecide.conclusions.differences.wording import COUNTS
from locdecide.conclusions.names import Texts
from locdecide.conclusions.verdict import chip
from locdecide.decision.differences import Area, Difference, Part
from locdecide.results import StudyShift

__all__ = ["counted", "leading"]

_DIFFER: dict[str, Texts] = {
    "one": ("{0} differs.", "{0} er forskjellig."),
    "several": ("{0} differ.", "{0} er forskjellige."),
    "nothing": ("Nothing differs.", "Ingenting er forskjellig."),
}
_LEADS: dict[str, Texts] = {
    "same": (
        "{leader} still leads, before and after.",
        "{leader} ligger først både før og etter.",
    ),
    "same-tied": (
        "{leader} still share the first place, before and after.",
        "{leader} deler førsteplassen både før og etter.",
    ),
    "other": (
        "{new_leads} now; before it was {was}.",
        "{new_leads} nå; før var det {was}.",
    ),
    "first": (
        "{new_leads} now; before nothing was ranked.",
        "{new_leads} nå; før var ingenting rangert.",
    ),
    "last": (
        "Nothing is ranked now; before it was {was} that ranked first.",
        "Ingenting er rangert nå; før var det {was} som lå først.",
    ),
    "never": (
        "Nothing is ranked, neither before nor after.",
        "Ingenting er rangert, verken før eller etter.",
    ),
    "leads": ("{0} leads", "{0} ligger først"),
    "share": ("{0} share the first place", "{0} deler førsteplassen"),
    "places": (
        "The places behind have changed.",
        "Plassene bak er endret.",
    ),
    "verdict": (
        "The verdict was '{was}' and is '{verdict}'.",
        "Den samlede vurderingen var «{was}» og er «{verdict}».",
    ),
    "verdict-same": (
        "The verdict is still '{verdict}'.",
        "Den samlede vurderingen er fortsatt «{verdict}».",
    ),
    "in-study": ("{study}: {sentence}", "{study}: {sentence}"),
    "unchanged": (
        "The rankings are the same before and after.",
        "Rangeringene er de samme før og etter.",
    ),
}


def counted(found: Sequence[Difference], naming: Naming) -> str:
    """Return how many things of each area differ, in one sentence."""
    if not found:
        return naming.say(_DIFFER["nothing"])
    things: dict[str, set[object]] = {key: set() for key in COUNTS}
    for each in found:
        key, thing = _thing(each)
        things[key].add(thing)
    counts = {key: len(those) for key, those in things.items() if those}
    parts = [
        naming.say(COUNTS[key][0 if count == 1 else 1], naming.both.number(count))
        for key, count in counts.items()
    ]
    listed = naming.both.listed(parts)
    one = sum(counts.values()) == 1 or set(counts) == {"frozen"} or set(counts) == {"order"}
    said = naming.say(_DIFFER["one" if one else "several"], listed)
    return said[:1].upper() + said[1:]


def leading(
    shifts: Sequence[tuple[StudyShift, Naming]], found: Sequence[Difference]
) -> tuple[str, ...]:
    """Return who leads before and after, a sentence for each study in which something changed."""
    if not shifts:
        return ()
    touched = {each.study for each in found}
    told = [
        (shift, naming) for shift, naming in shifts if shift.study in touched or _changed(shift)
    ]
    if len(shifts) == 1:
        return (_sentence(*shifts[0]),)
    if not any(_changed(shift) for shift, _ in shifts) and len(told) != 1:
        return (shifts[0][1].say(_LEADS["unchanged"]),)
    return tuple(
        naming.say(_LEADS["in-study"], study=naming.study(shift.study), sentence=sentence)
        for shift, naming in told
        for sentence in (_sentence(shift, naming),)
    )


def _thing(difference: Difference) -> tuple[str, object]:
    """Return under which count a difference falls, and which of its things it is about."""
    study, ids, area = difference.study, difference.subjects, difference.area
    if difference.field == "order":
        return "order", (difference.part, study, ids)
    if difference.field == "gates_frozen":
        return "frozen", study
    if area in (Area.FRAME, Area.METHOD):
        return area.value, (study, difference.field)
    if area is Area.CONCLUSION:
        return area.value, study
    if area in (Area.FIGURES, Area.JUDGEMENTS, Area.POINTS):
        return area.value, (difference.part, study, ids)
    if difference.part is Part.STUDY:
        return "studies", study
    return area.value, (study, ids[:1])


def _changed(shift: StudyShift) -> bool:
    return any(place.rank_before != place.rank_after for place in shift.places)


def _sentence(shift: StudyShift, naming: Naming) -> str:
    then, now = shift.leaders_before, shift.leaders_after
    if not then or not now:
        key = "first" if now else "last" if then else "never"
    elif set(then) == set(now):
        key = "same" if len(now) == 1 else "same-tied"
    else:
        key = "other"
    names = naming.both
    leads = _LEADS["leads" if len(now) == 1 else "share"]
    sentences = [
        naming.say(
            _LEADS[key],
            leader=names.alternatives(now),
            was=names.alternatives(then),
            new_leads=naming.say(leads, names.alternatives(now)),
        )
    ]
    if key.startswith("same") and _changed(shift):
        sentences.append(naming.say(_LEADS["places"]))
    sentences.extend(_verdicts(shift, naming))
    return " ".join(sentences)


def _verdicts(shift: StudyShift, naming: Naming) -> tuple[str, ...]:
    then, now = shift.verdict_before, shift.verdict_after
    if then is None or now is None:
        return ()
    was, is_now = chip(then, naming.both), chip(now, naming.both)
    key = "verdict-same" if was == is_now else "verdict"
    return (naming.say(_LEADS[key], was=was, verdict=is_now),)

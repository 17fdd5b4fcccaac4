"""References by name: what a name in a cell means among the things that have names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from locdecide.decision.model import new_id
from locdecide.excel.columns import plain
from locdecide.excel.reading.findings import Findings, Spot

__all__ = ["Keys", "Named", "Names"]


@dataclass(frozen=True)
class Named:
    """A thing with an id and a name, and where the workbook lists it."""

    id: str
    name: str
    spot: Spot | None = None


@dataclass
class Keys:
    """The keys given out so far on one list: the first row with a key keeps it."""

    taken: set[str] = field(default_factory=set)

    def claim(self, key: str) -> str:
        """Return the key if it is free, or else a fresh id: a copied row is a new thing."""
        if not key or key in self.taken:
            key = new_id()
        self.taken.add(key)
        return key


class Names:
    """The things of one kind that cells may name.

    A name that exactly one thing has decides. If several have it, the hidden key decides. If
    none has it but the key is known, the thing was renamed elsewhere. Otherwise the finding
    names the nearest.
    """

    def __init__(self, kind: str, things: Iterable[Named] = ()) -> None:
        self.kind = kind
        self.things: list[Named] = []
        self._by_id: dict[str, Named] = {}
        self._by_name: dict[str, list[Named]] = {}
        self._twice: set[str] = set()
        for thing in things:
            self.add(thing)

    def __bool__(self) -> bool:
        return bool(self.things)

    def add(self, thing: Named) -> None:
        """Add a thing that cells further on may name."""
        self.things.append(thing)
        self._by_id.setdefault(thing.id, thing)
        self._by_name.setdefault(plain(thing.name), []).append(thing)

    def called(self, text: str) -> list[Named]:
        """Return the things with a name, whatever its case."""
        return list(self._by_name.get(plain(text), ()))

    def find(self, text: str, key: str, spot: Spot, findings: Findings) -> str | None:
        """Return the id that a name and a hidden key stand for, or None with a finding."""
        by_key = self._by_id.get(key)
        if not text:
            # A cell that was cleared means nothing, unless the thing has no name to show.
            return by_key.id if by_key is not None and not by_key.name else None
        called = self.called(text)
        if by_key is not None and by_key in called:
            return by_key.id if len(called) > 1 else called[0].id
        exact = [thing for thing in called if thing.name == text]
        for several in (called, exact):
            if len(several) == 1:
                return several[0].id
        if called and plain(text) in self._twice:
            return called[0].id
        if called:
            places = ", ".join(thing.spot.address for thing in called if thing.spot is not None)
            findings.add(spot, "book-name-ambiguous", name=text, places=places)
            return None
        if by_key is not None:
            findings.note(spot, "book-name-changed", name=text, taken=by_key.name)
            return by_key.id
        findings.unknown(
            spot, f"book-unknown-{self.kind}", text, (thing.name for thing in self.things)
        )
        return None

    def find_duplicates(self, findings: Findings, keyed: set[str]) -> None:
        """Report names that two things share where a row without a key makes them unclear."""
        seen: dict[str, Named] = {}
        for thing in self.things:
            first = seen.setdefault(plain(thing.name), thing)
            if first is not thing and thing.id not in keyed:
                self.report_twice(thing, first, findings)

    def report_twice(self, thing: Named, first: Named, findings: Findings) -> None:
        """Report a name that two things share."""
        # One fault, one sentence: references to the name are not reported as well.
        self._twice.add(plain(thing.name))
        if thing.spot is not None and first.spot is not None:
            findings.add(thing.spot, "book-name-twice", name=thing.name, other=first.spot.address)

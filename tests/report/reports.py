"""Reports that several tests look at, each computed once, and what poppler finds in a PDF."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.choices import Weighting
from locdecide.decision.model import (
    Alternative,
    Conclusion,
    Decision,
    Gate,
    GateRecord,
    GateSense,
    GateStatus,
    LogEntry,
    Performance,
    Position,
    Signature,
    Stage,
    Study,
    Waiver,
)
from locdecide.decision.storage import load
from locdecide.paths import resource
from locdecide.report import report_bytes, report_of
from locdecide.report.content import Report
from locdecide.words import Language
from tests.samples import site_decision

DATE = dt.date(2026, 11, 22)
LANGUAGES: tuple[Language, ...] = ("en", "nb")
EXAMPLES: dict[Language, str] = {"en": "case2.locdecide", "nb": "case2.nb.locdecide"}

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no poppler-utils")

HEBREW, ARABIC = "מפעל בצפון", "مصنع الشمال"
HOSTILE = (
    '=HYPERLINK("x")',
    "A" * 200,
    "Gjøvik 😀",
    HEBREW,
    ARABIC,
    '中国 <script>alert(1)</script>&"',
    " \n ",
)


@cache
def example(language: Language) -> Decision:
    return load(resource("examples", EXAMPLES[language])).decision


@cache
def example_report(language: Language) -> Report:
    return report_of(example(language), language, date=DATE)


@cache
def example_pdf(language: Language) -> bytes:
    return report_bytes(example_report(language), ".pdf")


def sites(**changes: object) -> Decision:
    """Return the sample's location study alone, with changes and few draws."""
    decision = site_decision()
    study = decision.studies[1]
    study = replace(study, method=replace(study.method, draws=2000))
    return replace(decision, studies=(replace(study, **changes),))


def of(decision: Decision) -> Study:
    return decision.studies[0]


def _hostile() -> Decision:
    study = of(sites())
    alternatives = tuple(
        replace(each, name=name) for each, name in zip(study.alternatives, HOSTILE, strict=False)
    )
    more = tuple(Alternative(id=f"h{i}", name=name) for i, name in enumerate(HOSTILE[5:]))
    decision = sites(
        name="=1+1 <b>",
        question="Where?\n\tOr not? {0} %s",
        alternatives=(*alternatives, *more),
        criteria=tuple(
            replace(each, name=f"{each.name} {name}")
            for each, name in zip(study.criteria, HOSTILE, strict=True)
        ),
    )
    return replace(
        decision,
        title="<Title> & {title} " + "long " * 30,
        context="One.\n\nTwo " * 30,
        participants=tuple(
            replace(each, name=name, role="=role")
            for each, name in zip(decision.participants, HOSTILE, strict=False)
        ),
    )


def _sixty() -> Decision:
    study = of(sites())
    leaves = [each for each in study.criteria if each.id != "energy"]
    alternatives = tuple(Alternative(id=f"a{i}", name=f"Place {i}") for i in range(60))
    figures = {
        alternative.id: {
            leaf.id: Performance(
                value=min(leaf.worst or 0, leaf.best or 0)
                + abs((leaf.best or 0) - (leaf.worst or 0)) * ((7 * i + 5 * j) % 53) / 53
            )
            for j, leaf in enumerate(leaves)
            if (i + j) % 11
        }
        for i, alternative in enumerate(alternatives)
    }
    return sites(alternatives=alternatives, performances=figures)


def _gated() -> Decision:
    measured = Gate(
        id="g",
        name="Cheap power",
        criterion="price",
        sense=GateSense.AT_MOST,
        threshold=0.05,
        records={"s2": GateRecord(waiver=Waiver(by="The owner", reason="for now"))},
    )
    plain = tuple(
        Gate(
            id=f"p{i}",
            name=f"Plain must-have {i}",
            records={"s1": GateRecord(status=GateStatus.FAIL, evidence="No plot")},
        )
        for i in range(6)
    )
    return sites(gates=(measured, *plain))


def _hidden() -> Decision:
    study = of(sites())
    return sites(
        rounds=tuple(replace(each, secret=True, reveal=None) for each in study.rounds),
        method=replace(study.method, weighting=Weighting.PAIRWISE),
    )


def event(name: str, text: str = "", **more: str) -> LogEntry:
    return LogEntry(time="2024-11-04T10:12:00+01:00", who="Anne", event=name, text=text, **more)


def ended(
    decision: Decision | None = None,
    *,
    proposed: str | None = "s4",
    words: str = "The plot is ready.",
) -> Decision:
    """Return the sample with frozen must-haves, a conclusion, and three signatures."""
    decision = decision or sites()
    own = of(decision).id
    decision = edits.freeze_gates(decision, own, event("gates-frozen", "The must-haves stand."))
    conclusion = Conclusion(proposed, words, "Anne", "2024-11-03")
    decision = edits.conclude(decision, own, conclusion, event("concluded"))
    signatures = (
        Signature("Anne", "Operations"),
        Signature("Bo", "Finance", Position.RESERVATION, "If the price of power holds"),
        Signature("Eva", "HR", Position.DISSENT, "People will leave."),
    )
    return edits.sign_off(decision, signatures, event("signed", "Signed by three."), note="Oslo")


def _hostile_end() -> Decision:
    decision = _hostile()
    long = "{0} %s " + '<b onclick="x">=1+1</b> & 😀 中国 ' * 40
    decision = ended(decision, proposed="s3", words=f"{long}\n\n{ARABIC} {HEBREW}")
    signatures = tuple(
        Signature(HOSTILE[i % 5], HOSTILE[(i + 1) % 5], Position.DISSENT, long) for i in range(9)
    )
    decision = edits.sign_off(decision, signatures, event("signed", long, file=long, digest="x"))
    lines = tuple(event("imported", f"{i} {long}", file="=x.xlsx") for i in range(30))
    return replace(decision, log=(*decision.log, *lines, event("unheard-of")))


@cache
def degenerate() -> dict[str, Decision]:
    """Return decisions that lack something, or have it strangely, by what it is."""
    study = of(sites())
    one = next(iter(study.performances.values()))
    return {
        "hostile names": _hostile(),
        "one alternative": sites(alternatives=study.alternatives[:1]),
        "sixty alternatives": _sixty(),
        "no figures": sites(performances={}),
        "no votes": sites(rounds=(), direct_points={}),
        "hidden round": _hidden(),
        "points together": sites(
            method=replace(study.method, weighting=Weighting.DIRECT),
            direct_points={"energy": 3, "near": 1, "raw": 2},
        ),
        "nothing at all": sites(criteria=(), alternatives=(), performances={}, rounds=()),
        "no study": replace(sites(), studies=()),
        "all equal": sites(performances={each.id: dict(one) for each in study.alternatives}),
        "all set aside": sites(
            alternatives=tuple(
                replace(each, stage=Stage.SET_ASIDE, note="Too far. " * 60)
                for each in study.alternatives
            )
        ),
        "must-haves": _gated(),
        "all ruled out": sites(
            gates=(
                Gate(
                    id="g",
                    name="A plot",
                    records={
                        each.id: GateRecord(status=GateStatus.FAIL) for each in study.alternatives
                    },
                ),
            )
        ),
        "hostile end": _hostile_end(),
        "one criterion": sites(criteria=study.criteria[-1:], rounds=()),
        "four studies": replace(
            sites(),
            studies=tuple(replace(study, id=f"x{i}", name=f"Study {i}") for i in range(4)),
        ),
    }


@cache
def degenerate_report(which: str, language: Language) -> Report:
    return report_of(degenerate()[which], language, date=DATE)


def poppler(tool: str, content: bytes, *options: str) -> str:
    """Return what one of poppler's tools prints of a PDF."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        path.write_bytes(content)
        arguments = [tool, *options, str(path), *(["-"] if tool == "pdftotext" else [])]
        done = subprocess.run(arguments, check=True, capture_output=True, timeout=60)
    assert b"Error" not in done.stderr
    assert b"Warning" not in done.stderr
    return done.stdout.decode("utf-8")


def page_texts(content: bytes) -> list[str]:
    """Return the text of each page, in the order in which it was written."""
    return poppler("pdftotext", content, "-raw", "-enc", "UTF-8").split("\f")[:-1]


def bare(text: str) -> str:
    """Return a text without spaces, to compare what is set in lines with what was said."""
    return re.sub(r"\s+", "", text)

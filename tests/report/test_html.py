from __future__ import annotations

import itertools
import re
from xml.etree import ElementTree as ET

import pytest

from locdecide.report import report_bytes
from locdecide.report.content import Report
from locdecide.words import Language
from tests.report.reports import LANGUAGES, bare, degenerate, degenerate_report, example_report

_SVG = "{http://www.w3.org/2000/svg}"


def page(report: Report) -> str:
    return report_bytes(report, ".html").decode("utf-8")


def tree(report: Report) -> ET.Element:
    return ET.fromstring(page(report).removeprefix("<!DOCTYPE html>\n"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", ["the example", *sorted(degenerate())])
def test_that_the_page_is_well_formed_and_says_everything(which: str, language: Language) -> None:
    report = (
        example_report(language) if which == "the example" else degenerate_report(which, language)
    )
    root = tree(report)
    assert root.get("lang") == language
    text = bare("".join(root.itertext()))
    labels = {bare(each.get("aria-label", "")) for each in root.iter()}
    shown = {*report.texts()} - {report.sections[0].title}
    for told in shown:
        assert bare(told) in text or bare(told) in labels, told


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_page_needs_nothing_from_elsewhere(language: Language) -> None:
    text = page(example_report(language))
    assert set(re.findall(r"https?://[^\"' ]+", text)) == {"http://www.w3.org/2000/svg"}
    for pulled in ("<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "onload"):
        assert pulled not in text
    assert all(link.startswith("#") for link in re.findall(r'href="([^"]*)"', text))


def test_that_names_cannot_break_out_of_the_text() -> None:
    text = page(degenerate_report("hostile names", "en"))
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&amp;" in text
    assert "<title>&lt;Title&gt; &amp; {title}" in text


def test_that_tables_charts_and_headings_can_be_heard() -> None:
    root = tree(example_report("en"))
    for table in root.iter("table"):
        head = table.find("thead")
        body = table.find("tbody")
        assert head is not None
        assert body is not None
        assert all(cell.get("scope") == "col" for cell in head.iter("th"))
        for row in body.iter("tr"):
            assert row[0].tag == "th"
            assert row[0].get("scope") == "row"
    charts = list(root.iter(f"{_SVG}svg"))
    assert len(charts) >= 8
    for chart in charts:
        assert chart.get("role") == "img"
        assert len(chart.get("aria-label", "")) > 20
    levels = [int(each.tag[1]) for each in root.iter() if re.fullmatch(r"h\d", str(each.tag))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_that_the_contents_lead_to_each_study() -> None:
    report = example_report("nb")
    root = tree(report)
    (nav,) = root.iter("nav")
    keys = {each.get("id") for each in root.iter("section")}
    links = {link.text: link.get("href", "")[1:] for link in nav.iter("a")}
    assert list(links) == [section.title for section in report.sections[1:]]
    assert set(links.values()) <= keys

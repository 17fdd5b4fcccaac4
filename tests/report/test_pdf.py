from __future__ import annotations

import datetime as dt
import re
import unicodedata

import pytest

from locdecide.evaluation import evaluate
from locdecide.report import report_bytes, report_of
from locdecide.report.content import Figure, Report, Section, Table
from locdecide.words import Language
from tests.report.reports import (
    ARABIC,
    DATE,
    HEBREW,
    LANGUAGES,
    bare,
    degenerate,
    degenerate_report,
    example,
    example_pdf,
    example_report,
    needs_poppler,
    page_texts,
    poppler,
    sites,
)

pytestmark = needs_poppler

_FOOT = {"en": r"Page(\d+)of(\d+)$", "nb": r"Side(\d+)av(\d+)$"}


def blocks(section: Section) -> list[object]:
    found: list[object] = list(section.blocks)
    for inner in section.sections:
        found.extend(blocks(inner))
    return found


def outline(content: bytes) -> list[str]:
    """Return the titles of the bookmarks, in the order of the file."""
    titles = re.findall(rb"/Dest .*?/Title (\(.*?\)|<.*?>)", content, re.DOTALL)
    titles += re.findall(rb"/Title (\(.*?\)|<[0-9A-F]+>)", content) if not titles else []
    read = []
    for title in titles:
        if title.startswith(b"<"):
            read.append(bytes.fromhex(title[1:-1].decode()).decode("utf-16"))
        else:
            read.append(re.sub(rb"\\(.)", rb"\1", title[1:-1]).decode("latin-1"))
    return read


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_title_verdicts_names_and_numbers_can_be_taken_out_as_text(language: Language) -> None:
    decision = example(language)
    text = " ".join(" ".join(page_texts(example_pdf(language))).split())
    assert decision.title in text
    chips = {"en": ("Close race", "No clear winner"), "nb": ("Jevnt løp", "Ingen klar vinner")}
    for chip in chips[language]:
        assert chip in text
    for study in decision.studies:
        assert study.question in text
        topsis = evaluate(decision, study).topsis
        assert topsis is not None
        names = {each.id: each.name for each in study.alternatives}
        for ranked in topsis.ranking:
            score = f"{100 * ranked.score:.1f}"
            assert names[ranked.alternative] in text
            assert (score if language == "en" else score.replace(".", ",")) in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_text_of_the_report_is_in_the_pdf(language: Language) -> None:
    report = example_report(language)
    content = bare("".join(_without_feet(example_pdf(language), language)))
    columns = {
        column.title
        for section in report.sections
        for block in blocks(section)
        if isinstance(block, Table)
        for column in block.columns
    }
    alternatives = {
        block.alt
        for section in report.sections
        for block in blocks(section)
        if isinstance(block, Figure)
    }
    cells = {
        cell.text
        for section in report.sections
        for block in blocks(section)
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    }
    # The first page goes without a heading of its own.
    untold = {report.sections[0].title, *alternatives, *columns, *cells}
    for text in {*report.texts()} - untold:
        assert bare(text) in content, text
    # Cells and column heads stand in lines beside each other.
    words = {word for text in columns | cells for word in text.split()}
    assert {word for word in words if bare(word) not in content} == set()


def _without_feet(content: bytes, language: Language) -> list[str]:
    texts = []
    for page in page_texts(content):
        lines = page.rstrip().splitlines()
        assert re.search(_FOOT[language], bare(lines[-1]))
        texts.append("\n".join(lines[: -2 if len(lines[-1].split()) == 4 else -1]))
    return texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_pages_are_numbered_and_six_to_ten_for_each_study(language: Language) -> None:
    pages = page_texts(example_pdf(language))
    for number, page in enumerate(pages, start=1):
        last = bare(page.rstrip().splitlines()[-1])
        found = re.search(_FOOT[language], last)
        assert found is not None
        assert (int(found[1]), int(found[2])) == (number, len(pages))
    starts = [i for i, page in enumerate(pages) if re.match(r"(Study|Studie) \d", page)]
    assert starts[0] == 1
    lengths = [b - a for a, b in zip(starts, [*starts[1:], len(pages)], strict=True)]
    assert all(6 <= length <= 10 for length in lengths), lengths


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_first_page_holds_the_whole_summary(language: Language) -> None:
    report = example_report(language)
    first = bare(page_texts(example_pdf(language))[0])
    told = Report(**{**vars(report), "sections": report.sections[:1]})
    drawn = {block.alt for block in blocks(report.sections[0]) if isinstance(block, Figure)}
    for text in {*told.texts()} - drawn - {report.sections[0].title}:
        assert bare(text) in first, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_there_is_a_bookmark_for_each_heading(language: Language) -> None:
    report = example_report(language)

    def titles(section: Section) -> list[str]:
        return [section.title, *(t for inner in section.sections for t in titles(inner))]

    wanted = [report.title]
    for index, section in enumerate(report.sections):
        wanted += titles(section)[1:] if index == 0 else titles(section)
    found = outline(example_pdf(language))
    assert set(wanted) <= set(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_properties_say_what_it_is_in_which_language(language: Language) -> None:
    told = poppler("pdfinfo", example_pdf(language), "-isodates")
    assert re.search(rf"Title:\s+{re.escape(example(language).title)}\n", told)
    assert re.search(r"Author:\s+locdecide", told)
    assert re.search(r"CreationDate:\s+2026-11-22", told)
    assert re.search(r"Tagged:\s+yes", told)
    assert "A4" in told
    code = {"en": b"en-GB", "nb": b"nb-NO"}[language]
    assert b"/Lang (" + code + b")" in example_pdf(language)


def test_that_every_font_is_embedded_with_its_letters() -> None:
    lines = poppler("pdffonts", example_pdf("nb")).splitlines()[2:]
    assert len(lines) >= 2
    for line in lines:
        assert re.search(r"\byes\s+yes\s+yes\b", line), line


def test_that_who_hears_it_gets_headings_tables_and_the_text_of_each_chart() -> None:
    report = example_report("en")
    structure = poppler("pdfinfo", example_pdf("en"), "-struct-text")
    for tag in ("H1 (block)", "H2 (block)", "H3 (block)", "Table (block)", "TR", "TD", "LBody"):
        assert f"\n  {tag}" in structure or f" {tag}" in structure, tag
    assert "/Scope /Column" in structure
    assert "/Scope /Row" in structure
    figures = [b for s in report.sections for b in blocks(s) if isinstance(b, Figure)]
    assert len(figures) >= 8
    assert structure.count("\n  Figure") == len(figures)
    plain = example_pdf("en").replace(b"\\", b"")
    upper = example_pdf("en").upper()
    for figure in figures:
        told = figure.alt.encode("latin-1", "ignore")
        hexed = figure.alt.encode("utf-16-be").hex().upper().encode()
        assert told in plain or hexed in upper, figure.alt
    tables = [b for s in report.sections for b in blocks(s) if isinstance(b, Table)]
    assert structure.count("\n  Table (block)") == len(tables)
    rows = sum(1 + len(table.rows) for table in tables)
    assert structure.count("\n    TR") == rows


def test_that_charts_are_drawn_and_not_pictures() -> None:
    assert b"/Subtype /Image" not in example_pdf("en")
    assert b"/JavaScript" not in example_pdf("en")


def test_that_the_same_decision_and_date_give_the_same_bytes() -> None:
    decision = sites()
    once, again = (report_bytes(report_of(decision, "nb", date=DATE), ".pdf") for _ in range(2))
    assert once == again
    later = report_of(decision, "nb", date=DATE + dt.timedelta(days=1))
    assert report_bytes(later, ".pdf") != once


def test_that_names_from_right_to_left_can_be_read_and_taken_out() -> None:
    content = report_bytes(degenerate_report("hostile names", "en"), ".pdf")
    text = poppler("pdftotext", content, "-layout", "-enc", "UTF-8")
    assert HEBREW in text
    assert ARABIC in unicodedata.normalize("NFKC", text)


def test_that_letters_no_font_has_are_said_to_be_missing_in_the_pdf_alone() -> None:
    report = degenerate_report("hostile names", "en")
    text = " ".join(" ".join(page_texts(report_bytes(report, ".pdf"))).split())
    assert "no letters for some of the characters" in text
    assert "no letters for some" not in report_bytes(report, ".html").decode()
    plain = " ".join(page_texts(example_pdf("en")))
    assert "no letters for some" not in " ".join(plain.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", sorted(degenerate()))
def test_that_whatever_is_missing_every_sentence_is_still_set(
    which: str, language: Language
) -> None:
    report = degenerate_report(which, language)
    content = report_bytes(report, ".pdf")
    pages = page_texts(content)
    assert pages
    text = bare("".join(_without_feet(content, language)))
    if not which.startswith("hostile"):
        for section in report.sections[1:]:
            assert bare(section.title) in text
            for inner in section.sections:
                assert bare(inner.title) in text
    assert "\ufffd" not in text

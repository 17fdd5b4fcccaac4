"""What users read stands in both languages."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from locdecide.paths import resource

FILES = sorted(resource("i18n").glob("*.ts"))
PLACEHOLDER = re.compile(r"\{\w*\}|%[0-9n]")


def messages(path: Path) -> list[tuple[str, ET.Element]]:
    return [
        (context.findtext("name") or "", message)
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    ]


def forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_that_no_text_is_left_untranslated(path: Path) -> None:
    unfinished = [
        f"{context}: {message.findtext('source')}"
        for context, message in messages(path)
        if message.find("translation").get("type") or not all(forms(message))  # type: ignore[union-attr]
    ]
    assert unfinished == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_that_placeholders_are_the_same_in_the_translation(path: Path) -> None:
    for context, message in messages(path):
        wanted = Counter(PLACEHOLDER.findall(message.findtext("source") or ""))
        for form in forms(message):
            assert Counter(PLACEHOLDER.findall(form)) == wanted, (context, form)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_that_nothing_shouts_or_begs(path: Path) -> None:
    for _, message in messages(path):
        for text in [message.findtext("source") or "", *forms(message)]:
            assert "!" not in text
            assert "please" not in text.casefold()
            assert "successfully" not in text.casefold()


def test_that_every_text_of_the_window_is_in_the_translation_file(tmp_path: Path) -> None:
    """Runs lupdate on the present code and compares what it finds with the file."""
    import subprocess
    import sys

    target = tmp_path / "found.ts"
    sources = [str(path) for path in Path("locdecide").rglob("*.py")]
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([str(tool), *sources, "-ts", str(target)], check=True, capture_output=True)
    found = {(context, m.findtext("source")) for context, m in messages(target)}
    kept = {(c, m.findtext("source")) for c, m in messages(resource("i18n", "locdecide_nb.ts"))}
    assert found == kept

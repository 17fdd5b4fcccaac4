"""What users read stands in both languages."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from locdecide.paths import resource
from tools import translations

FILES = sorted(resource("i18n").glob("*.ts"))
NORWEGIAN = resource("i18n", "locdecide_nb.ts")
ENGLISH = resource("i18n", "locdecide_en.ts")
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
        # The English of Qt's own texts is not ours.
        own = [] if path.name.startswith("qt_") else [message.findtext("source") or ""]
        for text in [*own, *forms(message)]:
            assert "!" not in text
            assert "please" not in text.casefold()
            assert "successfully" not in text.casefold()


def test_that_every_text_of_the_window_is_in_the_translation_file() -> None:
    found = set(translations.texts_in_code())
    assert len(found) > 300
    norwegian = {(context, m.findtext("source")) for context, m in messages(NORWEGIAN)}
    assert norwegian == {(text.context, text.source) for text in found}
    english = {(context, m.findtext("source")) for context, m in messages(ENGLISH)}
    assert english == {(text.context, text.source) for text in found if text.plural}


def test_that_texts_with_a_count_are_found_wherever_the_count_comes_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "locdecide"
    folder.mkdir()
    (folder / "a.py").write_text(
        "class A:\n"
        "    def f(self, x):\n"
        "        self.tr('plain ' 'text')\n"
        "        translate('B', '%n thing(s)', None, len(x) - 1)\n",
        "utf-8",
    )
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    assert list(translations.texts_in_code()) == [
        translations.Text("A", "plain text", plural=False),
        translations.Text("B", "%n thing(s)", plural=True),
    ]

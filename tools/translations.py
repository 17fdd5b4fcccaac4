"""Renew the translation sources from the texts in the code, and say what is missing.

Usage: ``python tools/translations.py``. Texts are found in the syntax tree: ``self.tr("...")`` in a
class, and ``translate("Context", "...")``, with a count for plural texts. Qt's own lupdate loses
plural texts in Python (it drops those whose count is no plain name and marks none as plural),
so it is not used. The English file holds the plural forms alone.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = {"nb": "nb_NO", "en": "en_GB"}
_COUNT_ARGUMENT = 3


@dataclass(frozen=True)
class Text:
    """One text of the window: its context, its words, and whether it has plural forms."""

    context: str
    source: str
    plural: bool


def main() -> int:
    """Update the files; exit code 1 when a text is not translated."""
    found = sorted(set(texts_in_code()), key=lambda text: (text.context, text.source))
    missing = 0
    for language, name in LANGUAGES.items():
        wanted = [text for text in found if language != "en" or text.plural]
        target = FOLDER / f"locdecide_{language}.ts"
        kept = translations(target)
        target.write_text(_document(name, wanted, kept), "utf-8")
        for text in wanted:
            if not _complete(text, kept):
                print(f"{target.name}: {text.context}: {text.source}")
                missing += 1
    print(f"{missing} texts are not translated")
    return 1 if missing else 0


def texts_in_code() -> Iterator[Text]:
    """Yield every text that the code hands to Qt's translation."""
    for path in sorted((ROOT / "locdecide").rglob("*.py")):
        yield from _texts(ast.parse(path.read_text("utf-8")), "")


def _texts(node: ast.AST, owner: str) -> Iterator[Text]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            name = getattr(child.func, "attr", getattr(child.func, "id", ""))
            strings = [a.value if isinstance(a, ast.Constant) else None for a in child.args]
            if name == "tr" and strings and isinstance(strings[0], str):
                yield Text(owner, strings[0], plural=len(strings) > _COUNT_ARGUMENT - 1)
            elif name == "translate" and len(strings) > 1:
                context, source = strings[:2]
                if isinstance(context, str) and isinstance(source, str):
                    yield Text(context, source, plural=len(strings) > _COUNT_ARGUMENT)
        yield from _texts(child, child.name if isinstance(child, ast.ClassDef) else owner)


def translations(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return what a translation source file holds: context and text to its forms."""
    if not path.exists():
        return {}
    held: dict[tuple[str, str], tuple[str, ...]] = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            plural = tuple(form.text or "" for form in translation.iter("numerusform"))
            key = (context.findtext("name") or "", message.findtext("source") or "")
            held[key] = plural or (translation.text or "",)
    return held


def _complete(text: Text, kept: dict[tuple[str, str], tuple[str, ...]]) -> bool:
    forms = kept.get((text.context, text.source), ())
    return len(forms) == (2 if text.plural else 1) and all(forms)


def _document(name: str, wanted: list[Text], kept: dict[tuple[str, str], tuple[str, ...]]) -> str:
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{name}" sourcelanguage="en_GB">')
    for context in dict.fromkeys(text.context for text in wanted):
        lines += ["<context>", f"    <name>{context}</name>"]
        for text in wanted:
            if text.context == context:
                lines += _message(text, kept)
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(text: Text, kept: dict[tuple[str, str], tuple[str, ...]]) -> Iterator[str]:
    forms = kept.get((text.context, text.source), ())
    state = "" if _complete(text, kept) else ' type="unfinished"'
    yield '    <message numerus="yes">' if text.plural else "    <message>"
    yield f"        <source>{escape(text.source)}</source>"
    if text.plural:
        yield f"        <translation{state}>"
        for form in (*forms, "", "")[:2]:
            yield f"            <numerusform>{escape(form)}</numerusform>"
        yield "        </translation>"
    else:
        yield f"        <translation{state}>{escape((*forms, '')[0])}</translation>"
    yield "    </message>"


if __name__ == "__main__":
    sys.exit(main())

"""Renew the Norwegian translation source from the texts in the code, and say what is missing.

Usage: ``python tools/translations.py``; runs Qt's lupdate, then takes out line numbers, so that a
change shows only what changed, and entries of texts that are gone.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "i18n" / "locdecide_nb.ts"


def main() -> int:
    """Update the file; exit code 1 when a text is not translated."""
    sources = sorted(str(path) for path in (ROOT / "locdecide").rglob("*.py"))
    subprocess.run(
        [
            str(Path(sys.executable).with_name("pyside6-lupdate")),
            *sources,
            "-no-obsolete",
            "-locations",
            "none",
            "-source-language",
            "en_GB",
            "-target-language",
            "nb_NO",
            "-ts",
            str(TARGET),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    unfinished = [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ET.parse(TARGET).getroot().iter("context")
        for message in context.iter("message")
        if (found := message.find("translation")) is None or found.get("type") == "unfinished"
    ]
    for line in unfinished:
        print(line)
    print(f"{len(unfinished)} texts are not translated")
    return 1 if unfinished else 0


if __name__ == "__main__":
    sys.exit(main())

"""Write the example decision in both languages: ``python tools/example.py [FOLDER]``.

The parts stand in ``tools/example_case``. Building again changes nothing, since every id and
date is written by hand.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "resources" / "examples"

if TYPE_CHECKING:
    from locdecide.decision.model import Decision
    from locdecide.words import Language

FILES: dict[Language, str] = {"en": "case2", "nb": "case2.nb"}


def build(language: Language) -> Decision:
    """Return the example decision with its texts in one language."""
    from locdecide.decision.model import Decision
    from tools.example_case import feasibility, frame, location
    from tools.example_case.language import translate_to
    from tools.example_case.notation import with_questions

    t = translate_to(language)
    return Decision(
        id="case2",
        title=frame.title(t),
        question=frame.question(t),
        context=frame.context(t),
        participants=frame.participants(t),
        studies=(with_questions(feasibility.study(t)), with_questions(location.study(t))),
        log=frame.log(t),
    )


def write(folder: Path, *, workbooks: bool) -> list[Path]:
    """Write the files of both languages and return their paths."""
    from locdecide.decision.storage import SUFFIX, decode, encode, save

    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for language, name in FILES.items():
        # As a file gives it back, so that opening and saving leaves every byte as it was.
        decision = decode(encode(build(language))).decision
        path = folder / f"{name}{SUFFIX}"
        save(path, decision)
        written.append(path)
        if workbooks:
            path = folder / f"{name}.xlsx"
            _write_workbook(decision, path, language)
            written.append(path)
    return written


def _write_workbook(decision: Decision, path: Path, language: Language) -> None:
    """Write a workbook, but leave one alone that differs in its time of creation only."""
    from locdecide.excel.writer import write_decision

    with TemporaryDirectory() as folder:
        fresh = Path(folder) / path.name
        write_decision(decision, fresh, language)
        if not path.exists() or _parts(path) != _parts(fresh):
            path.write_bytes(fresh.read_bytes())


def _parts(workbook: Path) -> dict[str, bytes]:
    with ZipFile(workbook) as archive:
        names = (name for name in archive.namelist() if name != "docProps/core.xml")
        return {name: archive.read(name) for name in names}


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description="Write the example decision in both languages.")
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLES)
    parser.add_argument("--no-workbooks", action="store_true", help="write .locdecide files only")
    arguments = parser.parse_args()
    for path in write(arguments.folder, workbooks=not arguments.no_workbooks):
        print(path)
    return 0


if __name__ == "__main__":
    # Run from a checkout, with or without the package installed.
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main())

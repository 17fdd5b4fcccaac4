"""The command line: the same work without a window, and the way to start one."""

from __future__ import annotations

import argparse
import json
import locale
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

import msgspec

from locdecide import __version__
from locdecide.decision import storage
from locdecide.decision.choices import AhpMode, Normalisation, PrioritiesMethod, RandomIndex
from locdecide.decision.choices import RankingMethod as Method
from locdecide.decision.issues import EditError, Issue, has_errors, sorted_issues
from locdecide.decision.model import Decision, Study, Weighting
from locdecide.opening import WORKBOOK_SUFFIXES, open_decision
from locdecide.words import LANGUAGES, Language

__all__ = ["main"]

FINE, FINDINGS, USAGE = 0, 1, 2


class _UsageError(Exception):
    """Options that do not fit the decision or the files; the issue has the sentence."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code)
        self.issue = Issue(code=code, params=params)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 fine, 1 findings of severity error, 2 usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if not given or (given[0] not in _COMMANDS and not given[0].startswith("-")):
        return _window(given)
    options = _parser().parse_args(given)
    try:
        code = int(_COMMANDS[options.command](options))
        sys.stdout.flush()
    except _UsageError as error:
        _refused((error.issue,), _language(options))
        return USAGE
    except storage.StorageError as error:
        return _refused(error.issues, _language(options))
    except BrokenPipeError:
        # Whoever read the output has enough of it, as `head` does; the rest goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except OSError as error:
        issue = storage.write_fault(getattr(options, "out", None) or options.file, error)
        return _refused((issue,), _language(options))
    return code


def _window(given: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="locdecide", description=_DESCRIPTION)
    parser.add_argument("file", nargs="?", type=Path, help="a .locdecide file or a workbook")
    options = parser.parse_args(given)
    file: Path | None = options.file
    if file is not None and not file.exists() and file.suffix.lower() not in _KNOWN_SUFFIXES:
        parser.error(_NEITHER.format(file, ", ".join(_COMMANDS)))
    if not _has_display():
        print(_NO_DISPLAY, file=sys.stderr)
        return FINDINGS
    from locdecide.ui.application import run

    code: int = run(file)
    return code


_NO_DISPLAY = (
    "locdecide: there is no display to open a window on. "
    "'locdecide rank FILE' and 'locdecide pack FILE OUT.xlsx' do the work without one.\n"
    "locdecide: det finnes ingen skjerm å åpne et vindu på. "
    "«locdecide rank FIL» og «locdecide pack FIL UT.xlsx» gjør jobben uten."
)
_TAKEN = (
    "{taken.participant.name}: {taken.answered} answers, {taken.study.name} ({taken.path.name})",
    "{taken.participant.name}: {taken.answered} svar, {taken.study.name} ({taken.path.name})",
)
_NEITHER = (
    "'{0}' is neither a command nor a file; the commands are {1}. / "
    "«{0}» er verken en kommando eller en fil; kommandoene er {1}."
)
_KNOWN_SUFFIXES = (storage.SUFFIX, *WORKBOOK_SUFFIXES)
_DESCRIPTION = "Weight criteria and rank sites, host countries or suppliers with AHP and TOPSIS."


def _has_display() -> bool:
    """Tell whether a window can be opened; Qt would end the process instead of saying so."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(v) for v in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="locdecide",
        description=_DESCRIPTION,
        epilog="Without a command, 'locdecide [FILE]' opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"locdecide {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, text: str, *, file: bool = True) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        if file:
            sub.add_argument("file", type=Path, help="a .locdecide file or a workbook")
        return sub

    rank = command("rank", "print the rankings")
    weights = command("weights", "print the weights and their consistency")
    for sub in (rank, weights):
        sub.add_argument("--study", metavar="NAME", help="only this study")
        _choice(sub, "--priorities", PrioritiesMethod)
        _choice(sub, "--random-index", RandomIndex)
    _choice(rank, "--method", Method)
    _choice(rank, "--normalisation", Normalisation)
    _choice(rank, "--ahp-mode", AhpMode)
    check = command("check", "print all findings with their places")
    for sub in (rank, weights, check):
        sub.add_argument("--json", action="store_true", help="print JSON at full precision")
    template = command("template", "write an empty workbook to fill in", file=False)
    template.add_argument("out", type=Path, metavar="OUT.xlsx")
    convert = command("convert", "convert between .locdecide and .xlsx")
    convert.add_argument("out", type=Path, metavar="OUT")
    pack = command("pack", "write the decision pack, a workbook with results")
    pack.add_argument("out", type=Path, metavar="OUT.xlsx")
    ballots = command("ballots", "write a ballot for each participant to fill in")
    ballots.add_argument("out", type=Path, metavar="OUTDIR")
    ballots.add_argument("--study", metavar="NAME", help="only this study")
    collect = command("collect", "take filled ballots into the decision")
    collect.add_argument("ballots", type=Path, nargs="+", metavar="BALLOT", help="file or folder")
    collect.add_argument("--replace", action="store_true", help="the ballot saved last counts")
    collect.add_argument("--out", type=Path, metavar="OUT", help="write here instead of to FILE")
    for sub in (rank, weights, check, template, convert, pack, ballots, collect):
        sub.add_argument("--language", choices=LANGUAGES, help="en or nb; by default the system's")
    return parser


def _choice(parser: argparse.ArgumentParser, flag: str, kind: type[Enum]) -> None:
    parser.add_argument(flag, choices=[member.value for member in kind])


def _rank(options: argparse.Namespace) -> int:
    from locdecide.evaluation import evaluate
    from locdecide.exchange import rank_data
    from locdecide.tables import ranking_text

    return _results(
        options,
        rank_data,
        lambda decision, study: ranking_text(study, evaluate(decision, study), _language(options)),
    )


def _weights(options: argparse.Namespace) -> int:
    from locdecide.evaluation import evaluate
    from locdecide.exchange import weights_data
    from locdecide.tables import weights_text

    return _results(
        options,
        weights_data,
        lambda decision, study: weights_text(
            decision, study, evaluate(decision, study), _language(options)
        ),
    )


def _results(
    options: argparse.Namespace,
    data: Callable[[Decision, Iterable[Any]], Any],
    text: Callable[[Decision, Study], str],
) -> int:
    from locdecide.evaluation import evaluate, findings
    from locdecide.tables import findings_text

    decision, _ = _opened(options)
    if decision is None:
        return FINDINGS
    decision = _with_settings(decision, options)
    studies = _chosen(decision, options.study)
    results = [(study, evaluate(decision, study)) for study in studies]
    if options.json:
        _print_json(data(decision, results))
    else:
        print("\n\n".join(text(decision, study) for study in studies))
    chosen = msgspec.structs.replace(decision, studies=tuple(studies))
    found = findings(chosen, {study.id: result for study, result in results})
    if not any(study.criteria for study in studies):
        found = (Issue(code="nothing-to-rank"), *found)
    errors = [issue for issue in found if issue.severity.value == "error"]
    if errors:
        print(findings_text(errors, _language(options)), file=sys.stderr)
    return FINDINGS if errors else FINE


def _with_settings(decision: Decision, options: argparse.Namespace) -> Decision:
    from locdecide.decision import edits

    kinds: dict[str, type[Enum]] = {
        "priorities": PrioritiesMethod,
        "random_index": RandomIndex,
        "method": Method,
        "normalisation": Normalisation,
        "ahp_mode": AhpMode,
    }
    fields = {
        ("ranking" if name == "method" else name): kind(getattr(options, name))
        for name, kind in kinds.items()
        if getattr(options, name, None) is not None
    }
    for study in decision.studies:
        decision = edits.change_method(decision, study.id, **fields)
    return decision


def _chosen(decision: Decision, name: str | None) -> list[Study]:
    if name is None:
        return list(decision.studies)
    wanted = name.strip().casefold()
    found = [study for study in decision.studies if study.name.strip().casefold() == wanted]
    if not found:
        names = ", ".join(study.name for study in decision.studies)
        raise _UsageError("study-unknown", name=name, names=names)
    return found


def _check(options: argparse.Namespace) -> int:
    from locdecide.evaluation import evaluate_all, findings
    from locdecide.exchange import issues_data
    from locdecide.tables import findings_text

    language = _language(options)
    opened = open_decision(options.file)
    found = list(opened.issues)
    if opened.decision is not None:
        found.extend(findings(opened.decision, evaluate_all(opened.decision)))
    found = list(sorted_issues(found))
    if options.json:
        _print_json(issues_data(found, language))
    else:
        print(findings_text(found, language))
    return FINDINGS if has_errors(found) else FINE


def _template(options: argparse.Namespace) -> int:
    from locdecide.excel.template import write_template

    _expect_workbook(options.out)
    write_template(options.out, _language(options))
    return FINE


def _convert(options: argparse.Namespace) -> int:
    if options.out.suffix.lower() not in (storage.SUFFIX, WORKBOOK_SUFFIXES[0]):
        raise _UsageError("file-not-convertible", file=options.out.name)
    _expect_another_file(options)
    decision, _ = _opened(options)
    if decision is None:
        return FINDINGS
    if options.out.suffix.lower() == storage.SUFFIX:
        storage.save(options.out, decision)
    else:
        from locdecide.excel.writer import write_decision

        write_decision(decision, options.out, _language(options))
    return FINE


def _pack(options: argparse.Namespace) -> int:
    from locdecide.evaluation import evaluate_all
    from locdecide.excel.pack import write_pack

    _expect_workbook(options.out)
    _expect_another_file(options)
    decision, _ = _opened(options)
    if decision is None:
        return FINDINGS
    write_pack(decision, evaluate_all(decision), options.out, _language(options))
    return FINE


def _ballots(options: argparse.Namespace) -> int:
    from locdecide.excel.ballots import write_ballots

    decision, _ = _opened(options)
    if decision is None:
        return FINDINGS
    found = [] if decision.participants else [Issue(code="ballot-nobody")]
    for study in _chosen(decision, options.study):
        if options.study is None and study.method.weighting is not Weighting.PAIRWISE:
            continue
        try:
            written = write_ballots(decision, study, options.out, _language(options))
        except EditError as error:
            found.append(error.issue())
            continue
        for path in written:
            print(path)
        if not written and options.study is not None and decision.participants:
            found.append(Issue(code="ballot-nothing-to-ask", params={"study": study.name}))
    return _refused(found, _language(options)) if found else FINE


def _collect(options: argparse.Namespace) -> int:
    from locdecide.collecting import collect, newest
    from locdecide.tables import findings_text

    target: Path = options.out or options.file
    if target.suffix.lower() != storage.SUFFIX:
        raise _UsageError("ballot-out-needed", file=target.name)
    decision, _ = _opened(options)
    if decision is None:
        return FINDINGS
    language = _language(options)
    collected = collect(
        decision,
        options.ballots,
        time=datetime.now().isoformat(timespec="seconds"),
        choose=newest if options.replace else None,
    )
    if collected.issues:
        print(findings_text(sorted_issues(collected.issues), language), file=sys.stderr)
    if collected.decision is None:
        return FINDINGS
    if collected.decision is not decision or options.out is not None:
        storage.save(target, collected.decision)
    for taken in collected.taken:
        print(_TAKEN[LANGUAGES.index(language)].format(taken=taken))
    return FINE


def _opened(options: argparse.Namespace) -> tuple[Decision | None, tuple[Issue, ...]]:
    """Open the file of a command and print what is wrong with it, if anything is."""
    from locdecide.tables import findings_text

    opened = open_decision(options.file)
    worth = [issue for issue in opened.issues if issue.severity.value != "note"]
    if worth:
        print(findings_text(sorted_issues(worth), _language(options)), file=sys.stderr)
    return opened.decision, opened.issues


def _expect_workbook(path: Path) -> None:
    if path.suffix.lower() != WORKBOOK_SUFFIXES[0]:
        raise _UsageError("file-not-xlsx", file=path.name)


def _expect_another_file(options: argparse.Namespace) -> None:
    """Refuse to write over what is read: a workbook belongs to whoever made it."""
    if options.out.exists() and options.file.exists() and options.out.samefile(options.file):
        raise _UsageError("file-onto-itself", file=options.out.name)


def _refused(issues: Iterable[Issue], language: Language) -> int:
    from locdecide.tables import findings_text

    print(findings_text(issues, language), file=sys.stderr)
    return FINDINGS


def _print_json(data: object) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False))


def _language(options: argparse.Namespace) -> Language:
    if options.language is not None:
        return "nb" if options.language == "nb" else "en"
    names = (
        *(os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")),
        locale.getlocale()[0] or "",
    )
    first = next((name for name in names if name), "en")
    return "nb" if first[:2].lower() in {"nb", "nn", "no"} else "en"


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "rank": _rank,
    "weights": _weights,
    "check": _check,
    "template": _template,
    "convert": _convert,
    "pack": _pack,
    "ballots": _ballots,
    "collect": _collect,
}

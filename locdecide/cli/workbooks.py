"""The commands that write workbooks and convert between them and our own files."""

from __future__ import annotations

import argparse
import datetime as dt
import os

from locdecide.cli.arguments import language_of
from locdecide.cli.exits import FINDINGS, FINE, UsageError
from locdecide.cli.files import expect_another_file, expect_workbook, opened
from locdecide.decision import storage
from locdecide.opening import WORKBOOK_SUFFIXES

__all__ = ["convert", "pack", "template"]

_MOST_THREADS = 8


def template(options: argparse.Namespace) -> int:
    """Write an empty workbook to fill in."""
    from locdecide.excel.template import write_template

    expect_workbook(options.out)
    write_template(options.out, language_of(options))
    return FINE


def convert(options: argparse.Namespace) -> int:
    """Write a decision in the other format."""
    if options.out.suffix.lower() not in (storage.SUFFIX, WORKBOOK_SUFFIXES[0]):
        raise UsageError("file-not-convertible", file=options.out.name)
    expect_another_file(options)
    decision = opened(options)
    if decision is None:
        return FINDINGS
    if options.out.suffix.lower() == storage.SUFFIX:
        storage.save(options.out, decision)
    else:
        from locdecide.excel.writer import write_decision

        write_decision(decision, options.out, language_of(options))
    return FINE


def pack(options: argparse.Namespace) -> int:
    """Write the decision pack."""
    from locdecide.excel.pack import Stamp, export_pack

    expect_workbook(options.out)
    expect_another_file(options)
    decision = opened(options)
    if decision is None:
        return FINDINGS
    stamp = Stamp(dt.date.today(), storage.fingerprint(options.file.read_bytes()))
    threads = min(os.cpu_count() or 1, _MOST_THREADS)
    export_pack(decision, options.out, language_of(options), stamp=stamp, threads=threads)
    return FINE

"""The guard before a workbook is opened: is the file an Excel workbook, and safe to unpack."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from pathlib import Path

from locdecide.decision.issues import Issue

__all__ = ["obstacle"]

MOST_MEMBERS = 2_000
MOST_BYTES = 200_000_000
MOST_RATIO = 200
# Small members may compress well without being an attack: long rows of equal cells do.
RATIO_COUNTS_FROM = 5_000_000

# What unpacking raises for a few wrong bytes, beside what stands for an unreadable disk.
_DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
)
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_CHUNK = 1 << 20
# A document type is never in a workbook and is what entity attacks need; UTF-16 has it too.
_DOCTYPES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))


def obstacle(path: Path) -> Issue | None:
    """Return why a file cannot be read as a workbook, or None when it can be tried."""
    name = path.name
    try:
        with path.open("rb") as stream:
            start = stream.read(8)
    except FileNotFoundError:
        return _issue("book-missing", name)
    except IsADirectoryError:
        return _issue("book-is-folder", name)
    except PermissionError:
        return _issue("book-is-folder" if path.is_dir() else "book-no-permission", name)
    except OSError as error:
        return _issue("book-unreadable", name, reason=error.strerror or str(error))
    if start == _OLE:
        return _issue("book-old-or-locked", name)
    try:
        with zipfile.ZipFile(path) as archive:
            return _inside(archive, name)
    except _DAMAGED:
        return _issue("book-not-excel", name)
    except (OSError, EOFError, ValueError) as error:
        return _issue("book-unreadable", name, reason=str(error))


def _inside(archive: zipfile.ZipFile, name: str) -> Issue | None:
    members = archive.infolist()
    total = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or total > MOST_BYTES:
        return _issue("book-too-large", name)
    for member in members:
        swollen = member.file_size > MOST_RATIO * max(member.compress_size, 1)
        if swollen and member.file_size > RATIO_COUNTS_FROM:
            return _issue("book-too-large", name)
    names = {member.filename for member in members}
    if "[Content_Types].xml" not in names or not any(n.startswith("xl/") for n in names):
        return _issue("book-not-excel", name)
    for member in members:
        if member.filename.lower().endswith((".xml", ".rels", ".vml")) and _has_doctype(
            archive, member
        ):
            return _issue("book-unsafe", name)
    return None


def _has_doctype(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    tail = b""
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            text = (tail + chunk).upper()
            if any(mark in text for mark in _DOCTYPES):
                return True
            tail = chunk[-32:]
    return False


def _issue(code: str, name: str, **params: str) -> Issue:
    return Issue(code=code, params={"file": name, **params})

"""Reading and writing ``.locdecide`` files, so that nothing is lost and faults have a place."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from locdecide.decision.integrity import violations
from locdecide.decision.issues import Issue
from locdecide.decision.migrations import CURRENT_VERSION, migrate
from locdecide.decision.model import Decision

__all__ = [
    "SUFFIX",
    "ChangedOnDiskError",
    "Loaded",
    "StorageError",
    "decode",
    "encode",
    "load",
    "save",
    "write_atomically",
]

SUFFIX = ".locdecide"
FORMAT = "locdecide"
# A decision of 200 x 50 figures with notes takes about 4 MB.
MAXIMUM_SIZE = 200 * 1024 * 1024


class StorageError(Exception):
    """A file that cannot be taken; ``issues`` says everything that is wrong, with places."""

    def __init__(self, *issues: Issue) -> None:
        super().__init__(issues[0].code)
        self.issues = issues


class ChangedOnDiskError(Exception):
    """The file was changed by somebody else since it was read."""


@dataclass(frozen=True)
class Loaded:
    """A decision as read: ``fingerprint`` tells later whether the file changed meanwhile."""

    decision: Decision
    fingerprint: str
    version: int


def encode(decision: Decision) -> bytes:
    """Return the file content: UTF-8 JSON, keys in fixed order, numbers in full precision."""
    body = msgspec.json.encode(decision, order="deterministic")
    head = f'{{"format":"{FORMAT}","version":{CURRENT_VERSION},'.encode()
    return msgspec.json.format(head + body[1:], indent=1) + b"\n"


def decode(content: bytes) -> Loaded:
    """Read file content of the present or an older version.

    Raises
    ------
    StorageError
        For content that is truncated, foreign, newer, of a wrong type or contradictory.
    """
    raw = _parsed(content)
    version = raw.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise StorageError(Issue(code="file-no-version", where="$.version"))
    if version > CURRENT_VERSION:
        raise StorageError(
            Issue(
                code="file-newer",
                where="$.version",
                params={"version": version, "known": CURRENT_VERSION},
            )
        )
    fields = {k: v for k, v in migrate(raw, version).items() if k not in ("format", "version")}
    try:
        decision = msgspec.convert(fields, Decision)
    except msgspec.ValidationError as error:
        raise StorageError(_wrong_value(_placed(fields, str(error)))) from error
    broken = violations(decision)
    if broken:
        raise StorageError(*broken)
    return Loaded(decision, fingerprint(content), version)


def load(path: Path) -> Loaded:
    """Read a file.

    Raises
    ------
    StorageError
        As :func:`decode`, and for a file that cannot be opened.
    """
    try:
        if path.stat().st_size > MAXIMUM_SIZE:
            raise StorageError(Issue(code="file-too-big", params={"file": path.name}))
        content = path.read_bytes()
    except OSError as error:
        raise StorageError(read_fault(path, error)) from error
    return decode(content)


def save(path: Path, decision: Decision, expected: str | None = None) -> str:
    """Write a decision and return the new fingerprint.

    The content goes to a temporary file beside the target, is forced to disk and then takes
    the target's place, so that a crash leaves the old file or the new one, never half.

    Parameters
    ----------
    path
        Where to write; a link is followed.
    decision
        What to write.
    expected
        The fingerprint that the file had when it was read; None writes over whatever stands.

    Raises
    ------
    ChangedOnDiskError
        When the file is there and has another fingerprint than expected.
    StorageError
        When the folder or file cannot be written.
    """
    content = encode(decision)
    try:
        target = _followed(path)
        standing = target.read_bytes() if expected is not None and target.exists() else None
        if standing is not None and fingerprint(standing) != expected:
            raise ChangedOnDiskError(str(path))
        write_atomically(target, content)
    except OSError as error:
        raise StorageError(write_fault(path, error)) from error
    return fingerprint(content)


def write_atomically(target: Path, content: bytes) -> None:
    """Put content in the place of a file by way of a temporary one beside it; a link is followed.

    Raises
    ------
    OSError
        When the folder cannot be written or the target cannot be replaced, as a device.
    """
    target = _followed(target)
    if target.exists() and not target.is_file() and not target.is_dir():
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP), str(target))
    if target.exists() and not os.access(target, os.W_OK):
        # Replacing would not need the right to write, but whoever protected the file meant it.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else _default_mode()
    handle, name = tempfile.mkstemp(
        prefix=f".{target.name[:60]}.", suffix=".tmp", dir=target.parent
    )
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    # Not every system lets a folder be synchronised; the file itself is safe by now.
    with contextlib.suppress(OSError, AttributeError):
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _followed(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError as error:
        # Python before 3.13 says so of links that lead in a circle.
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from error


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of file content as text."""
    return hashlib.sha256(content).hexdigest()


def _default_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _parsed(content: bytes) -> dict[str, Any]:
    if content.startswith(b"PK"):
        raise StorageError(Issue(code="file-is-workbook"))
    try:
        raw = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        if f'"{FORMAT}"'.encode() not in content[:200]:
            raise StorageError(Issue(code="file-foreign")) from error
        place = re.search(r"\(byte (\d+)\)", str(error))
        line = content.count(b"\n", 0, int(place[1]) if place else len(content)) + 1
        raise StorageError(Issue(code="file-truncated", params={"line": line})) from error
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise StorageError(Issue(code="file-foreign"))
    return raw


_OPEN_KEY = "[...]"
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"Object contains unknown field `(?P<field>.*)`"), "file-unknown-field"),
    (re.compile(r"Object missing required field `(?P<field>.+)`"), "file-missing-field"),
    (re.compile(r"Expected `str.*`, got `.+`"), "file-not-text"),
    (re.compile(r"Expected `int.*`, got `float`"), "file-not-whole"),
    (re.compile(r"Expected `(float|int).*`, got `.+`"), "file-not-a-number"),
    (re.compile(r"Expected `bool`, got `.+`"), "file-not-yes-or-no"),
    (re.compile(r"Expected `array`, got `.+`"), "file-not-a-list"),
    (re.compile(r"Expected `object.*`, got `.+`"), "file-not-an-object"),
    (re.compile(r"Invalid (enum )?value (?P<value>.+)"), "file-unknown-value"),
    (re.compile(r"Expected `\w+` (?P<bound>[<>]=? .+)"), "file-out-of-range"),
    (re.compile(r"Expected `str` of length (?P<bound>[<>]=? .+)"), "file-text-length"),
)


def _wrong_value(message: str) -> Issue:
    problem, _, place = message.partition(" - at ")
    where = place.strip("`").replace("`", "") or "$"
    for pattern, code in _PATTERNS:
        match = pattern.fullmatch(problem)
        if match:
            return Issue(code=code, where=where, params=match.groupdict())
    return Issue(code="file-wrong-value", where=where, params={"problem": problem})


def _placed(fields: dict[str, Any], message: str) -> str:
    """Name the keys that the library leaves open in a place, as in ``performances[...]``.

    Each key of such a mapping is tried alone; ``fields`` is of no use to anybody after that.
    """
    place = message.partition(" - at ")[2]
    keys: list[str] = []
    for _ in range(place.count(_OPEN_KEY)):
        mapping = _mapping_at(fields, place, keys)
        for key, value in list(mapping.items()):
            mapping.clear()
            mapping[key] = value
            try:
                msgspec.convert(fields, Decision)
            except msgspec.ValidationError:
                keys.append(key)
                break
    for key in keys:
        message = message.replace(_OPEN_KEY, f".{key}", 1)
    return message


def _mapping_at(fields: dict[str, Any], place: str, keys: list[str]) -> dict[str, Any]:
    """Return the mapping at the first open key of a place that ``keys`` does not fill."""
    found: Any = fields
    named = iter(keys)
    for field, index in re.findall(r"\.(\w+)|\[(\d+|\.\.\.)\]", place):
        if index == "...":
            key = next(named, None)
            if key is None:
                break
            found = found[key]
        else:
            found = found[field or int(index)]
    mapping: dict[str, Any] = found
    return mapping


def read_fault(path: Path, error: OSError) -> Issue:
    """Return the finding for a file that the system does not let us read."""
    code = {
        errno.ENOENT: "file-missing",
        errno.EISDIR: "file-is-folder",
        errno.EACCES: "file-not-readable",
        errno.EPERM: "file-not-readable",
    }.get(error.errno or 0, "file-unreadable")
    return Issue(code=code, params=_fault_params(path, error))


def write_fault(path: Path, error: OSError) -> Issue:
    """Return the finding for a file that the system does not let us write."""
    code = {
        errno.ENOENT: "file-no-folder",
        errno.ENOTDIR: "file-no-folder",
        errno.EISDIR: "file-is-folder",
        errno.EACCES: "file-protected",
        errno.EPERM: "file-protected",
        errno.EROFS: "file-protected",
        errno.ENOSPC: "file-disk-full",
        errno.ENAMETOOLONG: "file-name-too-long",
    }.get(error.errno or 0, "file-unwritable")
    return Issue(code=code, params=_fault_params(path, error))


def _fault_params(path: Path, error: OSError) -> dict[str, str]:
    return {
        "file": str(path),
        "folder": str(path.parent),
        "reason": error.strerror or str(error),
    }

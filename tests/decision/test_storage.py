"""Files: nothing is lost, whatever happens while they are written or read."""

from __future__ import annotations

import errno
import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from locdecide.decision import storage
from locdecide.decision.migrations import CURRENT_VERSION
from locdecide.decision.model import Decision
from locdecide.decision.storage import ChangedOnDiskError, StorageError, decode, encode, load, save
from tests.decision.version_3 import DECISION
from tests.samples import site_decision
from tests.strategies import decisions

SAMPLE = site_decision()


def codes(error: StorageError) -> list[str]:
    return [issue.code for issue in error.issues]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(decisions())
def test_that_a_decision_and_its_bytes_survive_the_way_through_a_file(decision: Decision) -> None:
    content = encode(decision)
    loaded = decode(content)
    assert loaded.decision == decision
    assert encode(loaded.decision) == content
    assert loaded.fingerprint == storage.fingerprint(content)
    assert loaded.version == CURRENT_VERSION


def test_that_the_head_comes_first_and_fields_have_a_fixed_order() -> None:
    raw = json.loads(encode(DECISION))
    assert list(raw)[:5] == ["format", "version", "id", "title", "question"]
    assert (raw["format"], raw["version"]) == ("locdecide", CURRENT_VERSION)
    assert list(raw["studies"][1])[:4] == ["id", "name", "kind", "question"]


def test_that_the_order_of_mappings_does_not_reach_the_file() -> None:
    study = SAMPLE.studies[1]
    turned = {
        site: dict(reversed(row.items())) for site, row in reversed(study.performances.items())
    }
    other = replace(SAMPLE, studies=(SAMPLE.studies[0], replace(study, performances=turned)))
    assert list(turned) != list(study.performances)
    assert encode(other) == encode(SAMPLE)


def test_that_numbers_keep_full_precision_and_letters_stay_readable() -> None:
    content = encode(replace(SAMPLE, title="Gjøvik", context=str(0.1 + 0.2)))
    assert "Gjøvik" in content.decode("utf-8")
    assert decode(encode(DECISION)).decision.studies[1].performances["gj"]["price"].value == (
        71.123456789012345
    )


def test_that_saving_and_loading_a_path_gives_the_decision_and_its_fingerprint(
    tmp_path: Path,
) -> None:
    path = tmp_path / "æøå with space.locdecide"
    mark = save(path, SAMPLE)
    loaded = load(path)
    assert loaded.decision == SAMPLE
    assert loaded.fingerprint == mark == storage.fingerprint(path.read_bytes())
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_that_a_failure_while_saving_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "d.locdecide"
    save(path, SAMPLE)
    old = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((os, step, fail) if step == "fsync" else (Path, step, fail)))
    with pytest.raises(StorageError) as caught:
        save(path, replace(SAMPLE, title="New"))
    monkeypatch.undo()
    assert codes(caught.value) == ["file-disk-full"]
    assert "No space left" in str(caught.value.issues[0].params["reason"])
    assert path.read_bytes() == old
    assert list(tmp_path.iterdir()) == [path]


def test_that_an_interruption_while_saving_leaves_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(tmp_path / "d.locdecide", SAMPLE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_that_permissions_are_kept_and_a_new_file_gets_the_usual_ones(tmp_path: Path) -> None:
    path = tmp_path / "d.locdecide"
    mask = os.umask(0o027)
    try:
        save(path, SAMPLE)
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        path.chmod(0o604)
        save(path, SAMPLE)
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


@pytest.mark.skipif(os.name == "nt", reason="links need rights")
def test_that_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "d.locdecide", tmp_path / "link.locdecide"
    save(target, SAMPLE)
    link.symlink_to(target)
    save(link, replace(SAMPLE, title="By the link"))
    assert link.is_symlink()
    assert load(target).decision.title == "By the link"


def test_that_a_file_changed_by_others_is_noticed_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "d.locdecide"
    mark = save(path, SAMPLE)
    save(path, replace(SAMPLE, title="Theirs"))
    with pytest.raises(ChangedOnDiskError):
        save(path, replace(SAMPLE, title="Ours"), expected=mark)
    assert load(path).decision.title == "Theirs"
    save(path, replace(SAMPLE, title="Ours"))
    assert load(path).decision.title == "Ours"


def test_that_an_unchanged_or_deleted_file_is_written(tmp_path: Path) -> None:
    path = tmp_path / "d.locdecide"
    mark = save(path, SAMPLE)
    mark = save(path, replace(SAMPLE, title="Two"), expected=mark)
    path.unlink()
    save(path, replace(SAMPLE, title="Three"), expected=mark)
    assert load(path).decision.title == "Three"


def test_that_a_long_name_leaves_room_for_the_temporary_one(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 240 + ".locdecide")
    save(path, SAMPLE)
    assert load(path).decision == SAMPLE


def test_that_places_that_cannot_be_written_are_refused_with_the_reason(tmp_path: Path) -> None:
    places = {tmp_path / "none" / "d.locdecide": "file-no-folder", tmp_path: "file-is-folder"}
    for path, code in places.items():
        with pytest.raises(StorageError) as caught:
            save(path, SAMPLE)
        assert codes(caught.value) == [code]
        assert caught.value.issues[0].params["file"] == str(path)
    assert list(tmp_path.iterdir()) == []


def test_that_missing_files_folders_and_huge_files_have_their_own_codes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "d.locdecide"
    with pytest.raises(StorageError) as caught:
        load(path)
    assert codes(caught.value) == ["file-missing"]
    with pytest.raises(StorageError) as caught:
        load(tmp_path)
    assert codes(caught.value) == ["file-is-folder"]
    save(path, SAMPLE)
    monkeypatch.setattr(storage, "MAXIMUM_SIZE", 10)
    with pytest.raises(StorageError) as caught:
        load(path)
    assert codes(caught.value) == ["file-too-big"]
    monkeypatch.undo()

    def fail(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(StorageError) as caught:
        load(path)
    assert codes(caught.value) == ["file-not-readable"]


def test_that_a_protected_file_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.locdecide"
    storage.save(path, site_decision())
    before = path.read_bytes()
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(storage.StorageError) as refused:
        storage.save(path, replace(site_decision(), title="Other"))
    assert refused.value.issues[0].code == "file-protected"
    assert path.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_that_what_is_no_file_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.locdecide"
    os.mkfifo(pipe)
    with pytest.raises(StorageError) as caught:
        storage.save(pipe, DECISION)
    assert caught.value.issues[0].code == "file-unwritable"
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


def test_that_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    circle = tmp_path / "circle.locdecide"
    try:
        circle.symlink_to(circle)
    except OSError:
        pytest.skip("the system does not let us make links")
    with pytest.raises(StorageError) as caught:
        storage.save(circle, DECISION)
    assert caught.value.issues[0].code == "file-unwritable"
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        storage.write_atomically(circle, b"")
    assert circle.is_symlink()

"""What is remembered, and that anything unreadable counts as not set."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from locdecide.live import i18n
from locdecide.live import settings as module
from locdecide.live.settings import Settings


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)


def reopened(store: QSettings) -> Settings:
    store.sync()
    return Settings(QSettings(store.fileName(), QSettings.Format.IniFormat))


def test_that_choices_are_kept_between_sessions(store: QSettings) -> None:
    settings = Settings(store)
    settings.language = "nb"
    settings.appearance = "dark"
    settings.set_state("window", QByteArray(b"\x01\x02"))
    again = reopened(store)
    assert (again.language, again.appearance) == ("nb", "dark")
    assert again.state("window") == QByteArray(b"\x01\x02")


@pytest.mark.parametrize("bad", ["de", "", 7, ["nb"], QByteArray(b"xx")])
def test_that_bad_values_count_as_not_set(
    store: QSettings, monkeypatch: pytest.MonkeyPatch, bad: object
) -> None:
    monkeypatch.setattr(module, "system_language", lambda: "en")
    for key in ("language", "appearance", "state/window"):
        store.setValue(key, bad if key != "state/window" else "text")
    settings = Settings(store)
    assert (settings.language, settings.appearance) == ("en", "system")
    assert settings.state("window") is None
    assert settings.state("never") is None


def test_that_recent_files_are_newest_first_without_doubles_and_at_most_ten(
    store: QSettings, tmp_path: Path
) -> None:
    settings = Settings(store)
    assert settings.recent_files == ()
    settings.add_recent_file(tmp_path / "only")
    assert reopened(store).recent_files == (tmp_path / "only",)
    for number in range(12):
        settings.add_recent_file(tmp_path / f"f{number}")
    settings.add_recent_file(tmp_path / "f5")
    names = [path.name for path in reopened(store).recent_files]
    assert names == ["f5", "f11", "f10", "f9", "f8", "f7", "f6", "f4", "f3", "f2"]
    settings.forget_recent_file(tmp_path / "f5")
    assert settings.recent_files[0].name == "f11"
    for path in settings.recent_files:
        settings.forget_recent_file(path)
    assert reopened(store).recent_files == ()


def test_that_the_folder_is_that_of_the_newest_file_while_it_is_there(
    store: QSettings, tmp_path: Path
) -> None:
    settings = Settings(store)
    assert settings.folder == Path.home()
    settings.add_recent_file(tmp_path / "d.locdecide")
    assert settings.folder == tmp_path
    settings.add_recent_file(tmp_path / "gone" / "d.locdecide")
    assert settings.folder == Path.home()


@pytest.mark.parametrize("bad", [7, {"a": 1}, QByteArray(b"x")])
def test_that_a_damaged_list_of_files_is_empty(store: QSettings, bad: object) -> None:
    store.setValue("recent_files", bad)
    assert Settings(store).recent_files == ()


def test_that_the_languages_have_their_locales() -> None:
    assert i18n.locale_for("nb").decimalPoint() == ","
    assert i18n.locale_for("en").decimalPoint() == "."

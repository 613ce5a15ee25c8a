"""A named pipe in the place of any of the program's own files: the window comes all the same."""

import os
from pathlib import Path

import pytest

from core.config import RunConfig, ScheduleConfig
from gui.exception_hooks import Hooks
from gui.models.preferences import Preferences
from gui.models.schedule_presets import PresetError, ScheduleStore
from tests.in_time import in_time

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")


@pytest.mark.parametrize("name", ["settings.ini", "settings.ini.lock", "last-settings.toml"])
def test_that_the_window_remembers_though_a_pipe_has_the_name_of_its_file(
    tmp_path: Path, name: str
) -> None:
    os.mkfifo(tmp_path / name)

    def work() -> None:
        first = Preferences(tmp_path)
        assert first.last_config() is None
        first.put("view/theme", "dark")
        assert first.put_config(RunConfig())
        first.save()
        again = Preferences(tmp_path)
        assert again.text("view/theme", "light", ("light", "dark")) == "dark"
        assert again.last_config() == RunConfig()

    assert in_time(work) is None


def test_that_a_pipe_among_the_schedules_is_refused_by_name(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.toml")
    os.mkfifo(tmp_path / "mine.tmp")
    store = ScheduleStore(tmp_path)

    def work() -> None:
        _, refused = store.load()
        assert "a.toml: cannot be read: it is a named pipe" in refused[0]
        store.save("mine", ScheduleConfig())
        with pytest.raises(PresetError, match="half a character"):
            store.save("half \ud83d", ScheduleConfig())

    assert in_time(work) is None


def test_that_a_pipe_in_the_place_of_the_crash_file_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "crash.log")
    hooks = Hooks(tmp_path / "crash.log")
    told: list[str] = []
    hooks.error_caught.connect(lambda message, _trace: told.append(message))
    hooks.install()
    hooks.remove()
    assert len(told) == 1
    assert "it is a named pipe" in told[0]


def test_that_no_more_schedules_are_saved_than_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.models.schedule_presets._MOST_FILES", 2)
    store = ScheduleStore(tmp_path)
    store.save("one", ScheduleConfig())
    store.save("two", ScheduleConfig())
    with pytest.raises(PresetError, match="delete one first"):
        store.save("three", ScheduleConfig())
    store.save("two", ScheduleConfig(peak_lr=2e-3))
    assert len(store.load()[0]) == len(ScheduleStore(tmp_path / "none").load()[0]) + 2

"""Files that carry code, on every way into the window: nothing runs, an error, it stays usable."""

import os
import pickle
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.run_store.checkpoint_list import list_checkpoints
from gui.run.run_phase import RunAction
from gui.window.main_window import MainWindow
from tests.core.carriers import carriers, replaced
from tests.gui.runs.real_window import ENDS_MS, dialog_of, train
from tests.run_problems import problems_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Carrier = tuple[str, bytes]


@pytest.fixture
def changes() -> dict[str, object]:
    return {"training.max_steps": 20}


@pytest.fixture
def mark(tmp_path: Path) -> Path:
    """What is there once code has run."""
    return tmp_path / "it-ran"


@pytest.fixture
def found(mark: Path) -> Iterator[list[Carrier]]:
    """The twelve; at the end none of them has run."""
    made = list(carriers(mark))
    assert len(made) == 12
    assert pickle.loads(made[0][1]) is None
    assert mark.is_dir()  # they do carry code
    mark.rmdir()
    yield made
    assert not mark.exists()


def choose(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Choose a file in the dialog that is open."""
    (dialog,) = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    dialog.fileSelected.emit(str(path))
    dialog.filesSelected.emit([str(path)])
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))


def drop(window: MainWindow, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    no_key, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, no_key))


def told(window: MainWindow) -> str:
    """What the window says, as an error; it says nothing afterwards."""
    words = window.panels.notice.text()
    assert not words or window.panels.notice.level in ("warning", "error"), words
    window.panels.notice.dismiss()
    return words


@pytest.mark.thorough
def test_that_files_with_code_in_them_are_refused_by_name_on_every_way_in(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, found: list[Carrier]
) -> None:
    """One window takes it all, and is still one to train in, to open runs in and to go on in."""
    # What the core refuses of all twelve, its own tests say: here once a kind of file.
    some = found if os.environ.get("CREST_LONG_TESTS") else found[::3]
    _settings_are_refused_by_dialog_and_by_drop(window, qtbot, tmp_path, some)
    _texts_are_only_read(window, qtbot, tmp_path, some)
    _weights_are_refused_by_name(window, qtbot, tmp_path, some)
    path = train(qtbot, window)
    good = tmp_path / "good"
    shutil.copytree(path, good)
    _run_folders_are_refused_where_they_are_opened(window, qtbot, path, good, found)
    _checkpoints_are_neither_resumed_nor_sampled_nor_exported(window, qtbot, path, good, some)


def _settings_are_refused_by_dialog_and_by_drop(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, found: list[Carrier]
) -> None:
    before = window.models.draft.config()
    errors = 0
    for number, (name, content) in enumerate(found):
        file = tmp_path / f"carrier-{number}.toml"
        file.write_bytes(content)
        window.controls.actions.open_config.trigger()
        choose(qtbot, window, file)
        assert f"Could not open {file.name}." in told(window), name
        drop(window, file)
        assert f"Could not open {file.name}." in told(window), name
        assert window.models.draft.config() == before
        errors += 1
    assert errors == len(found) >= 4


def _texts_are_only_read(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, found: list[Carrier]
) -> None:
    draft, preview = window.models.draft, window.settings.preview
    assert draft is not None
    assert preview is not None
    good = draft.value("data.source")
    errors = 0
    for number, (name, content) in enumerate(found):
        file = tmp_path / f"carrier-{number}.pt"
        file.write_bytes(content)
        with qtbot.waitSignal(preview.failed, timeout=ENDS_MS) as failed:
            if number % 2:
                drop(window, file)
            else:
                window.controls.actions.choose_text.trigger()
                choose(qtbot, window, file)
        assert failed.args is not None
        # No text at all, or one of a line, which is too short to train on.
        assert file.name in failed.args[1] or "needs at least" in failed.args[1], (
            name,
            failed.args,
        )
        errors += 1
    assert errors == len(found) >= 4
    draft.set_value("data.source", good)
    qtbot.waitUntil(lambda: draft.total_steps is not None, timeout=ENDS_MS)


def _weights_are_refused_by_name(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, found: list[Carrier]
) -> None:
    draft, settings = window.models.draft, window.settings.panel
    assert draft is not None
    assert settings is not None
    errors = 0
    for number, (name, content) in enumerate(found):
        file = tmp_path / f"carrier-{number}{('.safetensors', '.pt')[number % 2]}"
        file.write_bytes(content)
        with qtbot.waitSignal(window.settings.weights.failed, timeout=ENDS_MS) as failed:
            settings.files.choose_weights()
            choose(qtbot, window, file)
        assert draft.value("model.init_from") == str(file)
        assert failed.args is not None
        assert file.name in failed.args[0], name
        window.start()  # nothing begins with what would be refused
        assert window.property("phase") == "idle", name
        errors += 1
    assert errors == len(found) >= 4
    draft.set_value("model.init_from", "")


def _run_folders_are_refused_where_they_are_opened(
    window: MainWindow, qtbot: QtBot, path: Path, good: Path, found: list[Carrier]
) -> None:
    files = ("run.json", "config.toml", "steps.bin", "evals.bin", "edits.jsonl", "samples.jsonl")
    refused, errors = 0, 0
    tried = found if os.environ.get("CREST_LONG_TESTS") else found[: len(files)]  # a file once
    for number, (name, content) in enumerate(tried):
        inner = files[number % len(files)]
        shutil.rmtree(path)
        shutil.copytree(good, path)
        (path / inner).write_bytes(content)
        window.stored.viewer.show_own()
        window.panels.notice.dismiss()
        window.stored.viewer.open(path)
        qtbot.waitUntil(lambda: not window.stored.background.busy("open"), timeout=ENDS_MS)
        words = told(window)
        # A line without its end was cut short by a crash: no damage. Samples are only words.
        # Metrics that are none are told, and left out.
        is_line = inner == "edits.jsonl" and not content.endswith(b"\n")
        assert inner in words or is_line or inner == "samples.jsonl", (name, inner, words)
        errors += bool(words)
        refused += window.stored.viewer.shown is None
        window.stored.comparison.lay_over([("it", "it", path)])
        qtbot.waitUntil(lambda: not window.stored.background.busy("compare"), timeout=ENDS_MS)
        window.panels.notice.dismiss()
        window.stored.comparison.end()
    assert (refused, errors) == ((4, 11) if tried is found else (2, 6))
    shutil.rmtree(path)
    shutil.copytree(good, path)
    with qtbot.waitSignal(window.stored.viewer.shown_changed, timeout=ENDS_MS):
        window.stored.viewer.open(path)
    assert problems_of(path) == []
    assert window.plots.shown.series.n_steps == 20


def _checkpoints_are_neither_resumed_nor_sampled_nor_exported(
    window: MainWindow, qtbot: QtBot, path: Path, good: Path, found: list[Carrier]
) -> None:
    out = good.with_name("out")
    out.mkdir()
    sampler = window.stored.sampler
    inner_files = ("model.safetensors", "training.safetensors", "state.json", "manifest.json")
    errors = 0
    for number, (name, content) in enumerate(found):
        inner = inner_files[number % 4]
        shutil.rmtree(path)
        shutil.copytree(good, path)
        known = list_checkpoints(path)
        replaced(path, inner, content)
        window.stored.resume_actions.resume(path)
        dialog = dialog_of(qtbot, window)
        dialog.tail.setCurrentIndex(dialog.tail.findData("extend"))
        with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
            dialog.go.click()
        assert window.property("phase") == "failed", (name, inner)
        words = told(window)
        assert path.name in words, (name, inner, words)
        assert "Traceback" not in words
        window.stored.exporter.export(path, "huggingface", out)
        qtbot.waitUntil(
            lambda: any(each in window.panels.notice.text() for each in ("xported", "not export")),
            timeout=ENDS_MS,
        )
        is_weights = inner in ("model.safetensors", "manifest.json")  # what an export reads
        assert ("Could not export" in window.panels.notice.text()) or not is_weights, (name, inner)
        window.panels.notice.dismiss()
        if number == 0:  # a process a sample; it reads the weights, too
            sampler.sample(known[-1])
            qtbot.waitUntil(lambda: not sampler.busy, timeout=ENDS_MS)
            assert "Could not sample" in told(window), (name, inner)
        errors += 1
    assert errors == len(found) >= len(inner_files)
    # One that is good is enough to go on: the newest is passed over, and it is said.
    shutil.rmtree(path)
    shutil.copytree(good, path)
    (list_checkpoints(path)[-1].path / "model.safetensors").write_bytes(found[2][1])
    window.stored.resume_actions.resume(path)
    dialog = dialog_of(qtbot, window)
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        dialog.go.click()
    assert window.models.presenter.finished is not None
    assert window.models.presenter.finished.reason == "completed"
    assert "checkpoint.passed_over" in (path / "log.jsonl").read_text()
    assert problems_of(path) == []
    assert window.models.controller.can(RunAction.START)

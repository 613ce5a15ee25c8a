"""The preview: real texts in a real thread, newest wins, nothing left behind."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core import data
from core.config import RunConfig
from core.i18n import verbatim
from gui.models.draft import Draft
from gui.settings.data_preview import DataPreview
from tests.patience import PATIENCE_S

_SMALL = {"data.tokenizer": "bytes", "data.context_length": 8, "data.stride": 8}


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text("Once upon a time there was a lamp. " * 20, encoding="utf-8")
    return path


@pytest.fixture
def draft(qapp: object, text: Path) -> Draft:
    return Draft(RunConfig().replaced({**_SMALL, "data.source": str(text)}))


@pytest.fixture
def preview(draft: Draft, tmp_path: Path) -> Iterator[DataPreview]:
    made = DataPreview(draft, tmp_path / "store", debounce_ms=0)
    yield made
    assert made.close()


def _described(qtbot: QtBot, preview: DataPreview) -> data.DataFacts:
    with qtbot.waitSignal(preview.described) as signal:
        pass
    facts = signal.args[0]
    assert isinstance(facts, data.DataFacts)
    return facts


def test_that_the_chosen_text_is_described_without_being_asked(
    qtbot: QtBot, preview: DataPreview, draft: Draft, text: Path
) -> None:
    facts = _described(qtbot, preview)
    assert facts.n_chars == len(text.read_text(encoding="utf-8"))
    assert draft.batches_per_epoch == facts.batches_per_epoch
    assert draft.schedule is not None
    assert not preview.is_busy


def test_that_the_built_in_texts_become_known(qtbot: QtBot, preview: DataPreview) -> None:
    with qtbot.waitSignal(preview.sources_known):
        pass
    rows = {row.name: row for row in preview.sources}
    assert set(rows) == set(data.SOURCES)
    assert rows["the-verdict"].to_download
    assert not rows["short-story"].to_download


def test_that_an_edit_of_the_data_describes_it_anew(
    qtbot: QtBot, preview: DataPreview, draft: Draft
) -> None:
    before = _described(qtbot, preview).batches_per_epoch
    draft.set_value("data.stride", 4)
    assert _described(qtbot, preview).batches_per_epoch > before


def test_that_other_edits_leave_the_text_alone(
    qtbot: QtBot, preview: DataPreview, draft: Draft
) -> None:
    _described(qtbot, preview)
    with qtbot.assertNotEmitted(preview.started, wait=30):
        draft.set_value("schedule.peak_lr", 5e-4)


def test_that_a_text_too_short_marks_its_field(
    qtbot: QtBot, preview: DataPreview, draft: Draft
) -> None:
    _described(qtbot, preview)
    with qtbot.waitSignal(preview.failed) as signal:
        draft.set_values({"data.context_length": 512, "data.stride": 512})
    assert draft.problems[signal.args[0]] == signal.args[1]
    assert draft.config() is None
    assert draft.schedule is None


def test_that_the_problem_goes_with_the_edit_that_mends_it(
    qtbot: QtBot, preview: DataPreview, draft: Draft
) -> None:
    with qtbot.waitSignal(preview.failed):
        draft.set_value("data.source", "/nowhere/at/all.txt")
    draft.undo_stack.undo()
    assert draft.problems == {}
    _described(qtbot, preview)
    assert draft.config() is not None


def test_that_a_wrong_field_starts_no_work(
    qtbot: QtBot, preview: DataPreview, draft: Draft
) -> None:
    _described(qtbot, preview)
    with qtbot.assertNotEmitted(preview.started, wait=30):
        draft.set_value("data.stride", "wide")
    assert draft.batches_per_epoch is None


class _Slow:
    """Stands in for ``prepare``: waits to be called off, or to be let go."""

    def __init__(self) -> None:
        self.calls: list[RunConfig] = []
        self.called_off = threading.Event()
        self.began = threading.Event()

    def __call__(self, config: RunConfig, *, progress: Any, cancelled: Any, **_: Any) -> Any:
        self.calls.append(config)
        progress("Tokenizing", 1, 4)
        self.began.set()
        wait = threading.Event()
        while not cancelled():
            wait.wait(0.002)
        self.called_off.set()
        raise data.Cancelled


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> _Slow:
    made = _Slow()
    monkeypatch.setattr(data, "prepare", made)
    return made


def test_that_progress_is_told_and_cancel_ends_the_work(
    qtbot: QtBot, slow: _Slow, preview: DataPreview, draft: Draft
) -> None:
    with qtbot.waitSignal(preview.progressed) as signal:
        pass
    assert signal.args == ["Tokenizing", 1, 4]
    with qtbot.waitSignal(preview.cancelled):
        preview.cancel()
    assert slow.called_off.wait(PATIENCE_S)
    assert not preview.is_busy
    assert draft.batches_per_epoch is None


def test_that_a_newer_request_calls_the_older_off(
    qtbot: QtBot, slow: _Slow, preview: DataPreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(slow.began.is_set)
    monkeypatch.undo()
    preview.refresh()
    assert slow.called_off.wait(PATIENCE_S)
    assert _described(qtbot, preview).n_tokens > 0


def test_that_what_is_found_out_after_an_edit_is_not_told(
    qtbot: QtBot, draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = DataPreview(draft, tmp_path / "store", debounce_ms=100_000)
    let_go, true_prepare = threading.Event(), data.prepare

    def late(config: RunConfig, **how: Any) -> Any:
        assert let_go.wait(PATIENCE_S)
        return true_prepare(config, store=how["store"])

    monkeypatch.setattr(data, "prepare", late)
    preview.refresh()
    draft.set_value("data.stride", 4)
    with qtbot.assertNotEmitted(preview.described, wait=500):
        let_go.set()
    assert draft.batches_per_epoch is None
    assert preview.close()


def test_that_closing_ends_the_thread(qtbot: QtBot, slow: _Slow, preview: DataPreview) -> None:
    qtbot.waitUntil(slow.began.is_set)
    assert preview.close()
    assert slow.called_off.is_set()
    preview.refresh()
    assert not preview.is_busy


def test_that_an_unforeseen_error_is_told_in_words(
    qtbot: QtBot, preview: DataPreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any, **__: Any) -> Any:
        raise RuntimeError("the lamp went out")

    monkeypatch.setattr(data, "prepare", broken)
    with qtbot.waitSignal(preview.failed) as signal:
        preview.refresh()
    assert "the lamp went out" in signal.args[1]


def test_that_a_download_is_followed_by_a_description(
    qtbot: QtBot, preview: DataPreview, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    _described(qtbot, preview)
    asked: list[str] = []

    def fetch(name: str, *, progress: Any, **_: Any) -> Path:
        asked.append(name)
        progress("Downloading", 1, 2)
        return Path(name)

    monkeypatch.setattr(data, "fetch", fetch)
    with (
        qtbot.waitSignals([preview.fetched, preview.described]),
        qtbot.assertNotEmitted(preview.failed),
    ):
        preview.fetch("the-verdict")
        preview.fetch("the-verdict")
    assert asked == ["the-verdict"]


def test_that_a_failed_download_says_why(
    qtbot: QtBot, preview: DataPreview, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    _described(qtbot, preview)

    def fetch(*_: Any, **__: Any) -> Path:
        raise data.DataError(verbatim("no connection: choose a file instead"))

    monkeypatch.setattr(data, "fetch", fetch)
    with qtbot.waitSignal(preview.failed):
        draft.set_value("data.source", "the-verdict")
    with qtbot.waitSignal(preview.failed) as signal:
        preview.fetch("the-verdict")
    assert signal.args == ["data.source", "no connection: choose a file instead"]
    assert draft.problems["data.source"] == signal.args[1]

"""Reports, shared runs, replays and what was open lately, in the window."""

import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from core.archives.packing import pack_run
from core.long_work import Cancelled, CancelledCheck, ShareTold, check
from core.messages.events import Finished
from core.run_store.index import read_info
from gui.models.background import Background
from gui.models.recent import RecentItems, read_recent, write_recent
from gui.runs.share.long_task import LongTask
from gui.window import handover
from gui.window.recent_menu import RecentMenu
from tests.gui.fake_session import Desk
from tests.gui.runs.made_runs import write_run

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def wait(qtbot: QtBot) -> Wait:
    def wait(condition: Callable[[], bool]) -> None:
        qtbot.waitUntil(condition, timeout=30_000)

    return wait


def _path_of(desk: Desk, name: str) -> Path:
    return next(row.info.path for row in desk.window.stored.store.rows if row.info.name == name)


def _opened(desk: Desk, name: str, wait: Wait) -> Path:
    path, viewer = _path_of(desk, name), desk.window.stored.viewer
    viewer.open(path)
    wait(lambda: viewer.shown is not None and viewer.shown.path == path)
    return path


def _chosen_in(dialog: str, desk: Desk, file: Path) -> None:
    """What a person types into a file dialog."""
    (found,) = desk.window.findChildren(QFileDialog, dialog)
    found.fileSelected.emit(str(file))
    found.close()


def _notice(desk: Desk) -> str:
    return desk.window.panels.notice.text()


@pytest.mark.thorough
def test_that_the_shown_run_is_saved_as_a_report(shown: Desk, tmp_path: Path, wait: Wait) -> None:
    _opened(shown, "harbour light", wait)
    shown.window.controls.actions.sharing.report.trigger()
    _chosen_in("report_dialog", shown, tmp_path / "a.html")
    wait((tmp_path / "a.html").is_file)
    wait(lambda: "Report saved to" in _notice(shown))
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "harbour light" in page
    assert "<svg" in page
    button = shown.window.findChild(QWidget, "shown_report")
    assert isinstance(button, QWidget)
    assert button.isVisible()


@pytest.mark.thorough
def test_that_what_is_chosen_on_the_page_of_runs_is_meant(
    shown: Desk, tmp_path: Path, wait: Wait
) -> None:
    window = shown.window
    window.panels.pages.show_runs()
    page = window.panels.runs_page
    page.view.selectAll()
    assert len(window.sharing.meant) == 3
    page.sharing.report.trigger()
    _chosen_in("report_dialog", shown, tmp_path / "three.html")
    wait((tmp_path / "three.html").is_file)
    assert "Comparison of 3 runs" in (tmp_path / "three.html").read_text(encoding="utf-8")
    assert not page.sharing.replay.isEnabled()
    page.choose(str(_path_of(shown, "linear")))
    names = {action.objectName() for action in page._menu().actions()}
    assert {"run_report", "run_replay"} <= names
    wait(page.sharing.replay.isEnabled)
    window.panels.pages.show_training()


def test_that_a_shared_run_is_dropped_and_opened(shown: Desk, tmp_path: Path, wait: Wait) -> None:
    original = _opened(shown, "linear", wait)
    shown.window.controls.actions.sharing.shares["none"].trigger()
    file = tmp_path / "linear.crest.zip"
    _chosen_in("archive_dialog", shown, file)
    wait(lambda: "Run shared as" in _notice(shown))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    no_key = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    shown.window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, no_key))
    made = original.with_name(f"{original.name}-2")
    viewer = shown.window.stored.viewer
    wait(lambda: viewer.shown is not None and viewer.shown.path == made)
    assert read_info(made).name == "linear"
    assert "Imported" in _notice(shown)


@pytest.mark.thorough
def test_that_a_shared_run_dropped_on_the_form_is_imported_and_no_text(
    shown: Desk, tmp_path: Path, wait: Wait
) -> None:
    window = shown.window
    file = pack_run(_path_of(shown, "linear"), tmp_path / "form.crest.zip")
    source = window.models.draft.value("data.source")
    made: list[list[Path]] = []
    window.sharing.archiver.imported.connect(made.append)
    window.settings.panel.use_paths([str(file)])
    wait(lambda: made != [])
    assert window.models.draft.value("data.source") == source


def test_that_a_bad_file_among_several_is_told_and_the_others_are_imported(
    shown: Desk, tmp_path: Path, wait: Wait
) -> None:
    good = pack_run(_path_of(shown, "harbour light"), tmp_path / "good.crest.zip")
    bad = tmp_path / "bad.crest.zip"
    bad.write_bytes(b"PK\x05\x06" + bytes(18))
    said: list[tuple[object, ...]] = []
    notice = shown.window.panels.notice
    archiver = shown.window.sharing.archiver
    before = archiver._notices

    class Said:
        def tell(self, *words: object, **_: object) -> None:
            said.append(words)
            notice.tell(str(words[0]), str(words[1]))

    archiver._notices = Said()  # type: ignore[assignment]
    try:
        archiver.take([bad, good])
        wait(lambda: len(said) == 2)
    finally:
        archiver._notices = before
    assert [level for level, _ in said] == ["info", "error"]
    assert "bad.crest.zip" in str(said[1][1])


def test_that_a_replay_is_trained_with_the_run_s_edits_and_judged(shown: Desk, wait: Wait) -> None:
    original = _opened(shown, "linear", wait)
    window = shown.window
    window.controls.actions.sharing.replay.trigger()
    wait(lambda: shown.requests != [] and shown.requests[-1].replay is not None)
    request = shown.requests[-1]
    assert request.replay is not None
    assert request.replay.folder == original
    assert request.name == "linear, replay"
    assert "bit for bit" in _notice(shown)
    made = original.with_name("made-again")
    shutil.copytree(original, made)
    verdicts: list[str] = []
    window.sharing.replayer.judged.connect(lambda verdict: verdicts.append(verdict.code))
    shown.sessions[-1].say(Finished("completed", 25, str(made)))
    wait(lambda: verdicts == ["replay.same"])
    assert "is the same bit for bit: 25 steps" in _notice(shown)


def test_that_nothing_to_share_is_said(shown: Desk) -> None:
    shown.window.sharing.reporter.choose([])
    assert "Open a run first" in _notice(shown)


# -- what was open lately


def _entries(menu: RecentMenu) -> list[str]:
    found = menu._menu.findChildren(QAction, "recent_item")
    return [action.text() for action in menu._menu.actions() if action in found]


@pytest.mark.thorough
def test_that_runs_and_settings_are_listed_newest_first_and_kept(
    shown: Desk, tmp_path: Path, wait: Wait
) -> None:
    recent = shown.window.sharing.recent
    recent.clear()
    _opened(shown, "linear", wait)
    _opened(shown, "harbour light", wait)
    recent.add_settings(str(tmp_path / "my.toml"))
    assert _entries(recent) == ["harbour light", "linear", "my.toml"]
    wait(lambda: read_recent() == recent.items)
    recent.clear()
    assert _entries(recent) == []
    wait(lambda: read_recent() == RecentItems())


def test_that_what_is_gone_is_said_and_taken_from_the_list(
    shown: Desk, tmp_path: Path, wait: Wait
) -> None:
    recent = shown.window.sharing.recent
    recent.clear()
    gone = tmp_path / "gone"
    recent.add_run(gone, "a run & more")
    (entry,) = shown.window.controls.menus.recent.findChildren(QAction, "recent_item")
    entry.trigger()
    wait(lambda: "no longer at" in _notice(shown))
    assert recent.items.runs == ()


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"format": 9}', '{"runs": [1, {"path": ""}, {"path": "a\\u0000"}]}']
)
def test_that_a_broken_list_is_an_empty_one(content: str, tmp_path: Path) -> None:
    (tmp_path / "recent.json").write_text(content, encoding="utf-8")
    assert read_recent(tmp_path) == RecentItems()


def test_that_at_most_ten_of_each_are_kept(tmp_path: Path) -> None:
    items = RecentItems()
    for number in range(15):
        items = items.with_run(tmp_path / str(number), f"run {number}").with_settings(
            tmp_path / "s"
        )
    assert [each.name for each in items.runs] == [f"run {n}" for n in range(14, 4, -1)]
    assert len(items.settings) == 1
    write_recent(items, tmp_path)
    assert read_recent(tmp_path) == items


# -- work that takes long


@pytest.mark.thorough
def test_that_long_work_shows_how_far_it_is_and_is_called_off(qtbot: QtBot, wait: Wait) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    background = Background(window)
    task = LongTask(background, "test", window)
    ended: list[object] = []

    def work(tell: ShareTold, cancelled: CancelledCheck) -> None:
        tell(0.4)
        while True:
            check(cancelled)

    assert task.start("Doing <b>it</b>", work, ended.append, ended.append)
    assert not task.start("again", work, ended.append, ended.append)
    wait(lambda: window.findChildren(QProgressDialog) != [])
    (dialog,) = window.findChildren(QProgressDialog)
    wait(lambda: dialog.value() == 400)
    dialog.canceled.emit()
    wait(lambda: ended != [])
    assert isinstance(ended[0], Cancelled)
    assert not task.is_on
    background.close()


def test_that_a_second_report_or_shared_run_is_not_dropped_without_a_word(
    shown: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sharing, path = shown.window.sharing, _path_of(shown, "harbour light")
    monkeypatch.setattr(LongTask, "is_on", True)
    sharing.reporter.write([path], tmp_path / "two.html")
    assert _notice(shown) == "Another report is being written. Try again when it is done."
    sharing.archiver.pack(path, tmp_path / "two.zip")
    assert _notice(shown) == "Another run is being packed. Try again when it is done."


def test_that_the_language_waits_for_what_is_written_downloaded_or_replayed(
    shown: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = shown.window
    monkeypatch.setattr("gui.window.language_choice.spoken.wanted", lambda _name: "ko")
    for part, name, value in (
        (LongTask, "is_on", True),
        (window.stored.exporter, "_running", {"an export"}),
        (window.settings.preview, "_fetching", "shakespeare"),
        (window.settings.weights.fetch, "_job", SimpleNamespace(name="gpt2")),
    ):
        assert not handover.is_writing(window)
        with monkeypatch.context() as patch:
            patch.setattr(part, name, value)
            assert handover.is_writing(window)
            window._language_choice._has_told = False
            window._language_choice._speak()
        assert "as soon as the file in progress is complete" in _notice(shown)
        window.panels.notice.dismiss()
    assert not handover.is_awaited(window)
    monkeypatch.setattr(window.sharing.replayer, "_original", Path("/runs/one"))
    assert handover.is_awaited(window)


def test_that_a_run_that_is_trained_meanwhile_is_told(
    shown: Desk, runs_dir: Path, tmp_path: Path, wait: Wait
) -> None:
    from core.run_store.lock import RunLock

    path = write_run(runs_dir, "busy")
    lock = RunLock(path)
    try:
        shown.window.sharing.archiver.pack(path, tmp_path / "busy.crest.zip")
        wait(lambda: "Could not share" in _notice(shown))
    finally:
        lock.release()
    assert not (tmp_path / "busy.crest.zip").exists()


def test_that_system_information_is_copied(
    shown: Desk, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.doctor import examination

    monkeypatch.setattr(examination, "examine", lambda _: iter(()))
    monkeypatch.setattr(examination, "as_text", lambda *_: "[ok] Crest")
    shown.window.controls.actions.sharing.system.trigger()
    wait(lambda: "System information copied" in _notice(shown))
    assert QGuiApplication.clipboard().text() == "[ok] Crest"

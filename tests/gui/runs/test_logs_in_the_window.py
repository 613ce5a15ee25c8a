"""A log of another trainer in the window: chosen, looked at, dragged and followed."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.trainer_logs.run_folder import import_log
from core.trainer_logs.table import LogTable
from gui.models.background import Background
from gui.plots.forecast_layer import foreseen
from gui.runs.compare.read_runs import read_runs
from gui.runs.logs import log_look
from gui.runs.logs.log_dialog import LogDialog
from gui.runs.stored.stored_run import read_series
from gui.schedule_editor.plan_drag import END
from tests.core import trainer_logs as made
from tests.core.trainer_logs import TOTAL, json_line
from tests.gui.fake_session import Desk
from tests.gui.kept_desk import kept_desk_over
from tests.gui.plots.test_handles import Hand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def wait(qtbot: QtBot) -> Wait:
    def wait(condition: Callable[[], bool]) -> None:
        qtbot.waitUntil(condition, timeout=30_000)

    return wait


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    (tmp_path / "runs").mkdir()
    with kept_desk_over(qtbot, request, tmp_path / "runs") as found:
        yield found
        found.window.stored.viewer.show_own()
        if found.window.stored.logs.dialog is not None:
            found.window.stored.logs.dialog.close()


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[LogDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    background = Background(window)
    found = LogDialog(tmp_path / "runs", background, window)
    found.show()
    yield found
    background.close()


def drop(window: QWidget, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, LEFT, NO_KEY))


def headings(dialog: LogDialog) -> list[str]:
    items = (dialog.preview.horizontalHeaderItem(n) for n in range(dialog.preview.columnCount()))
    return [item.text().replace("\n", " = ") for item in items if item is not None]


# -- the dialog


def test_that_the_columns_are_guessed_and_shown_with_the_first_rows(
    dialog: LogDialog, tmp_path: Path, wait: Wait
) -> None:
    assert not dialog.go.isEnabled()
    drop(dialog, made.nanogpt(tmp_path))
    wait(dialog.go.isEnabled)
    assert headings(dialog) == [
        "iter = Steps",
        "train/loss = Loss",
        "val/loss = Validation loss",
        "lr = Learning rate",
        "mfu = –",
    ]
    item = dialog.preview.item(0, 0)
    assert item is not None
    assert item.text() == "0"
    assert "steps 0 to 238" in dialog.said.text()
    assert "160 more steps planned" in dialog.said.text()
    assert dialog.name.text() == "nano"


def test_that_a_choice_that_makes_nothing_is_told_at_once_and_can_be_mended(
    dialog: LogDialog, tmp_path: Path, wait: Wait
) -> None:
    dialog.look_at(made.nanogpt(tmp_path))
    wait(dialog.go.isEnabled)
    box = dialog.form.boxes["step"]
    chosen = box.currentIndex()
    QTest.keyClick(box, Qt.Key.Key_Home)
    wait(lambda: "no column that counts steps or tokens" in dialog.problem.text())
    assert not dialog.go.isEnabled()
    assert "iter = –" in headings(dialog)
    box.setCurrentIndex(chosen)
    box.activated.emit(chosen)
    wait(dialog.go.isEnabled)
    assert not dialog.problem.isVisible()


def test_that_an_import_that_was_refused_is_tried_again_and_one_that_is_on_is_not_begun_twice(
    dialog: LogDialog, tmp_path: Path, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on, begun = threading.Event(), list[Path]()

    def refused(log: Path, *_: object, **__: object) -> None:
        begun.append(log)
        may_go_on.wait(30)
        raise OSError(28, "No space left on device", str(log))

    monkeypatch.setattr("gui.runs.logs.log_dialog.import_log", refused)
    dialog.look_at(made.nanogpt(tmp_path))
    wait(dialog.go.isEnabled)
    dialog.go.click()
    wait(lambda: len(begun) == 1)
    dialog.form.changed.emit()
    wait(lambda: "steps 0 to 238" in dialog.said.text())
    assert not dialog.go.isEnabled()
    may_go_on.set()
    wait(dialog.problem.isVisible)
    assert dialog.go.isEnabled()
    dialog.go.click()
    wait(lambda: len(begun) == 2)
    wait(dialog.go.isEnabled)


def test_that_of_several_runs_one_is_chosen(dialog: LogDialog, tmp_path: Path, wait: Wait) -> None:
    for name in ("a", "b"):
        made.event_file(tmp_path / "tb", name, end=60 if name == "a" else 80)
    dialog.look_at(tmp_path / "tb")
    wait(dialog.go.isEnabled)
    assert [dialog.run.itemText(n) for n in range(dialog.run.count())] == ["a", "b"]
    assert "steps 0 to 58" in dialog.said.text()
    dialog.run.setCurrentIndex(1)
    dialog.run.activated.emit(1)
    wait(lambda: dialog.go.isEnabled() and "steps 0 to 78" in dialog.said.text())
    assert dialog.name.text() == "tb b"


def test_that_reading_shows_how_far_it_is_and_can_be_cancelled(
    dialog: LogDialog, tmp_path: Path, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[str] = []

    def read_log(_path: Path, watch: log_look.ReadingWatch, _run: str) -> LogTable:
        try:
            while True:
                watch(0.4)
        finally:
            ended.append("read")

    monkeypatch.setattr(log_look, "read_log", read_log)
    dialog.look_at(made.nanogpt(tmp_path))
    wait(lambda: dialog.progress.value() == 40)
    assert dialog.progress.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    wait(lambda: ended == ["read"])
    assert dialog.isVisible()
    assert dialog.said.text().startswith("Cancelled")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_what_is_no_log_is_refused_by_name(
    dialog: LogDialog, tmp_path: Path, wait: Wait
) -> None:
    (tmp_path / "photo.csv").write_bytes(b"\x89PNG\0\0\0\0" * 20)
    dialog.look_at(tmp_path / "photo.csv")
    wait(lambda: "is not text" in dialog.problem.text())
    assert not dialog.go.isEnabled()
    assert not dialog.form.isVisible()


# -- the window


def test_that_a_dropped_log_is_opened_shown_and_forecast_under_the_dragged_rest(
    desk: Desk, tmp_path: Path, wait: Wait
) -> None:
    window = desk.window
    drop(window, made.nanogpt(tmp_path))
    dialog = window.stored.logs.dialog
    assert dialog is not None
    wait(dialog.go.isEnabled)
    QTest.mouseClick(dialog.go, LEFT)
    viewer, staging, plots = window.stored.viewer, window.models.staging, window.plots
    wait(lambda: viewer.shown is not None and plots.shown.learned is not None)
    assert window.panels.status.line.text().startswith(f"Imported · step 239 / {TOTAL - 1}")
    assert window.panels.shown_bar.aside.text() == "imported from nano.csv · read-only"
    assert staging.is_what_if
    shown = [card.spec.object_name for card in plots.stack.cards if not card.isHidden()]
    assert "plot_grad_norm" not in shown  # the log has none

    hand = Hand(desk)
    hand.settle()
    tail = window.controls.actions.tail
    tail.decay_now.trigger()  # of a curve through points the length alone can be dragged
    before = staging.staged_timeline
    hand.settle()
    hand.drag(END, 0, -30)
    staged = staging.staged_timeline
    assert staged is not None
    assert plots.shown.staged == staged
    assert plots.live.staged is None
    assert staged.lr(TOTAL - 3) > before.lr(TOTAL - 3)  # type: ignore[union-attr]
    plots.stack.redraw()
    card = next(each for each in plots.stack.cards if each.spec.has_forecast)
    curve = next(
        item
        for item in card.surface.getPlotItem().items
        if hasattr(item, "name") and item.name() == "forecast"
    )
    drawn = curve.getOriginalDataset()[1]
    pure = foreseen(plots.shown.learned, staged).curve  # type: ignore[arg-type]
    assert pure is not None
    assert len(drawn) > 20
    assert np.isin(drawn, pure.loss).all()
    assert not tail.apply.isEnabled()
    assert "Another program trains this run" in tail.apply.toolTip()
    viewer.show_own()
    assert not staging.is_what_if
    assert staging.timeline is None


@pytest.mark.thorough
def test_that_a_log_that_grows_is_followed_while_it_is_shown(
    desk: Desk, tmp_path: Path, wait: Wait
) -> None:
    log = made.json_lines(tmp_path, end=100)
    folder, _ = import_log(log, tmp_path / "runs", planned=300)
    window = desk.window
    window.stored.viewer.open(folder)
    wait(lambda: window.stored.viewer.shown is not None)
    window.controls.actions.tail.decay_now.trigger()
    assert window.models.staging.changes
    with log.open("a") as more:
        more.write("".join(json_line(i) for i in range(100, 140, 2)))
    wait(lambda: window.plots.shown.series.last_step == 138)
    wait(lambda: window.models.staging.step == 139)
    assert window.models.staging.changes  # what was tried stays
    with log.open("a") as more:
        more.write('{"step": 140, "train": {"loss": "what", "lr": 1e-4}}\n')
    wait(lambda: "Stopped following the log" in window.panels.notice.text())
    assert "train/loss cannot be 'what'" in window.panels.notice.text()


def test_that_the_list_marks_it_and_takes_over_its_schedule_alone(
    desk: Desk, tmp_path: Path, wait: Wait
) -> None:
    folder, _ = import_log(made.hugging_face(tmp_path), tmp_path / "runs", "theirs")
    store, page = desk.window.stored.store, desk.window.panels.runs_page
    store.renew()
    wait(lambda: store.row(folder) is not None)
    row = store.row(folder)
    assert row is not None
    assert (row.info.condition, row.model) == ("imported", "")
    desk.window.panels.pages.show_runs()
    page.choose_one()
    assert not page.resume_action.isEnabled()
    before = desk.window.models.draft.config()
    page.settings_wanted.emit(row)
    after = desk.window.models.draft.config()
    assert before is not None
    assert after is not None
    assert after.schedule.decay == "points"
    assert after.model == before.model
    assert after.training == before.training
    assert "Loaded the schedule of theirs" in desk.window.panels.notice.text()


def test_that_a_table_of_texts_that_is_dropped_is_still_a_text(desk: Desk, tmp_path: Path) -> None:
    file = made.write_csv(tmp_path / "stories.csv", ["text", "step"], [["a story", 1]] * 30)
    drop(desk.window, file)
    assert desk.window.stored.logs.dialog is None
    assert str(file) in str(desk.window.models.draft.value("data.source"))


def test_that_a_log_without_losses_of_batches_is_compared_as_no_diverged_run(
    tmp_path: Path,
) -> None:
    log = tmp_path / "log.csv"
    rows = (f"{step},1e-3,{3.0 - 0.01 * step}" for step in range(40))
    log.write_text("\n".join(("step,lr,val_loss", *rows)), encoding="utf-8")
    folder = import_log(log, tmp_path / "runs", planned=40)[0]
    for series in (read_runs([folder], 0.9)[0].series, read_series(folder, 0.9)):
        assert len(series.column("eval_step")) == 40
        assert not len(series.not_finite("loss")[0])

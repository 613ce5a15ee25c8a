"""The list of runs as a person uses it, over real folders."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from core.run_store.index import list_runs, read_info
from core.run_store.metrics import STEPS
from gui.runs.table.columns import COLUMNS
from gui.runs.table.rows import model_text, read_rows
from gui.runs.table.run_table import RunRole
from tests.effort import mostly_slow
from tests.gui.drawn_size import drawn_size
from tests.gui.fake_session import Desk
from tests.gui.runs.made_runs import CONFIG, write_long_run, write_run

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def names(desk: Desk) -> list[str]:
    model = desk.window.panels.runs_page.filtered
    return [model.index(row, 0).data(RunRole.ROW).info.name for row in range(model.rowCount())]


def choose(desk: Desk, *wanted: str) -> None:
    view = desk.window.panels.runs_page.view
    view.clearSelection()
    rows = [names(desk).index(name) for name in wanted]
    for place, row in enumerate(rows):
        mode = Qt.KeyboardModifier.ControlModifier if place else Qt.KeyboardModifier.NoModifier
        at = view.visualRect(desk.window.panels.runs_page.filtered.index(row, 2)).center()
        from PySide6.QtTest import QTest

        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, mode, at)


def click(qtbot: QtBot, desk: Desk, name: str) -> None:
    button = desk.window.findChild(QPushButton, name)
    assert button is not None, name
    assert button.isEnabled(), name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def open_page(qtbot: QtBot, desk: Desk) -> None:
    click(qtbot, desk, "runs_button")
    assert desk.window.panels.pages.currentWidget() is desk.window.panels.runs_page


def test_that_the_list_is_read_searched_sorted_and_written_in(
    shown: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page(qtbot, shown)
    _all_runs_are_listed_with_what_they_reached(shown)
    _words_in_the_box_filter_and_every_column_sorts(shown, qtbot)
    _a_runs_folder_is_opened(shown, monkeypatch)
    _notes_and_tags_are_kept_with_the_run(shown, qtbot)
    _a_run_is_renamed_in_place(shown, qtbot)
    _a_runs_settings_go_into_the_form(shown)


def _all_runs_are_listed_with_what_they_reached(shown: Desk) -> None:
    assert shown.window.findChild(QTableView, "runs_view") is shown.window.panels.runs_page.view
    assert sorted(names(shown)) == ["broken", "harbour light", "linear"]
    assert shown.window.panels.page_row.buttons["runs"].text() == "Runs 3"
    by_name = {row.info.name: row for row in shown.window.panels.runs_page.table.rows}
    assert by_name["linear"].info.steps_done == 25
    assert by_name["broken"].info.ended_badly
    assert all(len(row.curve) > 10 for row in by_name.values())


def _words_in_the_box_filter_and_every_column_sorts(shown: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(shown.window.panels.runs_page.box, "LIGHT made-up")
    assert names(shown) == ["harbour light"]
    shown.window.panels.runs_page.box.clear()
    for column in range(len(COLUMNS)):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            shown.window.panels.runs_page.view.sortByColumn(column, order)
            assert len(names(shown)) == 3
    shown.window.panels.runs_page.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert names(shown) == ["broken", "harbour light", "linear"]


def _a_runs_folder_is_opened(shown: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    choose(shown, "linear")
    (row,) = shown.window.panels.runs_page.chosen()
    shown.window.panels.runs_page.folder_action.trigger()
    assert opened == [str(row.info.path)]


def _notes_and_tags_are_kept_with_the_run(shown: Desk, qtbot: QtBot) -> None:
    choose(shown, "harbour light")
    path = shown.window.panels.runs_page.chosen()[0].info.path
    details = shown.window.panels.runs_page.details
    qtbot.keyClicks(details.tags, "baseline, good")
    qtbot.keyClick(details.tags, Qt.Key.Key_Return)
    details.notes.setFocus()
    qtbot.keyClicks(details.notes, "a calm curve")
    choose(shown, "linear")
    assert read_info(path).tags == ("baseline", "good")
    assert read_info(path).notes == "a calm curve"
    qtbot.keyClicks(shown.window.panels.runs_page.box, "calm")
    qtbot.waitUntil(lambda: names(shown) == ["harbour light"])
    shown.window.panels.runs_page.box.clear()
    qtbot.waitUntil(lambda: len(names(shown)) == 3)


def _a_run_is_renamed_in_place(shown: Desk, qtbot: QtBot) -> None:
    choose(shown, "linear")
    path = shown.window.panels.runs_page.chosen()[0].info.path
    qtbot.keyClick(shown.window.panels.runs_page.view, Qt.Key.Key_F2)
    editor = shown.window.findChild(QLineEdit, "run_name_editor")
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "straight down")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "straight down" in names(shown))
    assert read_info(path).name == "straight down"


def _a_runs_settings_go_into_the_form(shown: Desk) -> None:
    choose(shown, "harbour light")
    shown.window.panels.runs_page.settings_action.trigger()
    assert shown.window.models.draft.value("model.emb_dim") == 32
    assert shown.window.models.draft.preset_name == "harbour light"
    assert shown.window.panels.pages.currentWidget() is shown.window.panels.splitter


def test_that_the_thumbnail_is_the_schedules_own_curve(runs_dir: Path) -> None:
    row = read_rows(runs_dir, {})[0]
    assert row.plan is not None
    heights = [rate / row.plan.peak_lr for _, rate in row.curve]
    assert heights[0] < 0.05
    assert max(heights) == 1.0
    assert heights.index(1.0) == pytest.approx(len(heights) / 5, abs=2)  # 20 % warmup


def test_that_an_unchanged_run_is_not_read_again(runs_dir: Path) -> None:
    first = read_rows(runs_dir, {})
    again = read_rows(runs_dir, {row.key: row for row in first})
    assert all(one is other for one, other in zip(first, again, strict=True))


@pytest.mark.thorough
def test_that_a_deleted_run_comes_back_by_undo(shown: Desk, qtbot: QtBot) -> None:
    open_page(qtbot, shown)
    choose(shown, "linear")
    path = shown.window.panels.runs_page.chosen()[0].info.path
    qtbot.keyClick(shown.window.panels.runs_page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "linear" not in names(shown))
    assert not path.exists()
    assert "trash" in shown.window.panels.notice.text()
    click(qtbot, shown, "notice_action")
    qtbot.waitUntil(lambda: "linear" in names(shown))
    assert path.is_dir()


@pytest.mark.thorough
def test_that_runs_deleted_together_and_one_after_the_other_all_come_back(
    shown: Desk, qtbot: QtBot
) -> None:
    open_page(qtbot, shown)
    paths = {row.info.name: row.info.path for row in shown.window.stored.store.rows}
    choose(shown, "harbour light")
    qtbot.keyClick(shown.window.panels.runs_page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(names(shown)) == 2)
    choose(shown, "linear", "broken")
    qtbot.keyClick(shown.window.panels.runs_page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not names(shown))
    assert "2 runs moved to the trash" in shown.window.panels.notice.text()
    click(qtbot, shown, "notice_action")
    qtbot.waitUntil(lambda: sorted(names(shown)) == ["broken", "linear"])
    assert "harbour light moved to the trash" in shown.window.panels.notice.text()
    click(qtbot, shown, "notice_action")
    qtbot.waitUntil(lambda: len(names(shown)) == 3)
    assert not shown.window.panels.notice.text()
    assert all(path.is_dir() for path in paths.values())


def test_that_a_run_is_exported_as_csv(shown: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = shown.window.stored.store.rows[0].info.path
    out = tmp_path / "out"
    out.mkdir()
    exporting = shown.window.stored.exporter
    for _ in range(2):  # the second lies beside the first
        with qtbot.waitSignal(exporting.exported):
            exporting.export(path, "csv", out)
        assert str(out) in shown.window.panels.notice.text()
    names = [f"{path.name}-csv", f"{path.name}-csv-2"]
    assert sorted(each.name for each in out.iterdir()) == names
    assert (out / names[0] / "steps.csv").is_file()


def test_that_an_export_that_fails_says_so_and_leaves_nothing(
    shown: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = shown.window.stored.store.rows[0].info.path
    out = tmp_path / "out"
    out.mkdir()
    shown.window.stored.exporter.export(path, "huggingface", out)  # it has no checkpoint
    qtbot.waitUntil(lambda: "Could not export" in shown.window.panels.notice.text())
    assert not list(out.iterdir())


def test_that_a_run_that_appears_is_listed(shown: Desk, qtbot: QtBot, runs_dir: Path) -> None:
    write_run(runs_dir, "trained in a terminal")
    qtbot.waitUntil(lambda: "trained in a terminal" in names(shown))


@pytest.mark.thorough
def test_that_a_broken_folder_is_listed_and_says_why(
    shown: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    (runs_dir / "odd").mkdir()
    (runs_dir / "odd" / "run.json").write_text("[" * 100_000)
    shown.window.stored.store.refresh()
    qtbot.waitUntil(lambda: "odd" in names(shown))
    open_page(qtbot, shown)
    choose(shown, "odd")
    assert "damaged" in shown.window.panels.runs_page.details.facts["state"].text()
    assert not shown.window.panels.runs_page.open_action.isEnabled()


# opening


def open_run(qtbot: QtBot, desk: Desk, name: str) -> None:
    row = next(row for row in desk.window.stored.store.rows if row.info.name == name)
    with qtbot.waitSignal(desk.window.stored.viewer.shown_changed):
        desk.window.stored.viewer.open(row.info.path)


def test_that_an_opened_run_stands_in_plots_samples_and_log(shown: Desk, qtbot: QtBot) -> None:
    window = shown.window
    open_page(qtbot, shown)
    choose(shown, "linear")
    with qtbot.waitSignal(shown.window.stored.viewer.shown_changed):
        qtbot.keyClick(window.panels.runs_page.view, Qt.Key.Key_Return)
    assert window.panels.pages.currentWidget() is window.panels.splitter
    assert window.plots.shown.series.n_steps == 25
    assert window.plots.shown.series.n_evals == 2
    assert [one.step for one in shown.window.stored.viewer.shown.samples] == [9, 19]  # type: ignore[union-attr]
    assert window.panels.samples.shown.sample(0).whole == "Hello from linear at 19"
    assert window.panels.samples.shown.sample(0).loss == pytest.approx(3.69, abs=0.01)
    assert "linear" in window.panels.shown_bar.title.text()
    assert "read-only" in window.panels.shown_bar.aside.text()
    click(qtbot, shown, "shown_back")
    assert window.plots.shown.series.n_steps == 0
    assert window.panels.samples.shown.rowCount() == 0
    assert not window.panels.shown_bar.isVisible()


@pytest.mark.thorough
def test_that_the_run_at_work_goes_on_unseen_while_another_is_shown(
    shown: Desk, qtbot: QtBot
) -> None:
    from tests.gui.fake_session import step_done

    shown.begin()
    shown.say(step_done(0), step_done(1))
    open_run(qtbot, shown, "harbour light")
    shown.say(step_done(2), step_done(3))
    plots = shown.window.plots
    assert plots is not None
    assert plots.shown.series.n_steps == 40
    shown.window.stored.viewer.show_own()
    assert plots.shown.series.n_steps == 4


@pytest.mark.thorough
def test_that_a_run_whose_metrics_are_gone_is_shown_and_says_so(
    shown: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    path = next(path for path in runs_dir.iterdir() if "linear" in path.name)
    (path / "steps.bin").write_bytes(b"nonsense" * 10)
    shown.window.stored.viewer.open(path)
    qtbot.waitUntil(lambda: "steps.bin" in shown.window.panels.notice.text())
    opened = shown.window.stored.viewer.shown
    assert opened is not None
    assert opened.series.n_steps == 0


@pytest.mark.thorough
@pytest.mark.parametrize("n_steps", mostly_slow((100_000, 1_000_000), 100_000))
def test_that_a_million_steps_open_while_the_window_goes_on(
    shown: Desk, qtbot: QtBot, runs_dir: Path, n_steps: int
) -> None:
    path = write_long_run(runs_dir, "long", n_steps)
    with qtbot.waitSignal(shown.window.stored.viewer.shown_changed):
        shown.window.stored.viewer.open(path)
    plots = shown.window.plots
    assert plots is not None
    assert plots.shown.series.n_steps == n_steps
    plots.stack.redraw()


@pytest.mark.thorough
def test_that_what_is_damaged_is_told_of_the_run_that_is_shown_and_of_no_other(
    shown: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    notice = shown.window.panels.notice
    (path,) = runs_dir.glob("*linear*")
    rows = bytearray((path / "steps.bin").read_bytes())
    rows[len(rows) // 2 : len(rows) // 2 + 200] = bytes(200)
    (path / "steps.bin").write_bytes(rows)
    (path / "evals.bin").write_bytes(b"\0" * 50)
    for _ in range(2):
        open_run(qtbot, shown, "linear")
        told = notice.text().splitlines()
        assert all(line.startswith("linear: ") for line in told)
        assert ["steps.bin" in told[0], "evals.bin" in told[1]] == [True, True]
        open_run(qtbot, shown, "harbour light")
        assert notice.text() == ""
    open_run(qtbot, shown, "linear")
    notice.tell("error", "The disk is full")
    shown.window.stored.viewer.show_own()
    assert notice.text() == "The disk is full"  # which is said of no run


def test_that_a_run_of_another_process_is_followed(
    shown: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    from core.messages.events import Finished
    from core.run_store.writer import RunWriter
    from tests.gui.runs.made_runs import started, step_done

    writer = RunWriter(runs_dir, CONFIG, "alive")
    writer.record(started(writer.path, "alive", 40))
    for step in range(5):
        writer.record(step_done(step))
    with qtbot.waitSignal(shown.window.stored.viewer.shown_changed):
        shown.window.stored.viewer.open(writer.path)
    plots = shown.window.plots
    assert plots is not None
    assert plots.shown.series.n_steps == 5
    assert shown.window.stored.viewer.following.active
    for step in range(5, 12):
        writer.record(step_done(step))
    qtbot.waitUntil(lambda: plots.shown.series.n_steps == 12)
    with qtbot.waitSignal(shown.window.stored.viewer.following.ended):
        writer.record(Finished("completed", 12, str(writer.path)))
        writer.close()
    qtbot.waitUntil(lambda: not shown.window.stored.viewer.following.active)


# comparing


@pytest.mark.thorough
def test_that_runs_are_laid_over_each_other_and_hidden_by_a_click(
    shown: Desk, qtbot: QtBot
) -> None:
    window = shown.window
    window.resize(drawn_size(1280, 800))  # each plot has room for what it says of itself
    open_page(qtbot, shown)
    choose(shown, "harbour light", "linear")
    window.panels.runs_page.overlay_action.trigger()
    qtbot.waitUntil(lambda: len(window.panels.shown_bar.entries) == 2)
    plots = window.plots
    assert plots is not None
    plots.stack.redraw()
    drawn = [
        item.name()
        for item in plots.stack.cards[1].surface.getPlotItem().items
        if hasattr(item, "name") and item.name() and item.name().startswith("smoothed loss ·")
    ]
    assert len(drawn) == 2
    assert not any(
        card._empty.isVisible() for card in plots.stack.cards
    )  # no words over the curves
    looks = {run.style for run in plots.overlays.runs}
    assert len(looks) == 2
    assert len({look.dash for look in looks}) == 2
    qtbot.mouseClick(window.panels.shown_bar.entries[0], Qt.MouseButton.LeftButton)
    assert [run.hidden for run in plots.overlays.runs] == [True, False]
    end = window.findChild(QWidget, "compare_close")
    assert end is not None
    qtbot.mouseClick(end, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not window.panels.shown_bar.entries
    plots.stack.redraw()
    assert [card._empty.isVisible() for card in plots.stack.cards[1:]] == [True, True]


def test_that_runs_asked_for_one_after_the_other_are_all_laid_over_the_plots_but_a_damaged_one(
    shown: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    comparison, bar = shown.window.stored.comparison, shown.window.panels.shown_bar
    one, other = shown.window.stored.store.rows[:2]
    damaged = tmp_path / "damaged"
    (damaged / STEPS.file).mkdir(parents=True)
    comparison.lay_over([(one.key, "one", one.info.path), ("damaged", "damaged", damaged)])
    comparison.lay_over([(other.key, "other", other.info.path)])
    qtbot.waitUntil(lambda: len(bar.entries) == 2)
    assert [run.key for run in shown.window.plots.overlays.runs] == [one.key, other.key]
    assert str(damaged) in shown.window.panels.notice.text()
    comparison.end()
    comparison.lay_over([(one.key, "one", one.info.path), (other.key, "other", other.info.path)])
    comparison.remove(one.key)  # while it is read
    qtbot.waitUntil(lambda: len(bar.entries) == 1)
    assert [run.key for run in shown.window.plots.overlays.runs] == [other.key]


@pytest.mark.thorough
def test_that_the_axis_reaches_to_the_end_of_the_longest_compared_run(
    shown: Desk, qtbot: QtBot, runs_dir: Path
) -> None:
    write_run(runs_dir, "long", steps=150, total_steps=150)
    qtbot.waitUntil(lambda: "long" in names(shown))
    open_run(qtbot, shown, "linear")
    plots = shown.window.plots
    assert plots is not None
    plots.stack.redraw()
    assert plots.stack.span[1] < 60
    shown.window.stored.comparison.compare(
        [row for row in shown.window.stored.store.rows if row.info.name == "long"]
    )
    qtbot.waitUntil(lambda: len(shown.window.panels.shown_bar.entries) == 1)
    plots.stack.redraw()
    before = plots.stack.span
    assert before[1] > 150
    shown.window.panels.shown_bar.entries[0].click()  # hidden: the axis stays
    plots.stack.redraw()
    assert plots.stack.span == before
    shown.window.stored.comparison.end()
    plots.stack.redraw()
    assert plots.stack.span[1] < 60


@pytest.mark.thorough
def test_that_a_comparison_is_drawn_by_every_axis(shown: Desk, qtbot: QtBot) -> None:
    shown.window.stored.comparison.compare(list(shown.window.stored.store.rows))
    qtbot.waitUntil(lambda: len(shown.window.panels.shown_bar.entries) == 3)
    open_run(qtbot, shown, "harbour light")
    plots = shown.window.plots
    for axis, smoothing in (("step", 0.9), ("tokens", 0.8), ("time", 0.7)):
        shown.window.controls.view.choose_x_axis(axis)
        shown.window.controls.view.choose_smoothing(smoothing)
        plots.stack.redraw()
        assert plots.shown.shown_axis == axis
        assert {run.series.smoothing for run in plots.overlays.runs} == {smoothing}


def test_that_a_models_size_is_named() -> None:
    assert model_text(CONFIG) == "1 × 2 × 32"
    mini = CONFIG.replaced({"model.n_layers": 4, "model.n_heads": 4, "model.emb_dim": 128})
    assert model_text(mini) == "Mini · 4 × 4 × 128"


@pytest.mark.thorough
def test_that_what_a_crash_left_of_a_save_is_gone_after_the_next_start(
    qtbot: QtBot, tmp_path: Path, runs_dir: Path
) -> None:
    run_dir = next(each.path for each in list_runs(runs_dir) if each.name == "linear")
    litter = run_dir / "checkpoints" / ".saving-step-0000020-1"
    litter.mkdir(parents=True)
    (litter / "model.safetensors").write_bytes(b"half")
    desk = Desk(qtbot, tmp_path)
    desk.window.complete()
    desk.window.show()
    qtbot.waitUntil(lambda: not litter.exists())
    qtbot.waitUntil(lambda: desk.window.panels.page_row.buttons["runs"].text() == "Runs 3")
    desk.end()

"""Resuming, branching, trying out and going back, in the window with the real engine."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QMenu,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.i18n import verbatim
from core.messages.commands import GoBack, Pin
from core.messages.events import CheckpointInfo, CheckpointsChanged, Paused, WentBack
from core.run_store.checkpoint_list import list_checkpoints
from core.run_store.index import list_runs, read_edits, read_info, read_steps
from core.session.start_point import BRANCH, RESUME, WHAT_IF, Origin
from gui.panels.sample_card import SampleCard
from gui.plots.checkpoint_marks import _Marks
from gui.run.run_phase import ENABLED, RunAction, RunPhase
from gui.run.status_text import line_text
from gui.runs.resume.continue_dialog import ContinueDialog
from gui.runs.resume.draft_differences import differences
from gui.runs.resume.resume_source import ResumeSource, RunSnapshot
from gui.runs.resume.tail_choices import TAIL_CHOICES, with_change
from gui.runs.stored.lineage import chain, read_ancestor
from gui.runs.stored.stored_run import read_run
from gui.runs.table.exporter import export_choices
from gui.window.main_window import MainWindow
from tests.effort import mostly_slow
from tests.gui.fake_session import Desk, step_done
from tests.gui.runs.made_runs import CONFIG
from tests.gui.runs.real_window import (
    ENDS_MS,
    answer_go_back,
    dialog_of,
    go,
    press_notice,
    settle,
    train,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.thorough
def test_that_a_finished_run_is_trained_longer_without_a_step_drawn_twice(
    window: MainWindow, qtbot: QtBot
) -> None:
    path = train(qtbot, window)
    before = read_steps(path).copy()
    window.press(RunAction.CONTINUE)
    dialog = dialog_of(qtbot, window)
    assert dialog.choice().kind == RESUME
    assert dialog.tail.currentData() == "extend"  # nothing else is left to do
    dialog.steps.setValue(15)
    assert go(qtbot, window, dialog) == path
    settle(qtbot, window)
    steps = window.plots.shown.series.column("step")
    assert steps.tolist() == list(range(55))
    assert read_steps(path)[:40].tobytes() == before.tobytes()
    assert window.panels.samples.samples.steps()[0] == 9  # those of the first sitting are there too
    assert window.plots.shown.total_steps == 55


@pytest.mark.thorough
@pytest.mark.parametrize("tail", mostly_slow(["stretch", "rewarm"], "rewarm"))
def test_that_a_finished_run_is_offered_more_than_its_floor(
    window: MainWindow, qtbot: QtBot, tail: str
) -> None:
    path = train(qtbot, window)
    window.press(RunAction.CONTINUE)
    dialog = dialog_of(qtbot, window)
    dialog.steps.setValue(15)
    assert dialog.note.isVisible()
    assert "these 15 steps train at 1.00e-5" in dialog.note.text()
    index = dialog.tail.findData(tail)
    dialog.tail.setFocus()
    while dialog.tail.currentIndex() != index:
        qtbot.keyClick(dialog.tail, Qt.Key.Key_Down)
    assert not dialog.note.isVisible()
    assert go(qtbot, window, dialog) == path
    rates = read_steps(path)["lr"]
    assert len(rates) == 55
    assert max(rates[40:]) > 5 * rates[39]


@pytest.mark.thorough
def test_that_a_branch_grows_out_of_its_parent_and_three_deep_the_line_is_whole(
    window: MainWindow, qtbot: QtBot
) -> None:
    resume_actions, plots = window.stored.resume_actions, window.plots
    assert plots is not None
    path = train(qtbot, window)
    parts = {file: file.read_bytes() for file in path.glob("*.bin")}
    line = [path]
    for step in (30, 40):
        resume_actions.branch(line[-1], step)
        dialog = dialog_of(qtbot, window)
        assert dialog.choice().kind == BRANCH
        dialog.name.setText(f"branch at {step}")
        dialog.tail.setCurrentIndex(dialog.tail.findData("extend"))
        dialog.steps.setValue(10)
        line.append(go(qtbot, window, dialog))
        settle(qtbot, window)
    assert [read_info(one).name for one in line[1:]] == ["branch at 30", "branch at 40"]
    assert plots.shown.series.first_step == 40
    assert window.panels.edits.edits.steps() == [30, 40]
    ancestor = plots.shown.ancestor
    assert ancestor is not None
    assert ancestor.step == 40
    assert ancestor.series.column("step").tolist() == list(range(40))
    assert [(one.name, step) for one, step in chain(read_info(line[2]))] == [
        (line[1].name, 40),
        (line[0].name, 30),
    ]
    assert {file: file.read_bytes() for file in path.glob("*.bin")} == parts
    found = read_ancestor(read_info(line[2]), 0.0)
    assert found is not None
    assert found.name == "branch at 30"
    smoothed, first = plots.shown.series.column("smoothed"), plots.shown.series.column("loss")[0]
    assert smoothed[0] != pytest.approx(first)  # it goes on from the parent's
    stored = read_run(line[2], plots.shown.series.smoothing).series.column("smoothed")
    np.testing.assert_allclose(smoothed, stored, 1e-6)
    plots.stack.redraw()


@pytest.mark.thorough
@pytest.mark.parametrize("keep", [True, False])
def test_that_a_trial_is_drawn_over_its_parent_and_discarded_or_kept(
    window: MainWindow, qtbot: QtBot, keep: bool
) -> None:
    resume_actions, plots = window.stored.resume_actions, window.plots
    assert plots is not None
    path = train(qtbot, window)
    resume_actions.try_out(path, 30)
    dialog = dialog_of(qtbot, window)
    assert dialog.choice().kind == WHAT_IF
    dialog.tail.setCurrentIndex(dialog.tail.findData("hold"))
    dialog.trial.setValue(5)
    parts = {file: file.read_bytes() for file in path.rglob("*") if file.is_file()}
    trial = go(qtbot, window, dialog)
    tried, before = read_steps(trial), read_steps(path)
    assert tried["step"].tolist() == list(range(30, 35))
    # The same batches: until the other tail has moved the weights, the same loss to the bit.
    assert tried["loss"][0] == before["loss"][30]
    assert tried["grad_norm"][0] == before["grad_norm"][30]
    assert not np.array_equal(tried["lr"], before["lr"][30:35])
    assert not np.array_equal(tried["loss"], before["loss"][30:35])
    qtbot.waitUntil(lambda: len(plots.overlays.runs) == 1)
    qtbot.waitUntil(lambda: plots.shown.series.n_steps == 40)
    assert plots.overlays.runs[0].name == read_info(trial).name  # as in list and notice
    # The same loss: drawn smoothed, the two leave each other where they part, and not before.
    smoothed = plots.overlays.runs[0].series.column("smoothed")
    assert smoothed[0] == pytest.approx(plots.shown.series.column("smoothed")[30])
    assert plots.overlays.runs[0].series.column("loss").tolist() == tried["loss"].tolist()
    assert read_info(trial).trial
    found = window.stored
    assert found is not None
    notice = window.panels.notice
    qtbot.waitUntil(lambda: "parent" in notice.text() and "(" in notice.text(), timeout=ENDS_MS)
    own, parent = tried["loss"].mean(), before["loss"][30:35].mean()
    assert f"steps 30 to 34: loss {own:.3f}, parent {parent:.3f} (" in notice.text()
    qtbot.waitUntil(lambda: plots.stack.span[0] > 20, timeout=ENDS_MS)
    first, last = plots.stack.span
    assert first < 30
    assert last > 34
    press_notice(qtbot, window, "notice_action" if keep else "notice_other_action")
    if keep:
        qtbot.waitUntil(
            lambda: (row := found.store.row(trial)) is not None and not row.info.trial,
            timeout=ENDS_MS,
        )
        (laid_over,) = plots.overlays.runs
        assert laid_over.name == read_info(trial).name
        (entry,) = window.panels.shown_bar.findChildren(QAbstractButton, "legend_entry")
        assert entry.accessibleName() == read_info(trial).name
        assert len(read_steps(trial)) == 5
        assert read_info(trial).name == "hold 2.3e-4, branch at 30"
        assert read_info(trial).parent_path == path
        assert "a branch of its parent from step 30" in notice.text()
    else:
        qtbot.waitUntil(lambda: "discarded" in window.panels.notice.text(), timeout=ENDS_MS)
        runs_dir = path.parent
        assert [info.path for info in list_runs(runs_dir)] == [path]
        assert not plots.overlays.runs
        assert plots.shown.series.n_steps == 40  # the parent stays open
        assert window.panels.shown_bar.title.text() != ""
        assert plots.stack.following  # the whole run again
        found.viewer.show_own()
        assert plots.shown.series.n_steps == 0
        assert not plots.shown.checkpoints
        assert window.panels.samples.samples.rowCount() == window.panels.edits.edits.rowCount() == 0
        assert "discarded" in line_text(window.models.presenter.state)
        window.press(RunAction.CONTINUE)  # the list, as there is no last run any more
        qtbot.waitUntil(
            lambda: window.panels.pages.currentWidget() is window.panels.runs_page, timeout=ENDS_MS
        )
    assert {file: file.read_bytes() for file in parts} == parts


@pytest.mark.thorough
def test_that_a_trial_that_was_not_decided_on_asks_again_when_it_is_opened(
    window: MainWindow, qtbot: QtBot
) -> None:
    path = train(qtbot, window)
    resume_actions, viewer = window.stored.resume_actions, window.stored.viewer
    resume_actions.try_out(path, 30)
    dialog = dialog_of(qtbot, window)
    dialog.trial.setValue(5)
    trial = go(qtbot, window, dialog)
    notice = window.panels.notice
    qtbot.waitUntil(lambda: "parent" in notice.text() and "(" in notice.text(), timeout=ENDS_MS)
    notice.dismiss()
    viewer.open(trial)
    qtbot.waitUntil(lambda: "(" in notice.text(), timeout=ENDS_MS)
    press_notice(qtbot, window, "notice_other_action")
    qtbot.waitUntil(lambda: "discarded" in notice.text(), timeout=ENDS_MS)
    assert [info.path for info in list_runs(path.parent)] == [path]
    assert viewer.shown is None
    files = {file.name for file in (path.parent / ".trash").rglob("*") if file.is_file()}
    press_notice(qtbot, window, "notice_action")  # bring it back
    qtbot.waitUntil(lambda: viewer.shown is not None and "(" in notice.text(), timeout=ENDS_MS)
    assert viewer.shown is not None
    assert viewer.shown.path == trial
    assert {file.name for file in trial.rglob("*") if file.is_file()} == files
    assert "Trial ended" in window.panels.transport.pill_text.text()
    press_notice(qtbot, window, "notice_other_action")
    qtbot.waitUntil(lambda: "discarded" in notice.text(), timeout=ENDS_MS)
    press_notice(qtbot, window, "notice_action")
    qtbot.waitUntil(lambda: viewer.shown is not None and "(" in notice.text(), timeout=ENDS_MS)
    press_notice(qtbot, window, "notice_action")  # keep it: from then on it is a run like others
    pill = window.panels.transport.pill_text
    qtbot.waitUntil(lambda: "Trial" not in pill.text(), timeout=ENDS_MS)
    assert not read_info(trial).trial


@pytest.mark.thorough
def test_that_what_was_discarded_goes_with_the_window(window: MainWindow, qtbot: QtBot) -> None:
    path = train(qtbot, window)
    window.stored.resume_actions.try_out(path, 30)
    dialog = dialog_of(qtbot, window)
    dialog.trial.setValue(5)
    go(qtbot, window, dialog)
    notice = window.panels.notice
    qtbot.waitUntil(lambda: "parent" in notice.text() and "(" in notice.text(), timeout=ENDS_MS)
    press_notice(qtbot, window, "notice_other_action")
    qtbot.waitUntil(lambda: "discarded" in notice.text(), timeout=ENDS_MS)
    assert sorted(each.name for each in path.parent.iterdir()) == [".trash", path.name]
    window.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.slow  # a paused run's checkpoint is in test_workbench.py
def test_that_a_checkpoint_is_sampled_without_touching_the_run(
    window: MainWindow, qtbot: QtBot
) -> None:
    path = train(qtbot, window)
    before = {file: file.stat().st_mtime_ns for file in path.rglob("*") if file.is_file()}
    window.panels.samples.prompt.setText("seven")
    sampler = window.stored.sampler
    sampler.sample(list_checkpoints(path)[0])
    qtbot.waitUntil(lambda: not sampler.busy, timeout=ENDS_MS)
    sample = window.panels.samples.shown.sample(0)
    assert sample.prompt == "seven"
    assert sample.complete, window.panels.notice.text()
    assert len(sample.text) > 0
    assert [one.from_checkpoint for one in (sample, window.panels.samples.shown.sample(1))] == [
        True,
        False,
    ]
    card = window.panels.samples.view.itemDelegate()
    assert isinstance(card, SampleCard)
    assert "checkpoint" in card._aside(sample)
    assert {file: file.stat().st_mtime_ns for file in path.rglob("*") if file.is_file()} == before


@pytest.mark.thorough
def test_that_the_edits_tab_follows_the_run_that_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    found = window.stored
    assert found is not None
    path = train(qtbot, window)
    found.resume_actions.branch(path, 30)
    dialog = dialog_of(qtbot, window)
    dialog.tail.setCurrentIndex(dialog.tail.findData("hold"))
    branch = go(qtbot, window, dialog)
    settle(qtbot, window)
    own, edits = read_edits(branch), window.panels.edits
    assert [edit.step for edit in own] == [30]
    assert edits.shown.all == own
    with qtbot.waitSignal(found.viewer.shown_changed):
        found.viewer.open(path)
    assert edits.shown.rowCount() == 0
    assert "No edits" in edits._heading.text()
    assert edits.edits.all == own
    found.viewer.show_own()
    assert edits.view.model() is edits.edits
    assert edits.shown.all == own
    with qtbot.waitSignal(found.viewer.shown_changed):
        found.viewer.open(branch)
    assert edits.view.model() is edits.shown is not edits.edits
    assert edits.shown.all == own
    chosen: list[int] = []
    edits.edit_selected.connect(chosen.append)
    edits.view.setCurrentIndex(edits.shown.index(0))
    assert chosen == [30]
    assert window.plots.shown.selected_edit == 30


@pytest.mark.thorough
def test_that_a_flag_offers_real_exports_and_the_notice_names_the_folder(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    from safetensors.numpy import load_file

    from core.run_store.checkpoint import load

    found = window.stored
    assert found is not None
    path = train(qtbot, window)
    out = tmp_path / "out"
    out.mkdir()
    written = {}
    for kind in ("huggingface", "csv", "tensorboard"):
        found.checkpoint_menu.show_menu(20, window.mapToGlobal(QPoint(300, 300)))
        (menu,) = [m for m in window.findChildren(QMenu, "checkpoint_menu") if m.isVisible()]
        (export,) = menu.findChildren(QMenu, "checkpoint_export")
        kinds = dict(zip((k for k, _ in export_choices(20)), export.actions(), strict=True))
        kinds[kind].trigger()
        menu.close()
        (dialog,) = [d for d in window.findChildren(QFileDialog) if d.isVisible()]
        with qtbot.waitSignal(found.exporter.exported, timeout=ENDS_MS) as told:
            dialog.fileSelected.emit(str(out))
        dialog.close()
        qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
        assert told.args is not None
        written[kind] = told.args[0]
        assert str(written[kind]) in window.panels.notice.text()
    assert written["huggingface"].name.endswith("-step-20-huggingface")
    weights = load_file(written["huggingface"] / "model.safetensors")
    (at,) = [one for one in list_checkpoints(path) if one.step == 20]
    stored = load(at.path).model["transformer.wte.weight"].numpy()
    assert np.array_equal(weights["transformer.wte.weight"], stored)
    assert (written["csv"] / "steps.csv").read_text().count("\n") == 41
    assert next(written["tensorboard"].iterdir()).stat().st_size > 1_000
    assert len(list(out.iterdir())) == 3


def test_that_a_flags_menu_asks_for_a_branch_and_a_what_if_of_its_own_step(
    window: MainWindow, qtbot: QtBot
) -> None:
    found = window.stored
    train(qtbot, window)
    for begins, kind in (("Branch from here", BRANCH), ("What if", WHAT_IF)):
        found.checkpoint_menu.show_menu(20, window.mapToGlobal(QPoint(300, 300)))
        (menu,) = [m for m in window.findChildren(QMenu, "checkpoint_menu") if m.isVisible()]
        (action,) = [one for one in menu.actions() if one.text().startswith(begins)]
        action.trigger()
        menu.close()
        dialog = dialog_of(qtbot, window)
        assert (dialog.choice().kind, dialog.checkpoint.currentData()) == (kind, 20)
        dialog.reject()
        qtbot.waitUntil(lambda: not window.findChildren(ContinueDialog))


# what is offered, on sessions without an engine


def test_that_a_run_that_broke_off_is_offered_at_the_start(shown: Desk, qtbot: QtBot) -> None:
    notice = shown.window.panels.notice
    qtbot.waitUntil(lambda: "broken was interrupted at step 22" in notice.text())
    show = shown.window.findChild(QPushButton, "notice_other_action")
    assert show is not None
    with qtbot.waitSignal(shown.window.stored.viewer.shown_changed):
        qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert "interrupted" in shown.window.panels.shown_bar.aside.text()


def flag(step: int, **more: object) -> CheckpointInfo:
    return CheckpointInfo(step, Path("/runs/one"), 1_000, "", 3.0, **more)  # type: ignore[arg-type]


@pytest.mark.thorough
def test_that_a_number_that_is_not_finite_offers_the_way_back(shown: Desk, qtbot: QtBot) -> None:
    shown.begin()
    shown.say(*(step_done(step) for step in range(12)))
    shown.say(CheckpointsChanged((flag(5), flag(10)), 2_000))
    shown.say(Paused(12, verbatim("The loss of step 12 is not finite."), "nonfinite"))
    offer = shown.window.findChild(QPushButton, "notice_action")
    assert offer is not None
    assert offer.text() == "Go back to step 10…"
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    answer_go_back(qtbot, shown.window)
    assert shown.session.sent == [GoBack(10)]
    shown.say(WentBack(10, 100, 20))
    plots = shown.window.plots
    assert plots is not None
    assert plots.shown.series.n_steps == 10
    assert shown.phase == "paused"
    assert "step 10 / 100" in shown.window.panels.transport.pill_text.text()


@pytest.mark.thorough
def test_that_a_full_disk_is_told_with_what_is_needed(shown: Desk) -> None:
    shown.begin()
    shown.say(Paused(3, verbatim("The disk is full: 12 MB needed, 3 MB free."), "disk"))
    assert "12 MB needed" in shown.window.panels.notice.text()


def click_flag(qtbot: QtBot, desk: Desk, step: int) -> QMenu:
    plots = desk.window.plots
    assert plots is not None
    plots.stack.redraw()
    surface = plots.stack.cards[1].surface
    flags = next(i for i in surface.getPlotItem().items if isinstance(i, _Marks))
    view = surface.view
    low = view.viewRange()[1][0]
    at = view.mapViewToScene(QPointF(plots.shown.x_at(float(step)), low))
    assert flags.isVisible()
    port = surface.viewport()
    spot = QPoint(round(at.x()), round(at.y()) - 6)
    qtbot.mouseMove(port, spot)
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=spot)
    found: list[QMenu] = []

    def there() -> bool:
        found[:] = [m for m in desk.window.findChildren(QMenu, "checkpoint_menu") if m.isVisible()]
        return bool(found)

    qtbot.waitUntil(there)
    return found[0]


def entry(menu: QMenu, begins: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(begins))


@pytest.mark.thorough
def test_that_a_click_on_a_flag_offers_what_can_be_done_there(shown: Desk, qtbot: QtBot) -> None:
    shown.begin()
    shown.say(*(step_done(step) for step in range(60)))
    shown.say(CheckpointsChanged((flag(20), flag(50, best=True)), 2_000))
    menu = click_flag(qtbot, shown, 50)
    assert "step 50" in menu.actions()[0].text()
    assert "best" in menu.actions()[0].text()
    assert not entry(menu, "Branch").isEnabled()  # a run is on
    there = [action.text().split()[0] for action in menu.actions()[2:] if action.text()]
    assert there == ["Branch", "What", "Sample", "Pin", "Export", "Open"]  # it is in no list yet
    entry(menu, "Pin").trigger()
    menu.close()
    assert shown.session.sent == [Pin(50, True)]


@pytest.mark.thorough
def test_that_a_double_click_on_a_flag_brings_the_whole_run_back(shown: Desk, qtbot: QtBot) -> None:
    shown.begin()
    shown.say(*(step_done(step) for step in range(60)))
    shown.say(CheckpointsChanged((flag(20), flag(50)), 2_000))
    stack = shown.window.plots.stack
    stack.redraw()
    whole = stack.span
    stack.show_steps(40, 50)
    stack.redraw()
    assert stack.span[0] > 30
    at = shown.window.mapToGlobal(QPoint(300, 300))
    stack.checkpoint_clicked.emit(50, at)
    (menu,) = shown.window.findChildren(QMenu, "checkpoint_menu")
    # The menu has the mouse: the second press of a double-click goes to it.
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(menu.mapFromGlobal(at))
    press = QMouseEvent(QMouseEvent.Type.MouseButtonPress, place, QPointF(at), left, left, none)
    QApplication.sendEvent(menu, press)
    stack.redraw()
    assert stack.span == pytest.approx(whole)
    qtbot.waitUntil(lambda: not shown.window.findChildren(QMenu, "checkpoint_menu"))


@pytest.mark.thorough
def test_that_checkpoints_are_reached_by_the_menu_as_well(shown: Desk, qtbot: QtBot) -> None:
    listed = shown.window.findChild(QMenu, "checkpoints_menu")
    assert listed is not None
    listed.aboutToShow.emit()
    assert [action.isEnabled() for action in listed.actions()] == [False]  # none yet, in words
    shown.begin()
    shown.say(*(step_done(step) for step in range(60)))
    shown.say(CheckpointsChanged((flag(20), flag(50, best=True)), 2_000))
    listed.aboutToShow.emit()
    assert ["50" in action.text() for action in listed.actions()] == [True, False]
    listed.actions()[1].trigger()
    menu = shown.window.findChild(QMenu, "checkpoint_menu")
    assert menu is not None
    assert "step 20" in menu.actions()[0].text()
    menu.close()


@pytest.mark.parametrize("phase", list(RunPhase))
def test_that_going_on_is_possible_only_at_rest(phase: RunPhase) -> None:
    at_rest = phase in (RunPhase.IDLE, RunPhase.FINISHED, RunPhase.FAILED)
    assert (RunAction.CONTINUE in ENABLED[phase]) == at_rest
    assert (RunAction.GO_BACK in ENABLED[phase]) == (phase is RunPhase.PAUSED)


# what the dialog makes of it


def continued(config: RunConfig = CONFIG) -> ResumeSource:
    from core.schedule.lr_schedule import plan
    from core.schedule.timeline import Timeline

    timeline = Timeline(plan(config.schedule, 40))
    latest = RunSnapshot(config, timeline)
    return ResumeSource(Path("/runs/one"), "one", latest, {}, (flag(20), flag(30)))


MakeDialog = Callable[..., ContinueDialog]


@pytest.fixture
def make_dialog(qtbot: QtBot) -> MakeDialog:
    """Makes dialogs over one run at checkpoints 20 and 30."""
    holder = QWidget()
    qtbot.addWidget(holder)

    def make(kind: str, draft: RunConfig, step: int | None = None) -> ContinueDialog:
        return ContinueDialog(continued(), kind, step, draft, holder)

    return make


def test_that_a_setting_that_may_change_is_recorded_in_the_same_run(
    make_dialog: MakeDialog,
) -> None:
    dialog = make_dialog(RESUME, CONFIG.replaced({"clipping.max_norm": 0.5}))
    assert dialog.choice().origin().values == {}
    dialog.take.setChecked(True)
    assert dialog.choice().kind == RESUME
    assert dialog.choice().origin().values == {"clipping.max_norm": 0.5}
    assert dialog.choice().origin().step is None


def test_that_a_setting_that_may_not_change_makes_a_branch_and_it_says_so(
    make_dialog: MakeDialog,
) -> None:
    dialog = make_dialog(RESUME, CONFIG.replaced({"optimizer.weight_decay": 0.2}))
    dialog.take.setChecked(True)
    assert dialog.choice().kind == BRANCH
    assert "a branch is created" in dialog.explained.text()
    assert dialog.go.text() == "Branch"
    assert dialog.choice().origin().step == 30


def test_that_resuming_from_an_older_checkpoint_is_a_branch(make_dialog: MakeDialog) -> None:
    dialog = make_dialog(RESUME, CONFIG)
    dialog.checkpoint.setCurrentIndex(1)
    assert dialog.choice().kind == BRANCH


def test_that_another_model_is_not_taken_over_and_named(make_dialog: MakeDialog) -> None:
    dialog = make_dialog(BRANCH, CONFIG.replaced({"model.emb_dim": 64}), 20)
    assert "64" in dialog.listed.text()
    assert dialog.choice().origin().values == {}


def test_that_a_branch_is_named_by_what_it_changes_until_a_person_names_it(
    make_dialog: MakeDialog,
) -> None:
    dialog = make_dialog(BRANCH, CONFIG.replaced({"clipping.max_norm": 0.25}), 20)
    dialog.take.setChecked(False)
    dialog.tail.setCurrentIndex(dialog.tail.findData("keep"))
    kept = dialog.name.text()
    assert kept.endswith(", branch at 20")
    dialog.take.setChecked(True)
    assert dialog.name.text() == "clip 0.25, branch at 20"
    dialog.tail.setCurrentIndex(dialog.tail.findData("hold"))
    assert dialog.name.text().startswith("clip 0.25 · hold ")
    dialog.name.setText("mine")
    dialog.tail.setCurrentIndex(0)
    assert dialog.name.text() == "mine"


def test_that_a_tail_that_does_not_fit_keeps_the_button_from_being_pressed(
    make_dialog: MakeDialog,
) -> None:
    dialog = make_dialog(BRANCH, CONFIG, 20)
    dialog.name.setText("  ")
    assert not dialog.go.isEnabled()
    assert "name" in dialog.problem.text()
    dialog.name.setText("again")
    assert dialog.go.isEnabled()
    spin = dialog.findChild(QSpinBox, "continue_steps")
    assert spin is not None
    spin.setValue(1_000_000_000)
    assert dialog.go.isEnabled() or dialog.problem.text()


def test_that_a_run_without_a_checkpoint_begins_again_unless_it_is_a_branch(
    qtbot: QtBot,
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    for begins_at_0 in (True, False):
        run = replace(continued(), checkpoints=(), begins_at_0=begins_at_0)
        dialog = ContinueDialog(run, RESUME, None, CONFIG, holder)
        assert dialog.go.isEnabled() is begins_at_0
        assert ("no checkpoint to continue from" in dialog.problem.text()) is not begins_at_0
        if begins_at_0:
            assert "step 0" in dialog.checkpoint.currentText()
            assert dialog.choice().origin() == Origin(run.path)


@pytest.mark.parametrize("name", list(TAIL_CHOICES))
def test_that_every_tail_lands_at_its_checkpoint(name: str) -> None:
    before = continued().latest.timeline
    assert before is not None
    after = with_change(before, TAIL_CHOICES[name].make(10), 20)
    assert all(after.lr(step) == before.lr(step) for step in range(20))


def test_that_differences_say_where_they_may_be_changed() -> None:
    draft = CONFIG.replaced(
        {"training.eval_every": 3, "optimizer.beta1": 0.8, "training.batch_size": 9}
    )
    found = {one.path: one.where for one in differences(CONFIG, draft)}
    assert found == {
        "training.eval_every": "resume",
        "optimizer.beta1": "branch",
        "training.batch_size": "new",
    }


def test_that_files_of_one_folder_are_told_apart_where_their_paths_are_cut() -> None:
    folder = "/home/somebody/texts/of/the/harbour/office"
    run = CONFIG.replaced({"data.source": f"{folder}/ledger-1871.txt"})
    draft = CONFIG.replaced({"data.source": f"{folder}/ledger-1902.txt"})
    (found,) = differences(run, draft)
    assert "1871.txt → " in found.text
    assert found.text.endswith("1902.txt")

"""The window that tests share is, for each of them, as new."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.i18n import verbatim
from core.messages.events import Failed, Finished, SampleDone, SampleStarted
from gui.run.status_text import line_text
from gui.style.theme import Mode, theme
from tests.gui.fake_session import Desk, step_done
from tests.gui.kept_desk import fresh_desk, kept_desk, kept_desk_over
from tests.gui.runs.made_runs import write_run

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def seen(desk: Desk) -> dict[str, object]:
    """What a test may look at before it does anything."""
    window = desk.window
    panels, plots, draft = window.panels, window.plots, window.models.draft
    plots.stack.redraw()
    scene = plots.shown
    return {
        "phase": desk.phase,
        "title": window.windowTitle(),
        "line": line_text(window.models.presenter.state),
        "notice": panels.notice.text(),
        "values": draft.values(),
        "problems": draft.problems,
        "undo": (draft.undo_stack.count(), draft.undo_stack.canRedo()),
        "schedule": draft.schedule,
        "plan": (scene.timeline, scene.next_plan, scene.staged, scene.running, scene.log_y),
        "steps": (scene.series.n_steps, scene.selected_step, scene.staged_norm, plots.pinned),
        "cursor": (plots.stack.cursor_step, plots.stack.following, plots.stack.span),
        "samples": panels.samples.samples.rowCount(),
        "edits": panels.edits.edits.rowCount(),
        "staged": window.models.staging.changes,
        "enabled": {k: a.isEnabled() for k, a in window.controls.actions.run.items()},
        "checked": window.controls.actions.log_y.isChecked(),
        "axis": (window.controls.view.x_axis, window.controls.view.smoothing, scene.shown_axis),
        "runs": [row.info.name for row in window.stored.store.rows],
        "page": (panels.pages.shows_runs, panels.runs_page.box.text(), panels.runs_page.chosen()),
        "stored": (window.stored.viewer.shown, panels.shown_bar.isVisibleTo(window)),
        "compared": len(panels.shown_bar.entries),
        "size": window.size(),
        "sessions": (desk.sessions, desk.configs, desk.requests),
    }


def test_that_a_window_that_was_used_is_as_a_fresh_one(
    qtbot: QtBot, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    with kept_desk(qtbot, request, RunConfig()) as used:
        _use(used)
    with kept_desk_over(qtbot, request, _runs(tmp_path)) as used:
        _use_runs(used, qtbot)
    with kept_desk(qtbot, request, RunConfig()) as used:
        again = seen(used)
        assert theme().mode is Mode.SYSTEM
    with fresh_desk(qtbot, tmp_path, RunConfig()) as fresh:
        assert again == seen(fresh)


def _runs(place: Path) -> Path:
    write_run(place / "some", "one")
    write_run(place / "some", "other", ends="")
    return place / "some"


def _use_runs(desk: Desk, qtbot: QtBot) -> None:
    panels, stored = desk.window.panels, desk.window.stored
    one, other = stored.store.rows
    desk.window.controls.view.choose_x_axis("tokens")
    desk.window.controls.view.choose_smoothing(0.9)
    stored.viewer.open(one.info.path)
    qtbot.waitUntil(lambda: stored.viewer.shown is not None)
    stored.comparison.compare([other])
    qtbot.waitUntil(lambda: len(panels.shown_bar.entries) == 1)
    panels.pages.show_runs()
    panels.runs_page.box.setText("one")


def _use(desk: Desk) -> None:
    window = desk.window
    window.models.draft.set_value("schedule.peak_lr", 3e-4)
    window.models.draft.set_value("training.batch_size", 2)
    window.plots.set_log_y(True)
    theme().set_mode(Mode.LIGHT)
    desk.begin()
    desk.say(*(step_done(step) for step in range(30)))
    desk.say(SampleStarted(1, 20, "Every"), SampleDone(1, 20, "Every", "Every effort", True))
    window.plots.select_step(20)
    window.plots.stack.set_cursor(10)
    window.plots.stack.show_steps(5, 15)
    window.resize(1000, 700)
    desk.say(Failed(verbatim("no disk"), ""), Finished("failed", 0, ""))

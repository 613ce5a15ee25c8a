"""A run bent while it trains, in the real window with the real engine and real mouse events."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.lr_shapes import SHAPES
from core.messages.commands import ChangeSettings
from core.messages.edit_text import what_text
from core.run_store import index as runs
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline, tail_from
from gui.app import build_window
from gui.run.run_phase import RunAction
from gui.run.status_text import line_text
from gui.schedule_editor.plan_drag import DECAY_START, END, INITIAL, PEAK
from gui.window.main_window import MainWindow
from tests.effort import mostly_slow
from tests.processes import crest

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.timeout(300),
]

ROOT = Path(__file__).resolve().parents[2]
WAIT_MS = 60_000
LEFT = Qt.MouseButton.LeftButton
TINY = {
    "data.tokenizer": "bytes",
    "data.context_length": 32,
    "data.stride": 32,
    "model.n_layers": 1,
    "model.n_heads": 2,
    "model.emb_dim": 32,
    "training.epochs": 100,
    "training.batch_size": 2,
    "training.max_steps": 300,
    "training.device": "cpu",
    "training.precision": "fp32",
    "training.eval_every": 0,
    "sampling.every": 0,
}


class Bent:
    """A real window whose run is paused as soon as it begins, and hands to bend it."""

    def __init__(self, qtbot: QtBot, config: RunConfig, runs_dir: Path) -> None:
        self.qtbot = qtbot
        self.window: MainWindow = build_window(config, runs_dir)
        self.window.resize(1440, 900)
        self.window.show()
        self.plots, self.staging = self.window.plots, self.window.models.staging
        self.handles = self.window.schedule_editor.handles
        self.bar = self.window.schedule_editor.bar
        self.port = self.handles._port

    def begin(self) -> None:
        self.qtbot.waitUntil(
            lambda: self.window.models.controller.can(RunAction.START), timeout=WAIT_MS
        )
        self.window.start()
        self.qtbot.waitUntil(
            lambda: self.window.models.controller.can(RunAction.PAUSE), timeout=WAIT_MS
        )
        self.window.press(RunAction.PAUSE)
        self.wait_for("paused")

    def wait_for(self, phase: str) -> None:
        def there() -> bool:
            return self.window.property("phase") in (phase, "failed")

        self.qtbot.waitUntil(there, timeout=WAIT_MS)
        assert self.window.property("phase") == phase, line_text(self.window.models.presenter.state)

    def settle(self) -> None:
        self.plots.stack.request_draw()
        self.plots.stack.redraw()

    def drag(self, name: str, dx: float, dy: float) -> None:
        self.settle()
        at = self.handles[name].viewport_position()
        QTest.mousePress(self.port, LEFT, Qt.KeyboardModifier.NoModifier, at.toPoint())
        assert self.handles.dragged == name
        for _ in range(3):
            at += QPointF(dx / 3, dy / 3)
            move = QMouseEvent(
                QMouseEvent.Type.MouseMove,
                at,
                self.port.mapToGlobal(at),
                LEFT,
                LEFT,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.sendEvent(self.port, move)
            self.plots.stack.redraw()
        QTest.mouseRelease(self.port, LEFT, Qt.KeyboardModifier.NoModifier, at.toPoint())
        self.settle()

    def apply(self) -> None:
        """Press Apply and wait for the engine's answer."""
        action: QAction = self.window.controls.actions.tail.apply
        assert action.isEnabled(), self.staging.staged
        with self.qtbot.waitSignal(self.staging.applied, timeout=WAIT_MS):
            action.trigger()

    def drawn(self, name: str) -> tuple[list[float], list[float]]:
        items = self.plots.stack.cards[0].surface.getPlotItem().items
        curve = next(item for item in items if hasattr(item, "name") and item.name() == name)
        x, y = curve.getOriginalDataset()
        return x.tolist(), y.tolist()

    @property
    def folder(self) -> Path:
        assert self.window.models.presenter.started is not None
        return Path(self.window.models.presenter.started.run_dir)

    def line(self) -> Timeline:
        """The timeline that the run's folder tells."""
        config = runs.run_config(self.folder)
        line = Timeline(plan(config.schedule, 300))
        for edit in runs.read_edits(self.folder):
            if edit.kind == "schedule":
                line = line.edited(tail_from(edit.values))
        return line

    def check(self) -> None:
        """Folder, window and every applied learning rate say the same, bit for bit."""
        line, steps = self.line(), runs.read_steps(self.folder)
        assert self.plots.shown.timeline == line or self.window.property("phase") == "finished"
        assert [lr.hex() for lr in steps["lr"].tolist()] == [
            line.lr(step).hex() for step in steps["step"].tolist()
        ]
        told = self.window.panels.edits.edits
        assert [told.edit(row) for row in reversed(range(told.rowCount()))] == list(
            runs.read_edits(self.folder)
        )

    def close(self) -> None:
        with self.qtbot.waitSignal(self.window.closed, timeout=WAIT_MS):
            self.window.controls.close_guard.stop_and_close()
        self.window.deleteLater()


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Bent]:
    """A tiny run of 300 steps, paused at its beginning; its parameter: changed settings."""
    changes = getattr(request, "param", {})
    made = Bent(qtbot, RunConfig().replaced({**TINY, **changes}), tmp_path / "runs")
    yield made
    made.close()


@pytest.mark.thorough
@pytest.mark.parametrize("shape", mostly_slow(SHAPES, "wsd-linear"))
def test_that_every_handle_ahead_bends_a_paused_run_of_every_shape(make: Bent, shape: str) -> None:
    make.window.models.draft.set_values(
        {"schedule.decay": shape, "schedule.min_lr": 2e-4, "schedule.decay_start": "60%"}
    )
    make.begin()
    planned = make.plots.shown.timeline
    assert planned is not None
    make.settle()
    handles = make.handles.shown
    assert PEAK in handles
    assert END in handles
    assert (DECAY_START in handles) == SHAPES[shape].holds
    for name, dx, dy in ((PEAK, 24, 40), (DECAY_START, -40, 0), (END, -60, -20)):
        if name not in handles:
            continue
        trained = make.plots.shown.timeline
        make.drag(name, dx, dy)
        staged = make.staging.staged_timeline
        assert staged is not None
        assert staged != trained == make.plots.shown.timeline  # staged, and no more than that
        x, y = make.drawn("staged lr")
        assert y == [staged.lr(int(step)) for step in x]
        make.apply()
        make.settle()
        assert make.plots.shown.timeline == staged  # paused: the engine answers what was shown
        x, y = make.drawn("planned lr")
        assert y == [staged.lr(step) for step in range(staged.total_steps)]
        assert not make.staging.changes
    make.window.press(RunAction.STEP)
    make.qtbot.waitUntil(
        lambda: (
            make.window.property("phase") == "paused" and not make.window.models.controller.pending
        ),
        timeout=WAIT_MS,
    )
    make.check()
    last = make.staging.timeline
    assert last is not None
    assert last.total_steps == make.window.models.presenter.state.total_steps < 300
    assert [line.lr(0) for line in (planned, last)] == [planned.lr(0)] * 2


@pytest.mark.thorough
@pytest.mark.parametrize(
    "make", [{"training.eval_every": 1}], indirect=True, ids=["slow enough to be reached"]
)
def test_that_a_run_bent_five_times_in_the_window_is_made_again_bit_for_bit(make: Bent) -> None:
    actions = make.window.controls.actions
    make.begin()
    make.drag(PEAK, 40, 50)  # 1: a drag
    make.apply()
    make.window.press(RunAction.PAUSE)
    make.wait_for("running")
    assert make.window.models.controller.edit(
        ChangeSettings({"clipping.max_norm": 0.3, "clipping.begin": "start"})
    )  # 2: clipping, while it runs
    make.qtbot.waitUntil(lambda: make.window.models.presenter.steps_done >= 60, timeout=WAIT_MS)
    make.window.press(RunAction.PAUSE)
    make.wait_for("paused")
    make.bar.steps.setValue(40)
    actions.tail.extend.trigger()  # 3: extend, and what was staged on top is undone
    actions.tail.halve.trigger()
    undo = next(action for action in make.window.findChildren(QAction) if "Halve" in action.text())
    assert undo.text().startswith("&Undo")
    undo.trigger()
    make.apply()
    make.drag(END, -20, -30)  # 4: another drag
    make.apply()
    actions.tail.halve.trigger()  # 5: half the rate, applied while it runs
    make.window.press(RunAction.PAUSE)
    make.apply()
    make.wait_for("finished")
    edits = runs.read_edits(make.folder)
    assert [edit.kind for edit in edits] == ["schedule", "clipping", *["schedule"] * 3]
    assert str(what_text(edits[2])) == "40 steps longer"
    assert str(what_text(edits[4])).startswith("halve")
    make.check()
    done = crest("train", make.folder, "--runs", make.folder.parent.parent / "again")
    assert done.returncode == 0, done.stderr
    first, again = (
        runs.read_steps(folder) for folder in (make.folder, Path(done.stdout.splitlines()[-1]))
    )
    assert len(first) == make.line().total_steps
    for name in ("step", "lr", "loss", "grad_norm", "clipped"):
        assert again[name].tobytes() == first[name].tobytes()


@pytest.mark.parametrize("shape", mostly_slow(SHAPES, "one-cycle"))
def test_that_a_plan_dragged_before_the_start_is_what_trains_and_what_is_stored(
    qtbot: QtBot, tmp_path: Path, shape: str
) -> None:
    made = Bent(qtbot, RunConfig().replaced({**TINY, "training.max_steps": 40}), tmp_path / "runs")
    window, draft = made.window, made.window.models.draft
    assert draft is not None
    draft.set_values(
        {
            "schedule.decay": shape,
            "schedule.initial_lr": 1e-4,
            "schedule.min_lr": 2e-4,
            "schedule.decay_start": "60%",
        }
    )
    qtbot.waitUntil(lambda: window.models.controller.can(RunAction.START), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: draft.schedule is not None, timeout=WAIT_MS)
    before = draft.values()
    for name, dx, dy in (
        *((INITIAL, 0, -40), (PEAK, -60, 25)),
        *((DECAY_START, 60, 0), (END, -120, -20)),
    ):
        made.settle()
        if name in made.handles.shown:
            made.drag(name, dx, dy)
    config, schedule = draft.config(), draft.schedule
    assert config is not None
    assert schedule is not None
    assert draft.values() != before
    assert schedule.total_steps < 40
    _, planned = made.drawn("planned lr")
    window.start()
    made.wait_for("finished")
    assert runs.run_config(made.folder) == config
    applied = runs.read_steps(made.folder)["lr"].tolist()
    assert [lr.hex() for lr in applied] == [lr.hex() for lr in planned]
    assert planned == [schedule.lr(step) for step in range(schedule.total_steps)]
    made.close()

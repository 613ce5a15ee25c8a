"""A run whose length or warmup was edited, stopped and gone on with in the real window."""

from itertools import product
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.messages.commands import EditSchedule, Pause
from core.run_store import index as runs
from core.run_store.reader import timeline_of
from core.schedule.edits import Change, Redraw
from core.schedule.timeline import Timeline
from core.session.session import Session
from gui.run.run_phase import RunAction
from gui.window.main_window import MainWindow
from tests.core.lasting import after, bits, folder_of, played
from tests.effort import mostly_slow
from tests.gui.runs.real_window import ENDS_MS, dialog_of, go, settle, wait_for

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_EDITED_AT = 3  # within the warmup of eight steps
_EDITS: dict[str, tuple[Change, int]] = {
    "shortened": (Redraw(total_steps=30), 30),
    "lengthened": (Redraw(total_steps=55), 55),
    "warmup": (Redraw(peak_step=14, peak_lr=5e-4), 40),
}


def begin_paused(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paused before the first update, however quick the machine is."""
    start = Session.start

    def paused(self: Session) -> None:
        self.send(Pause())
        start(self)

    with monkeypatch.context() as patch:
        patch.setattr(Session, "start", paused)
        window.start()
    wait_for(qtbot, window, "paused")


def make_steps(qtbot: QtBot, window: MainWindow, steps: int) -> None:
    for _ in range(steps):
        wanted = window.models.presenter.steps_done + 1

        def made(wanted: int = wanted) -> bool:
            return window.models.presenter.steps_done == wanted and window.models.controller.can(
                RunAction.STEP
            )

        window.press(RunAction.STEP)
        qtbot.waitUntil(made, timeout=ENDS_MS)


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("name", "more"),
    mostly_slow(product(_EDITS, (0, 3)), ("lengthened", 3)),
)
def test_that_an_edited_run_that_was_stopped_goes_on_and_is_drawn_as_it_was_bent(
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    more: int,
) -> None:
    plots, draft = window.plots, window.models.draft
    assert plots is not None
    assert draft is not None
    change, total = _EDITS[name]
    config = draft.config()
    assert config is not None
    score = after({_EDITED_AT - 1: [EditSchedule(change)]})
    reference = folder_of(played(config, tmp_path / "reference", score))

    begin_paused(qtbot, window, monkeypatch)
    make_steps(qtbot, window, _EDITED_AT)
    with qtbot.waitSignal(window.models.presenter.edited, timeout=ENDS_MS):
        assert window.models.controller.edit(EditSchedule(change))
    make_steps(qtbot, window, more)
    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        window.press(RunAction.STOP)
    window.press(RunAction.CONTINUE)
    dialog = dialog_of(qtbot, window)
    assert dialog.tail.currentData() == "keep"
    # Once it has ended the plots turn to the plan of the next run.
    at_its_end: list[tuple[Timeline | None, float, float]] = []

    def look() -> None:
        plots.stack.redraw()
        items = plots.stack.cards[0].surface.getPlotItem().listDataItems()
        x, y = next(one for one in items if one.name() == "planned lr").getOriginalDataset()
        at_its_end.append((plots.shown.timeline, float(x[-1]), float(y[-1])))

    window.models.presenter.run_ended.connect(look)
    path = go(qtbot, window, dialog)
    settle(qtbot, window)
    window.models.presenter.run_ended.disconnect(look)  # the window is shared

    assert bits(path) == bits(reference)
    timeline = timeline_of(path, runs.run_config(path))
    assert timeline is not None
    ((drawn, last_x, last_y),) = at_its_end
    assert drawn == timeline
    assert last_x == total - 1
    assert last_y == pytest.approx(timeline.lr(total - 1))
    shown = plots.shown
    assert window.models.presenter.state.total_steps == total
    assert shown.series.column("step").tolist() == list(range(total))
    assert np.array_equal(shown.series.column("lr"), timeline.curve(np.arange(total)))
    assert window.panels.edits.edits.rowCount() == 1
    assert window.panels.edits.edits.steps() == shown.edit_steps.tolist() == [_EDITED_AT]

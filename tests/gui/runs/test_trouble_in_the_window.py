"""A number that is none in a real run, in the real window: pause, way back, way on."""

import hashlib
from pathlib import Path

import pytest
import torch
from pytestqt.qtbot import QtBot

from core.foresight.alarms import NON_FINITE
from core.run_store import index as runs
from core.run_store.checkpoint_list import list_checkpoints
from core.training.trainer import Trainer
from gui.panels.state_dot import ALARMED
from gui.run.run_phase import RunAction
from gui.window.main_window import MainWindow
from tests.core.lasting import bits, folder_of, played
from tests.core.poison import poison
from tests.effort import mostly_slow
from tests.gui.runs.real_window import ENDS_MS, answer_go_back, press_notice, wait_for

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_SPOILED = 25  # between the checkpoints before steps 20 and 30


def digest(trainer: Trainer) -> str:
    """Parameters and the optimizer's state, bit for bit."""
    found = hashlib.sha256()
    for each in trainer.parameters:
        found.update(each.detach().numpy().tobytes())
        for value in trainer.optimizer.state[each].values():
            tensor = value if isinstance(value, torch.Tensor) else torch.tensor(value)
            found.update(tensor.numpy().tobytes())
    return found.hexdigest()


@pytest.fixture
def before(monkeypatch: pytest.MonkeyPatch) -> dict[int, tuple[Trainer, str]]:
    """Each update's trainer and what its state was before the gradients were made."""
    seen: dict[int, tuple[Trainer, str]] = {}
    gradients = Trainer.gradients

    def noted(self: Trainer, step: int) -> tuple[torch.Tensor, torch.Tensor]:
        seen[step] = (self, digest(self))
        return gradients(self, step)

    monkeypatch.setattr(Trainer, "gradients", noted)
    return seen


@pytest.mark.thorough
@pytest.mark.parametrize(
    "what", mostly_slow(["loss", "gradient", "weight", "validation"], "gradient")
)
def test_that_a_number_that_is_none_pauses_and_goes_back_and_on_when_that_is_asked(
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    before: dict[int, tuple[Trainer, str]],
    what: str,
) -> None:
    config = window.models.draft.config()
    assert config is not None
    reference = folder_of(played(config, tmp_path / "reference"))
    before.clear()
    spoiled = _SPOILED if what != "validation" else 30  # where it is evaluated
    poison(monkeypatch, what, spoiled)

    window.start()
    wait_for(qtbot, window, "paused")
    made = spoiled + (what == "validation")  # there the update itself was good
    good = 30 if what == "validation" else 20
    trainer, was = before[spoiled]
    assert trainer.step == made
    if what != "validation":
        assert digest(trainer) == was
    assert not any(each.grad is not None for each in trainer.parameters)
    assert f"at step {spoiled}" in window.panels.notice.text()
    series = window.plots.shown.series
    assert series.column("step").tolist() == list(range(made))
    folder = (
        Path(window.models.presenter.started.run_dir) if window.models.presenter.started else Path()
    )
    assert list_checkpoints(folder)[-1].step == good

    offer = window.panels.notice._offer
    assert offer.text() == f"Go back to step {good}…"
    alarms = window.stored.alarms.alarms
    assert [(each.kind, each.step) for each in alarms] == [(NON_FINITE, made)]
    assert window.panels.transport.dot.look == ALARMED
    with qtbot.waitSignal(window.models.presenter.went_back, timeout=ENDS_MS):
        press_notice(qtbot, window)
        answer_go_back(qtbot, window)
    assert window.stored.alarms.alarms == ()
    assert window.property("phase") == "paused"
    assert f"before step {good}" in window.panels.notice.text()
    assert series.column("step").tolist() == list(range(good))
    assert max(series.column("eval_step").tolist()) < good
    assert all(step < good for step in window.panels.samples.samples.steps())
    assert max(flag.step for flag in window.plots.shown.checkpoints) == good

    with qtbot.waitSignal(window.models.controller.ended, timeout=ENDS_MS):
        window.press(RunAction.PAUSE)
    assert series.column("step").tolist() == list(range(40))
    assert series.column("eval_step").tolist() == [0, 10, 20, 30, 39]
    samples = window.panels.samples.samples
    assert samples.rowCount() == len(samples.steps())
    assert bits(folder) == bits(reference)
    assert len(runs.read_steps(folder)) == 40


def test_that_a_state_that_is_the_trouble_itself_is_not_offered_as_the_way_back(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    poison(monkeypatch, "loss", 20)  # exactly where a checkpoint was just saved
    window.start()
    wait_for(qtbot, window, "paused")
    assert window.panels.notice._offer.text() == "Go back to step 10…"
    with qtbot.waitSignal(window.models.presenter.went_back, timeout=ENDS_MS):
        press_notice(qtbot, window)
        answer_go_back(qtbot, window)
    assert window.plots.shown.series.n_steps == 10

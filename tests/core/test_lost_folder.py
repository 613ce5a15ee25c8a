"""A run whose folder goes away while it trains: seen at once, kept in memory, written elsewhere."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from core.cli.commands import FAILED, train
from core.config import RunConfig
from core.exports.formats import export_run
from core.messages.commands import Command, Pause, Resume, SaveElsewhere, Stop
from core.messages.events import (
    CommandRejected,
    Event,
    Failed,
    FolderGone,
    Log,
    Paused,
    SavedElsewhere,
    Started,
    StepDone,
)
from core.run_store.checkpoint_list import list_checkpoints
from core.run_store.writer import RunWriter
from core.session import durable_events
from core.session.session import CommandQueue
from core.training.trainer import Trainer
from tests.core.conftest import Undisturbed
from tests.core.lasting import (
    LASTING,
    bits,
    folder_of,
    only,
    played,
    resumed,
    state_digest,
)
from tests.effort import mostly_thorough
from tests.other_user import is_true_for_another_user
from tests.run_problems import problems_of

Make = Callable[..., RunConfig]
SHORT: dict[str, object] = {**LASTING, "training.max_steps": 40}


@pytest.fixture(autouse=True)
def looks_always(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tiny run is over within the second between two looks."""
    monkeypatch.setattr(durable_events, "_LOOK_EVERY_S", 0.0)


def _remove(folder: Path) -> None:
    shutil.rmtree(folder)


def _rename(folder: Path) -> None:
    folder.rename(folder.with_name("renamed"))


def _replace(folder: Path) -> None:
    _rename(folder)
    folder.mkdir()


def _remove_metrics(folder: Path) -> None:
    (folder / "steps.bin").unlink()


_WAYS = [_remove, _rename, _replace]


class _Loss:
    """Takes a run's folder away after an update, and answers the pause with commands."""

    def __init__(self, at: int, take_away: Callable[[Path], None], *answers: Command) -> None:
        self.at, self.take_away, self.answers = at, take_away, answers
        self.folder = Path()

    def __call__(self, event: Event, control: CommandQueue) -> None:
        if isinstance(event, Started):
            self.folder = Path(event.run_dir)
        if isinstance(event, StepDone) and event.step == self.at:
            self.take_away(self.folder)
        if isinstance(event, Paused) and event.kind == "folder":
            answers, self.answers = self.answers or (Stop(),), ()
            for command in answers:
                control.send(command)


@pytest.mark.parametrize("take_away", mostly_thorough(_WAYS, _WAYS[0]))
def test_that_a_run_whose_folder_is_gone_goes_on_elsewhere_with_the_same_bits(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path, take_away: Callable[[Path], None]
) -> None:
    config = tiny({**SHORT, "training.checkpoint_every": 20})
    reference = undisturbed(config)
    loss = _Loss(33, take_away, SaveElsewhere(tmp_path / "elsewhere"))
    events = played(config, tmp_path / "runs", loss)
    assert [gone.path for gone in only(events, FolderGone)] == [str(loss.folder)]
    (paused,) = only(events, Paused)
    assert (paused.step, paused.kind) == (34, "folder")
    assert str(loss.folder) in str(paused.reason)
    assert "still in memory" in str(paused.reason)
    (moved,) = only(events, SavedElsewhere)
    folder = folder_of(events)
    assert Path(moved.run_dir) == folder
    assert folder.parent == tmp_path / "elsewhere"
    assert not only(events, Failed)
    assert [event.step for event in only(events, StepDone)] == list(range(40))
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 40) == state_digest(reference, 40)
    assert [one.step for one in list_checkpoints(folder)] == [34, 40]
    assert problems_of(folder) == []
    written = export_run("csv", folder, tmp_path / "csv")
    rows = next(file for file in written.files if file.name == "steps.csv")
    assert len(rows.read_text().splitlines()) == 41


@pytest.mark.thorough
def test_that_a_run_saved_elsewhere_and_stopped_is_resumed_there_bit_for_bit(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    config = tiny(SHORT)
    reference = undisturbed(config)
    loss = _Loss(25, _remove, SaveElsewhere(tmp_path / "elsewhere"), Stop())
    folder = folder_of(played(config, tmp_path / "runs", loss))
    resumed(folder)
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 40) == state_digest(reference, 40)


@pytest.mark.parametrize("take_away", mostly_thorough([*_WAYS, _remove_metrics], _remove_metrics))
def test_that_stopping_a_run_whose_folder_is_gone_keeps_its_weights_in_the_data_folder(
    tiny: Make,
    undisturbed: Undisturbed,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    take_away: Callable[[Path], None],
) -> None:
    monkeypatch.setenv("CREST_HOME", str(tmp_path / "home"))
    config = tiny(SHORT)
    reference = undisturbed(config)
    events = played(config, tmp_path / "runs", _Loss(25, take_away, Stop()))
    folder = folder_of(events)
    assert folder.parent == tmp_path / "home" / "runs"
    told = [log for log in only(events, Log) if log.what.code == "run.saved_elsewhere"]
    assert str(folder) in told[0].message
    assert not only(events, Failed)
    resumed(folder)
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 40) == state_digest(reference, 40)


@pytest.mark.thorough
def test_that_a_folder_which_comes_back_is_gone_on_with(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    config = tiny(SHORT)
    reference = undisturbed(config)
    loss = _Loss(25, _rename, Resume())

    def react(event: Event, control: CommandQueue) -> None:
        loss(event, control)
        if isinstance(event, CommandRejected):
            assert event.command == "resume"
            assert str(loss.folder) in str(event.reason)
            loss.folder.with_name("renamed").rename(loss.folder)
            control.send(Resume())

    folder = folder_of(played(config, tmp_path / "runs", react))
    assert folder == loss.folder
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 40) == state_digest(reference, 40)


@pytest.mark.thorough
def test_that_a_missing_folder_of_checkpoints_is_made_again_and_saved_into(
    tiny: Make, tmp_path: Path
) -> None:
    loss = _Loss(25, lambda folder: shutil.rmtree(folder / "checkpoints"))
    events = played(tiny({**SHORT, "training.checkpoint_every": 20}), tmp_path, loss)
    assert not only(events, Paused)
    assert not only(events, Failed)
    told = [log for log in only(events, Log) if log.what.code == "disk.checkpoints_gone"]
    assert len(told) == 1
    assert [one.step for one in list_checkpoints(folder_of(events))] == [26, 40]


@pytest.mark.thorough
def test_that_a_place_that_cannot_be_written_is_refused_and_changes_nothing(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    no_folder = tmp_path / "a_file"
    no_folder.write_text("x")
    good = tmp_path / "elsewhere"
    loss = _Loss(25, _remove, SaveElsewhere(no_folder), SaveElsewhere(good))
    config = tiny(SHORT)
    reference = undisturbed(config)
    events = played(config, tmp_path / "runs", loss)
    (refused,) = only(events, CommandRejected)
    assert refused.command == "save elsewhere"
    assert str(no_folder) in str(refused.reason)
    assert bits(folder_of(events)) == bits(reference)


@pytest.mark.thorough
def test_that_a_loss_while_the_run_waits_is_told_too(tiny: Make, tmp_path: Path) -> None:
    where: list[Path] = []

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, Started):
            where.append(Path(event.run_dir))
        if isinstance(event, StepDone) and event.step == 20:
            control.send(Pause())
        if isinstance(event, Paused) and not event.kind:
            _remove(where[0])
        if isinstance(event, Paused) and event.kind == "folder":
            control.send(SaveElsewhere(tmp_path / "elsewhere"))
            control.send(Resume())

    events = played(tiny(SHORT), tmp_path / "runs", react)
    assert [event.kind for event in only(events, Paused)][-1] == "folder"
    assert len(only(events, StepDone)) == 40


@pytest.mark.thorough
def test_that_a_loss_is_seen_inside_a_long_update(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gradients = Trainer.gradients

    def slow(self: Trainer, step: int) -> tuple[torch.Tensor, torch.Tensor]:
        if step == 25:
            _remove(next((tmp_path / "runs").iterdir()))
        return gradients(self, step)

    monkeypatch.setattr(Trainer, "gradients", slow)
    loss = _Loss(-1, _remove, SaveElsewhere(tmp_path / "elsewhere"))
    events = played(tiny(SHORT), tmp_path / "runs", loss)
    gone = events.index(only(events, FolderGone)[0])
    assert only(events[:gone], StepDone)[-1].step == 24
    assert [event.step for event in only(events, StepDone)] == list(range(40))


def test_that_the_terminal_names_the_folder_in_which_the_weights_are_kept(
    tiny: Make,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("CREST_HOME", str(tmp_path / "home"))
    record = RunWriter.record

    def removing(self: RunWriter, event: Event) -> None:
        record(self, event)
        if isinstance(event, StepDone) and event.step == 25:
            _remove(self.path)

    monkeypatch.setattr(RunWriter, "record", removing)
    status = train(tiny(SHORT), tmp_path / "runs")
    out, said = capsys.readouterr()
    folder = Path(out.splitlines()[-1])
    assert folder.parent == tmp_path / "home" / "runs"
    assert str(folder) in said
    assert "is gone" in said
    assert status == FAILED
    assert [one.step for one in list_checkpoints(folder)] == [26]


@pytest.mark.thorough
@pytest.mark.skipif(not hasattr(os, "fork") or os.name == "nt", reason="needs another user")
def test_that_a_folder_that_may_no_longer_be_used_is_noticed(tiny: Make, tmp_path: Path) -> None:
    def is_noticed() -> bool:
        loss = _Loss(25, _lock, SaveElsewhere(tmp_path / "elsewhere"))
        return bool(only(played(tiny(LASTING), tmp_path / "runs", loss), SavedElsewhere))

    assert is_true_for_another_user(is_noticed, tmp_path)


def _lock(folder: Path) -> None:
    folder.chmod(0o000)

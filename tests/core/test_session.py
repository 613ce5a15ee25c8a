"""A run as the window sees it: commands in, events out, everything on disk first."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
import torch

from core.config import RunConfig, SamplingConfig
from core.messages.commands import (
    ChangeSettings,
    Pause,
    Pin,
    Resume,
    SampleNow,
    SaveNow,
    StepOnce,
    Stop,
)
from core.messages.events import (
    CheckpointSaved,
    CommandRejected,
    Event,
    Failed,
    Finished,
    Paused,
    Resumed,
    SampleDone,
    Started,
    StepDone,
)
from core.run_store import checkpoint
from core.run_store import index as runs
from core.session.session import CommandQueue, Session, conduct
from tests.patience import PATIENCE_S

Make = Callable[..., RunConfig]
E = TypeVar("E")


def _run(config: RunConfig, runs_dir: Path) -> list[Event]:
    events: list[Event] = []
    conduct(config, runs_dir, CommandQueue(), events.append)
    return events


def _only(events: list[Event], kind: type[E]) -> list[E]:
    return [event for event in events if isinstance(event, kind)]


class _Driver:
    """Reacts to events in the training thread itself, so that every moment is exact."""

    def __init__(self, config: RunConfig, runs_dir: Path) -> None:
        self.control = CommandQueue()
        self.events: list[Event] = []
        self.reactions: list[tuple[Callable[[Event], bool], Callable[[], None]]] = []
        self._config, self._runs_dir = config, runs_dir

    def when(self, seen: Callable[[Event], bool], *commands: object) -> "_Driver":
        def send() -> None:
            for command in commands:
                self.control.send(command)  # type: ignore[arg-type]

        self.reactions.append((seen, send))
        return self

    def go(self) -> list[Event]:
        def publish(event: Event) -> None:
            self.events.append(event)
            if self.reactions and self.reactions[0][0](event):
                self.reactions.pop(0)[1]()

        conduct(self._config, self._runs_dir, self.control, publish)
        return self.events


def _at_step(step: int) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, StepDone) and event.step == step


def _is(kind: type[Event]) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, kind)


def test_that_a_run_completes_and_its_folder_holds_all_it_produced(
    tiny: Make, tmp_path: Path
) -> None:
    events = _run(tiny(), tmp_path)
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert (finished.reason, finished.step) == ("completed", 12)
    folder = Path(finished.run_dir)
    steps = _only(events, StepDone)
    assert [step.step for step in steps] == list(range(12))
    assert runs.read_steps(folder)["loss"].tolist() == [step.loss for step in steps]
    assert [s["text"] for s in runs.read_samples(folder)] == [
        s.text for s in _only(events, SampleDone)
    ]
    assert runs.run_config(folder) == tiny()
    assert runs.read_info(folder).state == "completed"
    saved = checkpoint.load(folder / "checkpoints" / "step-0000012")
    assert saved.state["step"] == 12


def test_that_metrics_are_on_disk_before_they_are_published(tiny: Make, tmp_path: Path) -> None:
    control, folder, behind = CommandQueue(), [], []

    def publish(event: Event) -> None:
        if isinstance(event, Started):
            folder.append(Path(event.run_dir))
        if isinstance(event, StepDone):
            behind.append(event.step + 1 - len(runs.read_steps(folder[0])))

    conduct(tiny(), tmp_path, control, publish)
    assert behind == [0] * 12


def test_that_pause_step_resume_and_sample_leave_the_trajectory_as_it_is(
    tiny: Make, tmp_path: Path
) -> None:
    dropout = tiny({"model.dropout": 0.2})
    untouched = [step.loss for step in _only(_run(dropout, tmp_path), StepDone)]
    driver = (
        _Driver(dropout, tmp_path)
        .when(_at_step(3), Pause())
        .when(
            _is(Paused),
            SampleNow(SamplingConfig(prompt="bells", max_new_tokens=5, temperature=1.0)),
            StepOnce(),
            SaveNow(),
        )
        .when(_is(CheckpointSaved), Resume())
        .when(
            _at_step(8),
            SampleNow(SamplingConfig(prompt="boats", max_new_tokens=5, temperature=0.7, top_k=3)),
        )
    )
    events = driver.go()
    assert not driver.reactions
    assert [step.loss for step in _only(events, StepDone)] == untouched
    assert [pause.step for pause in _only(events, Paused)] == [4, 5]
    assert [resumed.step for resumed in _only(events, Resumed)] == [5]
    assert {"bells", "boats"} <= {sample.prompt for sample in _only(events, SampleDone)}


def test_that_a_stop_keeps_what_was_trained(tiny: Make, tmp_path: Path) -> None:
    events = _Driver(tiny(), tmp_path).when(_at_step(5), Stop()).go()
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert finished.reason == "stopped"
    saved = _only(events, CheckpointSaved)[-1]
    assert saved.step == finished.step == len(runs.read_steps(Path(finished.run_dir)))
    checkpoint.verify(Path(saved.path))


def test_that_a_stop_while_paused_ends_the_run(tiny: Make, tmp_path: Path) -> None:
    events = _Driver(tiny(), tmp_path).when(_at_step(2), Pause()).when(_is(Paused), Stop()).go()
    assert isinstance(events[-1], Finished)
    assert events[-1].reason == "stopped"


@pytest.mark.thorough
def test_that_what_is_asked_for_during_the_last_update_is_done_or_answered(
    tiny: Make, tmp_path: Path
) -> None:
    last = _only(_run(tiny(), tmp_path / "first"), StepDone)[-1].step
    asked = (SampleNow(SamplingConfig(prompt="To be", max_new_tokens=2)), Pin(3, True))
    edit = ChangeSettings({"clipping.max_norm": 2.0})
    events = _Driver(tiny(), tmp_path / "second").when(_at_step(last), *asked, edit).go()
    assert [sample.prompt for sample in _only(events, SampleDone)].count("To be") == 1
    assert [r.command for r in _only(events, CommandRejected)] == ["pin", edit.kind]
    assert isinstance(events[-1], Finished)
    assert events[-1].reason == "completed"


def test_that_commands_out_of_place_are_rejected_with_a_reason(tiny: Make, tmp_path: Path) -> None:
    events = (
        _Driver(tiny(), tmp_path)
        .when(_at_step(2), Resume(), StepOnce(), Pause())
        .when(_is(Paused), Pause(), Resume())
        .go()
    )
    assert [r.command for r in _only(events, CommandRejected)] == ["resume", "step", "pause"]
    assert isinstance(events[-1], Finished)
    assert events[-1].reason == "completed"


def test_that_a_missing_text_fails_by_name_and_the_next_run_works(
    tiny: Make, tmp_path: Path
) -> None:
    missing = tiny({"data.source": str(tmp_path / "nowhere.txt")})
    events = _run(missing, tmp_path / "runs")
    failed = _only(events, Failed)[0]
    assert "nowhere.txt" in failed.message
    assert failed.field == "data.source"
    assert isinstance(events[-1], Finished)
    assert events[-1].reason == "failed"
    last = _run(tiny(), tmp_path / "runs")[-1]
    assert isinstance(last, Finished)
    assert last.reason == "completed"


def test_that_warmup_beyond_the_run_is_refused_by_name(tiny: Make, tmp_path: Path) -> None:
    failed = _only(_run(tiny({"schedule.warmup": 200}), tmp_path), Failed)[0]
    assert failed.field == "schedule.warmup"
    assert "200" in failed.message
    assert "12" in failed.message


def test_that_running_out_of_memory_names_what_to_lower_and_the_next_run_starts(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exhausted(*_: object) -> torch.Tensor:
        raise RuntimeError(
            "[enforce fail at alloc_cpu.cpp:121] data. DefaultCPUAllocator: can't allocate memory: "
            "you tried to allocate 99999999999 bytes."
        )

    with monkeypatch.context() as patch:
        patch.setattr("core.training.trainer.GPT.loss", exhausted)
        failed = _only(_run(tiny(), tmp_path), Failed)[0]
    assert "training.batch_size" in failed.message
    last = _run(tiny(), tmp_path)[-1]
    assert isinstance(last, Finished)
    assert last.reason == "completed"


def test_that_a_nonfinite_loss_pauses_the_run_with_its_parameters(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.model.gpt import GPT

    true_loss, calls = GPT.loss, iter(range(10**6))

    def poisoned(self: GPT, *arguments: object) -> torch.Tensor:
        loss = true_loss(self, *arguments)  # type: ignore[arg-type]
        return loss * float("nan") if self.training and next(calls) == 5 else loss

    monkeypatch.setattr(GPT, "loss", poisoned)
    config = tiny({"training.eval_every": 0})
    stopped = _Driver(config, tmp_path / "stopped").when(_is(Paused), Stop()).go()[-1]
    assert isinstance(stopped, Finished)
    assert runs.read_info(Path(stopped.run_dir)).diverged
    calls = iter(range(10**6))
    events = _Driver(config, tmp_path).when(_is(Paused), Resume()).go()
    assert not any(info.diverged for info in runs.list_runs(tmp_path))
    paused = _only(events, Paused)[0]
    assert paused.step == 5
    assert "training loss at step 5: nan" in str(paused.reason)
    # Resumed, the step is made again and the run comes to its end as if nothing had been.
    assert [step.step for step in _only(events, StepDone)] == list(range(12))


def test_that_an_unknown_character_in_a_prompt_is_answered_and_the_run_goes_on(
    tiny: Make, tmp_path: Path
) -> None:
    config = tiny({"data.tokenizer": "chars", "sampling.every": 0})
    events = (
        _Driver(config, tmp_path)
        .when(_at_step(2), SampleNow(SamplingConfig(prompt="Ω", max_new_tokens=4)))
        .go()
    )
    assert _only(events, CommandRejected)[0].command == "sample"
    assert isinstance(events[-1], Finished)
    assert events[-1].reason == "completed"


@pytest.fixture
def session(tiny: Make, tmp_path: Path) -> Iterator[Session]:
    made = Session(tiny({"training.max_steps": 0, "training.epochs": 10**6}), tmp_path)
    yield made
    made.send(Stop())
    assert made.join(PATIENCE_S)


def test_that_a_session_runs_in_a_thread_of_its_own_until_it_is_stopped(session: Session) -> None:
    session.start()
    seen: list[Event] = []
    while not any(isinstance(event, StepDone) for event in seen):
        seen += session.drain()
        assert session.is_alive()
    session.send(Stop())
    assert session.join(PATIENCE_S)
    seen += session.drain()
    assert isinstance(seen[-1], Finished)
    assert seen[-1].reason == "stopped"

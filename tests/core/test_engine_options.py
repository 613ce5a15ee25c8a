"""What a run is told about how to compute: compiling, threads; and what it tells of its time."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from core.config import RunConfig
from core.hardware import threads
from core.messages.commands import Stop
from core.messages.events import Event, Failed, Finished, Log, Preparing, Started, StepDone
from core.model import compilation, cross_entropy
from core.run_store.reader import read_description
from core.session.session import CommandQueue, Session, conduct
from core.training import passes
from core.training.compile_ahead import is_waited_for
from tests.gpu.simulated import simulated_gpu
from tests.patience import PATIENCE_S

Make = Callable[..., RunConfig]
SHORT: dict[str, object] = {"training.max_steps": 2, "sampling.max_new_tokens": 2}


def run(config: RunConfig, folder: Path) -> list[Event]:
    events: list[Event] = []
    conduct(config, folder, CommandQueue(), events.append)
    return events


def losses(events: list[Event]) -> list[float]:
    return [event.loss for event in events if isinstance(event, StepDone)]


def test_that_compiling_is_announced_before_the_run_and_changes_nothing(
    tmp_path: Path, tiny: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = run(tiny({**SHORT, "model.dropout": 0.1}), tmp_path)
    monkeypatch.setattr(torch, "compile", lambda function: function)
    events = run(tiny({**SHORT, "model.dropout": 0.1, "training.compile": "on"}), tmp_path)
    told = [event for event in events if isinstance(event, Preparing | Started)]
    assert isinstance(told[-1], Started)
    assert isinstance(told[-2], Preparing)
    assert str(told[-2].what).startswith("Compiling")
    assert losses(events) == losses(plain)


def test_that_a_stop_while_compiling_ends_before_there_is_a_run(
    tmp_path: Path, tiny: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    control = CommandQueue()
    events: list[Event] = []

    def compiled(function: Any) -> Any:
        def first_use(*given: Any) -> Any:
            control.send(Stop())
            return function(*given)

        return first_use

    monkeypatch.setattr(torch, "compile", compiled)
    conduct(tiny({"training.compile": "on"}), tmp_path / "runs", control, events.append)
    assert events[-1] == Finished("stopped", 0, "")
    assert not (tmp_path / "runs").exists()


def test_that_a_stop_does_not_wait_for_the_compiler_but_the_next_run_does(
    tmp_path: Path, tiny: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = run(tiny({**SHORT, "model.dropout": 0.1}), tmp_path)
    at_work, ends = threading.Event(), threading.Event()
    events: list[Event] = []

    def compiled(function: Any) -> Any:
        def first_use(*given: Any) -> Any:
            at_work.set()
            ends.wait(2 * PATIENCE_S)  # as the compiler: it cannot be asked for anything
            return function(*given)

        return first_use

    monkeypatch.setattr(torch, "compile", compiled)
    config = tiny({**SHORT, "model.dropout": 0.1, "training.compile": "on"})
    stopped = Session(config, tmp_path / "runs")
    stopped.start()
    assert at_work.wait(PATIENCE_S)
    stopped.send(Stop())
    assert stopped.join(PATIENCE_S)
    assert stopped.drain()[-1] == Finished("stopped", 0, "")
    monkeypatch.setattr(torch, "compile", lambda function: function)

    def publish(event: Event) -> None:
        events.append(event)
        if isinstance(event, Preparing) and str(event.what).startswith("Waiting for the compiler"):
            assert is_waited_for()
            ends.set()

    conduct(config, tmp_path, CommandQueue(), publish)
    assert ends.is_set()
    assert not is_waited_for()
    assert losses(events) == losses(plain)


def test_that_the_chosen_number_of_threads_computes(
    tmp_path: Path, tiny: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[int | None] = []

    def use(n: int | None = None) -> int:
        chosen.append(n)
        return 1

    monkeypatch.setattr(threads, "use_threads", use)
    run(tiny(SHORT), tmp_path)
    started = run(tiny({**SHORT, "training.threads": 2}), tmp_path)
    assert chosen == [None, 2]
    (begun,) = (event for event in started if isinstance(event, Started))
    assert begun.device_words.startswith("CPU, 2 of ")


def test_that_more_threads_than_cores_are_told_and_far_more_are_refused(
    tmp_path: Path, tiny: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    events = run(tiny({**SHORT, "training.threads": 2}), tmp_path)
    warnings = [e.message for e in events if isinstance(e, Log) and e.level == "warning"]
    assert any(each.startswith("Training uses 2 threads (cores of") for each in warnings)
    monkeypatch.setattr(threads, "use_threads", lambda _: pytest.fail("they are at work"))
    events = run(tiny({**SHORT, "training.threads": 4_096}), tmp_path)
    (failed,) = (each for each in events if isinstance(each, Failed))
    assert failed.field == "training.threads"
    assert "set at most 64" in failed.message


def test_that_a_run_ends_by_telling_what_measuring_and_sampling_cost(
    tmp_path: Path, tiny: Make
) -> None:
    events = run(tiny({**SHORT, "training.eval_every": 1, "sampling.every": 1}), tmp_path)
    lines = [event.message for event in events if isinstance(event, Log)]
    (line,) = (line for line in lines if "evaluation took" in line)
    shares = [float(word.rstrip("%,")) for word in line.split() if word.rstrip(",").endswith("%")]
    assert len(shares) == 2
    assert all(0.0 < share < 100.0 for share in shares)


EARNED = {**SHORT, "training.device": "cuda", "training.precision": "fp32", "model.dropout": 0.1}


def logs_of(events: list[Event]) -> str:
    return "\n".join(str(event.message) for event in events if isinstance(event, Log))


@pytest.fixture
def short_runs_earn_it(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(compilation, "COMPILE_S", 0.0)
    monkeypatch.setattr(passes, "has_triton", lambda: True)
    yield
    cross_entropy._compiled_errors.cache_clear()


@pytest.mark.usefixtures("short_runs_earn_it")
def test_that_a_gpu_run_that_earns_it_is_compiled_and_says_so(
    tmp_path: Path, tiny: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[object] = []

    def taken(function: Any, **_: Any) -> Any:
        compiled.append(function)
        return function

    monkeypatch.setattr(torch, "compile", taken)
    with simulated_gpu():
        events = run(tiny(EARNED), tmp_path)
    assert compiled
    assert "The model is compiled: the run takes about" in logs_of(events)
    assert [str(e.what) for e in events if isinstance(e, Preparing)][-1].startswith("Compiling")
    (run_dir,) = {e.run_dir for e in events if isinstance(e, Started)}
    assert read_description(Path(run_dir))["sittings"][-1]["compiled"] is True


@pytest.mark.usefixtures("short_runs_earn_it")
def test_that_a_compiler_that_fails_ends_no_run_that_has_not_asked_for_it(
    tmp_path: Path, tiny: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(function: Any, **_: Any) -> Any:
        def first_use(*_: Any) -> Any:
            raise RuntimeError("Failed to find C compiler.\nPlease specify one")

        return first_use

    with simulated_gpu():
        plain = run(tiny({**EARNED, "training.compile": "off"}), tmp_path)
        monkeypatch.setattr(torch, "compile", broken)
        events = run(tiny(EARNED), tmp_path)
        refused = run(tiny({**EARNED, "training.compile": "on"}), tmp_path)
    assert "Compiling failed; the run continues without it. Failed to find C compiler." in logs_of(
        events
    )
    assert losses(events) == losses(plain)
    assert refused[-1] == Finished("failed", 0, "")


@pytest.mark.usefixtures("short_runs_earn_it")
def test_that_a_compiled_run_promises_no_bits_on_a_gpu_and_a_deterministic_one_is_not_compiled(
    tmp_path: Path, tiny: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch, "compile", lambda function, **_: function)
    fixed = {**EARNED, "training.max_steps": 1, "training.deterministic": True}
    try:
        with simulated_gpu():
            asked = logs_of(run(tiny({**fixed, "training.compile": "on"}), tmp_path))
            by_itself = logs_of(run(tiny(fixed), tmp_path))
    finally:
        torch.use_deterministic_algorithms(False)
    assert "resuming a compiled run gives the same numbers up to rounding" in asked
    assert "gives the same numbers bit for bit" in by_itself
    assert "The model is not compiled automatically: training.deterministic is on" in by_itself


def test_that_a_run_on_a_cpu_is_not_compiled_by_itself(
    tmp_path: Path, tiny: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch, "compile", lambda *_, **__: pytest.fail("compiled"))
    assert "compile" not in logs_of(run(tiny(SHORT), tmp_path))

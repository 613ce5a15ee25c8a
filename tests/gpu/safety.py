"""What must not go wrong: numbers that are none, memory that ends, errors of the device, a stop."""

import json
import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import torch

from core.messages.commands import Stop
from core.messages.events import CheckpointSaved, Event, Failed, Finished, StepDone, Stopping
from core.session.session import Session
from core.session.start_point import Origin
from core.training.trainer import NonFiniteError, Trainer
from tests.gpu import simulated
from tests.gpu.runs import (
    GIB,
    beyond_any_card,
    conducted,
    large,
    numbers,
    only,
    process_of,
    same,
    small,
    steps,
    tensors,
    trainer_of,
)
from tests.gpu.section import Bench


def nonfinite(bench: Bench) -> None:
    """A NaN in the loss, an infinite slope, a replayed pass: skipped on the device and told."""
    for where in ("loss", "gradient", "replay"):
        compiles = "auto" if where == "replay" else "off"
        trainer = trainer_of(small(bench, training__compile=compiles))
        steps(trainer, 4)
        scale = trainer.model.final_norm.weight
        was = scale.detach().clone()
        if where == "replay":
            with torch.no_grad():
                scale[0] = math.inf
        before, at, told = tensors(trainer), trainer.step, ""
        with patch.object(trainer.model, "loss", _bad_once(trainer, where)):
            try:
                for _ in range(3):
                    list(trainer.advance())
            except NonFiniteError as error:
                told = str(error)
        untouched = same(before, tensors(trainer))
        with torch.no_grad():
            scale.copy_(was)
        finite = bool(torch.isfinite(torch.tensor(numbers(steps(trainer, 2)))).all())
        bench.tell(where, {"told": told[:60], "next step": at})
        bench.claim(f"{where}: told at its step", f"at step {at}:" in told)
        bench.claim(f"{where}: weights and moments are untouched", untouched)
        bench.claim(f"{where}: the run goes on from there", finite)


def _bad_once(trainer: Trainer, where: str) -> Callable[..., torch.Tensor]:
    """The model's loss, spoiled in the first pass; a replayed one does not come by here."""
    loss, spoiled = trainer.model.loss, where == "replay"

    def bad_once(*given: Any) -> torch.Tensor:
        nonlocal spoiled
        good = loss(*given)
        if spoiled:
            return good
        spoiled = True
        if where == "loss":
            return good * math.nan
        return good + (trainer.model.pos_emb.weight.sum() * 0.0).sqrt()

    return bad_once


def out_of_memory(bench: Bench) -> None:
    """A batch that no card holds; then a small run in the same process."""
    too_large = beyond_any_card(bench)
    if bench.smoke:
        with patch.object(Trainer, "gradients", _raises_out_of_memory):
            events = conducted(too_large, bench.folder / "runs")
    else:
        events = conducted(too_large, bench.folder / "runs")
    failed = only(events, Failed)
    for each in failed:
        bench.tell("failed", f"{each.kind}: {each.message[:300]}")
    bench.tell("reserved_after_gib", round(torch.cuda.memory_reserved() / GIB, 2))
    bench.claim("told as memory", [each.kind for each in failed] == ["memory"])
    bench.claim("the run is over", isinstance(events[-1], Finished))
    after = conducted(small(bench, training__max_steps=3), bench.folder / "runs")
    bench.claim("a smaller run follows", after[-1].reason == "completed")  # type: ignore[union-attr]


def _raises_out_of_memory(*_: Any) -> Any:
    raise torch.OutOfMemoryError(simulated.OUT_OF_MEMORY)


def poisoned(bench: Bench) -> None:
    """An index out of bounds on the device, in a process of its own; then the run is resumed."""
    runs, answers = bench.folder / "runs", bench.folder / "answers.json"
    process = process_of(bench, _spoiled, bench.smoke, runs, answers)
    process.join(max(1.0, bench.left_s - 10))
    ended = process.exitcode == 0
    bench.claim("the process ends by itself", ended)
    if not ended:
        process.kill()
        return
    failed, reason, closed = json.loads(answers.read_text(encoding="utf-8"))
    bench.tell("failed", failed)
    bench.claim("Finished arrives", reason == "failed")
    bench.claim("the log of the run is whole", closed)
    goes_on = conducted(small(bench), runs, origin=Origin(next(runs.iterdir())))
    bench.claim("the run goes on in another process", goes_on[-1].reason == "completed")  # type: ignore[union-attr]


def _spoiled(smoke: bool, runs: Path, answers: Path) -> None:
    bench = Bench(smoke, runs, math.inf, lambda *_: None)
    gradients = Trainer.gradients

    def spoiling(self: Trainer, step: int) -> tuple[torch.Tensor, torch.Tensor]:
        if step == 5:
            gpu = simulated.current()
            if gpu is not None:
                gpu.poison()
            else:
                beyond = torch.full((1,), 99, device=self.device.name)
                torch.zeros(10, device=self.device.name)[beyond].sum()
        return gradients(self, step)

    config = small(bench, training__max_steps=8, training__checkpoint_every=3)
    with patch.object(Trainer, "gradients", spoiling):
        events = conducted(config, runs)
    failed = "; ".join(f"{each.kind}: {each.message[:300]}" for each in only(events, Failed))
    finished = events[-1]
    assert isinstance(finished, Finished)
    log = Path(finished.run_dir) / "log.jsonl"
    is_whole = not log.exists() or log.read_bytes()[-1:] == b"\n"
    answers.write_text(json.dumps([failed, finished.reason, is_whole]), encoding="utf-8")


def stop(bench: Bench) -> None:
    """From the wish to stop, in a thread of its own, until each of its answers."""
    batch = large(bench).training.batch_size
    config = large(bench, training__batch_size=batch, training__grad_accumulation=4)
    session = Session(config, bench.folder / "runs")
    session.start()
    events: list[Event] = []
    sent, told = 0.0, 0
    while not only(events, Finished) and bench.left_s > 2:
        events += session.drain()
        for event in events[told:]:
            if sent and isinstance(event, Stopping | CheckpointSaved | Failed | Finished):
                ms = round((time.monotonic() - sent) * 1e3)
                bench.tell(f"{type(event).__name__}_ms", ms)
        told = len(events)
        if len(only(events, StepDone)) >= 3 and not sent:
            sent = time.monotonic()
            session.send(Stop())
        time.sleep(0.001)
    for saved in only(events, CheckpointSaved):
        bench.tell("saved", {"mb": saved.size_bytes / 1e6, "s": saved.seconds})
    finished = only(events, Finished)
    bench.claim("it stops", bool(finished) and finished[0].reason == "stopped")
    session.join(max(1.0, bench.left_s - 1))

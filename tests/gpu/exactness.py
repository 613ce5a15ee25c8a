"""Whether a GPU computes what a CPU does, and twice the same."""

import json
import os
import signal
import sys
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch

from core.config import RunConfig
from core.hardware.device import DeviceError
from core.messages.events import Event, Failed, Started, StepDone
from core.run_store import checkpoint
from core.run_store.layout import CHECKPOINTS
from core.run_store.reader import read_description, read_steps
from core.session.start_point import Origin
from tests.gpu.runs import (
    conducted,
    large,
    numbers,
    only,
    process_of,
    same,
    seconds_of,
    small,
    steps,
    tensors,
    trainer_of,
)
from tests.gpu.section import Bench

_LOW_PRECISION = 0.05  # of losses near 5: three decimal digits, some updates long
_ROUNDING = 2e-4  # of losses near 5 after some updates in fp32, summed in another order


def losses(bench: Bench) -> None:
    """Twenty updates in fp32 on both, from equal weights."""
    n = 3 if bench.smoke else 20
    config = small(bench, model__dropout=0.0)
    cpu = numbers(steps(trainer_of(config.replaced({"training.device": "cpu"})), n))
    bench.tell("cpu", {"first": float(cpu[0, 0]), "last": float(cpu[-1, 0])})
    for name, tf32 in (("tf32_off", False), ("tf32_on", True)):
        trainer = trainer_of(config.replaced({"training.tf32": tf32}))
        gpu = numbers(steps(trainer, n))
        difference = np.abs(cpu - gpu)
        found = {
            "first_loss": float(difference[0, 0]),
            "most_loss": float(difference[:, 0].max()),
            "most_norm": float((difference[:, 1] / cpu[:, 1]).max()),
        }
        bench.tell(name, found)
        if name == "tf32_off":
            bench.claim(f"losses within {_ROUNDING:g} of the CPU's", found["most_loss"] < _ROUNDING)


def precisions(bench: Bench) -> None:
    """The same updates in each precision, fp16 with its loss scaler: finite, and near fp32's."""
    n = 3 if bench.smoke else 20
    config = small(bench, model__dropout=0.0)
    exact = numbers(steps(trainer_of(config), n))
    for precision in ("bf16", "fp16"):
        try:
            trainer = trainer_of(config.replaced({"training.precision": precision}))
        except DeviceError as error:  # an older card has no bf16
            bench.tell(precision, str(error))
            continue
        found = numbers(steps(trainer, n))
        most = float(np.abs(found - exact)[:, 0].max())
        bench.tell(precision, {"most_loss": most, "scale": trainer.state.scaler.get_scale()})
        is_near = bool(np.isfinite(found).all()) and most < _LOW_PRECISION
        bench.claim(f"{precision}: losses within {_LOW_PRECISION:g} of fp32's", is_near)


def deterministic(bench: Bench) -> None:
    """Two runs of one seed as they are, and with ``training.deterministic``; the time of both."""
    n = 3 if bench.smoke else 25
    config = large(bench, model__dropout=0.1)
    ms: dict[str, float] = {}
    for name, on in (("as_is", False), ("deterministic", True)):
        chosen = config.replaced({"training.deterministic": on})
        made = []
        for _ in range(2):
            trainer = trainer_of(chosen)
            made.append((numbers(steps(trainer, n)), tensors(trainer)))
        differ = np.flatnonzero((made[0][0] != made[1][0]).any(1))
        ms[name] = 1e3 * seconds_of(partial(steps, trainer), 2 if bench.smoke else 8)
        equal = same(made[0][1], made[1][1])
        first = int(differ[0]) if len(differ) else None
        bench.tell(name, {"weights_equal": equal, "first_step_that_differs": first, "ms": ms[name]})
        if on:
            bench.claim("equal to the bit where that is asked for", equal and first is None)
    bench.tell("price of training.deterministic", f"{ms['deterministic'] / ms['as_is'] - 1:+.1%}")


# -- in processes of their own


def resumed(bench: Bench) -> None:
    """Two whole runs, and one killed with SIGKILL and resumed in another process; deterministic."""
    config = _to_resume(bench)
    kill_at = config.training.max_steps * 2 // 3
    names = ("whole", "again", "cut")
    started = [
        process_of(bench, _run, config, bench.folder / name, kill_at if name == "cut" else None)
        for name in names
    ]
    for process in started:
        process.join()
    bench.tell("exit", {name: each.exitcode for name, each in zip(names, started, strict=True)})
    goes_on = process_of(bench, _go_on, bench.folder / "cut")
    goes_on.join()
    found = {name: _found(bench.folder / name) for name in names}
    rows, state = found["whole"]
    for other in names[1:]:
        its_rows, its_state = found[other]
        n = min(len(rows), len(its_rows))
        differ = np.flatnonzero((rows[:n] != its_rows[:n]).any(1))
        equal = len(rows) == len(its_rows) and not len(differ) and same(state, its_state)
        first = int(differ[0]) if len(differ) else None
        answer = {"rows": len(its_rows), "equal": equal, "first_row_that_differs": first}
        bench.tell(f"whole and {other}", answer)
        bench.claim(f"whole and {other}: equal to the bit", equal)
    facts = read_description(next((bench.folder / "whole").iterdir()))
    bench.tell("circumstances", json.dumps(facts["sittings"][-1], default=str)[:400])


def _to_resume(bench: Bench) -> RunConfig:
    n = 9 if bench.smoke else 120
    sizes = (
        {} if bench.smoke else {"model__n_layers": 6, "model__n_heads": 6, "model__emb_dim": 384}
    )
    return small(
        bench,
        training__max_steps=n,
        training__checkpoint_every=n // 3,
        training__eval_every=4,
        training__deterministic=True,
        **sizes,
    )


def _run(config: RunConfig, runs: Path, kill_at: int | None) -> None:
    def publish(event: Event) -> None:
        if isinstance(event, StepDone) and event.step == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    events = conducted(config, runs, publish)
    sys.exit(1 if only(events, Failed) or not only(events, Started) else 0)


def _go_on(runs: Path) -> None:
    events = conducted(RunConfig(), runs, origin=Origin(next(runs.iterdir())))
    sys.exit(1 if only(events, Failed) else 0)


def _found(runs: Path) -> tuple["np.ndarray[Any, Any]", dict[str, torch.Tensor]]:
    folder = next(runs.iterdir())
    rows = read_steps(folder)
    newest = checkpoint.load(checkpoint.newest_first(folder / CHECKPOINTS)[0][1])
    table = np.stack([rows["lr"], rows["loss"], rows["grad_norm"]], 1)
    return table, {**newest.model, **newest.training}

"""Short runs whose every number is known: ``python -m tests.golden`` records them anew.

A change of ``core`` that is meant to change no number leaves ``golden.json`` as it is; a change
that is meant to records it anew, and nothing else, and says why.
"""

import json
import os
import re
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from core.config import RunConfig, load_config
from core.lr_shapes import SHAPES
from core.messages.command_queue import CommandQueue
from core.messages.commands import ChangeSettings, Command, EditSchedule, SaveNow
from core.messages.events import Evaluated, Event, SampleDone, StepDone
from core.schedule.edits import Extend, Hold, Redraw
from core.schedule.lr_schedule import plan
from core.session.start_point import BRANCH, Origin
from tests import machine
from tests.core.lasting import React, after, folder_of, only, played, resumed, stop_after

FILE = Path(__file__).parent / "core" / "golden.json"
PRESETS = Path(__file__).parents[1] / "resources" / "presets"
SCHEDULE_STEPS = 60

# Where a run's numbers are computed: one thread of the processor.
_HERE: Mapping[str, object] = {
    "training.device": "cpu",
    "training.precision": "fp32",
    "training.threads": 1,
}
_NARROW: Mapping[str, object] = {
    **_HERE,
    "data.context_length": 32,
    "data.stride": 32,
    "model.n_layers": 2,
    "model.n_heads": 2,
    "model.emb_dim": 16,
    "training.max_steps": 20,
    "training.eval_every": 6,
    "sampling.every": 8,
    "sampling.max_new_tokens": 8,
}
_BYTES: Mapping[str, object] = {
    **_NARROW,
    "data.tokenizer": "bytes",
    "training.epochs": 1,
    "training.checkpoint_every": 10_000,
    "sampling.temperature": 0.8,
}
_EDITS: Mapping[int, list[Command]] = {
    2: [EditSchedule(Redraw(peak_lr=3e-3, peak_step=7))],
    5: [ChangeSettings({"clipping.max_norm": 0.4, "clipping.begin": "start"})],
    8: [
        ChangeSettings(
            {
                "sampling.every": 5,
                "sampling.prompt": "The tide",
                "sampling.max_new_tokens": 6,
                "sampling.temperature": 0.9,
                "sampling.top_k": 12,
            }
        )
    ],
    10: [ChangeSettings({"training.eval_every": 4, "training.eval_batches": 2})],
    12: [EditSchedule(Extend(4))],
    18: [EditSchedule(Hold())],
}
Numbers = dict[str, list[list[Any]]]


def _preset(name: str) -> RunConfig:
    return load_config(PRESETS / f"{name}.toml").replaced(_NARROW)


def _with_edits() -> list[Event]:
    return _played(RunConfig().replaced(_BYTES), after(dict(_EDITS)))


def _resumed() -> list[Event]:
    """The run with the edits, in three parts."""
    with tempfile.TemporaryDirectory() as runs_dir:
        react = _both(after(dict(_EDITS)), stop_after(6))
        events = played(RunConfig().replaced(_BYTES), Path(runs_dir), react)
        folder = folder_of(events)
        events += resumed(folder, _both(after(dict(_EDITS)), stop_after(13)))
        return events + resumed(folder, after(dict(_EDITS)))


def _branched() -> list[Event]:
    """From step 9 of a run with clipping and optimizer of its own."""
    values = {"clipping.max_norm": 0.2, "optimizer.beta1": 0.8, "training.max_steps": 16}
    with tempfile.TemporaryDirectory() as runs_dir:
        parent = played(RunConfig().replaced(_BYTES), Path(runs_dir), after({8: [SaveNow()]}))
        origin = Origin(folder_of(parent), 9, BRANCH, values, Redraw(min_lr=1e-4))
        return played(RunConfig(), Path(runs_dir), origin=origin)


def _played(config: RunConfig, react: React | None = None) -> list[Event]:
    with tempfile.TemporaryDirectory() as runs_dir:
        return played(config, Path(runs_dir), react)


def _both(one: React, other: React) -> React:
    def react(event: Event, queue: CommandQueue) -> None:
        one(event, queue)
        other(event, queue)

    return react


def _changed(changes: Mapping[str, object]) -> list[Event]:
    return _played(RunConfig().replaced({**_BYTES, **changes}))


def _compact() -> list[Event]:
    changes = {"data.compact_vocabulary": True, "model.tie_weights": True}
    return _played(_preset("cpu-quick").replaced(changes))


def _whole() -> list[Event]:
    """The preset for a CPU with the whole vocabulary, which it began with."""
    return _played(_preset("cpu-quick").replaced({"data.compact_vocabulary": False}))


def _characters() -> list[Event]:
    """The preset for a text that is downloaded, on one that is there."""
    return _played(_preset("shakespeare-chars").replaced({"data.source": "short-story"}))


RUNS: Mapping[str, Callable[[], list[Event]]] = {
    "appendix d": lambda: _played(_preset("appendix-d")),
    "the default preset": _whole,
    "a compact vocabulary": _compact,
    "characters": _characters,
    "edits": _with_edits,
    "resumed": _resumed,
    "branched": _branched,
    "accumulation": lambda: _changed({"training.grad_accumulation": 3, "training.batch_size": 1}),
    "bf16": lambda: _changed({"training.precision": "bf16"}),
    "wsd, clipped as printed": lambda: _changed(
        {"schedule.decay": "wsd-1-sqrt", "clipping.begin": "book", "clipping.max_norm": 0.5}
    ),
}


def numbers(events: list[Event]) -> Numbers:
    """What a run came to: floats as ``float.hex``, which loses nothing."""
    return {
        "steps": [
            [e.step, e.epoch, e.tokens_seen, e.clipped, e.lr.hex(), e.loss.hex(), e.grad_norm.hex()]
            for e in only(events, StepDone)
        ],
        "evals": [[e.step, e.train_loss.hex(), e.val_loss.hex()] for e in only(events, Evaluated)],
        "samples": [[e.step, e.prompt, e.text] for e in only(events, SampleDone) if e.complete],
    }


def schedules() -> dict[str, list[str]]:
    """The learning rate at every step, for each shape of the decay."""
    found = {}
    for decay in SHAPES:
        planned = plan(RunConfig().replaced({"schedule.decay": decay}).schedule, SCHEDULE_STEPS)
        found[decay] = [planned.lr(step).hex() for step in range(SCHEDULE_STEPS)]
    return found


def record() -> None:
    """Write ``golden.json``."""
    os.environ["CREST_HOME"] = tempfile.mkdtemp(prefix="crest-home-")
    found = {name: numbers(make()) for name, make in RUNS.items()}
    content = {"machine": machine.facts(), "schedules": schedules(), "runs": found}
    FILE.write_text(_by_rows(json.dumps(content, indent=1, ensure_ascii=False)), encoding="utf-8")


def _by_rows(text: str) -> str:
    """Indented JSON with each innermost list on one line."""

    def on_one_line(found: re.Match[str]) -> str:
        return "[" + re.sub(r"\s*\n\s*", " ", found[1]) + "]"

    return re.sub(r"\[\s+([^\[\]]*?)\s+\]", on_one_line, text) + "\n"


if __name__ == "__main__":
    record()

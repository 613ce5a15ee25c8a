"""Runs that are played, cut short and gone on with; and their bits, to be compared."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from core.config import RunConfig
from core.messages.commands import Command, SaveNow, Stop
from core.messages.edit_text import what_text
from core.messages.events import CheckpointSaved, Event, Finished, Started, StepDone
from core.run_store import checkpoint
from core.run_store import index as runs
from core.run_store.manifest import folder_name
from core.session.session import CommandQueue, conduct
from core.session.start_point import Origin
from core.training.state_dict import migrated

ROOT = Path(__file__).resolve().parents[2]
E = TypeVar("E")
React = Callable[[Event, CommandQueue], None]

LASTING: dict[str, object] = {
    "training.epochs": 10,
    "training.max_steps": 60,
    "training.eval_every": 10,
    "training.checkpoint_every": 10_000,
    "sampling.every": 10,
    "sampling.temperature": 0.8,
    "sampling.max_new_tokens": 6,
    "model.dropout": 0.1,
}


def played(
    config: RunConfig,
    runs_dir: Path,
    react: React | None = None,
    *,
    origin: Origin | None = None,
    name: str = "",
    replay: runs.Replay | None = None,
) -> list[Event]:
    """A whole run in this thread; ``react`` sees every event as it is published."""
    events: list[Event] = []
    control = CommandQueue()

    def publish(event: Event) -> None:
        events.append(event)
        if react is not None:
            react(event, control)

    conduct(config, runs_dir, control, publish, origin=origin, name=name, replay=replay)
    return events


def resumed(folder: Path, react: React | None = None, **origin: Any) -> list[Event]:
    """Go on with a run in this thread."""
    return played(RunConfig(), folder.parent, react, origin=Origin(folder, **origin))


def only(events: list[Event], kind: type[E]) -> list[E]:
    return [event for event in events if isinstance(event, kind)]


def folder_of(events: list[Event]) -> Path:
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert finished.run_dir, events[-3:]
    return Path(finished.run_dir)


def after(score: dict[int, list[Command]]) -> React:
    """Commands to send after given updates."""

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, StepDone):
            for command in score.get(event.step, []):
                control.send(command)

    return react


def stop_after(step: int) -> React:
    return after({step: [Stop()]})


def copies_at(steps: list[int], where: Path) -> tuple[React, dict[int, Path]]:
    """Save before the given updates and copy the whole folder, as a crash would leave it."""
    copies: dict[int, Path] = {}
    folder: list[Path] = []

    def react(event: Event, control: CommandQueue) -> None:
        if isinstance(event, Started):
            folder.append(Path(event.run_dir))
        if isinstance(event, StepDone) and event.step + 1 in steps:
            control.send(SaveNow())
        if isinstance(event, CheckpointSaved) and event.step in steps:
            copies[event.step] = where / f"at-{event.step}"
            shutil.copytree(folder[0], copies[event.step])

    return react, copies


def bits(folder: Path) -> dict[str, Any]:
    """Every number and text of a run as its folder has them, but for times."""
    steps, evals = runs.read_steps(folder), runs.read_evals(folder)
    return {
        "steps": [
            (
                *(int(r[name]) for name in ("step", "epoch", "clipped", "tokens_seen")),
                *(float(r[name]).hex() for name in ("lr", "loss", "grad_norm")),
            )
            for r in steps
        ],
        "evals": [
            (int(r["step"]), float(r["train_loss"]).hex(), float(r["val_loss"]).hex())
            for r in evals
        ],
        "samples": [(s["step"], s["prompt"], s["text"]) for s in runs.read_samples(folder)],
        "edits": [(e.step, str(what_text(e)), dict(e.values)) for e in runs.read_edits(folder)],
    }


def state_digest(folder: Path, step: int) -> str:
    """SHA-256 of all parameters, moments and random states of a checkpoint, and its plain state."""
    content = checkpoint.load(folder / "checkpoints" / folder_name(step))
    digest = hashlib.sha256()
    for name, tensor in sorted({**content.model, **content.training}.items()):
        digest.update(name.encode())
        digest.update(tensor.contiguous().numpy().tobytes())
    state = migrated(content.state)
    for name in ("step", "tokens_seen", "best_val", "last_val", "scaler", "edits", "pending"):
        digest.update(repr(state[name]).encode())
    return digest.hexdigest()


def files_of(folder: Path) -> dict[str, str]:
    """Every file of a folder by its hash."""
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }

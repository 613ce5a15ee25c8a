"""A run in a process of its own, or in several: what was asked for, and carrying it out there.

The starter writes the request into a folder, where commands go in and events come out
(:mod:`core.session.channel`); ``main.py job FOLDER`` carries it out: the same life of a run as in a
thread or in a terminal. Where the starter goes away the run goes on to its end. Knows neither who
started it nor how many processes there are.
"""

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import files
from core.config import ConfigError, RunConfig, from_mapping, to_mapping
from core.messages.command_queue import CommandQueue
from core.messages.wire import change_from, to_plain
from core.run_store.layout import RunError, write_atomically
from core.run_store.lock import RunLock
from core.run_store.reader import run_config
from core.run_store.reproducibility import read_replay
from core.session.channel import EventWriter, commands_from, make_channel
from core.session.lifecycle import conduct
from core.session.start_point import Origin

_REQUEST = "request.json"
_LARGEST = 100_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Job:
    """What :func:`core.session.lifecycle.conduct` is asked for.

    Attributes:
        config, runs_dir, name, allow_fetch, origin, asked, force: as there.
        replays: the folder of the run that is made once more; ``None``: none is.
    """

    config: RunConfig
    runs_dir: Path
    name: str = ""
    allow_fetch: bool = False
    origin: Origin | None = None
    asked: frozenset[str] = frozenset()
    force: bool = False
    replays: Path | None = None

    @property
    def processes(self) -> int:
        """How many processes are to train it."""
        if self.origin is None:
            return self.config.training.processes
        asked = self.origin.values.get("training.processes")
        if isinstance(asked, int):
            return asked
        try:
            return run_config(self.origin.run_dir).training.processes
        except (RunError, ConfigError, OSError):
            return 1  # who tries to go on with it will say what is wrong


def write_job(folder: Path, job: Job) -> None:
    """Put a request into a folder that is made for it, ready to be carried out.

    Raises:
        OSError: as the file system says.
    """
    make_channel(folder)
    told = {
        "config": to_mapping(job.config),
        "runs_dir": str(job.runs_dir),
        "name": job.name,
        "allow_fetch": job.allow_fetch,
        "origin": None if job.origin is None else _origin_to_plain(job.origin),
        "asked": sorted(job.asked),
        "force": job.force,
        "replays": None if job.replays is None else str(job.replays),
    }
    write_atomically(folder / _REQUEST, json.dumps(told).encode())


def read_job(folder: Path) -> Job:
    """What :func:`write_job` wrote.

    Raises:
        ConfigError, OSError, ValueError: there is none, or it cannot be read.
    """
    told = json.loads(files.read_bytes(folder / _REQUEST, _LARGEST))
    return Job(
        config=from_mapping(told["config"]),
        runs_dir=Path(told["runs_dir"]),
        name=told["name"],
        allow_fetch=told["allow_fetch"],
        origin=None if told["origin"] is None else _origin_from(told["origin"]),
        asked=frozenset(told["asked"]),
        force=told["force"],
        replays=None if told["replays"] is None else Path(told["replays"]),
    )


def carry_out(folder: Path, control: CommandQueue) -> None:
    """Conduct the run that was asked for in ``folder``; returns when it has ended.

    While it does, the folder has an owner: who lost sight of this process sees there that it lives.

    Raises:
        RunInUse: another process carries it out.
        ConfigError, OSError, ValueError, RunError: the request cannot be read.
    """
    job, lock = read_job(folder), RunLock(folder)
    events = EventWriter(folder)
    try:
        replay = None if job.replays is None else read_replay(job.replays)
        with commands_from(folder, control):
            conduct(
                job.config,
                job.runs_dir,
                control,
                events.publish,
                name=job.name,
                allow_fetch=job.allow_fetch,
                replay=replay,
                origin=job.origin,
                asked=job.asked,
                force=job.force,
            )
    finally:
        events.close()
        with contextlib.suppress(OSError):  # whoever asked for it has tidied the folder away
            lock.release()


def _origin_to_plain(origin: Origin) -> dict[str, Any]:
    return {
        "run_dir": str(origin.run_dir),
        "step": origin.step,
        "kind": origin.kind,
        "values": dict(origin.values),
        "change": None if origin.change is None else to_plain(origin.change),
        "steps": origin.steps,
    }


def _origin_from(told: Mapping[str, Any]) -> Origin:
    change = None if told["change"] is None else change_from(told["change"])
    return Origin(
        Path(told["run_dir"]), told["step"], told["kind"], told["values"], change, told["steps"]
    )

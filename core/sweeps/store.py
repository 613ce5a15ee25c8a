"""Sweeps on disk: a file each, with a format number, beside the runs.

A sweep of the terminal has a queue of its own in the same folder; one of the window stands in the
queue of all runs. Knows nothing of any window.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from heapq import nlargest
from pathlib import Path
from typing import Any

import numpy as np

from core import files
from core.config import FIELD_PATHS, from_mapping, to_mapping
from core.config.fields import FieldError
from core.i18n import Message, MessageError, from_json, reason_of, to_json
from core.paths import is_folder
from core.queue.state import Queue
from core.queue.store import QueueStore
from core.run_store.index import read_info
from core.run_store.layout import RunError, as_json, check_format, write_atomically
from core.run_store.reader import read_evals
from core.sweeps.sweep import Facts, Member, MemberState, Sweep, synced

FORMAT = 1
SWEEPS_FOLDER = ".sweeps"  # in the folder of runs
_FILE = "sweep.json"
_LARGEST = 20_000_000  # bytes
_MOST = 500  # sweeps that are listed


class SweepError(MessageError):
    """A sweep cannot be read or written: names the file and what to do."""


class SweepStore:
    """The sweeps of one folder of runs."""

    def __init__(self, runs_dir: Path) -> None:
        self.runs_dir = runs_dir.absolute()
        self.folder = self.runs_dir / SWEEPS_FOLDER

    def file(self, identity: str) -> Path:
        """Where a sweep is kept."""
        return self.folder / identity / _FILE

    def own_queue(self, identity: str) -> QueueStore:
        """The queue that a sweep of the terminal has for itself."""
        return QueueStore(self.folder / identity, self.runs_dir)

    def read(self, identity: str) -> Sweep | None:
        """A sweep as it was written; ``None``: there is none of that identity.

        Raises:
            SweepError: it is damaged, or a newer Crest wrote it.
        """
        file = self.file(identity)
        try:
            content = json.loads(files.read_bytes(file, _LARGEST))
            if not isinstance(content, dict):
                raise ValueError("no table")
            check_format(file, content, FORMAT)
            return _from_plain(content)
        except FileNotFoundError:
            return None
        except RunError as error:
            raise SweepError(error.what) from error
        except (OSError, ValueError, KeyError, TypeError, RecursionError, FieldError) as error:
            damaged = Message("sweep.damaged", file=file, reason=reason_of(error))
            raise SweepError(damaged) from error

    def write(self, sweep: Sweep) -> None:
        """Keep a sweep.

        Raises:
            SweepError: as the file system says.
        """
        file = self.file(sweep.identity)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(file, as_json(_to_plain(sweep)))
        except OSError as error:
            raise SweepError(reason_of(error)) from error

    def list(self) -> tuple[Sweep, ...]:
        """Every sweep that can be read, the newest first."""
        if not is_folder(self.folder):
            return ()
        found = []
        for identity in self._newest():
            try:
                sweep = self.read(identity)
            except SweepError:
                continue
            if sweep is not None:
                found.append(sweep)
        return tuple(sorted(found, key=lambda sweep: sweep.created, reverse=True))

    def _newest(self) -> Sequence[str]:
        """The identities of the sweeps that were written last."""
        written = {}
        with suppress(OSError):
            for folder in self.folder.iterdir():
                with suppress(OSError):
                    written[folder.name] = (folder / _FILE).stat().st_mtime_ns
        return nlargest(_MOST, written, key=written.__getitem__)

    def brought_up_to_date(self, sweep: Sweep, queue: Queue | None = None) -> Sweep:
        """With what the queues know now, its own and that of the runs; written where that is new.

        Args:
            sweep: as it was known.
            queue: that of the runs, where it was read already; by default it is read here.

        Raises:
            SweepError, QueueError: as the file system says.
        """
        if queue is None:
            queue = QueueStore.of(self.runs_dir).read()
        runs = (*self.own_queue(sweep.identity).read().runs, *queue.runs)
        now = synced(sweep, Queue(runs), facts_of)
        if now != sweep:
            self.write(now)
        return now


def facts_of(run_dir: Path) -> Facts:
    """What a run's folder says; nothing where it cannot be read."""
    info = read_info(run_dir)
    try:
        vals = read_evals(run_dir)["val_loss"]
    except (RunError, OSError):
        return Facts(info.best_val, info.diverged)
    told = vals[np.isfinite(vals)]  # of a run that blew up the best is what it had reached
    return Facts(float(told.min()) if len(told) else info.best_val, info.diverged)


def _to_plain(sweep: Sweep) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "identity": sweep.identity,
        "name": sweep.name,
        "created": sweep.created,
        "base": to_mapping(sweep.base),
        "fields": list(sweep.fields),
        "early_stop": sweep.early_stop,
        "members": [
            {
                "values": list(member.values),
                "seed": member.seed,
                "state": member.state.value,
                "run_dir": None if member.run_dir is None else str(member.run_dir),
                "final_val": member.final_val,
                "best_val": member.best_val,
                "problem": None if member.problem is None else to_json(member.problem),
            }
            for member in sweep.members
        ],
    }


def _from_plain(content: Mapping[str, Any]) -> Sweep:
    fields = tuple(map(str, content["fields"]))
    sweep = Sweep(
        identity=str(content["identity"])[:64],
        name=str(content["name"])[:1000],
        base=from_mapping(content["base"]),
        fields=fields,
        members=tuple(_member(each, fields) for each in content["members"]),
        early_stop=content["early_stop"] is True,
        created=str(content["created"])[:40],
    )
    for member in sweep.members:
        sweep.config_of(member)  # values that do not go together are refused here
    return sweep


def _member(table: Mapping[str, Any], fields: tuple[str, ...]) -> Member:
    values = tuple(
        FIELD_PATHS[path].read(value) for path, value in zip(fields, table["values"], strict=True)
    )
    run_dir, problem = table["run_dir"], table["problem"]
    return Member(
        values=values,
        seed=int(table["seed"]),
        state=MemberState(table["state"]),
        run_dir=None if run_dir is None else Path(run_dir),
        final_val=_number(table["final_val"]),
        best_val=_number(table["best_val"]),
        problem=None if problem is None else from_json(problem),
    )


def _number(value: Any) -> float | None:
    return None if value is None else float(value)

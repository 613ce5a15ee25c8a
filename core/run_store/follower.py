"""Follow a run that another process trains: its folder read as it grows, as the events it told.

Each look costs a few calls of the operating system where nothing is new. Knows nothing of torch,
of training or of any window.
"""

import struct
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from core.config import ConfigError, RunConfig
from core.messages.edit_records import again, from_line
from core.messages.events import (
    CheckpointsChanged,
    Evaluated,
    Event,
    Failed,
    Finished,
    Log,
    Paused,
    Resumed,
    SampleDone,
    StepDone,
    WentBack,
)
from core.run_store.checkpoint_list import list_checkpoints
from core.run_store.layout import (
    CHECKPOINTS,
    CLIPPED,
    EVAL_MAGIC,
    EVAL_ROW,
    RUN_DESCRIPTION,
    STEP_MAGIC,
    STEP_ROW,
    RunError,
)
from core.run_store.lock import owner
from core.run_store.reader import read_description, run_config, started_of, table_of
from core.run_store.retention import disk_use
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline

_MOST_ROWS = 20_000  # of one look; the rest comes with the next
_MOST_BYTES = 4_000_000  # of JSON lines at one look
_OWNER_EVERY_S = 2.0  # how often to ask whether its process still lives


class Follower:
    """Tells a run's events from its folder, from the first on, a little at each :meth:`poll`.

    What tells of the moment only (``Preparing``, pieces of a sample, ``Stopping``) is not on disk
    and not told. Where the run was cut back, ``WentBack`` comes and the rest is told again. After
    a ``Finished`` it goes on telling if the run is resumed.
    """

    def __init__(self, run_dir: Path) -> None:
        self.run_dir = run_dir
        self._steps = _Rows(run_dir / "steps.bin", STEP_MAGIC, STEP_ROW, _step_of)
        self._evals = _Rows(run_dir / "evals.bin", EVAL_MAGIC, EVAL_ROW, _evaluation_of)
        self._samples = _Lines(run_dir / "samples.jsonl")
        self._log = _Lines(run_dir / "log.jsonl")
        self._edits = _Lines(run_dir / "edits.jsonl")
        self._history = _History(run_dir)
        self._described: tuple[int, int] = (0, 0)
        self._meta: dict[str, Any] = {}
        self._told_start = False
        self._state = ""
        self._paused = False
        self._checkpoints = 0
        self._asked = 0.0

    def poll(self) -> list[Event]:
        """What has come since the last call, in order of the steps.

        Raises:
            RunError: the folder is no run's, or is damaged.
        """
        events = list(self._turns())
        if not self._told_start:
            return events
        if self._steps.is_cut() or self._evals.is_cut() or self._samples.is_cut():
            events += self._rewound()
        rows = [*self._steps.read(), *self._evals.read()]
        rows += filter(None, map(_sample_of, self._samples.read()))
        rows += self._history.events(self._edits.read())
        # A step, then what was due after it; an edit comes before the step it lands at.
        events += sorted(rows, key=_place)
        events += filter(None, map(_log_of, self._log.read()))
        events += self._saved()
        if not rows:
            events += self._ended()
        return events

    def _turns(self) -> Iterator[Event]:
        """What ``run.json`` says: that it began, pauses, goes on."""
        try:
            status = (self.run_dir / RUN_DESCRIPTION).stat()
        except OSError as error:
            raise RunError(f"{self.run_dir} is not a run's folder (any more)") from error
        if (status.st_mtime_ns, status.st_ino) == self._described:
            return
        self._described = (status.st_mtime_ns, status.st_ino)
        self._meta = read_description(self.run_dir)
        state = str(self._meta.get("state", ""))
        begins = state == "running" and self._state not in ("", "running")
        if (not self._told_start or begins) and "n_vocab" in self._meta:
            self._told_start = True
            yield started_of(self.run_dir, self._meta)
            self._state = state if state == "running" else "before its end"
        paused = self._meta.get("paused") is True
        if self._told_start and paused != self._paused:
            self._paused = paused
            step = self._steps.last_step + 1
            yield Paused(step) if paused else Resumed(step)

    def _ended(self) -> Iterator[Event]:
        state = str(self._meta.get("state", ""))
        steps = self._meta.get("steps_done")
        done = steps if isinstance(steps, int) else self._steps.last_step + 1
        if state != "running":
            if self._state != state:
                self._state = state
                yield Finished(state, done, str(self.run_dir))
            return
        now = time.monotonic()
        if self._state == "running" and now - self._asked > _OWNER_EVERY_S:
            self._asked = now
            if owner(self.run_dir) is None and not list(self._turns()):
                self._state = "ended badly"
                yield Failed(
                    "The process that trained this run ended without a word. Resume it to go on.",
                    kind="process",
                )
                yield Finished("failed", done, str(self.run_dir))

    def _rewound(self) -> Iterator[Event]:
        """The files are shorter, or others: tell everything again from where they begin."""
        for file in (self._steps, self._evals, self._samples, self._edits):
            file.rewind()
        self._history = _History(self.run_dir)
        total, warmup = self._meta.get("total_steps", 0), self._meta.get("warmup_steps", 0)
        yield WentBack(int(self._meta.get("first_step", 0) or 0), int(total), int(warmup))

    def _saved(self) -> Iterator[Event]:
        try:
            changed = (self.run_dir / CHECKPOINTS).stat().st_mtime_ns
        except OSError:
            return
        if changed != self._checkpoints:
            self._checkpoints = changed
            kept = tuple(list_checkpoints(self.run_dir))
            yield CheckpointsChanged(kept, disk_use(self.run_dir))


class _History:
    """Edits as they come, put on the plan they are edits of."""

    def __init__(self, run_dir: Path) -> None:
        self._run_dir = run_dir
        self._stands: tuple[Timeline, RunConfig] | None = None

    def events(self, lines: Iterator[dict[str, Any]]) -> list[Event]:
        """The events of further lines; a line that does not fit is left out."""
        found: list[Event] = []
        for line in lines:
            try:
                timeline, config = self._stands or self._begin()
                answer, timeline, config = again(from_line(line), timeline, config)
            except (ConfigError, RunError):
                continue
            self._stands = (timeline, config)
            found.append(answer)
        return found

    def _begin(self) -> tuple[Timeline, RunConfig]:
        steps = read_description(self._run_dir).get("planned_steps")
        if type(steps) is not int:
            raise RunError(f"{self._run_dir} does not say how long it was planned")
        config = run_config(self._run_dir)
        return Timeline(plan(config.schedule, steps)), config


class _Rows:
    """Fixed-width rows of a file that grows."""

    def __init__(
        self,
        file: Path,
        magic: bytes,
        row: struct.Struct,
        event_of: Callable[[tuple[Any, ...]], Event],
    ) -> None:
        self._file, self._magic, self._row, self._event_of = file, magic, row, event_of
        self.rewind()

    def rewind(self) -> None:
        """Begin again with the first row."""
        self._at = len(self._magic)
        self._last = b""
        self.last_step = -1

    def is_cut(self) -> bool:
        """Whether what was read last is no longer there."""
        if not self._last:
            return False
        try:
            with self._file.open("rb") as handle:
                handle.seek(self._at - self._row.size)
                return handle.read(self._row.size) != self._last
        except OSError:
            return True

    def read(self) -> list[Event]:
        """The rows that have come."""
        size = self._row.size
        try:
            rows = min((self._file.stat().st_size - self._at) // size, _MOST_ROWS)
            if rows < 1:
                return []
            with self._file.open("rb") as handle:
                handle.seek(self._at)
                content = handle.read(rows * size)
        except OSError:
            return []
        content = content[: len(content) // size * size]
        if not content:
            return []
        self._at += len(content)
        self._last = content[-size:]
        self.last_step = self._row.unpack(self._last)[0]
        return [self._event_of(row) for row in self._row.iter_unpack(content)]


class _Lines:
    """JSON lines of a file that grows, or is replaced by one with other lines."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.rewind()

    def rewind(self) -> None:
        """Begin again with the first line."""
        self._at = 0

    def is_cut(self) -> bool:
        """Whether there is less than was read."""
        try:
            return self._file.stat().st_size < self._at
        except OSError:
            return self._at > 0

    def read(self) -> Iterator[dict[str, Any]]:
        """The whole lines that have come."""
        try:
            if self._file.stat().st_size <= self._at:
                return
            with self._file.open("rb") as handle:
                handle.seek(self._at)
                content = handle.read(_MOST_BYTES)
        except OSError:
            return
        whole = content[: content.rfind(b"\n") + 1]
        self._at += len(whole)
        for line in whole.splitlines():
            found = table_of(line)
            if found is not None:
                yield found


def _step_of(row: tuple[Any, ...]) -> StepDone:
    step, epoch, flags, tokens, lr, loss, norm, seconds = row
    return StepDone(step, epoch, tokens, lr, loss, norm, bool(flags & CLIPPED), seconds)


def _evaluation_of(row: tuple[Any, ...]) -> Evaluated:
    return Evaluated(*row)


def _sample_of(line: dict[str, Any]) -> SampleDone | None:
    try:
        return SampleDone(
            sample_id=int(line["sample_id"]),
            step=int(line["step"]),
            prompt=str(line["prompt"]),
            text=str(line["text"]),
            complete=line.get("complete") is not False,
        )
    except (KeyError, ValueError, TypeError):
        return None


def _log_of(line: dict[str, Any]) -> Log | None:
    level, message = line.get("level"), line.get("message")
    if not isinstance(level, str) or not isinstance(message, str):
        return None
    return Log(level, message, str(line.get("detail", "")))


def _place(event: Event) -> tuple[int, int]:
    """Where an event belongs: by step, an edit before the update it lands at."""
    match event:
        case StepDone(step=step):
            return step, 1
        case Evaluated(step=step):
            return step, 2
        case SampleDone(step=step):
            return step, 3
        case _:
            return getattr(event, "step", 0), 0

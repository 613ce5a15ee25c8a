"""What a finished run teaches, kept in its folder: its fit, and what was foretold on the way.

``foresight.json`` is made when it is first needed, by whoever needs it; training never writes it,
so it imports nothing for a fit. It says of which record it was made: of a run that went on since,
it is made anew. A run without it is a run like any other. Knows nothing of torch, of training or of
any window.
"""

import contextlib
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from core.config import ConfigError, RunConfig
from core.foresight.earlier_runs import from_values, is_near, taught, to_values
from core.foresight.fitting import Earlier
from core.foresight.hindsight import Hindsight, hindsight
from core.foresight.hindsight import from_values as hindsight_from_values
from core.foresight.hindsight import to_values as hindsight_to_values
from core.foresight.past import METRICS
from core.i18n import Message
from core.paths import is_there
from core.run_store.alike import alike_runs, is_alike
from core.run_store.annotations import declines_earlier
from core.run_store.index import read_info
from core.run_store.layout import NewerFormatError, RunError, write_atomically
from core.run_store.reader import began_of, read_description, run_config
from core.run_store.sealed import sealed, unsealed
from core.run_store.so_far import RecordedRun, read_recorded_run

FORESIGHT = "foresight.json"
_FORMAT = 1
_MOST_SHARES = 20
_BEGAN_TO_S = 1.0  # a run's begin is known to a second
_NO_TABLE = (ValueError, KeyError, TypeError, AttributeError)

Tell = Callable[[Message], None]


def ignore(_what: Message) -> None:
    """Nobody is told."""


@dataclass(frozen=True)
class Lessons:
    """What a finished run teaches.

    Attributes:
        earlier: of each kind of loss; ``None``: of that it cannot teach.
        hindsight: of each kind of loss what was foretold on the way; ``None``: nobody asked yet.
        teacher: the name of the run that it was foretold from, besides its own record; or empty.
    """

    earlier: Mapping[str, Earlier | None]
    hindsight: Mapping[str, tuple[Hindsight, ...]] | None = None
    teacher: str = ""


@dataclass(frozen=True)
class Teacher:
    """The finished run that another one of its set-up is foretold from.

    Attributes:
        path, name, config: of the finished run.
        earlier: what it taught of each kind of loss.
    """

    path: Path
    name: str
    config: RunConfig
    earlier: Mapping[str, Earlier | None]

    def of(self, metric: str, config: RunConfig) -> Earlier | None:
        """What it says of a run with this config; ``None``: nothing."""
        found = self.earlier.get(metric)
        if found is None or not is_alike(self.config, config):
            return None
        return found if is_near(found.peak_lr, config.schedule.peak_lr) else None

    def says_of(self, config: RunConfig) -> bool:
        """Whether it says anything of such a run."""
        return any(self.of(metric, config) is not None for metric in METRICS)


def lessons_of(path: Path, *, with_hindsight: bool = False, tell: Tell = ignore) -> Lessons:
    """What a finished run teaches: as it is kept, or fitted now, and kept where that can be.

    Fits half a second, with the hindsight some seconds: for a thread. What is damaged is made anew;
    what a newer Crest wrote stays as it is.

    Args:
        path: its folder.
        with_hindsight: also what was foretold on the way.
        tell: takes what a person is to know of a file that could not be used.

    Raises:
        RunError, ConfigError, OSError: the run cannot be read.
    """
    run = read_recorded_run(path)
    kept, may_write = _kept(path, run, tell)
    if kept is not None and (kept.hindsight is not None or not with_hindsight):
        return kept
    found = kept or Lessons(_taught(run, path.name))
    if with_hindsight:
        prior = None
        if not declines_earlier(path):
            began = began_of(read_description(path))
            prior = prior_of(path.parent, run.config, but=path, before=began, tell=tell)
        found = _with_hindsight(found, run, prior)
    if may_write and read_description(path).get("state") == "completed":
        with contextlib.suppress(OSError):  # a folder that may not be written to teaches, too
            write_atomically(path / FORESIGHT, sealed(_to_values(found, run)))
    return found


def kept_lessons(path: Path, run: RecordedRun, tell: Tell = ignore) -> Lessons | None:
    """What is kept of a run as it was read; ``None``: nothing of its record. Fits nothing."""
    return _kept(path, run, tell)[0]


def prior_of(
    runs_dir: Path,
    config: RunConfig,
    but: Path | None = None,
    before: float | None = None,
    tell: Tell = ignore,
) -> Teacher | None:
    """The most alike finished run that can teach; ``None``: there is none.

    Args:
        runs_dir: where runs are kept.
        config: of the run that is to be foretold.
        but: a run that is left out: itself.
        before: only runs that had ended then, in seconds since 1970.
        tell: as of :func:`lessons_of`.

    Raises:
        OSError: the folder cannot be listed.
    """
    for path in alike_runs(runs_dir, config, but):
        try:
            info = read_info(path)
            ended = began_of(read_description(path)) + info.seconds
            if before is not None and ended > before + _BEGAN_TO_S:
                continue
            prior = Teacher(path, info.name, run_config(path), lessons_of(path, tell=tell).earlier)
        except (RunError, ConfigError, OSError):
            continue
        if prior.says_of(config):
            return prior
    return None


def _taught(run: RecordedRun, name: str) -> dict[str, Earlier | None]:
    past = run.so_far()
    return {metric: taught({name: past}, metric, 0.0).earlier for metric in METRICS}


def _with_hindsight(lessons: Lessons, run: RecordedRun, prior: Teacher | None) -> Lessons:
    past = run.so_far()
    found = {
        metric: hindsight(
            past, metric, run.planned, None if prior is None else prior.of(metric, run.config)
        )
        for metric in METRICS
    }
    return Lessons(lessons.earlier, found, prior.name if prior is not None else "")


# -- the file


def _kept(path: Path, run: RecordedRun, tell: Tell) -> tuple[Lessons | None, bool]:
    """What is kept of this record, and whether the file may be written."""
    file = path / FORESIGHT
    if not is_there(file):
        return None, True
    try:
        return _from_values(unsealed(file, _FORMAT, 1), run), True
    except NewerFormatError as error:
        tell(error.what)
        return None, False
    except RunError as error:
        tell(Message("foresight.kept_unused", reason=error.what))
    except _NO_TABLE:
        reason = Message("run.damaged", file=file, reason=Message("run.no_table"))
        tell(Message("foresight.kept_unused", reason=reason))
    except OSError:
        return None, False
    return None, True


def _record_of(run: RecordedRun) -> str:
    """Names a record by what a fit looks at."""
    parts = (run.steps["step"], run.steps["loss"], run.lr, run.evals["step"], run.evals["val_loss"])
    check = 0
    for each in parts:
        check = zlib.crc32(np.ascontiguousarray(each).tobytes(), check)
    return f"{len(run.lr)}-{len(run.evals)}-{check:08x}"


def _to_values(lessons: Lessons, run: RecordedRun) -> dict[str, Any]:
    told = lessons.hindsight
    return {
        "format": _FORMAT,
        "record": _record_of(run),
        "taught": {
            metric: None if each is None else to_values(each)
            for metric, each in lessons.earlier.items()
        },
        "hindsight": None
        if told is None
        else {metric: [hindsight_to_values(one) for one in each] for metric, each in told.items()},
        "teacher": lessons.teacher,
    }


def _from_values(values: Mapping[str, Any], run: RecordedRun) -> Lessons | None:
    """``None``: it was made of another record, or says what is worded otherwise now.

    Raises:
        Exception: one of ``_NO_TABLE``, where it is none.
    """
    if values["record"] != _record_of(run):
        return None
    earlier = {}
    for metric in METRICS:
        stored = values["taught"][metric]
        earlier[metric] = None if stored is None else from_values(stored)
        if stored is not None and earlier[metric] is None:
            raise ValueError("no fit")
    told = values["hindsight"]
    hindsights = None
    if told is not None:
        hindsights = {
            metric: tuple(hindsight_from_values(one) for one in told[metric][:_MOST_SHARES])
            for metric in METRICS
        }
        silences = (one.silence for each in hindsights.values() for one in each)
        if not all(silence is None or silence.can_be_said for silence in silences):
            return None
    return Lessons(earlier, hindsights, str(values["teacher"])[:200])

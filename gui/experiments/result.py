"""What there is to see of an experiment: curves, sentences, samples. Read in a thread; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.experiments import Experiment, Said, say
from core.experiments.measured_run import read_measured_run
from core.experiments.measures import Point
from core.run_store.reader import read_evals, read_samples, read_steps
from gui.models.run_series import RunSeries

_SMOOTHING = 0.95
_LONGEST = 400  # characters of a sample


@dataclass(frozen=True, slots=True)
class ShownSample:
    """A run's last sample. ``text``: without its prompt."""

    step: int
    prompt: str
    text: str


@dataclass(frozen=True)
class ExperimentResult:
    """An experiment as far as it has come.

    Attributes:
        series: of its runs, in order; fewer than there are runs while it trains.
        said: sentences, once it is whole.
        samples: the last one of each run, ``None`` where there is none.
        folders: of its runs.
        seconds: it took; 0: not known.
    """

    series: tuple[RunSeries, ...] = ()
    said: tuple[Said, ...] = ()
    samples: tuple[ShownSample | None, ...] = ()
    folders: tuple[Path, ...] = ()
    seconds: float = 0.0

    def sentence(self, place: str) -> Said | None:
        """What stands at a place."""
        return next((each for each in self.said if each.place == place), None)

    def points(self, place: str) -> tuple[Point, ...]:
        """What the sentence of a plot names."""
        found = self.sentence(place)
        return found.points if found is not None else ()


def read_result(
    experiment: Experiment, folders: Sequence[Path], seconds: float
) -> ExperimentResult:
    """Read the runs of an experiment that has ended.

    Raises:
        RunError, ConfigError, OSError: one of them cannot be read.
    """
    runs = {
        run.letter: read_measured_run(folder)
        for run, folder in zip(experiment.runs, folders, strict=True)
    }
    whole = all(run.is_whole for run in runs.values())
    return ExperimentResult(
        series=tuple(
            _series(folder, run.config.clipping.max_norm)
            for run, folder in zip(experiment.runs, folders, strict=True)
        ),
        said=say(experiment, runs) if whole else (),
        samples=tuple(_last_sample(read_samples(folder)) for folder in folders),
        folders=tuple(folders),
        seconds=seconds,
    )


def _series(folder: Path, max_norm: float) -> RunSeries:
    series = RunSeries(_SMOOTHING)
    series.clip_limit = max_norm
    series.append_columns(read_steps(folder), read_evals(folder))
    return series


def _last_sample(samples: Sequence[dict[str, Any]]) -> ShownSample | None:
    if not samples:
        return None
    last = samples[-1]
    prompt, text = str(last.get("prompt", "")), str(last.get("text", ""))
    return ShownSample(int(last.get("step", 0)), prompt, text.removeprefix(prompt)[:_LONGEST])

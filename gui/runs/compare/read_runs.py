"""The compared runs, read whole beside the window's thread: curves, config, samples, ends.

A run that cannot be read is among them with the reason. Knows no Qt.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.config import ConfigError, RunConfig
from core.config.naming import MOST_NAMED, changes, joined
from core.foresight.comparison import Ended
from core.i18n import verbatim
from core.run_store.ended import SEED, differing_fields, ended_runs, fields_of
from core.run_store.index import RunInfo, read_info, read_samples, run_config
from core.run_store.layout import RunError
from core.run_store.so_far import RecordedRun, read_recorded_run
from core.session.failures import error_text
from gui.models.run_series import RunSeries
from gui.models.sample_list import Sample
from gui.runs.stored.stored_run import empty_series, read_series
from gui.runs.stored.stored_samples import samples_of
from gui.runs.text import tr

_NO_VALUE = object()


@dataclass(frozen=True, slots=True, eq=False)
class ReadRun:
    """One of them.

    Attributes:
        path: its folder.
        info: what the list says of it.
        config: as it was trained; ``None`` where it cannot be read.
        series: its curves, those of its parents before them.
        samples: oldest first.
        ended: what a fair comparison looks at; ``None`` where its length is not known.
        problem: why it cannot be compared; empty where it can.
    """

    path: Path
    info: RunInfo
    config: RunConfig | None
    series: RunSeries
    samples: tuple[Sample, ...] = ()
    recorded: RecordedRun | None = None
    problem: str = ""

    @property
    def is_foreign(self) -> bool:
        """Whether another trainer made it: of its settings only the schedule is known."""
        return self.recorded is not None and self.recorded.is_foreign

    def acts(self, path: str) -> bool:
        """Whether that field of it is known, and has an effect in it."""
        config = self.config
        return config is not None and path in fields_of(config, is_foreign=self.is_foreign)

    def value(self, path: str) -> object:
        """Of a field that acts."""
        assert self.config is not None
        return self.config.value(path)

    @property
    def key(self) -> str:
        """What tells it from others: its folder."""
        return str(self.path)


def read_runs(paths: Sequence[Path], smoothing: float) -> list[ReadRun]:
    """Read these folders; never raises for one that is damaged."""
    return [_read(path, smoothing) for path in paths]


def _read(path: Path, smoothing: float) -> ReadRun:
    info = read_info(path)
    try:
        config: RunConfig | None = run_config(path)
    except ConfigError:
        config = None
    recorded: RecordedRun | None = None
    problem = ""
    try:
        recorded = read_recorded_run(path)
        series = empty_series(info, recorded.steps, recorded.evals, smoothing)
        series.append_columns(recorded.steps, recorded.evals)
        config = recorded.config
    except (RunError, ConfigError, OSError) as error:
        problem = error_text(error)
        try:
            series = read_series(path, smoothing)  # its length is not known: its curves are
        except (RunError, OSError):
            series = RunSeries(smoothing)
    try:
        samples = samples_of(read_samples(path), series)
    except (RunError, OSError):
        samples = ()
    return ReadRun(path, info, config, series, samples, recorded, problem)


def ended(runs: Sequence[ReadRun], names: Sequence[str], base: int) -> list[Ended | None]:
    """What a fair comparison looks at of each, beside the one at a place."""
    known = [place for place, run in enumerate(runs) if run.recorded is not None]
    found: list[Ended | None] = [None] * len(runs)
    if base not in known:
        return found
    order = [base, *(place for place in known if place != base)]
    recorded = [run.recorded for place in order if (run := runs[place]).recorded is not None]
    made = ended_runs([names[place] for place in order], recorded)
    for place, one in zip(order, made, strict=True):
        found[place] = one
    return found


def names_of(runs: Sequence[ReadRun]) -> list[str]:
    """Each by what tells it from the others beside it; by its own name where nothing does."""
    paths = differing(runs)
    telling = [path for path in paths if path != SEED] or paths
    usual = {path: _usual(_values(runs, path)) for path in telling}
    names = []
    for run in runs:
        config = run.config
        if config is None:
            names.append("")
            continue
        acting = [path for path in telling if run.acts(path)]
        own = [path for path in acting if config.value(path) != usual[path]] or acting
        kept = {path: config.value(path) for path in own[:MOST_NAMED]}
        names.append(joined(changes(kept, config)))
    return [
        name if name and names.count(name) == 1 else _with_own(run, name, paths)
        for run, name in zip(runs, names, strict=True)
    ]


def differing(runs: Sequence[ReadRun]) -> list[str]:
    """The fields in which they are not all alike, as far as they are known."""
    known = [(run.config, run.is_foreign) for run in runs if run.config is not None]
    return differing_fields(known) if len(known) > 1 else []


def _values(runs: Sequence[ReadRun], path: str) -> list[object]:
    return [run.value(path) for run in runs if run.acts(path)]


def _usual(values: Sequence[object]) -> object:
    """What more than half of them are; else none of them."""
    most = max(values, key=values.count)
    return most if 2 * values.count(most) > len(values) else _NO_VALUE


def _with_own(run: ReadRun, name: str, paths: Sequence[str]) -> str:
    """Its settings are another's, too: the seed or its own name tells it."""
    if name and SEED in paths and run.config is not None:
        return joined([verbatim(name), *changes({SEED: run.config.value(SEED)}, run.config)])
    return " ".join(run.info.name.split())


def shared_text(runs: Sequence[ReadRun]) -> str:
    """What all have in common, once: text, tokenizer, model, length, seed."""
    configs = [run.config for run in runs if run.config is not None]
    if len(configs) < 2:
        return ""
    if any(run.is_foreign for run in runs):
        return ""
    first, differ = configs[0], set(differing(runs))
    parts = []
    texts = {run.info.text for run in runs}
    if len(texts) == 1:
        parts.append(next(iter(texts)))
    if "data.tokenizer" not in differ:
        parts.append(str(first.data.tokenizer))
    if not differ & {"model.n_layers", "model.n_heads", "model.emb_dim"}:
        model = first.model
        parts.append(f"{model.n_layers} × {model.n_heads} × {model.emb_dim}")
    lengths = {run.info.total_steps for run in runs}
    if len(lengths) == 1:
        parts.append(tr("{0} steps").format(f"{next(iter(lengths)):,}"))
    if SEED not in differ:
        parts.append(tr("seed {0}").format(first.training.seed))
    return " · ".join(part for part in parts if part)

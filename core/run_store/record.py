"""What a run has recorded, and what of that is missing: after a power cut, or on a failing disk.

A checkpoint's manifest says how much there was when it was saved; so what is gone of it can be
told, whatever its files look like. Knows nothing of torch, of training or of any window.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from core.i18n import Message
from core.messages.events import Evaluated, LayersMeasured, StepDone
from core.run_store.layout import CHECKPOINTS, RUN_DESCRIPTION, RunError
from core.run_store.manifest import by_step, read_manifest
from core.run_store.metrics import EVALS, STEPS, MetricsTable
from core.run_store.metrics_file import DamagedMetricsError, FoundRows, find_rows, no_rows
from core.run_store.open_files import SAMPLES
from core.run_store.reader import is_altered, read_samples

if TYPE_CHECKING:
    import numpy as np

    Rows = np.ndarray[Any, Any]

E = TypeVar("E", StepDone, Evaluated, LayersMeasured)
Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Record:
    """Metrics and samples of a run.

    Attributes:
        steps, evals: structured (n,), with the fields of :class:`StepDone` and :class:`Evaluated`.
        samples: as :func:`core.run_store.reader.read_samples` gives them.
        ends: how many rows of each, and samples, the files have, damaged ones included.
        problems: what is damaged or missing.
    """

    steps: "Rows"
    evals: "Rows"
    samples: Sequence[dict[str, Any]]
    ends: tuple[int, int, int]
    problems: tuple[Message, ...]


def read_record(run_dir: Path) -> Record:
    """Read it; what is damaged is left out and told.

    Raises:
        RunError: the metrics have an unknown column or were made by a newer Crest.
    """
    problems: list[Message] = []
    if is_altered(run_dir):
        problems.append(Message("record.description", file=RUN_DESCRIPTION))
    at, recorded = _newest_counts(run_dir)  # first: a run that is on goes on recording
    steps, evals = _table(run_dir, STEPS, problems), _table(run_dir, EVALS, problems)
    samples = read_samples(run_dir)
    found = {
        STEPS.file: int(steps.rows["step"].searchsorted(at)),
        EVALS.file: int(evals.rows["step"].searchsorted(at)),
        SAMPLES: complete_before(samples, at),
    }
    problems += missing(recorded, found)
    ends = (steps.end, evals.end, len(samples))
    return Record(steps.rows, evals.rows, samples, ends, tuple(problems))


def missing(recorded: Counts, found: Counts) -> list[Message]:
    """What there was when a checkpoint was saved, and is not there any more.

    Args:
        recorded: so much, by file.
        found: so much is left of it; a file that is not named was not looked at.
    """
    return [
        Message("record.missing", file=name, missing=recorded[name] - n, recorded=recorded[name])
        for name, n in found.items()
        if n < recorded.get(name, 0)
    ]


def damage_of(table: MetricsTable[E], found: FoundRows) -> list[Message]:
    """What was damaged of a metrics file that could be read."""
    told = []
    if found.repaired:
        told.append(Message("record.header", file=table.file))
    if found.damaged:
        told.append(Message("record.rows", file=table.file, rows=found.damaged))
    return told


def complete_before(samples: Sequence[Mapping[str, Any]], step: int) -> int:
    """How many of the samples are whole and older than update ``step``."""
    return sum(
        1
        for sample in samples
        if sample.get("complete", True) is True
        and type(sample.get("step")) is int
        and sample["step"] < step
    )


def _table(run_dir: Path, table: MetricsTable[E], problems: list[Message]) -> FoundRows:
    try:
        found = find_rows(run_dir / table.file, table)
    except DamagedMetricsError as error:
        problems.append(error.what)
        return no_rows(table)
    problems += damage_of(table, found)
    return found


def _newest_counts(run_dir: Path) -> tuple[int, Counts]:
    """The newest readable checkpoint's step, and what it says there was; 0: there is none."""
    for folder in sorted((run_dir / CHECKPOINTS).glob("step-*"), key=by_step, reverse=True):
        try:
            manifest = read_manifest(folder)
        except (OSError, RunError):
            continue
        return manifest["step"], counts_in(manifest)
    return 0, {}


def counts_in(manifest: Mapping[str, Any]) -> Counts:
    """How many rows and lines each file had when a checkpoint was saved; empty: it does not say."""
    counts = manifest.get("recorded")
    if not isinstance(counts, dict):
        return {}
    return {name: n for name, n in counts.items() if type(n) is int and n >= 0}

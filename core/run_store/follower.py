"""Follow a run that another process trains: what its files gained since the last look.

Costs a few calls of the operating system where nothing is new. Knows nothing of torch, of training
or of any window.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from core.config import ConfigError
from core.messages.edit_records import Edit
from core.messages.events import CheckpointInfo, Evaluated, LayersMeasured, StepDone
from core.run_store.checkpoint_list import list_checkpoints
from core.run_store.index import RunInfo, read_info
from core.run_store.layers import LAYERS, LayerRows, layer_rows, layers_table_of
from core.run_store.layout import RunError
from core.run_store.metrics import EVALS, STEPS, MetricsTable
from core.run_store.metrics_file import find_rows
from core.run_store.reader import read_edits, read_samples, require_run, run_config, timeline_of
from core.schedule.timeline import Timeline

if TYPE_CHECKING:
    import numpy as np

    Rows = np.ndarray[Any, Any]

E = TypeVar("E", StepDone, Evaluated, LayersMeasured)


@dataclass(frozen=True, slots=True)
class Gained:
    """What a run's files have more than at the last look.

    Attributes:
        steps, evals: structured, with the fields of :class:`StepDone` and :class:`Evaluated`.
        layers: what was measured of layers; ``None``: nothing new.
        samples: as :func:`core.run_store.reader.read_samples` gives them.
        checkpoints: all there are.
        info: the run as a list shows it now; ``ended_badly``: nobody trains it any more.
        cut: the files have less, or others: the run was resumed from before and has to be read
            anew; nothing else of this is to be used.
        edits: all there are; ``None``: they cannot be read just now.
        timeline: the schedule with those edits.
    """

    steps: "Rows"
    evals: "Rows"
    samples: tuple[dict[str, Any], ...]
    checkpoints: tuple[CheckpointInfo, ...]
    info: RunInfo
    cut: bool = False
    edits: tuple[Edit, ...] | None = None
    timeline: Timeline | None = None
    layers: LayerRows | None = None


class Follower:
    """Tells what a run gains, from where it was read to, a little at each :meth:`look`.

    Args:
        run_dir: the run's folder.
        n_steps, n_evals: to which row, damaged ones included, it is known already.
        n_layers: likewise of what was measured of layers.
        n_samples: how many samples are known.
    """

    def __init__(
        self,
        run_dir: Path,
        n_steps: int = 0,
        n_evals: int = 0,
        n_samples: int = 0,
        n_layers: int = 0,
    ) -> None:
        self.run_dir = run_dir
        self._steps = _Tail(run_dir / STEPS.file, STEPS, n_steps)
        self._evals = _Tail(run_dir / EVALS.file, EVALS, n_evals)
        self._n_samples = n_samples
        table = layers_table_of(run_dir)
        self._layers = None if table is None else _Tail(run_dir / LAYERS, table, n_layers)

    def look(self) -> Gained:
        """What has come since the last call.

        Raises:
            RunError: the folder is no run's, is damaged or was made by a newer Crest.
        """
        require_run(self.run_dir)
        info = read_info(self.run_dir)  # first: what is "ended" is then read to its end
        steps, evals = self._steps.read(), self._evals.read()
        layers = self._measured()
        samples = read_samples(self.run_dir)
        cut = self._steps.cut or self._evals.cut or len(samples) < self._n_samples
        fresh = tuple(samples[self._n_samples :])
        self._n_samples = len(samples)
        edits, timeline = self._edited()
        checkpoints = tuple(list_checkpoints(self.run_dir))
        cut = cut or (self._layers is not None and self._layers.cut)
        return Gained(steps, evals, fresh, checkpoints, info, cut, edits, timeline, layers)

    def _measured(self) -> LayerRows | None:
        rows = None if self._layers is None else self._layers.read()
        return layer_rows(rows) if rows is not None and len(rows) else None

    def _edited(self) -> tuple[tuple[Edit, ...] | None, Timeline | None]:
        try:
            edits = read_edits(self.run_dir)
            return edits, timeline_of(self.run_dir, run_config(self.run_dir), len(edits))
        except (RunError, ConfigError, OSError):
            return None, None  # a line half written: the next look has it whole


class _Tail(Generic[E]):
    """The rows of a file behind those that are known."""

    def __init__(self, file: Path, table: MetricsTable[E], known: int) -> None:
        self._file = file
        self._table: MetricsTable[E] = table
        self._known = known
        self._last = b""  # the last known row, once it was seen
        self.cut = False

    def read(self) -> "Rows":
        """What has come; sets ``cut`` where the last known row is no longer there."""
        first = max(self._known - 1, 0)
        found = find_rows(self._file, self._table, first)
        rows = found.rows
        if self._known:
            seen = rows[found.places == first].tobytes()
            self.cut = found.end < self._known or self._last not in (b"", seen)
            rows = rows[found.places > first]
            self._last = seen
        if len(rows):
            self._last = rows[-1:].tobytes()
        self._known = found.end
        return rows

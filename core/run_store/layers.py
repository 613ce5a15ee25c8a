"""The second table of metrics: what is measured of each layer, a row every 25 steps.

A file like those of :mod:`core.run_store.metrics_file`, as wide as the model is deep: ``step``,
then the gradient's norm of each layer (``g0``, ``g1``, ...), then the ratio of update to weights
(``u0``, ...), float32. Layer 0 are the embeddings, the last one is the final norm with the head.
Knows nothing of training.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.config import ConfigError
from core.messages.events import LayersMeasured
from core.run_store.layout import RunError
from core.run_store.metrics import Metric, MetricsTable
from core.run_store.metrics_file import no_rows, read_rows
from core.run_store.reader import run_config

if TYPE_CHECKING:
    import numpy as np

    Rows = np.ndarray[Any, Any]

LAYERS = "layers.bin"


def n_places(n_layers: int) -> int:
    """Layers that are told apart in a model of so many blocks."""
    return n_layers + 2


def layer_names(n_places: int) -> tuple[str, ...]:
    """Their names in exports, in their order."""
    blocks = (f"block {number}" for number in range(1, n_places - 1))
    return ("embeddings", *blocks, "head")


@dataclass(frozen=True)
class LayersTable(MetricsTable[LayersMeasured]):
    """The columns of one run; its events hold them as two tuples."""

    def __post_init__(self) -> None:
        """They are no fields of the event."""

    def values_of(self, event: LayersMeasured) -> tuple[Any, ...]:
        """As :meth:`MetricsTable.values_of`."""
        return (event.step, *event.grad_norms, *event.update_ratios)

    def pack(self, event: LayersMeasured) -> bytes:
        """As :meth:`MetricsTable.pack`; what is beyond a float32 is infinite."""
        import numpy as np

        with np.errstate(over="ignore"):
            row = np.array([self.values_of(event)], dtype=list(self.columns))
        return row.tobytes()

    def event_of(self, values: Sequence[Any]) -> LayersMeasured:
        """As :meth:`MetricsTable.event_of`."""
        n = (len(values) - 1) // 2
        return LayersMeasured(values[0], tuple(values[1 : 1 + n]), tuple(values[1 + n :]))


@cache
def layers_table(n_layers: int) -> LayersTable:
    """The table of a model of so many blocks."""
    places = range(n_places(n_layers))
    norm = "2-norm of the layer's gradient, before clipping"
    ratio = "2-norm of the layer's update over that of its weights"
    return LayersTable(
        "layers",
        LAYERS,
        LayersMeasured,
        (
            Metric("step", "<i8", "the update, counted from 0", least=0),
            *(Metric(f"g{place}", "<f4", norm) for place in places),
            *(Metric(f"u{place}", "<f4", ratio) for place in places),
        ),
    )


def layers_table_of(run_dir: Path) -> LayersTable | None:
    """The table of a stored run; ``None``: its config does not tell how deep the model is."""
    try:
        return layers_table(run_config(run_dir).model.n_layers)
    except (ConfigError, RunError, OSError):
        return None


@dataclass(frozen=True, slots=True, eq=False)
class LayerRows:
    """What was measured of layers.

    Attributes:
        steps: (n,), ascending.
        grad_norms, update_ratios: float32 (n, layers).
    """

    steps: "Rows"
    grad_norms: "Rows"
    update_ratios: "Rows"

    def __len__(self) -> int:
        return len(self.steps)

    def before(self, step: int) -> "LayerRows":
        """Those of the updates before this one."""
        n = int(self.steps.searchsorted(step))
        return LayerRows(self.steps[:n], self.grad_norms[:n], self.update_ratios[:n])


def layer_rows(rows: "Rows") -> LayerRows:
    """Rows of a file (n,) as numbers."""
    import numpy as np

    n = (len(rows.dtype.names or ()) - 1) // 2
    content = np.empty((2, n, len(rows)), dtype=np.float32)
    for place in range(n):
        content[0, place], content[1, place] = rows[f"g{place}"], rows[f"u{place}"]
    return LayerRows(rows["step"].astype(np.int64), content[0].T, content[1].T)


def read_layers(run_dir: Path) -> LayerRows:
    """All that was measured of a run; nothing where it has no such file, as older runs have none.

    Raises:
        RunError: the file cannot be read, or was made by a newer Crest.
    """
    table = layers_table_of(run_dir)
    if table is None:
        return layer_rows(no_rows(layers_table(0)).rows)
    return layer_rows(read_rows(run_dir / LAYERS, table))

"""Every metric of a run, declared once.

From these two tables follow the layout of the files, their writer and readers, the exports and the
curves. A further metric is a field of its event, an entry here and the number itself. Knows nothing
of files, of training or of any window.
"""

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from core.messages.events import LAYERS_EVERY, NOT_TOLD, Evaluated, LayersMeasured, StepDone

if TYPE_CHECKING:
    import numpy as np

Value = int | float | bool
E = TypeVar("E", StepDone, Evaluated, LayersMeasured)

# How a value lies in a file, as numpy names it, and the same for `struct`: little-endian, packed.
TYPES = {"<i4": "i", "<u4": "I", "<i8": "q", "<f4": "f", "<f8": "d", "|b1": "?"}


@dataclass(frozen=True, slots=True)
class Metric:
    """One number that is recorded with every step, or with every evaluation.

    Attributes:
        name: of the event's field, in files and in exports.
        type: how it is stored, a name of ``TYPES``.
        text: what it is, for a person who reads it in another program.
        unit: what it counts or measures; empty where it is a bare number.
        default: its value in files that were written before it existed; ``None``: every file
            has it, and one that has not is damaged.
        tag: its curve in TensorBoard; empty: it is none.
        least: a smaller value was never recorded; ``None``: it may be any, also none.
        every: it is told at every so many steps, and not between them.
        optional: not every run has it; exports leave it out where it is the default throughout.
    """

    name: str
    type: str
    text: str
    unit: str = ""
    default: Value | None = None
    tag: str = ""
    least: Value | None = None
    optional: bool = False
    every: int = 1


@dataclass(frozen=True)
class MetricsTable(Generic[E]):
    """The metrics of one kind of event, in the order of its fields and of the file's columns.

    Attributes:
        kind: the word for it at the beginning of its file.
        file: its name in a run's folder.
        event: what one row tells.

    Raises:
        ValueError: the metrics are not the event's fields; names the first that differs.
    """

    kind: str
    file: str
    event: type[E]
    metrics: tuple[Metric, ...]

    def __post_init__(self) -> None:
        declared = self.names
        expected = tuple(field.name for field in fields(self.event))
        if declared != expected:
            wrong = sorted(set(declared) ^ set(expected)) or ["their order"]
            raise ValueError(
                f"The metrics of {self.event.__name__} are not its fields: {wrong[0]} differs."
            )

    @cached_property
    def columns(self) -> tuple[tuple[str, str], ...]:
        """Names and types, as a file names them; as a list, numpy's dtype of a row."""
        return tuple((metric.name, metric.type) for metric in self.metrics)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The columns' names."""
        return tuple(metric.name for metric in self.metrics)

    @cached_property
    def row(self) -> struct.Struct:
        """One packed row."""
        return row_of(self.columns)

    @cached_property
    def _values(self) -> Callable[[E], tuple[Any, ...]]:
        return attrgetter(*self.names)

    def values_of(self, event: E) -> tuple[Any, ...]:
        """An event's values, in the order of the columns."""
        return self._values(event)

    def pack(self, event: E) -> bytes:
        """An event as one row of a file."""
        return self.row.pack(*self._values(event))

    def event_of(self, values: Sequence[Any]) -> E:
        """The event that one row tells, from its values in the order of the columns."""
        return self.event(*values)


def recorded(table: MetricsTable[E], rows: "np.ndarray[Any, Any]") -> tuple[Metric, ...]:
    """The metrics of a table that these rows (n,) have: without the optional ones of other runs."""
    return tuple(
        metric
        for metric in table.metrics
        if not metric.optional or bool((rows[metric.name] != metric.default).any())
    )


def row_of(columns: Sequence[tuple[str, str]]) -> struct.Struct:
    """Rows of these columns, packed."""
    return struct.Struct("<" + "".join(TYPES[type_] for _, type_ in columns))


_OF_AN_NVIDIA_CARD = (
    ("gpu_busy", "share of the last moments in which the GPU computed", ""),
    ("gpu_memory", "memory of the GPU in use, by all programs", "bytes"),
    ("gpu_temperature", "temperature of the GPU", "degrees Celsius"),
    ("gpu_power", "power that the GPU draws", "W"),
    ("mfu", "share of the GPU's highest speed that the updates came to", ""),
)

STEPS = MetricsTable(
    "steps",
    "steps.bin",
    StepDone,
    (
        Metric("step", "<i8", "the update, counted from 0", least=0),
        Metric("epoch", "<i4", "the pass over the text, counted from 0", default=0, least=0),
        Metric("tokens_seen", "<i8", "tokens trained on so far", "tokens", default=0, least=0),
        Metric("lr", "<f8", "learning rate of the update", default=float("nan"), tag="lr"),
        Metric(
            "loss",
            "<f8",
            "cross-entropy of the update's batch",
            "nats a token",
            default=float("nan"),
            tag="loss/batch",
        ),
        Metric(
            "grad_norm",
            "<f8",
            "2-norm of the gradient of all weights, before clipping",
            default=float("nan"),
            tag="grad_norm",
        ),
        Metric("clipped", "|b1", "whether the gradient was clipped", default=False),
        Metric("seconds", "<f8", "time spent training so far", "s", default=0.0, least=0),
        *(
            Metric(name, "<f4", text, unit, default=NOT_TOLD, tag=f"gpu/{name}", optional=True)
            for name, text, unit in _OF_AN_NVIDIA_CARD
        ),
        Metric(
            "update_ratio",
            "<f4",
            "2-norm of the update over that of the weights, every 25 steps",
            default=NOT_TOLD,
            tag="update_ratio",
            optional=True,
            every=LAYERS_EVERY,
        ),
        Metric(
            "noise_scale",
            "<f4",
            "simple gradient noise scale, smoothed, every 25 steps",
            "tokens",
            default=NOT_TOLD,
            tag="noise_scale",
            optional=True,
            every=LAYERS_EVERY,
        ),
    ),
)

EVALS = MetricsTable(
    "evals",
    "evals.bin",
    Evaluated,
    (
        Metric("step", "<i8", "the update after which it was evaluated, counted from 0", least=0),
        Metric(
            "train_loss",
            "<f8",
            "mean cross-entropy on training text",
            "nats a token",
            default=float("nan"),
            tag="loss/train",
        ),
        Metric(
            "val_loss",
            "<f8",
            "mean cross-entropy on validation text",
            "nats a token",
            default=float("nan"),
            tag="loss/val",
        ),
        Metric("seconds", "<f8", "time spent training so far", "s", default=0.0, least=0),
    ),
)

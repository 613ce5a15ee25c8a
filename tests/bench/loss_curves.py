"""Published loss curves of real runs, as foresight looks at them; they lie beside the checkout.

Three folders: ``fab`` (124M parameters: constant trunks, linear cooldowns, cosines at three peaks),
``mpl`` (25M and 100M under nine schedules, after the warmup) and ``tiny`` (112k, every step). Where
they are: ``CREST_LOSS_CURVES``, or ``shared/loss_curves`` beside the checkout.
"""

import csv
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np

from core.foresight import Losses, RunSoFar
from core.foresight.schedule_cells import Array

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "loss_curves"
FAB_WARMUP, MPL_WARMUP = 300, 2160
MPL_LEARNED = ("cosine_24000", "constant_24000", "wsdcon_9")
_COLUMNS = {
    "step": ("iter", "step"),
    "lr": ("lr",),
    "loss": ("train_loss", "loss"),
    "val": ("val_loss",),
}


def folder() -> Path | None:
    """Where the curves are; ``None``: they are not on this machine."""
    found = Path(os.environ.get("CREST_LOSS_CURVES", BESIDE))
    return found if (found / "fab" / "MANIFEST.csv").is_file() else None


@dataclass(frozen=True)
class RealRun:
    """One run, whole: a cooldown has its trunk before it.

    Attributes:
        name: for a person.
        rows: (n, 4) step, rate, training loss, validation loss; NaN: not measured.
        total: its updates.
        warmup: updates of its warmup.
        decay: the share of it that is a cooldown; 0 for none, -1 for another schedule.
        peak: its highest rate, as its log writes it.
    """

    name: str
    rows: Array
    total: int
    warmup: int
    decay: float = -1.0
    peak: str = ""

    @cached_property
    def lr(self) -> Array:
        """(total,) the rate of every update; between two rows it is straight."""
        told = np.isfinite(self.rows[:, 1])
        at, rates = self.rows[told, 0], self.rows[told, 1]
        if at[0] > 0:
            begins = min(self.warmup, at[0])
            at, rates = np.append([0, begins], at), np.append([0.0, rates[0]], rates)
        return np.asarray(np.interp(np.arange(self.total), at, rates), dtype=float)

    @property
    def metric(self) -> str:
        """The loss that is foretold: validation, where there is one."""
        return "val_loss" if np.isfinite(self.rows[:, 3]).any() else "loss"

    def so_far(self, seen: int) -> RunSoFar:
        """The run as it was after so many updates."""
        rows = self.rows[self.rows[:, 0] <= seen]
        there = [np.isfinite(rows[:, column]) for column in (2, 3)]
        return RunSoFar(
            self.lr[:seen],
            self.warmup,
            Losses.of(rows[there[0], 0], rows[there[0], 2]),
            Losses.of(rows[there[1], 0], rows[there[1], 3]),
        )

    @property
    def end(self) -> float:
        """Where it came to: the last validation; noisy losses as the mean of the last 2 %."""
        column = 3 if self.metric == "val_loss" else 2
        rows = self.rows[np.isfinite(self.rows[:, column])]
        dense = len(rows) > self.total / 10 or column == 2
        tail = rows[rows[:, 0] > 0.98 * self.total] if dense else rows[-1:]
        return float((tail if len(tail) else rows[-1:])[:, column].mean())


def _read(file: Path) -> Array:
    with file.open(newline="", encoding="utf-8") as lines:
        reader = csv.DictReader(lines)
        names = reader.fieldnames or ()
        columns = [next((a for a in each if a in names), "") for each in _COLUMNS.values()]
        return np.array([[float(row.get(name) or "nan") for name in columns] for row in reader])


@cache
def _manifest(place: Path) -> tuple[dict[str, str], ...]:
    with (place / "fab" / "MANIFEST.csv").open(newline="", encoding="utf-8") as lines:
        return tuple(csv.DictReader(lines))


def fab(place: Path) -> Iterator[RealRun]:
    """The 124M runs, each from its first update on."""
    trunks = {
        row["peak_lr"]: _read(place / "fab" / f"{row['tag']}.csv")
        for row in _manifest(place)
        if row["tag"].startswith("stable")
    }
    for row in _manifest(place):
        rows = _read(place / "fab" / f"{row['tag']}.csv")
        if rows[0, 0] > 0:
            trunk = trunks[row["peak_lr"]]
            rows = np.concatenate([trunk[trunk[:, 0] < rows[0, 0]], rows])
        decay = -1.0 if row["scheduler"].startswith("cos") else float(row["wsd_fract"])
        total = int(row["iterations"])
        yield RealRun(row["tag"], rows, total, FAB_WARMUP, decay, row["peak_lr"])


def branches(place: Path) -> list[RealRun]:
    """The cooldowns whose trunk was seen for more than 3,000 updates: 63 of 72."""
    return [
        run for run in fab(place) if run.name.startswith("ann124") and fall(run) > 10 * FAB_WARMUP
    ]


def fall(run: RealRun) -> int:
    """The update with which its cooldown begins."""
    return round(run.total * (1 - run.decay))


def same_schedule(place: Path) -> list[RealRun]:
    """Runs whose schedule at a quarter goes on: constant, cosine, long cooldowns."""
    whole = [run for run in fab(place) if not run.name.startswith("horizon")]
    starts = {row["tag"] for row in _manifest(place) if float(row["first_iter"]) == 0}
    found = [
        run
        for run in whole
        if run.name in starts and (run.decay < 0 or run.decay == 0 or run.decay >= 0.8)
    ]
    return found + [run for run in tiny(place) if not run.name.startswith("wsd")]


def tiny(place: Path) -> list[RealRun]:
    """The 112k runs."""
    runs = []
    for file in sorted((place / "tiny").glob("*.csv")):
        rows = _read(file)
        runs.append(RealRun(file.stem, rows, len(rows), int(np.argmax(rows[:, 1]))))
    return runs


def mpl(place: Path, size: str) -> dict[str, RealRun]:
    """The runs of one size, ``"25"`` or ``"100"``, by the name of their schedule."""
    found = {}
    for file in sorted((place / "mpl" / f"csv_{size}").glob("*.csv")):
        rows = _read(file)
        found[file.stem] = RealRun(file.stem, rows, int(rows[-1, 0]), MPL_WARMUP)
    return found

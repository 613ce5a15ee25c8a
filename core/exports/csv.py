"""A run's metrics in formats that other programs read. Knows nothing of training."""

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from core.run_store.layout import CLIPPED
from core.run_store.reader import read_edits, read_evals, read_samples, read_steps, require_run


def export_csv(path: Path, out_dir: Path) -> list[Path]:
    """Write ``steps.csv``, ``evals.csv``, ``samples.csv`` and ``edits.csv``; floats by ``repr``.

    Raises:
        RunError: no run there, or it cannot be read.
    """
    require_run(path)
    steps, evals = read_steps(path), read_evals(path)
    tables: dict[str, tuple[list[str], Iterator[list[Any]]]] = {
        "steps.csv": (
            ["step", "epoch", "tokens_seen", "lr", "loss", "grad_norm", "clipped", "seconds"],
            (
                [step, epoch, tokens, lr, loss, norm, flags & CLIPPED, seconds]
                for step, epoch, flags, tokens, lr, loss, norm, seconds in steps.tolist()
            ),
        ),
        "evals.csv": (
            ["step", "train_loss", "val_loss", "seconds"],
            (list(row) for row in evals.tolist()),
        ),
        "samples.csv": (
            ["step", "prompt", "text"],
            ([s.get("step"), s.get("prompt"), s.get("text")] for s in read_samples(path)),
        ),
        "edits.csv": (
            ["step", "what", "from", "to"],
            ([edit.step, edit.what, edit.before, edit.after] for edit in read_edits(path)),
        ),
    }
    out_dir.mkdir(parents=True, exist_ok=True)
    written = []
    for name, (header, rows) in tables.items():
        with (out_dir / name).open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows(rows)
        written.append(out_dir / name)
    return written


def _huggingface(path: Path, out_dir: Path) -> list[Path]:
    from core.exports.huggingface import export_huggingface  # deferred: only this one needs torch

    return export_huggingface(path, out_dir)


def _tensorboard(path: Path, out_dir: Path) -> list[Path]:
    from core.exports.tensorboard import export_tensorboard

    return export_tensorboard(path, out_dir)


FORMATS: Mapping[str, Callable[[Path, Path], list[Path]]] = {
    "csv": export_csv,
    "tensorboard": _tensorboard,
    "huggingface": _huggingface,
}

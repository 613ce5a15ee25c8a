"""The formats that a run can be exported in, by name. To add one, add an entry to ``FORMATS``.

Knows nothing of training; torch is loaded by the one format that needs it.
"""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.data.tokenizer_file import TOKENIZER
from core.disks import require_answer
from core.exports.csv import export_csv
from core.exports.output import FileNames, OutputError, Written, put
from core.i18n import Message
from core.run_store.disk_room import is_full, no_room
from core.run_store.layout import CHECKPOINTS, RUN_DESCRIPTION
from core.run_store.manifest import folder_name
from core.run_store.metrics import EVALS, STEPS
from core.run_store.truncate import UNDONE

Export = Callable[[Path, Path, int | None], list[Path]]
"""Writes a run's folder, or its checkpoint before an update, into an empty folder."""


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """How a run is written for other programs.

    Attributes:
        write: writes it.
        names: what its files are called.
        needs: about the bytes that it will be.
        of_weights: it is an export of one checkpoint.
    """

    write: Export
    names: FileNames
    needs: Callable[[Path, int | None], int]
    of_weights: bool = False


def _csv(path: Path, out_dir: Path, _step: int | None) -> list[Path]:
    return export_csv(path, out_dir)


def _tensorboard(path: Path, out_dir: Path, _step: int | None) -> list[Path]:
    from core.exports.tensorboard import export_tensorboard  # deferred: protocol buffers

    return export_tensorboard(path, out_dir)


def _huggingface(path: Path, out_dir: Path, step: int | None) -> list[Path]:
    from core.exports.huggingface import export_huggingface  # deferred: only this one needs torch

    return export_huggingface(path, out_dir, step)


def _size_of_rows(path: Path, a_byte: int) -> int:
    """About the bytes of the metrics and samples, each byte of a row taking so many."""
    rows = sum(_size(path / name) for name in (STEPS.file, EVALS.file))
    return a_byte * rows + _size(path / "samples.jsonl") + _size(path / "edits.jsonl")


def _size_of_weights(path: Path, step: int | None) -> int:
    """About the bytes of the weights: as in the largest checkpoint, and the tokenizer's files."""
    steps = "step-*" if step is None else folder_name(step)
    weights = (path / CHECKPOINTS).glob(f"{steps}/model.safetensors")
    return max(map(_size, weights), default=0) + 3 * _size(path / TOKENIZER)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


FORMATS: Mapping[str, ExportFormat] = {
    "csv": ExportFormat(
        _csv,
        FileNames(("steps.csv", "evals.csv", "samples.csv", "edits.csv", "layers.csv")),
        lambda path, _: _size_of_rows(path, 3),
    ),
    "tensorboard": ExportFormat(
        _tensorboard,
        FileNames(("events.out.tfevents.*.crest.*",), ("*tfevents*",)),
        lambda path, _: _size_of_rows(path, 2),
    ),
    "huggingface": ExportFormat(
        _huggingface,
        FileNames(
            (
                "config.json",
                "generation_config.json",
                "model.safetensors",
                "tokenizer.json",
                "tokenizer_config.json",
                "vocab.json",
                "merges.txt",
            ),
            (
                *("*.safetensors", "*.safetensors.index.json", "pytorch_model*.bin*"),
                *("special_tokens_map.json", "added_tokens.json"),
                *("run.json", "manifest.json", "state.json"),  # a run's own folder, a checkpoint's
            ),
        ),
        _size_of_weights,
        of_weights=True,
    ),
}


def export_run(
    kind: str, path: Path, out_dir: Path, *, step: int | None = None, replace: bool = False
) -> Written:
    """Write a run in a format of ``FORMATS`` into a folder that holds no other export of it.

    Args:
        kind: the format's name.
        path: the run's folder.
        out_dir: where to write; made where it is not there.
        step: of weights, the checkpoint before this update; ``None``: the newest good one.
        replace: the files of an earlier export of this kind may be replaced.

    Raises:
        OutputError: the folder is not free, belongs to a run's checkpoints, or has no room; nothing
            in it was changed.
        RunError: no run there, it cannot be read, or none of its checkpoints is good.
        ConfigError, OSError: its config cannot be read, or the folder not written.
    """
    chosen = FORMATS[kind]
    require_answer(out_dir)
    kept = _of_checkpoints(out_dir)
    if kept is not None:
        raise OutputError(Message("export.in_checkpoints", folder=out_dir, run=kept.name))

    def write(folder: Path) -> list[Path]:
        return chosen.write(path, folder, step)

    try:
        written = put(out_dir, chosen.names, write, replace=replace)
    except OSError as error:
        if not is_full(error):
            raise
        full = no_room(chosen.needs(path, step), out_dir if out_dir.is_dir() else out_dir.parent)
        needed, free, folder = full.needed / 1e6, full.free / 1e6, full.filename
        told = Message("export.no_room", folder=folder, needed_mb=needed, free_mb=free)
        raise OutputError(told) from error
    return written if chosen.of_weights else _with_problems(written, path)


def _with_problems(written: Written, path: Path) -> Written:
    from core.run_store.record import read_record  # deferred: numpy

    return dataclasses.replace(written, problems=read_record(path).problems)


def _of_checkpoints(out_dir: Path) -> Path | None:
    """The folder of the run whose checkpoints a folder is among; ``None``: it is not."""
    absolute = out_dir.resolve()
    return next(
        (
            each.parent
            for each in (absolute, *absolute.parents)
            if each.name in (CHECKPOINTS, UNDONE) and (each.parent / RUN_DESCRIPTION).is_file()
        ),
        None,
    )

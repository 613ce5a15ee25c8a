"""The formats that a run can be exported in, by name. To add one, add an entry to ``FORMATS``.

Knows nothing of training; torch is loaded by the one format that needs it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.exports.csv import export_csv
from core.exports.output import FileNames, Written, put

Export = Callable[[Path, Path, int | None], list[Path]]
"""Writes a run's folder, or its checkpoint before an update, into an empty folder."""


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """How a run is written for other programs.

    Attributes:
        write: writes it.
        names: what its files are called.
        of_weights: it is an export of one checkpoint.
    """

    write: Export
    names: FileNames
    of_weights: bool = False


def _csv(path: Path, out_dir: Path, _step: int | None) -> list[Path]:
    return export_csv(path, out_dir)


def _tensorboard(path: Path, out_dir: Path, _step: int | None) -> list[Path]:
    from core.exports.tensorboard import export_tensorboard  # deferred: protocol buffers

    return export_tensorboard(path, out_dir)


def _huggingface(path: Path, out_dir: Path, step: int | None) -> list[Path]:
    from core.exports.huggingface import export_huggingface  # deferred: only this one needs torch

    return export_huggingface(path, out_dir, step)


FORMATS: Mapping[str, ExportFormat] = {
    "csv": ExportFormat(_csv, FileNames(("steps.csv", "evals.csv", "samples.csv", "edits.csv"))),
    "tensorboard": ExportFormat(
        _tensorboard, FileNames(("events.out.tfevents.*.crest.*",), ("*tfevents*",))
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
        OutputError: the folder is not free; nothing in it was changed.
        RunError: no run there, it cannot be read, or none of its checkpoints is good.
        ConfigError, OSError: its config cannot be read, or the folder not written.
    """
    chosen = FORMATS[kind]

    def write(folder: Path) -> list[Path]:
        return chosen.write(path, folder, step)

    return put(out_dir, chosen.names, write, replace=replace)

"""The files of a run's folder: their names' formats, and writing one whole or not at all.

Metrics are fixed-width binary rows behind a short magic; the rest is TOML, JSON or JSON lines.
Knows nothing of who writes or reads them.
"""

import os
import struct
from pathlib import Path

RUN_FORMAT = 1
RUN_CONFIG = "config.toml"
RUN_DESCRIPTION = "run.json"  # a folder that has one is a run's
CHECKPOINTS = "checkpoints"
SAVING = ".saving-"  # a checkpoint that is not complete yet begins so
MANIFEST = "manifest.json"  # a checkpoint's; written last
STATE = "state.json"  # a checkpoint's plain values
LARGEST_STATE = 50_000_000  # bytes of it; its edits may be many
STEP_ROW = struct.Struct("<qiIqdddd")
STEP_FIELDS = [  # of a row, as numpy names them
    ("step", "<i8"),
    ("epoch", "<i4"),
    ("flags", "<u4"),
    ("tokens_seen", "<i8"),
    ("lr", "<f8"),
    ("loss", "<f8"),
    ("grad_norm", "<f8"),
    ("seconds", "<f8"),
]
EVAL_ROW = struct.Struct("<qddd")
EVAL_FIELDS = [("step", "<i8"), ("train_loss", "<f8"), ("val_loss", "<f8"), ("seconds", "<f8")]
CLIPPED = 1  # the flag of a clipped step
UNFINISHED_FILES = ".[!a]*.tmp"  # of atomic writes; a person's `about.json` has no owner
STEP_MAGIC = b"crest steps 1\0\0\0"
EVAL_MAGIC = b"crest evals 1\0\0\0"


class RunError(Exception):
    """A run's folder that cannot be used; the message names the folder and the remedy."""


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file whole: the old or the new content is there, never a mixture.

    Raises:
        OSError: as the file system says.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        if error.errno is not None and error.filename is None:  # of a write: it names no file
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` survive a power cut; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

"""What ended a run, in words that name the file, field or number and the remedy.

Imports torch only where something has failed. Knows nothing of threads or of any window.
"""

import errno
import os
import shutil
import traceback
from pathlib import Path
from typing import TypeVar

from core.config import ConfigError
from core.messages.events import Failed
from core.run_store.layout import RunError

E = TypeVar("E", bound=BaseException)


def failure_of(error: BaseException) -> Failed:
    """What went wrong, in words; the traceback as text, since a live one pins tensors."""
    detail = "".join(traceback.format_exception(error))
    if isinstance(error, ConfigError):
        return Failed(str(error), detail, "config", error.problems[0].field)
    if isinstance(error, RunError):
        return Failed(str(error), detail, "disk")
    if isinstance(error, OSError):
        return Failed(os_error_text(error), detail, "disk")
    if isinstance(error, KeyboardInterrupt):
        return Failed("The run was interrupted.", detail)
    from core.data import DataError
    from core.hardware.device import DeviceError
    from core.hardware.memory import is_out_of_memory
    from core.model.hf_weights import WeightsError
    from core.run_store.checkpoint import CheckpointError

    if isinstance(error, CheckpointError):
        return Failed(str(error), detail, "disk")
    if isinstance(error, DataError):
        return Failed(str(error), detail, "data", error.field)
    if isinstance(error, WeightsError):
        return Failed(str(error), detail, "data", "model.init_from")
    if isinstance(error, DeviceError):
        return Failed(str(error), detail, "device", error.field)
    if is_out_of_memory(error):
        return Failed(
            "Out of memory. Lower training.batch_size (and raise training.grad_accumulation to "
            "keep the effect), data.context_length, model.emb_dim or model.n_layers.",
            detail,
            "memory",
            "training.batch_size",
        )
    return Failed(f"The training failed: {type(error).__name__}: {error}"[:2000], detail)


class DiskFull(OSError):
    """There is no room for what a run writes next; nothing of it was written.

    Where ``free`` is enough for ``needed``, it is a quota or another limit that has no room left.
    """

    def __init__(self, needed: int, free: int, folder: str) -> None:
        super().__init__(errno.ENOSPC, os.strerror(errno.ENOSPC), folder)
        self.needed, self.free = needed, free


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def is_full(error: OSError) -> bool:
    """Whether there is no room left: on the disk, or of what this person may use of it."""
    return error.errno in _FULL


def no_room(needed: int, folder: Path) -> DiskFull:
    """A full disk, with what is free there now."""
    return DiskFull(needed, shutil.disk_usage(folder).free, str(folder))


def with_numbers(error: E, needed: int, folder: Path) -> E | DiskFull:
    """The error; a full disk that does not say what is needed and what is free, with both."""
    if not isinstance(error, OSError) or isinstance(error, DiskFull) or not is_full(error):
        return error
    full = no_room(needed, folder)
    full.__cause__ = error
    return full


def os_error_text(error: OSError) -> str:
    """What the file system said, with the file and, for a full disk, the numbers and the remedy."""
    where = f" ({error.filename})" if error.filename else ""
    if isinstance(error, DiskFull):
        has_room = error.free >= error.needed
        limit = ", but a quota or another limit lets no more be written" if has_room else ""
        return (
            f"The disk is full{where}: {error.needed / 1e6:,.1f} MB are needed, "
            f"{error.free / 1e6:,.1f} MB are free{limit}. "
            "Free some space, then start or resume the run."
        )
    if is_full(error):
        return f"The disk is full{where}. Free some space, then try again."
    return f"{error.strerror or error}{where}."


def error_text(error: Exception) -> str:
    """An error for the person: what the file system said in words, anything else as it says."""
    return os_error_text(error) if isinstance(error, OSError) else str(error)

"""What ended a run, in words that name the file, field or number and the remedy.

Imports torch only where something has failed. Knows nothing of threads or of any window.
"""

import errno
import os
import traceback

from core.config import ConfigError
from core.events import Failed
from core.run_files import RunError


def failure_of(error: BaseException) -> Failed:
    """What went wrong, in words; the traceback as text, since a live one pins tensors."""
    detail = "".join(traceback.format_exception(error))
    if isinstance(error, ConfigError):
        return Failed(str(error), detail, "config", error.problems[0].field)
    if isinstance(error, RunError):
        return Failed(str(error), detail, "disk")
    if isinstance(error, OSError):
        return Failed(words_for_os_error(error), detail, "disk")
    if isinstance(error, KeyboardInterrupt):
        return Failed("The run was interrupted.", detail)
    from core import device as hardware
    from core.checkpoint import CheckpointError
    from core.data import DataError
    from core.weights import WeightsError

    if isinstance(error, CheckpointError):
        return Failed(str(error), detail, "disk")
    if isinstance(error, DataError):
        return Failed(str(error), detail, "data", error.field)
    if isinstance(error, WeightsError):
        return Failed(str(error), detail, "data", "model.init_from")
    if isinstance(error, hardware.DeviceError):
        return Failed(str(error), detail, "device", error.field)
    if hardware.is_out_of_memory(error):
        return Failed(
            "Out of memory. Lower training.batch_size (and raise training.grad_accumulation to "
            "keep the effect), data.context_length, model.emb_dim or model.n_layers.",
            detail,
            "memory",
            "training.batch_size",
        )
    return Failed(f"The training failed: {type(error).__name__}: {error}"[:2000], detail)


class DiskFull(OSError):
    """There is no room for a checkpoint; nothing was written."""

    def __init__(self, needed: int, free: int, folder: str) -> None:
        super().__init__(errno.ENOSPC, os.strerror(errno.ENOSPC), folder)
        self.needed, self.free = needed, free


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def is_full(error: OSError) -> bool:
    """Whether there is no room left: on the disk, or of what this person may use of it."""
    return error.errno in _FULL


def words_for_os_error(error: OSError) -> str:
    """What the file system said, with the file and, for a full disk, the numbers and the remedy."""
    where = f" ({error.filename})" if error.filename else ""
    if isinstance(error, DiskFull):
        return (
            f"The disk is full{where}: {error.needed / 1e6:,.1f} MB are needed, "
            f"{error.free / 1e6:,.1f} MB are free. Free some space, then start or resume the run."
        )
    if is_full(error):
        return f"The disk is full{where}. Free some space, then start or resume the run."
    return f"{error.strerror or error}{where}."

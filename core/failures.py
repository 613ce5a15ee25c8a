"""What ended a run, in words that name the file, field or number and the remedy.

Imports torch only where something has failed. Knows nothing of threads or of any window.
"""

import errno
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
    from core.data import DataError
    from core.weights import WeightsError

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


def words_for_os_error(error: OSError) -> str:
    """What the file system said, with the file and, for a full disk, the remedy."""
    where = f" ({error.filename})" if error.filename else ""
    if error.errno == errno.ENOSPC:
        return f"The disk is full{where}. Free some space, then start or resume the run."
    return f"{error.strerror or error}{where}."

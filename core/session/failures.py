"""What ended a run: a message that names the file, field or number and the remedy.

Imports torch only where something has failed. Knows nothing of threads or of any window.
"""

import traceback
from collections.abc import Callable

from core.config import ConfigError
from core.i18n import Message, MessageError, reason_of
from core.messages.events import Failed
from core.run_store.disk_room import DiskFull, is_full
from core.run_store.folder_identity import FolderLost
from core.run_store.layout import RunError

DEVICE_LOST = "device lost"  # the kind of a failure after which nothing on the GPU can be used


def failure_of(error: BaseException, kept_step: Callable[[], int | None] = lambda: None) -> Failed:
    """What went wrong; the traceback as text, since a live one pins tensors.

    ``kept_step``: the step of the newest checkpoint on disk, if there is one.
    """
    detail = "".join(traceback.format_exception(error))
    if isinstance(error, ConfigError):
        return Failed(error.what, detail, "config", error.problems[0].field)
    if isinstance(error, RunError):
        return Failed(error.what, detail, "disk")
    if isinstance(error, OSError):
        return Failed(os_error_message(error), detail, "disk")
    if isinstance(error, KeyboardInterrupt):
        return Failed(Message("failure.interrupted"), detail)
    from core.data import DataError
    from core.distributed.ranks import RankError, RankMemoryError, RanksLost
    from core.hardware.device import DeviceError
    from core.hardware.device_errors import device_failure
    from core.hardware.memory import is_out_of_memory
    from core.model.weights_file import WeightsError
    from core.run_store.checkpoint import CheckpointError
    from core.session.memory_check import BeyondMemoryError

    if isinstance(error, BeyondMemoryError):
        return Failed(error.what, "", "memory", error.field)
    # The kind of each, and the field to look at; `None`: the error names it.
    known: tuple[tuple[type[MessageError], str, str | None], ...] = (
        (CheckpointError, "disk", ""),
        (DataError, "data", None),
        (WeightsError, "data", "model.init_from"),
        (DeviceError, "device", None),
        (RankMemoryError, "memory", "training.batch_size"),
        (RankError, "error", None),
    )
    if isinstance(error, RanksLost):
        if error.is_cut_off:
            return Failed(_cut_off_message(error.what, kept_step()), detail, DEVICE_LOST)
        return Failed(Message("ranks.goes_on", lost=error.what), detail)
    for one, kind, field in known:
        if isinstance(error, one):
            of_error = str(getattr(error, "field", ""))
            return Failed(error.what, detail, kind, of_error if field is None else field)
    if is_out_of_memory(error):
        return Failed(memory_message(error), detail, "memory", "training.batch_size")
    spoiled = device_failure(error)
    if spoiled:
        return Failed(_spoiled_message(spoiled, kept_step()), detail, DEVICE_LOST)
    unknown = Message("failure.unknown", type=type(error).__name__, error=str(error)[:2000])
    return Failed(unknown, detail)


def _cut_off_message(lost: Message, kept: int | None) -> Message:
    if kept is None:
        return Message("ranks.cut_off", lost=lost)
    return Message("ranks.cut_off_kept", lost=lost, step=kept)


def _spoiled_message(error: str, kept: int | None) -> Message:
    if kept is None:
        return Message("failure.device_lost", error=error)
    return Message("failure.device_lost_kept", error=error, step=kept)


def memory_message(error: BaseException) -> Message:
    """That memory ran out, with what was needed and what was free where that is known."""
    from core.hardware.device_errors import shortage_of

    shortage = shortage_of(error)
    if shortage is None:
        return Message("failure.memory")
    needed_mb, free_mb = shortage.needed / 1e6, shortage.free / 1e6
    return Message("failure.memory_with_numbers", needed_mb=needed_mb, free_mb=free_mb)


def os_error_message(error: OSError) -> Message:
    """What the file system said, with the file and, for a full disk, the numbers and the remedy."""
    if isinstance(error, FolderLost):
        return error.what
    where = f" ({error.filename})" if error.filename else ""
    if isinstance(error, DiskFull):
        needed, free = error.needed / 1e6, error.free / 1e6
        if error.free >= error.needed:
            return Message("disk.limit", where=where, needed_mb=needed, free_mb=free)
        return Message("disk.full_with_numbers", where=where, needed_mb=needed, free_mb=free)
    if is_full(error):
        return Message("disk.full", where=where)
    return reason_of(error)


def trouble_of(error: OSError) -> str:
    """The kind of the pause that it makes: "disk" where there is no room, else "folder"."""
    return "disk" if is_full(error) else "folder"


def pause_message(error: OSError) -> Message:
    """Why a run pauses, and what becomes of its weights."""
    told = os_error_message(error)
    return told if is_full(error) else Message("disk.not_kept", reason=told)


def error_message(error: Exception) -> Message:
    """An error for the person: what the file system said, or what the error itself says."""
    return os_error_message(error) if isinstance(error, OSError) else reason_of(error)


def error_text(error: Exception) -> str:
    """As :func:`error_message`, as a sentence."""
    return str(error_message(error))

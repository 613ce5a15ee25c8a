"""A run as one file, and back: ``export RUN_DIR archive OUT`` and ``import FILE.crest.zip``.

The file's or the run's path goes to stdout, progress to stderr.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from core.archives.format import SUFFIX, ArchiveError
from core.archives.packing import pack_run
from core.archives.unpacking import is_archive, unpack_run
from core.cli.commands import BAD_CONFIG, FAILED, INTERRUPTED, OK
from core.cli.interrupts import on_interrupt
from core.cli.output import ShareLine, say
from core.i18n import Message
from core.long_work import Cancelled, CancelledCheck
from core.paths import is_file
from core.run_store.annotations import rename
from core.run_store.layout import RunError
from core.session.failures import error_message


def export_archive(run_dir: Path, out: Path, checkpoints: str, *, force: bool) -> int:
    """Write a run's archive; the exit status."""

    def work(cancelled: CancelledCheck) -> Path:
        return pack_run(
            run_dir,
            out,
            checkpoints=checkpoints,
            replace=force,
            progress=ShareLine(),
            cancelled=cancelled,
        )

    return _done(work)


def is_shared_run(path: Path) -> bool:
    """Whether a file to be imported is a run's archive, good or bad, and no log."""
    try:
        return is_file(path) and (path.name.lower().endswith(SUFFIX) or is_archive(path))
    except OSError:
        return False  # whoever reads it as a log says why


def import_archive(path: Path, runs_dir: Path, name: str) -> int:
    """Make a run of an archive; the exit status."""

    def work(cancelled: CancelledCheck) -> Path:
        folder = unpack_run(path, runs_dir, progress=ShareLine(), cancelled=cancelled)
        if name:
            rename(folder, name)
        return folder

    return _done(work)


def _done(work: Callable[[CancelledCheck], Path]) -> int:
    given_up = threading.Event()
    try:
        with on_interrupt(given_up.set):
            made = work(given_up.is_set)
    except ArchiveError as error:
        reason = error.what
        say(Message("cli.replace_force", reason=reason) if error.replaceable else reason)
        return BAD_CONFIG
    except Cancelled:
        say(Message("cli.called_off"))
        return INTERRUPTED
    except (RunError, OSError) as error:
        say(error_message(error))
        return FAILED
    print(made, flush=True)
    return OK

"""``report``: a run, or a comparison of several, as one HTML file.

The file's path goes to stdout, progress to stderr.
"""

import threading
from collections.abc import Sequence
from pathlib import Path

from core.cli.commands import BAD_CONFIG, FAILED, INTERRUPTED, OK
from core.cli.interrupts import on_interrupt
from core.cli.output import ShareLine, say
from core.config import ConfigError
from core.i18n import Message
from core.long_work import Cancelled
from core.reports.writing import ReportError, write_report
from core.run_store.layout import RunError
from core.session.failures import error_message


def report(run_dirs: Sequence[Path], out: Path, *, force: bool = False) -> int:
    """Write it; the exit status."""
    given_up = threading.Event()
    try:
        with on_interrupt(given_up.set):
            written = write_report(
                run_dirs, out, replace=force, progress=ShareLine(), cancelled=given_up.is_set
            )
    except ReportError as error:
        reason = error.what
        say(Message("cli.replace_force", reason=reason) if error.replaceable else reason)
        return BAD_CONFIG
    except Cancelled:
        say(Message("cli.called_off"))
        return INTERRUPTED
    except (RunError, ConfigError, OSError) as error:
        say(error_message(error))
        return FAILED
    print(written, flush=True)
    return OK

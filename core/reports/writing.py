"""A report as a file: read, laid out and written whole, or not at all.

The page allows itself neither scripts nor the network (its Content-Security-Policy). Knows nothing
of torch or of any window.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from core import files
from core.disks import require_answer
from core.i18n import Message, MessageError, language
from core.long_work import CancelledCheck, ShareTold, check, never, nobody
from core.paths import is_folder, is_there
from core.privacy import Privacy
from core.reports.comparison_page import comparison_heading, comparison_sections
from core.reports.markup import escaped
from core.reports.reported_run import ReportedRun, read_reported_run
from core.reports.run_page import heading, run_sections
from core.reports.style import style_sheet
from core.run_store.disk_room import is_full, no_room
from core.run_store.layout import write_atomically

SUFFIX = ".html"
MOST_RUNS = 50
_MARK = b'<meta name="generator" content="Crest report">'
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_READING = 0.85  # of the work
_HEAD = 2000  # bytes in which a report says that it is one


class ReportError(MessageError):
    """A report that is not written; nothing was changed.

    Attributes:
        replaceable: what is in the way is a file that may be replaced.
    """

    def __init__(self, what: Message, *, replaceable: bool = False) -> None:
        super().__init__(what)
        self.replaceable = replaceable


def write_report(
    run_dirs: Sequence[Path],
    out: Path,
    *,
    replace: bool = False,
    progress: ShareTold = nobody,
    cancelled: CancelledCheck = never,
) -> Path:
    """Write a run, or a comparison of several, as one HTML file; returns its path.

    An earlier report of that name is replaced, anything else only where ``replace`` says so.

    Raises:
        ReportError: the file may not be written, or there are too many runs.
        RunError, ConfigError, OSError: a run cannot be read, or the file not written.
        Cancelled: it was called off; the file is as it was.
    """
    if len(run_dirs) > MOST_RUNS:
        raise ReportError(Message("report.too_many", runs=len(run_dirs), most=MOST_RUNS))
    _require_free(out, replace=replace)
    content = report_page(run_dirs, progress, cancelled).encode()
    check(cancelled)
    try:
        with files.folder_for(out.parent):
            write_atomically(out, content)
    except OSError as error:
        if is_full(error):
            raise no_room(len(content), out) from error
        raise
    progress(1.0)
    return out


def _require_free(out: Path, *, replace: bool) -> None:
    require_answer(out)
    if is_folder(out):
        raise ReportError(Message("report.is_folder", path=out))
    if replace or not is_there(out):
        return
    with files.open_file(out) as file:
        if _MARK not in file.read(_HEAD):
            raise ReportError(Message("report.other_file", path=out), replaceable=True)


def report_page(
    run_dirs: Sequence[Path],
    progress: ShareTold = nobody,
    cancelled: CancelledCheck = never,
) -> str:
    """The page as text; see :func:`write_report`."""
    runs = _read(run_dirs, progress, cancelled)
    privacy = Privacy.of_here(run_dirs)
    if len(runs) == 1:
        title = privacy.text(runs[0].info.name)
        body = f"{heading(runs[0], privacy)}\n{run_sections(runs[0], privacy)}"
    else:
        title = str(Message("report.comparison", runs=len(runs)))
        body = f"{comparison_heading(runs, title, privacy)}\n{comparison_sections(runs, privacy)}"
    made = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    return (
        f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n'
        f"{_MARK.decode()}\n"
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escaped(title)} · Crest</title>\n<style>\n{style_sheet()}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n"
        f"<footer>{escaped(Message('report.made', when=made))}</footer>\n</body>\n</html>\n"
    )


def _read(
    run_dirs: Sequence[Path], progress: ShareTold, cancelled: CancelledCheck
) -> list[ReportedRun]:
    """The runs, one after the other; four pieces of work each."""
    done = 0

    def between() -> None:
        nonlocal done
        done += 1
        progress(min(_READING * done / (4 * len(run_dirs)), _READING))
        check(cancelled)

    runs = []
    for each in run_dirs:
        runs.append(read_reported_run(each, between))
        between()
    return runs

"""What is known of a log that is about to be opened, as plain values. Knows no Qt."""

from dataclasses import dataclass
from pathlib import Path
from threading import Event

from core.trainer_logs.columns import ChosenColumns, guess
from core.trainer_logs.reading import log_in, read_log
from core.trainer_logs.run_folder import length_of, name_of, plan_notes, require_length, seen_of
from core.trainer_logs.table import LogTable, ReadingCancelled
from core.trainer_logs.training_log import TrainingLog, training_log
from gui.runs.text import tr

SHOWN_ROWS = 8


class ReadingWatch:
    """How far a reading is, told by its thread, and whether anybody still wants it.

    Attributes:
        share: 0 to 1.
    """

    def __init__(self) -> None:
        self.share = 0.0
        self._cancelled = Event()

    def cancel(self) -> None:
        """Let the reading end."""
        self._cancelled.set()

    def __call__(self, share: float) -> None:
        """Take how far it is.

        Raises:
            ReadingCancelled: nobody wants it any more.
        """
        self.share = share
        if self._cancelled.is_set():
            raise ReadingCancelled


@dataclass(frozen=True)
class LogLookedAt:
    """A log that was read.

    Attributes:
        path: what was chosen.
        file: the file that was meant by it, as a person reads it.
        table: what it says.
        choice: what its columns were taken for.
        name: what its run is to be called.
    """

    path: Path
    file: Path
    table: LogTable
    choice: ChosenColumns
    name: str

    @property
    def rows(self) -> list[list[str]]:
        """Its first rows, a text for each cell."""
        shown = []
        for row in range(min(self.table.n_rows, SHOWN_ROWS)):
            cells = self.table.columns.values()
            shown.append([_cell(each.told[row], float(each.values[row])) for each in cells])
        return shown


def _cell(told: bool, value: float) -> str:
    if not told:
        return ""
    return f"{int(value):,}" if abs(value) < 1e15 and value.is_integer() else f"{value:.6g}"


def look_at(path: Path, run: str, watch: ReadingWatch) -> LogLookedAt:
    """Read a log and guess its columns.

    Raises:
        LogError: it is none.
        OSError: it cannot be read.
        ReadingCancelled: nobody wants it any more.
    """
    path = path.absolute()
    table = read_log(path, watch, run)
    name = name_of(path, table.run if len(table.runs) > 1 else "")
    return LogLookedAt(path, log_in(path), table, guess(table), name)


def summary(looked: LogLookedAt, choice: ChosenColumns, planned: int = 0, seen: int = 0) -> str:
    """What the chosen columns make of the log, in a line or two.

    Args:
        looked: the log.
        choice: which of its columns is what.
        planned: updates of the whole run; 0: as the log says.
        seen: only so many updates; 0: all.

    Raises:
        LogError: they make nothing of it, or the length does not hold it.
    """
    found = training_log(looked.table, choice, looked.file)
    planned = planned or length_of(looked.table, found)
    require_length(looked.file, found, planned)
    found = seen_of(looked.file, found, seen)
    parts = [
        tr("{0} rows").format(f"{looked.table.n_rows:,}"),
        tr("steps {0} to {1}").format(f"{_first(found):,}", f"{max(found.seen - 1, 0):,}"),
        *_losses(found),
        *_rates(found),
    ]
    return "\n".join([" · ".join(parts), *map(str, (*found.notes, *plan_notes(found, planned)))])


def _first(found: TrainingLog) -> int:
    starts = [int(rows["step"][0]) for rows in (found.steps, found.evals) if len(rows)]
    return min(starts, default=0)


def _losses(found: TrainingLog) -> list[str]:
    parts = []
    for label, rows, name in (
        (tr("loss {0} to {1}"), found.steps if found.has_loss else found.steps[:0], "loss"),
        (tr("validation {0} to {1}"), found.evals, "val_loss"),
    ):
        if len(rows):
            parts.append(label.format(f"{rows[name][0]:.3f}", f"{rows[name][-1]:.3f}"))
    return parts


def _rates(found: TrainingLog) -> list[str]:
    if not len(found.lr):
        return []
    parts = [tr("learning rate up to {0}").format(f"{float(found.lr.max()):.3g}")]
    if found.total > found.seen:
        parts.append(tr("{0} more steps planned").format(f"{found.total - found.seen:,}"))
    return parts

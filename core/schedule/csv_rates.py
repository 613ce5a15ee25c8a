"""Another trainer's learning rates out of the text of a CSV file. Knows no files."""

import csv
import io
import math
from typing import TYPE_CHECKING, Any

from core.config import ConfigError, Problem
from core.i18n import Message

if TYPE_CHECKING:
    import numpy as np

_STEP_NAMES = ("step", "steps", "iter", "iteration", "update", "global_step")
_LR_NAMES = ("lr", "learning_rate", "train/learning_rate")
_MOST_STEPS = 1_000_000_000


def rates_in(text: str, name: str) -> tuple["np.ndarray[Any, Any]", "np.ndarray[Any, Any]"]:
    """Steps and learning rates of a CSV with a header, both (n,), the steps ascending.

    Rows without a learning rate are passed over: a log may have it now and then.

    Args:
        text: the file's.
        name: the file's, for what is wrong.

    Raises:
        ConfigError: a column is missing, or a row cannot be read, naming its line.
    """
    import numpy as np  # deferred: the command line and the first paint do without

    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    header = [cell.strip().lower() for cell in next(reader, [])]
    columns = [_column(header, names) for names in (_STEP_NAMES, _LR_NAMES)]
    if None in columns:
        told = Message("schedule.csv_no_columns", columns=header[:20])
        raise ConfigError([Problem(name, told)])
    steps: list[int] = []
    rates: list[float] = []
    try:
        for row in reader:
            cells = [row[k].strip() if k is not None and k < len(row) else "" for k in columns]
            if not cells[1]:
                continue
            step, lr = _whole(cells[0]), _rate(cells[1])
            if step is None or lr is None or (steps and step <= steps[-1]):
                told = Message("schedule.csv_row", line=reader.line_num, row=",".join(row)[:80])
                raise ConfigError([Problem(name, told)])
            steps.append(step)
            rates.append(lr)
    except csv.Error as error:
        told = Message("schedule.csv_row", line=reader.line_num, row=str(error))
        raise ConfigError([Problem(name, told)]) from error
    if len(steps) < 2 or not any(rates):
        raise ConfigError([Problem(name, Message("schedule.csv_too_few", rows=len(steps)))])
    return np.array(steps), np.array(rates)


def is_schedule(header: str) -> bool:
    """Whether a CSV's first line names steps and learning rates alone: a schedule, no log."""
    cells = [cell.strip().lower() for cell in header.removeprefix("\ufeff").strip().split(",")]
    return len(cells) == 2 and None not in [_column(cells, n) for n in (_STEP_NAMES, _LR_NAMES)]


def _column(header: list[str], names: tuple[str, ...]) -> int | None:
    return next((header.index(name) for name in names if name in header), None)


def _whole(cell: str) -> int | None:
    try:
        number = float(cell)
    except ValueError:
        return None
    return int(number) if 0 <= number <= _MOST_STEPS and number == int(number) else None


def _rate(cell: str) -> float | None:
    try:
        number = float(cell)
    except ValueError:
        return None
    return number if math.isfinite(number) and 0.0 <= number <= 10.0 else None

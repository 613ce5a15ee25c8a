"""A log as a table: numbers by column, whatever file they came from. Reads no files."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.i18n import Message, MessageError

Array = np.ndarray[Any, Any]
Progress = Callable[[float], None]
"""Takes the share of the file that is read, 0 to 1; raises :class:`ReadingCancelled` to end it."""

MOST_COLUMNS = 5_000
MOST_ROWS = 20_000_000


class LogError(MessageError):
    """The file is no such log; names the file, and the line and the column where it can."""


class ReadingCancelled(Exception):
    """Nobody wants the log any more."""


@dataclass(frozen=True)
class BadCell:
    """The first cell of a column that is no number: in which line, and what stands there."""

    line: int
    text: str


@dataclass(frozen=True)
class LogColumn:
    """One column.

    Attributes:
        values: (n,) as real numbers; where nothing stands, or no number, it is NaN.
        told: (n,) where a number stands; NaN and infinity count as numbers here.
        bad: the first cell with something else.
    """

    values: Array
    told: Array
    bad: BadCell | None = None

    @property
    def is_numeric(self) -> bool:
        """Whether there is a number in it."""
        return bool(self.told.any())


@dataclass(frozen=True)
class LogTable:
    """What a log says.

    Attributes:
        columns: by name, in their order; all of one length.
        runs: the runs that it tells of, where it tells of several by name.
        run: which of them this is; empty: there is one.
        problems: what is damaged or was passed over.
        planned: updates of the whole run, where the log says so; 0: it does not.
    """

    columns: Mapping[str, LogColumn]
    runs: tuple[str, ...] = ()
    run: str = ""
    problems: tuple[Message, ...] = ()
    planned: int = 0

    @property
    def n_rows(self) -> int:
        """Rows."""
        return next((len(column.values) for column in self.columns.values()), 0)

    @property
    def numeric(self) -> tuple[str, ...]:
        """The columns with a number in them."""
        return tuple(name for name, column in self.columns.items() if column.is_numeric)


class TableBuilder:
    """Rows as they come, each with some of the columns.

    Args:
        file: its name, for what is wrong.
    """

    def __init__(self, file: object) -> None:
        self._file = str(file)
        self._at: dict[str, list[int]] = {}
        self._values: dict[str, list[float]] = {}
        self._bad: dict[str, BadCell] = {}
        self.n_rows = 0

    def add(self, line: int, cells: Mapping[str, Any]) -> None:
        """One more row; a cell that is no number is remembered as such.

        Raises:
            LogError: there are more columns or rows than any log has.
        """
        row = self.n_rows
        for name, cell in cells.items():
            value = number_in(cell)
            if value is None:
                if cell not in (None, ""):
                    self._bad.setdefault(name, BadCell(line, str(cell)[:40]))
                    self._places(name)
                continue
            self._places(name).append(row)
            self._values[name].append(value)
        self.n_rows = row + 1
        if self.n_rows > MOST_ROWS:
            raise LogError(Message("log.too_long", file=self._file, most=MOST_ROWS))

    def _places(self, name: str) -> list[int]:
        places = self._at.get(name)
        if places is None:
            if len(self._at) >= MOST_COLUMNS:
                raise LogError(Message("log.too_wide", file=self._file, most=MOST_COLUMNS))
            places = self._at[name] = []
            self._values[name] = []
        return places

    def table(self, problems: Sequence[Message] = ()) -> LogTable:
        """All of them."""
        columns = {
            name: scattered(self.n_rows, places, self._values[name], self._bad.get(name))
            for name, places in self._at.items()
        }
        return LogTable(columns, problems=tuple(problems))


def scattered(
    n_rows: int, places: Sequence[int] | Array, values: Sequence[float] | Array, bad: BadCell | None
) -> LogColumn:
    """A column of ``n_rows`` that has these values at these places, and nothing elsewhere."""
    whole, told = np.full(n_rows, np.nan), np.zeros(n_rows, dtype=bool)
    at = np.asarray(places, dtype=np.int64)
    whole[at], told[at] = np.asarray(values, dtype=np.float64), True
    return LogColumn(whole, told, bad)


def number_in(cell: Any, *, decimal_comma: bool = False) -> float | None:
    """A cell as a number; ``None``: it is none. ``2,31`` is one where commas part no columns."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        try:
            return float(cell)
        except OverflowError:
            return None
    if not isinstance(cell, str) or "_" in cell or len(cell) > 60:
        return None
    try:
        return float(cell)
    except ValueError:
        pass
    if decimal_comma and cell.count(",") == 1 and "." not in cell:
        return number_in(cell.replace(",", "."))
    return None

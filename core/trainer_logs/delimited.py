"""A CSV file as a table: commas, semicolons or tabs, and the CSV that W&B exports.

Knows no names of columns.
"""

import csv
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from core.i18n import Message
from core.trainer_logs.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    BadCell,
    Column,
    LogError,
    LogTable,
    Progress,
    number_in,
)
from core.trainer_logs.text_lines import Lines, opened_lines

_AT_ONCE = 10_000  # rows
_DELIMITERS = "\t;,"  # of equally many the first
_OF_A_RUN = " - "  # W&B: between the run's name and the metric's
_BOUNDS = ("__MIN", "__MAX")  # W&B: of the steps that one exported row stands for


def read_delimited(file: Path, progress: Progress, run: str = "") -> LogTable:
    """Read a CSV file.

    Args:
        file: the log.
        progress: told how far it is.
        run: which of the runs in it; empty: the first one.

    Raises:
        LogError: it is no CSV file, or has no such run.
        OSError: it cannot be read.
    """
    with opened_lines(file, progress) as lines:
        header = _header(file, lines)
        delimiter = max(_DELIMITERS, key=header.count)
        reader = csv.reader(_whole(lines, header), delimiter=delimiter, skipinitialspace=True)
        try:
            names = _names(file, next(reader, []))
            columns, problems = _columns(file, reader, lines, names, delimiter != ",")
        except csv.Error as error:
            raise LogError(Message("log.no_csv", file=file, reason=str(error))) from error
    return _of_run(file, columns, problems, run)


def _header(file: Path, lines: Lines) -> str:
    """The first line that says something; comments may stand before it."""
    for line in lines:
        if line.strip() and not line.startswith("#"):
            return line.lstrip("\ufeff")
    raise LogError(Message("log.empty", file=file))


def _whole(lines: Lines, header: str) -> Iterator[str]:
    yield header + "\n"
    for line in lines:
        yield line + "\n"


def _names(file: Path, cells: Sequence[str]) -> list[str]:
    """The header's names; one that is empty or comes twice is numbered."""
    if len(cells) > MOST_COLUMNS:
        raise LogError(Message("log.too_wide", file=file, most=MOST_COLUMNS))
    if cells and all(number_in(cell) is not None for cell in cells):
        raise LogError(Message("log.no_header", file=file, line=",".join(cells)[:80]))
    found: list[str] = []
    for place, cell in enumerate(cells, start=1):
        name = cell.strip() or f"column {place}"
        found.append(name if name not in found else f"{name} ({place})")
    return found


class _Cells:
    """The cells of one column, in chunks of numbers."""

    def __init__(self, *, decimal_comma: bool) -> None:
        self._decimal_comma = decimal_comma
        self._chunks: list[np.ndarray] = []
        self._told: list[np.ndarray] = []
        self.bad: BadCell | None = None

    def add(self, first_line: int, cells: Sequence[str]) -> None:
        """One chunk. Nearly all of them are numbers or empty: those are read without a call."""
        told = np.array([cell != "" for cell in cells], dtype=bool)
        try:
            values = np.array([float(cell) if cell else np.nan for cell in cells])
        except ValueError:
            values, told = self._one_by_one(first_line, cells)
        self._chunks.append(values)
        self._told.append(told)

    def _one_by_one(self, first_line: int, cells: Sequence[str]) -> "tuple[np.ndarray, np.ndarray]":
        found = [
            number_in(cell.strip(), decimal_comma=self._decimal_comma) if cell else None
            for cell in cells
        ]
        if self.bad is None:
            self.bad = next(
                (
                    BadCell(first_line + place, cell.strip()[:40])
                    for place, (cell, value) in enumerate(zip(cells, found, strict=True))
                    if value is None and cell.strip()
                ),
                None,
            )
        told = np.array([value is not None for value in found], dtype=bool)
        return np.array([np.nan if value is None else value for value in found]), told

    def column(self) -> Column:
        """All of them."""
        if not self._chunks:
            return Column(np.empty(0), np.empty(0, dtype=bool))
        return Column(np.concatenate(self._chunks), np.concatenate(self._told), self.bad)


def _columns(
    file: Path, reader: "Iterator[list[str]]", lines: Lines, names: Sequence[str], comma: bool
) -> tuple[dict[str, Column], list[Message]]:
    """Every column. A row that is cut short at the file's end is still being written."""
    cells = [_Cells(decimal_comma=comma) for _ in names]
    width, n_rows, short = len(names), 0, 0
    while True:
        first_line = lines.number + 1
        rows = list(islice(reader, _AT_ONCE))
        if not rows:
            break
        if lines.is_cut and len(rows[-1]) < width:
            rows.pop()
        rows = [row for row in rows if row]
        n_rows += len(rows)
        if n_rows > MOST_ROWS:
            raise LogError(Message("log.too_long", file=file, most=MOST_ROWS))
        for place, row in enumerate(rows):
            if len(row) != width:
                short += 1
                rows[place] = (row + [""] * width)[:width]
        for column, chunk in zip(cells, zip(*rows, strict=True), strict=False):
            column.add(first_line, chunk)
    problems = [Message("log.other_widths", file=file, rows=short)] if short else []
    return {name: each.column() for name, each in zip(names, cells, strict=True)}, problems


def _of_run(
    file: Path, columns: dict[str, Column], problems: Sequence[Message], run: str
) -> LogTable:
    """The columns of one run where W&B has exported several, by their names within the run."""
    kept = {name: each for name, each in columns.items() if not name.endswith(_BOUNDS)}
    runs = list(dict.fromkeys(_run_in(name) for name in kept if _OF_A_RUN in name))
    if not runs or len(kept) == len(columns):  # each exported metric has its bounds beside it
        return LogTable(columns, problems=tuple(problems))
    if run and run not in runs:
        raise LogError(Message("log.no_run", file=file, run=run, runs=runs[:20]))
    wanted = run or runs[0]
    own = {
        name.rpartition(_OF_A_RUN)[2] if _OF_A_RUN in name else name: each
        for name, each in kept.items()
        if _OF_A_RUN not in name or _run_in(name) == wanted
    }
    return LogTable(own, tuple(runs), wanted, tuple(problems))


def _run_in(name: str) -> str:
    return name.rpartition(_OF_A_RUN)[0]

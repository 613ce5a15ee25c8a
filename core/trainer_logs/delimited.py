"""A CSV file as a table: commas, semicolons or tabs, and the CSV that W&B exports.

Knows no names of columns.
"""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from core.i18n import Message
from core.trainer_logs.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    Array,
    BadCell,
    LogColumn,
    LogError,
    LogTable,
    Progress,
    number_in,
)
from core.trainer_logs.text_lines import Lines, opened_lines

_DELIMITERS = "\t;,"  # of equally many the first
_LONGEST_CELL = 131_072  # characters of one in quotes, which ends in no log of any trainer beyond
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
        try:
            reader = csv.reader([header], delimiter=delimiter, skipinitialspace=True)
            names = _names(file, next(reader, []))
            columns, problems = _columns(file, lines, names, delimiter)
        except csv.Error as error:
            raise LogError(Message("log.no_csv", file=file, reason=str(error))) from error
    return _of_run(file, columns, problems, run)


def _header(file: Path, lines: Lines) -> str:
    """The first line that says something; comments may stand before it."""
    for line in lines:
        if line.strip() and not line.startswith("#"):
            return line.lstrip("\ufeff")
    raise LogError(Message("log.empty", file=file))


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
        self._chunks: list[Array] = []
        self._told: list[Array] = []
        self.bad: BadCell | None = None

    def add(self, first_line: int, cells: Sequence[str]) -> None:
        """One chunk. Nearly all of them are numbers or empty: those are read without a call."""
        n = len(cells)
        try:
            if "" not in cells:
                values, told = np.fromiter(map(float, cells), float, n), np.ones(n, dtype=bool)
            else:
                values = np.fromiter((float(cell or "nan") for cell in cells), float, n)
                told = np.fromiter(map(bool, cells), bool, n)
        except ValueError:
            values, told = self._one_by_one(first_line, cells)
        self._chunks.append(values)
        self._told.append(told)

    def _one_by_one(self, first_line: int, cells: Sequence[str]) -> tuple[Array, Array]:
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

    def breaks_with(self, cell: str) -> bool:
        """Whether all were numbers so far, and this one is none."""
        is_open = bool(self._chunks) and self.bad is None and bool(cell.strip())
        return is_open and number_in(cell.strip(), decimal_comma=self._decimal_comma) is None

    def column(self) -> LogColumn:
        """All of them."""
        if not self._chunks:
            return LogColumn(np.empty(0), np.empty(0, dtype=bool))
        return LogColumn(np.concatenate(self._chunks), np.concatenate(self._told), self.bad)


class _Rows:
    """The rows of a file below its header, in chunks, as cells by column.

    Attributes:
        short: rows that had more or fewer cells than the header.
    """

    def __init__(self, lines: Lines, width: int, delimiter: str) -> None:
        self._lines, self._width, self._delimiter = lines, width, delimiter
        self.short = 0

    def chunks(self) -> Iterator[tuple[int, list[Sequence[str]]]]:
        """The first line of each chunk, and its cells by column."""
        while True:
            first_line = self._lines.number + 1
            block = self._lines.block()
            if not block:
                return
            plain = self._plain(block)
            if plain is None:
                yield from self._parsed(first_line, block)
            else:
                yield first_line, plain

    def _plain(self, block: list[str]) -> list[Sequence[str]] | None:
        """Cells without a call a row, where no cell has quotes of its own; else ``None``."""
        if "" in block:
            return None
        text, width, delimiter = self._delimiter.join(block), self._width, self._delimiter
        quotes = text.count('"')
        if quotes:
            if quotes != 2 * width * len(block):  # W&B quotes every cell
                return None
            text, block = text.replace('"', ""), [line.replace('"', "") for line in block]
        if any(line.count(delimiter) != width - 1 for line in block):
            return None
        cells = text.split(delimiter)
        return [cells[place::width] for place in range(width)]

    def _parsed(
        self, first_line: int, block: list[str]
    ) -> Iterator[tuple[int, list[Sequence[str]]]]:
        reader = csv.reader(
            self._until_closed(block), delimiter=self._delimiter, skipinitialspace=True
        )
        rows = [row for row in reader if row]
        if rows and self._lines.is_cut and len(rows[-1]) < self._width:
            rows.pop()  # it is still being written
        for place, row in enumerate(rows):
            if len(row) != self._width:
                self.short += 1
                rows[place] = (row + [""] * self._width)[: self._width]
        if rows:
            yield first_line, list(zip(*rows, strict=True))

    def _until_closed(self, block: list[str]) -> Iterator[str]:
        """The lines of a block, and those after it to which a quoted cell at its end goes on."""
        is_open, cell = False, 0
        for line in block:
            is_open ^= line.count('"') % 2 == 1
            cell = cell + len(line) if is_open else 0
            if cell > _LONGEST_CELL:
                raise csv.Error("a cell without an end")
            yield line + "\n"
        while is_open:
            more = next(self._lines, None)
            if more is None:
                return
            is_open ^= more.count('"') % 2 == 1
            yield more + "\n"


def _columns(
    file: Path, lines: Lines, names: Sequence[str], delimiter: str
) -> tuple[dict[str, LogColumn], list[Message]]:
    cells = [_Cells(decimal_comma=delimiter != ",") for _ in names]
    rows, n_rows = _Rows(lines, len(names), delimiter), 0
    for first_line, chunk in rows.chunks():
        ends = [its[-1] for its in chunk]
        if lines.is_cut and any(map(_Cells.breaks_with, cells, ends)):
            chunk[:] = [its[:-1] for its in chunk]  # a number in it is still being written
        n_rows += len(chunk[0])
        if n_rows > MOST_ROWS:
            raise LogError(Message("log.too_long", file=file, most=MOST_ROWS))
        for column, its in zip(cells, chunk, strict=True):
            column.add(first_line, its)
    problems = [Message("log.other_widths", file=file, rows=rows.short)] if rows.short else []
    return {name: each.column() for name, each in zip(names, cells, strict=True)}, problems


def _of_run(
    file: Path, columns: dict[str, LogColumn], problems: Sequence[Message], run: str
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

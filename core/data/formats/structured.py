"""Rows of JSON in what is read as plain text: counted, not taken apart.

Counts while a text streams by and keeps none of it but a JSON array of moderate size. Knows nothing
of files or of encodings.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from core.i18n import Message

_LARGEST_ARRAY = 20_000_000  # characters of a JSON array that is counted
_LONGEST_ROW = 20_000_000  # characters of a line that is a JSON object
_PLAIN, _JSON = "", "JSON"


@dataclass(frozen=True, slots=True)
class RowCount:
    """Rows of one format; ``count`` is ``None`` where there are too many to be counted."""

    format: str
    count: int | None


class RowCounter:
    """Counts the rows of one file, chunk by chunk.

    They are known by what the file holds: lines that are each an object, or an array of values.

    Args:
        suffix: of the file's name; a ``".json"`` that is neither is one row.
    """

    def __init__(self, suffix: str) -> None:
        self._format = _JSON if suffix.lower() == ".json" else _PLAIN
        self._line = ""  # what is there of the present line
        self._lines = 0  # complete ones that are not empty
        self._objects = True  # every line so far is a JSON object, as far as its ends tell
        self._array: list[str] | None = None
        self._size = 0
        self._is_new = True

    def add(self, chunk: str) -> None:
        """Count in what comes next."""
        if self._is_new and chunk.strip():
            self._is_new = False
            first = chunk.lstrip()[0]
            if first == "[":
                self._array = []
            elif self._format == _PLAIN and first != "{":
                self._objects = False
        self._size += len(chunk)
        if self._array is not None:
            if self._size <= _LARGEST_ARRAY:
                self._array.append(chunk)
        elif self._format != _PLAIN or self._objects:
            self._add_lines(chunk)

    def _add_lines(self, chunk: str) -> None:
        *complete, rest = chunk.split("\n")
        for piece in complete:
            self._add_to_line(piece)
            self._end_line()
        self._add_to_line(rest)

    def _add_to_line(self, piece: str) -> None:
        if self._objects:
            self._line += piece
            self._objects = len(self._line) <= _LONGEST_ROW

    def _end_line(self) -> None:
        line, self._line = self._line.strip(), ""
        if not line:
            return
        self._lines += 1
        if self._objects:
            # The ends tell it of every line, reading it of the first.
            self._objects = line[0] == "{" and line[-1] == "}"
            if self._lines == 1 and self._objects:
                self._objects = isinstance(_read(line), dict)

    def end(self) -> RowCount | None:
        """What was found; ``None``: plain text."""
        if self._array is not None:
            return self._array_rows()
        self._end_line()
        if not self._lines:
            return None
        if self._objects:
            return RowCount(_JSON, self._lines)
        return RowCount(_JSON, 1) if self._format == _JSON else None

    def _array_rows(self) -> RowCount | None:
        if self._size > _LARGEST_ARRAY:
            return RowCount(_JSON, None) if self._format == _JSON else None
        found = _read("".join(self._array or ()))
        if isinstance(found, list) and (self._format == _JSON or any(map(_is_row, found))):
            return RowCount(_JSON, len(found))
        return RowCount(_JSON, 1) if self._format == _JSON else None


def _is_row(value: object) -> bool:
    return isinstance(value, dict | list)


def _read(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def rows_message(found: Iterable[RowCount]) -> Message | None:
    """``"200 JSON rows, read as plain text"``; ``None``: there are none."""
    counts: dict[str, int | None] = {}
    for rows in found:
        before = counts.get(rows.format, 0)
        counts[rows.format] = None if before is None or rows.count is None else before + rows.count
    if not counts:
        return None
    return Message("data.rows_as_text", rows=[_rows_text(*each) for each in counts.items()])


def _rows_text(name: str, count: int | None) -> Message:
    if count is None:
        return Message("data.uncounted_rows", format=name)
    if count == 1:
        return Message("data.one_row", format=name)
    return Message("data.rows", count=count, format=name)

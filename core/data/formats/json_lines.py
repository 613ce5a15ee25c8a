"""JSON lines: an object a line, one of its fields the text.

Fields of objects within are named with points: ``meta.body``. A line that is no object, or whose
field is something else than a text, is refused by its number; a missing field, ``null`` and an
empty text are rows without text. Knows nothing of documents.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from core.data.errors import CancelledCheck, DataError, Progress
from core.data.formats.file_format import Choose, RowFormat, TableColumn, Texts
from core.data.formats.lines import lines_of
from core.data.formats.text import AUTO, LARGEST_TEXT, read_chunks
from core.i18n import Message
from core.i18n.json_faults import json_fault

_LOOKED_AT = 100  # rows that tell the columns
_MOST_COLUMNS = 1000
_DEEPEST = 3  # objects within each other whose fields are columns

# A number is never the text, so it need not be read exactly: `float` takes one of any length.
_DECODER = json.JSONDecoder(strict=False, parse_int=float)
_SORTS: Mapping[type, Message] = {
    dict: Message("data.json_object"),
    list: Message("data.json_array"),
    bool: Message("data.json_switch"),
    float: Message("data.json_number"),
    str: Message("data.json_text"),
}


def read_rows(
    path: Path,
    choose: Choose,
    *,
    limit: int = LARGEST_TEXT,
    encoding: str = AUTO,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Iterator[Texts]:
    """The texts of a file's rows.

    Raises:
        DataError: no readable file; a line that is no row, named; ``choose`` found no column.
        Cancelled: called off.
    """
    chunks = read_chunks(
        path, limit=limit, encoding=encoding, progress=progress, cancelled=cancelled
    )
    blocks = lines_of(path, chunks)
    begun: list[tuple[int, list[str]]] = []
    rows: list[dict[str, Any]] = []
    for number, lines in blocks:
        begun.append((number, lines))
        rows += _some(path, number, lines, _LOOKED_AT - len(rows))
        if len(rows) >= _LOOKED_AT:
            break
    if not rows:
        raise DataError(Message("data.no_rows", path=path))
    columns = _columns(rows)
    name = columns[choose(path, columns)].name
    is_key = any(name in row for row in rows)  # else a way through objects
    keys = (name,) if is_key else tuple(name.split("."))
    for number, lines in chain(begun, blocks):
        yield [
            _text(path, at, line, keys)
            for at, line in enumerate(lines, number)
            if line and not line.isspace()
        ]


def _some(path: Path, number: int, lines: Sequence[str], most: int) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for at, line in enumerate(lines, number):
        if len(rows) >= most:
            break
        if line and not line.isspace():
            rows.append(_row(path, at, line))
    return rows


def _row(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = _DECODER.decode(line)
    except json.JSONDecodeError as error:
        kind, column = _what(line, error), error.pos + 1
        told = Message("data.broken_json", path=path, line=number, column=column, reason=kind)
        raise DataError(told) from error
    except RecursionError as error:
        told = Message("data.json_too_deep", path=path, line=number)
        raise DataError(told) from error
    if not isinstance(row, dict):
        told = Message("data.json_no_row", path=path, line=number, sort=_sort(row))
        raise DataError(told)
    return row


def _what(line: str, error: json.JSONDecodeError) -> Message:
    """The decoder's reason: ``a comma is missing``."""
    rest = line[error.pos :].strip()
    if not rest and line.strip() in "{[":
        return Message("data.json_open_object")
    return json_fault(error)


def _text(path: Path, number: int, line: str, keys: tuple[str, ...]) -> str | None:
    value: Any = _row(path, number, line)
    for key in keys:
        if value is None:
            return None
        if not isinstance(value, dict):
            break
        value = value.get(key)
    if value is None or isinstance(value, str):
        return value
    name = ".".join(keys)
    told = Message("data.row_no_text", path=path, line=number, name=name, sort=_sort(value))
    raise DataError(told)


def _sort(value: Any) -> Message:
    return _SORTS.get(type(value), Message("data.json_null"))


def _columns(rows: Sequence[Mapping[str, Any]]) -> list[TableColumn]:
    """Those of the first rows, in the order in which they occur."""
    values: dict[str, tuple[Any, bool]] = {}
    for row in rows:
        _add(row, "", 1, values)
    return [
        TableColumn(
            name,
            is_text=value is None or isinstance(value, str),
            is_likely=value is not None and not is_nested,
            sort=str(_sort(value)),
        )
        for name, (value, is_nested) in values.items()
    ]


def _add(row: Mapping[str, Any], way: str, depth: int, values: dict[str, tuple[Any, bool]]) -> None:
    for key, value in row.items():
        if len(values) >= _MOST_COLUMNS:
            return
        name = way + key
        if values.get(name, (None,))[0] is None:  # the first value that is not null tells
            values[name] = (value, bool(way))
        if isinstance(value, dict) and depth < _DEEPEST:
            _add(value, f"{name}.", depth + 1, values)


FORMAT = RowFormat(frozenset({".jsonl", ".ndjson"}), read_rows)

"""JSON lines, a list of records, or Hugging Face's ``trainer_state.json``, as a table.

Knows no names of columns but that of the list in which a trainer keeps its log.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from core import files
from core.i18n import Message, reason_of
from core.trainer_logs.table import MOST_ROWS, LogError, LogTable, Progress, TableBuilder
from core.trainer_logs.text_lines import encoding_of, opened_lines

_LARGEST = 200_000_000  # bytes of one JSON text
_LISTS = ("log_history", "history", "logs")  # Hugging Face; others that keep one list
_LENGTH = "max_steps"  # Hugging Face: updates of the whole run
_DEEPEST = 4  # tables within tables
_MOST_CELLS = 2_000  # of one record


def read_json(file: Path, progress: Progress) -> LogTable:
    """Read a file of JSON: one text, or a record a line.

    Raises:
        LogError: it is no such file.
        OSError: it cannot be read.
    """
    builder = TableBuilder(file)
    with opened_lines(file, progress) as lines:
        passed_over = 0
        for line in lines:
            text = line.strip().lstrip("\ufeff").strip()
            if not text:
                continue
            record = _record(text)
            if record is not None and not _list_in(record):
                builder.add(lines.number, dict(_cells(record)))
                continue
            if builder.n_rows == 0 and passed_over == 0 and text[0] in "[{":
                return _one_text(file)  # it goes on over many lines
            passed_over += not lines.is_cut
    if not builder.n_rows:
        code = Message("log.no_json", file=file) if passed_over else Message("log.empty", file=file)
        raise LogError(code)
    problems = [Message("log.no_records", file=file, lines=passed_over)] if passed_over else []
    return builder.table(problems)


def _one_text(file: Path) -> LogTable:
    try:
        content = files.read_bytes(file, _LARGEST)
        whole = json.loads(content.decode(encoding_of(content[:4096]) or "utf-8", "replace"))
    except files.TooLargeError as error:
        raise LogError(Message("log.too_large", file=file, most=_LARGEST)) from error
    except (ValueError, RecursionError) as error:
        raise LogError(Message("log.bad_json", file=file, reason=reason_of(error))) from error
    records = whole if isinstance(whole, list) else _list_in(whole)
    if not records and isinstance(whole, dict):
        return _by_column(file, whole)
    builder = TableBuilder(file)
    for place, record in enumerate(records or (), start=1):
        if isinstance(record, dict):
            builder.add(place, dict(_cells(record)))
    if not builder.n_rows:
        raise LogError(Message("log.no_json", file=file))
    planned = whole.get(_LENGTH) if isinstance(whole, dict) else None
    if not isinstance(planned, int) or not 0 < planned <= MOST_ROWS:
        planned = 0
    return replace(builder.table(), planned=planned)


def _by_column(file: Path, whole: Mapping[str, Any]) -> LogTable:
    """``{"loss": [...], "step": [...]}``: a list of numbers by name, as Keras keeps its history."""
    lists = {name: each for name, each in whole.items() if isinstance(each, list) and each}
    if not lists:
        raise LogError(Message("log.no_json", file=file))
    builder = TableBuilder(file)
    for row in range(max(map(len, lists.values()))):
        builder.add(row + 1, {name: each[row] for name, each in lists.items() if row < len(each)})
    return builder.table()


def _record(text: str) -> dict[str, Any] | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _list_in(whole: Any) -> list[Any] | None:
    """The list of records that a trainer's state keeps."""
    if not isinstance(whole, dict):
        return None
    return next((whole[name] for name in _LISTS if isinstance(whole.get(name), list)), None)


def _cells(
    record: Mapping[str, Any], before: str = "", depth: int = 0
) -> Iterator[tuple[str, Any]]:
    """The numbers of a record by name; those of a table in it as ``table/name``."""
    for place, (name, value) in enumerate(record.items()):
        if place >= _MOST_CELLS:
            return
        if isinstance(value, dict):
            if depth < _DEEPEST:
                yield from _cells(value, f"{before}{name}/", depth + 1)
        elif not isinstance(value, list):
            yield before + str(name), value

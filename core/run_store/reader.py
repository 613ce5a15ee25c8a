"""What one run's folder holds: its description, config, metrics, samples, log and edits.

Any number of readers may read while a run is being written. Nothing that is read is trusted: sizes
are bounded, damage is named. Knows nothing of torch, of training or of any window.
"""

import io
import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from core import files
from core.config import ConfigError, RunConfig, load_config
from core.disks import require_answer
from core.i18n import Message, reason_of, system_reason, verbatim
from core.messages.commands import SCHEDULE
from core.messages.edit_history import again, check_history
from core.messages.edit_records import FORMAT as EDIT_FORMAT
from core.messages.edit_records import MOST_EDITS, Edit, from_line
from core.messages.events import Log, Started, StepDone
from core.paths import is_file, is_there
from core.run_store import log
from core.run_store.imported import has_rates
from core.run_store.layout import (
    RUN_CONFIG,
    RUN_DESCRIPTION,
    RUN_FORMAT,
    NewerFormatError,
    RunError,
    check_format,
)
from core.run_store.metrics import EVALS, STEPS
from core.run_store.metrics_file import last_event, read_rows
from core.run_store.sealed import unsealed_line, without_checksum
from core.schedule.lr_schedule import plan
from core.schedule.lr_schedule import total_steps as planned_steps
from core.schedule.timeline import Timeline

if TYPE_CHECKING:
    import numpy as np

LONGEST_LINE = 32_000_000  # bytes of one JSON line; 100,000 tokens have up to 14 million
_LARGEST_DESCRIPTION = 4_000_000  # bytes of `run.json`


def require_run(path: Path) -> None:
    """Raise :class:`RunError` unless ``path`` is a run's folder, on a disk that answers."""
    try:
        require_answer(path)
        is_there_at_all = path.is_dir()
    except OSError as error:  # what may not even be looked for is not gone
        raise RunError(reason_of(error)) from error
    if not is_there_at_all:
        raise RunError(Message("run.no_folder", path=path))
    if not is_there(path / RUN_DESCRIPTION):
        raise RunError(Message("run.not_a_run", path=path))
    if not is_file(path / RUN_DESCRIPTION):
        read_description(path)  # says what is in its place


def read_description(path: Path) -> dict[str, Any]:
    """What ``run.json`` says of a run.

    Raises:
        RunError: it cannot be read, or was made by a newer Crest.
    """
    content = _read_json(path / RUN_DESCRIPTION)
    check_format(path / RUN_DESCRIPTION, content, RUN_FORMAT)
    return without_checksum(content)  # one that is altered is told, and taken: see `is_altered`


def is_altered(path: Path) -> bool:
    """Whether ``run.json`` can be read but is not as it was written: damaged, or changed."""
    try:
        return unsealed_line(_read_json(path / RUN_DESCRIPTION)) is None
    except RunError:
        return False  # whoever asks what it says is told


def require_description(path: Path) -> dict[str, Any]:
    """What ``run.json`` says, to go on from: a list shows also a run that lacks what it should say.

    Raises:
        RunError: it cannot be read, was made by a newer Crest or is no description of a run.
    """
    content = read_description(path)
    if "format" not in content:  # every version has written it
        raise _damaged(str(path / RUN_DESCRIPTION), Message("run.no_format"))
    return content


def run_config(path: Path) -> RunConfig:
    """The config a run was started with.

    Raises:
        ConfigError: as :func:`core.config.load_config`.
    """
    return load_config(path / RUN_CONFIG)


def effective_config(path: Path, n_edits: int | None = None) -> RunConfig:
    """The config of a run with the settings that were edited on the way: all, or the first ones.

    Its schedule is the planned one: what became of it is the timeline's.

    Raises:
        ConfigError: as :func:`core.config.load_config`.
        RunError: the history cannot be read.
    """
    config = run_config(path)
    for edit in read_edits(path)[:n_edits]:
        if edit.kind != SCHEDULE:
            config = config.replaced(edit.values)
    return config


def read_steps(path: Path) -> "np.ndarray[Any, Any]":
    """All recorded updates: structured (n,), with the fields of :class:`StepDone`.

    Raises:
        RunError: the file is not a metrics file, or one of a newer Crest.
    """
    return read_rows(path / STEPS.file, STEPS)


def read_evals(path: Path) -> "np.ndarray[Any, Any]":
    """All evaluations: structured (n,), with the fields of :class:`Evaluated`.

    Raises:
        RunError: the file is not a metrics file, or one of a newer Crest.
    """
    return read_rows(path / EVALS.file, EVALS)


def read_samples(path: Path) -> list[dict[str, Any]]:
    """All finished samples in the order they came."""
    return list(_json_lines(path / "samples.jsonl"))


def read_log(path: Path) -> list[Log]:
    """All log entries in order."""
    return list(filter(None, map(log.from_line, _json_lines(path / "log.jsonl"))))


def read_edits(path: Path) -> tuple[Edit, ...]:
    """The history of edits, in the order in which they landed.

    A last line cut short by a crash never took effect and is dropped; any other damage is refused,
    since a history with a hole is another history.

    Raises:
        RunError: naming the line that cannot be read.
    """
    file = path / "edits.jsonl"
    found: list[Edit] = []
    with _lines_of(file) as lines:
        while line := lines.readline(LONGEST_LINE):
            where = Message("run.line", file=file, line=len(found) + 1)
            if not line.endswith(b"\n"):
                if len(line) == LONGEST_LINE:
                    raise RunError(Message("run.edit_too_long", where=where))
                break
            if len(found) == MOST_EDITS:
                raise RunError(Message("run.too_many_edits", file=file, most=MOST_EDITS))
            try:
                content = json.loads(line)
                if not isinstance(content, dict):
                    raise _damaged(where, Message("run.no_table"))
                check_format(file, content, EDIT_FORMAT)
                entry = unsealed_line(content)
                if entry is None:
                    raise _damaged(where, Message("run.table_checksum"))
                found.append(from_line(entry))
            except RecursionError as error:
                raise _damaged(where, Message("run.nested_too_deeply")) from error
            except ConfigError as error:
                raise _damaged(where, verbatim(str(error.problems[0]))) from error
            except ValueError as error:
                raise _damaged(where, reason_of(error)) from error
    return _completed(path, tuple(found))


def _completed(path: Path, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """With what held before each edit, where the file's format did not have it.

    As they are where the history does not fit its run: who goes on from it will say so.
    """
    if all(edit.before for edit in edits):
        return edits
    try:
        config = run_config(path)
        planned = _planned(path, config)
        return check_history(edits, planned, config)[0] if planned else edits
    except (ConfigError, RunError):
        return edits


def timeline_of(path: Path, config: RunConfig, n_edits: int | None = None) -> Timeline | None:
    """The schedule of a stored run with its edits; ``None``: its length is not known.

    Args:
        path: the run's folder.
        config: as the run was started.
        n_edits: only so many of its edits, the earliest; by default all.

    Raises:
        ConfigError: an edit does not fit the run, or the plan its length.
        RunError: the folder's files cannot be read.
    """
    timeline = _planned(path, config)
    if timeline is None:
        return None
    for edit in read_edits(path)[:n_edits]:
        _, timeline, config = again(edit, timeline, config)
    return timeline


def _planned(path: Path, config: RunConfig) -> Timeline | None:
    """The schedule of a stored run without its edits; ``None``: it or its length is not known."""
    meta = read_description(path)
    if not has_rates(meta):
        return None
    batches, total = meta.get("batches_per_epoch"), meta.get("total_steps")
    if isinstance(batches, int) and batches > 0:
        total = planned_steps(config, batches)  # the stored length is that after the last edit
    if not isinstance(total, int) or total < 1:
        return None
    return Timeline(plan(config.schedule, total))


def began_of(facts: Mapping[str, Any]) -> float:
    """When a run began, by its description, in seconds since 1970; now where it does not say."""
    try:
        return datetime.fromisoformat(str(facts.get("created"))).timestamp()
    except (ValueError, OverflowError, OSError):  # years that this system's clock does not know
        return time.time()


def started_of(path: Path, meta: Mapping[str, Any]) -> Started:
    """The run's first event, from its description; what is missing there is 0 or empty."""

    def whole(name: str) -> int:
        value = meta.get(name)
        return value if type(value) is int else 0

    parent = str(meta.get("parent") or "")
    return Started(
        run_dir=str(path),
        name=str(meta.get("name", files.printable(path.name)))[:200],
        first_step=whole("first_step"),
        total_steps=whole("total_steps"),
        warmup_steps=whole("warmup_steps"),
        batches_per_epoch=whole("batches_per_epoch"),
        tokens_per_step=whole("tokens_per_step"),
        n_parameters=whole("n_parameters"),
        n_vocab=whole("n_vocab"),
        device=str(meta.get("device", ""))[:40],
        device_words=str(meta.get("device_words", ""))[:100],
        precision=str(meta.get("precision", ""))[:10],
        parent=str(path.parent / parent) if parent else "",
        parent_step=whole("parent_step"),
        trial=meta.get("trial") is True,
    )


def last_step(path: Path) -> StepDone | None:
    """The last update that was recorded whole; ``None``: there is none, or it cannot be read.

    Raises:
        NewerFormatError: a newer Crest recorded it.
    """
    try:
        return last_event(path / STEPS.file, STEPS)
    except NewerFormatError:
        raise
    except RunError:
        return None


@contextmanager
def _lines_of(file: Path) -> Iterator[BinaryIO]:
    """The file, opened; one that is not there has no lines."""
    try:
        with _opened(file) as lines:
            yield lines
    except OSError as error:
        raise RunError(Message("run.unreadable", file=file, reason=system_reason(error))) from error


def _opened(file: Path) -> BinaryIO:
    try:
        return files.open_file(file)
    except FileNotFoundError:
        if is_there(file):  # a link that leads nowhere
            raise
        return io.BytesIO()


def _json_lines(file: Path) -> Iterator[dict[str, Any]]:
    """The whole lines; one that came twice, as a power cut leaves them, once: each has its time."""
    seen: set[bytes] = set()
    with _lines_of(file) as lines:
        while line := lines.readline(LONGEST_LINE):
            content = table_of(line) if line.endswith(b"\n") else None  # else cut by a crash
            if content is not None and line not in seen:
                seen.add(line)
                yield content


def table_of(line: bytes) -> dict[str, Any] | None:
    """What a line of JSON says; ``None`` where it is damaged or no table."""
    try:
        content = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def _read_json(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(files.read_bytes(file, _LARGEST_DESCRIPTION))
    except files.TooLargeError as error:
        raise RunError(Message("run.description_too_large", file=file)) from error
    except OSError as error:
        raise RunError(Message("run.unreadable", file=file, reason=system_reason(error))) from error
    except (ValueError, RecursionError) as error:
        raise _damaged(str(file), reason_of(error)) from error
    if not isinstance(content, dict):
        raise _damaged(str(file), Message("run.no_table"))
    return content


def _damaged(where: str | Message, reason: Message) -> RunError:
    return RunError(Message("run.damaged", file=where, reason=reason))

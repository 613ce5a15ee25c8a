"""A run that another trainer logged: how its folder says so, and what cannot be done with it.

Its folder has the rows and the plan of any run, no checkpoint, and a config of which only the
schedule is the run's own. ``import.json`` says which log it came from. Knows nothing of logs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core.i18n import Message
from core.run_store.layout import RunError, write_atomically
from core.run_store.sealed import sealed, unsealed

IMPORTED = "imported"  # of `run.json`: the state of such a run, and the name of its log
IMPORT = "import.json"
IMPORT_FORMAT = 1


@dataclass(frozen=True)
class ImportedFrom:
    """Where a run's numbers come from.

    Attributes:
        log: the file or folder, absolute.
        run: which of the runs in it; empty: there is one.
        columns: which column is what, as plain values.
        planned: updates of the whole run, where a person has said so; 0: as the log says.
        seen: updates that are read of it, where a person has said so; 0: all.
        stamp: size and time of change of what was read.
        has_loss: whether it has losses of batches.
    """

    log: Path
    run: str = ""
    columns: Mapping[str, Any] | None = None
    planned: int = 0
    seen: int = 0
    stamp: tuple[tuple[str, int, int], ...] = ()
    has_loss: bool = True


def is_imported(facts: Mapping[str, Any]) -> bool:
    """Whether a run's description is that of another trainer's run."""
    return isinstance(facts.get(IMPORTED), str)


def has_rates(facts: Mapping[str, Any]) -> bool:
    """Whether the schedule of a run is known: of its own always, of a log where it has a column."""
    return facts.get("has_rates") is not False


def require_trained_here(path: Path, facts: Mapping[str, Any]) -> None:
    """Refuse a run that is known from its log alone.

    Raises:
        RunError: naming the log.
    """
    if is_imported(facts):
        told = Message("run.imported", run=str(facts.get("name", path.name)), log=facts[IMPORTED])
        raise RunError(told)


def write_import(path: Path, source: ImportedFrom) -> None:
    """Keep where a run's numbers come from.

    Raises:
        OSError: as the file system says.
    """
    content = {
        "format": IMPORT_FORMAT,
        "log": str(source.log),
        "run": source.run,
        "columns": dict(source.columns or {}),
        "planned": source.planned,
        "seen": source.seen,
        "stamp": [list(each) for each in source.stamp],
        "has_loss": source.has_loss,
    }
    write_atomically(path / IMPORT, sealed(content))


def read_import(path: Path) -> ImportedFrom:
    """Where a run's numbers come from.

    Raises:
        RunError: it does not say, or a newer Crest wrote it.
        OSError: as the file system says.
    """
    content = unsealed(path / IMPORT, IMPORT_FORMAT, 1)
    log, columns, stamp = content.get("log"), content.get("columns"), content.get("stamp")
    if not isinstance(log, str) or not log:
        raise RunError(Message("run.damaged", file=path / IMPORT, reason=Message("run.no_table")))
    found = ImportedFrom(
        log=Path(log),
        run=str(content.get("run") or ""),
        columns=columns if isinstance(columns, dict) else {},
        planned=_count(content.get("planned")),
        seen=_count(content.get("seen")),
        has_loss=content.get("has_loss") is not False,
    )
    return replace(found, stamp=_stamp(stamp))


def _count(stored: Any) -> int:
    return stored if type(stored) is int and stored > 0 else 0


def _stamp(stored: Any) -> tuple[tuple[str, int, int], ...]:
    try:
        return tuple((str(name), int(size), int(time)) for name, size, time in stored)
    except (TypeError, ValueError):
        return ()  # read anew

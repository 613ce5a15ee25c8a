"""Which runs a person compares, and the comparisons that were kept under a name.

One small JSON file in the program's own folder, by the folder of runs, in which a run is called by
its folder's name: runs that are moved together stay together. Knows nothing of torch.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core import files, paths
from core.run_store.layout import RunError, as_json, check_format, write_atomically

FILE = "comparisons.json"
_FORMAT = 1
_LARGEST = 4_000_000  # bytes
MOST_RUNS = 200  # of a comparison
_MOST_FOLDERS, _MOST_KEPT = 50, 200
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class KeptComparison:
    """Runs that are compared.

    Attributes:
        runs: their folders' names, in the order of their letters; an absolute path where a run
            lies elsewhere.
        base: which of them the others are compared with; empty: the first.
        name: under which it was kept; empty: the present one.
    """

    runs: tuple[str, ...] = ()
    base: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class KeptComparisons:
    """All of one folder of runs: the present one, and those that were kept, newest first."""

    present: KeptComparison = field(default_factory=KeptComparison)
    kept: tuple[KeptComparison, ...] = ()


def file_of(home: Path | None = None) -> Path:
    """Where they stand."""
    return (home or paths.home()) / FILE


def read_comparisons(runs_dir: Path, file: Path) -> KeptComparisons:
    """Those of a folder of runs; what is broken says nothing.

    Raises:
        RunError: a newer Crest wrote them.
        OSError: the file is there, and cannot be read now: it is not to be written over.
    """
    folder = _read(file).get(str(runs_dir))
    if not isinstance(folder, dict):
        return KeptComparisons()
    kept = folder.get("kept")
    found = [_comparison(each) for each in kept[:_MOST_KEPT]] if isinstance(kept, list) else []
    return KeptComparisons(
        _comparison(folder.get("present")), tuple(one for one in found if one.runs)
    )


def write_comparisons(runs_dir: Path, comparisons: KeptComparisons, file: Path) -> None:
    """Keep those of a folder of runs; those of others stay.

    Raises:
        RunError: a newer Crest wrote the file: it stays as it is.
        OSError: as the file system says.
    """
    folders = dict(_read(file))
    folders.pop(str(runs_dir), None)
    entry = {
        "present": _plain(comparisons.present),
        "kept": [_plain(each) for each in comparisons.kept[:_MOST_KEPT]],
    }
    newest = list(folders.items())[-(_MOST_FOLDERS - 1) :]
    content = {"format": _FORMAT, "folders": {**dict(newest), str(runs_dir): entry}}
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(file, as_json(content))


def _read(file: Path) -> Mapping[str, Any]:
    try:
        content = json.loads(files.read_bytes(file, _LARGEST))
    except (FileNotFoundError, ValueError, RecursionError):
        return {}
    if not isinstance(content, dict):
        return {}
    check_format(file, content, _FORMAT)
    folders = content.get("folders")
    return folders if isinstance(folders, dict) else {}


def _comparison(entry: Any) -> KeptComparison:
    if not isinstance(entry, dict):
        return KeptComparison()
    runs = entry.get("runs")
    named = [each for each in runs if isinstance(each, str)] if isinstance(runs, list) else []
    return KeptComparison(
        tuple(dict.fromkeys(named[:MOST_RUNS])),
        _text(entry.get("base")),
        _text(entry.get("name"))[:_LONGEST_NAME],
    )


def _plain(one: KeptComparison) -> Mapping[str, str | Sequence[str]]:
    return {"name": one.name, "base": one.base, "runs": list(one.runs[:MOST_RUNS])}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def folder_of(name: str, runs_dir: Path) -> Path:
    """The folder of a run of a comparison."""
    return runs_dir / name


def name_in(path: Path, runs_dir: Path) -> str:
    """What a run is called in a comparison: the name of its folder, or its path elsewhere."""
    return path.name if path.parent == runs_dir else str(path)


__all__ = [
    "FILE",
    "MOST_RUNS",
    "KeptComparison",
    "KeptComparisons",
    "RunError",
    "file_of",
    "folder_of",
    "name_in",
    "read_comparisons",
    "write_comparisons",
]

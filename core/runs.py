"""Reading the store: the list of runs, and everything that one run's folder holds.

Any number of readers may read while a run is being written. Nothing that is read is trusted: sizes
are bounded, damage is named. Knows nothing of torch, of training or of any window.
"""

import json
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.config import ConfigError, RunConfig, load_config
from core.edits import Edit, from_line
from core.run_files import EVAL_MAGIC, EVAL_ROW, STEP_MAGIC, STEP_ROW, RunError

if TYPE_CHECKING:
    import numpy as np

_LONGEST_LINE = 4_000_000  # bytes of one JSON line that a reader accepts
_MOST_EDITS = 100_000  # lines of edits.jsonl; a person makes a few dozen


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What a list of runs shows of one run.

    ``state``: running, completed, stopped or failed. A folder that says "running" without a living
    process is a run that ended badly.
    """

    path: Path
    name: str
    created: str
    state: str
    total_steps: int
    steps_done: int
    device: str
    precision: str
    parent: str = ""
    problem: str = ""


def read_info(path: Path) -> RunInfo:
    """What ``run.json`` and the sizes of the metrics say; never raises for a broken folder."""
    try:
        meta = _read_json(path / "run.json")
        steps = meta.get("steps_done")
        if not isinstance(steps, int):
            steps = _row_count(path / "steps.bin", STEP_ROW)
        return RunInfo(
            path=path,
            name=str(meta.get("name", path.name))[:200],
            created=str(meta.get("created", ""))[:40],
            state=str(meta.get("state", "unknown"))[:20],
            total_steps=_whole(meta.get("total_steps")),
            steps_done=steps,
            device=str(meta.get("device", ""))[:40],
            precision=str(meta.get("precision", ""))[:10],
            parent=str(meta.get("parent", ""))[:400],
        )
    except (RunError, OSError) as error:
        return RunInfo(path, path.name, "", "unreadable", 0, 0, "", "", problem=str(error))


def list_runs(runs_dir: Path) -> list[RunInfo]:
    """Every run under ``runs_dir``, newest first; broken ones are listed with their problem."""
    if not runs_dir.is_dir():
        return []
    folders = [entry for entry in runs_dir.iterdir() if (entry / "run.json").is_file()]
    return [read_info(folder) for folder in sorted(folders, key=lambda f: f.name, reverse=True)]


def run_config(path: Path) -> RunConfig:
    """The config a run was started with.

    Raises:
        ConfigError: as :func:`core.config.load_config`.
    """
    return load_config(path / "config.toml")


def read_steps(path: Path) -> "np.ndarray[Any, Any]":
    """All recorded updates as a structured array with the fields of :class:`StepDone`.

    Raises:
        RunError: the file is not a metrics file.
    """
    import numpy as np

    fields = np.dtype(
        [
            ("step", "<i8"),
            ("epoch", "<i4"),
            ("flags", "<u4"),
            ("tokens_seen", "<i8"),
            ("lr", "<f8"),
            ("loss", "<f8"),
            ("grad_norm", "<f8"),
            ("seconds", "<f8"),
        ]
    )
    return np.frombuffer(_rows(path / "steps.bin", STEP_MAGIC, STEP_ROW), dtype=fields)


def read_evals(path: Path) -> "np.ndarray[Any, Any]":
    """All evaluations: ``step``, ``train_loss``, ``val_loss``, ``seconds``.

    Raises:
        RunError: the file is not a metrics file.
    """
    import numpy as np

    fields = np.dtype(
        [("step", "<i8"), ("train_loss", "<f8"), ("val_loss", "<f8"), ("seconds", "<f8")]
    )
    return np.frombuffer(_rows(path / "evals.bin", EVAL_MAGIC, EVAL_ROW), dtype=fields)


def read_samples(path: Path) -> list[dict[str, Any]]:
    """All finished samples in the order they came."""
    return list(_json_lines(path / "samples.jsonl"))


def read_log(path: Path) -> list[dict[str, Any]]:
    """All log lines in order."""
    return list(_json_lines(path / "log.jsonl"))


def read_edits(path: Path) -> tuple[Edit, ...]:
    """The history of edits, in the order in which they landed.

    A last line cut short by a crash never took effect and is dropped; any other damage is refused,
    since a history with a hole is another history.

    Raises:
        RunError: naming the line that cannot be read.
    """
    file = path / "edits.jsonl"
    found: list[Edit] = []
    if not file.is_file():
        return ()
    with file.open("rb") as lines:
        while line := lines.readline(_LONGEST_LINE):
            where = f"{file}, line {len(found) + 1}"
            if not line.endswith(b"\n"):
                if len(line) == _LONGEST_LINE:
                    raise RunError(f"{where} is too long to be an edit")
                break
            if len(found) == _MOST_EDITS:
                raise RunError(f"{file} has more than {_MOST_EDITS:,} edits")
            try:
                content = json.loads(line)
                if not isinstance(content, dict):
                    raise ValueError("not a table")
                found.append(from_line(content))
            except RecursionError as error:
                raise RunError(f"{where} is damaged: nested too deeply") from error
            except ConfigError as error:
                raise RunError(f"{where} is damaged: {error.problems[0]}") from error
            except ValueError as error:
                raise RunError(f"{where} is damaged: {error}") from error
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Replay:
    """What is needed besides the config to make a run once more.

    Attributes:
        edits: each lands at its step.
        facts: on what the first run was made (text, threads, device, versions), by name.
    """

    edits: tuple[Edit, ...]
    facts: Mapping[str, Any]


_FACTS = {
    "text_fingerprint": "the text",
    "tokenizer_fingerprint": "the tokenizer",
    "threads": "the number of threads",
    "torch": "PyTorch",
    "device": "the device",
    "precision": "the precision",
}


def read_replay(path: Path) -> Replay:
    """How to make the run in ``path`` once more, with :func:`run_config`.

    Raises:
        RunError: the history or the description cannot be read.
    """
    meta = _read_json(path / "run.json")
    return Replay(read_edits(path), {name: meta[name] for name in _FACTS if name in meta})


def not_exact_because(facts: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """What is different from the run that is made again, in words; empty: bits will agree."""
    return [
        words if "fingerprint" in name else f"{words} ({str(facts[name])[:40]}, now {now[name]})"
        for name, words in _FACTS.items()
        if name in facts and facts[name] != now[name]
    ]


def require_run(path: Path) -> None:
    """Raise :class:`RunError` unless ``path`` is a run's folder."""
    if not (path / "run.json").is_file():
        raise RunError(
            f"{path} is not a run's folder: it has no run.json. "
            "`main.py runs` lists the runs and their folders."
        )


def _rows(file: Path, magic: bytes, row: struct.Struct) -> bytes:
    try:
        with file.open("rb") as handle:
            start = handle.read(len(magic))
            content = handle.read()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise RunError(f"{file} cannot be read: {error.strerror}") from error
    if start != magic:
        raise RunError(f"{file} is damaged: it does not begin as a metrics file does")
    whole = len(content) // row.size * row.size
    return content if whole == len(content) else content[:whole]


def _row_count(file: Path, row: struct.Struct) -> int:
    try:
        return max(0, file.stat().st_size - len(STEP_MAGIC)) // row.size
    except OSError:
        return 0


def _json_lines(file: Path) -> Iterator[dict[str, Any]]:
    if not file.is_file():
        return
    with file.open("rb") as lines:
        while line := lines.readline(_LONGEST_LINE):
            if not line.endswith(b"\n"):
                continue  # cut short by a crash
            try:
                content = json.loads(line)
            except (ValueError, RecursionError):
                continue
            if isinstance(content, dict):
                yield content


def _read_json(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > _LONGEST_LINE:
            raise RunError(f"{file} is too large to be a run's description")
        content = json.loads(file.read_bytes())
    except OSError as error:
        raise RunError(f"{file} cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise RunError(f"{file} is damaged: {error}") from error
    if not isinstance(content, dict):
        raise RunError(f"{file} is damaged: not a table")
    return content


def _whole(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0

"""Files of metrics: they name their columns; older ones are migrated, newer ones refused."""

import json
import os
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.config import RunConfig
from core.messages.events import StepDone
from core.run_store import index as runs
from core.run_store import metrics_file
from core.run_store.follower import Follower
from core.run_store.layout import NewerFormatError, RunError
from core.run_store.lock import RunLock
from core.run_store.metrics import EVALS, STEPS, Metric, MetricsTable
from core.run_store.metrics_file import (
    cut_rows,
    header_of,
    last_event,
    open_to_append,
    packed,
    read_rows,
)
from core.run_store.writer import RunWriter

_OLD_ROW = struct.Struct("<qiIqdddd")
_OLD_STEPS = b"crest steps 1\0\0\0"


def step(number: int) -> StepDone:
    return StepDone(
        number, number // 4, number * 64, 1e-3, 3.0 - number, 0.5, number % 2 == 1, number * 0.25
    )


def told(events: Sequence[StepDone]) -> list[tuple[Any, ...]]:
    """What format 1 could say of them."""
    return [
        (e.step, e.epoch, e.tokens_seen, e.lr, e.loss, e.grad_norm, e.clipped, e.seconds)
        for e in events
    ]


def old_file(file: Path, rows: int) -> None:
    """As format 1 was written."""
    content = b"".join(
        _OLD_ROW.pack(
            one.step,
            one.epoch,
            int(one.clipped),
            one.tokens_seen,
            one.lr,
            one.loss,
            one.grad_norm,
            one.seconds,
        )
        for one in map(step, range(rows))
    )
    file.write_bytes(_OLD_STEPS + content)


def new_file(file: Path, rows: int) -> None:
    file.write_bytes(header_of(STEPS) + b"".join(packed(STEPS, step(n)) for n in range(rows)))


def with_header(file: Path, columns: Any, number: int = 2, **more: Any) -> None:
    content = json.dumps({"columns": columns, **more}).encode()
    magic = f"crest steps {number}".encode().ljust(16, b"\0")
    file.write_bytes(magic + struct.pack("<I", len(content)) + content)


def steps_in(file: Path) -> list[tuple[Any, ...]]:
    return told([STEPS.event_of(row) for row in read_rows(file, STEPS).tolist()])


def columns(**changed: str | None) -> list[dict[str, str]]:
    """The columns of today, some of another type or (``None``) left out."""
    types = {**dict(STEPS.columns), **changed}
    return [{"name": name, "type": type_} for name, type_ in types.items() if type_ is not None]


@pytest.fixture(params=[old_file, new_file], ids=["format 1", "format 2"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    request.param(tmp_path / "steps.bin", 20)
    return tmp_path / "steps.bin"


def test_that_every_format_is_read_cut_and_appended_to(file: Path) -> None:
    expected = told([step(n) for n in range(20)])
    assert steps_in(file) == expected
    assert read_rows(file, STEPS, first=17)["step"].tolist() == [17, 18, 19]
    last = last_event(file, STEPS)
    assert last is not None
    assert told([last]) == expected[19:]
    assert len(cut_rows(file, STEPS, 11).rows) == 11
    assert steps_in(file) == expected[:11]
    with file.open("ab") as torn:
        torn.write(b"torn")
    assert steps_in(file) == expected[:11]
    handle = open_to_append(file, STEPS)
    os.write(handle, packed(STEPS, step(11)))
    os.close(handle)
    assert steps_in(file) == expected[:12]
    assert file.read_bytes().startswith(header_of(STEPS))


def test_that_nothing_is_lost_where_a_migration_is_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "steps.bin"
    old_file(file, 20)
    before = file.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fail)
        with pytest.raises(OSError, match="No space"):
            open_to_append(file, STEPS)
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]
    os.close(open_to_append(file, STEPS))
    assert steps_in(file) == told([step(n) for n in range(20)])


@pytest.mark.parametrize("length", [0, 1, 15, 16, 20, 100])
def test_that_a_header_cut_short_is_a_file_without_rows(tmp_path: Path, length: int) -> None:
    file = tmp_path / "steps.bin"
    for content in (header_of(STEPS), _OLD_STEPS):
        file.write_bytes(content[:length])
        assert steps_in(file) == []
        assert last_event(file, STEPS) is None
        assert len(cut_rows(file, STEPS, 5).rows) == 0
        os.close(open_to_append(file, STEPS))
        assert file.read_bytes() == header_of(STEPS)


def test_that_a_newer_format_is_refused_as_such(tmp_path: Path) -> None:
    file = tmp_path / "steps.bin"
    with_header(file, columns(), number=4)
    for refused in (read_rows, last_event, open_to_append):
        with pytest.raises(NewerFormatError, match=r"steps\.bin was made by a newer Crest"):
            refused(file, STEPS)


def test_that_what_is_unknown_is_refused_by_name_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "steps.bin"
    for header, said in (
        (columns(temper="<f8"), "does not know: temper"),
        (columns(loss="<q9"), "column loss is unknown: <q9"),
        (columns(loss="<i8"), "column loss is of type <i8, not <f8"),
        (columns(step=None), "no column step"),
        (columns() + columns(), "column twice"),
        ([{"name": "step"}], "header cannot be read"),
        ("step", "header cannot be read"),
    ):
        with_header(file, header)
        before = file.read_bytes()
        with pytest.raises(RunError, match=said):
            open_to_append(file, STEPS)
        assert file.read_bytes() == before
    with_header(file, columns(), colour="red")
    with pytest.raises(RunError, match="does not know: colour"):
        read_rows(file, STEPS)
    for damaged in (b"PK\3\4" * 30, header_of(EVALS), header_of(STEPS)[:18] + b"\xff" * 300):
        file.write_bytes(damaged)
        with pytest.raises(RunError, match="damaged"):
            read_rows(file, STEPS)
        assert file.read_bytes() == damaged


def test_that_a_column_that_is_missing_has_its_default(tmp_path: Path) -> None:
    file = tmp_path / "steps.bin"
    types = {"step": "<i8", "tokens_seen": "<i8", "lr": "<f8", "loss": "<f4", "seconds": "<f8"}
    with_header(file, [{"name": name, "type": type_} for name, type_ in types.items()])
    file.write_bytes(file.read_bytes() + struct.pack("<qqdfd", 7, 99, 1e-3, 2.5, 0.5))
    rows = read_rows(file, STEPS)
    found, last = STEPS.event_of(rows[0].tolist()), last_event(file, STEPS)
    assert last is not None
    for one in (found, last):
        assert (one.step, one.tokens_seen, one.loss, one.clipped) == (7, 99, 2.5, False)
        assert np.isnan(one.grad_norm)


@dataclass(frozen=True, slots=True)
class _Further(StepDone):
    """A step as it is once there is a metric more."""

    further: float = 0.0


_more = Metric("further", "<f8", "a further one", default=float("nan"), tag="further")
FURTHER: Any = MetricsTable("steps", "steps.bin", _Further, (*STEPS.metrics, _more))


def test_that_a_metric_more_opens_every_older_file_and_an_older_version_names_it(
    file: Path,
) -> None:
    rows = read_rows(file, FURTHER)
    assert told([FURTHER.event_of(row) for row in rows.tolist()]) == steps_in(file)
    assert np.isnan(rows["further"]).all()
    assert len(cut_rows(file, FURTHER, 12).rows) == 12
    handle = open_to_append(file, FURTHER)
    os.write(handle, packed(FURTHER, _Further(12, 3, 768, 1e-3, 3.0, 0.5, False, 3.0, further=0.5)))
    os.close(handle)
    assert read_rows(file, FURTHER)["further"][-1] == 0.5
    with pytest.raises(RunError, match="does not know: further"):
        read_rows(file, STEPS)


def test_that_a_run_of_an_older_format_goes_on_and_is_followed_meanwhile(
    tmp_path: Path, tiny: Callable[..., RunConfig]
) -> None:
    writer = RunWriter(tmp_path, tiny(), "old")
    writer.close()
    path = writer.path
    old_file(path / STEPS.file, 20)
    description = json.loads((path / "run.json").read_bytes())
    (path / "run.json").write_text(json.dumps({**description, "format": 1}))
    follower = Follower(path)
    assert len(follower.look().steps) == 20
    again = RunWriter.reopen(path, RunLock(path))
    again.record(step(20))
    again.close()
    gained = follower.look()
    assert not gained.cut  # the rows that it knows are the same, in the newer file
    assert gained.steps["step"].tolist() == [20]
    assert steps_in(path / STEPS.file) == told([step(n) for n in range(21)])
    assert runs.read_description(path)["format"] == 2


def test_that_a_metric_is_declared_for_every_field_of_its_event() -> None:
    with pytest.raises(ValueError, match=STEPS.names[-1]):
        MetricsTable("steps", "steps.bin", StepDone, STEPS.metrics[:-1])
    further = (*STEPS.metrics, Metric("further", "<f8", "a further one", default=0.0))
    with pytest.raises(ValueError, match="further"):
        MetricsTable("steps", "steps.bin", StepDone, further)


def test_that_a_row_is_read_without_numpy() -> None:
    # The list of runs reads one row of each and is there before numpy is.
    code = "import sys; from core.run_store import index; assert 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=True)


@pytest.mark.thorough
def test_that_a_million_rows_are_read_fast(tmp_path: Path) -> None:
    rows = np.zeros(1_000_000, dtype=list(STEPS.columns))
    rows["step"] = np.arange(len(rows))
    metrics_file.write_rows(tmp_path / "steps.bin", STEPS, rows)
    took = []
    for _ in range(3):
        began = time.process_time()
        found = read_rows(tmp_path / "steps.bin", STEPS)
        took.append(time.process_time() - began)
    assert found.tobytes() == rows.tobytes()
    assert min(took) < 0.5  # of the processor; 0.03 s on an idle machine

"""What a power cut leaves of a run's files: an exact run, or one that says what is missing."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core.config import RunConfig
from core.messages.commands import Command, SaveNow, Stop
from core.messages.events import Log
from core.run_store import index as runs
from core.run_store.layout import CHECKPOINTS, RunError
from core.run_store.manifest import folder_name, read_manifest
from core.run_store.metrics import EVALS, STEPS
from core.run_store.metrics_file import cut_rows, header_of, read_rows, row_size, write_rows
from core.run_store.reader import read_edits
from core.run_store.record import counts_in, read_record
from core.run_store.truncate import cut_back, mend
from tests.core.conftest import Once, Undisturbed
from tests.core.lasting import after, bits, folder_of, only, played, resumed, state_digest
from tests.run_problems import problems_of

Make = Callable[..., RunConfig]
_SAVED, _END, _WHOLE = 16, 24, 30
_SETTINGS: dict[str, object] = {"training.max_steps": _WHOLE, "training.eval_every": 3}


def _zeroed(content: bytes, begin: int) -> bytes:
    return content[:begin] + bytes(len(content) - begin)


def _garbage(content: bytes, begin: int) -> bytes:
    return content[:begin] + random.Random(begin).randbytes(len(content) - begin)


def _doubled(content: bytes, begin: int) -> bytes:
    return content + content[begin:]


_WAYS: dict[str, Callable[[bytes, int], bytes]] = {
    "cut": lambda content, begin: content[:begin],
    "zeroed": _zeroed,
    "garbage": _garbage,
    "doubled": _doubled,
}
# From which part of a file on: nothing of it, its header, before and behind the checkpoint.
_BEGINNINGS = (0.0, 0.1, 0.45, 0.97)
_FILES = (STEPS.file, EVALS.file, "samples.jsonl", "log.jsonl")
_LOSSES = [(file, way, part) for file in _FILES for way in _WAYS for part in _BEGINNINGS]


def _lose(folder: Path, file: str, way: str, part: float) -> None:
    content = (folder / file).read_bytes()
    begin = int(part * len(content))
    if way == "doubled" and file.endswith(".bin"):  # whole rows, as blocks of the file come back
        head, size = {
            STEPS.file: (len(header_of(STEPS)), row_size(STEPS)),
            EVALS.file: (len(header_of(EVALS)), row_size(EVALS)),
        }[file]
        begin = max(head, head + (begin - head) // size * size)
    (folder / file).write_bytes(_WAYS[way](content, begin))


@pytest.fixture
def crashed(tiny: Make, tmp_path: Path, once: Once) -> Path:
    """A run that ended before update 24 and whose last checkpoint is of 16."""

    def make(runs_dir: Path) -> Path:
        score: dict[int, list[Command]] = {_SAVED - 1: [SaveNow()], _END - 1: [Stop()]}
        folder = folder_of(played(tiny(_SETTINGS), runs_dir, after(score)))
        shutil.rmtree(folder / CHECKPOINTS / folder_name(_END))
        return folder

    return once("power loss", tmp_path / "runs", make)


def _recorded(folder: Path) -> dict[str, list[object]]:
    """What is recorded of the updates before the checkpoint."""
    record = read_record(folder)
    return {
        STEPS.file: [row.tobytes() for row in record.steps if row["step"] < _SAVED],
        EVALS.file: [row.tobytes() for row in record.evals if row["step"] < _SAVED],
        "samples.jsonl": [one["text"] for one in record.samples if one["step"] < _SAVED],
        "log.jsonl": list(runs.read_log(folder)),
    }


def test_that_nothing_false_is_left_and_all_that_is_missing_is_told(
    crashed: Path, tmp_path: Path
) -> None:
    manifest = read_manifest(crashed / CHECKPOINTS / folder_name(_SAVED))
    whole, edits = _recorded(crashed), read_edits(crashed)
    known = {**{name: len(whole[name]) for name in _FILES}, **counts_in(manifest)}
    for number, (file, way, part) in enumerate(_LOSSES):
        folder = Path(shutil.copytree(crashed, tmp_path / str(number)))
        _lose(folder, file, way, part)
        case = (file, way, part)
        seen = [str(problem) for problem in read_record(folder).problems]
        mend(folder)
        cut = cut_back(
            folder,
            _SAVED,
            edits,
            recorded=counts_in(manifest),
            owes_sample=False,
            set_aside=False,
        )
        told = [str(problem) for problem in cut.problems]
        left = _recorded(folder)
        for name in _FILES:
            assert set(left[name]) <= set(whole[name]), case
            if name != file:
                assert left[name] == whole[name], case
        lost = max(0, known[file] - len(left[file]))  # of the log, what came later is not known
        if file == STEPS.file:
            assert cut.rows == _SAVED - lost, case
        else:
            assert any("are missing" in one for one in told) == (lost > 0), (case, told)
            assert not lost or any(f"{file}: {lost} of" in one for one in told), (case, told)
        if lost and file != "log.jsonl":  # of a log nothing is shown but what is there
            assert any(file in one for one in seen), (case, seen)
        # What is appended from now on stands behind good rows only.
        assert read_record(folder).ends[:2] == (len(left[STEPS.file]), len(left[EVALS.file])), case


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("file", "way", "part"),
    [
        (STEPS.file, "zeroed", 0.6),  # in the middle of a row, before the checkpoint's
        (STEPS.file, "doubled", 0.9),
        *(pytest.param(*loss, marks=pytest.mark.slow) for loss in _LOSSES),
    ],
)
def test_that_a_run_goes_on_exactly_after_a_power_cut(
    tiny: Make, crashed: Path, undisturbed: Undisturbed, file: str, way: str, part: float
) -> None:
    reference = undisturbed(tiny(_SETTINGS))
    _lose(crashed, file, way, part)
    events = resumed(crashed)
    folder = folder_of(events)
    assert state_digest(folder, _WHOLE) == state_digest(reference, _WHOLE)
    mine, theirs = bits(folder), bits(reference)
    lost = {name: len(theirs[name]) - len(mine[name]) for name in ("steps", "evals", "samples")}
    for name in lost:
        assert all(one in theirs[name] for one in mine[name])
    told = " ".join(log.message for log in only(events, Log) if log.level == "warning")
    if lost["steps"]:
        assert f"{lost['steps']} updates before this one have no metrics" in told
    if lost["evals"]:
        assert f"evals.bin: {lost['evals']} of" in told
    if lost["samples"]:
        assert f"samples.jsonl: {lost['samples']} of" in told
    if not any(lost.values()):
        assert problems_of(folder) == []


def test_that_rows_that_are_not_as_they_were_written_are_left_out(tmp_path: Path) -> None:
    file, size, head = tmp_path / STEPS.file, row_size(STEPS), len(header_of(STEPS))
    good = bytearray(header_of(STEPS)) + _rows(40)
    for byte in range(size):  # any byte of a row, its checksum included
        content = bytearray(good)
        content[head + 7 * size + byte] ^= 1 << byte % 8
        file.write_bytes(content)
        assert read_rows(file, STEPS)["step"].tolist() == [*range(7), *range(8, 40)], byte
    file.write_bytes(good)
    assert len(read_rows(file, STEPS)) == 40
    cut = cut_rows(file, STEPS, 10)
    assert (len(cut.rows), cut.damaged) == (10, 0)


@pytest.mark.parametrize("part", [16, 20, 300, 512])
def test_that_rows_prove_where_they_begin_though_the_header_is_gone(
    tmp_path: Path, part: int
) -> None:
    file = tmp_path / STEPS.file
    good = header_of(STEPS) + _rows(40)
    file.write_bytes(bytes(part) + good[part:])
    assert read_rows(file, STEPS)["step"].tolist()[-20:] == [*range(20, 40)]
    assert len(cut_rows(file, STEPS, 30).rows) >= 25
    assert file.read_bytes().startswith(header_of(STEPS))
    file.write_bytes(bytes(len(good)))
    with pytest.raises(RunError, match="damaged"):
        read_rows(file, STEPS)


def _rows(n: int) -> bytes:
    import numpy as np

    from core.run_store.row_checks import with_checksums

    rows = np.zeros(n, dtype=list(STEPS.columns))
    rows["step"], rows["tokens_seen"] = np.arange(n), 64 * (1 + np.arange(n))
    rows["loss"], rows["lr"] = 3.0 / (1 + np.arange(n)), 1e-3
    return with_checksums(rows)


def test_that_checksums_are_those_of_the_standard(tmp_path: Path) -> None:
    import zlib

    import numpy as np

    from core.run_store.row_checks import checksums_of

    for size in (1, 28, 53, 256, 257, 2000):
        rows = np.random.default_rng(size).integers(0, 256, (5000, size), dtype=np.uint8)
        rows[:3] = 255
        expected = [zlib.adler32(row.tobytes()) for row in rows]
        assert checksums_of(rows).tolist() == expected
    write_rows(tmp_path / STEPS.file, STEPS, np.zeros(0, dtype=list(STEPS.columns)))
    assert (tmp_path / STEPS.file).read_bytes() == header_of(STEPS)

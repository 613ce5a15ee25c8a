"""What is said of a run and its replay."""

import shutil
from pathlib import Path

import pytest

from core.run_store.metrics import STEPS
from core.run_store.metrics_file import read_rows, write_rows
from core.run_store.replayed import replay_verdict

STORED = Path(__file__).resolve().parents[1] / "stored" / "format_6" / "runs"


@pytest.fixture
def replay(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STORED / "finished", tmp_path / "replay"))


def test_that_equal_runs_are_told_as_equal_to_the_last_bit(replay: Path) -> None:
    assert str(replay_verdict(STORED / "finished", replay)) == (
        "The replay of finished is the same bit for bit: 40 steps, with evaluations and samples."
    )


def test_that_one_bit_is_seen_at_its_step(replay: Path) -> None:
    rows = read_rows(replay / STEPS.file, STEPS)
    was = float(rows["loss"][7])
    rows["loss"][7] = now = was * (1 + 2**-52)
    write_rows(replay / STEPS.file, STEPS, rows)
    told = replay_verdict(STORED / "finished", replay)
    assert told.code == "replay.other"
    assert f"from step 7 on: loss was {was!r} and is {now!r}" in str(told)


def test_that_a_replay_that_was_stopped_is_compared_as_far_as_it_went(replay: Path) -> None:
    write_rows(replay / STEPS.file, STEPS, read_rows(replay / STEPS.file, STEPS)[:9])
    assert "9 steps of 40" in str(replay_verdict(STORED / "finished", replay))


def test_that_another_sample_is_seen(replay: Path) -> None:
    file = replay / "samples.jsonl"
    text = file.read_text(encoding="utf-8").replace('"prompt": "bells", "text": "', "\\0", 1)
    assert "\\0" in text
    file.write_text(text.replace("\\0", '"prompt": "bells", "text": "!'), encoding="utf-8")
    told = replay_verdict(STORED / "finished", replay)
    assert (told.code, told.values["step"]) == ("replay.other", 5)

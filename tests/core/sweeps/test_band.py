"""The forecast of a run at work, read from its folder."""

from pathlib import Path

import pytest

from core.config import RunConfig
from core.messages.events import Evaluated, Started, StepDone
from core.run_store.writer import RunWriter
from core.sweeps.early import band_at_end

TOTAL = 1000


def half_a_run(runs_dir: Path, seen: int, *, evals: bool = True) -> Path:
    """A run that falls as runs do, as it is while it is trained."""
    config = RunConfig().replaced(
        {"training.max_steps": TOTAL, "schedule.decay": "linear", "schedule.warmup": 20}
    )
    writer = RunWriter(runs_dir, config, "half", None)
    writer.describe(text="A made-up text")
    folder = str(writer.path)
    writer.record(
        Started(folder, "half", 0, TOTAL, 20, 2000, 64, 40_000, 256, "cpu", "CPU", "fp32")
    )
    for step in range(seen):
        loss = 2.0 + 1.5 * ((step + 10) / 100) ** -0.4 + 0.005 * ((step * 7919) % 13 - 6)
        rate = 1e-3 * min((step + 1) / 20, 1.0)
        writer.record(StepDone(step, 0, 64 * step, rate, loss, 0.5, False, step * 0.01))
        if evals and step % 10 == 9:
            writer.record(Evaluated(step, loss, loss + 0.02, step * 0.01))
    writer.close()
    return writer.path


@pytest.mark.thorough
def test_that_a_run_at_work_has_a_band_and_silence_ends_nothing(tmp_path: Path) -> None:
    band = band_at_end(half_a_run(tmp_path, 600))
    assert band is not None
    assert 2.0 < band[0] < band[1] < 3.0
    assert band_at_end(half_a_run(tmp_path / "early", 200)) is None
    assert band_at_end(half_a_run(tmp_path / "blind", 400, evals=False)) is None
    assert band_at_end(tmp_path / "nothing") is None

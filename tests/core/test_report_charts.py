"""What the drawings of a report show of a run and of several: all that was measured, no more."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.messages.events import NOT_TOLD
from core.reports.further_charts import FURTHER
from core.reports.reported_run import ReportedRun, read_reported_run
from core.reports.run_charts import charts_of, charts_of_several
from core.reports.writing import report_page
from core.run_store.metrics import STEPS

STORED = Path(__file__).resolve().parents[1] / "stored"


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> ReportedRun:
    place = tmp_path_factory.mktemp("runs") / "finished"
    shutil.copytree(STORED / "format_6" / "runs" / "finished", place)
    return read_reported_run(place, lambda: None)


def _measured(run: ReportedRun, **columns: float) -> ReportedRun:
    """The same with these metrics at every tenth step, and not between."""
    assert run.whole is not None
    steps = run.whole.steps.copy()
    for name, value in columns.items():
        steps[name] = np.where(steps["step"] % 10 == 0, value, NOT_TOLD)
    return replace(run, whole=replace(run.whole, steps=steps))


def test_that_every_optional_metric_has_a_drawing() -> None:
    assert {each.name for each in STEPS.metrics if each.optional} <= set(FURTHER)


def test_that_several_runs_are_drawn_in_all_that_one_of_them_measured(
    finished: ReportedRun,
) -> None:
    names = ["A · one", "B · other"]
    charts = charts_of_several([finished, finished], names)
    titles = [chart.title for chart in charts]
    assert titles == [
        "Learning rate", "Validation loss", "Difference of validation loss from A · one",
        "Training loss", "Gradient norm", "Speed",
    ]  # fmt: skip
    other = _measured(finished, update_ratio=2e-3, noise_scale=4e3, gpu_busy=0.5, mfu=0.25)
    found = {each.title: each for each in charts_of_several([finished, other], names)}
    assert titles[-1] in found
    for title, value in (
        ("Update ratio", 2e-3), ("Gradient noise scale", 4.0), ("GPU use", 50.0), ("MFU", 25.0)
    ):  # fmt: skip
        one, two = found[title].curves
        assert len(one.x) == 0
        assert two.x.tolist() == [0, 10, 20, 30]  # where it was measured
        assert two.y == pytest.approx([value] * 4)


def test_that_a_difference_is_to_the_first_run_on_the_same_text(finished: ReportedRun) -> None:
    assert finished.whole is not None
    evals = finished.whole.evals.copy()
    evals["val_loss"] += 0.25
    worse = replace(finished, whole=replace(finished.whole, evals=evals))
    names = ["A · one", "B · other"]
    (chart,) = (c for c in charts_of_several([finished, worse], names) if "Diff" in c.title)
    base, other = chart.curves
    assert base.y.tolist() == [0.0, 0.0]
    assert other.y == pytest.approx([0.25] * len(evals))
    elsewhere = replace(worse, config=worse.config.replaced({"data.source": "hill-tales"}))
    drawn = charts_of_several([finished, elsewhere], names)
    assert not any("Diff" in chart.title for chart in drawn)


def test_that_a_speed_is_tokens_over_seconds(finished: ReportedRun) -> None:
    assert finished.whole is not None
    steps = finished.whole.steps.copy()
    steps["tokens_seen"] = 1_000 * (steps["step"] + 1)
    steps["seconds"] = 0.5 * (steps["step"] + 1)
    run = replace(finished, whole=replace(finished.whole, steps=steps))
    (chart,) = (each for each in charts_of(run) if each.title == "Speed")
    assert chart.curves[0].y == pytest.approx([2.0] * (len(steps) - 1))


def test_that_a_page_has_the_drawings(finished: ReportedRun) -> None:
    page = report_page([finished.path, finished.path])
    assert len(re.findall(r"<figure>.*?Difference of validation loss", page, re.DOTALL)) == 1
    assert "thousand tokens per s" in page

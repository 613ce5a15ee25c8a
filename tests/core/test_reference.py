"""Trajectories of the book's own loop, where such files lie beside the checkout."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from core.config import RunConfig, from_mapping
from core.data import prepare
from core.messages.events import Evaluated, SampleDone, StepDone
from core.training.trainer import Trainer, train

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "reference"
FOLDER = Path(os.environ.get("CREST_REFERENCE", BESIDE))
FILES = sorted(FOLDER.glob("*.json")) if FOLDER.is_dir() else []


def _config(file: Path, content: dict[str, Any]) -> RunConfig:
    values = content["config"]
    values["data"]["source"] = str((file.parent / values["data"]["source"]).resolve())
    values["model"]["init_from"] = str((file.parent / values["model"]["init_from"]).resolve())
    return from_mapping(values)


@pytest.mark.skipif(not FILES, reason="no reference trajectories beside the checkout")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_that_the_run_follows_the_books_own_loop(file: Path, tmp_path: Path) -> None:
    expected = json.loads(file.read_text())
    config = _config(file, expected)
    dataset = prepare(config, store=tmp_path)
    trainer = Trainer(config, dataset)
    assert trainer.total_steps == expected["total_steps"]
    assert trainer.timeline.warmup_steps == expected["warmup_steps"]

    events = list(train(config, dataset))

    steps = [event for event in events if isinstance(event, StepDone)]
    evals = [event for event in events if isinstance(event, Evaluated)]
    samples = [event.text for event in events if isinstance(event, SampleDone)]
    assert [step.lr for step in steps] == pytest.approx(expected["lr"], rel=1e-12)
    assert [step.loss for step in steps] == pytest.approx(expected["loss"], abs=1e-4)
    assert [step.grad_norm for step in steps] == pytest.approx(expected["grad_norm"], rel=1e-3)
    assert [e.step for e in evals] == expected["eval_step"]
    assert [e.train_loss for e in evals] == pytest.approx(expected["eval_train_loss"], abs=1e-4)
    assert [e.val_loss for e in evals] == pytest.approx(expected["eval_val_loss"], abs=1e-4)
    # The book prints a sample on one line: its line breaks became blanks.
    assert [sample.replace("\n", " ") for sample in samples] == expected["samples"]

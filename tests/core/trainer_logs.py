"""Logs as other trainers write them, small: the forms are theirs, the numbers are made here."""

import csv
import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

TOTAL, WARMUP, PEAK = 400, 20, 1e-3


def rate(step: int) -> float:
    """Warmup and a half cosine."""
    if step < WARMUP:
        return PEAK * (step + 1) / WARMUP
    return PEAK * 0.5 * (1 + math.cos(math.pi * (step - WARMUP) / (TOTAL - WARMUP)))


def loss(step: int) -> float:
    """A loss that falls, with a noise that is a function of the step."""
    return 2.5 + 3.0 * math.exp(-0.4 * math.log(step + 1)) + 0.02 * math.sin(12.9898 * step)


def write_csv(file: Path, header: Sequence[str], rows: Sequence[Sequence[Any]], **how: Any) -> Path:
    with file.open("w", newline="", encoding=how.pop("encoding", "utf-8")) as out:
        csv.writer(out, **how).writerows([header, *rows])
    return file


def nanogpt(folder: Path, end: int = 240) -> Path:
    """An evaluation's means now and then; the rates to come stand there, too."""
    rows = [
        [i, loss(i), loss(i) + 0.05 if i % 20 == 0 else "", rate(i), 31.2]
        if i < end
        else [i, "", "", rate(i), ""]
        for i in range(0, TOTAL, 2)
    ]
    return write_csv(folder / "nano.csv", ["iter", "train/loss", "val/loss", "lr", "mfu"], rows)


def hugging_face(folder: Path, end: int = 240, max_steps: int = 0) -> Path:
    """``trainer_state.json``: training and evaluation are records of their own."""
    history: list[dict[str, Any]] = []
    for i in range(5, end + 1, 5):
        record = {"epoch": i / 100, "grad_norm": 1.5, "learning_rate": rate(i), "loss": loss(i)}
        history.append({**record, "step": i})
        if i % 20 == 0:
            history.append({"epoch": i / 100, "eval_loss": loss(i), "eval_runtime": 2.0, "step": i})
    history.append({"epoch": end / 100, "step": end, "total_flos": 1e15, "train_loss": 3.3})
    file = folder / "trainer_state.json"
    file.write_text(
        json.dumps(
            {"global_step": end, "log_history": history, "max_steps": max_steps or end}, indent=2
        )
    )
    return file


def lightning(folder: Path, end: int = 240) -> Path:
    """``metrics.csv``: rates, losses and evaluations on rows of their own, with holes."""
    rows: list[list[Any]] = []
    for i in range(4, end, 5):
        rows.append(["", rate(i), i, "", "", ""])
        rows.append([i // 100, "", i, "", loss(i), ""])
        if i % 20 == 19:
            rows.append([i // 100, "", i, "", "", loss(i)])
            rows.append([i // 100, "", i, 3.9, "", ""])
    header = ["epoch", "lr-AdamW", "step", "train_loss_epoch", "train_loss_step", "val_loss"]
    return write_csv(folder / "metrics.csv", header, rows)


def weights_and_biases(folder: Path, end: int = 240, runs: Sequence[str] = ("calm-sea-2",)) -> Path:
    """What W&B exports of a chart: each metric with the bounds of what one row stands for."""
    names = [f"{run} - {metric}" for run in runs for metric in ("train/loss", "train/lr")]
    header = ["Step", *(name + end for name in names for end in ("", "__MIN", "__MAX"))]
    rows = [
        [i, *[value for _ in runs for value in [loss(i)] * 3 + [rate(i)] * 3]]
        for i in range(0, end, 2)
    ]
    return write_csv(folder / "wandb.csv", header, rows, quoting=csv.QUOTE_ALL)


def json_lines(folder: Path, end: int = 240) -> Path:
    """A record a line, with a table in it."""
    file = folder / "log.jsonl"
    file.write_text("".join(json_line(i) for i in range(0, end, 2)))
    return file


def json_line(i: int) -> str:
    record: dict[str, Any] = {"step": i, "train": {"loss": loss(i), "lr": rate(i)}}
    return json.dumps(record) + "\n"


def event_file(folder: Path, name: str = "", end: int = 240, begin: int = 0) -> Path:
    """TensorBoard's, with the tags of Hugging Face's callback."""
    from core.loggers.tensorboard_events import EventFile, numbers_event, version_event

    folder = folder / name
    folder.mkdir(exist_ok=True, parents=True)
    file = folder / f"events.out.tfevents.{1_700_000_000 + begin}.host"
    out = EventFile(file)
    out.write(version_event(1.7e9))
    for i in range(begin, end, 2):
        values = {"train/loss": loss(i), "train/learning_rate": rate(i)}
        if i % 20 == 0:
            values["eval/loss"] = loss(i)
        out.write(numbers_event(i, 1.7e9 + i, values, {}))
    out.close()
    return file

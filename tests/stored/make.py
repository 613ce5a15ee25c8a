"""Makes the stored runs of a format: ``python -m tests.stored.make tests/stored/format_N``.

Run once, by the version whose format it is, before the format changes again. Three runs of the
same few numbers, and what that version exported of them:

``finished``  40 updates with an edit of each kind, checkpoints before 20 and 40
``stopped``   the same run, ended before update 24, its only checkpoint there
``branch``    grown from ``finished`` at 20, with other clipping and another end

``python -m tests.stored.make --points tests/stored/points_N`` makes one run ``points`` in the same
way: its plan goes through points, and so does the rest of it after an edit.

The text's folder is named in the config and gone: what a run needs of it, it has kept.
"""

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ["CREST_HOME"] = tempfile.mkdtemp(prefix="crest-home-")

from core.config import RunConfig
from core.exports.formats import export_run
from core.messages.commands import ChangeSettings, Command, EditSchedule, SaveNow, Stop
from core.run_store import index as runs
from core.schedule.edits import Extend, Redraw
from core.session.start_point import BRANCH, Origin
from tests import machine
from tests.core.lasting import after, folder_of, played

SCORE: dict[int, list[Command]] = {
    4: [EditSchedule(Redraw(peak_lr=2e-3, peak_step=10))],
    8: [ChangeSettings({"clipping.max_norm": 0.5, "clipping.begin": "start"})],
    12: [
        ChangeSettings(
            {
                "sampling.every": 7,
                "sampling.prompt": "the boats",
                "sampling.max_new_tokens": 10,
                "sampling.temperature": 0.7,
                "sampling.top_k": 5,
            }
        )
    ],
    15: [ChangeSettings({"training.eval_every": 6, "training.eval_batches": 2})],
    19: [SaveNow()],
    21: [EditSchedule(Extend(4))],
}
SETTINGS: dict[str, object] = {
    "data.tokenizer": "bytes",
    "data.context_length": 16,
    "data.stride": 16,
    "model.n_layers": 1,
    "model.n_heads": 2,
    "model.emb_dim": 8,
    "training.epochs": 9,
    "training.max_steps": 36,
    "training.batch_size": 2,
    "training.device": "cpu",
    "training.precision": "fp32",
    "training.threads": 1,
    "training.eval_every": 4,
    "training.checkpoint_every": 10_000,
    "sampling.every": 6,
    "sampling.prompt": "bells",
    "sampling.max_new_tokens": 8,
    "sampling.temperature": 0.9,
}
POINTS: dict[str, object] = {
    "training.max_steps": 24,
    "schedule.decay": "points",
    "schedule.points": ((0.0, 1e-4), (0.25, 2e-3), (0.5, 1e-3), (1.0, 1e-5)),
    "schedule.interpolation": "smooth",
}
REDRAWN: dict[int, list[Command]] = {
    7: [EditSchedule(Redraw(points=((14, 1.5e-3), (24, 1e-5)), interpolation="linear"))]
}


def _text() -> Path:
    text = Path(tempfile.mkdtemp(prefix="crest-texts-")) / "harbour.txt"
    lines = [f"{n} bells rang, and {n % 7} boats came home, {n * n} miles.\n" for n in range(40)]
    text.write_text("".join(lines), encoding="utf-8")
    return text


def make(out: Path) -> None:
    """Make everything in ``out``, which must not exist."""
    (out / "runs").mkdir(parents=True)
    text = _text()
    config = RunConfig().replaced({"data.source": str(text), **SETTINGS})
    finished = folder_of(played(config, out / "runs", after(SCORE), name="finished"))
    early = {step: commands for step, commands in SCORE.items() if step != 19}
    early[23] = [Stop()]
    stopped = folder_of(played(config, out / "runs", after(early), name="stopped"))
    origin = Origin(finished, 20, BRANCH, {"clipping.max_norm": 0.25, "training.max_steps": 34})
    branch = folder_of(played(RunConfig(), out / "runs", origin=origin, name="branch"))
    _export(out, finished, stopped, branch)
    _name_parent(out / "runs" / "branch", "finished")
    shutil.rmtree(text.parent)


def make_points(out: Path) -> None:
    """Make the run through points in ``out``, which must not exist."""
    (out / "runs").mkdir(parents=True)
    text = _text()
    config = RunConfig().replaced({"data.source": str(text), **SETTINGS, **POINTS})
    _export(out, folder_of(played(config, out / "runs", after(REDRAWN), name="points")))
    shutil.rmtree(text.parent)


def _export(out: Path, *folders: Path) -> None:
    (out / "machine.json").write_text(json.dumps(machine.facts(), indent=1) + "\n")
    for folder in map(_with_a_fixed_name, folders):
        export_run("csv", folder, out / "exported" / folder.name)
        for litter in folder.glob(".*"):
            litter.unlink()


def _with_a_fixed_name(folder: Path) -> Path:
    """Without the time in front, so that a test finds it."""
    return folder.rename(folder.with_name(runs.read_info(folder).name))


def _name_parent(folder: Path, parent: str) -> None:
    file = folder / "run.json"
    description = json.loads(file.read_bytes())
    description["parent"] = parent
    description.pop("checksum", None)
    file.write_text(json.dumps(description), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1] == "--points":
        make_points(Path(sys.argv[2]))
    else:
        make(Path(sys.argv[1]))
    shutil.rmtree(os.environ["CREST_HOME"])

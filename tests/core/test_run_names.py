"""Runs name themselves by what differs, and branches stand under their parents."""

from collections.abc import Callable
from pathlib import Path

import pytest

import main
from core.config import RunConfig, dump_config
from core.config.naming import joined
from core.messages.commands import ChangeSettings, SaveNow
from core.run_store.family import as_tree
from core.run_store.index import list_runs, read_info, run_config
from core.run_store.names import differences_of
from core.schedule.edits import Hold
from core.session.start_point import BRANCH, WHAT_IF, Origin
from tests.core.lasting import after, folder_of, played

Make = Callable[..., RunConfig]
FEW = {"training.max_steps": 6, "training.eval_every": 0, "sampling.every": 0}


def crest(*arguments: object) -> None:
    assert main.main([str(each) for each in arguments]) == 0


@pytest.mark.thorough
def test_that_the_terminal_names_a_run_by_what_was_set_and_lists_branches_under_it(
    tiny: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, runs_dir = tmp_path / "tiny.toml", tmp_path / "runs"
    file.write_text(dump_config(tiny(FEW)), encoding="utf-8")
    changes = ("--set", "schedule.peak_lr=3e-3", "--set", "schedule.warmup=0")
    names = []
    for extra in ((), changes, changes, ("--name", "mine")):
        crest("train", file, *extra, "--runs", runs_dir)
        names.append(read_info(Path(capsys.readouterr().out.splitlines()[-1])).name)
    assert names == ["harbour.txt 1", "warmup 0 · peak 3e-3", "warmup 0 · peak 3e-3 (2)", "mine"]
    mine = next(run for run in list_runs(runs_dir) if run.name == "mine")
    crest("branch", mine.path, "--step", 6, "--set", "clipping.max_norm=0.5", "--tail", "hold",
          "--set", "training.max_steps=8")  # fmt: skip
    branch = read_info(Path(capsys.readouterr().out.splitlines()[-1]))
    assert " · clip 0.5" in branch.name
    assert branch.name.endswith(", branch at 6")
    crest("runs", "--runs", runs_dir)
    lines = capsys.readouterr().out.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith(mine.path.name))
    assert lines[at + 1].startswith(f"  {branch.path.name}")
    assert not any(line.startswith(" ") for line in lines[: at + 1])


@pytest.mark.thorough
def test_that_a_branch_says_what_it_changes_against_its_parent(tiny: Make, tmp_path: Path) -> None:
    react = after({1: [ChangeSettings({"clipping.max_norm": 0.7})], 3: [SaveNow()]})
    parent = folder_of(played(tiny(FEW), tmp_path, react, name="parent"))
    assert joined(differences_of(read_info(parent), run_config(parent))).endswith("1 edit")
    plain = folder_of(played(RunConfig(), tmp_path, origin=Origin(parent, 4, BRANCH)))
    assert read_info(plain).name == "parent, branch at 4"
    assert differences_of(read_info(plain), run_config(plain)) == ()
    changed = Origin(parent, 4, BRANCH, {"clipping.max_norm": 0.1})
    for expected in ("clip 0.1, branch at 4", "clip 0.1, branch at 4 (2)"):
        folder = folder_of(played(RunConfig(), tmp_path, origin=changed))
        assert read_info(folder).name == expected
        assert joined(differences_of(read_info(folder), run_config(folder))) == "clip 0.1"
    trial = Origin(parent, 4, WHAT_IF, {}, Hold(), steps=1)
    folder = folder_of(played(RunConfig(), tmp_path, origin=trial))
    assert read_info(folder).name.startswith("hold ")
    assert read_info(folder).name.endswith(", what if at 4")


def test_that_a_family_stands_together_whatever_its_links_say() -> None:
    parents = {"a": None, "b": "a", "c": "gone", "d": "b", "e": "a", "f": "g", "g": "f", "h": "h"}
    order = ["h", "g", "f", "e", "d", "c", "b", "a"]
    tree = as_tree(order, lambda name: name, lambda name: parents[name])
    assert tree == [
        *[(0, "h"), (0, "g"), (0, "f"), (0, "c")],
        *[(0, "a"), (1, "e"), (1, "b"), (2, "d")],
    ]

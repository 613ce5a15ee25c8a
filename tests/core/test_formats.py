"""Each stored thing carries the number of its format; what a newer version made is refused."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.config import RunConfig
from core.messages.events import Failed, StepDone
from core.run_store import checkpoint
from core.run_store import index as runs
from core.run_store.checkpoint_list import list_checkpoints, pin, pins
from core.run_store.layout import RunError
from core.run_store.sealed import sealed
from tests.core.conftest import Once
from tests.core.lasting import LASTING, folder_of, only, played, resumed, stop_after

Make = Callable[..., RunConfig]
NEWER = "made by a newer Crest"


def _stopped(tiny: Make, runs_dir: Path) -> Path:
    return folder_of(played(tiny(LASTING), runs_dir, stop_after(9)))


@pytest.fixture
def stored(tiny: Make, tmp_path: Path, once: Once) -> Path:
    """A run that was stopped after ten updates, with everything that a run can have."""
    folder = once("stopped at 10", tmp_path / "runs", lambda to: _stopped(tiny, to))
    runs.set_notes(folder, "a note")
    pin(folder, 10)
    return folder


def _place(folder: Path) -> Path:
    (place,) = (folder / "checkpoints").glob("step-*")
    return place


def _changed(file: Path, **values: Any) -> None:
    """As a version would have written it: sealed, where this kind of file is."""
    content = {**json.loads(file.read_bytes()), **values}
    kept = {name: value for name, value in content.items() if value is not None}
    is_sealed = kept.pop("checksum", None) is not None
    file.write_bytes(sealed(kept) if is_sealed else json.dumps(kept).encode())


def _contents(folder: Path) -> dict[str, str]:
    """Every file but what says who owns the run."""
    files = (file for file in folder.rglob("*") if file.is_file() and file.name != ".lock")
    return {str(f.relative_to(folder)): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


def _make_newer(folder: Path, name: str) -> None:
    match name:
        case "run.json" | "about.json" | "checkpoints/pins.json":
            _changed(folder / name, format=99)
        case "steps.bin" | "evals.bin":
            content = (folder / name).read_bytes()
            (folder / name).write_bytes(content[:12] + b"9" + content[13:])
        case _:
            config = (folder / name).read_text(encoding="utf-8")
            (folder / name).write_text(f"version = 99\n{config.partition(chr(10))[2]}")


_OF_A_RUN = (
    *("run.json", "about.json", "checkpoints/pins.json"),
    *("steps.bin", "evals.bin", "config.toml"),
)


@pytest.mark.parametrize("name", _OF_A_RUN)
def test_that_a_run_of_a_newer_version_is_refused_and_left_as_it_is(
    stored: Path, name: str
) -> None:
    _make_newer(stored, name)
    before = _contents(stored)
    (failed,) = only(resumed(stored), Failed)
    assert NEWER in str(failed.message)
    named = "version" if name == "config.toml" else name.rpartition("/")[2]
    assert named in str(failed.message)
    assert _contents(stored) == before


@pytest.mark.parametrize("name", ["run.json", "about.json"])
def test_that_a_run_of_a_newer_version_is_listed_with_the_reason(stored: Path, name: str) -> None:
    _make_newer(stored, name)
    (run,) = runs.list_runs(stored.parent)
    assert run.state == "unreadable"
    assert NEWER in run.problem
    assert name in run.problem


def test_that_what_a_newer_version_wrote_of_a_run_is_not_overwritten(stored: Path) -> None:
    for name in ("about.json", "checkpoints/pins.json"):
        _make_newer(stored, name)
    before = _contents(stored)
    with pytest.raises(RunError, match=NEWER):
        runs.rename(stored, "another name")
    for change in (lambda: pin(stored, 10, pinned=False), lambda: list_checkpoints(stored)):
        with pytest.raises(RunError, match=NEWER):
            change()
    assert _contents(stored) == before


@pytest.mark.parametrize("name", ["manifest.json", "state.json"])
def test_that_a_checkpoint_of_a_newer_version_is_refused(stored: Path, name: str) -> None:
    place = _place(stored)
    manifest = json.loads((place / "manifest.json").read_bytes())
    _changed(place / name, format=99)
    if name == "state.json":  # whole, but newer
        content = (place / name).read_bytes()
        known = {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        _changed(place / "manifest.json", files={**manifest["files"], name: known})
    else:
        with pytest.raises(checkpoint.CheckpointError, match=NEWER):
            checkpoint.verify(place)
    (failed,) = only(resumed(stored), Failed)
    assert NEWER in str(failed.message)


def test_that_what_names_no_format_is_of_the_first(stored: Path) -> None:
    assert type(json.loads((stored / "about.json").read_bytes())["format"]) is int
    _changed(stored / "about.json", format=None)
    (stored / "checkpoints" / "pins.json").write_text('{"pinned": [10]}')
    assert runs.read_info(stored).notes == "a note"
    assert pins(stored) == frozenset({10})
    _changed(stored / "run.json", format=1)
    assert only(resumed(stored, stop_after(12)), StepDone)
    assert runs.read_description(stored)["format"] == 2
    _changed(stored / "run.json", format=None)  # every version has written it there
    assert not runs.read_info(stored).problem
    (failed,) = only(resumed(stored), Failed)
    assert "run.json is damaged: it has no format" in str(failed.message)


def test_that_a_name_that_is_not_known_is_kept(stored: Path) -> None:
    for name in ("run.json", "about.json"):
        _changed(stored / name, colour="red")
    runs.set_tags(stored, ["one"])
    resumed(stored, stop_after(12))
    for name in ("run.json", "about.json"):
        assert json.loads((stored / name).read_bytes())["colour"] == "red"


@pytest.mark.parametrize("number", [0, -1, True, "2", 1.5, [], {}])
def test_that_a_format_that_is_no_number_is_damage(stored: Path, number: object) -> None:
    _changed(stored / "run.json", format=number)
    (run,) = runs.list_runs(stored.parent)
    assert "run.json is damaged: its format is" in run.problem

"""Checkpoints are there whole or not at all, and a damaged one is never believed."""

import os
from contextlib import suppress
from pathlib import Path

import pytest
import torch

from core.run_store import checkpoint
from core.run_store.checkpoint import Checkpoint, CheckpointError
from core.run_store.checkpoint_list import list_checkpoints, pin
from core.run_store.layout import NewerFormatError, RunError
from core.run_store.manifest import read_manifest

_EACH = 1 if os.environ.get("CREST_LONG_TESTS") else 7  # byte whose bit is turned


def _content() -> Checkpoint:
    return Checkpoint(
        model={"transformer.wte.weight": torch.arange(12.0).reshape(4, 3)},
        training={"rng.0": torch.arange(8, dtype=torch.uint8)},
        state={"step": 7, "text": "ab"},
    )


def test_that_what_was_saved_is_loaded_bit_for_bit(tmp_path: Path) -> None:
    folder, size = checkpoint.save(tmp_path, 7, _content())
    loaded = checkpoint.load(folder)
    assert folder.name == "step-0000007"
    assert size > 0
    assert torch.equal(loaded.model["transformer.wte.weight"], torch.arange(12.0).reshape(4, 3))
    assert torch.equal(loaded.training["rng.0"], torch.arange(8, dtype=torch.uint8))
    assert loaded.state == {"step": 7, "text": "ab"}


def test_that_saving_a_step_again_replaces_it_and_leaves_no_litter(tmp_path: Path) -> None:
    checkpoint.save(tmp_path, 7, _content())
    folder, _ = checkpoint.save(tmp_path, 7, _content())
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize(
    "name", ["model.safetensors", "training.safetensors", "state.json", "manifest.json"]
)
def test_that_a_flipped_byte_or_a_missing_file_is_refused(tmp_path: Path, name: str) -> None:
    folder, _ = checkpoint.save(tmp_path, 1, _content())
    file = folder / name
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    with pytest.raises(CheckpointError):
        checkpoint.load(folder)
    file.unlink()
    with pytest.raises(CheckpointError):
        checkpoint.load(folder)


def test_that_no_flipped_bit_of_what_decides_is_believed(tmp_path: Path) -> None:
    folder, _ = checkpoint.save(tmp_path / "checkpoints", 60, _content())
    pin(tmp_path, 60)
    manifest = folder / "manifest.json"
    written, pinned = read_manifest(folder), manifest.parent.parent / "pins.json"
    whole = manifest.read_bytes()
    for place in range(0, len(whole), _EACH):
        manifest.write_bytes(_flipped(whole, place))
        with suppress(RunError, OSError):  # or of no meaning, as a space
            assert read_manifest(folder) == written, place
    manifest.write_bytes(whole)
    whole = pinned.read_bytes()
    for place in range(0, len(whole), _EACH):
        pinned.write_bytes(_flipped(whole, place))
        with suppress(NewerFormatError):
            assert list_checkpoints(tmp_path)[0].pinned, place


def test_that_a_checkpoint_under_another_step_is_neither_listed_nor_dropped(tmp_path: Path) -> None:
    folder, _ = checkpoint.save(tmp_path / "checkpoints", 60, _content())
    checkpoint.save(tmp_path / "checkpoints", 80, _content())
    folder.rename(folder.with_name("step-0000020"))
    assert [info.step for info in list_checkpoints(tmp_path)] == [80]


def _flipped(content: bytes, place: int) -> bytes:
    """One bit of the byte there, another one at each place."""
    changed = bytearray(content)
    changed[place] ^= 1 << place * 5 % 8
    return bytes(changed)


def test_that_a_save_that_fails_leaves_the_older_checkpoint_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _ = checkpoint.save(tmp_path, 1, _content())

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.run_store.checkpoint.os.replace", full)
    with pytest.raises(OSError, match="No space"):
        checkpoint.save(tmp_path, 2, _content())
    assert list(tmp_path.iterdir()) == [folder]
    assert checkpoint.load(folder).state["step"] == 7


def test_that_litter_of_a_killed_save_is_removed(tmp_path: Path) -> None:
    folder, _ = checkpoint.save(tmp_path, 1, _content())
    (tmp_path / ".saving-step-0000002-999").mkdir()
    checkpoint.remove_litter(tmp_path)
    assert list(tmp_path.iterdir()) == [folder]

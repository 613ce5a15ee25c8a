"""Checkpoints are there whole or not at all, and a damaged one is never believed."""

from pathlib import Path

import pytest
import torch

from core.run_store import checkpoint
from core.run_store.checkpoint import Checkpoint, CheckpointError


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

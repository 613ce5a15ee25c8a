"""The person's text is changed while a run trains on it: the run is what it was going to be."""

from collections.abc import Callable
from pathlib import Path

import pytest

from core.config import RunConfig
from core.data import large_text as large
from core.data import token_cache as cache
from core.messages.events import Event, Finished, StepDone
from core.session.session import CommandQueue, conduct

Make = Callable[..., RunConfig]


def _truncate(file: Path) -> None:
    with file.open("r+b") as handle:
        handle.truncate(10)


def _overwrite(file: Path) -> None:
    size = file.stat().st_size
    with file.open("r+b") as handle:
        handle.write(b"\x00" * size)


def _replace(file: Path) -> None:
    other = file.with_suffix(".other")
    other.write_text("Another text altogether. " * 300, encoding="utf-8")
    other.replace(file)


_CHANGES: dict[str, Callable[[Path], None]] = {
    "truncated": _truncate,
    "overwritten": _overwrite,
    "deleted": Path.unlink,
    "replaced": _replace,
}


def _losses(
    config: RunConfig, runs_dir: Path, at_third: Callable[[], None] = lambda: None
) -> list[str]:
    losses: list[str] = []
    ended: list[str] = []

    def publish(event: Event) -> None:
        match event:
            case StepDone(step=step, loss=loss, grad_norm=norm):
                losses.append(f"{loss.hex()} {norm.hex()}")
                if step == 3:
                    at_third()
            case Finished(reason=reason):
                ended.append(reason)
            case _:
                pass

    conduct(config, runs_dir, CommandQueue(), publish)
    assert ended == ["completed"]
    return losses


@pytest.mark.parametrize("how", _CHANGES)
@pytest.mark.parametrize("is_large", [False, True], ids=["held", "mapped"])
def test_that_a_text_changed_while_training_leaves_the_run_exact(
    tiny: Make,
    text_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    how: str,
    is_large: bool,
) -> None:
    if is_large:
        monkeypatch.setattr(large, "LARGE_BYTES", 0)
        monkeypatch.setattr(cache, "_IN_MEMORY", 0)
    config = tiny()
    untouched = _losses(config, tmp_path / "untouched")
    changed = _losses(config, tmp_path / "changed", lambda: _CHANGES[how](text_file))
    assert changed == untouched

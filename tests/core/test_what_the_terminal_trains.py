"""What ``train`` trains where nobody says what, how another run is chosen, how long it takes."""

from pathlib import Path
from typing import Any

import pytest

import main
from core.cli import commands as cli
from core.cli.progress import _Pace
from core.config import RunConfig
from core.config.presets import DEFAULT_PRESET, default_run, preset_files
from core.messages.events import StepDone


@pytest.fixture
def conducted(monkeypatch: pytest.MonkeyPatch) -> list[tuple[RunConfig, dict[str, Any]]]:
    """What would have been trained."""
    asked: list[tuple[RunConfig, dict[str, Any]]] = []

    def take(config: RunConfig, _runs_dir: Path, **wish: Any) -> int:
        asked.append((config, wish))
        return 0

    monkeypatch.setattr(cli, "_conducted", take)
    return asked


def _train(tmp_path: Path, *words: str) -> int:
    return main.main(["--runs", str(tmp_path), "train", *words])


def test_that_the_defaults_are_told_with_the_way_to_a_small_run(
    conducted: list[tuple[RunConfig, dict[str, Any]]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _train(tmp_path) == 0
    ((config, wish),) = conducted
    assert config == RunConfig()
    assert wish["tells_pace"]
    said = capsys.readouterr().err
    assert "Appendix D's run (12 × 12 × 768)" in said
    assert f"--preset {DEFAULT_PRESET}" in said
    assert all(name in said for name in preset_files())


@pytest.mark.parametrize(
    "words", [("--preset", "appendix-d"), ("--set", "model.n_layers=2"), ("FILE",)]
)
def test_that_nothing_is_told_of_them_where_somebody_has_chosen(
    conducted: list[tuple[RunConfig, dict[str, Any]]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
) -> None:
    file = tmp_path / "empty.toml"
    file.touch()
    assert _train(tmp_path, *(str(file) if word == "FILE" else word for word in words)) == 0
    assert "Appendix D" not in capsys.readouterr().err
    assert not conducted[0][1]["tells_pace"]


def test_that_a_preset_is_the_file_of_that_name(
    conducted: list[tuple[RunConfig, dict[str, Any]]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _train(tmp_path, "--preset", DEFAULT_PRESET, "--set", "training.seed=7") == 0
    assert conducted[0][0] == default_run().replaced({"training.seed": 7})
    words = ["schedule", "--total-steps", "5"]
    assert main.main([*words, "--preset", DEFAULT_PRESET]) == 0
    by_name = capsys.readouterr().out
    assert main.main([*words, str(preset_files()[DEFAULT_PRESET])]) == 0
    assert capsys.readouterr().out == by_name


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--preset", "cpu-tails"), "there is no preset 'cpu-tails'; there are: cpu-tales, "),
        (("my.toml", "--preset", "cpu-tales"), "not allowed with"),
    ],
)
def test_that_no_other_word_is_a_preset_and_a_file_has_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        _train(tmp_path, *words)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_that_without_a_display_the_preset_of_the_window_is_named(
    conducted: list[tuple[RunConfig, dict[str, Any]]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.train_instead_of_window(None, tmp_path) == 0
    assert conducted[0][0] == default_run()
    first, *more = capsys.readouterr().err.splitlines()
    assert (
        f"No display here: training what the window starts with, the preset {DEFAULT_PRESET}"
        in first
    )
    assert more == []


def _done(step: int, seconds: float) -> StepDone:
    return StepDone(step, 0, 0, 1e-3, 1.0, 1.0, False, seconds)


def test_that_the_time_is_foretold_by_the_updates_after_the_first() -> None:
    pace = _Pace()
    told = [pace.minutes_left(_done(step, 60 + 3 * step), 105) for step in range(5)]
    assert told == [0, 0, 0, 0, 5]

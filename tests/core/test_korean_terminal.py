"""What the terminal says of a run is Korean where Korean is spoken: no word is left in English."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import main
from core import languages
from core.cli.progress import ProgressDisplay
from core.config import RunConfig, dump_config
from core.messages.events import Evaluated, StepDone
from core.run_store.index import list_runs
from tests.gui.fake_session import started

Make = Callable[..., RunConfig]
ENGLISH = re.compile(r"\b(of|at|and|from|the|cores|branch|train|val|loss|norm|clipped|saved)\b")


@pytest.fixture
def korean() -> Iterator[None]:
    languages.speak("ko")
    yield
    languages.speak(languages.DEFAULT)


def test_that_the_progress_line_is_korean(korean: None, capsys: pytest.CaptureFixture[str]) -> None:
    display = ProgressDisplay(lambda _: None)
    display.show(started(total_steps=2))
    display.show(Evaluated(0, 3.0, 3.5, 0.1))
    display.show(StepDone(0, 0, 512, 1e-3, 3.0, 0.5, True, 0.1))
    display.close()
    said = capsys.readouterr().err
    assert "손실 3.000 노름 0.50 클리핑 훈련 3.000 검증 3.500" in said
    assert ENGLISH.search(said) is None


@pytest.mark.thorough
def test_that_a_run_and_its_branch_are_told_in_korean(
    korean: None,
    tiny: Make,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CREST_LANG", "ko")
    file, runs = tmp_path / "tiny.toml", str(tmp_path / "runs")
    few = {"training.max_steps": 4, "training.eval_every": 0, "sampling.every": 0}
    file.write_text(dump_config(tiny(few)), encoding="utf-8")
    assert main.main(["train", str(file), "--runs", runs]) == 0
    parent = list_runs(tmp_path / "runs")[0].path
    branch = ["branch", str(parent), "--step", "4", "--tail", "hold"]
    assert main.main([*branch, "--set", "training.max_steps=6", "--runs", runs]) == 0
    assert main.main(["runs", "--runs", runs]) == 0
    out, err = capsys.readouterr()
    assert ENGLISH.search(re.sub(r"\S*/\S*", "", out + err)) is None
    assert any("스텝 4에서 분기" in run.name for run in list_runs(tmp_path / "runs"))

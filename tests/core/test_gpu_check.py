"""The check for a GPU runs whole without one, so that it does not fail where there is one."""

import importlib.util
import json
import math
import sys
import time
from pathlib import Path

import pytest

from core.config import RunConfig
from core.config.reading import dump_config, parse_config
from core.data import prepare
from tests.gpu import stand_ins
from tests.gpu.__main__ import main
from tests.gpu.guard import Guard
from tests.gpu.report import FILE
from tests.gpu.runs import beyond_any_card, large, size_of, small
from tests.gpu.section import Bench, Outcome, Section
from tests.gpu.sections import SECTIONS
from tests.memory_shapes import GPU_SHAPES, TINY_SHAPES


@pytest.mark.thorough
def test_that_every_section_of_the_gpu_check_runs_on_a_simulated_device(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status = main(["--smoke", "--out", str(tmp_path)])
    said = capfd.readouterr().out
    content = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert {each: found["state"] for each, found in content["sections"].items()} == {
        section.name: "done" for section in SECTIONS
    }, said
    assert status == 0, said
    for section in SECTIONS:
        assert content["sections"][section.name]["rows"], section.name


@pytest.mark.parametrize("smoke", [False, True])
def test_that_what_a_section_trains_has_enough_of_a_text(tmp_path: Path, smoke: bool) -> None:
    bench = Bench(smoke, tmp_path, math.inf, lambda *_: None)
    configs = [large(bench), small(bench), beyond_any_card(bench)]
    shapes = TINY_SHAPES if smoke else GPU_SHAPES
    configs += [large(bench).replaced(values) for values in shapes.values()]
    configs += [large(bench, training__batch_size=batch) for batch in size_of(bench).batches]
    for config in configs:
        dataset = prepare(config, store=tmp_path)
        assert len(dataset.train) > 0
        assert len(dataset.val) > 0


def test_that_the_stand_ins_do_what_core_asks_of_what_they_stand_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("tomli_w", "platformdirs"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    find = importlib.util.find_spec
    absent = {"tomli_w", "platformdirs"}
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name in absent else find(name)
    )
    for _ in range(2):  # a process may ask again
        stand_ins.install()
    made = [sys.modules[name] for name in ("tomli_w", "platformdirs")]
    config = RunConfig().replaced({"data.source": ["a.txt", 'b"ü.txt'], "model.dropout": 1e-9})
    assert parse_config(dump_config(config)) == config
    assert made[1].user_data_dir("crest").endswith(".crest")
    assert not hasattr(made[0], "__file__")
    for name in ("tomli_w", "platformdirs"):  # the real ones are imported anew
        monkeypatch.delitem(sys.modules, name)


def test_that_without_a_gpu_the_check_says_so_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")  # also where the tests run beside one
    assert main(["--out", str(tmp_path)]) == 2
    assert "--smoke needs none" in capsys.readouterr().err


def _fails(bench: Bench) -> None:
    bench.tell("before", 1)
    raise MemoryError("so large")


def _never_ends(bench: Bench) -> None:
    bench.tell("before", 2)
    while True:
        time.sleep(0.01)


def _misses(bench: Bench) -> None:
    bench.claim("it is so", False)


def test_that_a_section_that_fails_hangs_or_misses_its_claim_is_told_and_keeps_what_it_had(
    tmp_path: Path,
) -> None:
    guard = Guard(smoke=True, work=tmp_path)

    def came_of(work: object, seconds: float = 200) -> Outcome:
        return guard.run(Section("one", "", work, 0, 0), seconds)  # type: ignore[arg-type]

    failed = came_of(_fails)
    assert (failed.state, failed.rows, failed.is_good) == ("failed", {"before": 1}, False)
    assert "MemoryError: so large" in failed.error
    for seconds in (2, 10, 50):  # as long as this machine needs until it has begun
        killed = came_of(_never_ends, seconds)
        if killed.rows:
            break
    assert (killed.state, killed.rows, killed.is_good) == ("killed", {"before": 2}, False)
    missed = came_of(_misses)
    assert (missed.state, missed.is_good) == ("done", False)

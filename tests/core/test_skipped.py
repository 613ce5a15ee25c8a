"""A sample or an evaluation never ends a training: known before, or said and skipped."""

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from core.config import RunConfig, SamplingConfig, dump_config
from core.data import make_tokenizer
from core.data.prompts import LONGEST, prompt_from, prompt_problem
from core.messages.commands import ChangeSettings, SampleNow
from core.messages.events import (
    CommandRejected,
    Evaluated,
    Event,
    Failed,
    Finished,
    Log,
    SampleDone,
    StepDone,
)
from core.model import generation
from core.model.gpt import GPT
from core.run_store import index as runs
from core.session import setup_steps
from tests.core.lasting import after, folder_of, only, played, resumed, stop_after
from tests.processes import crest

Make = Callable[..., RunConfig]
CHARS = {"data.tokenizer": "chars"}
KOREAN = "항구의 등불이 강물에 비쳤다. 아침 하늘은 조용했다.\n"


@pytest.fixture
def korean(tmp_path: Path) -> dict[str, object]:
    file = tmp_path / "항구.txt"
    file.write_text(KOREAN * 60, encoding="utf-8")
    return {**CHARS, "data.source": str(file)}


def _warnings(events: list[Event]) -> list[str]:
    return [log.message for log in only(events, Log) if log.level == "warning"]


def _completed(events: list[Event]) -> bool:
    last = events[-1]
    return isinstance(last, Finished) and last.reason == "completed"


def test_that_a_korean_text_is_trained_on_as_characters_without_another_setting(
    tiny: Make, tmp_path: Path, korean: dict[str, object]
) -> None:
    events = played(tiny(korean), tmp_path / "runs")
    assert _completed(events)
    (told,) = (text for text in _warnings(events) if "prompt" in text)
    assert "(E, v, e, r, y, f, o, t, m, s, u)" in told
    assert "'항구의 등불이 강물에 비쳤다. 아침 하늘은'" in told
    config = runs.run_config(folder_of(events))
    assert config.sampling.prompt == "항구의 등불이 강물에 비쳤다. 아침 하늘은"
    assert all(sample.text.startswith("항구의") for sample in only(events, SampleDone))


def test_that_a_chosen_prompt_with_unknown_characters_is_refused_before_the_first_step(
    tiny: Make, tmp_path: Path, korean: dict[str, object]
) -> None:
    events = played(tiny({**korean, "sampling.prompt": "Hi 항구"}), tmp_path / "runs")
    (failed,) = only(events, Failed)
    assert (failed.kind, failed.field) == ("config", "sampling.prompt")
    assert "H, i do not occur" in failed.message
    assert not only(events, StepDone)
    assert not list((tmp_path / "runs").glob("*"))


def test_that_a_prompt_that_nothing_asks_for_is_not_looked_at(
    tiny: Make, tmp_path: Path, korean: dict[str, object]
) -> None:
    config = tiny({**korean, "sampling.prompt": "Hi", "sampling.every": 0})
    events = played(config, tmp_path / "runs")
    assert _completed(events)
    assert not _warnings(events)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("sampling.prompt=Ω and Ψ", "sampling.prompt: The characters Ω, Ψ do not occur"),
        ("data.context_length=9000", "data.context_length: harbour.txt has"),
        ("data.train_fraction=0.999", "data.train_fraction: The validation part has"),
        ("model.init_from=/no/weights.safetensors", "model.init_from: /no/weights"),
    ],
)
def test_that_what_is_due_later_exits_with_2_before_the_first_step(
    tiny: Make, tmp_path: Path, change: str, named: str
) -> None:
    toml = tmp_path / "run.toml"
    toml.write_text(dump_config(tiny(CHARS)), encoding="utf-8")
    done = crest("train", toml, "--set", change, "--runs", tmp_path / "runs")
    assert done.returncode == 2, done.stderr
    assert done.stderr.splitlines()[-1].startswith(named)
    assert not done.stdout


def test_that_a_stored_run_with_such_a_prompt_goes_on_and_says_what_it_skips(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As an earlier version, which did not look, would have begun it.
    monkeypatch.setattr(setup_steps, "with_fitting_prompt", lambda config, _dataset: config)
    config = tiny({**CHARS, "sampling.prompt": "Ω", "sampling.every": 4})
    react = stop_after(6)
    begun = played(config, tmp_path / "runs", react)
    assert any("step 3: The character 'Ω'" in text for text in _warnings(begun))
    rest = resumed(folder_of(begun))
    assert _completed(rest)
    assert [step.step for step in only(rest, StepDone)] == list(range(7, 12))
    skipped = [text for text in _warnings(rest) if text.endswith("Training continues")]
    assert [text.partition(":")[0] for text in skipped] == ["step 7", "step 11"]


def test_that_a_sample_for_which_memory_runs_out_is_skipped(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = played(tiny(), tmp_path / "whole")
    true_generate, calls = generation.generate, iter(range(100))

    def short_of_memory(*arguments: object) -> object:
        tokens = true_generate(*arguments)  # type: ignore[arg-type]
        if next(calls) == 0:
            yield next(tokens)
            raise torch.OutOfMemoryError("CUDA out of memory")
        yield from tokens

    monkeypatch.setattr("core.training.evaluation.generate", short_of_memory)
    events = played(tiny(), tmp_path / "short")
    assert _completed(events)
    assert [sample.complete for sample in only(events, SampleDone)] == [False, True]
    assert [text for text in _warnings(events) if "memory ran out" in text]
    losses = [[step.loss for step in only(run, StepDone)] for run in (whole, events)]
    assert losses[0] == losses[1]


def test_that_an_evaluation_for_which_memory_runs_out_is_skipped(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_loss, calls = GPT.loss, iter(range(100))

    def loss(self: GPT, *arguments: object) -> torch.Tensor:
        if not self.training and next(calls) == 0:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return true_loss(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(GPT, "loss", loss)
    events = played(tiny(), tmp_path)
    assert _completed(events)
    assert [found.step for found in only(events, Evaluated)] == [4, 8, 11]
    assert [text for text in _warnings(events) if text.startswith("step 0: No evaluation")]


def test_that_any_allowed_temperature_gives_a_sample(tiny: Make, tmp_path: Path) -> None:
    config = tiny({"sampling.temperature": 5e-324, "sampling.top_k": 3})
    events = played(config, tmp_path)
    assert _completed(events)
    assert [sample.complete for sample in only(events, SampleDone)] == [True, True]


def test_that_a_sample_that_was_asked_for_without_a_prompt_is_answered(
    tiny: Make, tmp_path: Path
) -> None:
    command = SampleNow(SamplingConfig(prompt=""))
    events = played(tiny({"sampling.every": 0}), tmp_path, after({2: [command]}))
    (rejected,) = only(events, CommandRejected)
    assert rejected.command == "sample"
    assert "the prompt is empty" in str(rejected.reason)


@pytest.mark.thorough
def test_that_more_evaluation_batches_than_there_are_is_said(tiny: Make, tmp_path: Path) -> None:
    events = played(tiny({"training.eval_batches": 500}), tmp_path)
    assert any("training.eval_batches is 500, but" in text for text in _warnings(events))


def test_that_samples_rarer_than_the_run_is_long_are_said(tiny: Make, tmp_path: Path) -> None:
    events = played(tiny({"sampling.every": 5_000}), tmp_path)
    assert any("sampling.every is 5,000, but the run has 12 steps" in t for t in _warnings(events))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"training.eval_every": 100}, "eval_every is 100, but the run has 12 steps"),
        ({"training.checkpoint_every": 99}, "checkpoint_every is 99, but the run has 12 steps"),
        ({"sampling.every": "epoch"}, "training.max_steps = 12 ends the run before the first"),
        (
            {"data.source": "short-story", "data.encoding": "cp949", "sampling.every": 6},
            "data.encoding has no effect, as data.source is a built-in text",
        ),
    ],
)
def test_that_what_is_never_due_or_read_is_said_with_what_caps_it(
    tiny: Make, tmp_path: Path, changes: dict[str, object], said: str
) -> None:
    events = played(tiny(changes), tmp_path)
    assert any(said in text for text in _warnings(events))


def test_that_a_live_change_without_effect_names_what_caps_it_in_the_log(
    tiny: Make, tmp_path: Path
) -> None:
    asked = ChangeSettings({"sampling.top_k": 5, "training.eval_every": 500})
    told = _warnings(played(tiny(), tmp_path, after({2: [asked]})))
    assert "sampling.top_k: has no effect, as sampling.temperature is 0" in told
    assert any("eval_every is 500, but the run has 9 steps left" in text for text in told)


@pytest.mark.parametrize(
    ("beginning", "prompt"),
    [
        ("\n\n  Hello there, world of long sentences", "Hello there, world of"),
        ("short\nsecond", "short"),
        (
            "的一是不了在人有我他这个们中来上大为和国地到以说时要就出",
            "的一是不了在人有我他这个们中来上大为和国地到以说",
        ),
        ("   ", "   "),
    ],
)
def test_that_a_prompt_from_a_text_is_its_first_words(beginning: str, prompt: str) -> None:
    assert prompt_from(beginning) == prompt
    assert len(prompt) <= LONGEST
    assert prompt_problem(prompt, make_tokenizer("chars", beginning).alphabet) is None


def test_that_another_text_than_the_run_s_is_named_and_not_the_prompt(
    tiny: Make, tmp_path: Path, text_file: Path
) -> None:
    begun = played(tiny(CHARS), tmp_path / "runs", stop_after(3))
    folder = folder_of(begun)
    (folder / "text.txt").unlink()
    text_file.write_text(text_file.read_text() + "Ω")
    (failed,) = only(resumed(folder), Failed)
    assert failed.field == "data.source"
    assert "harbour.txt has characters" in failed.message
    assert "(Ω)" in failed.message


def test_that_a_whole_model_that_has_no_room_beside_its_parts_costs_the_sample_alone(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> GPT:
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 6.20 GiB.")

    def react(event: Event, _control: object) -> None:
        if isinstance(event, StepDone):
            monkeypatch.setattr(GPT, "to", no_room)

    events = played(tiny({"sampling.every": 10, "training.max_steps": 12}), tmp_path, react)
    assert _completed(events)
    assert any("not fit on the GPU" in text for text in _warnings(events))

"""Whatever the program accepts it reads back: every limit of a reader lies above its writer's."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.config import (
    FIELD_PATHS,
    ConfigError,
    RunConfig,
    dump_config,
    load_config,
    parse_config,
    reading,
)
from core.config.fields import FieldError, Kind
from core.i18n import Message
from core.messages.commands import ChangeSettings, Stop
from core.messages.edit_records import Edit, from_line, to_line
from core.messages.events import CommandRejected, Failed, Log, SampleDone, StepDone
from core.run_store import index as runs
from core.run_store.layout import RunError
from core.run_store.truncate import mend
from core.run_store.writer import RunWriter
from core.schedule.edits import (
    DecayNow,
    Extend,
    Halve,
    Hold,
    Redraw,
    Rewarm,
    Single,
    Stretch,
    tail_of,
)
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from core.session import edit_applier
from tests.core.lasting import LASTING, after, folder_of, only, played, resumed

Make = Callable[..., RunConfig]

_TEXTS = st.one_of(
    st.text(max_size=50),
    st.text(st.characters(categories=["Cs", "Cc", "Lo"]), max_size=20),
    st.sampled_from(
        ["x" * 20_000, "x" * 20_001, "\x00" * 20_000, "\U0001f600" * 20_000, "\\" * 99]
    ),
)
_NUMBERS = st.one_of(
    st.integers(),
    st.floats(),
    st.sampled_from([0, -1, 2**31, 2**53, 2**63, 1e-320, 5e-324, 1e300, -0.0, 10**400]),
)
_PATHS = st.one_of(
    _TEXTS,
    st.lists(_TEXTS, max_size=5),
    st.sampled_from([["a" * 190] * 10_000, ["a"] * 10_001, ["a" * 32_768], ["é" * 32_767] * 130]),
)


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_that_every_value_that_a_field_accepts_is_read_back(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(FIELD_PATHS)))
    spec = FIELD_PATHS[path]
    values: Any = st.one_of(_TEXTS, _NUMBERS)
    if spec.kind in (Kind.SOURCE, Kind.PATH):
        values = _PATHS
    value = data.draw(values)
    try:
        config = RunConfig().replaced({path: value})
    except ConfigError as error:  # refused beside its field
        refused = [problem.field for problem in error.problems]
        assert path in refused or refused == ["model.n_heads"]
        return
    assert parse_config(dump_config(config)) == config


@pytest.mark.thorough
def test_that_the_largest_config_that_is_accepted_is_read_from_its_file(tmp_path: Path) -> None:
    def largest(letter: str) -> RunConfig:
        sources = [letter * 200] * 10_000
        return RunConfig().replaced(
            {
                "data.source": sources,
                "model.init_from": letter * 32_767,
                "sampling.prompt": letter * 20_000,
            }
        )

    size = len(dump_config(largest("\x01")).encode())  # six bytes each: no text is longer as TOML
    assert 12_000_000 < size < reading._LARGEST_FILE
    file = tmp_path / "config.toml"
    file.write_bytes(dump_config(largest("x")).encode())
    assert load_config(file) == largest("x")


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("sampling.prompt", "x" * 20_001, "at most 20,000 characters, not 20,001"),
        ("sampling.prompt", "half \ud83d", "half a character at position 6"),
        ("training.device", "cuda:" + "1" * 1000, "at most 20 characters"),
        ("model.init_from", "x" * 40_000, "at most 32,767 characters"),
        ("model.init_from", "caf\udce9", r"a name that is not UTF-8 (...caf\xe9)"),
        ("data.source", ["a"] * 10_001, "at most 10,000 paths, not 10,001"),
        ("data.source", ["a" * 30_000] * 200, "2,000,000 characters in all paths"),
        ("data.source", "caf\udce9.txt", r"a name that is not UTF-8 (...caf\xe9.txt)"),
        ("data.source", ["a.txt", "caf\udce9.txt"], r"a name that is not UTF-8"),
    ],
)
def test_that_what_is_too_long_or_no_text_is_refused_with_its_range(
    path: str, value: object, words: str
) -> None:
    with pytest.raises(FieldError) as refused:
        FIELD_PATHS[path].read(value)
    assert words in str(refused.value)


@pytest.mark.thorough
def test_that_a_run_with_a_megabyte_of_paths_is_listed_gone_on_with_and_branched_from(
    tiny: Make, tmp_path: Path
) -> None:
    folder = tmp_path.joinpath(*(letter * 200 for letter in "vwxyz"))
    folder.mkdir(parents=True)
    sources = [folder / f"{number}.txt" for number in range(1_000)]
    for file in sources:
        file.write_bytes(b"so")
    config = tiny({"data.source": [str(file) for file in sources], "sampling.prompt": "y" * 20_000})
    run = folder_of(played(config, tmp_path / "runs", after({3: [Stop()]})))
    assert (run / "config.toml").stat().st_size > 1_000_000
    (info,) = runs.list_runs(run.parent)
    assert info.problem == ""
    assert runs.run_config(run) == config
    assert only(resumed(run, after({6: [Stop()]})), StepDone)[0].step == 4
    assert only(resumed(run, after({8: [Stop()]}), kind="branch"), Failed) == []


def test_that_a_name_is_refused_before_the_start_as_it_is_later(tiny: Make, tmp_path: Path) -> None:
    run = folder_of(played(tiny(), tmp_path, after({1: [Stop()]}), name="\U0001f600" * 200))
    assert runs.list_runs(tmp_path)[0].name == "\U0001f600" * 200
    for name in ("x" * 201, "half \ud83d"):
        (failed,) = only(played(tiny(), tmp_path, name=name), Failed)
        with pytest.raises(RunError) as refused:
            runs.rename(run, name)
        assert str(refused.value) == failed.message
    assert len(runs.list_runs(tmp_path)) == 1


def test_that_the_longest_sample_and_log_line_are_read_back(tiny: Make, tmp_path: Path) -> None:
    writer = RunWriter(tmp_path, tiny(), "long")
    text = "-" * 128 * 100_000  # each token of GPT-2's longest
    writer.record(SampleDone(1, 3, "p", text))
    writer.record(Log("error", Message("run.no_table"), "y" * 5_000_000))
    writer.close()
    (sample,) = runs.read_samples(writer.path)
    assert sample["text"] == text
    (line,) = runs.read_log(writer.path)
    assert line.detail.startswith("yyy")


def test_that_words_on_a_run_are_kept_exactly(tiny: Make, tmp_path: Path) -> None:
    run = folder_of(played(tiny(), tmp_path, after({1: [Stop()]})))
    runs.set_notes(run, "\x01" * 125_000)
    runs.set_tags(run, ["\U0001f600" * 60] * 1 + [f"{n}" * 20 for n in range(10, 59)])
    runs.set_notes(run, "caf\udce9 \ud83d")
    (info,) = runs.list_runs(tmp_path)
    assert info.notes == "caf\udce9 \ud83d"
    assert len(info.tags) == 50


@pytest.mark.parametrize("limit", ["MOST_EDITS", "LONGEST_HISTORY"])
def test_that_more_edits_than_can_be_read_are_refused_while_the_run_goes_on(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(edit_applier, limit, 2 if limit == "MOST_EDITS" else 700)
    edits = {n: [ChangeSettings({"sampling.top_k": n})] for n in range(1, 6)}
    events = played(tiny(LASTING), tmp_path, after({**edits, 8: [Stop()]}))  # type: ignore[dict-item]
    rejected = only(events, CommandRejected)
    assert 0 < len(rejected) < 5
    assert "at most" in str(rejected[0].reason)
    assert len(runs.read_edits(folder_of(events))) == 5 - len(rejected)


_STEPS = st.one_of(st.integers(-5, 200), st.sampled_from([10**9, 2**53, 2**63]))
_RATES = st.one_of(st.floats(0, 10), st.sampled_from([5e-324, 1e-320, 10.0, 0.0]))
_CHANGES: st.SearchStrategy[Single] = st.one_of(
    st.builds(DecayNow, _STEPS),
    st.builds(Hold),
    st.builds(Halve),
    st.builds(Extend, _STEPS),
    st.builds(Redraw, peak_step=_STEPS, peak_lr=_RATES, min_lr=_RATES, total_steps=_STEPS),
    st.builds(Redraw, min_lr=_RATES),
    st.builds(Stretch, _STEPS, min_lr=_RATES),
    st.builds(Rewarm, _STEPS, peak_lr=_RATES, min_lr=_RATES),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_CHANGES, max_size=6), st.integers(0, 99))
def test_that_every_edit_that_is_accepted_is_read_back(changes: list[Single], step: int) -> None:
    timeline = Timeline(plan(RunConfig().schedule, 100))
    for change in [*changes, *([Halve()] * 3)]:
        try:
            tail = tail_of(change, timeline, step)
        except ConfigError:
            continue
        timeline = timeline.edited(tail)
        edit = Edit(step, "schedule", tail.values(), tail.values(), change.name)
        assert from_line(json.loads(json.dumps(to_line(edit)))) == edit


def test_that_half_of_a_long_line_goes_before_the_run_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "samples.jsonl"
    whole = b'{"step": 1, "text": "so"}\n'
    file.write_bytes(whole + b'{"step": 2, "text": "' + b"x" * 3_000_000)
    mend(tmp_path)
    assert file.read_bytes() == whole

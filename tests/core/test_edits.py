"""Edits of a run that is on: where they land, what they say, what is kept, and made once more."""

import csv
import errno
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest

from core.config import ConfigError, RunConfig, SamplingConfig
from core.config.written import rate_text
from core.exports.csv import export_csv
from core.messages.commands import (
    ChangeSettings,
    Command,
    EditSchedule,
    Pause,
    Resume,
    SampleNow,
    StepOnce,
    Stop,
)
from core.messages.edit_history import check_history
from core.messages.edit_records import Edit, from_line, to_line
from core.messages.edit_text import after_text, before_text, what_text
from core.messages.events import (
    CommandRejected,
    Evaluated,
    Event,
    Failed,
    Finished,
    Log,
    Paused,
    SampleDone,
    ScheduleChanged,
    SettingChanged,
    Started,
    StepDone,
)
from core.run_store import index as runs
from core.run_store.layout import RunError
from core.run_store.reader import read_edits
from core.schedule.edits import DecayNow, Extend, Halve, Hold, Redraw, Series, tail_of
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from core.session.session import CommandQueue, conduct
from tests.processes import crest

Make = Callable[..., RunConfig]
E = TypeVar("E")
ROOT = Path(__file__).resolve().parents[2]
LONG = {"training.max_steps": 60, "training.epochs": 100, "model.dropout": 0.1}


class Played:
    """A run with commands sent after given updates; everything happens in one thread."""

    def __init__(
        self,
        config: RunConfig,
        runs_dir: Path,
        score: dict[int, list[Command]],
        paused: list[Command] | None = None,
        replay: runs.Replay | None = None,
    ) -> None:
        self.events: list[Event] = []
        control = CommandQueue()
        waiting = list(paused or [])

        def publish(event: Event) -> None:
            self.events.append(event)
            if isinstance(event, StepDone):
                for command in score.get(event.step, []):
                    control.send(command)
            if isinstance(event, Paused):
                for command in waiting:
                    control.send(command)
                waiting.clear()

        conduct(config, runs_dir, control, publish, replay=replay)
        finished = self.events[-1]
        assert isinstance(finished, Finished)
        self.finished = finished
        self.folder = Path(finished.run_dir)

    def only(self, kind: type[E]) -> list[E]:
        return [event for event in self.events if isinstance(event, kind)]

    def bits(self) -> list[tuple[str, ...]]:
        """Every number of the run, and every text, to be compared."""
        steps = [
            (str(s.step), s.lr.hex(), s.loss.hex(), s.grad_norm.hex(), str(s.clipped))
            for s in self.only(StepDone)
        ]
        evals = [(str(e.step), e.train_loss.hex(), e.val_loss.hex()) for e in self.only(Evaluated)]
        return steps + evals + [(str(s.step), s.text) for s in self.only(SampleDone)]


FIVE: dict[int, list[Command]] = {
    7: [EditSchedule(Redraw(peak_lr=2e-3, peak_step=20))],
    15: [ChangeSettings({"clipping.max_norm": 0.3, "clipping.begin": "start"})],
    22: [
        EditSchedule(DecayNow(20)),
        ChangeSettings({"training.eval_every": 3, "training.eval_batches": 2}),
    ],
    30: [
        EditSchedule(Extend(30)),
        ChangeSettings(
            {
                "sampling.every": 9,
                "sampling.prompt": "bells rang",
                "sampling.max_new_tokens": 5,
                "sampling.temperature": 0.9,
                "sampling.top_k": 7,
            }
        ),
    ],
    44: [EditSchedule(Halve())],
}


_first: list[Played] = []


@pytest.fixture
def first(tiny: Make, tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The run with five edits, made once; nobody writes into its folder."""
    if not _first:
        _first.append(Played(tiny(LONG), tmp_path_factory.mktemp("edited"), FIVE))
    return _first[0]


def test_that_a_run_with_edits_is_made_again_from_its_folder_bit_for_bit(
    first: Played, tmp_path: Path
) -> None:
    assert not first.only(CommandRejected)
    assert [e.step for e in first.only(ScheduleChanged)] == [8, 23, 31, 45]
    assert [e.kind for e in first.only(SettingChanged)] == ["clipping", "evaluation", "sampling"]
    assert first.finished.step == 73  # 23 + 20, and 30 more
    again = Played(
        runs.run_config(first.folder), tmp_path / "b", {}, replay=runs.read_replay(first.folder)
    )
    assert again.bits() == first.bits()
    assert runs.read_edits(again.folder) == runs.read_edits(first.folder)
    assert not [log for log in again.only(Log) if log.level == "warning"]
    assert {s.clipped for s in first.only(StepDone) if 16 <= s.step < 20} == {True}


def test_that_the_rate_that_was_applied_is_the_timeline_s(tiny: Make, first: Played) -> None:
    line = Timeline(plan(tiny(LONG).schedule, 60))
    for event in first.only(ScheduleChanged):
        line = line.edited(event.tail)
        assert (event.total_steps, event.warmup_steps) == (line.total_steps, line.warmup_steps)
    assert [s.lr for s in first.only(StepDone)] == [line.lr(i) for i in range(line.total_steps)]


def test_that_the_command_line_makes_a_run_again_from_its_folder(
    first: Played, tmp_path: Path
) -> None:
    for given in (first.folder, first.folder / "config.toml"):
        done = crest("train", given, "--runs", tmp_path / "b")
        assert done.returncode == 0, done.stderr
        assert "decay now, until step 43" in done.stderr
        again = Path(done.stdout.splitlines()[-1])
        for name in ("lr", "loss", "grad_norm", "clipped"):
            assert runs.read_steps(again)[name].tolist() == (
                runs.read_steps(first.folder)[name].tolist()
            )
        assert runs.read_evals(again)["val_loss"].tolist() == (
            runs.read_evals(first.folder)["val_loss"].tolist()
        )
        assert [s["text"] for s in runs.read_samples(again)] == [
            s["text"] for s in runs.read_samples(first.folder)
        ]


def test_that_several_changes_land_as_one_edit_and_are_made_again(
    tiny: Make, tmp_path: Path
) -> None:
    change = Series((Extend(10), Redraw(min_lr=1e-4), Halve()))
    first = Played(tiny(LONG), tmp_path / "a", {15: [EditSchedule(change)]})
    (edit,) = runs.read_edits(first.folder)
    assert str(what_text(edit)).endswith("decay 10 steps longer, min 1e-5 -> 5e-5")
    again = Played(
        runs.run_config(first.folder), tmp_path / "b", {}, replay=runs.read_replay(first.folder)
    )
    assert again.bits() == first.bits()
    assert first.finished.step == 70


def test_that_edits_work_while_paused_and_land_before_the_next_update(
    tiny: Make, tmp_path: Path
) -> None:
    played = Played(
        tiny(LONG),
        tmp_path,
        {20: [Pause()], 30: [Stop()]},
        [
            *(
                EditSchedule(Hold()),
                ChangeSettings({"clipping.max_norm": 0.5, "clipping.begin": "start"}),
                SampleNow(SamplingConfig(prompt="x", max_new_tokens=2)),
            ),
            *(StepOnce(), EditSchedule(Redraw(min_lr=1e-6, decay="linear")), Resume()),
        ],
    )
    assert [event.step for event in played.only(ScheduleChanged)] == [21, 22]
    assert played.only(SettingChanged)[0].step == 21
    steps = played.only(StepDone)
    assert steps[21].lr == steps[22].lr == played.only(ScheduleChanged)[0].tail.anchor


def test_that_a_run_paused_before_its_last_update_can_be_extended(
    tiny: Make, tmp_path: Path
) -> None:
    config = tiny({"training.max_steps": 6})
    extend: list[Command] = [EditSchedule(Extend(4)), Resume()]
    played = Played(config, tmp_path, {4: [Pause()]}, extend)
    assert played.finished.step == 10
    assert runs.read_info(played.folder).total_steps == 10


def test_that_a_finished_run_is_finished(tiny: Make, tmp_path: Path) -> None:
    config = tiny({"training.max_steps": 6})
    played = Played(
        config,
        tmp_path,
        {
            5: [
                EditSchedule(Extend(4)),
                ChangeSettings({"clipping.max_norm": 2.0, "clipping.begin": "start"}),
            ]
        },
    )
    assert played.finished.step == 6
    assert [(r.command, str(r.reason)) for r in played.only(CommandRejected)] == [
        ("schedule", "the run has already made its last update"),
        ("clipping", "the run has already made its last update"),
    ]
    assert runs.read_edits(played.folder) == ()


@pytest.mark.parametrize(
    ("command", "kind", "said"),
    [
        (EditSchedule(Redraw(total_steps=3)), "schedule", "step 3 is in the past"),
        (EditSchedule(Redraw()), "schedule", "already"),
        (EditSchedule(Redraw(min_lr=1e-5)), "schedule", "already"),
        (
            ChangeSettings({"clipping.max_norm": -1.0, "clipping.begin": "start"}),
            "clipping",
            "from 0 to",
        ),
        (
            ChangeSettings({"clipping.max_norm": 1.0, "clipping.begin": "sometimes"}),
            "clipping",
            "one of start",
        ),
        (
            ChangeSettings({"clipping.max_norm": 1.0, "clipping.begin": "after_warmup"}),
            "clipping",
            "already",
        ),
        (
            ChangeSettings({"training.eval_every": 5, "training.eval_batches": 0}),
            "evaluation",
            "training.eval_batches",
        ),
        (
            ChangeSettings(
                {
                    "sampling.every": "epoch",
                    "sampling.prompt": "Ω",
                    "sampling.max_new_tokens": 5,
                    "sampling.temperature": 0.0,
                    "sampling.top_k": 0,
                }
            ),
            "sampling",
            "Ω",
        ),
        (
            ChangeSettings(
                {
                    "sampling.every": "never",
                    "sampling.prompt": "bells",
                    "sampling.max_new_tokens": 5,
                    "sampling.temperature": 0.0,
                    "sampling.top_k": 0,
                }
            ),
            "sampling",
            "sampling.every",
        ),
    ],
)
def test_that_a_rejected_edit_says_why_and_changes_nothing(
    tiny: Make, tmp_path: Path, command: Command, kind: str, said: str
) -> None:
    config = tiny({"data.tokenizer": "chars", "sampling.prompt": "bells", "sampling.every": 0})
    untouched = Played(config, tmp_path / "a", {})
    played = Played(config, tmp_path / "b", {6: [command]})
    (rejected,) = played.only(CommandRejected)
    assert rejected.command == kind
    assert said in str(rejected.reason)
    assert played.bits() == untouched.bits()
    assert runs.read_edits(played.folder) == ()


def test_that_an_edit_is_on_disk_before_it_takes_effect_and_only_then_shown(
    tiny: Make, tmp_path: Path
) -> None:
    control, folder = CommandQueue(), list[Path]()
    stored: list[Edit] = []

    def publish(event: Event) -> None:
        if isinstance(event, Started):
            folder.append(Path(event.run_dir))
        if isinstance(event, StepDone) and event.step == 3:
            control.send(EditSchedule(Hold()))
        if isinstance(event, ScheduleChanged):
            stored.extend(runs.read_edits(folder[0]))

    conduct(tiny(), tmp_path, control, publish)
    assert [(edit.step, edit.kind) for edit in stored] == [(4, "schedule")]


def test_that_an_edit_that_cannot_be_written_is_rejected_and_leaves_no_trace(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    untouched = Played(tiny(), tmp_path / "a", {})
    write = os.write

    def full(handle: int, content: bytes) -> int:
        if b'"kind"' in content:
            write(handle, content[:20])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(handle, content)

    monkeypatch.setattr("core.run_store.open_files.os.write", full)
    played = Played(tiny(), tmp_path / "b", {3: [EditSchedule(Hold())]})
    assert "disk is full" in str(played.only(CommandRejected)[0].reason)
    assert played.bits() == untouched.bits()
    assert (played.folder / "edits.jsonl").read_bytes() == b""


@pytest.mark.thorough
def test_that_the_log_says_what_was_done_in_words(tiny: Make, tmp_path: Path) -> None:
    score: dict[int, list[Command]] = {
        3: [EditSchedule(Redraw(peak_lr=6e-4, peak_step=14, total_steps=90))],
        4: [ChangeSettings({"clipping.max_norm": 0.0, "clipping.begin": "start"})],
    }
    played = Played(tiny(LONG), tmp_path, score)
    said = [entry.message for entry in runs.read_log(played.folder)]
    assert "step 4: peak 1e-3 -> 6e-4, peak at step 12 -> 14, decay 30 steps longer" in said
    assert (
        "step 5: clipping: clip at norm 1, clip from: after warmup (step ≥ warmup) -> "
        "clip at norm 0, clip from: the start" in said
    )


def test_that_edits_are_exported(first: Played, tmp_path: Path) -> None:
    export_csv(first.folder, tmp_path / "csv")
    with (tmp_path / "csv" / "edits.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["step", "what", "from", "to"]
    assert [row[0] for row in rows[1:]] == ["8", "16", "23", "23", "31", "31", "45"]
    assert rows[3][1] == "decay now, until step 43"
    assert rows[3][3] == "cosine, from 1.973e-3, min 1e-5, end 43"
    assert rows[2][1:] == [
        "clipping",
        "clip at norm 1, clip from: after warmup (step ≥ warmup)",
        "clip at norm 0.3, clip from: the start",
    ]


def test_that_a_history_that_does_not_fit_the_config_is_refused_before_the_run(
    tiny: Make, tmp_path: Path, first: Played
) -> None:
    other = tiny({**LONG, "schedule.peak_lr": 5e-3})
    played = Played(other, tmp_path / "b", {}, replay=runs.read_replay(first.folder))
    (failed,) = played.only(Failed)
    assert failed.kind == "config"
    assert "edit 1 (step 8, peak 1e-3 -> 2e-3" in failed.message
    assert not (tmp_path / "b").exists()


def test_that_a_replay_under_other_circumstances_says_so(tiny: Make, tmp_path: Path) -> None:
    first = Played(tiny(), tmp_path, {3: [EditSchedule(Hold())]})
    replay = runs.read_replay(first.folder)
    other = runs.Replay(replay.edits, {**replay.facts, "threads": 64, "text_fingerprint": "x"})
    (warning,) = [
        log
        for log in Played(tiny(), tmp_path, {}, replay=other).only(Log)
        if log.level == "warning"
    ]
    assert warning.message == (
        "Not exact, because these have changed: the text (edited), the number of threads "
        "(64, now 1)."
    )


def _line(**changed: object) -> dict[str, object]:
    line = Timeline(plan(RunConfig().schedule, 100))
    values = tail_of(Hold(), line, 5).values()
    line_of = {"step": 5, "kind": "schedule", "what": "hold", "from": "", "to": ""}
    return {**line_of, "values": values, **changed}


@pytest.mark.parametrize(
    "content",
    [
        b"[]",
        b"{}",
        b"null",
        b"[" * 100_000,
        b"\xff\xfe",
        json.dumps(_line(step=-1)).encode(),
        json.dumps(_line(step=1.5)).encode(),
        json.dumps(_line(kind="magic")).encode(),
        json.dumps(_line(values=[])).encode(),
        json.dumps(_line(values={"step": 5})).encode(),
        b'{"step": 1e999}',
        b'{"step": 5, "kind": "clipping", "values": 3}',
        b" " * 4_000_001,
    ],
)
def test_that_a_damaged_history_is_refused_by_its_line(tmp_path: Path, content: bytes) -> None:
    good = json.dumps(_line()).encode()
    (tmp_path / "edits.jsonl").write_bytes(good + b"\n" + content + b"\n" + good + b"\n")
    with pytest.raises(RunError, match=r"edits\.jsonl, line 2 is"):
        runs.read_edits(tmp_path)


def test_that_a_last_line_cut_short_never_took_effect(tmp_path: Path) -> None:
    good = json.dumps(_line()).encode()
    (tmp_path / "edits.jsonl").write_bytes(good + b"\n" + good[:40])
    assert len(runs.read_edits(tmp_path)) == 1
    assert runs.read_edits(tmp_path / "nowhere") == ()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([_line(step=6)], "is 5, but the entry is for step 6"),
        ([_line(), {**_line(), "step": 4}], "step 4 is outside the rest"),
        ([_line(kind="clipping", values={"training.seed": 1})], "training.seed: is not a setting"),
        (
            [
                _line(
                    kind="evaluation",
                    values={"training.eval_every": -1, "training.eval_batches": 1},
                )
            ],
            "a number of steps",
        ),
        ([_line(step=100, kind="clipping", values={"clipping.max_norm": 1})], "step 100 is out"),
    ],
)
def test_that_a_history_is_checked_as_a_whole(lines: list[dict[str, object]], said: str) -> None:
    edits = map(from_line, lines)
    with pytest.raises(ConfigError, match=said):
        check_history(edits, Timeline(plan(RunConfig().schedule, 100)), RunConfig())


# -- lines of every version


def test_that_a_stored_edit_holds_values_and_no_sentence(first: Played) -> None:
    lines = [json.loads(line) for line in (first.folder / "edits.jsonl").read_bytes().splitlines()]
    assert all(len(line.pop("checksum")) == 64 for line in lines)
    assert all(line["format"] == 2 for line in lines)
    assert lines[1] == {
        "format": 2,
        "step": 16,
        "kind": "clipping",
        "before": {"clipping.max_norm": 1.0, "clipping.begin": "after_warmup"},
        "values": {"clipping.max_norm": 0.3, "clipping.begin": "start"},
    }
    changes = [line["change"] for line in lines if line["kind"] == "schedule"]
    assert changes == ["redraw", "decay_now", "extend", "halve"]
    assert [to_line(from_line(line)) for line in lines] == lines


@pytest.mark.thorough
def test_that_no_flipped_bit_of_a_history_is_believed(first: Played, tmp_path: Path) -> None:
    good = (first.folder / "edits.jsonl").read_bytes()
    edits = read_edits(first.folder)
    bits, refused = range(0, 8 * (len(good) - 1), 37), 0  # without the last end of a line
    for at in bits:
        flipped = bytearray(good)
        flipped[at // 8] ^= 1 << at % 8
        (tmp_path / "edits.jsonl").write_bytes(flipped)
        try:
            found = read_edits(tmp_path)
        except RunError:
            refused += 1
        else:
            assert [to_line(one) for one in found] == [to_line(one) for one in edits], at
    assert refused > 0.8 * len(bits)


def _as_format_1(edit: Edit) -> dict[str, object]:
    """As the first version stored an edit: what was said, and values."""
    said = {
        "what": str(what_text(edit)),
        "from": str(before_text(edit)),
        "to": str(after_text(edit)),
    }
    return {"step": edit.step, "kind": edit.kind, **said, "values": dict(edit.values)}


@pytest.mark.thorough
def test_that_edits_of_the_first_format_say_the_same_and_are_made_again(
    tiny: Make, tmp_path: Path
) -> None:
    change = Series((Extend(10), Redraw(min_lr=1e-4), Halve()))
    score: dict[int, list[Command]] = {
        **FIVE,
        47: [EditSchedule(change)],
        60: [EditSchedule(Hold())],
    }
    first = Played(tiny(LONG), tmp_path / "a", score)
    edits = runs.read_edits(first.folder)
    said = [_as_format_1(edit) for edit in edits]
    text = "".join(json.dumps(line) + "\n" for line in said)
    (first.folder / "edits.jsonl").write_text(text, encoding="utf-8")
    migrated = runs.read_edits(first.folder)
    assert [_as_format_1(edit) for edit in migrated] == said
    assert [edit.before for edit in migrated] == [edit.before for edit in edits]
    again = Played(
        runs.run_config(first.folder), tmp_path / "b", {}, replay=runs.read_replay(first.folder)
    )
    assert again.bits() == first.bits()
    assert runs.read_edits(again.folder) == migrated


def _sampling_line(version: int, **values: object) -> dict[str, object]:
    values = {f"sampling.{name}": value for name, value in values.items()}
    return {"format": version, "step": 5, "kind": "sampling", "values": values}


@pytest.mark.parametrize("version", [1, 2])
def test_that_a_setting_that_a_stored_edit_lacks_stays_as_it_held(version: int) -> None:
    edits = [from_line(_sampling_line(version, every=9, temperature=0.5))]
    config = RunConfig().replaced({"sampling.top_k": 7})
    _, _, after = check_history(edits, Timeline(plan(config.schedule, 100)), config)
    assert after == config.replaced({"sampling.every": 9, "sampling.temperature": 0.5})


@pytest.mark.parametrize("version", [1, 2])
def test_that_a_setting_that_a_stored_edit_has_and_nobody_knows_is_refused_by_name(
    version: int,
) -> None:
    with pytest.raises(ConfigError, match=r"sampling\.hotness: is not a setting of an edit"):
        from_line(_sampling_line(version, every=9, hotness=3))


def test_that_an_item_that_nobody_knows_is_refused_by_name() -> None:
    with pytest.raises(ConfigError, match=r"edit\.author: is not known"):
        from_line({**_sampling_line(2, every=9), "author": "me"})
    line = to_line(from_line(_line()))
    with pytest.raises(ConfigError, match=r"edit\.change: must be one of decay_now"):
        from_line({**line, "change": "magic"})
    with pytest.raises(ConfigError, match="missing or unknown values: magic"):
        from_line({**line, "values": {**_line_values(line), "magic": 1}})


def test_that_a_value_that_a_stored_schedule_lacks_is_its_default() -> None:
    line = to_line(from_line(_line()))
    values = _line_values(line)
    assert values.pop("timescale") == 0
    assert from_line({**line, "values": values}) == from_line(line)
    del values["peak_lr"]
    with pytest.raises(ConfigError, match="missing or unknown values: peak_lr"):
        from_line({**line, "values": values})


def _line_values(line: dict[str, Any]) -> dict[str, Any]:
    return dict(line["values"])


def test_that_an_edit_of_a_newer_version_is_refused_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "edits.jsonl").write_text(json.dumps(_sampling_line(3, every=9)) + "\n")
    with pytest.raises(RunError, match="made by a newer Crest"):
        runs.read_edits(tmp_path)


@pytest.mark.parametrize("version", [0, -1, True, "2", None, 1.5])
def test_that_a_format_that_is_none_is_refused(version: object) -> None:
    with pytest.raises(ConfigError, match=r"edit\.format"):
        from_line({**_sampling_line(2, every=9), "format": version})


@pytest.mark.parametrize(
    ("lr", "words"),
    [(1e-3, "1e-3"), (6e-4, "6e-4"), (1.25e-3, "1.25e-3"), (0.0, "0"), (2.0, "2e0")],
)
def test_that_rates_are_worded_as_people_write_them(lr: float, words: str) -> None:
    assert rate_text(lr) == words

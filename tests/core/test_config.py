"""The config: declared once, checked always, and read back from its own file unchanged."""

import dataclasses
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import config as module
from core.config import (
    FIELD_PATHS,
    ConfigError,
    RunConfig,
    all_specs,
    dump_config,
    from_mapping,
    load_config,
    parse_assignment,
    parse_config,
    to_mapping,
)
from core.config.fields import Kind, Spec

NUMBERS = [path for path, spec in FIELD_PATHS.items() if spec.kind in (Kind.INT, Kind.FLOAT)]


def edge(spec: Spec, bound: float, inside: bool) -> int | float:
    """The value at a bound, or the next one towards the other side of it."""
    high_side = bound == spec.high
    outward = 1 if high_side else -1
    is_open = spec.high_open if high_side else spec.low_open
    if spec.kind is Kind.INT:
        return int(bound) + (0 if inside else outward)
    if inside and is_open:
        return math.nextafter(bound, -outward * math.inf)
    if not inside and not is_open:
        return math.nextafter(bound, outward * math.inf)
    return bound


def problem_fields(refused: "pytest.ExceptionInfo[ConfigError]") -> list[str]:
    return [problem.field for problem in refused.value.problems]


def test_that_an_empty_file_is_appendix_d() -> None:
    config = parse_config("")
    assert config == RunConfig()
    assert config.value("schedule.warmup") == "20%"
    assert config.value("training.seed") == 123


def test_that_every_field_explains_itself() -> None:
    for section, name, spec in all_specs():
        assert spec.label, f"{section}.{name}"
        assert len(spec.help) > 20, f"{section}.{name}"
        assert spec.help.endswith("."), f"{section}.{name}"
        assert spec.range_text(), f"{section}.{name}"


def test_that_every_default_is_a_value_of_its_field_as_it_stands() -> None:
    for section, name, spec in all_specs():
        default = RunConfig().value(f"{section}.{name}")
        assert spec.read(default) == default, f"{section}.{name}"
        assert type(spec.read(default)) is type(default), f"{section}.{name}"


def test_that_every_number_has_a_range() -> None:
    for path in NUMBERS:
        spec = FIELD_PATHS[path]
        assert spec.low is not None, path
        assert spec.high is not None, path


@pytest.mark.parametrize("path", NUMBERS)
def test_that_a_number_s_ends_are_allowed_and_what_lies_beyond_is_refused(path: str) -> None:
    spec = FIELD_PATHS[path]
    for bound in (spec.low, spec.high):
        assert bound is not None
        assert spec.read(edge(spec, bound, inside=True)) == edge(spec, bound, inside=True)
        with pytest.raises(ConfigError) as refused:
            RunConfig().replaced({path: edge(spec, bound, inside=False)})
        assert problem_fields(refused) == [path]
        assert spec.range_text() in str(refused.value)


@pytest.mark.parametrize("path", sorted(FIELD_PATHS))
def test_that_a_value_of_another_kind_is_refused_by_name(path: str) -> None:
    spec = FIELD_PATHS[path]
    wrongs: tuple[Any, ...] = (None, {}, b"x", -1.5, math.nan, math.inf, -math.inf, [[]], "")
    for wrong in wrongs:
        if wrong == "" and spec.kind in (Kind.TEXT, Kind.PATH) and path != "training.device":
            assert RunConfig().replaced({path: wrong}).value(path) == ""
            continue
        with pytest.raises(ConfigError) as refused:
            RunConfig().replaced({path: wrong})
        assert problem_fields(refused) == [path], wrong


_OF_CHOICES = (Kind.CHOICE, Kind.CHOICE_OR_PATH)


@pytest.mark.parametrize("path", [p for p, s in FIELD_PATHS.items() if s.kind in _OF_CHOICES])
def test_that_every_choice_can_be_chosen(path: str) -> None:
    for choice in FIELD_PATHS[path].choices:
        assert RunConfig().replaced({path: choice}).value(path) == choice


_WERE_SWITCHES = ("training.compile",)  # and what was stored of them is read


@pytest.mark.parametrize(
    "path",
    [p for p, s in FIELD_PATHS.items() if s.kind is not Kind.BOOL and p not in _WERE_SWITCHES],
)
def test_that_a_switch_s_value_is_no_number(path: str) -> None:
    with pytest.raises(ConfigError):
        RunConfig().replaced({path: True})


def value_for(path: str, spec: Spec) -> st.SearchStrategy[Any]:
    match spec.kind:
        case Kind.BOOL:
            return st.booleans()
        case Kind.CHOICE:
            return st.sampled_from(sorted(spec.choices))
        case Kind.INT:
            assert spec.low is not None
            assert spec.high is not None
            return st.integers(int(spec.low), int(spec.high))
        case Kind.FLOAT:
            return st.floats(
                spec.low, spec.high, exclude_min=spec.low_open, exclude_max=spec.high_open
            )
        case Kind.TEXT if path == "training.device":
            return st.sampled_from(["auto", "cpu", "cuda", "cuda:0", "cuda:17", "mps"])
        case Kind.CHOICE_OR_PATH:
            return st.sampled_from([*sorted(spec.choices), "./a b", "C:\\model", "~/t.json", "é/"])
        case Kind.TEXT | Kind.PATH:
            return st.text(st.characters(exclude_categories=["Cs"]))
        case Kind.POINTS:
            heights = st.lists(st.floats(1e-9, 10.0), min_size=2, max_size=5)
            return heights.map(lambda ys: tuple((k / len(ys), y) for k, y in enumerate(ys)))
        case Kind.STEPS_OR_SHARE:
            shares = st.floats(0, 100).map(lambda share: f"{share:.3f}%")
            return st.one_of(st.integers(0, 10**9), shares)
        case Kind.STEPS_OR_WORD:
            return st.one_of(st.sampled_from(sorted(spec.choices)), st.integers(0, 10**9))
        case Kind.SOURCE:
            part = st.text(
                st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1
            )
            return st.one_of(part, st.lists(part, min_size=2, max_size=4).map(tuple))


def test_that_a_config_comes_back_from_its_file_unchanged(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"

    @given(st.fixed_dictionaries({path: value_for(path, s) for path, s in FIELD_PATHS.items()}))
    def round_trip(values: dict[str, Any]) -> None:
        values["model.emb_dim"] = values["model.n_heads"] * 3
        values["training.grad_accumulation"] = values["training.processes"] * 2
        if values["schedule.decay"] == "exponential":
            values["schedule.min_lr"] = max(values["schedule.min_lr"], 1e-300)
        config = RunConfig().replaced(values)
        file.write_bytes(dump_config(config).encode())
        assert load_config(file) == config
        assert from_mapping(to_mapping(config)) == config

    round_trip()


def test_that_numbers_written_without_a_point_are_numbers_all_the_same() -> None:
    assert parse_config("[clipping]\nmax_norm = 2").clipping.max_norm == 2.0
    assert isinstance(parse_config("[clipping]\nmax_norm = 2").clipping.max_norm, float)


def test_that_a_byte_order_mark_is_no_part_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "bom.toml"
    file.write_bytes(b"\xef\xbb\xbf[training]\nepochs = 3\n")
    assert load_config(file).training.epochs == 3


BROKEN: list[tuple[str, str]] = [
    # not a number, and numbers that are none
    ("schedule.peak_lr", "[schedule]\npeak_lr = nan"),
    ("schedule.peak_lr", "[schedule]\npeak_lr = inf"),
    ("schedule.min_lr", "[schedule]\nmin_lr = -inf"),
    ("schedule.initial_lr", "[schedule]\ninitial_lr = 1e999"),
    ("optimizer.weight_decay", "[optimizer]\nweight_decay = -nan"),
    ("optimizer.eps", "[optimizer]\neps = 1e-400"),
    # out of range
    ("schedule.peak_lr", "[schedule]\npeak_lr = 0"),
    ("schedule.peak_lr", "[schedule]\npeak_lr = -1e-3"),
    ("model.dropout", "[model]\ndropout = 1.0"),
    ("optimizer.beta2", "[optimizer]\nbeta2 = 1"),
    ("data.train_fraction", "[data]\ntrain_fraction = 0.0"),
    ("data.train_fraction", "[data]\ntrain_fraction = 1"),
    ("training.epochs", "[training]\nepochs = 0"),
    ("schedule.warmup", "[schedule]\nwarmup = -1"),
    ("schedule.warmup", '[schedule]\nwarmup = "101%"'),
    ("schedule.warmup", '[schedule]\nwarmup = "-5%"'),
    # huge
    ("model.n_layers", "[model]\nn_layers = 1" + "0" * 400),
    ("training.seed", "[training]\nseed = 18446744073709551616"),
    ("schedule.peak_lr", "[schedule]\npeak_lr = 1" + "0" * 400),
    ("schedule.warmup", "[schedule]\nwarmup = 1" + "0" * 60),
    ("broken.toml", "[training]\nepochs = 1" + "0" * 5_000),
    # of another type
    ("training.epochs", "[training]\nepochs = 1.5"),
    ("training.epochs", '[training]\nepochs = "fifteen"'),
    ("training.epochs", "[training]\nepochs = true"),
    ("model.qkv_bias", "[model]\nqkv_bias = 1"),
    ("schedule.decay", "[schedule]\ndecay = 3"),
    ("sampling.prompt", "[sampling]\nprompt = 1979-05-27"),
    ("data.source", "[data]\nsource = []"),
    ("data.source", "[data]\nsource = [1, 2]"),
    ("training", "training = 3"),
    ("model", "[[model]]\nn_layers = 1"),
    # unknown
    ("schedule.decay", '[schedule]\ndecay = "cosinus"'),
    ("schedule.peek_lr", "[schedule]\npeek_lr = 1e-3"),
    ("shedule", "[shedule]\npeak_lr = 1e-3"),
    ("training.device", '[training]\ndevice = "tpu"'),
    ("training.device", '[training]\ndevice = "cuda:x"'),
    ("model.n_heads", "[model]\nn_heads = 5"),
    # versions
    ("version", "version = 999"),
    ("version", 'version = "1"'),
    ("version", "version = 0"),
    # files that are no TOML
    ("broken.toml", "[training\nepochs = 3"),
    ("broken.toml", "[training]\nepochs ="),
    ("broken.toml", '[sampling]\nprompt = "cut sho'),
    ("broken.toml", "[training]\nepochs = 3\nepochs = 4"),
    ("broken.toml", "[data]\nsource = " + "[" * 100_000),
    ("broken.toml", "data = " + "{a = " * 50_000),
    ("broken.toml", "\x00\x00\x00"),
    ("broken.toml", '{"training": {"epochs": 3}}'),
]


@pytest.mark.parametrize(("named", "text"), BROKEN)
def test_that_a_broken_config_is_refused_by_name(named: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / "broken.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        load_config(file)
    (problem,) = refused.value.problems
    assert Path(problem.field).name == named
    assert 10 < len(problem.message) < 400
    assert "\n" not in str(problem)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff\xfe[\x00d\x00a\x00t\x00a\x00]\x00", "not UTF-8"),
        ("[sampling]\nprompt = 'é'".encode("latin-1"), "not UTF-8"),
        (b"\x1f\x8b\x08\x00", "not UTF-8"),
        (b"# " + b"x" * 16_000_001, "larger than 16 MB"),
        (None, "cannot be read"),
    ],
)
def test_that_a_file_that_is_no_text_is_refused_by_its_name(
    content: bytes | None, reason: str, tmp_path: Path
) -> None:
    file = tmp_path / "broken.toml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ConfigError, match=reason) as refused:
        load_config(file)
    assert problem_fields(refused) == [str(file)]


def test_that_a_folder_is_refused_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(tmp_path)


def test_that_every_wrong_field_is_named_at_once() -> None:
    with pytest.raises(ConfigError) as refused:
        parse_config("[training]\nepochs = 0\nsead = 1\n[model]\nn_heads = 0\n[modle]\nx = 1")
    assert sorted(problem_fields(refused)) == [
        "model.n_heads",
        "modle",
        "training.epochs",
        "training.sead",
    ]


def test_that_a_refusal_tells_what_is_allowed() -> None:
    with pytest.raises(ConfigError, match="a whole number from 1 to"):
        RunConfig().replaced({"training.epochs": 0})
    with pytest.raises(ConfigError, match="cosine, linear, constant"):
        RunConfig().replaced({"schedule.decay": "sine"})
    with pytest.raises(ConfigError, match="peak_lr"):
        RunConfig().replaced({"schedule.peek": 1})


def test_that_an_exponential_needs_a_minimum_above_zero() -> None:
    with pytest.raises(ConfigError) as refused:
        RunConfig().replaced({"schedule.decay": "exponential", "schedule.min_lr": 0})
    assert problem_fields(refused) == ["schedule.min_lr"]
    assert RunConfig().replaced({"schedule.min_lr": 0}).schedule.min_lr == 0


@pytest.mark.parametrize("path", ["schedule.initial_lr", "schedule.min_lr"])
def test_that_a_rate_above_the_peak_is_allowed_with_a_warning(path: str) -> None:
    config = RunConfig().replaced({path: 0.5})
    assert [warning.field for warning in module.warnings(config)] == [path]
    assert module.warnings(RunConfig()) == []


def test_that_a_stride_that_skips_text_is_allowed_with_a_warning() -> None:
    config = RunConfig().replaced({"data.stride": 300})
    assert [warning.field for warning in module.warnings(config)] == ["data.stride"]


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("schedule.peak_lr=6e-4", "schedule.peak_lr", 6e-4),
        ("training.epochs = 3", "training.epochs", 3),
        ("schedule.warmup=10%", "schedule.warmup", "10%"),
        ("schedule.warmup=10", "schedule.warmup", 10),
        ("model.qkv_bias=true", "model.qkv_bias", True),
        ("schedule.decay=linear", "schedule.decay", "linear"),
        ('schedule.decay="linear"', "schedule.decay", "linear"),
        ("sampling.prompt=a = b", "sampling.prompt", "a = b"),
        ('data.source=["a.txt", "b.txt"]', "data.source", ["a.txt", "b.txt"]),
        ("data.source=some/file.txt", "data.source", "some/file.txt"),
        ("sampling.prompt=2024", "sampling.prompt", "2024"),
    ],
)
def test_that_an_assignment_reads_as(text: str, path: str, value: Any) -> None:
    assert parse_assignment(text) == (path, value)
    RunConfig().replaced({path: value})


@pytest.mark.parametrize("text", ["training.epochs", "", "=3", "training.epoch=3", "epochs=3"])
def test_that_an_assignment_to_nothing_is_refused(text: str) -> None:
    with pytest.raises(ConfigError):
        parse_assignment(text)


def test_that_a_config_cannot_be_changed() -> None:
    config = RunConfig()
    with pytest.raises(dataclasses.FrozenInstanceError):
        config.training.epochs = 3  # type: ignore[misc]
    assert config.replaced({"training.epochs": 3}) != config
    assert config == RunConfig()


def test_that_a_section_given_by_hand_is_checked_too() -> None:
    with pytest.raises(ConfigError):
        RunConfig(training=module.TrainingConfig(epochs=-1))

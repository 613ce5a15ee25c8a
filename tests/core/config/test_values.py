"""One value, one reader: a value means the same in a file, after --set and in the form."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.config import (
    FIELD_PATHS,
    ConfigError,
    RunConfig,
    dump_config,
    load_config,
    parse_assignment,
    parse_config,
)
from core.config.fields import Kind
from main import main
from tests.processes import crest

WHOLE = [path for path, spec in FIELD_PATHS.items() if spec.kind is Kind.INT]

# What is written for a field, and the value it has everywhere.
WRITTEN = [
    ("training.epochs", "15.0", 15),
    ("training.epochs", "1e2", 100),
    ("training.max_steps", "10,000", 10_000),
    ("training.max_steps", "1,000,000", 1_000_000),
    ("training.max_steps", "10_000", 10_000),
    ("training.max_steps", " 12 steps ", 12),
    ("data.context_length", "64 tokens", 64),
    ("training.grad_accumulation", "4 batches", 4),
    ("training.grad_accumulation", "1 batch", 1),
    ("schedule.warmup", "1e2", 100),
    ("schedule.warmup", "1,000", 1000),
    ("schedule.warmup", "20 %", "20%"),
    ("schedule.warmup", ".5%", "0.5%"),
    ("sampling.every", "2,000", 2000),
    ("sampling.every", "epoch", "epoch"),
    ("schedule.peak_lr", "1e-3", 1e-3),
    ("schedule.peak_lr", ".001", 1e-3),
    ("data.train_fraction", "90 %", 0.9),
    ("training.tf32", "True", True),
    ("training.epochs", "0x10", 16),
    ("training.epochs", "１５", 15),
    ("training.max_steps", "１０，０００", 10_000),
    ("schedule.warmup", "２０％", "20%"),
    ("schedule.peak_lr", "３e-4", 3e-4),
    ("training.tf32", "FALSE", False),
    ("training.compile", "True", "on"),
    ("training.compile", "false", "off"),
]


def _quoted(path: str, text: str) -> RunConfig:
    section, name = path.split(".")
    return parse_config(f"[{section}]\n{name} = '{text}'")


def _assigned(path: str, text: str) -> RunConfig:
    read, value = parse_assignment(f"{path}={text}")
    return RunConfig().replaced({read: value})


@pytest.mark.parametrize(("path", "text", "value"), WRITTEN)
def test_that_a_value_reads_alike_in_a_file_after_set_and_in_the_form(
    path: str, text: str, value: Any
) -> None:
    typed = FIELD_PATHS[path].read(FIELD_PATHS[path].value_of(text))
    for found in (_quoted(path, text).value(path), _assigned(path, text).value(path), typed):
        assert found == value
        assert type(found) is type(value)


@pytest.mark.parametrize(
    ("line", "path", "value"),
    [
        ("[training]\nepochs = 15.0", "training.epochs", 15),
        ("[schedule]\nwarmup = 1e2", "schedule.warmup", 100),
        ("[sampling]\nevery = 5e1", "sampling.every", 50),
        ("[training]\nmax_steps = 1e4", "training.max_steps", 10_000),
    ],
)
def test_that_a_whole_number_of_toml_may_have_a_point_or_an_exponent(
    line: str, path: str, value: int
) -> None:
    found = parse_config(line).value(path)
    assert found == value
    assert type(found) is int


@given(st.sampled_from(WHOLE), st.integers(0, 10**9))
def test_that_a_count_is_read_back_as_the_program_prints_it(path: str, count: int) -> None:
    spec = FIELD_PATHS[path]
    assert spec.value_of(f"{count:,}") == count
    assert spec.value_of(f"{float(count)!r}") == count


REFUSED = [
    ("schedule.peak_lr", "0,001", "separator is a point; write 0.001"),
    ("schedule.peak_lr", ",5", "separator is a point; write 0.5"),
    ("optimizer.eps", "1,5e-8", "separator is a point; write 1.5e-8"),
    ("schedule.warmup", "20,5%", "separator is a point; write 20.5%"),
    ("training.epochs", "1,5", "groups of three digits, as in 10,000"),
    ("training.max_steps", "10,00", "groups of three digits, as in 10,000"),
    ("clipping.max_norm", "1,000", "is ambiguous; write 1000 or 1.000"),
    ("training.epochs", "1.5", "a whole number from 1"),
    ("training.epochs", "1e400", "a whole number from 1"),
    ("training.max_steps", "10 000", "without spaces: 10000"),
    ("training.max_steps", "10’000", "without spaces: 10000"),
    ("training.max_steps", "10.000", "is ambiguous; write 10000 or 10"),
    ("training.max_steps", "1.000.000", "without separators: 1000000"),
    ("clipping.max_norm", "1.000,5", "separator is a point; write 1000.5"),
    ("clipping.max_norm", "1 000,5", "separator is a point; write 1000.5"),
    ("clipping.max_norm", "inf", "not 'inf'"),
    ("schedule.peak_lr", "nan", "not 'nan'"),
    ("schedule.peak_lr", "", "not ''"),
    ("training.tf32", "yes", "true or false"),
    ("training.tf32", "on", "true or false"),
    ("training.compile", "yes", "one of auto, on, off"),
    ("schedule.warmup", "0.2", '"20%"'),
    ("schedule.decay", "cosinus", "did you mean cosine?"),
    ("schedule.decay", "Cosine", "did you mean cosine?"),
    ("schedule.decay", "inverse_sqrt", "did you mean inverse-sqrt?"),
    ("schedule.decay", "cosine_with_restarts", "did you mean cosine-restarts?"),
    ("schedule.decay", "constant_with_warmup", "did you mean constant?"),
    ("schedule.decay", "wsd", "did you mean wsd-linear, wsd-cosine or wsd-1-sqrt?"),
    ("training.precision", "bfloat16", "did you mean bf16?"),
    ("data.tokenizer", "char", "did you mean chars?"),
    ("data.tokenizer", "BPE", "did you mean bpe?"),
    ("training.precision", "float16", "did you mean fp16?"),
    ("training.device", "gpu", "did you mean cuda?"),
    ("optimizer.name", "adam", "did you mean adamw?"),
    ("sampling.every", "epochs", "did you mean epoch?"),
    ("training.device", "CUDA", "did you mean cuda?"),
]


@pytest.mark.parametrize(("path", "text", "said"), REFUSED)
def test_that_a_value_that_cannot_be_says_what_to_write(path: str, text: str, said: str) -> None:
    for build in (_quoted, _assigned):
        with pytest.raises(ConfigError) as refused:
            build(path, text)
        (problem,) = refused.value.problems
        assert problem.field == path
        assert said in problem.message


def test_that_a_point_between_thousands_is_not_read_as_a_decimal_one_in_a_file_either() -> None:
    with pytest.raises(ConfigError, match="is ambiguous; write 10000 or 10"):
        parse_config("[training]\nmax_steps = 10.000")
    assert parse_config("[clipping]\nmax_norm = 1.000").clipping.max_norm == 1.0


def test_that_a_config_that_is_not_there_names_the_nearest_beside_it_or_a_preset(
    tmp_path: Path,
) -> None:
    (tmp_path / "story.toml").touch()
    for written, meant in (("stroy.toml", "story.toml"), ("cpu-quik", "cpu-quick.toml")):
        done = crest("schedule", tmp_path / written, "--total-steps", 5)
        assert done.returncode == 2
        assert f"{meant}?" in done.stderr


@pytest.mark.parametrize("arguments", [["export", "r", "csv", "~nobodyx/out"], ["--runs=~nobodyx"]])
def test_that_no_folder_is_made_for_a_home_that_is_not_there(
    arguments: list[str],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "there is no home ~nobodyx" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["trian"], "train"),
        (["export", "run", "huggingfce", "out"], "huggingface"),
        (["resume", "run", "--tail", "strech"], "stretch"),
    ],
)
def test_that_an_unknown_command_or_choice_names_the_nearest(
    arguments: list[str], meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert f"did you mean {meant}?" in capsys.readouterr().err


def test_that_a_share_given_as_a_fraction_is_told_in_percent() -> None:
    with pytest.raises(ConfigError, match=r'write a share as "7\.5%"'):
        parse_config("[schedule]\nwarmup = 0.075")


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("schedule.peek_lr", "schedule.peak_lr"),
        ("shedule.peek_lr", "schedule.peak_lr"),
        ("training.peak_lr", "schedule.peak_lr"),
        ("peak_lr", "schedule.peak_lr"),
        ("model.layers", "model.n_layers"),
        ("model.n_embd", "model.emb_dim"),
        ("training.learning_rate", "schedule.peak_lr"),
        ("training.max-steps", "training.max_steps"),
        ("epochs", "training.epochs"),
        ("trainig", "training"),
        ("optimiser.beta1", "optimizer.beta1"),
    ],
)
def test_that_an_unknown_field_or_section_names_the_nearest(path: str, meant: str) -> None:
    with pytest.raises(ConfigError, match=rf"did you mean {meant}\?"):
        parse_assignment(f"{path}=1")


def test_that_a_field_of_a_file_names_the_nearest() -> None:
    with pytest.raises(ConfigError) as refused:
        parse_config("[shedule]\npeak_lr = 1e-3\n[training]\nsead = 1\ndropout = 0.1")
    said = [str(problem) for problem in refused.value.problems]
    assert [text.rpartition(": ")[2] for text in said] == [
        "did you mean schedule?",
        "did you mean training.seed?",
        "did you mean model.dropout?",
    ]


def test_that_what_is_like_nothing_is_not_guessed() -> None:
    for assignment in ("training.qqqqqq=1", "zzzz=1"):
        with pytest.raises(ConfigError) as refused:
            parse_assignment(assignment)
        assert "did you mean" not in str(refused.value)


def test_that_a_path_that_lost_its_backslashes_is_known() -> None:
    for line in (r'source = "C:\texts\new.txt"', r'source = ["a.txt", "D:\books"]'):
        with pytest.raises(ConfigError, match="Windows path in single quotes"):
            parse_config(f"[data]\n{line}")
    assert parse_config("[data]\nsource = 'C:\\texts\\new.txt'").data.source == r"C:\texts\new.txt"


def test_that_every_wrong_assignment_is_named_at_once() -> None:
    wrong = ("training.epoch=3", "schedule.peak_lr=0,1", "seed=x", "model.n_layers=0")
    done = crest("schedule", "--total-steps", "1,000", *(a for w in wrong for a in ("--set", w)))
    assert done.returncode == 2
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == [
        "training.epoch",
        "schedule.peak_lr",
        "seed",
        "model.n_layers",
    ]


def test_that_the_terminal_reads_counts_as_it_prints_them() -> None:
    for written in ("10,000", "1e4", "10000.0"):
        done = crest("schedule", "--total-steps", written)
        assert done.returncode == 0, done.stderr
        assert len(done.stdout.splitlines()) == 10_001
    assert crest("schedule", "--total-steps", "1,5").returncode == 2


def test_that_a_tilde_is_the_home_wherever_a_path_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "my.toml").write_text("[training]\nepochs = 3.0")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert load_config("~/my.toml").training.epochs == 3
    listed = crest("runs", "--runs=~/runs", HOME=str(tmp_path), USERPROFILE=str(tmp_path))
    assert str(tmp_path / "runs") in listed.stdout
    planned = crest("schedule", "~/my.toml", "--total-steps", "5", HOME=str(tmp_path))
    assert planned.returncode == 0, planned.stderr


@pytest.mark.parametrize(("written", "meant"), [("true", "on"), ("false", "off")])
def test_that_a_config_from_when_compile_was_a_switch_still_says_the_same(
    written: str, meant: str
) -> None:
    older = parse_config(f"version = 1\n[training]\ncompile = {written}\n")
    assert older.training.compile == meant
    assert parse_config(dump_config(older)) == older
    then = {"training.compile": written == "true", "training.evaluation": "book"}
    assert RunConfig().replaced(then) == older
    assert parse_config("version = 1\n").training.compile == "auto"


def test_that_a_choice_that_was_never_a_switch_takes_none() -> None:
    with pytest.raises(ConfigError, match=r"training\.precision.*one of auto"):
        parse_config("[training]\nprecision = true\n")

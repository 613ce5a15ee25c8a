"""What comes from outside steers no terminal."""

import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

import main
from core.cli.output import one_line, settle_streams, visible

HOSTILE = "a\x1b]0;owned\x07\x1b[2J\u202eb\u2066\x9bc"


def steering(text: str) -> set[str]:
    return set(text) & set("\x1b\x07\u202e\u2066\x9b\r")


def test_that_what_steers_is_written_out_and_writing_stays() -> None:
    assert visible("\x1b[31m") == "\\x1b[31m"
    assert visible("a\u202eb\udcff") == "a\\u202eb\\udcff"
    kept = "Wörter, 한국어, 👩\u200d💻\nسلام"
    assert visible(kept) == kept
    assert one_line("two\nlines") == "two\\nlines"


def test_that_no_command_prints_what_steers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "te\x1b[31mxt\u202e.txt"
    text.write_text("to be or not to be, that is the question. " * 30)
    toml = tmp_path / "run.toml"
    prompt = "to\\u001b[31m be"
    told = (
        f'[data]\nsource = "{text}"\n'.replace("\x1b", "\\u001b")
        + f'[sampling]\nprompt = "{prompt}"'
    )
    toml.write_text(told)
    steps = ("training.max_steps=2", "sampling.every=1", "sampling.max_new_tokens=2")
    size = (
        "model.n_layers=1",
        "model.n_heads=1",
        "model.emb_dim=8",
        "data.context_length=8",
        "data.stride=8",
        "data.tokenizer=bytes",
    )
    sets = [part for each in (*steps, *size) for part in ("--set", each)]
    runs = str(tmp_path / "runs")
    assert main.main(["train", str(toml), *sets, "--runs", runs, "--name", HOSTILE]) == 0
    printed = capsys.readouterr()
    assert "\\x1b[31m be" in printed.err  # the sample
    assert "owned" in printed.err
    assert main.main(["runs", "--runs", runs]) == 0
    listed = capsys.readouterr().out
    assert "owned" in listed
    assert main.main(["train", str(toml), "--set", f"data.tokenizer={HOSTILE}"]) == 2
    assert main.main(["resume", f"{runs}/{HOSTILE}"]) == 1
    refused = capsys.readouterr().err
    for said in (printed.err, listed, refused):
        assert steering(said.replace("\r", "")) == set()


def test_that_a_path_keeps_its_bytes_and_no_name_ends_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for encoding, written in (("utf-8", b"caf\xe9"), ("ascii", b"caf\\udce9")):
        raw = BytesIO()
        monkeypatch.setattr(sys, "stdout", TextIOWrapper(raw, encoding=encoding))
        settle_streams()
        print("caf\udce9", end="", flush=True)
        assert raw.getvalue() == written

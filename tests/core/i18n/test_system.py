"""What the operating system refuses, in words and with a remedy, wherever it is said."""

import errno
import json
import os
import re
from pathlib import Path

import pytest
from tqdm import tqdm

from core.cli import commands as cli
from core.config import ConfigError, load_config
from core.i18n import reason_of, system_reason, use_language
from core.run_store.index import list_runs, tidy
from core.run_store.layout import RunError
from core.run_store.reader import require_run
from core.session.failures import failure_of
from main import main
from tests.processes import crest

LONG = "a" * 300
ESCAPE = "a backslash in a string is followed by something unknown"


def _refused(number: int, path: str | None = None) -> OSError:
    return OSError(number, os.strerror(number), path)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "no permission (change"),
        (errno.EROFS, "read-only"),
        (errno.ENOENT, "moved, renamed, deleted"),
        (errno.ENAMETOOLONG, "the name is too long: one name may have 255 bytes"),
        (errno.ENOSPC, "the disk is full (free some space)"),
        (errno.EIO, "the disk reports an error"),
    ],
)
def test_that_a_number_of_the_system_is_told_with_its_remedy(number: int, words: str) -> None:
    assert words in str(system_reason(_refused(number)))
    assert str(reason_of(_refused(number, "/x/y"))).startswith("/x/y: ")
    assert "rrno" not in failure_of(_refused(number, "/x/y")).message


def test_that_what_is_not_known_is_told_in_the_system_s_own_words() -> None:
    assert str(system_reason(_refused(errno.EXDEV))) == os.strerror(errno.EXDEV)
    assert str(system_reason(OSError("odd"))) == "odd"
    assert str(reason_of(ValueError("plain"))) == "plain"


def test_that_a_name_too_long_is_no_crash_in_any_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tqdm, "monitor_interval", 0)  # no thread of its own
    long = tmp_path / LONG
    assert list_runs(long) == []
    tidy(long)
    with pytest.raises(RunError, match="the name is too long"):
        require_run(long)
    with pytest.raises(ConfigError, match="the name is too long"):
        load_config(long)
    for arguments in (
        ["train", str(long)],
        ["schedule", str(long), "--total-steps", "3"],
        ["runs", "--runs", str(long)],
        ["resume", str(long)],
        ["branch", str(long)],
        ["export", str(long), "csv", str(tmp_path)],
        ["train", "--set", "data.source=short-story", "--runs", str(long)],
        ["train", "--set", f"model.init_from={long}", "--runs", str(tmp_path)],
    ):
        assert main(arguments) in (cli.OK, cli.FAILED, cli.BAD_CONFIG)
        said = capsys.readouterr()
        assert "rrno" not in said.err + said.out
    assert not list(tmp_path.glob("*-*-*-*"))


@pytest.mark.parametrize("kind", ["csv", "tensorboard", "huggingface"])
def test_that_an_export_into_a_place_that_cannot_be_says_why(tmp_path: Path, kind: str) -> None:
    made = crest("train", *_TINY, "--runs", tmp_path)
    assert made.returncode == 0, made.stderr
    folder = made.stdout.splitlines()[-1]
    done = crest("export", folder, kind, tmp_path / LONG)
    assert done.returncode in (1, 2)
    assert "the name is too long" in done.stderr
    assert "rrno" not in done.stderr


_TINY = [
    part
    for value in (
        "data.tokenizer=bytes",
        "data.context_length=16",
        "data.stride=16",
        "model.n_layers=1",
        "model.n_heads=2",
        "model.emb_dim=16",
        "training.max_steps=2",
        "training.device=cpu",
        "sampling.every=0",
    )
    for part in ("--set", value)
]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "a value is missing (line 1, column 1)"),
        ('{"a": }', "a value is missing (line 1, column 7)"),
        ("{a: 1}", "a name in double quotes is missing (line 1, column 2)"),
        ('{"a": 1\n "b": 2}', "a comma is missing (line 2, column 2)"),
        ('{"a" 1}', "a colon is missing (line 1, column 6)"),
        ('{"a": "b', "a string has no end (line 1, column 7)"),
        ('"a\tb"', "a control character stands in a string (line 1, column 3)"),
        (r'"\q"', "a backslash in a string is followed by something unknown (line 1, column 2)"),
        (
            r'"\u00x0"',
            "a backslash in a string is followed by something unknown (line 1, column 3)",
        ),
        ("1 2", "something follows behind the end (line 1, column 3)"),
    ],
)
def test_that_what_is_wrong_in_json_is_said_in_the_language_in_use(text: str, fault: str) -> None:
    with pytest.raises(json.JSONDecodeError) as error:
        json.loads(text)
    assert str(reason_of(error.value)) == fault
    use_language("ko")
    try:
        assert re.search("[A-Za-z]{3}", str(reason_of(error.value))) is None
    finally:
        use_language("en")


def test_that_text_that_is_no_utf8_is_said_in_words() -> None:
    with pytest.raises(UnicodeDecodeError) as error:
        b"ab\xff".decode()
    assert str(reason_of(error.value)) == "it is not UTF-8 from byte 2 on"

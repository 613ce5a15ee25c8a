"""Results that cannot be written to where the shell has sent them."""

import contextlib
import os
import sys
from pathlib import Path

import pytest

import main

FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("words", [["schedule", "--total-steps", "10"], ["runs"]], ids=" ".join)
def test_that_a_full_disk_below_the_output_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    words: list[str],
) -> None:
    with contextlib.suppress(OSError), FULL.open("w", encoding="utf-8") as nowhere:
        monkeypatch.setattr(sys, "stdout", nowhere)
        assert main.main(["--runs", str(tmp_path / "none"), *words]) == 1
    said = capsys.readouterr().err
    assert said.startswith("The output could not be written: ")
    assert "the disk is full" in said
    assert len(said.splitlines()) == 1


def test_that_who_reads_no_further_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    read, write = os.pipe()
    os.close(read)
    with contextlib.suppress(OSError), os.fdopen(write, "w", encoding="utf-8") as nobody:
        monkeypatch.setattr(sys, "stdout", nobody)
        assert main.main(["--runs", str(tmp_path / "none"), "runs"]) == 0
    assert capsys.readouterr().err == ""


def test_that_another_error_of_the_system_is_not_taken_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: object) -> int:
        raise FileNotFoundError(2, "No such file or directory", "config.toml")

    monkeypatch.setattr(main, "_run", fail)
    with pytest.raises(FileNotFoundError):
        main.main(["runs"])

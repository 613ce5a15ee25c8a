"""A byte that is no UTF-8 in a name: kept through log, list, resume and export, or refused."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.cli.output import one_line
from core.config import RunConfig
from core.data import DataError, load_text
from core.exports.formats import FORMATS, export_run
from core.messages.commands import Stop
from core.messages.events import Failed, Finished
from core.run_store import index as runs
from core.session.sample_checkpoint import command_line, main
from core.session.start_point import BRANCH, Origin
from tests.core.lasting import LASTING, after, bits, folder_of, only, played, resumed

Make = Callable[..., RunConfig]
BYTE = "\udce9"  # as Python has the byte E9 of a name

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names are characters here")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    content = b"seven bells rang and the boats came home. " * 90
    (folder / f"caf{BYTE}.txt").write_bytes(content)
    (folder / f"notes{BYTE}.xyz").write_bytes(b"x")
    return folder


def test_that_a_run_lives_in_a_folder_whose_name_is_no_utf8(
    tiny: Make, texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tiny({**LASTING, "data.source": str(texts)})
    runs_dir = tmp_path / f"r{BYTE}ns"
    whole = folder_of(played(config, tmp_path / "plain"))
    first = folder_of(played(config, runs_dir, after({20: [Stop()]})))
    run = first.rename(runs_dir / f"ru{BYTE}n")
    assert folder_of(resumed(run)) == run
    assert bits(run) == bits(whole)
    (info,) = runs.list_runs(runs_dir)
    assert (info.path, info.problem, info.state) == (run, "", "completed")
    assert r"caf\xe9.txt" not in [line.message for line in runs.read_log(run)]
    assert any(r"notes\xe9.xyz" in line.message for line in runs.read_log(run))
    for kind in FORMATS:
        written = export_run(kind, run, tmp_path / f"{kind}{BYTE}").files
        assert all(file.stat().st_size for file in written)
    newest = max((run / "checkpoints").glob("step-*"))
    assert main(command_line(newest, config.sampling)[2:]) == 0
    assert "Every effort" in capsys.readouterr().out


def test_that_a_branch_elsewhere_finds_a_parent_whose_name_is_no_utf8(
    tiny: Make, texts: Path, tmp_path: Path
) -> None:
    config = tiny({**LASTING, "data.source": str(texts)})
    first = folder_of(played(config, tmp_path / "a", after({9: [Stop()]})))
    run = first.rename(first.with_name(f"ru{BYTE}n"))
    events = played(config, tmp_path / "b", after({12: [Stop()]}), origin=Origin(run, kind=BRANCH))
    assert isinstance(events[-1], Finished)
    assert only(events, Failed) == []
    (info,) = runs.list_runs(tmp_path / "b")
    assert info.parent_path == run


def test_that_a_file_that_cannot_be_read_is_named_in_what_can_be_printed(texts: Path) -> None:
    (texts / f"caf{BYTE}.txt").write_bytes(b"\x00\x01")
    with pytest.raises(DataError) as refused:
        load_text(str(texts), store=texts)
    assert r"caf\xe9.txt" in str(refused.value)
    assert str(refused.value).encode()


def test_that_the_terminal_writes_such_a_name_out() -> None:
    assert one_line(f"ru{BYTE}n \ud83d") == r"ru\udce9n \ud83d"
    assert os.fsencode(f"ru{BYTE}n") == b"ru\xe9n"

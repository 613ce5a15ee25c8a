"""A run's log keeps codes and values; what earlier versions wrote is shown as it is."""

import json
from pathlib import Path

import pytest

from core.i18n import Message, to_json
from core.messages.events import Failed, Log
from core.run_store import index, log
from core.run_store.index import read_log

GONE = Message("data.missing", path="a.txt")


def test_that_an_entry_is_kept_as_its_code_and_values() -> None:
    line = log.to_line(Log("warning", GONE, "Traceback: x"))
    assert {key: value for key, value in line.items() if key != "time"} == {
        "level": "warning",
        "code": "data.missing",
        "values": {"path": "a.txt"},
        "detail": "Traceback: x",
    }
    assert log.from_line(json.loads(json.dumps(line))) == Log("warning", GONE, "Traceback: x")


def test_that_what_ended_a_run_is_an_entry() -> None:
    entry = log.from_line(log.to_line(Failed(GONE, "Traceback: x", "data", "data.source")))
    assert entry == Log("error", GONE, "Traceback: x")


def test_that_a_line_of_an_earlier_version_is_shown_as_it_is(tmp_path: Path) -> None:
    old = {"level": "info", "message": "step 3: saved, 1.2 MB", "detail": "", "time": 1.5}
    (tmp_path / "log.jsonl").write_text(json.dumps(old) + "\n")
    assert [entry.message for entry in read_log(tmp_path)] == ["step 3: saved, 1.2 MB"]


def test_that_a_code_of_a_newer_version_is_shown_with_its_values() -> None:
    newer = {"level": "info", "code": "cluster.joined", "values": {"rank": 3}, "port": 1}
    entry = log.from_line(newer)
    assert entry is not None
    assert entry.message == "cluster.joined (rank=3)"


@pytest.mark.parametrize(
    "line",
    [{}, {"message": "no level"}, {"level": "info"}, {"level": "info", "code": 3}],
    ids=str,
)
def test_that_a_line_that_is_none_is_left_out(line: dict[str, object]) -> None:
    assert log.from_line(line) is None


def test_that_reasons_of_any_version_are_shown_as_sentences() -> None:
    threads = Message("run.fact_changed", what=Message("run.threads"), was="4", now="2")
    newer = to_json(Message("run.not_exact_at", step=3, what=threads))
    assert index._sentences(["step 1: PyTorch (2.0, now 2.1)", newer, {"code": 3}, 4]) == (
        "step 1: PyTorch (2.0, now 2.1)",
        "step 3: the number of threads (4, now 2)",
    )

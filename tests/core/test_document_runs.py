"""A run of rows: it keeps its documents, and goes on, is made again and sampled as any other."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core import paths
from core.config import RunConfig
from core.data import large_text as large
from core.messages.events import Event, Log, SampleDone, StepDone
from core.run_store import index as runs
from core.run_store.source_text import OWN_DOCUMENTS, OWN_TEXT, has_own_text
from tests.core.lasting import (
    LASTING,
    bits,
    folder_of,
    only,
    played,
    resumed,
    state_digest,
    stop_after,
)
from tests.run_problems import problems_of

Make = Callable[..., RunConfig]


@pytest.fixture(autouse=True)
def _a_store_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "store_dir", lambda: tmp_path / "store")


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    file = tmp_path / "bells.jsonl"
    lines = (
        json.dumps({"story": f"{n} bells rang over the harbour,\n{n % 7} boats came."})
        for n in range(150)
    )
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


@pytest.fixture
def config(tiny: Make, rows: Path) -> RunConfig:
    changes = {
        **LASTING,
        "data.source": str(rows),
        "data.tokenizer": "gpt2",
        "data.compact_vocabulary": True,
        "data.context_length": 16,
        "data.stride": 16,
        "training.max_steps": 16,
    }
    return tiny(changes)


def said(events: list[Event], part: str) -> list[str]:
    return [log.message for log in only(events, Log) if part in log.message]


def same(folder: Path, reference: Path) -> None:
    assert len(bits(folder)["steps"]) == 16
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 16) == state_digest(reference, 16)
    assert runs.read_description(folder).get("not_exact") is None
    assert problems_of(folder) == []


@pytest.mark.thorough
@pytest.mark.parametrize("is_large", [False, True])
def test_that_a_run_of_rows_goes_on_and_is_made_again_without_its_file(
    config: RunConfig, rows: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_large: bool
) -> None:
    monkeypatch.setattr(large, "LARGE_BYTES", 0 if is_large else 10**9)
    events = played(config, tmp_path / "a")
    reference = folder_of(events)
    assert len(only(events, SampleDone)) > 0
    (told,) = said(events, "150 documents")
    assert told == '150 documents of the column story, "<|endoftext|>" between two of them'
    folder = folder_of(played(config, tmp_path / "b", stop_after(10)))
    assert has_own_text(folder) is not is_large
    rows.unlink()
    events = resumed(folder)
    assert only(events, StepDone)[0].step == 11
    assert len(said(events, "still stored" if is_large else "bells.jsonl")) >= is_large
    same(folder, reference)
    again = folder_of(played(config, tmp_path / "c", replay=runs.read_replay(reference)))
    same(again, reference)


@pytest.mark.thorough
def test_that_a_run_keeps_its_documents_as_lines_that_can_be_trained_on(
    config: RunConfig, rows: Path, tmp_path: Path
) -> None:
    reference = folder_of(played(config, tmp_path / "a"))
    assert not (reference / OWN_TEXT).exists()
    kept = shutil.copy(reference / OWN_DOCUMENTS, tmp_path / "kept.jsonl")
    assert [json.loads(line)["text"] for line in Path(kept).read_text().splitlines()] == [
        json.loads(line)["story"] for line in rows.read_text().splitlines()
    ]
    again = folder_of(played(config.replaced({"data.source": str(kept)}), tmp_path / "b"))
    assert bits(again)["steps"] == bits(reference)["steps"]


def test_that_another_column_is_another_text(config: RunConfig, rows: Path, tmp_path: Path) -> None:
    lines = (json.dumps({"story": f"{n} bells", "other": f"{n} boats " * 9}) for n in range(150))
    rows.write_text("\n".join(lines))
    chosen = config.replaced({"data.text_field": "other"})
    folder = folder_of(played(chosen, tmp_path / "a", stop_after(4)))
    assert "boats" in (folder / OWN_DOCUMENTS).read_text()
    assert runs.run_config(folder).data.text_field == "other"


def test_that_a_column_of_a_plain_text_is_said_to_have_no_effect(
    tiny: Make, tmp_path: Path
) -> None:
    events = played(tiny({"data.text_field": "story", "training.max_steps": 2}), tmp_path)
    (told,) = said(events, "data.text_field has no effect")
    assert "harbour.txt is plain text" in told

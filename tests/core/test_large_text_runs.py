"""A run of a text that is never held whole: no copy is kept, and it goes on as any other run.

That the text is large is a matter of one number, lowered here; the files are a few kilobytes.
"""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core import paths
from core.config import RunConfig
from core.data import large_text as large
from core.data import token_cache as cache
from core.messages.events import Event, Failed, Finished, Log, StepDone
from core.run_store import index as runs
from core.run_store.source_text import OWN_TEXT
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
from tests.effort import mostly_slow
from tests.run_problems import problems_of

Make = Callable[..., RunConfig]
SHORT: dict[str, object] = {
    **LASTING,
    "training.max_steps": 16,
    "sampling.prompt": "bells",
}
KINDS: dict[str, dict[str, object]] = {
    "bytes": {},
    "chars": {"data.tokenizer": "chars"},
    "gpt2": {"data.tokenizer": "gpt2"},
    "compact": {"data.tokenizer": "gpt2", "data.compact_vocabulary": True},
}


@pytest.fixture(autouse=True)
def _a_store_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "store_dir", lambda: tmp_path / "store")


@pytest.fixture
def all_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "LARGE_BYTES", 0)


def logs(events: list[Event], part: str) -> list[str]:
    return [log.message for log in only(events, Log) if part in log.message]


def failure(events: list[Event]) -> str:
    (failed,) = only(events, Failed)
    return failed.message


def same(folder: Path, reference: Path) -> None:
    assert len(bits(folder)["steps"]) == 16
    assert bits(folder) == bits(reference)
    assert state_digest(folder, 16) == state_digest(reference, 16)
    assert runs.read_description(folder).get("not_exact") is None
    assert problems_of(folder) == []


@pytest.mark.thorough
@pytest.mark.parametrize("kind", mostly_slow(KINDS, "chars", "compact"))
def test_that_a_stopped_run_of_a_large_text_resumes_identically_without_and_with_its_file(
    tiny: Make, tmp_path: Path, text_file: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    changes = {**SHORT, "data.context_length": 16, "data.stride": 16, **KINDS[kind]}
    in_memory = folder_of(played(tiny(changes), tmp_path / "a"))
    monkeypatch.setattr(large, "LARGE_BYTES", 0)
    monkeypatch.setattr(cache, "_IN_MEMORY", 0)  # mapped
    folder = folder_of(played(tiny(changes), tmp_path / "b", stop_after(10)))
    assert not (folder / OWN_TEXT).exists()
    copy = tmp_path / "c" / folder.name
    copy.parent.mkdir()
    shutil.copytree(folder, copy)

    events = resumed(folder)
    assert only(events, StepDone)[0].step == 11
    assert logs(events, "harbour.txt") == logs(events, "The text") == []
    same(folder, in_memory)

    text_file.unlink()
    events = resumed(copy)
    (words,) = logs(events, "still stored")
    assert words.startswith("harbour.txt can no longer be read")
    same(copy, in_memory)


@pytest.mark.thorough
@pytest.mark.usefixtures("all_are_large")
def test_that_an_edited_large_text_goes_on_as_it_was_while_its_tokens_are_stored(
    tiny: Make, tmp_path: Path, text_file: Path
) -> None:
    reference = folder_of(played(tiny(SHORT), tmp_path / "a"))
    folder = folder_of(played(tiny(SHORT), tmp_path / "b", stop_after(10)))
    text_file.write_text(text_file.read_text().upper() + "One more line.\n")
    events = resumed(folder)
    assert len(logs(events, "harbour.txt has been edited since: the run continues with its")) == 1
    same(folder, reference)


@pytest.mark.thorough
@pytest.mark.usefixtures("all_are_large")
def test_that_tokens_that_were_dropped_are_made_again_from_the_text(
    tiny: Make, tmp_path: Path
) -> None:
    reference = folder_of(played(tiny(SHORT), tmp_path / "a"))
    folder = folder_of(played(tiny(SHORT), tmp_path / "b", stop_after(10)))
    shutil.rmtree(tmp_path / "store")
    resumed(folder)
    same(folder, reference)


@pytest.mark.usefixtures("all_are_large")
@pytest.mark.parametrize("left", ["nothing", "a damaged entry"])
def test_that_a_run_whose_text_and_tokens_are_gone_says_what_is_missing_and_stays_as_it_is(
    tiny: Make, tmp_path: Path, text_file: Path, left: str
) -> None:
    folder = folder_of(played(tiny(SHORT), tmp_path / "b", stop_after(10)))
    before = bits(folder)
    if left == "nothing":
        shutil.rmtree(tmp_path / "store")
    else:
        for entry in (tmp_path / "store" / "tokens").iterdir():
            content = bytearray(entry.read_bytes())
            content[-1] ^= 1
            entry.chmod(0o644)
            entry.write_bytes(content)
    text_file.unlink()
    events = resumed(folder)
    words = failure(events)
    assert text_file.name in words
    assert str(tmp_path / "store") in words
    assert "put the text back" in words
    assert isinstance(events[-1], Finished)
    assert bits(folder) == before


@pytest.mark.thorough
@pytest.mark.usefixtures("all_are_large")
def test_that_a_run_of_a_deleted_large_text_is_branched_and_made_again(
    tiny: Make, tmp_path: Path, text_file: Path
) -> None:
    config = tiny(SHORT)
    reference = folder_of(played(config, tmp_path / "a"))
    text_file.unlink()
    again = folder_of(played(config, tmp_path / "b", replay=runs.read_replay(reference)))
    same(again, reference)
    branch = folder_of(
        resumed(reference, step=16, kind="branch", values={"training.max_steps": 20})
    )
    assert runs.read_description(branch)["text_chars"] > 0
    assert [int(row["step"]) for row in runs.read_steps(branch)] == list(range(16, 20))
    assert runs.read_description(branch).get("not_exact") is None


@pytest.mark.thorough
def test_that_a_copied_text_whose_file_grew_large_is_not_read_into_memory(
    tiny: Make, tmp_path: Path, text_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reference = folder_of(played(tiny(SHORT), tmp_path / "a"))
    folder = folder_of(played(tiny(SHORT), tmp_path / "b", stop_after(10)))
    monkeypatch.setattr(large, "LARGE_BYTES", text_file.stat().st_size)
    text_file.write_text(text_file.read_text() * 2)
    monkeypatch.setattr(
        "core.run_store.source_text.read_listing", lambda *_, **__: pytest.fail("it was read")
    )
    events = resumed(folder)
    assert len(logs(events, "The text has been edited since")) == 1
    same(folder, reference)


def test_that_a_resumed_run_computes_with_its_own_number_of_threads(
    tiny: Make, tmp_path: Path
) -> None:
    config = tiny({**SHORT, "training.threads": 2})
    folder = folder_of(played(config, tmp_path / "runs", stop_after(10)))
    resumed(folder, stop_after(12))
    resumed(folder, values={"training.threads": 1})
    facts = json.loads((folder / "run.json").read_text())
    assert [each["threads"] for each in facts["sittings"]] == [2, 2, 1]
    (told,) = runs.read_info(folder).not_exact
    assert str(told) == "step 13: the number of threads (2, now 1)"

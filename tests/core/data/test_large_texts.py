"""Texts that are never held whole: the same ids as in memory, kept, checked, mapped."""

import json
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.config import RunConfig
from core.data import Cancelled, DataError, Dataset, LargeText, Text, prepare, sources
from core.data import bpe as gpt2
from core.data import large_text as large
from core.data import token_cache as cache
from core.data.tokenizers import Gpt2Tokenizer
from core.i18n import Message

STORY = (
    "It's 7 o'clock - the ferry's late; 'well', said the goat.\r\n\r\n  Straße, 北京, 42 😀!\t\n"
)
TOKENIZERS = ("gpt2", "bytes", "chars")


@pytest.fixture
def all_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "LARGE_BYTES", 0)


@pytest.fixture
def all_are_mapped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_IN_MEMORY", 0)


def write(tmp_path: Path, text: str = STORY * 1_500, name: str = "given.txt") -> Path:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode())
    os.utime(path, (1e9, 1e9))
    return path


def aged(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scan happens long after the files' last change."""
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 60.0)


def prepared(path: Path | str, store: Path, **changes: Any) -> Dataset:
    values: dict[str, Any] = {"data.source": str(path), "data.context_length": 8}
    values |= {name.replace("__", "."): value for name, value in changes.items()}
    return prepare(RunConfig().replaced(values), store=store)


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("tokenizer", TOKENIZERS)
@pytest.mark.usefixtures("all_are_mapped")
def test_that_a_large_text_has_the_ids_and_facts_of_one_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tokenizer: str, compact: bool
) -> None:
    path = write(tmp_path)
    changes = {"data__tokenizer": tokenizer, "data__compact_vocabulary": compact}
    small = prepared(path, tmp_path / "small", **changes)
    monkeypatch.setattr(large, "LARGE_BYTES", 0)
    made = prepared(path, tmp_path / "large", **changes)
    assert isinstance(small.text, Text)
    assert isinstance(made.text, LargeText)
    assert np.array_equal(made.train_ids, small.train_ids)
    assert np.array_equal(made.val_ids, small.val_ids)
    assert made.facts() == small.facts()
    assert made.text.files == small.text.files
    assert made.text.n_bytes == small.text.n_bytes
    assert made.tokenizer.vocabulary() == small.tokenizer.vocabulary()
    for index in (0, 1, 500):
        for one, other in zip(made.train.batch(index), small.train.batch(index), strict=True):
            assert one.dtype == np.int64
            assert np.array_equal(one, other)


@pytest.mark.usefixtures("all_are_large")
def test_that_a_folder_and_a_built_in_text_are_joined_as_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in (("a.txt", STORY), ("b.txt", ""), ("c.md", STORY * 2)):
        write(tmp_path / "texts", text, name)
    source = (str(tmp_path / "texts"), "short-story")
    config = RunConfig().replaced({"data.source": source, "data.context_length": 8})
    made = prepare(config, store=tmp_path / "store")
    monkeypatch.setattr(large, "LARGE_BYTES", 10**9)
    small = prepare(config, store=tmp_path / "other store")
    assert made.facts() == small.facts()
    assert np.array_equal(made.train_ids, small.train_ids)


@given(
    st.lists(st.sampled_from(["a", "'", " ", "\n", "1", "é", "ll", ",", "字", " x"]), max_size=60),
    st.lists(st.integers(1, 9), min_size=1),
    st.integers(3, 12),
)
def test_that_chunks_cut_anywhere_give_the_pieces_of_the_whole(
    parts: list[str], lengths: list[int], size: int
) -> None:
    text = "".join(parts)

    def chunks() -> Iterator[str]:
        start = turn = 0
        while start < len(text):
            end = start + lengths[turn % len(lengths)]
            yield text[start:end]
            start, turn = end, turn + 1

    pieces = list(gpt2.pieces_of(chunks(), size=size))
    assert "".join(pieces) == text
    assert [i for piece in pieces for i in gpt2.encode(piece)] == gpt2.encode(text)


def test_that_a_run_without_a_break_is_placed_rightly_in_a_later_chunk() -> None:
    chunks = ("ab cd " * 50_000, "x" * 600_000, "x" * 600_000)
    with pytest.raises(DataError, match=r"from character 300,00[01] on"):
        list(gpt2.pieces_of(chunks))


def test_that_threads_give_the_ids_in_order() -> None:
    text = STORY * 6_000
    tokenizer = Gpt2Tokenizer()
    found = list(tokenizer.encode_chunks((text[:1234], text[1234:]), 3))
    assert len(found) > 4
    assert sum(n for n, _ in found) == len(text)
    assert np.concatenate([ids for _, ids in found]).tolist() == gpt2.encode(text)


@pytest.mark.usefixtures("all_are_large", "all_are_mapped")
@pytest.mark.parametrize("tokenizer", TOKENIZERS)
def test_that_the_next_open_reads_nothing_of_the_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tokenizer: str
) -> None:
    path = write(tmp_path)
    aged(monkeypatch)
    changes = {"data__tokenizer": tokenizer, "data__compact_vocabulary": True}
    first = prepared(path, tmp_path / "store", **changes)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr(large, "chunks", refuse)
    again = prepared(path, tmp_path / "store", **changes)
    assert again.facts() == first.facts()
    assert np.array_equal(again.train_ids, first.train_ids)


@pytest.mark.usefixtures("all_are_large")
def test_that_an_edited_text_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path)
    aged(monkeypatch)
    first = prepared(path, tmp_path / "store")
    content = path.read_bytes().replace(b"goat", b"boat")
    path.write_bytes(content)
    os.utime(path, (1e9, 1e9))  # size and time of change as before: the change of status tells
    again = prepared(path, tmp_path / "store")
    assert again.text.fingerprint != first.text.fingerprint
    assert not np.array_equal(again.train_ids, first.train_ids)


@pytest.mark.usefixtures("all_are_large")
def test_that_a_text_changed_a_moment_ago_is_scanned_again(tmp_path: Path) -> None:
    prepared(write(tmp_path), tmp_path / "store")
    assert not (tmp_path / "store" / "known").exists()


@pytest.mark.usefixtures("all_are_large")
@pytest.mark.parametrize("damage", [b"", b"{}", b"half"])
def test_that_a_damaged_record_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes
) -> None:
    path = write(tmp_path)
    aged(monkeypatch)
    first = prepared(path, tmp_path / "store")
    (record,) = (tmp_path / "store" / "known").iterdir()
    whole = record.read_bytes()
    record.write_bytes(whole[: len(whole) // 2] if damage == b"half" else damage)
    assert prepared(path, tmp_path / "store").facts() == first.facts()
    assert record.read_bytes() == whole


@pytest.mark.usefixtures("all_are_large")
def test_that_a_record_of_another_file_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path)
    aged(monkeypatch)
    prepared(path, tmp_path / "store")
    (record,) = (tmp_path / "store" / "known").iterdir()
    body = json.loads(record.read_bytes().partition(b"\n")[2])
    body["scan"]["n_chars"] = 5
    record.write_bytes(b"0" * 64 + b"\n" + json.dumps(body).encode())
    assert prepared(path, tmp_path / "store").text.n_chars > 5


@pytest.mark.usefixtures("all_are_large")
def test_that_a_text_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path)
    encode = Gpt2Tokenizer._encode

    def append(self: Gpt2Tokenizer, piece: str) -> Any:
        with path.open("ab") as file:
            file.write(b"more")
        return encode(self, piece)

    monkeypatch.setattr(Gpt2Tokenizer, "_encode", append)
    with pytest.raises(DataError, match="changed while it was being read"):
        prepared(path, tmp_path / "store")
    assert not list((tmp_path / "store" / "tokens").glob("*.tmp"))


@pytest.mark.usefixtures("all_are_large")
def test_that_tokenizing_can_be_called_off_and_leaves_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, STORY * 40_000)
    told: list[str] = []
    config = RunConfig().replaced({"data.source": str(path), "data.context_length": 8})
    with pytest.raises(Cancelled):
        prepare(
            config,
            store=tmp_path / "store",
            progress=lambda what, *_: told.append(str(what)),
            cancelled=lambda: "Tokenizing given.txt" in told,
        )
    assert not list((tmp_path / "store" / "tokens").iterdir())
    assert not [each for each in threading.enumerate() if each.name.startswith("crest-tokenize")]


@pytest.mark.thorough
@pytest.mark.usefixtures("all_are_large")
def test_that_progress_rises_to_the_end(tmp_path: Path) -> None:
    path = write(tmp_path, STORY * 20_000)
    told: list[tuple[Message, int, int]] = []
    config = RunConfig().replaced({"data.source": str(path), "data.context_length": 8})
    made = prepare(config, store=tmp_path / "s", progress=lambda *it: told.append(it))
    tokenizing = [done for what, done, _ in told if what.code == "data.tokenizing"]
    assert tokenizing == sorted(tokenizing)
    assert tokenizing[-1] == made.text.n_chars
    assert {total for what, _, total in told if what.code == "data.tokenizing"} == {tokenizing[-1]}


@pytest.mark.usefixtures("all_are_large")
def test_that_a_store_without_room_is_told_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file, not a folder")
    with pytest.raises(DataError, match=r"could not be saved in .*free some space"):
        prepared(write(tmp_path), tmp_path / "store")


@pytest.mark.usefixtures("all_are_large", "all_are_mapped")
def test_that_only_the_stores_own_file_is_mapped_and_read_only(tmp_path: Path) -> None:
    made = prepared(write(tmp_path), tmp_path / "store")
    assert isinstance(made.train_ids, np.ndarray)
    assert made.train_ids.dtype == np.uint16
    assert not made.train_ids.flags.writeable
    for file in (tmp_path / "store" / "tokens").iterdir():
        assert not file.stat().st_mode & 0o222
        file.unlink()  # as pruning does: what is mapped stays
    assert made.train.batch(0)[0].shape == (2, 8)


@pytest.mark.usefixtures("all_are_large", "all_are_mapped")
@pytest.mark.parametrize("place", [0, 50, 100, 5_000, -1])
def test_that_a_flipped_bit_is_found_before_the_file_is_mapped(tmp_path: Path, place: int) -> None:
    path = write(tmp_path)
    before = prepared(path, tmp_path / "store").train_ids.tolist()
    for file in (tmp_path / "store" / "tokens").iterdir():
        content = bytearray(file.read_bytes())
        content[place] ^= 4
        file.chmod(0o644)
        file.write_bytes(content)
    assert prepared(path, tmp_path / "store").train_ids.tolist() == before


@pytest.mark.usefixtures("all_are_mapped")
def test_that_blocks_are_hashed_alike_however_the_ids_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_BLOCK", 64)
    ids = np.arange(1_000, dtype=np.int32)
    parts = iter(np.split(ids, [1, 10, 32, 64, 65, 500, 999]))
    cache.write(tmp_path, "key", 1_000, parts)
    entry = cache.read(tmp_path, "key", 1_000)
    assert entry is not None
    assert np.array_equal(entry.ids, ids)
    assert entry.used.all()
    whole = entry.file.read_bytes()
    cache.write(tmp_path, "key", 1_000, (ids,))
    assert entry.file.read_bytes() == whole


@pytest.mark.usefixtures("all_are_large")
def test_that_both_parts_are_read_in_one_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, passes = write(tmp_path), []
    read = sources.chunks

    def counted(*args: Any, **how: Any) -> Iterator[str]:
        passes.append(1)
        return read(*args, **how)

    monkeypatch.setattr(large, "chunks", counted)
    prepared(path, tmp_path / "store", data__compact_vocabulary=True)
    assert len(passes) == 2  # one more scans it


@pytest.mark.usefixtures("all_are_large")
def test_that_stretches_are_read_on_or_anew(tmp_path: Path) -> None:
    path = write(tmp_path)
    text = prepared(path, tmp_path / "store").text
    assert isinstance(text, LargeText)
    whole = "".join(text.chunks())
    reader = large.Reader(text)
    for start, end in ((0, 10), (10, 500), (700, 900), (100, 200), (200, len(whole) + 5)):
        assert "".join(reader.between(start, end)) == whole[start:end]

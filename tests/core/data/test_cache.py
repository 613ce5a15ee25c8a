"""The token cache: used when whole, made again when not, never in the way."""

import os
from pathlib import Path

import numpy as np
import pytest

from core.data import token_cache as cache
from core.data.tokenizers import Ids

IDS: Ids = np.arange(100, dtype=np.int32)


def kept(store: Path) -> Path:
    (file,) = (store / "tokens").iterdir()
    return file


class Counting:
    """Makes ids and counts how often it had to."""

    def __init__(self, ids: Ids = IDS) -> None:
        self.ids = ids
        self.times = 0

    def __call__(self) -> Ids:
        self.times += 1
        return self.ids


def test_that_ids_are_made_once(tmp_path: Path) -> None:
    make = Counting()
    for _ in range(3):
        assert np.array_equal(cache.cached(tmp_path, "key", 100, make), IDS)
    assert make.times == 1


def test_that_other_keys_have_other_ids(tmp_path: Path) -> None:
    other = Counting(IDS[:5])
    cache.cached(tmp_path, "key", 100, Counting())
    assert len(cache.cached(tmp_path, "other key", 100, other)) == 5
    assert other.times == 1


def test_that_an_empty_part_is_kept_too(tmp_path: Path) -> None:
    make = Counting(IDS[:0])
    for _ in range(2):
        assert cache.cached(tmp_path, "key", 100, make).size == 0
    assert make.times == 1


@pytest.mark.parametrize("place", [0, 20, 52, 60, 90, 110, 140, 160, 200, -1])
def test_that_a_flipped_bit_is_found(tmp_path: Path, place: int) -> None:
    make = Counting()
    cache.cached(tmp_path, "key", 100, make)
    content = bytearray(kept(tmp_path).read_bytes())
    content[place] ^= 4
    kept(tmp_path).write_bytes(content)
    for _ in range(2):  # found, and replaced by a good one
        assert np.array_equal(cache.cached(tmp_path, "key", 100, make), IDS)
    assert make.times == 2


@pytest.mark.parametrize("length", [0, 10, 89, 90, 91, 489, 491, 10_000])
def test_that_a_file_of_the_wrong_length_is_not_believed(tmp_path: Path, length: int) -> None:
    make = Counting()
    cache.cached(tmp_path, "key", 100, make)
    content = kept(tmp_path).read_bytes()
    kept(tmp_path).write_bytes((content + bytes(length))[:length])
    assert np.array_equal(cache.cached(tmp_path, "key", 100, make), IDS)
    assert make.times == 2


def test_that_an_entry_under_another_name_is_not_believed(tmp_path: Path) -> None:
    cache.cached(tmp_path, "key", 100, Counting())
    content = kept(tmp_path).read_bytes()
    kept(tmp_path).unlink()
    make = Counting(IDS[:7])
    cache.cached(tmp_path, "other", 100, make)
    kept(tmp_path).write_bytes(content)
    assert len(cache.cached(tmp_path, "other", 100, make)) == 7
    assert make.times == 2


def test_that_ids_beyond_the_vocabulary_are_not_believed(tmp_path: Path) -> None:
    make = Counting()
    cache.cached(tmp_path, "key", 100, make)
    cache.cached(tmp_path, "key", 50, Counting(IDS[:50]))
    assert cache.cached(tmp_path, "key", 50, make).size == 50
    assert cache.read(tmp_path, "key", 100) is None


def test_that_a_store_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    in_the_way = tmp_path / "store"
    in_the_way.write_text("a file, not a folder")
    make = Counting()
    for _ in range(2):
        assert np.array_equal(cache.cached(in_the_way, "key", 100, make), IDS)
    assert make.times == 2


def test_that_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail() -> Ids:
        raise KeyError("made up")

    with pytest.raises(KeyError):
        cache.cached(tmp_path, "key", 100, fail)
    assert not (tmp_path / "tokens").exists()


def test_that_the_store_stays_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST_ENTRIES", 3)
    for number in range(8):
        cache.cached(tmp_path, f"key {number}", 100, Counting())
    assert len(list((tmp_path / "tokens").iterdir())) == 3
    newest = Counting()
    cache.cached(tmp_path, "key 7", 100, newest)
    assert newest.times == 0


def test_that_what_an_interrupted_write_left_goes_after_an_hour(tmp_path: Path) -> None:
    cache.cached(tmp_path, "key", 100, Counting())
    old, fresh = (tmp_path / "tokens" / name for name in ("a.ids.x.tmp", "b.ids.y.tmp"))
    old.write_bytes(b"half")
    fresh.write_bytes(b"half")
    os.utime(old, (0, 0))
    cache.cached(tmp_path, "another", 100, Counting())
    assert not old.exists()
    assert fresh.exists()

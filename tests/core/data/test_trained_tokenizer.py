"""A tokenizer that is trained on a text: what it has, and that it is the same again."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.config import ConfigError, RunConfig
from core.data import Cancelled, prepare
from core.data import tokenizer_choice as choice
from core.data.trained_tokenizer import trained

STORY = (Path(__file__).parents[3] / "resources" / "text" / "short-story.txt").read_text("utf-8")


def test_that_it_has_the_size_that_was_asked_and_every_byte_and_an_end() -> None:
    tokenizer = trained((STORY,), 400)
    assert tokenizer.n_vocab == 400
    assert tokenizer.end_of_text is not None
    assert tokenizer.decode([tokenizer.end_of_text]) == "<|endoftext|>"
    prompt = "Ωmega 안녕 \U0001f410\x01"
    assert tokenizer.decode(tokenizer.encode(prompt).tolist()) == prompt
    assert len(tokenizer.encode(STORY)) < len(STORY) * 0.6


def test_that_a_short_text_gives_no_more_pairs_than_it_has() -> None:
    assert trained(("banana",), 5_000).n_vocab < 262


def test_that_how_the_text_comes_makes_no_difference() -> None:
    chunks = [STORY[at : at + 77] for at in range(0, len(STORY), 77)]
    assert trained(chunks, 500).fingerprint == trained((STORY,), 500).fingerprint


@pytest.mark.thorough
def test_that_another_process_makes_the_same() -> None:
    code = (
        "import sys; from core.data.trained_tokenizer import trained;"
        "print(trained((sys.stdin.read(),), 500).fingerprint)"
    )
    made = subprocess.run(
        [sys.executable, "-c", code], input=STORY, capture_output=True, text=True, check=True
    )
    assert made.stdout.strip() == trained((STORY,), 500).fingerprint


def test_that_documents_are_apart() -> None:
    joined = trained(("ab\0ab\0" * 50,), 300)
    assert "abab" not in joined.words
    assert "ab" in joined.words


def test_that_training_tells_how_far_it_is_and_can_be_called_off() -> None:
    told: list[tuple[str, int, int]] = []
    text = STORY * 20
    trained(
        (text,),
        300,
        title="s",
        n_chars=len(text),
        progress=lambda *what: told.append(what),
    )
    done = [at for _, at, total in told if total]
    assert len(done) >= len(text) // 110_000
    assert done == sorted(done)
    assert str(told[0][0]) == "Training a tokenizer on s"
    assert str(told[-1][0]) == "Merging the most frequent pairs of s"
    asked: list[bool] = []

    def chunks() -> Iterator[str]:
        for at in range(0, len(text), 10_000):
            asked.append(True)
            yield text[at : at + 10_000]

    with pytest.raises(Cancelled):
        trained(chunks(), 300, cancelled=lambda: len(asked) > 3)
    assert len(asked) < 10


def test_that_only_what_is_trained_on_is_looked_at_and_it_is_kept(tmp_path: Path) -> None:
    text = tmp_path / "t.txt"
    text.write_text("the ferry " * 400 + "zyzzyva " * 100, "utf-8")
    small = {"data.context_length": 16, "data.stride": 16, "data.train_fraction": 0.8}
    bpe = {"data.tokenizer": "bpe", "data.tokenizer_vocab": 300}
    config = RunConfig().replaced({**small, **bpe, "data.source": str(text)})
    store = tmp_path / "store"
    first = prepare(config, store=store).tokenizer
    words = first.vocabulary()["tokenizer"]["model"]["vocab"]
    assert "Ġferry" in words
    assert not [word for word in words if "zy" in word]
    (kept,) = (store / "tokenizers").iterdir()
    assert prepare(config, store=store).tokenizer.fingerprint == first.fingerprint
    kept.write_bytes(kept.read_bytes()[:-9])  # damaged: made again
    assert prepare(config, store=store).tokenizer.fingerprint == first.fingerprint


def test_that_a_large_text_gives_the_tokenizer_of_a_small_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "t.txt"
    text.write_text(STORY, "utf-8")
    bpe = {"data.tokenizer": "bpe", "data.tokenizer_vocab": 500, "data.source": str(text)}
    config = RunConfig().replaced({**bpe, "data.context_length": 32, "data.stride": 32})
    small = prepare(config, store=tmp_path / "a")
    monkeypatch.setattr("core.data.large_text.LARGE_BYTES", 1_000)
    large = prepare(config, store=tmp_path / "b")
    assert large.tokenizer.fingerprint == small.tokenizer.fingerprint
    assert large.train_ids.tolist() == small.train_ids.tolist()


def test_that_a_very_long_text_is_read_in_blocks_from_all_of_it() -> None:
    text = "".join(chr(97 + at // 100_000) * 100_000 for at in range(0, 1_000_000, 100_000))
    for size in (7_777, 300_000):
        chunks = (text[at : at + size] for at in range(0, len(text), size))
        found = "".join(choice.spread(chunks, len(text), 250_000))
        assert 200_000 < len(found) < 320_000
        assert len(set(found)) >= 4
    assert "".join(choice.spread(iter((text,)), len(text))) == text


@pytest.mark.parametrize("size", [299, 50_001, "many"])
def test_that_a_size_beyond_its_range_is_refused_by_name(size: object) -> None:
    with pytest.raises(ConfigError, match=r"data.tokenizer_vocab: must be a whole number from 300"):
        RunConfig().replaced({"data.tokenizer_vocab": size})


def test_that_a_kept_tokenizer_is_plain_json() -> None:
    vocabulary = trained((STORY[:2_000],), 300).vocabulary()
    assert json.loads(json.dumps(vocabulary)) == vocabulary
    assert vocabulary["name"] == "bpe"

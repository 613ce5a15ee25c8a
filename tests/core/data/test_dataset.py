"""From a config to batches, and what is said where a text does not fit."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.config import RunConfig
from core.data import Cancelled, DataError, Text, prepare
from core.data import bpe as gpt2
from core.data.tokenizers import Gpt2Tokenizer
from core.i18n import Message


def config(text: Path | str, **changes: Any) -> RunConfig:
    values = {"data.source": str(text), "data.tokenizer": "bytes"}
    values |= {name.replace("__", "."): value for name, value in changes.items()}
    return RunConfig().replaced(values)


def file(tmp_path: Path, n: int, name: str = "text.txt") -> Path:
    path = tmp_path / name
    path.write_text(("abcdefghij" * (n // 10 + 1))[:n])
    return path


def test_that_the_default_run_has_as_many_steps_as_the_books(tmp_path: Path) -> None:
    dataset = prepare(RunConfig(), store=tmp_path)
    facts = dataset.facts()
    assert facts.title == "The Rest of the Sentence"
    assert facts.beginning.startswith("The Rest of the Sentence\n\nThe ferry")
    assert (facts.batches_per_epoch, facts.val_batches) == (9, 1)  # the book's 135 steps
    assert facts.n_tokens == facts.train_tokens + facts.val_tokens
    assert facts.n_distinct == len({*dataset.train_ids.tolist(), *dataset.val_ids.tolist()})
    assert facts.n_vocab == 50_257
    assert facts.train_share == pytest.approx(0.9, abs=0.01)


def test_that_the_text_is_split_by_characters_and_each_part_tokenized(tmp_path: Path) -> None:
    dataset = prepare(RunConfig(), store=tmp_path)
    assert isinstance(dataset.text, Text)
    text = dataset.text.text
    split = int(0.9 * len(text))
    assert dataset.train_ids.tolist() == gpt2.encode(text[:split])
    assert dataset.val_ids.tolist() == gpt2.encode(text[split:])
    assert dataset.train_ids.dtype == dataset.val_ids.dtype == np.int32


def test_that_a_text_is_tokenized_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = prepare(RunConfig(), store=tmp_path)

    def refuse(*_: object) -> None:
        raise AssertionError("tokenized again")

    monkeypatch.setattr(Gpt2Tokenizer, "_encode", refuse)
    again = prepare(RunConfig(), store=tmp_path)
    assert np.array_equal(again.train_ids, first.train_ids)
    assert np.array_equal(again.val_ids, first.val_ids)


def test_that_an_edited_text_is_tokenized_again(tmp_path: Path) -> None:
    path = file(tmp_path, 2_000)
    before = prepare(config(path, data__tokenizer="gpt2", data__context_length=8), store=tmp_path)
    path.write_text(path.read_text().replace("a", "z"))
    after = prepare(config(path, data__tokenizer="gpt2", data__context_length=8), store=tmp_path)
    assert after.text.fingerprint != before.text.fingerprint
    assert after.train_ids.tolist() != before.train_ids.tolist()


def test_that_progress_counts_through_both_parts(tmp_path: Path) -> None:
    told: list[tuple[Message, int, int]] = []
    prepare(RunConfig(), store=tmp_path, progress=lambda *it: told.append(it))
    parts = [done for what, done, _ in told if str(what) == "Tokenizing The Rest of the Sentence"]
    assert parts == sorted(parts)
    assert parts[-1] == told[-1][2]


@pytest.mark.thorough
def test_that_preparing_can_be_called_off_at_any_question(tmp_path: Path) -> None:
    settings = config(file(tmp_path, 300_000), data__tokenizer="gpt2")
    asked = 0

    def count() -> bool:
        nonlocal asked
        asked += 1
        return False

    prepare(settings, store=tmp_path / "a", cancelled=count)
    assert asked > 5
    for limit in range(asked):
        left = limit

        def now() -> bool:
            nonlocal left
            left -= 1
            return left < 0

        with pytest.raises(Cancelled):
            prepare(settings, store=tmp_path / f"b{limit}", cancelled=now)


# A context length of 16 needs parts of 17 tokens; bytes make one token of each character.
@pytest.mark.parametrize(
    ("n", "changes", "field", "numbers"),
    [
        (16, {}, "data.context_length", ["16 tokens", "34"]),
        (33, {}, "data.context_length", ["33 tokens", "34"]),
        (34, {}, "data.train_fraction", ["validation part has 4 tokens", "17"]),
        (1_000, {"data__train_fraction": 1e-9}, "data.train_fraction", ["has 0 tokens", "17"]),
        (1_000, {"data__train_fraction": 1 - 1e-9}, "data.train_fraction", ["has 1 token", "17"]),
        (1_000, {"training__batch_size": 70}, "training.batch_size", ["has 900 tokens", "1,121"]),
    ],
)
def test_that_a_text_too_short_is_told_how_much_is_missing(
    tmp_path: Path, n: int, changes: dict[str, Any], field: str, numbers: list[str]
) -> None:
    settings = config(file(tmp_path, n), data__context_length=16, data__stride=16, **changes)
    with pytest.raises(DataError) as caught:
        prepare(settings, store=tmp_path)
    assert caught.value.field == field
    for number in numbers:
        assert number in str(caught.value)


def test_that_the_shortest_text_that_fits_is_trained_on(tmp_path: Path) -> None:
    settings = config(
        file(tmp_path, 34 + 16),
        data__context_length=16,
        data__stride=16,
        data__train_fraction=0.66,
        training__batch_size=2,
    )
    dataset = prepare(settings, store=tmp_path)
    assert (len(dataset.train), len(dataset.val)) == (1, 1)
    assert dataset.train.batch(0)[0].shape == (2, 16)
    assert dataset.val.batch(0)[0].shape == (1, 16)


def test_that_shuffling_is_for_training_only(tmp_path: Path) -> None:
    dataset = prepare(RunConfig(), store=tmp_path)
    assert dataset.train.shuffle
    assert not dataset.val.shuffle
    assert dataset.val.batch(0)[0][0].tolist() == dataset.val_ids[:256].tolist()


@pytest.mark.thorough
def test_that_core_data_needs_neither_torch_nor_tiktoken_to_be_imported() -> None:
    code = (
        "import sys, core.data; sys.exit(bool({'torch', 'tiktoken', 'PySide6'} & {*sys.modules}))"
    )
    subprocess.run([sys.executable, "-c", code], check=True)

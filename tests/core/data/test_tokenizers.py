"""Every tokenizer in the table: there and back, its vocabulary, progress and calling off."""

import itertools
import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data import (
    TOKENIZERS,
    Cancelled,
    DataError,
    Ids,
    Tokenizer,
    compacted,
    make_tokenizer,
    tokenizer_from,
)
from core.data.tokenizers import FILE
from core.i18n import Message

NAMES = sorted(set(TOKENIZERS) - {FILE})
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)


@pytest.mark.parametrize("name", NAMES)
@given(text=TEXTS)
def test_that_a_text_comes_back(name: str, text: str) -> None:
    tokenizer = make_tokenizer(name, text)
    ids = tokenizer.encode(text)
    assert ids.dtype == np.int32
    assert 0 <= ids.min() <= ids.max() < tokenizer.n_vocab
    assert tokenizer.decode(ids.tolist()) == text


@pytest.mark.parametrize("name", NAMES)
def test_that_a_stored_vocabulary_gives_the_same_tokenizer(name: str) -> None:
    text = "Mind the goat. Über 的 😀\n"
    first = make_tokenizer(name, text)
    second = tokenizer_from(json.loads(json.dumps(first.vocabulary())))
    assert second.fingerprint == first.fingerprint
    assert second.n_vocab == first.n_vocab
    assert second.encode(text).tolist() == first.encode(text).tolist()


@pytest.mark.parametrize("name", NAMES)
def test_that_no_text_gives_no_ids(name: str) -> None:
    assert make_tokenizer(name, "a").encode("").tolist() == []


@pytest.mark.parametrize("name", NAMES)
def test_that_progress_comes_at_least_every_100_000_characters(name: str) -> None:
    text = "The river is the colour of tea. " * 12_000
    told: list[tuple[Message, int, int]] = []
    make_tokenizer(name, text).encode(text, lambda *what: told.append(what), title="tea.txt")
    assert {what for what, _, _ in told} == {Message("data.tokenizing", title="tea.txt")}
    places = [0, *(done for _, done, _ in told)]
    assert all(0 < b - a <= 100_000 for a, b in itertools.pairwise(places))
    assert told[-1][1:] == (len(text), len(text))


@pytest.mark.parametrize("name", NAMES)
def test_that_tokenizing_can_be_called_off(name: str) -> None:
    text = "word " * 100_000
    tokenizer = make_tokenizer(name, text)
    told: list[int] = []
    with pytest.raises(Cancelled):
        tokenizer.encode(text, lambda _, done, __: told.append(done), lambda: len(told) >= 2)
    assert len(told) == 2


def test_that_chars_has_as_many_numbers_as_the_text_uses() -> None:
    tokenizer = make_tokenizer("chars", "hello\n😀")
    assert tokenizer.n_vocab == 6
    assert tokenizer.encode("he\n😀").tolist() == [2, 1, 0, 5]


def test_that_chars_names_a_character_it_does_not_know() -> None:
    tokenizer = make_tokenizer("chars", "abc")
    with pytest.raises(DataError, match=r"'é' \(U\+00E9\)") as caught:
        tokenizer.encode("abé")
    assert caught.value.field == "sampling.prompt"
    with pytest.raises(DataError, match=r"character \(U\+000A\)"):
        tokenizer.encode("\n")


@pytest.mark.parametrize("name", ["bytes", "gpt2"])
def test_that_half_a_character_in_a_prompt_does_no_harm(name: str) -> None:
    assert len(make_tokenizer(name, "a").encode("a\ud800")) > 1


@pytest.mark.parametrize("name", ["bytes", "gpt2"])
def test_that_half_a_character_is_shown_as_unknown(name: str) -> None:
    tokenizer = make_tokenizer(name, "a")
    ids = tokenizer.encode("😀").tolist()
    assert "\ufffd" in tokenizer.decode(ids[:1])


@pytest.mark.parametrize(
    "vocabulary",
    [
        {},
        {"name": "morse", "fingerprint": ""},
        {"name": "bytes", "fingerprint": "0"},
        {"name": ["gpt2"], "fingerprint": ""},
        {"name": "chars", "fingerprint": "", "alphabet": "abc"},
        {"name": "chars", "fingerprint": "", "alphabet": "ba"},
        {"name": "chars", "fingerprint": "", "alphabet": ""},
        {"name": "chars", "fingerprint": "", "alphabet": 7},
        {"name": "chars", "fingerprint": "", "alphabet": "a\ud800"},
    ],
)
def test_that_an_altered_vocabulary_is_refused(vocabulary: dict[str, object]) -> None:
    with pytest.raises(DataError, match="stored tokenizer"):
        tokenizer_from(vocabulary)


STORY = "The ferry left at dawn. The keeper watched the ferry, and the ferry watched the sea."


def _compact() -> tuple[Tokenizer, Ids, Ids]:
    whole = make_tokenizer("gpt2", STORY)
    ids = whole.encode(STORY)
    compact, (renumbered,) = compacted(whole, ids)
    return compact, ids, renumbered


def test_that_a_compact_vocabulary_has_the_text_s_tokens_and_the_bytes() -> None:
    compact, ids, renumbered = _compact()
    assert compact.n_vocab == len({*ids.tolist(), *range(256)}) < 300
    assert compact.kept is not None
    np.testing.assert_array_equal(compact.kept[renumbered], ids)
    np.testing.assert_array_equal(compact.encode(STORY), renumbered)
    assert compact.decode(renumbered.tolist()) == STORY


@given(TEXTS)
def test_that_a_compact_vocabulary_writes_any_prompt(prompt: str) -> None:
    compact, _, _ = _compact()
    ids = compact.encode(prompt)
    assert all(0 <= each < compact.n_vocab for each in ids.tolist())
    assert compact.decode(ids.tolist()) == prompt


def test_that_a_compact_vocabulary_comes_back_from_its_plain_values() -> None:
    compact, _, _ = _compact()
    stored = json.loads(json.dumps(compact.vocabulary()))
    again = tokenizer_from(stored)
    assert again.fingerprint == compact.fingerprint != make_tokenizer("gpt2", "").fingerprint
    assert again.encode("The sea.").tolist() == compact.encode("The sea.").tolist()


@pytest.mark.parametrize(
    "kept",
    [[], list(range(300))[1:], [*range(256), 400, 399], [*range(256), 50_257], "x", [0.5], None],
)
def test_that_a_damaged_compact_vocabulary_is_refused(kept: object) -> None:
    compact, _, _ = _compact()
    with pytest.raises(DataError, match="damaged"):
        tokenizer_from({**compact.vocabulary(), "kept": kept})


def test_that_bytes_and_characters_are_compact_already() -> None:
    for name in ("bytes", "chars"):
        tokenizer = make_tokenizer(name, STORY)
        ids = tokenizer.encode(STORY)
        same, (untouched,) = compacted(tokenizer, ids)
        assert same is tokenizer
        assert untouched is ids

"""GPT-2's encoding: offline, and in pieces that give the ids of the whole text."""

import base64
import hashlib
import re
import socket
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core import paths
from core.data import Cancelled, DataError, make_tokenizer
from core.data import bpe as gpt2

# Every class of the pattern, what joins them (apostrophes, blanks), and characters on which Unicode
# versions or Python's and the pattern's ideas of white space differ.
TRICKY = st.text(
    st.sampled_from(
        "  \n\n\t\r'''sdmtlvreaZ9é0.,-!<|>\x1c\x85\xa0\u2003\u3000的一。「あ한²½Ⅷ〇\u0301😀\u0378"
    )
    | st.characters(exclude_categories=["Cs"]),
    max_size=80,
)


@pytest.fixture
def fresh_encoding() -> object:
    gpt2.encoding.cache_clear()
    yield
    gpt2.encoding.cache_clear()


def in_pieces(text: str, size: int) -> list[int]:
    return [i for piece in gpt2.pieces(text, size=size) for i in gpt2.encode(piece)]


def test_that_the_ranks_are_gpt2s_as_published() -> None:
    ranks = gpt2.encoding()._mergeable_ranks
    lines = [
        b"%s %d\n" % (base64.b64encode(t), i) for t, i in sorted(ranks.items(), key=lambda e: e[1])
    ]
    assert hashlib.sha256(b"".join(lines)).hexdigest() == (
        "306cd27f03c1a714eca7108e03d66b7dc042abe8c258b44c199a7ed9838dd930"
    )


def test_that_known_words_have_their_known_ids() -> None:
    assert gpt2.encode("Every effort moves you") == [6109, 3626, 6100, 345]
    assert gpt2.encode("<|endoftext|>") == [27, 91, 437, 1659, 5239, 91, 29]


def test_that_the_first_start_needs_no_network(
    monkeypatch: pytest.MonkeyPatch, fresh_encoding: None
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("asked for the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    tokenizer = make_tokenizer("gpt2", "")
    assert tokenizer.decode(tokenizer.encode("Sit down, please.").tolist()) == "Sit down, please."


def test_that_a_damaged_table_of_tokens_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh_encoding: None
) -> None:
    table = bytearray((paths.RESOURCES / "tokenizer" / "gpt2_ranks.bin").read_bytes())
    table[1000] ^= 1
    (tmp_path / "tokenizer").mkdir()
    (tmp_path / "tokenizer" / "gpt2_ranks.bin").write_bytes(table)
    monkeypatch.setattr(paths, "RESOURCES", tmp_path)
    with pytest.raises(DataError, match="damaged"):
        gpt2.encoding()


@given(TRICKY, st.integers(3, 30))
@example("don't  don 't '' 's", 3)
@example("  \n  x   's", 3)
def test_that_pieces_give_the_ids_of_the_whole_text(text: str, size: int) -> None:
    assert "".join(gpt2.pieces(text, size=size)) == text
    assert in_pieces(text, size) == gpt2.encode(text)


@given(TRICKY, TRICKY)
def test_that_every_place_called_safe_is_safe(left: str, right: str) -> None:
    text = left + right
    whole = gpt2.encode(text)
    for cut in re.finditer(gpt2.GPT2_CUT, text):
        at = cut.start()
        assert gpt2.encode(text[:at]) + gpt2.encode(text[at:]) == whole, (text, at)


def test_that_ordinary_text_is_cut_close_to_the_limit() -> None:
    text = "Sixty turns took you over, and sixty turns brought you back.\n" * 40
    lengths = [len(piece) for piece in gpt2.pieces(text, size=100)]
    assert max(lengths) <= 100
    assert min(lengths[:-1]) > 80


def test_that_a_long_run_is_encoded_whole() -> None:
    text = "a" * 150_000 + " b"
    assert [len(piece) for piece in gpt2.pieces(text)] == [150_000, 2]
    assert in_pieces(text, gpt2.PIECE) == [*gpt2.encode("a" * 150_000), *gpt2.encode(" b")]


def test_that_a_million_blanks_and_a_letter_have_the_right_ids() -> None:
    ids = make_tokenizer("gpt2", "").encode(" " * 1_000_000 + "a")
    assert len(ids) == 1_000_000
    assert np.all(ids[:-1] == gpt2.encode(" ")[0])
    assert ids[-1] == gpt2.encode(" a")[0]


@pytest.mark.parametrize("character", ["a", " ", "\n", "的", "!"])
def test_that_a_run_without_end_is_refused_with_its_place(character: str) -> None:
    text = "Well, " + character * 1_200_000
    with pytest.raises(DataError, match="1,000,000 characters without a break") as caught:
        list(gpt2.pieces(text))
    assert caught.value.field == "data.tokenizer"


def test_that_a_long_run_can_be_called_off() -> None:
    asked = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        list(gpt2.pieces("a" * 900_000, cancelled))

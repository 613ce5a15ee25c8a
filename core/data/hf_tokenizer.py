"""Our tokenizers as the files that Hugging Face's ``AutoTokenizer`` opens, read and written.

Plain JSON, without their packages. Ids and decoding are ours. Bytes are a BPE without merges, whose
vocabulary is GPT-2's printable letter of each byte. Characters are a table of words of one letter
each: unlike a BPE, it refuses a character that it does not have, as ours does, and drops none in
silence. Knows nothing of weights or of runs.
"""

import functools
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from core.data import bpe as gpt2
from core.data.fast_tokenizer import FastTokenizer
from core.data.gpt2_tokenizer import Gpt2Tokenizer
from core.data.simple_tokenizers import BytesTokenizer, CharsTokenizer
from core.data.tokenizer import Tokenizer

END_OF_TEXT = gpt2.N_VOCAB - 1
_END_OF_TEXT_WORD = "<|endoftext|>"
_NO_MERGES: Mapping[str, Any] = {
    "type": "BPE",
    "dropout": None,
    "unk_token": None,
    "continuing_subword_prefix": None,
    "end_of_word_suffix": None,
    "fuse_unk": False,
    "byte_fallback": False,
    "ignore_merges": False,
    "merges": [],
}
_BYTE_LEVEL = {
    "type": "ByteLevel",
    "add_prefix_space": False,
    "trim_offsets": True,
    "use_regex": False,
}
_EACH_CHARACTER = {
    "type": "Split",
    "pattern": {"Regex": r"[\s\S]"},
    "behavior": "Isolated",
    "invert": False,
}
_NOT_THERE = "<unk>"  # no letter: a character that the table lacks is refused


def tokenizer_files(tokenizer: Tokenizer, context_length: int) -> dict[str, bytes]:
    """Its files by name. Of GPT-2's vocabulary the whole, also where it was cut down."""
    settings: dict[str, Any] = {
        "model_max_length": context_length,
        "clean_up_tokenization_spaces": False,
    }
    if isinstance(tokenizer, CharsTokenizer):
        alphabet = {character: row for row, character in enumerate(tokenizer.alphabet)}
        table = {"type": "WordLevel", "vocab": alphabet, "unk_token": _NOT_THERE}
        return _single_file(table, _EACH_CHARACTER, {"type": "Fuse"}, settings)
    if isinstance(tokenizer, BytesTokenizer):
        bytes_ = {**_NO_MERGES, "vocab": {letter: byte for byte, letter in letters().items()}}
        return _single_file(bytes_, _BYTE_LEVEL, _BYTE_LEVEL, settings)
    if isinstance(tokenizer, FastTokenizer):
        return _fast_files(tokenizer, settings)
    return _gpt2_files(settings)


def end_of_text_in_files(tokenizer: Tokenizer) -> int | None:
    """The token that ends a text, in the numbers of :func:`tokenizer_files`."""
    return END_OF_TEXT if tokenizer.kept is not None else tokenizer.end_of_text


def vocabulary_in(content: Mapping[str, Any]) -> dict[str, Any] | None:
    """What a ``tokenizer.json`` says, as ``Tokenizer.vocabulary`` tells it.

    ``None``: its ids are of none of our tokenizers. Characters in another order than ours are no
    alphabet of ours.
    """
    model = content.get("model")
    words = model.get("vocab") if isinstance(model, dict) else None
    if not isinstance(model, dict) or not isinstance(words, dict) or not words:
        return None
    if not all(type(row) is int for row in words.values()):
        return None
    if model.get("merges"):
        is_gpt2 = all(words.get(word) == row for word, row in gpt2_words().items())
        return Gpt2Tokenizer().vocabulary() if is_gpt2 else None
    rows = sorted(words, key=lambda word: words[word])
    if [words[word] for word in rows] != list(range(len(rows))):
        return None
    if rows == list(letters().values()):
        return BytesTokenizer().vocabulary()
    is_alphabet = all(len(word) == 1 for word in rows) and rows == sorted(rows)
    return CharsTokenizer("".join(rows)).vocabulary() if is_alphabet else None


def _single_file(
    model: Mapping[str, Any],
    pre_tokenizer: Mapping[str, Any],
    decoder: Mapping[str, Any],
    settings: Mapping[str, Any],
    added: Sequence[Mapping[str, Any]] = (),
) -> dict[str, bytes]:
    content: dict[str, Any] = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": list(added),
        "normalizer": None,
        "pre_tokenizer": pre_tokenizer,
        "post_processor": None,
        "decoder": decoder,
        "model": model,
    }
    named = {"tokenizer_class": "PreTrainedTokenizerFast", **settings}
    return {"tokenizer.json": _json(content), "tokenizer_config.json": _json(named)}


def _gpt2_files(settings: Mapping[str, Any]) -> dict[str, bytes]:
    """GPT-2's own two files, made again from the ranks, and the single one with the same in it."""
    named = {
        "tokenizer_class": "GPT2Tokenizer",
        "add_prefix_space": False,
        **settings,
        **dict.fromkeys(("bos_token", "eos_token", "unk_token"), _END_OF_TEXT_WORD),
    }
    return {
        "vocab.json": _json(_gpt2_vocabulary()),
        "merges.txt": _gpt2_merges(),
        "tokenizer.json": _gpt2_single_file(),
        "tokenizer_config.json": _json(named),
    }


def _fast_files(tokenizer: FastTokenizer, settings: Mapping[str, Any]) -> dict[str, bytes]:
    """The file that the library has it from, and which token ends a text."""
    named = {"tokenizer_class": "PreTrainedTokenizerFast", **settings}
    if tokenizer.end_of_text is not None:
        word = tokenizer.words[tokenizer.end_of_text]
        named |= dict.fromkeys(("bos_token", "eos_token"), word)
    return {
        "tokenizer.json": _json(tokenizer.content()),
        "tokenizer_config.json": _json(named),
    }


def _gpt2_vocabulary() -> dict[str, int]:
    return gpt2_words() | {_END_OF_TEXT_WORD: END_OF_TEXT}


@functools.cache  # it takes a second
def _gpt2_single_file() -> bytes:
    lines = _gpt2_merges().decode().splitlines()[1:]
    model = {
        **_NO_MERGES,
        "vocab": _gpt2_vocabulary(),
        "merges": [line.split(" ") for line in lines],
    }
    byte_level = {**_BYTE_LEVEL, "use_regex": True}
    end = {
        "id": END_OF_TEXT,
        "content": _END_OF_TEXT_WORD,
        "special": True,
        **dict.fromkeys(("normalized", "single_word", "lstrip", "rstrip"), False),
    }
    return _single_file(model, byte_level, byte_level, {}, [end])["tokenizer.json"]


@functools.cache  # it takes a second
def _gpt2_merges() -> bytes:
    """GPT-2's ``merges.txt``."""
    words = letters()
    lines = ["#version: 0.2"]
    for first, second in merges(_ranks()):
        pair = ("".join(words[byte] for byte in part) for part in (first, second))
        lines.append(" ".join(pair))
    return ("\n".join(lines) + "\n").encode()


def _ranks() -> dict[bytes, int]:
    """GPT-2's tokens, but for the end of a text, in the order of their ids."""
    encoding = gpt2.encoding()
    ranks = {token: encoding.encode_single_token(token) for token in encoding.token_byte_values()}
    return dict(sorted(ranks.items(), key=lambda item: item[1]))


def gpt2_words() -> dict[str, int]:
    """The ids of GPT-2's tokens, but for the end of a text, in printable letters."""
    words = letters()
    return {"".join(words[byte] for byte in token): rank for token, rank in _ranks().items()}


def letters() -> dict[int, str]:
    """GPT-2's letters for bytes, in order: printable ones are themselves, others from U+0100 on."""
    own = {*range(33, 127), *range(161, 173), *range(174, 256)}
    others = iter(range(256, 512))
    return {byte: chr(byte if byte in own else next(others)) for byte in range(256)}


def merges(ranks: Mapping[bytes, int]) -> Iterator[tuple[bytes, bytes]]:
    """The pair that each token was merged from, in the order of the merges.

    What is left of a token's bytes when only the merges before it are made is that pair.
    """
    for token, rank in sorted(ranks.items(), key=lambda item: item[1]):
        if len(token) == 1:
            continue
        parts = [bytes([byte]) for byte in token]
        while len(parts) > 2:
            pairs = [ranks.get(a + b, rank) for a, b in pairwise(parts)]
            best = min(range(len(pairs)), key=pairs.__getitem__)
            parts[best : best + 2] = [parts[best] + parts[best + 1]]
        yield parts[0], parts[1]


def _json(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode()
